import { applyDecorators, type Type } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSvar' } } };

interface Svarsval {
  status?: number;
  /** Media type of a file; the answer is then not JSON. */
  fil?: string;
  /** The request class of the query string. */
  fraga?: Type;
}

/** Documents what a route answers with: a response type of the contract by name, nothing ('') or a file, and problem+json for every fault. */
export function Svar(typ: string, beskrivning: string, { status = 200, fil, fraga }: Svarsval = {}): MethodDecorator {
  const innehall = fil
    ? { [fil]: { schema: { type: 'string', format: 'binary' } } }
    : typ && { 'application/json': { schema: { $ref: `#/components/schemas/${typ}` } } };
  return applyDecorators(
    ApiOperation({ summary: beskrivning }),
    ApiResponse({ status, description: beskrivning, ...(innehall && { content: innehall }) }),
    ApiResponse({ status: 'default', description: 'Fel, med vad som var fel och vad som vore rätt', content: PROBLEM }),
    ...(fraga ? fragefalt(fraga) : []),
  );
}

/** The query parameters of a request class, from the same decorators that check them. */
function fragefalt(klass: Type): MethodDecorator[] {
  const schema = targetConstructorToSchema(klass);
  const kravda = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, falt]) =>
    ApiQuery({ name, required: kravda.has(name), schema: falt as Record<string, unknown> }),
  );
}
