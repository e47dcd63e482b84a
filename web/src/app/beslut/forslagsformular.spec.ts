import { Gallande } from '@anslag/doman';
import { ArendeSvar, BeslutSvar, RamprovSvar } from '@anslag/kontrakt';
import { kvartext, ramtext } from './beslut.formulering';
import { Formular, nyttFormular, somFormular, TOMT_VILLKOR } from './forslagsformular';
import { Sammanhang, tolka as tolkaI } from './forslagstolkning';

const VILLKOR = { kod: 'FULL_FINANSIERING', text: 'Budgeten ska vara fullt finansierad.', senast: null, bevis: null, sparrarUtbetalning: false };
const tomt = {
  nyckel: '26RS1',
  namn: 'Smart industri',
  sokande: 'Almi AB',
  stodtyp: 'projekt',
  egetProjekt: false,
  gallande: null,
  beslut: [],
  utbetalt: 0,
  aterbetaltPaKrav: 0,
} as Partial<ArendeSvar> as ArendeSvar;
/** What the form reads of a decision. */
const fattat: Partial<BeslutSvar> = {
  nummer: 1,
  slag: 'bifall',
  lage: 'beslutad',
  beviljadAndel: null,
  tak: null,
  aterkrav: null,
  avskrivningsgrund: null,
  projektperiod: { fran: null, till: null },
  villkor: [],
  allmannaVillkor: null,
  beslutat: { fran: '2024-01-15', till: '2024-01-15' },
  rattarBeslut: null,
  beslutsniva: 'namnd',
  organ: 'Regional tillväxtnämnd',
  rattsligRam: 'statligt stöd',
};
const villkorIKraft: Partial<Gallande> = { projektperiod: { fran: '2024-01-01', till: '2026-12-31' }, villkor: [VILLKOR] };
const beviljat: ArendeSvar = { ...tomt, gallande: villkorIKraft as Gallande, beslut: [fattat as BeslutSvar] };

const NYTT: Sammanhang = { ordningar: [], andras: null };
const tolka = (f: Formular, a: ArendeSvar, i: Partial<Sammanhang> = {}) => tolkaI(f, a, { ...NYTT, ...i });
const ifyllt = (andring: Partial<Formular> = {}): Formular => ({
  ...nyttFormular(tomt, '2026-11-21'),
  beviljadAndel: '12,5 %',
  tak: '1,9 mkr',
  fran: '2026-12-01',
  till: '2028-12-31',
  organ: 'Regional tillväxtnämnd',
  ...andring,
});

describe('ett förslags formulär', () => {
  it('börjar som ett bifall till nämnden, och som ett tillägg där något är beviljat', () => {
    expect(nyttFormular(tomt, '2026-11-21')).toMatchObject({ slag: 'bifall', beslutsniva: 'namnd', organ: '', datum: '2026-11-21' });
    expect(nyttFormular(beviljat, '2026-11-21')).toMatchObject({ slag: 'tillagg', organ: 'Regional tillväxtnämnd', till: '2026-12-31', rattsligRam: 'statligt stöd' });
  });

  it('en period som har tagit slut fylls inte i', () => {
    expect(nyttFormular(beviljat, '2026-12-31')).toMatchObject({ fran: '2024-01-01', till: '2026-12-31' });
    expect(nyttFormular(beviljat, '2027-01-01')).toMatchObject({ fran: null, till: null });
  });

  it('läser belopp och andel som svenskar skriver dem, och vad beslutet tar av ramen', () => {
    const { begaran, fel, belopp } = tolka(ifyllt(), tomt);
    expect(fel).toEqual([]);
    // 12,5 % = 1250 hundredths; 1,9 mkr = 1 900 000 kr.
    expect(begaran).toMatchObject({ beviljadAndel: 1250, tak: 1_900_000, organ: 'Regional tillväxtnämnd', delegationspunkt: null });
    expect(belopp).toBe(1_900_000);
  });

  it.each<[string, Partial<Formular>, string[]]>([
    ['ett tak som inte går att läsa sägs inte också saknas', { tak: '1.900.000' }, ['tak']],
    ['flera fel står i formulärets ordning', { tak: '', beviljadAndel: '', organ: '', fran: null }, ['beviljadAndel', 'tak', 'projektperiod.fran', 'organ']],
    ['ett slut före början', { till: '2026-11-30' }, ['projektperiod.till']],
    ['delegation utan punkt och roll', { beslutsniva: 'delegation' }, ['delegationspunkt', 'roll']],
    ['avslag utan skäl', { slag: 'avslag' }, ['avslagsmotiv']],
    ['ingen dag', { datum: null }, ['datum']],
  ])('%s', (_, andring, falt) => expect(tolka(ifyllt(andring), tomt).fel.map((f) => f.falt)).toEqual(falt));

  it('skickar bara det som slaget av beslut anger', () => {
    const { begaran, belopp } = tolka(ifyllt({ slag: 'forlangning' }), beviljat);
    expect(begaran).toMatchObject({ beviljadAndel: null, tak: null, projektperiod: { fran: null, till: '2028-12-31' }, rattsligRam: null });
    expect(belopp).toBe(0);
  });

  it('ett andra bifall är ett fel, ett tillägg utan bifall bara värt att se', () => {
    expect(tolka(ifyllt(), beviljat).fel.map((f) => f.falt)).toEqual(['slag']);
    const tillagg = tolka(ifyllt({ slag: 'tillagg' }), tomt);
    expect(tillagg.fel).toEqual([]);
    expect(tillagg.anmarkningar).toContain('Tilläggsbeslutet har inget fattat bifall att bygga på.');
  });

  it('ett villkor ur katalogen skickas med sitt id, sin dag, sitt bevis och sin spärr; tomma rader inte', () => {
    const urKatalogen = { kod: 'FULL_FINANSIERING', text: ' Budgeten ska vara fullt finansierad. ', senast: '2027-01-31', bevis: ' Beslut om medfinansiering ', sparrar: true, mall: 'ett-id' };
    const { begaran, fel } = tolka(ifyllt({ villkor: [urKatalogen, TOMT_VILLKOR, { ...TOMT_VILLKOR, text: 'Ett eget.' }] }), tomt);
    expect(fel).toEqual([]);
    expect(begaran).toMatchObject({
      villkor: [
        { kod: 'FULL_FINANSIERING', text: 'Budgeten ska vara fullt finansierad.', senast: '2027-01-31', bevis: 'Beslut om medfinansiering', sparrarUtbetalning: true, villkorsmall: 'ett-id' },
        { kod: 'EGET', text: 'Ett eget.', senast: null, bevis: null, sparrarUtbetalning: false, villkorsmall: null },
      ],
    });
  });

  it.each<[string, Partial<Formular>, string[]]>([
    ['återkrav utan belopp och motivering', { slag: 'aterkrav' }, ['aterkrav', 'motivering']],
    // 100 000 kr is paid out.
    ['återkrav på mer än som är utbetalt', { slag: 'aterkrav', aterkrav: '100 001', motivering: 'x' }, ['aterkrav']],
    ['återkrav på allt som är utbetalt', { slag: 'aterkrav', aterkrav: '100 000', motivering: 'x' }, []],
    ['upphävande utan motivering', { slag: 'upphavande' }, ['motivering']],
    ['avskrivning utan grund', { slag: 'avskrivning' }, ['avskrivningsgrund']],
    ['ändring utan ändring', { slag: 'andring', beviljadAndel: '', fran: null, till: null }, ['slag']],
    ['ändring av slutet', { slag: 'andring', beviljadAndel: '', fran: null, till: '2028-12-31' }, []],
  ])('%s', (_, andring, falt) => expect(tolka(ifyllt(andring), { ...beviljat, utbetalt: 100_000 }).fel.map((f) => f.falt)).toEqual(falt));

  it('den egna ordalydelsen hålls mot uppgifterna medan man skriver', () => {
    const ratt = 'att Almi beviljas 12,5 procent, dock högst 1 900 000 kronor\natt projektet pågår 2026-12-01 till 2028-12-31.';
    const felen = (ordalydelse: string): string[] => tolka(ifyllt({ ordalydelse }), tomt).fel.map((f) => f.meddelande);
    expect(felen(ratt)).toEqual([]);
    expect(felen(ratt.replace('1 900 000', '1 800 000'))).toEqual(['Beloppet 1\u00a0900\u00a0000 kronor saknas i ordalydelsen.', 'Ordalydelsen anger 1\u00a0800\u00a0000 kronor, som inte är något av beslutets belopp.']);
    expect(felen(ratt.replace('att Almi', 'Almi'))).toEqual([expect.stringMatching(/^Varje rad ska börja med ”att”/)]);
  });

  it('en delegationspunkt som beslutet inte ryms i är ett fel, en som det ryms i inte', () => {
    const punkt = (hogst: number | null, stodtyper: ('projekt' | 'foretagsstod')[] = []) => ({
      ordningar: [{ organ: 'Nämnden', gallerFran: '2020-01-01', gallerTill: null, punkter: [{ punkt: '3.2', avser: 'Projekt', beslutsfattare: 'Förvaltningschef', roller: [], stodtyper, hogst }] }],
    });
    const delegerat = ifyllt({ beslutsniva: 'delegation', delegationspunkt: '3.2', roll: 'Förvaltningschef' });
    expect(tolka(delegerat, tomt, punkt(1_900_000)).fel).toEqual([]);
    expect(tolka(delegerat, tomt, punkt(1_899_999)).fel.map((f) => f.falt)).toEqual(['tak']);
    expect(tolka(delegerat, tomt, punkt(null, ['foretagsstod'])).fel.map((f) => f.falt)).toEqual(['delegationspunkt']);
  });

  it('ett förslag som ändras är sig självt och kräver ett skäl', () => {
    const forslag = { ...fattat, nummer: 2, slag: 'bifall', lage: 'forslag', beviljadAndel: 1250, tak: 1_900_000, aterkrav: null, avskrivningsgrund: null, projektperiod: { fran: '2026-12-01', till: '2028-12-31' }, villkor: [], allmannaVillkor: null, delegationspunkt: null, roll: null, motivering: null, avslagsmotiv: null, ordalydelse: null } as Partial<BeslutSvar> as BeslutSvar;
    const arende = { ...tomt, beslut: [forslag] };
    const f = somFormular(forslag);
    expect(tolka(f, arende, { andras: 2 }).fel.map((x) => x.falt)).toEqual(['skal']);
    expect(tolka({ ...f, skal: 'Rättat tak' }, arende, { andras: 2 })).toMatchObject({ fel: [], begaran: { beviljadAndel: 1250, tak: 1_900_000, skal: 'Rättat tak' } });
  });
});

describe('ramen i ord', () => {
  const prov = (andring: Partial<RamprovSvar>): RamprovSvar => ({
    budgetar: 2026,
    historiskt: false,
    tilldelat: 1_000,
    aterfort: 0,
    beslutat: 400,
    belopp: 500,
    kvarFore: 600,
    kvarEfter: 100,
    ryms: true,
    overskridande: 'hindra',
    ...andring,
  });
  it.each<[Partial<RamprovSvar>, string, string]>([
    [{}, 'bra', 'Ryms i ramen för 2026: 600 kr är kvar före beslutet och 100 kr efter.'],
    [{ belopp: 700, kvarEfter: -100, ryms: false }, 'fel', 'Ryms inte i ramen för 2026: 600 kr är kvar, och det saknas 100 kr.'],
    // More is decided than the frame holds: nothing is left, and the whole amount is missing.
    [{ kvarFore: -50, kvarEfter: -550, ryms: false }, 'fel', 'Ryms inte i ramen för 2026: 0 kr är kvar, och det saknas 500 kr.'],
    [{ belopp: 0, kvarEfter: 600 }, 'neutral', 'Tar inget av ramen för 2026.'],
    [{ tilldelat: null, kvarFore: null, kvarEfter: null, ryms: null }, 'varning', 'Ramen för 2026 är inte känd. Det går inte att säga om beslutet ryms, men det kan fattas.'],
    [{ historiskt: true }, 'fel', 'Ramen för 2026 är avslutad: dess utfall är angivet i en handling, och inget mer kan beslutas av den.'],
  ])('%j', (andring, ton, text) => {
    const svar = ramtext(prov(andring));
    expect({ ton: svar.ton, text: svar.text.replaceAll('\u00a0', ' ') }).toEqual({ ton, text });
  });
  it('vad som är kvar efter beslutet sägs bara när det är känt', () => {
    expect(kvartext(prov({})).replaceAll('\u00a0', ' ')).toBe('Av ramen för 2026 är 100 kr kvar.');
    expect(kvartext(prov({ kvarEfter: null }))).toBe('');
  });
});
