import { API, beredningsfynd, type BeredningSvar } from '@anslag/kontrakt';
import { nyServer, type Provserver } from '../stod/app';

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('exempel');
});
afterAll(() => server?.slapp());

async function hamta(nyckel: string): Promise<BeredningSvar> {
  const svar = await server.som('handlaggare')(`${API}/arenden/${nyckel}/beredning`);
  expect(svar.status).toBe(200);
  return (await svar.json()) as BeredningSvar;
}

it.each(['20RS4642', '20RS5938', '20RS3419', '17RS1250', 'Regt-53-20'])('%s', async (n) => {
  const b = await hamta(n);
  console.log(n, b.fynd.map((f) => `${f.slag}: ${beredningsfynd(f)} [${f.kalla}]`).join('\n'), JSON.stringify({ ...b, fynd: 0, kontroll: 0, valbaraMal: b.valbaraMal.length, inriktningsbeslut: 0, texter: b.texter.map((t) => t.innehall?.length) }, null, 1));
});
