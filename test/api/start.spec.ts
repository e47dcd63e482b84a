import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import * as path from 'node:path';
import { type Provdatabas, nyDatabas } from '../stod/databas';

const SERVER = path.join(__dirname, '../../dist/api/start/server.js');

interface Korning {
  server: ChildProcess;
  /** The address it says on its first line, or undefined when it ended without one. */
  adress: Promise<string | undefined>;
  slut: Promise<{ kod: number | null; fel: string }>;
}

let databas: Provdatabas;
beforeAll(async () => {
  databas = await nyDatabas();
});
afterAll(() => databas.slapp());

function starta(miljo: Record<string, string> = {}, ...argument: string[]): Korning {
  const server = spawn(process.execPath, [SERVER, '--exempel=inget', ...argument], {
    env: { ...process.env, DATABASE_URL: databas.url, PORT: '0', ...miljo },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let fel = '';
  server.stderr.on('data', (bit) => (fel += bit));
  const slut = new Promise<{ kod: number | null; fel: string }>((klar) => server.once('close', (kod) => klar({ kod, fel })));
  const adress = new Promise<string | undefined>((klar) => {
    server.stdout.once('data', (bit) => klar(/http:\/\/localhost:\d+/.exec(String(bit))?.[0]));
    server.once('close', () => klar(undefined));
  });
  return { server, adress, slut };
}

describe('the server as a process of its own', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says its address, answers, and ends with 0 on %s', async (signal) => {
    const { server, adress, slut } = starta();
    expect((await fetch(`${await adress}/api/v1/finns-inte`)).status).toBe(404);
    server.kill(signal);
    expect(await slut).toEqual({ kod: 0, fel: '' });
  });

  it('comes up twice at once against the same empty database', async () => {
    const tom = await nyDatabas();
    const tva = [starta({ DATABASE_URL: tom.url }), starta({ DATABASE_URL: tom.url })];
    expect(await Promise.all(tva.map((k) => k.adress))).toEqual([expect.stringMatching(/^http/), expect.stringMatching(/^http/)]);
    for (const { server, slut } of tva) {
      server.kill('SIGINT');
      expect(await slut).toEqual({ kod: 0, fel: '' });
    }
    await tom.slapp();
  });

  it('a taken port is one line and exit code 1', async () => {
    const upptagen = createServer();
    await new Promise<void>((klar) => upptagen.listen(0, '127.0.0.1', klar));
    const { port } = upptagen.address() as AddressInfo;
    expect(await starta({ PORT: `${port}` }).slut).toEqual({
      kod: 1,
      fel: `Port ${port} används redan av ett annat program. Välj en annan: PORT=${port + 1} npm start\n`,
    });
    await new Promise((klar) => upptagen.close(klar));
  });

  it.each([
    [
      { DATABASE_URL: 'postgres://a:hemligt@127.0.0.1:1/b' },
      /^Databasen 127\.0\.0\.1:1\/b \(DATABASE_URL\) går inte att nå: [^\n]+\n$/,
    ],
    [{ DATABASE_URL: 'anslag' }, /^DATABASE_URL går inte att tolka\.[^\n]+\n$/],
    [{ PORT: 'tre' }, /^PORT är "tre" men ska vara [^\n]+\n$/],
    [{ HOST: '203.0.113.7' }, /^HOST=203\.0\.113\.7 är ingen adress [^\n]+\n$/],
  ])('%j is one line and exit code 1', async (miljo, rad) => {
    const { kod, fel } = await starta(miljo).slut;
    expect(kod).toBe(1);
    expect(fel).toMatch(rad);
  });

  it('an argument it does not know is one line and exit code 1', async () => {
    expect(await starta({}, '--snabbt').slut).toEqual({
      kod: 1,
      fel: expect.stringMatching(/^Okänt argument "--snabbt"[^\n]+\n$/),
    });
  });
});
