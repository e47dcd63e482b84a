import type { AddressInfo } from 'node:net';
import { API, VAGAR } from '@anslag/kontrakt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { skapaApp } from '../../api/src/app';
import { provkonfiguration } from './app';
import { nyDatabas } from './databas';
import { type Identitetsprov, type Konton, ledigPort, nyIdentitetstjanst, type Tjanstval } from './identitetstjanst';
import { Kakburk } from './kakburk';
import type { Mall } from './postgres';

/** What the values of the role claim mean in the tests. */
export const ROLLER = { 'region-handlaggare': 'handlaggare', 'region-chef': ['chef', 'lasare'], 'region-admin': 'administrator' };
export const KONTON: Konton = {
  hanna: { name: 'Hanna Handläggare', roles: ['region-handlaggare', 'annat'], email: 'hanna@example.se' },
  cecilia: { name: 'Cecilia Chef', roles: 'region-chef' },
  utan: { name: 'Ulla Utan', roles: ['annat'] },
};

/** The whole server where people log in at a provider of the test's own. */
export interface Oidcserver {
  bas: string;
  tjanst: Identitetsprov;
  app: NestFastifyApplication;
  /** Another instance of the server on the same database. Returns its address. */
  instans(): Promise<string>;
  /** Logs the account in by HTTP in that browser. Returns the address it ends at. */
  loggaIn(burk: Kakburk, konto: string, mal?: string): Promise<string>;
  /** As far as the address that the provider sends the browser back to. */
  tillSvaret(burk: Kakburk, konto: string, mal?: string): Promise<string>;
  /** One statement in the server's database, past every check of the server's. */
  sql<T>(sats: string, varden?: unknown[]): Promise<T[]>;
  slapp(): Promise<void>;
}

interface Serverval extends Partial<Omit<Tjanstval, 'adress'>> {
  mall?: Mall;
  miljo?: Record<string, string>;
  /** Whether the provider answers when the server starts. */
  oppen?: boolean;
}

export async function nyOidcserver({ mall = 'tom', miljo = {}, oppen = true, ...val }: Serverval = {}): Promise<Oidcserver> {
  const port = await ledigPort();
  const bas = `http://127.0.0.1:${port}`;
  const hemlighet = val.hemlighet === undefined ? 'provhemlighet-av-god-langd' : val.hemlighet;
  const tjanst = await nyIdentitetstjanst({ konton: KONTON, ...val, adress: bas, hemlighet });
  if (oppen) await tjanst.oppna();
  const databas = await nyDatabas(mall);
  const konfiguration = provkonfiguration({
    ADRESS: bas,
    OIDC_UTFARDARE: tjanst.utfardare,
    OIDC_KLIENT: val.klient ?? 'anslag',
    ...(hemlighet === null ? {} : { OIDC_HEMLIGHET: hemlighet }),
    OIDC_ROLLER: JSON.stringify(ROLLER),
    ...miljo,
  });
  const appar: NestFastifyApplication[] = [];
  const lyssna = async (pa: number): Promise<NestFastifyApplication> => {
    const app = await skapaApp(databas.url, konfiguration);
    appar.push(app);
    await app.listen(pa, '127.0.0.1');
    return app;
  };
  const app = await lyssna(port);
  const klient = new Client({ connectionString: databas.url });
  await klient.connect();

  const tillSvaret = async (burk: Kakburk, konto: string, mal = '/'): Promise<string> => {
    const borjan = `${bas}${API}/${VAGAR.inloggning}?mal=${encodeURIComponent(mal)}`;
    const arSvar = (url: string): boolean => url.startsWith(`${bas}${API}/${VAGAR.inloggningssvar}`) || url.startsWith(`${bas}/logga-in`);
    const { url, svar } = await burk.folj(borjan, arSvar);
    if (!svar) return url;
    // The provider's own page: who is it?
    const val = await burk.hamta(url, { method: 'POST', body: new URLSearchParams(konto === 'avbryt' ? { avbryt: 'ja' } : { konto }) });
    return (await burk.folj(Kakburk.vart(val, url) ?? url, arSvar)).url;
  };
  return {
    bas,
    tjanst,
    app,
    instans: async () => `http://127.0.0.1:${((await lyssna(0)).getHttpServer().address() as AddressInfo).port}`,
    tillSvaret,
    loggaIn: async (burk, konto, mal) => {
      const url = await tillSvaret(burk, konto, mal);
      const svar = await burk.hamta(url);
      return Kakburk.vart(svar, url) ?? url;
    },
    sql: async <T>(sats: string, varden: unknown[] = []) => (await klient.query(sats, varden)).rows as T[],
    slapp: async () => {
      await klient.end();
      await Promise.all(appar.map((a) => a.close()));
      await tjanst.slapp();
      await databas.slapp();
    },
  };
}
