import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { Client } from 'pg';
import { oppnaInbyggd } from './inbyggd-server';
import { Startfel } from './startfel';
import { lever } from './startlas';

let rot: string;
let datamapp: string;

beforeEach(() => {
  rot = fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-inbyggd-'));
  datamapp = path.join(rot, '.data', 'pg');
});
afterEach(() => fs.rmSync(rot, { recursive: true, force: true }));

const oppna = (): ReturnType<typeof oppnaInbyggd> => oppnaInbyggd({ datamapp, databas: 'anslag', flyktig: true });

async function fraga<T>(url: string, sql: string): Promise<T | undefined> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  try {
    return (await klient.query<{ svar: T }>(sql)).rows[0]?.svar;
  } finally {
    await klient.end();
  }
}

/** Process id of the server on the data folder, if one lives. */
function postgresPid(): number | undefined {
  const fil = path.join(datamapp, 'postmaster.pid');
  if (!fs.existsSync(fil)) return undefined;
  const pid = Number(fs.readFileSync(fil, 'utf8').split('\n')[0]);
  return lever(pid) ? pid : undefined;
}

async function tills(villkor: () => boolean): Promise<boolean> {
  for (const slut = Date.now() + 10_000; Date.now() < slut; await vanta(20)) if (villkor()) return true;
  return villkor();
}

/** Another process that opens the same database, says its process id and waits. */
async function annanProcess(): Promise<ChildProcess> {
  const kod = `
    const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
    require.extensions['.ts'] = (modul, fil) => modul._compile(require('@swc/core').transformFileSync(fil, swc).code, fil);
    require(${JSON.stringify(path.join(__dirname, 'inbyggd-server.ts'))})
      .oppnaInbyggd({ datamapp: ${JSON.stringify(datamapp)}, databas: 'anslag', flyktig: true })
      .then(() => { console.log('öppen'); setInterval(() => undefined, 1000); });`;
  const process = spawn('node', ['-e', kod], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((klar, fel) => process.stdout?.once('data', () => klar()) && process.once('exit', fel));
  return process;
}

describe('den inbyggda databasen', () => {
  it('startar, sorterar på svenska, behåller data till nästa start och lämnar ingen process efter sig', async () => {
    const forsta = await oppna();
    const pid = postgresPid();
    expect(pid).toBeDefined();
    await fraga(
      forsta.url,
      `CREATE TABLE ort AS SELECT unnest(ARRAY['Örebro', 'Zinkgruvan', 'Åre', 'Askersund', 'Älvsborg']) AS namn`,
    );
    await forsta.stang();
    expect(postgresPid()).toBeUndefined();
    // PostgreSQL removes its pid file a moment before its process is gone.
    for (let forsok = 0; pid && lever(pid) && forsok < 100; forsok++) await vanta(50);
    expect(pid && lever(pid)).toBe(false);

    const andra = await oppna();
    const sorterat = await fraga(andra.url, `SELECT string_agg(namn, ' ' ORDER BY namn COLLATE "sv-SE-x-icu") AS svar FROM ort`);
    await andra.stang();
    expect(sorterat).toBe('Askersund Zinkgruvan Åre Älvsborg Örebro');
  });

  it('delas av dem som öppnar den, i vilken ordning de än stänger', async () => {
    const forsta = await oppna();
    const andra = await oppna();
    expect(andra.url).toBe(forsta.url);
    await forsta.stang();
    expect(await fraga<number>(andra.url, 'SELECT 1 AS svar')).toBe(1);
    await andra.stang();
    expect(await tills(() => postgresPid() === undefined)).toBe(true);
  });

  it('startas en enda gång när två öppnar samtidigt', async () => {
    const oppnade = await Promise.all([oppna(), oppna(), oppna()]);
    expect(new Set(oppnade.map((d) => d.url)).size).toBe(1);
    await Promise.all(oppnade.map((d) => d.stang()));
    expect(postgresPid()).toBeUndefined();
  });

  it('lever vidare när den som startade den dödas, så länge någon använder den, och inte längre', async () => {
    const startare = await annanProcess();
    const vi = await oppna();
    startare.kill('SIGKILL');
    await vanta(200);
    expect(await fraga<number>(vi.url, 'SELECT 1 AS svar')).toBe(1);
    await vi.stang();
    expect(await tills(() => postgresPid() === undefined)).toBe(true);
  });

  it('stannar när den ende som använder den dödas', async () => {
    const startare = await annanProcess();
    const pid = postgresPid();
    startare.kill('SIGKILL');
    expect(await tills(() => !pid || !lever(pid))).toBe(true);
    expect(postgresPid()).toBeUndefined();
  });

  it('släpper inte in någon utan lösenordet', async () => {
    const { url, stang } = await oppna();
    await expect(fraga(url.replace(/:[^:@]+@/, ':gissning@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await stang();
  });

  it.each([
    {
      fall: 'en annan huvudversion',
      gor: () => fs.writeFileSync(path.join(datamapp, 'PG_VERSION'), '17\n'),
      rad: /skapad av PostgreSQL 17, men/,
    },
    {
      fall: 'trasig styrfil',
      gor: () => fs.truncateSync(path.join(datamapp, 'global', 'pg_control')),
      rad: /^PostgreSQL startade inte: .*pg_control/,
    },
  ])('säger vad som är fel med datamappen: $fall', async ({ gor, rad }) => {
    await (await oppna()).stang();
    gor();
    const fel = await oppna().catch((e: unknown) => e);
    expect(fel).toBeInstanceOf(Startfel);
    expect(String(fel)).not.toContain('\n');
    expect((fel as Startfel).message).toMatch(rad);
    expect(postgresPid()).toBeUndefined();
  });

  it('rör inte en mapp med annat innehåll', async () => {
    fs.mkdirSync(datamapp, { recursive: true });
    fs.writeFileSync(path.join(datamapp, 'budget.xlsx'), 'viktigt');
    await expect(oppna()).rejects.toThrow(/innehåller annat än en databas/);
    expect(fs.readdirSync(datamapp)).toEqual(['budget.xlsx']);
  });

  it('säger vad som är fel när mappen inte kan skapas', async () => {
    fs.writeFileSync(path.join(rot, '.data'), '');
    await expect(oppna()).rejects.toThrow(/går inte att använda/);
  });
});
