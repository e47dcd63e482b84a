import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';

/** Over https the name's prefix makes the browser itself refuse a cookie that another host or path has set. */
function namn({ saker }: Konfiguration): string {
  return saker ? '__Host-anslag' : 'anslag';
}

/** The session's secret as the browser sends it. */
export function lasKaka(begaran: FastifyRequest, konfiguration: Konfiguration): string | undefined {
  return begaran.cookies[namn(konfiguration)];
}

/** Gives the browser the session's secret, or takes it back. Not readable by scripts; sent by a link from elsewhere, but not by another site's form. */
export function sattKaka(svar: FastifyReply, konfiguration: Konfiguration, nyckel: string | null): void {
  const val = { httpOnly: true, secure: konfiguration.saker, sameSite: 'lax', path: '/' } as const;
  if (nyckel === null) void svar.clearCookie(namn(konfiguration), val);
  else void svar.setCookie(namn(konfiguration), nyckel, val);
}
