import type { Datum, Stodtyp } from '@anslag/doman';
import { type Faltfel, type OrganisationSvar, stodtypnamn } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { organisationsjson } from './organisationsjson';

/** The organisation with the id; null for none, and with a fault added for one that is not there. */
export async function organisationMed(tx: EntityManager, id: string | null, fel: Faltfel[]): Promise<OrganisationSvar | null> {
  if (id === null) return null;
  const [rad] = await tx.query<{ organisation: OrganisationSvar }[]>(`SELECT ${organisationsjson('o')} AS organisation FROM organisation o WHERE o.id = $1`, [id]);
  if (!rad) fel.push({ falt: 'organisation', last: id, meddelande: 'Organisationen finns inte i registret.', ratt: 'en organisation ur registret' });
  return rad?.organisation ?? null;
}

/** The register's stödform of that name and stödtyp; null for none, and with a fault added for one that is not there. */
export async function stodformMed(tx: EntityManager, namn: string | null, stodtyp: Stodtyp, fel: Faltfel[]): Promise<{ id: string; namn: string } | null> {
  if (namn === null) return null;
  const [rad] = await tx.query<{ id: string; namn: string }[]>('SELECT id, namn FROM stodform WHERE namn = $1 AND stodtyp = $2', [namn, stodtyp]);
  if (!rad) fel.push({ falt: 'stodform', last: namn, meddelande: `Stödformen finns inte för ${stodtypnamn(stodtyp).toLowerCase()}.`, ratt: 'en stödform ur registret' });
  return rad ?? null;
}

/** Ids of the register's municipalities, in the order of the names; with a fault added for each that it does not have. */
export async function kommunerMed(tx: EntityManager, falt: string, namn: readonly string[], fel: Faltfel[]): Promise<string[]> {
  const rader = await tx.query<{ id: string; namn: string }[]>('SELECT id, namn FROM kommun WHERE namn = ANY($1)', [namn]);
  return namn.flatMap((n) => {
    const id = rader.find((r) => r.namn === n)?.id;
    if (id === undefined) fel.push({ falt, last: n, meddelande: `Kommunen ${n.slice(0, 80)} finns inte i registret.`, ratt: 'en kommun ur registret, skriven som där' });
    return id ?? [];
  });
}

/** The first year that the registers have (as of other years in requests). */
const FORSTA_INKOM = '1995-01-01';

/** An application has come in already. */
export function inkomFel(inkom: Datum | null, idag: Datum): Faltfel[] {
  if (inkom !== null && inkom < FORSTA_INKOM) return [{ falt: 'inkom', last: inkom, meddelande: 'Dagen är före 1995.', ratt: `${FORSTA_INKOM} eller senare` }];
  return inkom === null || inkom <= idag ? [] : [{ falt: 'inkom', last: inkom, meddelande: 'Dagen har inte varit än.', ratt: `senast ${idag}` }];
}

/** Throws ProblemFel formfel when there are faults. `vad` is a noun in definite form. */
export function kravInga(vad: string, fel: readonly Faltfel[]): void {
  if (fel.length > 0) throw new ProblemFel('formfel', `${vad} kan inte sparas så. Inget har sparats.`, [...fel]);
}
