import { type Handling, HANDLINGAR, provaBehorighet, type Roll, ROLLER } from '@anslag/doman';
import type { ProblemSvar } from '@anslag/kontrakt';
import { nyServer, type Provserver } from '../stod/app';

type Krav = 'oppen' | 'inloggad' | Handling[];
interface Rutt {
  metod: string;
  vag: string;
  krav: Krav;
}
type Beskrivning = { paths: Record<string, Record<string, { 'x-kraver'?: Krav }>> };

const METODER = ['get', 'post', 'put', 'patch', 'delete'];

let server: Provserver;
let rutter: Rutt[];

beforeAll(async () => {
  server = await nyServer('exempel');
  const { paths } = (await (await fetch(`${server.bas}/api/openapi.json`)).json()) as Beskrivning;
  rutter = Object.entries(paths).flatMap(([vag, operationer]) =>
    METODER.flatMap((metod) => {
      const operation = operationer[metod];
      return operation ? [{ metod: metod.toUpperCase(), vag, krav: operation['x-kraver'] ?? [] }] : [];
    }),
  );
});
afterAll(() => server?.slapp());

/** Calls the route for a thing that does not exist, with nothing in the body: whoever may, is told that and nothing is changed. */
async function prova(roll: Roll | null, { metod, vag }: Rutt): Promise<{ status: number; kod: string | null }> {
  const svar = await server.som(roll)(vag.replace(/\{nyckel\}/g, '99RS9999').replace(/\{id\}/g, '00000000-0000-4000-8000-000000000000').replace(/\{\w+\}/g, '1999'), {
    method: metod,
    redirect: 'manual',
  });
  const arProblem = svar.headers.get('content-type')?.startsWith('application/problem+json');
  const { kod } = arProblem ? ((await svar.json()) as ProblemSvar) : { kod: null };
  await svar.body?.cancel().catch(() => undefined);
  return { status: svar.status, kod };
}

/** "METHOD /path" of every route in Fastify's tree, four characters a level; what a reader asks without getting the content is left out. */
function registrerade(trad: string): string[] {
  const vag: string[] = [];
  return trad.split('\n').flatMap((rad) => {
    const [, inryckning = '', del = '', metoder = ''] = /^([│ ]*)[└├]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(rad) ?? [];
    if (!del) return [];
    vag.length = inryckning.length / 4;
    vag.push(del);
    const hel = vag.join('').replace(/:(\w+)/g, '{$1}');
    return metoder.split(', ').flatMap((m) => (m && !['HEAD', 'OPTIONS'].includes(m) ? [`${m} ${hel}`] : []));
  });
}

/** Logging out would end the session that the next route is tried with. */
const LOGGAR_UT = /\/v1\/(session|sessioner)$/;

describe('every route of the API, as every role and as nobody', () => {
  it('there are routes, and each declares what it asks for', () => {
    expect(rutter.length).toBeGreaterThan(20);
    expect(rutter.filter((r) => r.krav.length === 0)).toEqual([]);
    expect(rutter.flatMap((r) => (Array.isArray(r.krav) ? r.krav : [])).filter((h) => !HANDLINGAR.includes(h))).toEqual([]);
  });

  it('only what a person needs before the login is open', () => {
    const oppna = rutter.filter((r) => r.krav === 'oppen').map((r) => `${r.metod} ${r.vag}`);
    expect(oppna.sort()).toEqual(OPPNA);
  });

  it('everything the server answers under /api is in the description', async () => {
    const egna = registrerade(server.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false })).filter((r) => r.includes(' /api/'));
    const beskrivna = new Set(rutter.map((r) => `${r.metod} ${r.vag}`));
    expect(egna.length).toBeGreaterThanOrEqual(beskrivna.size);
    expect(egna.filter((r) => !beskrivna.has(r))).toEqual(['GET /api/openapi.json']);
  });

  it('as nobody: 401 everywhere but where it is open', async () => {
    for (const rutt of rutter) {
      const svar = await prova(null, rutt);
      if (rutt.krav === 'oppen') expect({ rutt, svar }).not.toMatchObject({ svar: { status: 401 } });
      else expect({ rutt, svar }).toEqual({ rutt, svar: { status: 401, kod: 'inte_inloggad' } });
    }
  });

  it.each(ROLLER)('as %s: 403 just where the table says no', async (roll) => {
    for (const rutt of rutter.filter((r) => !LOGGAR_UT.test(r.vag))) {
      const far = !Array.isArray(rutt.krav) || rutt.krav.some((h) => provaBehorighet([roll], h).far);
      const svar = await prova(roll, rutt);
      if (far) expect({ rutt, svar, far: svar.status !== 401 && svar.status !== 403 && svar.status < 500 }).toEqual({ rutt, svar, far: true });
      else expect({ rutt, svar }).toEqual({ rutt, svar: { status: 403, kod: 'obehorig' } });
    }
  });

  it('a cookie that is forged, cut, too long or somebody’s old one is nobody', async () => {
    const akta = await server.som('lasare')('/api/v1/session');
    expect(await akta.json()).toMatchObject({ inloggad: true, roller: ['lasare'] });
    for (const kaka of ['anslag=', 'anslag=x', `anslag=${'A'.repeat(43)}`, `anslag=${'%00'.repeat(20)}`, `anslag=${'a'.repeat(3000)}`, 'anslag="; DROP TABLE session', '__Host-anslag=x']) {
      const svar = await fetch(`${server.bas}/api/v1/portfolj?per=effektmal&ar=2020`, { headers: { cookie: kaka } });
      expect({ kaka, status: svar.status }).toEqual({ kaka, status: 401 });
    }
  });

  it('the same answer for what exists and what does not, to who may not see it', async () => {
    const [finns, finnsInte] = await Promise.all(['20RS3419', '99RS9999'].map(async (nyckel) => (await fetch(`${server.bas}/api/v1/arenden/${nyckel}`)).text()));
    expect(finns?.replace('20RS3419', '')).toBe(finnsInte?.replace('99RS9999', ''));
  });
});

const OPPNA = [
  'GET /api/v1/inloggning',
  'GET /api/v1/inloggning/svar',
  'GET /api/v1/kalender.ics',
  'GET /api/v1/session',
  'POST /api/v1/inloggning/utloggning',
  'POST /api/v1/session/exempel',
];
