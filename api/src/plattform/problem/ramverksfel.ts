import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { ProblemFilter } from './problem.filter';

const TYP = 'application/problem+json; charset=utf-8';

/** Faults that the web server finds before any route is chosen, such as an address that cannot be decoded. */
export function ramverksfel(fel: Error, begaran: FastifyRequest, svar: FastifyReply): void {
  const problem = new ProblemFilter().tolka(fel, begaran.id);
  void svar.status(problem.status).header('content-type', TYP).send(problem);
}

/** Faults in the HTTP itself: their status, and what is said of them. What is left is a bare connection. */
const HTTPFEL: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Begärans huvud är för långt. Rensa webbplatsens kakor eller förkorta adressen.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Begäran kom inte fram i tid. Försök igen.'],
};

/** Answers a request that could not be read as HTTP, and ends the connection. */
export function klientfel(fel: Error & { code?: string }, anslutning: Socket): void {
  if (fel.code === 'ECONNRESET' || !anslutning.writable) return;
  const [status, detail] = HTTPFEL[fel.code ?? ''] ?? [400, 'Begäran går inte att läsa.'];
  const kropp = JSON.stringify({ ...new ProblemFilter().tolka({ statusCode: 400 }), status, detail });
  anslutning.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${TYP}\r\nContent-Length: ${Buffer.byteLength(kropp)}\r\nConnection: close\r\n\r\n${kropp}`,
  );
  anslutning.destroySoon();
}
