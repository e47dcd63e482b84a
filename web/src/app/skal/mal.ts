import { INLOGGNINGSSIDA } from '@anslag/kontrakt';

/** An address within the service as the address bar asks for it, and the start page for every other: nobody is sent elsewhere by a link to the login. */
export function lokaltMal(text: string | null | undefined): string {
  // A browser reads "//" and "/\" as the beginning of another host, and passes over tabs and line breaks.
  if (!text || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return '/';
  return text.split(/[?#]/)[0]?.replace(/\/$/, '') === INLOGGNINGSSIDA ? '/' : text;
}
