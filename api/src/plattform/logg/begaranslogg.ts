import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { iBegaran } from './begaranslage';
import type { Logg } from './logg';

const UUID = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i;

/**
 * Gives each request its id: a new uuid, or with a trusted proxy in front the one that the proxy sent in `x-request-id` if that is a uuid
 * (with or without hyphens), so that a line here is found from a line there. Anything else could be made to forge lines of the log.
 */
export function begaransIdFran(proxyLitasPa: boolean): (begaran: { headers: IncomingHttpHeaders }) => string {
  return (begaran) => {
    const sant = begaran.headers['x-request-id'];
    if (!proxyLitasPa || typeof sant !== 'string' || !UUID.test(sant)) return randomUUID();
    return sant
      .toLowerCase()
      .replaceAll('-', '')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
}

/**
 * Answers each request with its id in `x-request-id`, ties everything written during it to that id, and writes one line when it is over:
 * method, the route's pattern (the address itself may hold what someone searched for), status, milliseconds and who.
 * @param niva the level of that line.
 */
export function loggaBegaran(fastify: FastifyInstance, logg: Logg, niva: 'info' | 'debug'): void {
  const atkomst = logg.child({ omrade: 'Åtkomst' });
  fastify.addHook('onRequest', (begaran, svar, klar) => {
    const borjade = performance.now();
    void svar.header('x-request-id', begaran.id);
    if (begaran.url.startsWith('/api/')) {
      // 'close' comes also when the one who asked hangs up.
      svar.raw.once('close', () => {
        atkomst[niva]({
          begaran: begaran.id,
          metod: begaran.method,
          rutt: begaran.routeOptions.url ?? 'okänd',
          status: svar.raw.statusCode,
          ms: Math.round(performance.now() - borjade),
          anvandare: begaran.anvandare?.id,
          ...(svar.raw.writableFinished ? {} : { avbruten: true }),
        });
      });
    }
    iBegaran(begaran.id, klar);
  });
  // A body is read by events of the connection, which belong to no request: what follows is tied to it anew.
  fastify.addHook('preValidation', (begaran, _svar, klar) => iBegaran(begaran.id, klar));
}
