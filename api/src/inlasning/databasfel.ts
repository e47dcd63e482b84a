import { QueryFailedError } from 'typeorm';
import { ProblemFel } from '../plattform/problem/problem-fel';

/** PostgreSQL's word on a refused statement. */
interface Pgfel {
  code?: unknown;
  constraint?: unknown;
  message?: unknown;
}

/** What the database's own guards refuse, by constraint, in words; any other constraint is named. */
const VILLKOR: Readonly<Record<string, string>> = {
  ck_utbetalning_tak: 'Utbetalningarna passerar ärendets tak.',
  ck_fordelning_summa: 'Målens delar summerar inte till beslutets tak.',
  uq_arende_diarienummer: 'Ett annat ärende har redan diarienumret.',
  uq_arende_nyps_id: 'Ett annat ärende har redan NYPS-id:t.',
  uq_arende_nyckel: 'Ett annat ärende har redan nyckeln.',
  uq_beslut_nummer: 'Ärendet har redan ett beslut med det numret.',
  uq_beslut_rattar: 'Beslutet är redan rättat av ett annat beslut.',
  uq_insats: 'Insatsen finns redan.',
};

/**
 * A refusal by the database as the caller's fault: a guard that no earlier check caught becomes regelbrott, a clash with someone
 * else's writing konflikt. Anything else is returned as it is.
 */
export function databasfel(fel: unknown): unknown {
  if (!(fel instanceof QueryFailedError)) return fel;
  const { code, constraint, message } = fel.driverError as Pgfel;
  const villkor = typeof constraint === 'string' ? constraint : '';
  switch (code) {
    case '23505':
    case '23514':
    case '23503':
    case '23502':
    case '23001':
    case '22003':
    case '22021': {
      const detalj =
        VILLKOR[villkor] ?? (code === '23001' ? String(message) : `Databasen vägrar uppgiften (${villkor || String(code)}).`);
      return new ProblemFel('regelbrott', `${detalj} Inget har lästs in.`, [
        { falt: villkor, last: null, meddelande: detalj, ratt: null },
      ]);
    }
    case '40001':
    case '40P01':
    case '55P03':
      return new ProblemFel('konflikt', 'Någon annan ändrade samma uppgifter samtidigt. Försök igen.');
    default:
      return fel;
  }
}
