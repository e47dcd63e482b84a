import { encode } from 'iconv-lite';
import { innehallssumma } from '../innehallssumma';
import { tolkaSie } from './tolka-sie';

const HUVUD = ['#FLAGGA 0', '#PROGRAM "Bokföringen" 1.0', '#FORMAT PC8', '#GEN 20240701', '#SIETYP 4', '#KPTYP EUBAS97'];
const FIL = [
  ...HUVUD,
  '#FNAMN "Näringslivsbolaget i Örebro AB"',
  '#ORGNR 556000-0001',
  '#RAR 0 20240101 20241231',
  '#RAR -1 20230101 20231231',
  '#KONTO 7010 "Löner till tjänstemän"',
  '#KONTO 6550 "Konsultarvoden"',
  '#DIM 6 "Projekt"',
  '#OBJEKT 6 "123" "Smart tillväxt \\"fas 2\\""',
  '#IB 0 1930 100000.00',
  '#RES 0 7010 30000.00',
  '#VER A 1 20240131 "Lön januari" 20240201 "AB"',
  '{',
  '\t#TRANS 7010 {1 "10" 6 "123"} 30000.50 "" "Lön"',
  '\t#TRANS 1930 {} -30000.50',
  '}',
  '#VER "A" "2" 20240215 "Konsult åäö ÅÄÖ"',
  '{',
  '   #RTRANS 6550 {6 123} 12500 20240216',
  '   #TRANS 6550 {6 123} 12500 20240216',
  '   #BTRANS 6550 {6 123} 99999.99',
  '   #TRANS 2640 {} 3125.0',
  '   #TRANS 1930 {} -15625',
  '}',
];
const text = (rader: readonly string[], slut = '\r\n') => rader.join(slut) + slut;
const pc8 = (rader: readonly string[]) => encode(text(rader), 'cp437');
const fore = FIL.indexOf('#VER A 1 20240131 "Lön januari" 20240201 "AB"');

function last(bytes: Uint8Array) {
  const svar = tolkaSie(bytes);
  if (!svar.ok) throw new Error(JSON.stringify(svar.fel));
  return svar.varde;
}
function fel(rader: readonly string[]) {
  const svar = tolkaSie(Buffer.from(text(rader)));
  return svar.ok ? [] : svar.fel.map((f) => `${f.rad}: ${f.meddelande}`);
}

describe('SIE 4 läses (SIE filformat 4B)', () => {
  it('företag, konton, projekt och verifikationer ur en fil i PC8', () => {
    const { format, foretag, organisationsnummer, kontoplan, rakenskapsar, konton, objekt, verifikationer } = last(pc8(FIL));
    expect({ format, foretag, organisationsnummer, kontoplan, rakenskapsar }).toEqual({
      format: 'sie4',
      foretag: 'Näringslivsbolaget i Örebro AB',
      organisationsnummer: '556000-0001',
      kontoplan: 'EUBAS97',
      rakenskapsar: { fran: '2024-01-01', till: '2024-12-31' },
    });
    expect([...konton]).toEqual([['7010', 'Löner till tjänstemän'], ['6550', 'Konsultarvoden']]);
    expect(objekt.get('6:123')).toEqual({ namn: 'Smart tillväxt "fas 2"', dimension: 'Projekt' });
    expect(objekt.get('1:10')).toEqual({ namn: null, dimension: 'Kostnadsställe' });
    expect(verifikationer).toEqual([
      {
        serie: 'A',
        nummer: '1',
        datum: '2024-01-31',
        poster: [
          // 30 000,50 kr is 3 000 050 öre.
          { konto: '7010', datum: '2024-01-31', ore: 3_000_050, objekt: ['1:10', '6:123'] },
          { konto: '1930', datum: '2024-01-31', ore: -3_000_050, objekt: [] },
        ],
      },
      {
        serie: 'A',
        nummer: '2',
        datum: '2024-02-15',
        // The added row stands twice and counts once; the struck one does not count.
        poster: [
          { konto: '6550', datum: '2024-02-16', ore: 1_250_000, objekt: ['6:123'] },
          { konto: '2640', datum: '2024-02-15', ore: 312_500, objekt: [] },
          { konto: '1930', datum: '2024-02-15', ore: -1_562_500, objekt: [] },
        ],
      },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(text(FIL))],
    ['UTF-8 med BOM', Buffer.from(`\ufeff${text(FIL)}`)],
    ['Windows-1252, som formatet inte tillåter men som förekommer', encode(text(FIL), 'win1252')],
    ['bara radmatning och ett gammalt filslut', encode(`${text(FIL, '\n')}\u001a`, 'cp437')],
  ])('samma uppgifter i %s', (_namn, bytes) => {
    expect(last(bytes)).toEqual(last(pc8(FIL)));
    expect(innehallssumma(last(bytes))).toBe(innehallssumma(last(pc8(FIL))));
  });

  it('innehållet är ett annat när ett enda öre skiljer', () => {
    const andrad = FIL.map((r) => r.replace('30000.50 ""', '30000.51 ""'));
    expect(innehallssumma(last(pc8(andrad)))).not.toBe(innehallssumma(last(pc8(FIL))));
  });

  it('innehållet är detsamma när verifikationerna står i annan ordning', () => {
    const omkastad = [...FIL.slice(0, fore), ...FIL.slice(fore + 5), ...FIL.slice(fore, fore + 5)];
    expect(innehallssumma(last(pc8(omkastad)))).toBe(innehallssumma(last(pc8(FIL))));
  });

  it('okända etiketter och underposter går förbi', () => {
    const { verifikationer } = last(pc8([...HUVUD, '#NYTT 1 2', '#VER A 1 20240131', '{', '#TRANS 7010 {} 1', '#EGEN x', '}']));
    expect(verifikationer).toHaveLength(1);
  });
});

describe('en trasig fil pekar ut raden', () => {
  const RAD = HUVUD.length + 1;
  const ver = (...rader: string[]) => [...HUVUD, '#VER A 1 20240131', '{', ...rader, '}'];
  it.each([
    [[''], ['1: Filen är tom.']],
    [['Konto;Belopp'], ['1: Filen är inte en SIE-fil.']],
    [['{"format": 1}'], ['1: Filen är inte en SIE-fil.']],
    [['#FLAGGA 0', '#SIETYP 1', '#RES 0 7010 1'], ['1: Filen är av SIE-typ 1 och har inga transaktioner.']],
    [['#FLAGGA 0', '#RES 0 7010 1'], ['1: Filen är av SIE-typ 1 och har inga transaktioner.']],
    [HUVUD, [`${HUVUD.length}: Filen har inga verifikationer.`]],
    [[...HUVUD, '#VALUTA EUR'], [`${RAD}: Bokföringen är inte i svenska kronor.`]],
    [[...HUVUD, '#RAR 0 20241231 20240101'], [`${RAD}: Räkenskapsåret är inte två dagar i ordning.`]],
    [[...HUVUD, '#KONTO'], [`${RAD}: #KONTO saknar uppgifter.`]],
    [[...HUVUD, '#FNAMN "Bolaget'], [`${RAD}: Ett citattecken öppnas men stängs aldrig på raden.`]],
    [[...HUVUD, '#VER A 1 20240230', '{', '}'], [`${RAD}: Verifikationen har inget datum som finns.`]],
    [[...HUVUD, '#VER A 1 20240131', '{', '#TRANS 7010 {} 1'], [`${RAD}: Filen tar slut mitt i en verifikation.`]],
    [[...HUVUD, '#VER A 1 20240131', '{', '#VER A 2 20240131', '{', '}'], [`${RAD + 2}: Verifikationen på rad ${RAD} är inte avslutad.`]],
    [[...HUVUD, '#TRANS 7010 {} 1'], [`${RAD}: Posten står inte i någon verifikation.`]],
    [[...HUVUD, '}'], [`${RAD}: En klammer stängs utan att ha öppnats.`]],
    [[...HUVUD, '{'], [`${RAD}: En klammer öppnas utan någon verifikation.`]],
    [ver('#TRANS 7010 {6 "123" 1'), [`${RAD + 2}: Objektlistan stängs aldrig på raden.`]],
    [ver('#TRANS 7010 {6} 1'), [`${RAD + 2}: Objektlistan saknas eller är inte par av dimension och objekt.`]],
    [ver('#TRANS 7010 1'), [`${RAD + 2}: Objektlistan saknas eller är inte par av dimension och objekt.`]],
    [ver('#TRANS lön {} 1'), [`${RAD + 2}: Kontot är inte ett nummer.`]],
    [ver('#TRANS 7010 {} 1,50'), [`${RAD + 2}: Beloppet är inte ett belopp.`]],
    [ver('#TRANS 7010 {} 1.505'), [`${RAD + 2}: Beloppet är inte ett belopp.`]],
    [ver('#TRANS 7010 {} "1 000"'), [`${RAD + 2}: Beloppet är inte ett belopp.`]],
    // One krona more than 10 000 000 000.
    [ver('#TRANS 7010 {} 10000000001'), [`${RAD + 2}: Beloppet är inte ett belopp.`]],
    [ver('#TRANS 7010 {} 1 20241301'), [`${RAD + 2}: Postens datum finns inte.`]],
    [ver(`#TRANS 7010 {} 1 "" "${'x'.repeat(10_000)}"`), [`${RAD + 2}: Raden är längre än 10000 tecken.`]],
  ])('%#', (rader, vantat) => expect(fel(rader)).toEqual(vantat));

  it('högst 20 fel räknas upp', () => expect(fel([...HUVUD, ...Array<string>(500).fill('}')])).toHaveLength(20));
});

describe('stora och elaka filer', () => {
  it('en rad av bara citattecken och klamrar tar ingen tid', () => {
    const borjade = Date.now();
    expect(fel([...HUVUD, '"'.repeat(9_000), `#TRANS 7010 ${'{'.repeat(9_000)}`, `#X ${'\\"'.repeat(4_000)}`])).toHaveLength(2);
    expect(Date.now() - borjade).toBeLessThan(2_000);
  });

  it('fler än 500 000 poster läses inte', () => {
    const poster = '#TRANS 7010 {} 1\n'.repeat(500_001);
    const svar = tolkaSie(Buffer.from(`${text(HUVUD)}#VER A 1 20240131\n{\n${poster}}\n`));
    expect(svar.ok ? [] : svar.fel.map((f) => f.meddelande)).toEqual(['Filen har fler än 500000 bokföringsposter.']);
  });
});
