import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lasTabellbilaga } from '../../api/src/inlasning/tabellbilaga';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';
import { PROVARE } from '../stod/aktor';

const TEXT = readFileSync(join(__dirname, '../../libs/testdata/filer/tabellbilaga_2023_struktur.txt'), 'utf8');

let prov: Inlasningsprov;
beforeAll(async () => {
  prov = await nyttInlasningsprov();
});
afterAll(() => prov.slapp());

describe('tabellbilagan', () => {
  it('läses in hel: varje insats en rad, varje textrad klassad, året ur texten; igen ger 0 nya', async () => {
    const facit = lasTabellbilaga(TEXT);
    const svar = await prov.granska('tabellbilaga', 'bilaga.txt', TEXT);
    expect(svar).toMatchObject({ fel: [], klasser: facit.antal, antal: { nya: facit.insatser.length } });
    await prov.service.lasIn(PROVARE, 'tabellbilaga', prov.fil('bilaga.txt', TEXT), { fingeravtryck: svar.fingeravtryck });
    const perRegion = await prov.db.query(
      `SELECT region, count(*)::int AS totalt FROM insats WHERE ar = 2023 GROUP BY region ORDER BY region COLLATE "C"`,
    );
    const ratt = facit.perRegion.filter((r) => r.totalt > 0).map(({ region, totalt }) => ({ region, totalt }));
    expect(perRegion).toEqual(ratt.sort((a, b) => (a.region < b.region ? -1 : 1)));
    expect((await prov.granska('tabellbilaga', 'bilaga.txt', TEXT)).antal).toMatchObject({
      nya: 0,
      andrade: 0,
      oforandrade: facit.insatser.length,
    });
  });

  it('en felstavad region är ett fel med förslag, aldrig en gissning', async () => {
    const { fel } = await prov.granska('tabellbilaga', 'fel.txt', TEXT.replace('\nBlekinge\t', '\nBlekinje\t'));
    expect(fel).toEqual([
      expect.objectContaining({ last: 'Blekinje', meddelande: 'Regionen är felstavad.', ratt: 'Menade du ”Blekinge”?' }),
    ]);
  });

  it('utan årtal i texten frågas efter året', async () => {
    const utan = TEXT.replace('Regionalt utvecklingsarbete 2023', 'Enligt villkorsbeslut 2022 till 2022');
    expect((await prov.granska('tabellbilaga', 'utan.txt', utan)).fel).toEqual([
      {
        falt: 'ar',
        last: null,
        meddelande: 'Årtalet framgår inte av texten.',
        ratt: 'Ange året i fältet År, på kommandoraden --ar 2023',
      },
    ]);
    const svar = await prov.service.forhandsgranska(PROVARE, 'tabellbilaga', { ...prov.fil('utan.txt', utan), ar: 2022 });
    expect(svar.fel).toEqual([]);
  });

  it('varje fynd i texten når förhandsgranskningen, fel som fel och varning som varning', async () => {
    const trasig = TEXT.replace('\nÖrebro\t', '\nÖrebro\tBara en cell\nÖrebro\tA\tTvå möten.\tFler vet.\nÖrebro\t');
    const fynd = lasTabellbilaga(trasig).fynd;
    const svar = await prov.granska('tabellbilaga', 'trasig.txt', trasig);
    expect(fynd.map((f) => `${f.kod}:${f.niva}`)).toEqual(expect.arrayContaining(['fel_antal_celler:fel', 'fel_antal_celler:varning']));
    expect(svar.fel).toEqual([expect.objectContaining({ last: '2', meddelande: 'Raden har fel antal celler.', ratt: '5 celler' })]);
    const omMal = svar.varningar.filter((v) => v.meddelande.startsWith('Målet finns inte'));
    expect(svar.varningar.length - omMal.length).toBe(fynd.filter((f) => f.niva === 'varning').length);
    expect(svar).toMatchObject({ kanBekraftas: false, klasser: { oklassificerad: 1 } });
    expect(svar.rader.filter((r) => r.utfall === 'fel')).toHaveLength(1);
  });

  it('målen hittas i den egna regionens målcell; bara när inget hittas varnas det', async () => {
    const rad = (namn: string, mal: string): string => ['Örebro', namn, 'Två möten.', 'Fler vet.', mal].join('\t');
    const text = [
      'Regionalt utvecklingsarbete 2022',
      '## 1 Likvärdiga möjligheter till boende',
      rad('A', 'RUS övergripande mål Stark konkurrenskraft och dess effektmål Goda uppväxtvillkor, Ökad innovationskraft.'),
      rad('B', 'RUS övergripande mål Stark konkurrenskraft och dess effektmål Ökad konkurrenskraft.'),
    ].join('\n');
    const { fel, varningar, fingeravtryck } = await prov.granska('tabellbilaga', 'mal.txt', text);
    expect(fel).toEqual([]);
    expect(varningar.map((v) => v.falt)).toEqual(['rad 4']);
    await prov.service.lasIn(PROVARE, 'tabellbilaga', prov.fil('mal.txt', text), { fingeravtryck });
    const rader = await prov.db.query(
      `SELECT i.namn, e.namn AS mal FROM insats i JOIN insats_effektmal m ON m.insats_id = i.id JOIN effektmal e ON e.id = m.effektmal_id
       WHERE i.ar = 2022 ORDER BY e.namn COLLATE "C"`,
    );
    expect(rader).toEqual([
      { namn: 'A', mal: 'Goda uppväxtvillkor' },
      { namn: 'A', mal: 'Ökad innovationskraft' },
    ]);
  });

  it.each([
    ['en tom fil', '', 'Filen är tom.'],
    ['bara blanka rader', ' \r\n\ufeff\n', 'Filen är tom.'],
    ['en bild', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'Filen är inte en text.'],
  ])('%s är ett enda fel', async (_namn, innehall, meddelande) => {
    const { fel, kanBekraftas } = await prov.granska('tabellbilaga', 'fil.txt', innehall);
    expect(fel).toEqual([{ falt: 'filen', last: 'fil.txt', meddelande, ratt: 'text (CSV eller tabbar)' }]);
    expect(kanBekraftas).toBe(false);
  });
});
