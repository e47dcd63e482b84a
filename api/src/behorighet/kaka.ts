import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { FORSOKSTID } from './oidc/forsok.service';

const SESSION = 'anslag';
const FORSOK = 'anslag_forsok';

/** Over https the name's prefix makes the browser itself refuse a cookie that another host or path has set. */
function fullt(namn: string, { saker }: Konfiguration): string {
  return saker ? `__Host-${namn}` : namn;
}

/** Gives the browser a secret, or takes it back. Not readable by scripts; sent by a link from elsewhere, but not by another site's form. */
function satt(svar: FastifyReply, konfiguration: Konfiguration, namn: string, varde: string | null, maxAge?: number): void {
  const val = { httpOnly: true, secure: konfiguration.saker, sameSite: 'lax', path: '/' } as const;
  if (varde === null) void svar.clearCookie(fullt(namn, konfiguration), val);
  else void svar.setCookie(fullt(namn, konfiguration), varde, maxAge === undefined ? val : { ...val, maxAge });
}

/** The session's secret as the browser sends it. */
export function lasKaka(begaran: FastifyRequest, konfiguration: Konfiguration): string | undefined {
  return begaran.cookies[fullt(SESSION, konfiguration)];
}

/** Gives the browser the session's secret for as long as it is open, or takes it back. */
export function sattKaka(svar: FastifyReply, konfiguration: Konfiguration, nyckel: string | null): void {
  satt(svar, konfiguration, SESSION, nyckel);
}

/** The secret that binds a login under way to the browser it began in. */
export function lasForsokskaka(begaran: FastifyRequest, konfiguration: Konfiguration): string | undefined {
  return begaran.cookies[fullt(FORSOK, konfiguration)];
}

/** Gives the browser that secret for as long as the login may take. It stays after a login: another one may be under way in another tab. */
export function sattForsokskaka(svar: FastifyReply, konfiguration: Konfiguration, webblasare: string): void {
  satt(svar, konfiguration, FORSOK, webblasare, FORSOKSTID * 60);
}
