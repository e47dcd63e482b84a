import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { Skrivval } from './skrivning';

const HUVUD = 'idempotency-key';
/** Visible ASCII. */
const FORM = /^[!-~]{8,200}$/;

/**
 * The caller's name for the request (header Idempotency-Key), with what the request asks for; undefined when it has none.
 * @throws ProblemFel formfel when the key has another form.
 */
export const Idempotensnyckel = createParamDecorator((_: unknown, sammanhang: ExecutionContext): Skrivval['idempotens'] =>
  idempotensnyckel(sammanhang.switchToHttp().getRequest<FastifyRequest>()),
);

export function idempotensnyckel({ headers, method, url, body }: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>): Skrivval['idempotens'] {
  const nyckel = headers[HUVUD];
  if (nyckel === undefined) return undefined;
  if (typeof nyckel !== 'string' || !FORM.test(nyckel)) {
    throw new ProblemFel('formfel', 'Idempotency-Key har fel form.', [
      { falt: 'Idempotency-Key', last: String(nyckel).slice(0, 40), meddelande: 'Nyckeln har fel form.', ratt: '8–200 synliga ASCII-tecken, till exempel ett UUID' },
    ]);
  }
  return { nyckel, begaran: [method, url, body ?? null] };
}
