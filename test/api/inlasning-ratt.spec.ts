import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roll } from '@anslag/doman';
import type { ArendeSvar, Beslutsfil, ForhandsgranskningSvar } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { nyServer, type Provserver } from '../stod/app';

const NYCKEL = '17RS1250';
const HEMLIGT = 'Hemligheten om Zxqvbn';

let server: Provserver;
let arende: Beslutsfil['arenden'][number];
beforeAll(async () => {
  server = await nyServer('exempel');
  const { arenden } = JSON.parse(readFileSync(join(exempelmapp('orebro'), 'beslut.json'), 'utf8')) as Beslutsfil;
  const detta = arenden.find((a) => a.diarienummer === NYCKEL);
  if (!detta) throw new Error(`The example has no ${NYCKEL}.`);
  arende = detta;
  await andra('PATCH', '', { sammanfattning: HEMLIGT, skal: 'Prov' });
  await andra('PUT', '/sekretess', { sekretess: '30 kap. 23 § OSL', skal: 'Prov' });
});
afterAll(() => server?.slapp());

async function andra(method: string, vag: string, kropp: object): Promise<void> {
  const som = server.som('administrator');
  const { version } = (await (await som(`/api/v1/arenden/${NYCKEL}`)).json()) as ArendeSvar;
  const svar = await som(`/api/v1/arenden/${NYCKEL}${vag}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, ...kropp }) });
  if (!svar.ok) throw new Error(await svar.text());
}

function skicka(roll: Roll, vag: string, sammanfattning: string): Promise<Response> {
  const fil = { format: 'anslag-beslut/1', arenden: [{ ...arende, sammanfattning }] };
  const body = new FormData();
  body.append('slag', 'beslut');
  body.append('fil', new Blob([JSON.stringify(fil)]), 'beslut.json');
  return server.som(roll)(`/api/v1/inlasningar${vag}`, { method: 'POST', body });
}

describe('reading in an ärende that is there already', () => {
  it.each([['Något annat'], [HEMLIGT]])('is refused to an officer who may not edit it, and tells nothing of what is secret: %s', async (gissning) => {
    const svar = await skicka('handlaggare', '/forhandsgranskning', gissning);
    const text = await svar.text();
    const { fel, kanBekraftas } = JSON.parse(text) as ForhandsgranskningSvar;
    expect(fel).toEqual([expect.objectContaining({ meddelande: 'Du kan inte göra detta: du är inte ärendets handläggare.' })]);
    expect([kanBekraftas, gissning === HEMLIGT || !text.includes(HEMLIGT)]).toEqual([false, true]);
    expect((await skicka('handlaggare', '', gissning)).status).toBe(422);
  });

  it('shows that a secret text differs, not what it says, to whoever may edit it', async () => {
    const svar = (await (await skicka('administrator', '/forhandsgranskning', 'Något annat')).json()) as ForhandsgranskningSvar;
    expect(JSON.stringify(svar)).not.toContain(HEMLIGT);
    expect(svar.rader[0]?.skillnader.map((s) => s.falt)).toContain('Sammanfattning');
    expect((await skicka('administrator', '', 'Något annat')).status).toBe(201);
  });
});
