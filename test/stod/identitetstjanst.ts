import { type ChildProcess, fork } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import * as path from 'node:path';

/** What the provider says of each account, by its `sub`. */
export type Konton = Record<string, Record<string, unknown>>;

export interface Tjanstval {
  /** The origin of the service that people log in to. */
  adress: string;
  klient?: string;
  /** Null: a public client. */
  hemlighet?: string | null;
  /** Where name and roles are told: in the id token, or only by userinfo. */
  anspraken?: 'id_token' | 'userinfo';
  konton: Konton;
}

/** A real OpenID Connect provider in a process of its own. */
export interface Identitetsprov {
  utfardare: string;
  konton(konton: Konton): Promise<void>;
  /** Signs with a new key from now on; the old one is no longer published. */
  rotera(): Promise<void>;
  /** Whether it publishes the key it signs with. */
  publicera(ja: boolean): Promise<void>;
  /** Nobody answers at its address any more, and does so again. */
  stang(): Promise<void>;
  oppna(): Promise<void>;
  /** A token signed with the provider's own key, whatever it says. */
  signera(innehall: object, huvud?: object): Promise<string>;
  slapp(): Promise<void>;
}

interface Svar {
  nr: number;
  svar?: unknown;
  fel?: string;
}

/** A port that is free now. */
export async function ledigPort(): Promise<number> {
  const prov = createServer();
  await new Promise<void>((klar) => prov.listen(0, '127.0.0.1', klar));
  const { port } = prov.address() as AddressInfo;
  await new Promise((klar) => prov.close(klar));
  return port;
}

/** Starts a provider that does not answer until `oppna` is called. */
export async function nyIdentitetstjanst({ adress, klient = 'anslag', hemlighet = 'provhemlighet-av-god-langd', anspraken = 'id_token', konton }: Tjanstval): Promise<Identitetsprov> {
  const port = await ledigPort();
  const barn = fork(path.join(__dirname, 'identitetstjanst.barn.mjs'), [JSON.stringify({ port, adress, klient, hemlighet, anspraken })], { stdio: 'ignore' });
  await svarPa(barn, 0);
  let nummer = 0;
  const be = async (gor: string, mer: object = {}): Promise<unknown> => {
    const nr = ++nummer;
    const svar = svarPa(barn, nr);
    barn.send({ nr, gor, ...mer });
    return svar;
  };
  await be('konton', { konton });
  return {
    utfardare: `http://127.0.0.1:${port}`,
    konton: async (nya) => void (await be('konton', { konton: nya })),
    rotera: async () => void (await be('rotera')),
    publicera: async (ja) => void (await be('publicera', { ja })),
    stang: async () => void (await be('stang')),
    oppna: async () => void (await be('oppna')),
    signera: async (innehall, huvud = {}) => String(await be('signera', { innehall, huvud })),
    slapp: () =>
      new Promise((klar) => {
        barn.once('exit', () => klar());
        barn.disconnect();
      }),
  };
}

function svarPa(barn: ChildProcess, nr: number): Promise<unknown> {
  return new Promise((klar, misslyckas) => {
    const slut = (kod: number | null): void => misslyckas(new Error(`The provider ended with ${kod}`));
    const lyssna = (svar: Svar): void => {
      if (svar.nr !== nr) return;
      barn.off('message', lyssna).off('exit', slut);
      if (svar.fel) misslyckas(new Error(svar.fel));
      else klar(svar.svar);
    };
    barn.on('message', lyssna).once('exit', slut);
  });
}
