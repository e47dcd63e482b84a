import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Andring, HelHistorikSvar, HistorikRad } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import type { Aktor } from '../../api/src/historik/aktor';
import { type Anrop, loggaIn, nyServer, type Provserver } from '../stod/app';

let server: Provserver;
let som: Anrop;
beforeAll(async () => {
  server = await nyServer('tom');
  som = server.som('administrator');
  await lasIn('referens', 'referens.json');
});
afterAll(() => server?.slapp());

const ADMIN = { aktor: 'Exempel Registrator/administratör', roll: 'administrator' };
const orebro = (namn: string): Buffer => readFileSync(join(exempelmapp('orebro'), namn));

async function historiken(fraga: Record<string, string> = {}): Promise<HistorikRad[]> {
  const svar = await som(`/api/v1/historik?${new URLSearchParams({ perSida: '200', ...fraga })}`);
  return ((await svar.json()) as HelHistorikSvar).rader;
}

/** What the work has written in the history, in the order it was written. */
async function efter(arbete: () => Promise<unknown>): Promise<HistorikRad[]> {
  const fore = (await historiken({ perSida: '1' }))[0]?.nummer ?? 0;
  await arbete();
  return (await historiken()).filter((r) => r.nummer > fore).reverse();
}

/** Reads a file in over HTTP as the administrator: preview, then confirmation of just that. */
async function lasIn(slag: string, namn: string, innehall: Buffer | string = orebro(namn)): Promise<void> {
  const sand = async (vag: string, falt: Record<string, string>): Promise<Response> => {
    const form = new FormData();
    for (const [k, v] of Object.entries({ slag, ...falt })) form.append(k, v);
    form.append('fil', new Blob([typeof innehall === 'string' ? innehall : new Uint8Array(innehall)]), namn);
    return som(`/api/v1/${vag}`, { method: 'POST', body: form });
  };
  const svar = (await (await sand('inlasningar/forhandsgranskning', {})).json()) as { fingeravtryck: string; fel: unknown[] };
  expect({ namn, fel: svar.fel }).toEqual({ namn, fel: [] });
  const klart = await sand('inlasningar', { fingeravtryck: svar.fingeravtryck });
  expect({ namn, status: klart.status }).toEqual({ namn, status: 201 });
}

const nytt = (efterat: string): Andring => ({ falt: 'Namn', fore: null, efter: efterat });

describe('each import says who, what, from what to what, and why', () => {
  const TABELLBILAGA = readFileSync(join(__dirname, '../../libs/testdata/filer/tabellbilaga_2023_struktur.txt'), 'utf8');

  it.each<[slag: string, fil: string, handelse: string, objekt: string | RegExp, arende: string | null]>([
    ['beslut', 'beslut.json', 'arende.inlast', '20RS3419', '20RS3419'],
    ['foretagsstod', 'foretagsstod.csv', 'arende.inlast', 'Regt-53-20', 'Regt-53-20'],
    ['ram', 'ram.json', 'ram.inlast', '2021', null],
    ['beslut', 'projekt-2021.json', 'arende.inlast', 'H2021-01', 'H2021-01'],
    ['insatser', 'insatser-2021.json', 'insatser.inlasta', /^AMLift \(/, null],
    ['tabellbilaga', 'bilaga.txt', 'insatser.inlasta', /\(Blekinge · 2023 /, null],
  ])('%s', async (slag, fil, handelse, objekt, arende) => {
    const poster = await efter(() => lasIn(slag, fil, slag === 'tabellbilaga' ? TABELLBILAGA : undefined));
    const sist = poster.at(-1);
    expect(poster.every((r) => r.aktor === ADMIN.aktor && r.roll === ADMIN.roll)).toBe(true);
    // One of each thing that was added, then the import itself.
    expect(poster.slice(0, -1).every((r) => r.handelse === handelse && r.skal === `Inläst ur ${fil}` && r.andringar.length > 0)).toBe(true);
    const ett = poster.find((r) => (typeof objekt === 'string' ? r.objekt === objekt : objekt.test(r.objekt)));
    expect(ett).toMatchObject({ handelse, arende, andringar: [expect.objectContaining({ fore: null, efter: expect.any(String) })] });
    expect(sist).toMatchObject({ handelse: 'inlasning.gjord', objekt: fil });
    const antal = Number(sist?.andringar.find((a) => a.falt === 'Nya')?.efter);
    expect(antal).toBeGreaterThan(0);
    // The page of 200 is full only for the largest file.
    if (poster.length < 200) expect(poster).toHaveLength(antal + 1);
    expect(sist?.andringar.find((a) => a.falt === 'Filens kontrollsumma')?.efter).toMatch(/^[0-9a-f]{64}$/);
  });

  it('referens: each row of the registers', async () => {
    const poster = await historiken({ handelse: 'register.inlast' });
    expect(poster.length).toBeGreaterThan(20);
    expect(poster.every((r) => r.aktor === ADMIN.aktor && r.skal === 'Inläst ur referens.json')).toBe(true);
    expect(poster.map((r) => r.objekt)).toContain('Region Örebro län');
  });

  it('a change of what is there: each field from what to what', async () => {
    const beslut = { nummer: 1, slag: 'bifall', lage: 'forslag', beslutat: '2020-08-24', beviljadAndel: '13', tak: 1000, projektperiod: { fran: '2021-01-01', till: '2022-12-31' }, beslutsniva: 'namnd', rattsligRam: 'regionalt utvecklingsstöd' };
    const innehall = (namn: string): string =>
      JSON.stringify({ format: 'anslag-beslut/1', arenden: [{ diarienummer: '20RS9001', namn, stodtyp: 'projekt', sammanfattning: namn === 'A' ? 'Först' : null, beslut: [beslut] }] });
    const forsta = await efter(() => lasIn('beslut', 'prov.json', innehall('A')));
    expect(forsta[0]).toMatchObject({ objekt: '20RS9001', arende: '20RS9001', andringar: [nytt('A')] });
    const andra = await efter(() => lasIn('beslut', 'prov.json', innehall('B')));
    expect(andra[0]).toMatchObject({
      ...ADMIN,
      arende: '20RS9001',
      skal: 'Inläst ur prov.json',
      andringar: expect.arrayContaining([
        { falt: 'Namn', fore: 'A', efter: 'B' },
        { falt: 'Sammanfattning', fore: 'Först', efter: null },
      ]),
    });
  });

  it('a file that changes nothing says so, and a preview leaves nothing', async () => {
    const igen = await efter(() => lasIn('ram', 'ram.json').catch(() => undefined));
    expect(igen.every((r) => r.handelse === 'inlasning.gjord')).toBe(true);
  });

  it('payments: each on its ärende with its amount, by whoever read them in', async () => {
    const vem: Aktor = { anvandareId: null, namn: 'Kommandoraden (prov)', roll: null, begaranId: null };
    const poster = await efter(() => server.app.get(InlasningService).lasInUtbetalningar(vem, [{ nyckel: '20RS3419', utbetald: '2021-06-30', belopp: 1_000, bokfort: null }]));
    expect(poster).toEqual([
      expect.objectContaining({ handelse: 'utbetalning.registrerad', aktor: 'Kommandoraden (prov)', roll: null, objekt: '20RS3419', arende: '20RS3419', andringar: [{ falt: 'Utbetalning 2021-06-30', fore: null, efter: '1\u00a0000 kr' }] }),
    ]);
  });
});

it('an årsbokslut: its number, and its checksum from the former one’s', async () => {
  const gor = (): Promise<Response> => som('/api/v1/arsbokslut', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"budgetar":2020}' });
  const [fore] = await historiken({ handelse: 'arsbokslut.gjort', sok: 'Årsbokslut 2020' });
  const nummer = Number(fore?.objekt.split(' ').at(-1) ?? 0);
  const vem: Aktor = { anvandareId: null, namn: 'Prov', roll: null, begaranId: null };
  await server.app.get(InlasningService).lasInUtbetalningar(vem, [{ nyckel: '20RS3419', utbetald: '2020-12-30', belopp: 7, bokfort: null }]);
  const [post] = await efter(gor);
  expect(post).toMatchObject({
    ...ADMIN,
    handelse: 'arsbokslut.gjort',
    objekt: `Årsbokslut 2020 nr ${nummer + 1}`,
    andringar: [{ falt: 'kontrollsumma', fore: fore?.andringar[0]?.efter ?? null, efter: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
  expect(await efter(gor)).toEqual([]);
});

it('logging in and out, everywhere too: who, in which role, and how many sessions ended', async () => {
  const ut = (kaka: string, vag: string): Promise<Response> => fetch(`${server.bas}/api/v1/${vag}`, { method: 'DELETE', headers: { cookie: kaka } });
  const poster = await efter(async () => {
    const [forsta, andra, tredje] = [await loggaIn(server.bas, 'ekonom'), await loggaIn(server.bas, 'ekonom'), await loggaIn(server.bas, 'ekonom')];
    await ut(forsta, 'session');
    expect(tredje).not.toBe(andra);
    await ut(andra, 'sessioner');
  });
  const person = { aktor: 'Exempel Ekonom', objekt: 'Exempel Ekonom', arende: null, skal: null };
  const inloggad = { ...person, roll: 'ekonom', handelse: 'anvandare.inloggad' };
  const utloggad = (antal: string): object => ({ ...person, handelse: 'anvandare.utloggad', andringar: [{ falt: 'sessioner', fore: antal, efter: '0' }] });
  expect(poster).toEqual([
    expect.objectContaining({ ...inloggad, andringar: [expect.objectContaining({ falt: 'roller', fore: null })] }),
    expect.objectContaining({ ...inloggad, andringar: [] }),
    expect.objectContaining({ ...inloggad, andringar: [] }),
    expect.objectContaining(utloggad('1')),
    expect.objectContaining(utloggad('2')),
  ]);
});
