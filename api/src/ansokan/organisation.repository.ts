import type { OrganisationSvar } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { organisationsjson } from './organisationsjson';

export type Organisationsuppgifter = Omit<OrganisationSvar, 'id' | 'version'>;

const varden = (u: Organisationsuppgifter): (string | null)[] => [u.organisationsnummer, u.namn, u.slag, u.adress, u.postnummer, u.postort];

export async function laggInOrganisation(tx: EntityManager, uppgifter: Organisationsuppgifter): Promise<OrganisationSvar> {
  const [rad] = await tx.query<{ organisation: OrganisationSvar }[]>(
    `INSERT INTO organisation AS o (organisationsnummer, namn, slag, adress, postnummer, postort) VALUES ($1, $2, $3, $4, $5, $6)
     RETURNING ${organisationsjson('o')} AS organisation`,
    varden(uppgifter),
  );
  if (!rad) throw new Error('an inserted row is returned');
  return rad.organisation;
}

/** The organisation, its row held; null when there is none with the id. */
export async function lasOrganisation(tx: EntityManager, id: string): Promise<OrganisationSvar | null> {
  const [rad] = await tx.query<{ organisation: OrganisationSvar }[]>(`SELECT ${organisationsjson('o')} AS organisation FROM organisation o WHERE o.id::text = $1 FOR UPDATE`, [id]);
  return rad?.organisation ?? null;
}

export async function andraOrganisation(tx: EntityManager, id: string, blir: Organisationsuppgifter): Promise<void> {
  await tx.query(
    'UPDATE organisation SET organisationsnummer = $1, namn = $2, slag = $3, adress = $4, postnummer = $5, postort = $6, version = version + 1 WHERE id = $7',
    [...varden(blir), id],
  );
}

/** Another organisation with the number, or with the name where one of the two has no number; null when there is none. */
export async function sammaOrganisation(
  tx: EntityManager,
  { namn, organisationsnummer }: Organisationsuppgifter,
  egen: string | null,
): Promise<{ namn: string; sammaNummer: boolean } | null> {
  // Whoever adds the same one at the same time waits here, and then sees it.
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('organisation'))");
  const [finns] = await tx.query<{ namn: string; sammaNummer: boolean }[]>(
    `SELECT o.namn, COALESCE(o.organisationsnummer = $2, false) AS "sammaNummer" FROM organisation o
     WHERE o.id IS DISTINCT FROM $3::uuid AND (o.organisationsnummer = $2 OR (lower(o.namn) = lower($1) AND (o.organisationsnummer IS NULL OR $2 IS NULL)))
     ORDER BY 2 DESC LIMIT 1`,
    [namn, organisationsnummer, egen],
  );
  return finns ?? null;
}
