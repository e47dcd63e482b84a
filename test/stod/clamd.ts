import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** The test file that every scanner calls a virus (EICAR), put together so that this file is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface Provclamd {
  /** host:port */
  adress: string;
  /** What it has been sent, file by file. */
  sedda: Buffer[];
  slapp(): Promise<void>;
}

/** A scanner that speaks clamd's protocol over TCP: INSTREAM with lengths before each piece. @param svara its verdict on a file, '' hangs up without one. */
export async function nyClamd(svara: (fil: Buffer) => string = dom): Promise<Provclamd> {
  const sedda: Buffer[] = [];
  const oppna = new Set<Socket>();
  const server: Server = createServer((uttag) => {
    oppna.add(uttag);
    uttag.on('error', () => undefined).on('close', () => oppna.delete(uttag));
    let mottaget = Buffer.alloc(0);
    uttag.on('data', (bit) => {
      mottaget = Buffer.concat([mottaget, bit]);
      const fil = lasStrom(mottaget);
      if (!fil) return;
      sedda.push(fil);
      uttag.end(svara(fil));
    });
  });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  return {
    adress: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    sedda,
    slapp: () =>
      new Promise((klar) => {
        for (const uttag of oppna) uttag.destroy();
        server.close(() => klar());
      }),
  };
}

const KOMMANDO = 'zINSTREAM\0';

function dom(fil: Buffer): string {
  return fil.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
}

/** The file, when all of it has come; throws on anything that clamd would not understand. */
function lasStrom(mottaget: Buffer): Buffer | null {
  if (mottaget.length < KOMMANDO.length) return null;
  if (mottaget.subarray(0, KOMMANDO.length).toString() !== KOMMANDO) throw new Error(`unknown command: ${mottaget.subarray(0, 20).toString()}`);
  const bitar: Buffer[] = [];
  for (let i = KOMMANDO.length; i + 4 <= mottaget.length; ) {
    const langd = mottaget.readUInt32BE(i);
    if (langd === 0) return Buffer.concat(bitar);
    if (i + 4 + langd > mottaget.length) return null;
    bitar.push(mottaget.subarray(i + 4, i + 4 + langd));
    i += 4 + langd;
  }
  return null;
}
