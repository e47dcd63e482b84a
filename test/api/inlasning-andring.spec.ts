import fc from 'fast-check';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';
import { PROVARE } from '../stod/aktor';

let prov: Inlasningsprov;
beforeEach(async () => {
  prov = await nyttInlasningsprov();
});
afterEach(() => prov.slapp());

type Post = Record<string, unknown>;
const beslut = (nummer: number, extra: Post = {}): Post => ({
  nummer,
  slag: 'bifall',
  lage: 'beslutad',
  beslutat: '2020-08-24',
  beviljadAndel: '13',
  tak: 1000,
  projektperiod: { fran: '2021-01-01', till: '2022-12-31' },
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd',
  ...extra,
});
const fil = (extra: Post, ...beslutet: Post[]): object => ({
  format: 'anslag-beslut/1',
  arenden: [{ diarienummer: '20RS100', namn: 'Prov', stodtyp: 'projekt', sammanfattning: 'Först', beslut: beslutet, ...extra }],
});
const lasIn = (innehall: object, fingeravtryck?: string) =>
  prov.service.lasIn(PROVARE, 'beslut', prov.fil('b.json', innehall), { fingeravtryck });
const delar = () =>
  prov.db.query(
    `SELECT b.nummer, e.namn, d.belopp_kr AS kr, d.raknas FROM beslut_effektmal d JOIN beslut b ON b.id = d.beslut_id LEFT JOIN effektmal e ON e.id = d.effektmal_id ORDER BY b.nummer, e.namn`,
  );

describe('ett ärende som läses in igen', () => {
  it('ändrade uppgifter visas fält för fält och skrivs med nästa version; det som utelämnas står kvar', async () => {
    await lasIn(fil({ kommuner: ['Örebro'], bransch: 'Text' }, beslut(1)));
    const nytt = fil({ namn: 'Nytt namn', sammanfattning: null, kommuner: ['Kumla', 'Örebro'] }, beslut(1));
    const svar = await prov.granska('beslut', 'b.json', nytt);
    expect(svar.rader).toEqual([
      expect.objectContaining({
        utfall: 'andrad',
        skillnader: [
          { falt: 'Namn', fore: 'Prov', efter: 'Nytt namn' },
          { falt: 'Sammanfattning', fore: 'Först', efter: '–' },
          { falt: 'Kommuner', fore: 'Örebro', efter: 'Kumla, Örebro' },
        ],
      }),
    ]);
    expect((await lasIn(nytt, svar.fingeravtryck)).antal).toMatchObject({ andrade: 1, nya: 0 });
    expect(await prov.db.query('SELECT namn, sammanfattning, bransch, version FROM arende')).toEqual([
      { namn: 'Nytt namn', sammanfattning: null, bransch: 'Text', version: 2 },
    ]);
    expect((await prov.granska('beslut', 'b.json', nytt)).antal).toMatchObject({ oforandrade: 1, andrade: 0 });
  });

  it('ett fattat besluts namn och sökande står kvar som de beslutades när ärendet får nya', async () => {
    await lasIn(fil({ sokande: 'Almi' }, beslut(1)));
    await lasIn(fil({ namn: 'Annat namn', sokande: 'Nora kommun' }, beslut(1)));
    expect(await prov.db.query('SELECT a.namn, b.namn AS beslutat, b.sokande FROM arende a JOIN beslut b ON b.arende_id = a.id')).toEqual([
      { namn: 'Annat namn', beslutat: 'Prov', sokande: 'Almi' },
    ]);
  });

  it('ett andra bifall nekas, om det inte rättar det första', async () => {
    await lasIn(fil({}, beslut(1)));
    const { fel } = await prov.granska('beslut', 'b.json', fil({}, beslut(2, { tak: 500 })));
    expect(fel).toEqual([expect.objectContaining({ falt: 'arenden[0].beslut[0].slag', meddelande: expect.stringContaining('redan ett fattat bifall (beslut 1)') })]);
    await expect(lasIn(fil({}, beslut(2, { tak: 500 })))).rejects.toMatchObject({ kod: 'regelbrott' });
    expect((await lasIn(fil({}, beslut(2, { tak: 500, rattarBeslut: 1 })))).antal).toMatchObject({ andrade: 1 });
  });

  it('stödtypen ändras inte när något är beslutat', async () => {
    await lasIn(fil({}, beslut(1)));
    const { fel } = await prov.granska('beslut', 'b.json', fil({ stodtyp: 'foretagsstod' }, beslut(1)));
    expect(fel).toEqual([expect.objectContaining({ falt: 'arenden[0].stodtyp', ratt: 'projekt' })]);
  });

  it('nya andelar fördelar om alla beslut, också fattade', async () => {
    await lasIn(fil({}, beslut(1, { tak: 1001 })));
    expect(await delar()).toEqual([{ nummer: 1, namn: null, kr: 1001, raknas: true }]);
    await lasIn(
      fil(
        {
          effektmal: [
            { namn: 'Ökad innovationskraft', andel: '50' },
            { namn: 'Minskad klimatpåverkan', andel: '50' },
          ],
        },
        beslut(1, { tak: 1001 }),
      ),
    );
    const efter = await delar();
    expect(efter.map((d: { kr: number }) => d.kr).sort()).toEqual([500, 501]);
    // Equal shares and no main goal: counted at the first by name.
    expect(efter.filter((d: { raknas: boolean }) => d.raknas)).toEqual([
      expect.objectContaining({ namn: 'Minskad klimatpåverkan' }),
    ]);
  });

  it('ett fattat beslut ändras inte; det rättas med ett nytt beslut som räknas i det rättade beslutets år', async () => {
    await lasIn(fil({}, beslut(1)));
    const andrat = await prov.granska('beslut', 'b.json', fil({}, beslut(1, { tak: 2000 })));
    expect(andrat.fel).toEqual([
      {
        falt: 'arenden[0].beslut[0]',
        last: expect.stringContaining('tak'),
        meddelande: 'Beslut 1 är fattat och ändras inte.',
        ratt: 'Rätta det med ett nytt beslut (rattarBeslut)',
      },
    ]);
    await lasIn(fil({}, beslut(1), beslut(2, { tak: 2000, beslutat: '2021-03-01', rattarBeslut: 1 })));
    await lasIn(fil({}, beslut(3, { tak: 3000, beslutat: '2022-03-01', rattarBeslut: 2 })));
    expect(await prov.db.query('SELECT nummer, budgetar, tak_kr AS tak FROM utfallsbeslut')).toEqual([
      { nummer: 3, budgetar: 2020, tak: 3000 },
    ]);
    expect(await prov.antal('beslut')).toBe(3);
  });

  it('ett förslag får ändras och beslutas', async () => {
    await lasIn(fil({}, beslut(1, { lage: 'forslag', villkor: [{ kod: 'A', text: 'Ett' }] })));
    const svar = await lasIn(
      fil(
        {},
        beslut(1, {
          tak: 1500,
          villkor: [
            { kod: 'A', text: 'Ett' },
            { kod: 'B', text: 'Två' },
          ],
        }),
      ),
    );
    expect(svar.antal.andrade).toBe(1);
    expect(
      await prov.db.query('SELECT lage, tak_kr AS tak, (SELECT count(*)::int FROM beslut_villkor) AS villkor FROM beslut'),
    ).toEqual([{ lage: 'beslutad', tak: 1500, villkor: 2 }]);
    expect(await delar()).toEqual([{ nummer: 1, namn: null, kr: 1500, raknas: true }]);
  });

  it('ett ärende som får diarienummer hittas på sitt NYPS-id; nummer från två ärenden är fel', async () => {
    await lasIn(fil({ diarienummer: null, nypsId: '216029' }, beslut(1)));
    const svar = await lasIn(fil({ nypsId: '216 029' }, beslut(1)));
    expect(svar.antal).toMatchObject({ andrade: 1, nya: 0 });
    expect(await prov.db.query('SELECT nyckel FROM arende')).toEqual([{ nyckel: '20RS100' }]);
    await lasIn(fil({ diarienummer: '20RS200' }, beslut(1)));
    const { fel } = await prov.granska('beslut', 'b.json', fil({ diarienummer: '20RS200', nypsId: '216029' }, beslut(1)));
    expect(fel).toEqual([expect.objectContaining({ meddelande: 'Diarienumret och NYPS-id:t hör till två olika ärenden.' })]);
  });

  it('två inläsningar samtidigt av samma fil: den ena är ny, den andra oförändrad', async () => {
    const filen = prov.fil('b.json', fil({}, beslut(1)));
    const svar = await Promise.all([prov.service.lasIn(PROVARE, 'beslut', filen), prov.service.lasIn(PROVARE, 'beslut', filen)]);
    expect(svar.map((s) => [s.antal.nya, s.antal.oforandrade]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe('delarna i databasen (fördelat räknesätt)', () => {
  it('summerar till taket för varje belopp och andel, och beslutet räknas en gång', async () => {
    const mal = ['Ökad innovationskraft', 'Minskad klimatpåverkan', 'God och jämlik folkhälsa'];
    const ett = fc
      .record({
        tak: fc.integer({ min: 1, max: 10_000_000_000 }),
        a: fc.integer({ min: 1, max: 9_998 }),
        b: fc.integer({ min: 1, max: 9_998 }),
      })
      .filter(({ a, b }) => a + b < 10_000);
    const prover = fc.sample(ett, 200);
    const procent = (n: number): string => `${Math.floor(n / 100)},${String(n % 100).padStart(2, '0')}`;
    const arenden = prover.map(({ tak, a, b }, i) => ({
      diarienummer: `20RS${i + 1}`,
      namn: `Prov ${i}`,
      stodtyp: 'projekt',
      effektmal: [a, b, 10_000 - a - b].map((n, j) => ({ namn: mal[j], andel: procent(n) })),
      beslut: [beslut(1, { tak })],
    }));
    await lasIn({ format: 'anslag-beslut/1', arenden });
    const summor = await prov.db.query(`
      SELECT b.tak_kr = sum(d.belopp_kr) AS stammer, count(*) FILTER (WHERE d.raknas)::int AS raknas, count(*)::int AS antal
      FROM beslut b JOIN beslut_effektmal d ON d.beslut_id = b.id GROUP BY b.id, b.tak_kr`);
    expect(summor).toHaveLength(200);
    expect(summor.filter((s: { stammer: boolean; raknas: number }) => !s.stammer || s.raknas !== 1)).toEqual([]);
  });
});

describe('utbetalningar', () => {
  it('över taket vägras av databasen som ett regelbrott, och inget blir kvar', async () => {
    await lasIn(fil({}, beslut(1)));
    const en = { nyckel: '20RS100', utbetald: '2021-05-01', belopp: 600, bokfort: null };
    await expect(prov.service.lasInUtbetalningar(PROVARE, [en, en])).rejects.toMatchObject({
      kod: 'regelbrott',
      detail: 'Utbetalningarna passerar ärendets tak. Inget har lästs in.',
    });
    expect(await prov.antal('utbetalning')).toBe(0);
    expect(await prov.service.lasInUtbetalningar(PROVARE, [en, { ...en, belopp: 400 }])).toBe(2);
  });

  it('till ett ärende som saknas eller utan giltigt belopp är fel, alla på en gång', async () => {
    const fel = prov.service.lasInUtbetalningar(PROVARE, [
      { nyckel: 'finns inte', utbetald: '2021-05-01', belopp: 1, bokfort: null },
      { nyckel: 'finns inte', utbetald: '2021-02-30', belopp: 1.5, bokfort: null },
    ]);
    await expect(fel).rejects.toMatchObject({
      falt: [
        { falt: 'utbetalningar[0].nyckel' },
        { falt: 'utbetalningar[1].nyckel' },
        { falt: 'utbetalningar[1].utbetald' },
        { falt: 'utbetalningar[1].belopp' },
      ],
    });
  });
});
