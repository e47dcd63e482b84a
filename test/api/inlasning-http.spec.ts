import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ForhandsgranskningSvar, InlasningSvar, ProblemSvar } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { type Anrop, nyServer, type Provserver } from '../stod/app';

let server: Provserver;
let som: Anrop;
const EXEMPEL = exempelmapp('orebro');
const lasFil = (namn: string) => Buffer.from(readFileSync(join(EXEMPEL, namn)));

beforeAll(async () => {
  server = await nyServer('tom');
  som = server.som('administrator');
});
afterAll(() => server.slapp());

function formular(falt: Record<string, string>, namn: string | null, innehall: Buffer<ArrayBuffer> | string = ''): FormData {
  const f = new FormData();
  for (const [k, v] of Object.entries(falt)) f.set(k, v);
  if (namn !== null) f.set('fil', new Blob([innehall]), namn);
  return f;
}

async function skicka<T>(
  vag: string,
  body: FormData,
  accept = 'application/json',
): Promise<{ status: number; typ: string; svar: T }> {
  const svar = await som(`/api/v1/${vag}`, { method: 'POST', body, headers: { accept } });
  return { status: svar.status, typ: svar.headers.get('content-type') ?? '', svar: (await svar.json()) as T };
}

/** Folders with uploaded files that are still on disk. */
const kvar = (): string[] => readdirSync(tmpdir()).filter((n) => n.startsWith(`anslag-inlasning-${process.pid}-`));

describe('inläsning över HTTP', () => {
  it('granskas, bekräftas med fingeravtrycket och syns i listan; filen tas bort', async () => {
    const granskad = await skicka<ForhandsgranskningSvar>(
      'inlasningar/forhandsgranskning',
      formular({ slag: 'referens' }, 'referens.json', lasFil('referens.json')),
    );
    expect(granskad).toMatchObject({ status: 200, svar: { filnamn: 'referens.json', fel: [], kanBekraftas: true } });
    const { fingeravtryck } = granskad.svar;
    const last = await skicka<InlasningSvar>(
      'inlasningar',
      formular({ slag: 'referens', fingeravtryck }, 'referens.json', lasFil('referens.json')),
    );
    expect(last).toMatchObject({ status: 201, svar: { antal: { nya: granskad.svar.antal.nya } } });
    const lista = (await (await som(`/api/v1/inlasningar`)).json()) as { inlasningar: object[] };
    expect(lista.inlasningar).toEqual([expect.objectContaining({ filnamn: 'referens.json', nya: granskad.svar.antal.nya })]);
    expect(kvar()).toEqual([]);
  });

  it('ett fingeravtryck som inte längre stämmer ger 409', async () => {
    const { svar } = await skicka<ForhandsgranskningSvar>(
      'inlasningar/forhandsgranskning',
      formular({ slag: 'foretagsstod' }, 'f.csv', lasFil('foretagsstod.csv')),
    );
    expect((await skicka('inlasningar', formular({ slag: 'foretagsstod' }, 'f.csv', lasFil('foretagsstod.csv')))).status).toBe(
      201,
    );
    const igen = await skicka<ProblemSvar>(
      'inlasningar',
      formular({ slag: 'foretagsstod', fingeravtryck: svar.fingeravtryck }, 'f.csv', lasFil('foretagsstod.csv')),
    );
    expect(igen).toMatchObject({ status: 409, svar: { kod: 'konflikt' } });
  });

  it('svarar rad för rad med framsteg när klienten tar emot det', async () => {
    const svar = await som(`/api/v1/inlasningar/forhandsgranskning`, {
      method: 'POST',
      body: formular({ slag: 'beslut' }, 'beslut.json', lasFil('beslut.json')),
      headers: { accept: 'application/x-ndjson' },
    });
    expect(svar.headers.get('content-type')).toContain('application/x-ndjson');
    const rader = (await svar.text())
      .trim()
      .split('\n')
      .map((r) => JSON.parse(r) as Record<string, unknown>);
    expect(rader[0]).toEqual({ framsteg: { gjort: 0, totalt: null, steg: 'laser' } });
    expect(rader.at(-1)).toMatchObject({ svar: { antal: { nya: 4 } } });
  });

  it('fel i filen är 422 med varje fält, och som sista rad i ett radsvar', async () => {
    const fil = JSON.stringify({
      format: 'anslag-beslut/1',
      arenden: [{ diarienummer: '20RS1', namn: 'X', stodtyp: 'projekt', beslut: [] }],
    });
    const svar = await skicka<ProblemSvar>('inlasningar', formular({ slag: 'beslut' }, 'b.json', fil));
    expect(svar).toMatchObject({
      status: 422,
      typ: expect.stringContaining('application/problem+json'),
      svar: { falt: [{ falt: 'arenden[0].beslut' }] },
    });
    const rader = await som(`/api/v1/inlasningar`, {
      method: 'POST',
      body: formular({ slag: 'beslut' }, 'b.json', fil),
      headers: { accept: 'application/x-ndjson' },
    });
    expect(JSON.parse((await rader.text()).trim().split('\n').at(-1) ?? '')).toMatchObject({
      problem: { status: 422, kod: 'regelbrott' },
    });
  });

  it.each([
    ['utan fil', () => formular({ slag: 'beslut' }, null), 400, 'formfel'],
    ['utan slag', () => formular({}, 'b.json', '{}'), 400, 'formfel'],
    ['okänt slag', () => formular({ slag: 'bilder' }, 'b.json', '{}'), 400, 'formfel'],
    ['tokigt fingeravtryck', () => formular({ slag: 'beslut', fingeravtryck: 'x' }, 'b.json', '{}'), 400, 'formfel'],
    ['för stor fil', () => formular({ slag: 'beslut' }, 'b.json', Buffer.alloc(51 * 1024 * 1024, 32)), 413, 'for_stort'],
    ['en xlsx som inte är det', () => formular({ slag: 'beslut' }, 'b.xlsx', 'PK\u0003\u0004skräp'), 415, 'fel_medietyp'],
  ])('%s ger rätt status', async (_namn, body, status, kod) => {
    for (const vag of ['inlasningar', 'inlasningar/forhandsgranskning']) {
      expect(await skicka<ProblemSvar>(vag, body())).toMatchObject({ status, svar: { kod } });
    }
    expect(kvar()).toEqual([]);
  });

  it.each([
    ['application/json', '{}', 415],
    ['multipart/form-data', 'ingen gräns', 400],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="fil"; filename="a"\r\n\r\navbrutet', 400],
    ['multipart/form-data; boundary=x', '', 400],
  ])('en kropp av typen %s som är trasig är aldrig 500', async (typ, body, status) => {
    const svar = await som(`/api/v1/inlasningar`, { method: 'POST', headers: { 'content-type': typ }, body });
    expect({ typ, body, status: svar.status }).toEqual({ typ, body, status });
  });

  it.each(['beslut.xlsx', 'foretagsstod.xlsx', 'foretagsstod.csv', 'betalningsbesked.xlsx', 'betalningsbesked.csv', 'delbidrag.xlsx', 'delbidrag.csv'])('mallen %s laddas ned', async (namn) => {
    const svar = await som(`/api/v1/inlasningar/mallar/${namn}`);
    expect(svar.status).toBe(200);
    expect(svar.headers.get('content-disposition')).toBe(`attachment; filename="${namn}"`);
    const innehall = Buffer.from(await svar.arrayBuffer());
    expect(innehall.subarray(0, 2).toString('latin1')).toBe(namn.endsWith('xlsx') ? 'PK' : '\u00ef\u00bb');
  });

  it('en mall som inte finns är 404', async () => {
    expect((await som(`/api/v1/inlasningar/mallar/..%2Fhemligt`)).status).toBe(404);
  });
});
