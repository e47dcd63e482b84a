import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../plattform/problem/problem.filter';
import type { Framsteg } from '../protokoll';

export const NDJSON = 'application/x-ndjson';

/** Progress at most this often, in milliseconds. */
const TAKT = 100;

/**
 * Answers with the work's result: as one JSON object, or, when the client accepts application/x-ndjson, as lines
 * `{"framsteg":{gjort,totalt,steg}}` while it goes on and last `{"svar":…}` or `{"problem":…}`; the status then is given before the outcome is known.
 * @throws what the work throws, when the answer is one object.
 */
export async function svaraMed<T>(
  begaran: FastifyRequest,
  svar: FastifyReply,
  status: number,
  arbete: (framsteg: Framsteg) => Promise<T>,
): Promise<void> {
  if (!(begaran.headers.accept ?? '').includes(NDJSON)) {
    await svar.status(status).send(await arbete(() => undefined));
    return;
  }
  const ut = new PassThrough();
  const rad = (innehall: object): void => void (ut.destroyed || ut.write(`${JSON.stringify(innehall)}\n`));
  let senast = 0;
  const framsteg: Framsteg = (gjort, totalt, steg) => {
    if (Date.now() - senast < TAKT) return;
    senast = Date.now();
    rad({ framsteg: { gjort, totalt, steg } });
  };
  void svar.status(status).header('content-type', `${NDJSON}; charset=utf-8`).header('cache-control', 'no-store').send(ut);
  try {
    rad({ framsteg: { gjort: 0, totalt: null, steg: 'laser' } });
    rad({ svar: await arbete(framsteg) });
  } catch (fel) {
    rad({ problem: new ProblemFilter().tolka(fel) });
  } finally {
    ut.end();
  }
}
