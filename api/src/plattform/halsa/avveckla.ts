import { setTimeout as vanta } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Driftlage } from './driftlage';

/** Milliseconds that running requests have to finish; then their connections are cut. */
const LANGST = 20_000;

/**
 * Stops the server in order: not ready at once, running requests are answered (at most 20 s), connections are closed, scheduled work is
 * awaited, and last the database is let go. New requests are still answered while old ones run, so that none is lost on the way to another
 * instance.
 * @param anstand seconds that it goes on answering even when nothing runs, for a balancer to see that it is not ready.
 */
export async function avveckla(app: NestFastifyApplication, anstand: number, langst = LANGST): Promise<void> {
  const drift = app.get(Driftlage);
  const slut = performance.now() + langst;
  drift.stanna();
  const avbryt = new AbortController();
  await Promise.race([
    Promise.all([drift.pagaendeKlara(), vanta(anstand * 1_000)]),
    vanta(langst, undefined, { signal: avbryt.signal }).catch(() => undefined),
  ]);
  avbryt.abort();
  const klippning = setTimeout(() => app.getHttpServer().closeAllConnections(), Math.max(slut - performance.now(), 0));
  await app.getHttpAdapter().getInstance().close();
  clearTimeout(klippning);
  await app.close();
}
