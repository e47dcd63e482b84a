import { arDatum, type Datum, type Kronor, tolkaKronor } from '@anslag/doman';
import type { Fellista } from '../falt/fellista';
import { formulera } from '../formulering';
import type { Tabellform } from '../kalla/tabellkalla';
import type { Tabellrad } from '../kalla/tabellrad';

/** The columns of the finance system's answer, in the template's order (docs/inlasningsformat.md). */
export const BESKEDSKOLUMNER = ['Referens', 'Status', 'Datum', 'Belopp', 'Orsak'] as const;
export type Beskedskolumn = (typeof BESKEDSKOLUMNER)[number];

/** The payment file's own columns may stand beside them: it can be sent back with an answer on each row. */
const FILENS_EGNA = ['Diarienummer', 'Mottagare', 'Organisationsnummer', 'Text', 'Anslag', 'Budgetår'];
export const BESKEDSFORM: Tabellform = { blad: 'Betalningsbesked', kolumner: [...BESKEDSKOLUMNER, ...FILENS_EGNA], valfria: new Set(['Orsak', ...FILENS_EGNA]), datum: new Set(['Datum']) };

export const BESKEDSORD: ReadonlyMap<string, Besked['status']> = new Map([
  ['betald', 'betald'],
  ['avvisad', 'avvisad'],
]);
const LANGST_ORSAK = 500;

/** What the finance system says of one order. */
export interface Besked {
  plats: string;
  referens: string;
  status: 'betald' | 'avvisad';
  datum: Datum;
  belopp: Kronor;
  orsak: string | null;
}

export function vid(plats: string, kolumn: Beskedskolumn): string {
  return `${plats}, kolumn ${kolumn}`;
}

/** Reads one row; null when it has a fault, which is in the list. */
export function besked({ plats, celler }: Tabellrad, fel: Fellista): Besked | null {
  const fore = fel.antal;
  const cell = (k: Beskedskolumn): string | null => celler.get(k) ?? null;
  const krav = <T>(k: Beskedskolumn, ratt: string, tolka: (s: string) => T | null): T | null => {
    const last = cell(k);
    const svar = last === null ? null : tolka(last);
    if (svar === null) fel.fel(vid(plats, k), last, last === null ? 'Uppgiften saknas.' : 'Uppgiften går inte att läsa.', ratt);
    return svar;
  };
  const referens = krav('Referens', 'referensen i betalningsfilen, till exempel UB-2026-00012', (s) => s.toUpperCase());
  const status = krav('Status', 'Betald eller Avvisad', (s) => BESKEDSORD.get(s.toLocaleLowerCase('sv')) ?? null);
  const datum = krav('Datum', 'ÅÅÅÅ-MM-DD', (s) => (arDatum(s) ? s : null));
  const skrivet = cell('Belopp');
  const tolkat = skrivet === null ? null : tolkaKronor(skrivet);
  if (tolkat === null) fel.fel(vid(plats, 'Belopp'), null, 'Uppgiften saknas.', 'beloppet i betalningsfilen');
  else if (!tolkat.ok) for (const f of tolkat.fel) fel.fel(vid(plats, 'Belopp'), skrivet, ...formulera(f));
  const orsak = cell('Orsak');
  if (status === 'avvisad' && orsak === null) fel.fel(vid(plats, 'Orsak'), null, 'Uppgiften saknas.', 'varför betalningen har avvisats');
  if (orsak !== null && orsak.length > LANGST_ORSAK) fel.fel(vid(plats, 'Orsak'), orsak, 'Texten är för lång.', `högst ${LANGST_ORSAK} tecken`);
  if (fel.antal > fore || referens === null || status === null || datum === null || !tolkat?.ok) return null;
  return { plats, referens, status, datum, belopp: tolkat.varde.kronor, orsak: status === 'avvisad' ? orsak : null };
}
