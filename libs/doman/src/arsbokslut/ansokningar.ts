import { STODTYPER, type Stodtyp } from '../arende/arende';
import { FORETAGSSTOD, FORETAGSSTOD_TOTALT } from './tabeller';
import type { Ansokningspost, Arstabell, Arsunderlag, Tabellrad } from './typer';

/** The column of the applications that came in during the year, whatever became of them. */
export const INKOMNA = 'inkomna';

/** The stödtyper of a row of the table of applications. */
function stodtyperI(rad: string): readonly Stodtyp[] {
  if (rad === 'summa') return STODTYPER;
  return rad === FORETAGSSTOD_TOTALT ? FORETAGSSTOD : STODTYPER.filter((s) => s === rad);
}

/**
 * The table of applications with those that came in, where they are known. A row is unknown, not zero, while one of its stödtyper has an
 * application of about the year whose day no document states; and in a year that a document states, where none is found.
 */
export function medInkomna(tabell: Arstabell, { ansokningar, historiskt }: Pick<Arsunderlag, 'ansokningar' | 'historiskt'>): Arstabell {
  if (!ansokningar || tabell.grund === 'angivet') return tabell;
  const { inkomna, okanda } = ansokningar;
  const antal = ({ id }: Tabellrad): number | null => {
    const n = inkomnaI(inkomna, id).length;
    return stodtyperI(id).some((s) => okanda.includes(s)) || (historiskt && n === 0) ? null : n;
  };
  return {
    ...tabell,
    kolumner: [{ id: INKOMNA, enhet: 'antal' }, ...tabell.kolumner],
    rader: tabell.rader.map((r) => ({ ...r, celler: [antal(r), ...r.celler] })),
  };
}

/** The applications behind a cell of the column. */
export function inkomnaI(ansokningar: readonly Ansokningspost[], rad: string): Ansokningspost[] {
  return ansokningar.filter((a) => stodtyperI(rad).includes(a.stodtyp));
}
