import { existsSync } from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { Startfel, felkod } from '../plattform/databas/startfel';

/** What an empty database is filled with: the real documents of Region Örebro län, the fictional Region Exempel in full size, or nothing (a real installation). */
const EXEMPEL = ['orebro', 'stort', 'inget'] as const;
export type Exempel = (typeof EXEMPEL)[number];

/** Reads `--exempel=…` from the arguments; 'orebro' when not given. Throws Startfel on anything else. */
export function lasExempel(argument: string[]): Exempel {
  let valt: Exempel = 'orebro';
  for (const text of argument) {
    const traff = EXEMPEL.find((e) => text === `--exempel=${e}`);
    if (!traff) throw new Startfel(`Okänt argument "${text}". Möjliga: ${EXEMPEL.map((e) => `--exempel=${e}`).join(', ')}.`);
    valt = traff;
  }
  return valt;
}

/** Where the server listens. */
interface Plats {
  port: number;
  host: string;
}

/** Throws Startfel when the port cannot be listened on; asked before any heavy work begins. */
export async function provaPort({ port, host }: Plats): Promise<void> {
  await new Promise<void>((klar, fel) => {
    const prov = net.createServer().once('error', (e) => fel(portfel(e, { port, host })));
    prov.listen({ port, host, exclusive: true }, () => prov.close(() => klar()));
  });
}

/** The fault of listening, as a line that says what to do. */
export function portfel(fel: unknown, { port, host }: Plats): unknown {
  switch (felkod(fel)) {
    case 'EADDRINUSE':
      return new Startfel(`Port ${port} används redan av ett annat program. Välj en annan: PORT=${port + 1} npm start`);
    case 'EACCES':
      return new Startfel(`Port ${port} får bara användas av root. Välj en över 1023: PORT=3000 npm start`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Startfel(`HOST=${host} är ingen adress på den här datorn. Utelämna HOST, eller skriv 0.0.0.0 för alla.`);
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
