import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';

const SERVER = path.join(__dirname, '../../dist/api/start/server.js');

/** The server as a process of its own. */
export interface Instans {
  namn: string;
  port: number;
  process: ChildProcess;
}

/** Starts an instance on the database at `url`; `namn` is what it is called there (pg_stat_activity). Resolves when it answers. */
export async function startaInstans(url: string, namn: string, miljo: Record<string, string> = {}): Promise<Instans> {
  const process_ = spawn(process.execPath, [SERVER, '--exempel=inget'], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0', PGAPPNAME: namn, ...miljo },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ut = '';
  const port = await new Promise<number>((klar, fel) => {
    const las = (bit: Buffer): void => {
      ut += bit.toString();
      const traff = /http:\/\/localhost:(\d+)/.exec(ut);
      if (traff) klar(Number(traff[1]));
    };
    process_.stdout.on('data', las);
    process_.stderr.on('data', las);
    process_.once('close', (kod) => fel(new Error(`The instance ${namn} ended with ${kod}: ${ut}`)));
  });
  return { namn, port, process: process_ };
}

/** Ends the process as a power cut would. */
export async function doda({ process: p }: Instans): Promise<void> {
  if (p.exitCode !== null || p.signalCode !== null) return;
  const slut = once(p, 'close');
  p.kill('SIGKILL');
  await slut;
}

export interface Proxy {
  bas: string;
  /** The instances it sends to, in turn; may be changed at any time. */
  till: Instans[];
  stang(): Promise<void>;
}

/** A reverse proxy that sends each request to the next instance, and says 502 when that one is gone. It never repeats a request itself. */
export async function nyProxy(till: Instans[]): Promise<Proxy> {
  let tur = 0;
  const lagda: Proxy = { bas: '', till, stang: async () => undefined };
  const server = http.createServer((begaran, svar) => {
    const mal = lagda.till[tur++ % lagda.till.length];
    const borta = (): void => {
      if (!svar.headersSent) svar.writeHead(502);
      svar.end();
    };
    if (!mal) return borta();
    const vidare = http.request({ port: mal.port, host: '127.0.0.1', method: begaran.method, path: begaran.url, headers: begaran.headers, agent: false }, (fran) => {
      svar.writeHead(fran.statusCode ?? 502, fran.headers);
      fran.on('aborted', () => svar.destroy());
      fran.pipe(svar);
    });
    vidare.on('error', borta);
    begaran.pipe(vidare);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  lagda.bas = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  lagda.stang = () => {
    server.closeAllConnections();
    return new Promise((klar) => server.close(() => klar()));
  };
  return lagda;
}
