import type { Fellista } from '../falt/fellista';
import type { Tabellrad } from './tabellrad';

/** Rows of one sheet. */
export async function* xlsxRader(
  _sokvag: string,
  _val: { blad: string | null; kolumner: readonly string[] },
  fel: Fellista,
): AsyncGenerator<Tabellrad> {
  fel.fel('filen', null, 'xlsx läses ännu inte.');
  yield* [];
}
