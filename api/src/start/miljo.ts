import { existsSync } from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';

import { Startfel, felkod } from '../plattform/databas/startfel';

/** What the person who starts the server can decide. */
export interface Startval {
  /** TCP port for API and web; 0 takes any free one. From PORT, default 3000. */
  port: number;
  /** Address to listen on. From HOST, default 127.0.0.1: other machines reach the server only when someone says so. */
  vard: string;
  /** Which example is loaded into an empty database. `--exempel=stort` or `--exempel=inget`; default 'dokument'. */
  exempel: Exempel;
}

/** 'dokument': the real documents; 'stort': the fictional Region Exempel in full size; 'inget': nothing, for a real installation. */
export type Exempel = 'dokument' | 'stort' | 'inget';
const EXEMPEL: readonly string[] = ['dokument', 'stort', 'inget'] satisfies Exempel[];

/** Reads environment and arguments. Throws Startfel at the first value that cannot be used. */
export function lasStartval(miljo: NodeJS.ProcessEnv, argument: string[]): Startval {
  const port = miljo.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Startfel(`PORT ska vara ett heltal 0–65535, inte "${port}".`);
  let exempel: Exempel = 'dokument';
  for (const text of argument) {
    const varde = /^--exempel=(.*)$/.exec(text)?.[1] ?? '';
    if (!arExempel(varde)) throw new Startfel(`Okänt argument "${text}". Möjliga: --exempel=${EXEMPEL.join(', --exempel=')}.`);
    exempel = varde;
  }
  return { port: Number(port), vard: miljo.HOST || '127.0.0.1', exempel };
}

function arExempel(text: string): text is Exempel {
  return EXEMPEL.includes(text);
}

/** Throws Startfel when the port cannot be listened on; asked before any heavy work begins. */
export async function provaPort({ port, vard }: Startval): Promise<void> {
  await new Promise<void>((klar, fel) => {
    const prov = net.createServer().once('error', (e) => fel(portfel(e, port, vard)));
    prov.listen({ port, host: vard, exclusive: true }, () => prov.close(() => klar()));
  });
}

/** The fault of listening, as a line that says what to do. */
export function portfel(fel: unknown, port: number, vard: string): unknown {
  switch (felkod(fel)) {
    case 'EADDRINUSE':
      return new Startfel(`Port ${port} används redan av ett annat program. Välj en annan: PORT=${port + 1} npm start`);
    case 'EACCES':
      return new Startfel(`Port ${port} får bara användas av root. Välj en över 1023: PORT=3000 npm start`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Startfel(`HOST=${vard} är ingen adress på den här datorn. Utelämna HOST, eller skriv 0.0.0.0 för alla.`);
    default:
      return fel;
  }
}

/** The project's folder: the nearest one above this file that holds nx.json, the same from the build and from a test. */
export function projektmapp(): string {
  for (let mapp = __dirname; mapp !== path.dirname(mapp); mapp = path.dirname(mapp)) {
    if (existsSync(path.join(mapp, 'nx.json'))) return mapp;
  }
  return process.cwd();
}
