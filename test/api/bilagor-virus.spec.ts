import type { BilagaSvar, ProblemSvar } from '@anslag/kontrakt';
import { type Anrop, nyServer, provkonfiguration } from '../stod/app';
import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { EICAR, nyClamd, type Provclamd } from '../stod/clamd';
import { pdf } from '../stod/filer';

let clamd: Provclamd;
let dom: ((fil: Buffer) => string) | null = null;
let prov: Beslutsprov;
let som: Anrop;

beforeAll(async () => {
  clamd = await nyClamd((fil) => (dom ? dom(fil) : fil.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
  prov = await beslutsprovPa(await nyServer('exempel', provkonfiguration({ CLAMD: clamd.adress })));
  som = prov.server.som('handlaggare');
});
afterEach(() => {
  dom = null;
});
afterAll(async () => {
  await prov?.slapp();
  await prov?.server.slapp();
  await clamd?.slapp();
});

async function skicka(fil: Buffer): Promise<{ status: number; svar: BilagaSvar & ProblemSvar; sparade: number }> {
  const nyckel = await prov.nyttArende();
  const body = new FormData();
  body.set('slag', 'annat');
  body.set('fil', new Blob([new Uint8Array(fil)]), 'a.pdf');
  const svar = await som(`/api/v1/arenden/${nyckel}/bilagor`, { method: 'POST', body });
  const { rows } = await prov.db.query<{ n: number }>('SELECT count(*)::int AS n FROM bilaga b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1', [nyckel]);
  return { status: svar.status, svar: (await svar.json()) as BilagaSvar & ProblemSvar, sparade: rows[0]?.n ?? -1 };
}

it('en ren fil är kontrollerad, och kontrollen har fått varje byte av den', async () => {
  // Some hundred kB: sent in several pieces.
  const fil = Buffer.concat([await pdf('ren'), Buffer.alloc(300_000, 32), Buffer.from('\nstartxref\n0\n%%EOF')]);
  expect(await skicka(fil)).toMatchObject({ status: 201, svar: { kontrollerad: 'ren' }, sparade: 1 });
  expect(clamd.sedda.at(-1)?.equals(fil)).toBe(true);
});

it('en fil med virus sparas inte, och svaret säger vad som fanns', async () => {
  const fil = Buffer.concat([await pdf('smittad'), Buffer.from(EICAR)]);
  const utfall = await skicka(fil);
  expect(utfall).toMatchObject({ status: 422, svar: { kod: 'regelbrott', detail: expect.stringContaining('skadlig kod') as string }, sparade: 0 });
  expect(utfall.svar.falt[0]?.meddelande).toBe('Viruskontrollen fann Eicar-Test-Signature i filen.');
});

it.each([
  ['lägger på', ''],
  ['säger fel', 'INSTREAM size limit exceeded. ERROR\0'],
  ['säger något annat', 'UNKNOWN COMMAND\0'],
])('en kontroll som %s: filen sparas inte', async (_, svar) => {
  dom = () => svar;
  expect(await skicka(await pdf())).toMatchObject({ status: 503, svar: { kod: 'otillganglig', detail: expect.stringContaining('inte sparad') as string }, sparade: 0 });
});

it('en kontroll som inte nås: filen sparas inte, men resten av tjänsten går', async () => {
  await clamd.slapp();
  expect(await skicka(await pdf())).toMatchObject({ status: 503, svar: { kod: 'otillganglig' }, sparade: 0 });
  expect((await som('/api/v1/arenden/20RS3419')).status).toBe(200);
});
