import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';
import { PROVARE } from '../stod/aktor';

let prov: Inlasningsprov;
beforeAll(async () => {
  prov = await nyttInlasningsprov();
});
afterAll(() => prov.slapp());

type Post = Record<string, unknown>;
const BESLUT: Post = {
  nummer: 1,
  slag: 'bifall',
  lage: 'beslutad',
  beslutat: '2020-08-24',
  beviljadAndel: '13',
  tak: 1000,
  projektperiod: { fran: '2021-01-01', till: '2022-12-31' },
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd',
};
const arende = (extra: Post = {}, beslut: Post = {}): Post => ({
  diarienummer: '20RS100',
  namn: 'Prov',
  stodtyp: 'projekt',
  ...extra,
  beslut: extra['beslut'] ?? [{ ...BESLUT, ...beslut }],
});
const fil = (...arenden: unknown[]): object => ({ format: 'anslag-beslut/1', arenden });
const granska = (...arenden: unknown[]) => prov.granska('beslut', 'prov.json', fil(...arenden));

describe('ett beslut med fel (förordning 2003:596; beslutsformeln i kallelse 2020-08-24)', () => {
  it('grunden som felen byggs på är utan fel', async () =>
    expect(await granska(arende())).toMatchObject({ fel: [], antal: { nya: 1 } }));

  it.each<[string, Post, string, string]>([
    ['andel 0', { beviljadAndel: '0' }, 'beviljadAndel', '0'],
    ['andel 100.01', { beviljadAndel: '100.01' }, 'beviljadAndel', '100.01'],
    ['andel som tal 100.01', { beviljadAndel: 100.01 }, 'beviljadAndel', '100.01'],
    ['andel 13,555', { beviljadAndel: '13,555' }, 'beviljadAndel', '13,555'],
    ['andel som lista', { beviljadAndel: ['13'] }, 'beviljadAndel', 'en lista'],
    ['tak −1', { tak: -1 }, 'tak', '-1'],
    ['tak 0', { tak: 0 }, 'tak', '0'],
    ['tak 1,5', { tak: 1.5 }, 'tak', '1.5'],
    ['tak 10^15', { tak: 1e15 }, 'tak', '1000000000000000'],
    ['tak som text', { tak: '1000' }, 'tak', '1000'],
    ['tak oändligt', { tak: 1e400 }, 'tak', ''],
    ['inget tak', { tak: null }, 'tak', ''],
    ['slut före start', { projektperiod: { fran: '2021-01-02', till: '2021-01-01' } }, 'projektperiod.till', ''],
    ['30 februari', { projektperiod: { fran: '2021-02-30' } }, 'projektperiod.fran', '2021-02-30'],
    ['beslut i ett spann över årsskiftet', { beslutat: { fran: '2020-12-31', till: '2021-01-01' } }, 'beslutat', 'ett objekt'],
    ['beslut år 3', { beslutat: 3 }, 'beslutat', '3'],
    ['okänt slag', { slag: 'biffall' }, 'slag', 'biffall'],
    ['avslag med belopp', { slag: 'avslag' }, 'tak', '1000'],
    ['rättar sig självt', { rattarBeslut: 1 }, 'rattarBeslut', ''],
    ['rättar ett som inte finns', { rattarBeslut: 7 }, 'rattarBeslut', '7'],
    ['okänt fält', { beviljatBelopp: 1 }, 'beviljatBelopp', 'beviljatBelopp'],
    ['fem megabyte text', { motivering: 'å'.repeat(5_000_000) }, 'motivering', `${'å'.repeat(79)}…`],
    ['nolltecken', { roll: 'a\u0000b' }, 'roll', 'a\u0000b'],
    ['tom text', { organ: '  ' }, 'organ', ''],
  ])('%s', async (_namn, beslut, falt, last) => {
    const svar = await granska(arende({}, beslut));
    const vid = svar.fel.find((f) => f.falt === `arenden[0].beslut[0].${falt}`);
    expect(vid).toBeDefined();
    expect(vid?.last ?? '').toBe(last);
    expect(vid?.meddelande).toMatch(/\.$/);
    expect(svar).toMatchObject({ kanBekraftas: false, antal: { fel: 1, nya: 0 } });
    expect(JSON.stringify(svar).length).toBeLessThan(5_000);
  });

  it.each<[string, Post, string, string | null]>([
    ['okänd kommun', { kommuner: ['Örebro', 'Orebro'] }, 'kommuner', 'Menade du ”Örebro”?'],
    ['okänd stödform', { stodtyp: 'foretagsstod', stodform: 'Såddbidraget' }, 'stodform', 'Menade du ”Såddbidrag”?'],
    ['stödform av annan stödtyp', { stodform: 'Såddbidrag' }, 'stodform', 'En stödform av ärendets stödtyp'],
    [
      'effektmål som inte finns',
      { effektmal: [{ namn: 'Ökad innovatonskraft' }] },
      'effektmal[0].namn',
      'Menade du ”Ökad innovationskraft”?',
    ],
    ['effektmål i en senare strategi', { effektmal: [{ namn: 'Ökad kunskapsintensitet' }] }, 'effektmal[0].namn', null],
    ['okänd prioritering', { inriktning: { beslut: '2018-11-28 § 83', kod: '2c' } }, 'inriktning.kod', 'Menade du ”2a”?'],
    [
      'okänt inriktningsbeslut',
      { inriktning: { beslut: '2018-11-28 § 38', kod: '1' } },
      'inriktning.beslut',
      'Menade du ”2018-11-28 § 83”?',
    ],
    ['okänt fält', { namm: 'X' }, 'namm', 'Menade du ”namn”?'],
    ['namn på 501 tecken', { namn: 'x'.repeat(501) }, 'namn', 'Högst 500 tecken'],
    [
      'andelar som inte blir 100',
      {
        effektmal: [
          { namn: 'Ökad innovationskraft', andel: '50' },
          { namn: 'Minskad klimatpåverkan', andel: '49,99' },
        ],
      },
      'effektmal',
      '100 %',
    ],
    [
      'andel bara på ett mål',
      { effektmal: [{ namn: 'Ökad innovationskraft', andel: '100' }, { namn: 'Minskad klimatpåverkan' }] },
      'effektmal',
      'Andel på alla mål eller på inget',
    ],
    [
      'två huvudmål',
      {
        effektmal: [
          { namn: 'Ökad innovationskraft', huvudmal: true },
          { namn: 'Minskad klimatpåverkan', huvudmal: true },
        ],
      },
      'effektmal',
      'Högst ett huvudmål',
    ],
    ['ingen nyckel', { diarienummer: null }, 'diarienummer', 'Minst ett av dem: 20RS3419, 216029 eller Regt-53-20'],
    ['historisk nyckel bredvid diarienummer', { historiskNyckel: 'H2021-01' }, 'historiskNyckel', 'Lämna fältet tomt'],
    ['inga beslut', { beslut: [] }, 'beslut', 'Minst ett beslut, eller ansokan.inkom'],
    [
      'länk utan skäl över en nivå',
      {
        effektkedja: {
          noder: [
            { id: 'a', niva: 'aktivitet', text: 'x' },
            { id: 'k', niva: 'effekt_kort', text: 'y' },
          ],
          lankar: [{ fran: 'a', till: 'k' }],
        },
      },
      'effektkedja',
      'Ange skälet i fältet skal',
    ],
    [
      'länk bakåt',
      {
        effektkedja: {
          noder: [
            { id: 'a', niva: 'aktivitet', text: 'x' },
            { id: 'p', niva: 'prestation', text: 'y' },
          ],
          lankar: [{ fran: 'p', till: 'a' }],
        },
      },
      'effektkedja',
      'En länk till en senare nivå',
    ],
  ])('%s', async (_namn, extra, falt, ratt) => {
    const { fel } = await granska(arende(extra));
    const vid = fel.find((f) => f.falt === `arenden[0].${falt}`);
    expect(vid).toBeDefined();
    if (ratt !== null) expect(vid?.ratt).toBe(ratt);
  });

  it('ett belopp över gränsen säger gränsen; av flera kommuner nämns den som är fel', async () => {
    const stort = await granska(arende({}, { tak: 10_000_000_001 }));
    expect(stort.fel.map((f) => f.meddelande.replaceAll('\u00a0', ' '))).toEqual([
      'Beloppet är för stort, högst 10 000 000 000 kr.',
    ]);
    const { fel } = await granska(arende({ kommuner: ['Örebro', 'Orebro', 'Kumla'] }));
    expect(fel).toEqual([expect.objectContaining({ falt: 'arenden[0].kommuner', last: 'Orebro' })]);
  });

  it('"13,5" är en andel', async () => expect((await granska(arende({}, { beviljadAndel: '13,5' }))).fel).toEqual([]));

  it.each([
    ['20RS3419', '20RS3419'],
    ['20 rs 3419', '20RS3419'],
    ['Dnr: 20RS3419', '20RS3419'],
    ['diarienummer 20rs3419', '20RS3419'],
    ['  20RS3419 ', '20RS3419'],
    ['2020RS3419', null],
    ['RS3419', null],
    ['20RS', null],
    ['20RS1234567', null],
    ['20-RS-3419', null],
  ])('diarienumret %j blir %j', async (skrivet, blir) => {
    const svar = await granska(arende({ diarienummer: skrivet }));
    if (blir !== null) expect(svar.rader).toEqual([expect.objectContaining({ nyckel: blir, utfall: 'ny' })]);
    else
      expect(svar.fel).toEqual([
        {
          falt: 'arenden[0].diarienummer',
          last: skrivet,
          meddelande: 'Inte ett diarienummer.',
          ratt: expect.stringContaining('20RS3419'),
        },
      ]);
  });

  it('samma nyckel två gånger i filen, också i olika skrivsätt', async () => {
    const { fel } = await granska(arende(), arende({ diarienummer: '20 rs 100' }));
    expect(fel).toEqual([
      expect.objectContaining({ falt: 'arenden[1].diarienummer', meddelande: 'Samma nyckel står redan på arenden[0].' }),
    ]);
  });

  it('alla fel i filen kommer på en gång; efter tusen står hur många till', async () => {
    const { fel } = await granska(
      ...Array.from({ length: 1500 }, (_, i) => arende({ diarienummer: `20RS${i + 1}`, kommun: 'Ingenstans' })),
    );
    expect(fel).toHaveLength(1001);
    expect(fel.at(-1)?.meddelande).toContain('500 fel');
  });
});

describe('en fil som inte går att läsa', () => {
  it.each<[string, string | Buffer | object, string]>([
    ['fel format', { format: 'anslag-beslut/2', arenden: [] }, 'format'],
    ['en annan fil', { format: 'anslag-ram/1', ramar: [] }, 'format'],
    ['trasig JSON', '{ "format": "anslag-beslut/1", ', 'filen'],
    ['JSON i Latin-1', Buffer.from('{ "format": "anslag-beslut/1", "kalla": "Örebro", "arenden": [] }', 'latin1'), 'filen'],
    ['arenden som objekt', { format: 'anslag-beslut/1', arenden: {} }, 'arenden'],
    ['ärenden som inte är objekt', fil(null, 1, 'x', []), 'arenden[0]'],
    ['en lista', '[]', 'filen'],
    ['text', 'Diarienummer;Namn', 'filen'],
    ['tom', '', 'filen'],
    ['djupt nästlad', `{"format":"anslag-beslut/1","arenden":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'arenden[0]'],
    ['okänt fält överst', { format: 'anslag-beslut/1', arenden: [], __proto__x: 1 }, '__proto__x'],
  ])('%s är ett fel, inget haveri', async (_namn, innehall, falt) => {
    const { fel, kanBekraftas } = await prov.granska('beslut', 'fil.json', innehall);
    expect(fel[0]?.falt).toBe(falt);
    expect(kanBekraftas).toBe(false);
  });
});

describe('en CSV-fil över företagsstöd', () => {
  const RUBRIK =
    'Diarienummer;NYPS-id;Stödform;Företag;Bransch;Kön;Kommun;Belopp;Beslut;Avslagsmotiv;Beslutsdatum från;Beslutsdatum till;Delegationspunkt;Roll;Källa';
  const RAD = ';216001;Såddbidrag;Exempelbolaget AB;Text;K;Örebro;45 000;Bifall;;2020-04-22;2020-05-30;3.3;Områdeschef;';
  const csv = (...rader: string[]): string => [RUBRIK, ...rader].join('\r\n');
  const granskaCsv = (innehall: string | Buffer) => prov.granska('foretagsstod', 'f.csv', innehall);

  it.each<[string, string | Buffer]>([
    ['UTF-8', csv(RAD)],
    ['UTF-8 med BOM', `\ufeff${csv(RAD)}`],
    ['Windows-1252', Buffer.from(csv(RAD), 'latin1')],
    ['komma som avskiljare', csv(RAD).replaceAll(';', ',')],
    ['tomma rader sist', `${csv(RAD)}\r\n;;;;;;;;;;;;;;\r\n\r\n`],
    ['kolumnerna i annan ordning', [RUBRIK, RAD].map((r) => r.split(';').reverse().join(';')).join('\n')],
  ])('%s läses', async (_namn, innehall) => {
    expect(await granskaCsv(innehall)).toMatchObject({
      fel: [],
      antal: { nya: 1 },
      rader: [{ nyckel: '216001', namn: 'Såddbidrag: Exempelbolaget AB' }],
    });
  });

  it.each([
    ['Belopp', RAD.replace('45 000', '-1'), '-1'],
    ['Belopp', RAD.replace('45 000', '1,5'), '1,5'],
    ['Belopp', RAD.replace('45 000', '1000000000000000'), '1000000000000000'],
    ['Belopp', RAD.replace('45 000', '1.912.400'), '1.912.400'],
    ['Belopp', RAD.replace('45 000', ''), ''],
    ['Kön', RAD.replace(';K;', ';Kvinna;'), 'Kvinna'],
    ['Kommun', RAD.replace('Örebro', 'Öre bro'), 'Öre bro'],
    ['Beslut', RAD.replace('Bifall', 'Ja'), 'Ja'],
    ['Beslutsdatum från', RAD.replace('2020-04-22', '22/4 2020'), '22/4 2020'],
    ['Diarienummer', RAD.replace('216001', ''), ''],
    ['NYPS-id', RAD.replace('216001', 'Regt5320'), 'Regt5320'],
    ['Stödform', RAD.replace('Såddbidrag', 'Sådbidrag'), 'Sådbidrag'],
  ])('fel i %s sägs med rad och kolumn', async (kolumn, rad, last) => {
    const { fel } = await granskaCsv(csv(RAD.replace('216001', '216002'), rad));
    expect(fel).toEqual([expect.objectContaining({ falt: `rad 3, kolumn ${kolumn}` })]);
    expect(fel[0]?.last ?? '').toBe(last);
  });

  it.each([
    ['en saknad kolumn', csv(RAD).replace('Kommun;', 'Komun;'), 'rad 1, kolumn 7'],
    ['en cell för mycket', csv(`${RAD};x`), 'rad 2'],
    ['ett löst citattecken', csv(RAD.replace('Text', '"Text')), 'rad 2'],
    ['en rad på fem megabyte', csv(RAD.replace('Text', 'x'.repeat(5_000_000))), 'rad 2'],
    ['tom fil', '', 'filen'],
  ])('%s är ett fel', async (_namn, innehall, falt) => expect((await granskaCsv(innehall)).fel[0]?.falt).toBe(falt));

  it('ett fel på sista raden av 3 000 lämnar inget kvar', async () => {
    const rader = Array.from({ length: 3_000 }, (_, i) => RAD.replace('216001', String(300_000 + i)));
    const innehall = csv(...rader, RAD.replace('45 000', '-5'));
    await expect(prov.service.lasIn(PROVARE, 'foretagsstod', prov.fil('f.csv', innehall))).rejects.toMatchObject({
      kod: 'regelbrott',
      falt: [{ falt: 'rad 3002, kolumn Belopp', last: '-5' }],
    });
    expect([
      await prov.antal('arende'),
      await prov.antal('beslut'),
      await prov.antal("inlasning WHERE slag = 'foretagsstod'"),
    ]).toEqual([0, 0, 0]);
  });
});

describe('en fil som inte går att läsa', () => {
  it.each([
    ['tom', '', 'Filen är tom.'],
    ['slumpade byte', Buffer.from([1, 200, 0, 7, 255, 3]), 'Filen går inte att läsa som JSON eller Excel (xlsx).'],
    ['JSON med ett fel', '{"a":1,}', 'Filen är inte giltig JSON: fel vid tecken 8.'],
    ['JSON som slutar mitt i', '{"a":', 'Filen är inte giltig JSON: den slutar för tidigt.'],
  ])('%s', async (_namn, innehall, meddelande) => {
    const { fel } = await prov.granska('beslut', 'fil', innehall);
    expect(fel).toEqual([expect.objectContaining({ falt: 'filen', meddelande })]);
    expect(JSON.stringify(fel)).not.toMatch(/position|token|JSON at/i);
  });
});
