import { setTimeout as vanta } from 'node:timers/promises';
import type { Roll } from '@anslag/doman';
import type { ArendeEkonomiSvar } from '@anslag/kontrakt';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Client } from 'pg';
import { type Anrop, nyServer, type Provserver } from '../stod/app';
import { pdf } from '../stod/filer';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface Beskrivning {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

/** A value for every parameter a route of the API has, that exists in the example. */
const VARDEN: Record<string, string> = {
  nyckel: '20RS3419',
  ar: '2020',
  nummer: '1',
  bokfort: '1,9 mkr',
  per: 'effektmal',
  tabell: 'stodtyp',
  rad: 'projekt',
  kolumn: 'kronor',
  mot: '1',
  slag: 'beslut.xlsx',
};
/** Files that the administrator may not have, and who may. */
const FRAGANDE: Record<string, Roll> = { '/api/v1/betalningsfiler/{id}/fil': 'ekonom' };
/** The rows of the portfolio name a row of the portfolio, not an ärende. */
const EGNA: Record<string, Record<string, string>> = { '/api/v1/portfolj/rader': { nyckel: 'okant' } };

let server: Provserver;
let som: Anrop;
let beskrivning: Beskrivning;
let ajv: Ajv;

beforeAll(async () => {
  server = await nyServer('exempel');
  som = server.som('administrator');
  beskrivning = (await (await som(`/api/openapi.json`)).json()) as Beskrivning;
  ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'api', components: beskrivning.components });
  await som(`/api/v1/arsbokslut`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"budgetar":2020}' });
  EGNA['/api/v1/arenden/{nyckel}/bilagor/{id}/fil'] = { id: await nyBilaga() };
  await nyRekvisition();
  EGNA['/api/v1/betalningsfiler/{id}/fil'] = { id: await nyBetalningsfil() };
  const { jobb, handling } = await nyHandling();
  EGNA['/api/v1/dokumentjobb/{id}'] = { id: jobb };
  for (const vag of ['', '/handling.docx', '/handling.pdf']) EGNA[`/api/v1/handlingar/{id}${vag}`] = { id: handling };
  EGNA['/api/v1/sammantraden/{id}/handlingar'] = { id: handling };
  const { rader } = (await (await som('/api/v1/organisationer')).json()) as { rader: { id: string }[] };
  EGNA['/api/v1/organisationer/{id}'] = { id: rader[0]?.id ?? '' };
  const insatser = (await (await som('/api/v1/insatser')).json()) as { rader: { id: string }[] };
  for (const vag of ['', '/effektkedja']) EGNA[`/api/v1/insatser/{id}${vag}`] = { id: insatser.rader[0]?.id ?? '' };
  const mote = await hallet();
  for (const vag of ['', '/valbara', '/protokoll']) EGNA[`/api/v1/sammantraden/{id}${vag}`] = { id: mote };
  const { vag } = (await (await som('/api/v1/kalender/nyckel', { method: 'POST' })).json()) as { vag: string };
  EGNA['/api/v1/kalender.ics'] = { nyckel: new URL(vag, 'http://x').searchParams.get('nyckel') ?? '' };
});
afterAll(() => server?.slapp());

/** The example's meeting as if it had been held. */
async function hallet(): Promise<string> {
  const agare = new Client({ connectionString: server.databas });
  await agare.connect();
  const { rows } = await agare.query<{ id: string }>("UPDATE sammantrade SET status = 'avslutat' WHERE datum = '2020-08-24' RETURNING id");
  const id = rows[0]?.id ?? '';
  const innehall = { organ: 'Regional tillväxtnämnd', datum: '2020-08-24', uppgifter: [], paragrafer: [] };
  await agare.query("INSERT INTO protokoll (sammantrade_id, innehall, kontrollsumma) VALUES ($1, $2, repeat('0', 64))", [id, innehall]);
  await agare.end();
  return id;
}

async function nyBilaga(): Promise<string> {
  const body = new FormData();
  body.set('slag', 'annat');
  body.set('fil', new Blob([new Uint8Array(await pdf())]), 'prov.pdf');
  return ((await (await som('/api/v1/arenden/20RS3419/bilagor', { method: 'POST', body })).json()) as { id: string }).id;
}

/** The ärende's first claim: of the first day of its project. */
async function nyRekvisition(): Promise<void> {
  const { galler } = (await (await som('/api/v1/arenden/20RS3419/ekonomi')).json()) as ArendeEkonomiSvar;
  const dag = galler?.projektperiod.fran;
  const begaran = { slag: 'rekvisition', inkom: dag, periodFran: dag, periodTill: dag, rader: [{ kostnadsslag: 'egen_personal', bokfort: 1 }] };
  await som('/api/v1/arenden/20RS3419/rekvisitioner', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(begaran) });
}

async function nyBetalningsfil(): Promise<string> {
  const agare = new Client({ connectionString: server.databas });
  await agare.connect();
  const { rows } = await agare.query<{ id: string }>(
    `INSERT INTO betalningsfil (nummer, skapad_av, antal, summa_kr, format, innehall, kontrollsumma)
     SELECT 1, id, 1, 1, 'xlsx', b, encode(sha256(b), 'hex') FROM anvandare, (SELECT convert_to(repeat('x', 200), 'UTF8') AS b) x LIMIT 1 RETURNING id`,
  );
  await agare.end();
  return rows[0]?.id ?? '';
}

async function nyHandling(): Promise<{ jobb: string; handling: string }> {
  const json = async <T>(svar: Promise<Response>): Promise<T> => (await (await svar).json()) as T;
  const begaran = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"slag":"foredragning","arende":"20RS3419"}' };
  const { id } = await json<{ id: string }>(som('/api/v1/handlingar', begaran));
  for (;;) {
    const { handling, fel } = await json<{ handling: string | null; fel: string | null }>(som(`/api/v1/dokumentjobb/${id}`));
    if (handling) return { jobb: id, handling };
    if (fel) throw new Error(fel);
    await vanta(50);
  }
}

function kontroll(ref: string): ValidateFunction {
  return ajv.compile({ $ref: `api${ref}` });
}

function adress(vag: string, operation: Operation): string {
  const varde = (namn: string) => EGNA[vag]?.[namn] ?? VARDEN[namn] ?? '';
  const fraga = (operation.parameters ?? []).filter((p) => p.in === 'query' && p.required).map((p) => `${p.name}=${encodeURIComponent(varde(p.name))}`);
  return `${vag.replace(/\{(\w+)\}/g, (_, namn: string) => encodeURIComponent(varde(namn)))}${fraga.length > 0 ? `?${fraga.join('&')}` : ''}`;
}

describe('API:ets beskrivning', () => {
  it('är OpenAPI 3.1 och har alla platser', () => {
    expect(beskrivning.openapi).toBe('3.1.0');
    expect(Object.keys(beskrivning.paths)).toEqual(
      expect.arrayContaining(['/api/v1/arenden', '/api/v1/arenden/{nyckel}', '/api/v1/portfolj', '/api/v1/anslag/{ar}', '/api/v1/arsbokslut', '/api/v1/inlasningar']),
    );
  });

  it('stämmer med vad varje GET svarar, fält för fält', async () => {
    const provade: string[] = [];
    for (const [vag, metoder] of Object.entries(beskrivning.paths)) {
      const innehall = metoder.get?.responses['200']?.content ?? {};
      const ref = innehall['application/json']?.schema.$ref;
      if (!metoder.get || !ref) continue;
      const svar = await som(adress(vag, metoder.get));
      const kropp: unknown = await svar.json();
      const prova = kontroll(ref);
      expect({ vag, status: svar.status, fel: prova(kropp) ? [] : prova.errors }).toEqual({ vag, status: 200, fel: [] });
      provade.push(vag);
    }
    expect(provade.length).toBeGreaterThanOrEqual(14);
  });

  it('ger en fil av den typ den säger', async () => {
    for (const [vag, metoder] of Object.entries(beskrivning.paths)) {
      const typ = Object.keys(metoder.get?.responses['200']?.content ?? {}).find((t) => t !== 'application/json');
      if (!metoder.get || !typ) continue;
      const svar = await server.som(FRAGANDE[vag] ?? 'administrator')(adress(vag, metoder.get));
      expect({ vag, status: svar.status, typ: svar.headers.get('content-type')?.split(';')[0] }).toEqual({ vag, status: 200, typ });
      expect((await svar.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('svarar på varje okänd eller felaktig parameter med ett problem, aldrig 500', async () => {
    const problem = kontroll('#/components/schemas/ProblemSvar');
    const daliga = ['', '-1', '1.5', '99999999999999999999', 'null', "';DROP TABLE beslut;--", 'å'.repeat(3000), '%00', '{}', '2020-13-45'];
    for (const [vag, metoder] of Object.entries(beskrivning.paths)) {
      if (!metoder.get) continue;
      const alla = metoder.get.parameters ?? [];
      for (const parameter of alla) {
        for (const dalig of daliga) {
          const bas = adress(vag, metoder.get);
          const url =
            parameter.in === 'path'
              ? `${vag.replace(`{${parameter.name}}`, dalig === '%00' ? '%00' : encodeURIComponent(dalig)).replace(/\{(\w+)\}/g, (_, n: string) => VARDEN[n] ?? '1')}`
              : `${bas}${bas.includes('?') ? '&' : '?'}${parameter.name}=${dalig === '%00' ? dalig : encodeURIComponent(dalig)}`;
          const svar = await som(url);
          const text = await svar.text();
          expect({ url: url.slice(0, 120), status: svar.status }).not.toMatchObject({ status: 500 });
          const kort = url.slice(0, 120);
          if (svar.status >= 400) expect({ kort, problem: problem(JSON.parse(text)), fel: problem.errors }).toEqual({ kort, problem: true, fel: null });
        }
      }
    }
  }, 120_000);
});
