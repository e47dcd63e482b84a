import { arDatum, type Datum, type Kronor, tolkaKronor } from '@anslag/doman';
import type { Fellista } from '../falt/fellista';
import { formulera } from '../formulering';
import type { Tabellform } from '../kalla/tabellkalla';
import type { Tabellrad } from '../kalla/tabellrad';

/** The columns of a list of delbidrag, in the template's order (docs/inlasningsformat.md). */
export const DELBIDRAGSKOLUMNER = ['Diarienummer', 'Mottagare', 'Organisationsnummer', 'Ändamål', 'Kommun', 'Bransch', 'Kön', 'Belopp', 'Beslutat', 'Roll'] as const;
export type Delbidragskolumn = (typeof DELBIDRAGSKOLUMNER)[number];

export const DELBIDRAGSFORM: Tabellform = { blad: 'Delbidrag', kolumner: DELBIDRAGSKOLUMNER, valfria: new Set(['Organisationsnummer', 'Kommun', 'Bransch', 'Kön', 'Roll']), datum: new Set(['Beslutat']) };

const LANGST: Partial<Record<Delbidragskolumn, number>> = { Mottagare: 500, Ändamål: 500, Bransch: 200, Roll: 200 };

/** One row as it is read, before the registers are looked in. */
export interface Delbidragsrad {
  plats: string;
  diarienummer: string;
  mottagare: string;
  organisationsnummer: string | null;
  namn: string;
  kommun: string | null;
  bransch: string | null;
  kon: 'K' | 'M' | null;
  beloppKr: Kronor;
  beslutat: Datum;
  beslutatAvRoll: string | null;
}

export function vid(plats: string, kolumn: Delbidragskolumn): string {
  return `${plats}, kolumn ${kolumn}`;
}

/** Reads one row; null when it has a fault, which is in the list. */
export function delbidragsrad({ plats, celler }: Tabellrad, fel: Fellista): Delbidragsrad | null {
  const fore = fel.antal;
  const cell = (k: Delbidragskolumn): string | null => {
    const last = celler.get(k) ?? null;
    const langst = LANGST[k];
    if (last !== null && langst !== undefined && last.length > langst) fel.fel(vid(plats, k), last, 'Texten är för lång.', `högst ${langst} tecken`);
    return last;
  };
  const krav = (k: Delbidragskolumn, ratt: string): string | null => {
    const last = cell(k);
    if (last === null) fel.fel(vid(plats, k), null, 'Uppgiften saknas.', ratt);
    return last;
  };
  const diarienummer = krav('Diarienummer', 'ramprojektets nummer, till exempel 20RS3419');
  const mottagare = krav('Mottagare', 'vem som får bidraget');
  const namn = krav('Ändamål', 'vad bidraget är till');
  const skrivet = krav('Belopp', 'hela kronor: 45 000');
  const belopp = skrivet === null ? null : tolkaKronor(skrivet);
  if (belopp && !belopp.ok) for (const f of belopp.fel) fel.fel(vid(plats, 'Belopp'), skrivet, ...formulera(f));
  else if (belopp?.ok && belopp.varde.kronor === 0) fel.fel(vid(plats, 'Belopp'), skrivet, 'Beloppet är 0.', 'hela kronor, minst 1');
  const beslutat = krav('Beslutat', 'ÅÅÅÅ-MM-DD');
  if (beslutat !== null && !arDatum(beslutat)) fel.fel(vid(plats, 'Beslutat'), beslutat, 'Inte ett datum som finns.', 'ÅÅÅÅ-MM-DD');
  const skrivetKon = cell('Kön');
  const kon: 'K' | 'M' | null = skrivetKon === 'K' || skrivetKon === 'M' ? skrivetKon : null;
  if (kon !== skrivetKon) fel.fel(vid(plats, 'Kön'), skrivetKon, 'Okänt värde.', 'K, M eller tomt');
  const ovrigt = { organisationsnummer: cell('Organisationsnummer'), kommun: cell('Kommun'), bransch: cell('Bransch'), kon, beslutatAvRoll: cell('Roll') };
  if (fel.antal > fore || diarienummer === null || mottagare === null || namn === null || !belopp?.ok || beslutat === null) return null;
  return { plats, diarienummer, mottagare, namn, beloppKr: belopp.varde.kronor, beslutat, ...ovrigt };
}
