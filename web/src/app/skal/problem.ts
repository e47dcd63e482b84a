import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEMKODER, ProblemSvar, Problemkod } from '@anslag/kontrakt';

function arProblem(svar: unknown): svar is ProblemSvar {
  if (typeof svar !== 'object' || svar === null) return false;
  const { kod, title } = svar as { kod?: unknown; title?: unknown };
  return typeof title === 'string' && PROBLEMKODER.includes(kod as Problemkod);
}

/** No answer at all came. */
export const INGEN_KONTAKT: ProblemSvar = {
  type: 'about:blank',
  status: 0,
  kod: 'otillganglig',
  title: 'Servern svarar inte',
  detail: 'Kontrollera att du har nätverk och försök igen.',
  falt: [],
};

/** Something came that says nothing of what is wrong. */
export const OFORKLARAT: ProblemSvar = {
  type: 'about:blank',
  status: 500,
  kod: 'internt',
  title: 'Något gick fel',
  detail: 'Felet ligger hos tjänsten, inte hos dig. Försök igen om en stund.',
  falt: [],
};

const SAKNAS: ProblemSvar = {
  type: 'about:blank',
  status: 404,
  kod: 'saknas',
  title: 'Det finns inget på den här adressen',
  detail: 'Det kan ha tagits bort, eller så är adressen felskriven.',
  falt: [],
};

/** The server's own problem, or one made from a failed connection or an answer that is no problem document. */
export function somProblem(fel: HttpErrorResponse): ProblemSvar {
  const svar: unknown = fel.error;
  if (arProblem(svar)) return { ...svar, falt: svar.falt ?? [] };
  if (fel.status === 0) return INGEN_KONTAKT;
  if (fel.status === 404) return SAKNAS;
  return { ...OFORKLARAT, status: fel.status, kod: fel.status === 503 ? 'otillganglig' : 'internt' };
}

/** What would be right, as a sentence after what is wrong: "högst 500 tecken" is "Högst 500 tecken." */
export function rattmening(ratt: string | null): string {
  if (!ratt) return '';
  return `${ratt.slice(0, 1).toUpperCase()}${ratt.slice(1)}${/[.!?…]$/.test(ratt) ? '' : '.'}`;
}
