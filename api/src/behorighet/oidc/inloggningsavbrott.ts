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
  const [ytterst] = orsaker(fel);
  return new Inloggningsavbrott(arOnabar(fel) ? 'nere' : 'avvisad', `${ytterst?.kod ?? ''} ${ytterst?.text ?? 'unknown'}`.trim());
}

interface Orsak {
  /** Name and message. */
  text: string;
  kod: string | null;
  /** The HTTP status of the answer that was the reason. */
  status: number | null;
}

/** The error and what it was thrown because of, outermost first; errors are told by their form, since those of fetch come from another realm. */
function orsaker(fel: unknown): Orsak[] {
  if (typeof fel !== 'object' || fel === null) return [];
  const { name, message, code, status, cause } = fel as Readonly<Record<string, unknown>>;
  const text = typeof name === 'string' && typeof message === 'string' ? `${name}: ${message}` : '';
  return [{ text, kod: typeof code === 'string' ? code : null, status: typeof status === 'number' ? status : null }, ...orsaker(cause)];
}

/** What fetch throws when there is no connection, when it ends too early, and when there is no answer in time. */
const UTAN_SVAR = /^(TypeError: (fetch failed|terminated)|TimeoutError: .*)$/;
/** The library for keys says only this of an answer that is not 200. */
const UTAN_NYCKLAR = 'ERR_JOSE_GENERIC';

/** No answer, one too late, or one that says that the provider itself has failed. */
export function arOnabar(fel: unknown): boolean {
  return orsaker(fel).some(({ text, kod, status }) => UTAN_SVAR.test(text) || kod === UTAN_NYCKLAR || (status !== null && status >= 500));
}
