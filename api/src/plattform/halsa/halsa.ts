import type { FastifyInstance } from 'fastify';
import type { Driftlage } from './driftlage';

const HALSA = '/health/';

/**
 * `GET /health/live`: the process answers. `GET /health/ready`: it can take requests; 503 when it cannot. Open to anyone and say nothing
 * more. Everything else that runs is followed, so that a stop can wait for it.
 */
export function svaraOmHalsan(fastify: FastifyInstance, drift: Driftlage): void {
  fastify.addHook('onRequest', (begaran, svar, klar) => {
    if (!begaran.url.startsWith(HALSA)) drift.folj(svar.raw);
    // The next request on this connection must go to another instance.
    if (drift.stoppar) void svar.header('connection', 'close');
    klar();
  });
  fastify.get(`${HALSA}live`, (_begaran, svar) => svar.header('cache-control', 'no-store').send({ status: 'ok' }));
  fastify.get(`${HALSA}ready`, async (_begaran, svar) => {
    const redo = await drift.redo();
    return svar
      .status(redo ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: redo ? 'ok' : 'inte redo' });
  });
}
