import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Schema = Record<string, unknown>;

/** The contract's answer types as JSON Schema, written from the types themselves when kontrakt is built. */
function svarsscheman(): Record<string, Schema> {
  const text = readFileSync(require.resolve('@anslag/kontrakt/svar.schema.json'), 'utf8');
  const { definitions } = JSON.parse(text.replaceAll('#/definitions/', '#/components/schemas/')) as { definitions: Record<string, Schema> };
  return definitions;
}

/** The API's description, OpenAPI 3.1. */
export function skapaOpenapi(app: INestApplication): OpenAPIObject {
  const grund = new DocumentBuilder()
    .setTitle('Anslag 1:1')
    .setDescription('Ärenden, beslut, portfölj, anslag och årsbokslut. Belopp är hela kronor, andelar hundradels procent, datum ÅÅÅÅ-MM-DD.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const dokument = SwaggerModule.createDocument(app, grund, { operationIdFactory: (klass, metod) => `${klass.replace(/Controller$/, '')}_${metod}` });
  dokument.components = { ...dokument.components, schemas: { ...dokument.components?.schemas, ...(svarsscheman() as OpenAPIObject['components'] & object) } };
  return dokument;
}
