import type { Inloggningsfel } from '@anslag/kontrakt';
import * as oidc from 'openid-client';

/** A login that leads nowhere. `kod` is all that the person's address tells; `orsak` is for the log. */
export class Inloggningsavbrott extends Error {
  constructor(
    readonly kod: Inloggningsfel,
    readonly orsak: string,
  ) {
    super(`${kod}: ${orsak}`);
  }
}

/** What the provider's own error codes mean, in the address it sends the person back to and in its answers to us. */
const PROVIDERNS: Readonly<Record<string, Inloggningsfel>> = { access_denied: 'avbruten', server_error: 'nere', temporarily_unavailable: 'nere' };

/** What a fault in talking with the provider is to the person. Nothing that the provider wrote of its own goes further than the log, and there only its codes. */
export function somAvbrott(fel: unknown): Inloggningsavbrott {
  if (fel instanceof Inloggningsavbrott) return fel;
  if (fel instanceof oidc.AuthorizationResponseError || fel instanceof oidc.ResponseBodyError) {
    return new Inloggningsavbrott(PROVIDERNS[fel.error] ?? 'avvisad', `${fel.code} ${fel.error}`);
  }
  const kod = felkod(fel);
  return new Inloggningsavbrott(arOnabar(fel, kod) ? 'nere' : 'avvisad', `${kod ?? ''} ${fel instanceof Error ? fel.message : ''}`.trim());
}

function felkod(fel: unknown): string | null {
  return typeof fel === 'object' && fel !== null && 'code' in fel && typeof fel.code === 'string' ? fel.code : null;
}

/** No answer, an answer too late, or one that says that the provider itself has failed. */
export function arOnabar(fel: unknown, kod: string | null = felkod(fel)): boolean {
  // What fetch throws when there is no connection.
  if (fel instanceof TypeError && fel.message === 'fetch failed') return true;
  if (kod === 'OAUTH_TIMEOUT' || kod === 'ERR_JWKS_TIMEOUT' || kod === 'ERR_JOSE_GENERIC') return true;
  return kod === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && fel instanceof Error && fel.cause instanceof Response && fel.cause.status >= 500;
}
