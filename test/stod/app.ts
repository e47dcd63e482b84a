import type { AddressInfo } from 'node:net';
import type { Roll } from '@anslag/doman';
import { VAGAR } from '@anslag/kontrakt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { skapaApp } from '../../api/src/app';
import { type Konfiguration, lasKonfiguration } from '../../api/src/plattform/konfiguration/konfiguration';
import { type Logg, skapaLogg } from '../../api/src/plattform/logg/logg';
import { nyDatabas } from './databas';
import type { Mall } from './postgres';

/** A request to the server, by its path, as somebody. */
export type Anrop = (vag: string, val?: RequestInit) => Promise<Response>;

export interface Provserver {
  /** http://127.0.0.1:<port> of the whole server: API and web. */
  bas: string;
  /** postgres://… of the database behind it, for what a test wants to put there or look at. */
  databas: string;
  app: NestFastifyApplication;
  /** Requests as the example account of the role, which logs in the first time; null as nobody. */
  som(roll: Roll | null): Anrop;
  slapp(): Promise<void>;
}

/** The configuration of a server in a test: the default but for `miljo`, its log quiet but for faults, and room for a test's many logins. */
export function provkonfiguration(miljo: Record<string, string> = {}): Konfiguration {
  const rymlig = { LOGGNIVA: 'error', TAKT_INLOGGNING: '100000/60', TAKT_INLOGGNING_ALLA: '100000/60', TAKT_INLASNING: '100000/60', TAKT_BILAGA: '100000/60' };
  return lasKonfiguration({ ...process.env, ...rymlig, ...miljo });
}

/** Starts the real server on a free port against a database of the test's own. Call `slapp` in `afterAll`. */
export async function nyServer(
  mall: Mall = 'tom',
  konfiguration: Konfiguration = provkonfiguration(),
  logg: Logg = skapaLogg(konfiguration.skydd.logg),
): Promise<Provserver> {
  const databas = await nyDatabas(mall);
  const app = await skapaApp(databas.url, konfiguration, logg);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const bas = `http://127.0.0.1:${port}`;
  const kakor = new Map<Roll, Promise<string>>();
  return {
    bas,
    databas: databas.url,
    app,
    som: (roll) => async (vag, val = {}) => {
      if (!roll) return fetch(`${bas}${vag}`, val);
      const kaka = kakor.get(roll) ?? loggaIn(bas, roll);
      kakor.set(roll, kaka);
      const huvuden = new Headers(val.headers);
      huvuden.set('cookie', await kaka);
      return fetch(`${bas}${vag}`, { ...val, headers: huvuden });
    },
    slapp: async () => {
      await app.close();
      await databas.slapp();
    },
  };
}

/** Logs in with the role's example account. Returns the cookie as a browser would send it. */
export async function loggaIn(bas: string, roll: Roll): Promise<string> {
  const svar = await fetch(`${bas}/api/v1/${VAGAR.exempelsession}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roll }),
  });
  const [kaka] = svar.headers.getSetCookie();
  if (svar.status !== 204 || !kaka) throw new Error(`The login as ${roll} answered ${svar.status}: ${await svar.text()}`);
  return kaka.split(';')[0] ?? '';
}
