import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type Problemkod, type ProblemSvar, statusFor } from '@anslag/kontrakt';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { ProblemFel } from './problem-fel';

const RUBRIK: Record<Problemkod, string> = {
  formfel: 'Uppgifterna har fel form',
  inte_inloggad: 'Du är inte inloggad',
  obehorig: 'Du har inte rätt till detta',
  saknas: 'Det du söker finns inte',
  konflikt: 'Uppgifterna har ändrats under tiden',
  for_stort: 'Filen är för stor',
  fel_medietyp: 'Filtypen går inte att läsa',
  regelbrott: 'Uppgifterna bryter mot en regel',
  for_manga: 'För många försök',
  internt: 'Något gick fel hos oss',
  otillganglig: 'Tjänsten är inte tillgänglig just nu',
};

/** Statuses that the framework itself answers with, before any code of ours has run. */
const RAMVERKETS: Record<number, [Problemkod, string]> = {
  400: ['formfel', 'Begäran går inte att läsa. Kontrollera adressen och innehållet.'],
  403: ['saknas', 'Adressen finns inte.'],
  404: ['saknas', 'Adressen finns inte.'],
  405: ['saknas', 'Adressen finns inte.'],
  413: ['for_stort', 'Innehållet är för stort.'],
  414: ['formfel', 'Adressen är för lång.'],
  415: ['fel_medietyp', 'Innehållet har en typ som inte tas emot här.'],
};

const FINNS = 'Uppgiften finns redan.';

/** What the database refuses when data it cannot store slips past the checks: a fault in the data, not in the server. */
const DATAFEL: Record<string, [Problemkod, string]> = {
  '22021': ['formfel', 'Texten innehåller ett tecken som inte kan lagras.'],
  '22P05': ['formfel', 'Texten innehåller ett tecken som inte kan lagras.'],
  '23505': ['konflikt', FINNS],
  '23514': ['regelbrott', 'Uppgifterna bryter mot en regel i databasen.'],
  '23001': ['konflikt', 'Uppgiften är låst och kan inte ändras.'],
};

/** Every error leaves as `application/problem+json` in Swedish; what we did not foresee is logged whole and told in one line. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logg = new Logger('Problem');

  catch(fel: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const svar = http.getResponse<FastifyReply>();
    const problem = this.tolka(fel, http.getRequest<FastifyRequest>().id);
    svar.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }

  /** @param begaran the request's id, by which the one who met a fault of ours can have it looked up in the log. */
  tolka(fel: unknown, begaran?: string): ProblemSvar {
    if (fel instanceof ProblemFel) return { ...problem(fel.kod, fel.detail, fel.falt), ...fel.tillagg };
    const kand = RAMVERKETS[statusAv(fel)];
    if (kand) return problem(...kand);
    if (fel instanceof QueryFailedError) {
      const datafel = DATAFEL[String((fel.driverError as { code?: string }).code)];
      if (datafel) return { ...problem(...datafel), ...(datafel[1] === FINNS ? { title: 'Det finns redan' } : {}) };
    }
    this.logg.error(fel);
    if (begaran === undefined) return problem('internt', 'Felet är loggat. Försök igen om en stund.');
    return {
      ...problem('internt', `Felet är loggat. Försök igen om en stund. Hör du av dig, uppge ${begaran}.`),
      instance: `urn:uuid:${begaran}`,
    };
  }
}

function statusAv(fel: unknown): number {
  if (fel instanceof HttpException) return fel.getStatus();
  const status = typeof fel === 'object' && fel !== null && 'statusCode' in fel ? fel.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function problem(kod: Problemkod, detail: string, falt: ProblemSvar['falt'] = []): ProblemSvar {
  return { type: `urn:anslag:problem:${kod}`, title: RUBRIK[kod], status: statusFor(kod), detail, kod, falt };
}
