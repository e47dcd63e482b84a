import type { FastifyInstance } from 'fastify';
import { ProblemFel } from '../problem/problem-fel';
import { kroppsfel } from './kropp';

/** Characters in an address: the longest filter of a list is a few hundred. */
const LANGST_ADRESS = 8_000;
const LANGST_PARAMETER = 4_000;
/** Bytes of all headers together, the address and the cookies among them. */
const STORSTA_HUVUD = 16 * 1024;
const FLEST_HUVUDEN = 100;
/** Bytes of a JSON body; a file is sent as a form, which has bounds of its own. */
const STORSTA_KROPP = 1_000_000;
/** Milliseconds to send the headers, and to send the whole request: an upload of the largest file takes 5 min at 3 Mbit/s. */
const HUVUDTID = 15_000;
const BEGARANSTID = 300_000;
/** Milliseconds that a connection may be silent while a request is answered, and between requests. */
const TYST = 300_000;
const VILA = 72_000;

/** The bounds of one request, as the HTTP server keeps them: what goes past them is answered and cut off before any code of ours runs. */
export const SERVERGRANSER = {
  bodyLimit: STORSTA_KROPP,
  requestTimeout: BEGARANSTID,
  connectionTimeout: TYST,
  keepAliveTimeout: VILA,
  routerOptions: { maxParamLength: LANGST_PARAMETER },
  http: { maxHeaderSize: STORSTA_HUVUD, headersTimeout: HUVUDTID, connectionsCheckingInterval: 5_000 },
};

/** The bounds that the server's own options cannot express. */
export function begransa(fastify: FastifyInstance): void {
  fastify.server.maxHeadersCount = FLEST_HUVUDEN;
  fastify.addHook('onRequest', (begaran, _svar, klar) => {
    klar(
      begaran.url.length > LANGST_ADRESS
        ? new ProblemFel('formfel', 'Adressen är för lång. Ta bort något ur sökningen.')
        : undefined,
    );
  });
  fastify.addHook('preValidation', (begaran, _svar, klar) => {
    const fel = kroppsfel(begaran.body);
    klar(fel ? new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', [fel]) : undefined);
  });
}
