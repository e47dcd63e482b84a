import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEMKODER, ProblemSvar, Problemkod } from '@anslag/kontrakt';

function arProblem(svar: unknown): svar is ProblemSvar {
  if (typeof svar !== 'object' || svar === null) return false;
  const { kod, title } = svar as { kod?: unknown; title?: unknown };
  return typeof title === 'string' && PROBLEMKODER.includes(kod as Problemkod);
}

/** The server's own problem, or one made from a failed connection or an answer that is no problem document. */
export function somProblem(fel: HttpErrorResponse): ProblemSvar {
  const svar: unknown = fel.error;
  if (arProblem(svar)) return { ...svar, falt: svar.falt ?? [] };
  const utanKontakt = fel.status === 0;
  return {
    type: 'about:blank',
    status: fel.status,
    kod: utanKontakt || fel.status === 503 ? 'otillganglig' : fel.status === 404 ? 'saknas' : 'internt',
    title: utanKontakt ? 'Servern svarar inte' : fel.status === 404 ? 'Det finns inget på den här adressen' : 'Något gick fel',
    detail: utanKontakt
      ? 'Kontrollera att du har nätverk och försök igen.'
      : fel.status === 404
        ? 'Det kan ha tagits bort, eller så är adressen felskriven.'
        : 'Felet ligger hos tjänsten, inte hos dig. Försök igen om en stund.',
    falt: [],
  };
}
