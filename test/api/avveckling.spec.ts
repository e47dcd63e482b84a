import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, get } from 'node:http';
import * as path from 'node:path';
import { Client } from 'pg';
import { type Provdatabas, nyDatabas } from '../stod/databas';
import { loggaIn } from '../stod/app';

const SERVER = path.join(__dirname, '../../dist/api/start/server.js');

let databas: Provdatabas;
let las: Client;
beforeEach(async () => {
  databas = await nyDatabas('tom');
  las = new Client({ connectionString: databas.url });
  await las.connect();
});
afterEach(async () => {
  await las.end();
  await databas.slapp();
});

interface Barn {
  bas: string;
  server: ChildProcess;
  slut: Promise<{ kod: number | null; fel: string; efter: number }>;
}

async function starta(miljo: Record<string, string> = {}): Promise<Barn> {
  const server = spawn(process.execPath, [SERVER, '--exempel=inget'], {
    env: { ...process.env, DATABASE_URL: databas.url, PORT: '0', ...miljo },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const borjade = performance.now();
  let fel = '';
  server.stderr.on('data', (bit) => (fel += String(bit)));
  const slut = new Promise<{ kod: number | null; fel: string; efter: number }>((klar) =>
    server.once('close', (kod) => klar({ kod, fel, efter: performance.now() - borjade })),
  );
  const bas = await new Promise<string>((klar, avbruten) => {
    server.stdout.on('data', (bit) => {
      const traff = /http:\/\/localhost:\d+/.exec(String(bit));
      if (traff) klar(traff[0]);
    });
    server.once('close', () => avbruten(new Error(`The server ended: ${fel}`)));
  });
  return { bas, server, slut };
}

const vanta = (ms: number) => new Promise((klar) => setTimeout(klar, ms));

/** A request that hangs until the test lets go of the table; returned once it has reached the database. */
async function langsam(bas: string): Promise<{ svar: Promise<Response> }> {
  const kaka = await loggaIn(bas, 'lasare');
  await las.query('BEGIN; LOCK TABLE region IN ACCESS EXCLUSIVE MODE');
  const svar = fetch(`${bas}/api/v1/region`, { headers: { cookie: kaka } });
  svar.catch(() => undefined);
  for (let n = 0; n < 200; n++) {
    const { rows } = await las.query<{ antal: number }>('SELECT count(*)::int AS antal FROM pg_locks WHERE NOT granted');
    if (rows[0]?.antal === 1) return { svar };
    await vanta(20);
  }
  throw new Error('The request never reached the database');
}

describe('a server that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: is not ready at once, answers what runs and what still comes, and ends with 0',
    async (signal) => {
      const { bas, server, slut } = await starta();
      const { svar } = await langsam(bas);
      expect((await fetch(`${bas}/health/ready`)).status).toBe(200);
      server.kill(signal);
      await vanta(200);
      expect((await fetch(`${bas}/health/ready`)).status).toBe(503);
      expect((await fetch(`${bas}/health/live`)).status).toBe(200);
      const ny = await fetch(`${bas}/api/v1/session`);
      expect([ny.status, ny.headers.get('connection')]).toEqual([200, 'close']);
      await las.query('ROLLBACK');
      expect((await svar).status).toBe(200);
      expect(await (await svar).json()).toEqual(expect.anything());
      expect(await slut).toMatchObject({ kod: 0, fel: '' });
      await expect(fetch(`${bas}/health/live`)).rejects.toThrow();
    },
  );

  it('does not wait for connections that are only kept open', async () => {
    const { bas, server, slut } = await starta();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((klar) => get(`${bas}/api/v1/session`, { agent }, (svar) => svar.resume().once('end', () => klar())));
    const borjade = performance.now();
    server.kill('SIGTERM');
    expect((await slut).kod).toBe(0);
    expect(performance.now() - borjade).toBeLessThan(5_000);
    agent.destroy();
  });

  it('goes on answering for as long as a balancer was given to see it', async () => {
    const { bas, server, slut } = await starta({ STOPPANSTAND: '2' });
    server.kill('SIGTERM');
    await vanta(1_000);
    expect((await fetch(`${bas}/health/ready`)).status).toBe(503);
    expect((await fetch(`${bas}/api/v1/session`)).status).toBe(200);
    expect((await slut).kod).toBe(0);
  });

  it('cuts a request that has not finished in 20 seconds', async () => {
    const { bas, server, slut } = await starta();
    const { svar } = await langsam(bas);
    const borjade = performance.now();
    server.kill('SIGTERM');
    await expect(svar).rejects.toThrow();
    const efter = performance.now() - borjade;
    expect(efter).toBeGreaterThan(19_000);
    expect(efter).toBeLessThan(25_000);
    await las.query('ROLLBACK');
    expect((await slut).kod).toBe(0);
  }, 60_000);
});
