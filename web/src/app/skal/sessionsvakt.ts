import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { INLOGGNINGSSIDA } from '@anslag/kontrakt';
import { catchError, switchMap, take, throwError } from 'rxjs';
import { Session } from './session';

/**
 * A request that is refused because the session has ended. What is read waits, and is asked for again when the person has logged in;
 * what changes something fails at once, so that the form keeps what was typed and the person sends it again.
 */
export const vidUtgangen: HttpInterceptorFn = (begaran, vidare) => {
  // The session's own first request goes this way, before the session is made.
  const injektor = inject(Injector);
  return vidare(begaran).pipe(
    catchError((fel: unknown) => {
      const nekad = (): ReturnType<typeof vidare> => throwError(() => fel);
      if (!(fel instanceof HttpErrorResponse) || fel.status !== 401) return nekad();
      const session = injektor.get(Session);
      session.upphor();
      if (begaran.method !== 'GET' || !session.upphord()) return nekad();
      return session.avgjord.pipe(
        take(1),
        switchMap((inloggad) => (inloggad ? vidare(begaran) : nekad())),
      );
    }),
  );
};

/** Leads whoever is not logged in to the login, with where the person was going. */
export const kravInloggning: CanActivateFn = async (_, lage) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.klar();
  return session.person()
    ? true
    : router.createUrlTree([INLOGGNINGSSIDA], { queryParams: { mal: lage.url === '/' ? null : lage.url } });
};
