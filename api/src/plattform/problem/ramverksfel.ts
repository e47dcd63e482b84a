import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { ProblemFilter } from './problem.filter';

const TYP = 'application/problem+json; charset=utf-8';

/** Faults that the web server finds before any route is chosen, such as an address that cannot be decoded. */
export function ramverksfel(fel: Error, _begaran: FastifyRequest, svar: FastifyReply): void {
  const problem = new ProblemFilter().tolka(fel);
  void svar.status(problem.status).header('content-type', TYP).send(problem);
}

/** Faults in the HTTP itself, such as too long headers; what is left is a bare connection. */
export function klientfel(fel: Error & { code?: string }, anslutning: Socket): void {
  if (fel.code === 'ECONNRESET' || !anslutning.writable) return;
  const status = fel.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const kropp = JSON.stringify({ ...new ProblemFilter().tolka({ statusCode: status === 431 ? 414 : 400 }), status });
  anslutning.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${TYP}\r\nContent-Length: ${Buffer.byteLength(kropp)}\r\nConnection: close\r\n\r\n${kropp}`,
  );
  anslutning.destroy();
}
