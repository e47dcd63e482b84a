import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { ProblemFel } from '../problem/problem-fel';

/** Methods that change nothing and that anyone may therefore make a browser ask. */
const OFARLIGA = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface Avsandare {
  metod: string;
  /** The browser's own word on where the request comes from, which no page can set; undefined from older browsers and other programs. */
  secFetchSite: string | undefined;
  origin: string | undefined;
  /** The host that was asked, with port. */
  host: string;
}

/**
 * Whether a request may change something, seen to where it comes from: another site must not be able to make a browser act with the
 * cookie of the one who is logged in, nor log someone in (CSRF). A program that sends neither header is let through: a browser always sends
 * one of them with a method that changes something, so there is nobody's cookie to misuse.
 * @param adress the service's public origin; null: the host that was asked.
 */
export function kommerHarifran({ metod, secFetchSite, origin, host }: Avsandare, adress: string | null): boolean {
  if (OFARLIGA.has(metod)) return true;
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none';
  if (origin === undefined) return true;
  if (adress !== null) return origin === adress;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses every changing request that another site has made a browser send, whether or not it carries a cookie. */
export function kravEgetUrsprung(fastify: FastifyInstance, adress: string | null): void {
  const logg = new Logger('Skydd');
  fastify.addHook('onRequest', (begaran, _svar, klar) => {
    const { 'sec-fetch-site': plats, origin } = begaran.headers;
    const secFetchSite = Array.isArray(plats) ? plats.join() : plats;
    const hit = kommerHarifran({ metod: begaran.method, secFetchSite, origin, host: begaran.host }, adress);
    if (hit) return klar();
    logg.warn('En begäran från en annan webbplats avvisades.');
    klar(new ProblemFel('obehorig', 'Begäran kommer från en annan webbplats. Öppna tjänsten och gör om det där.'));
  });
}
