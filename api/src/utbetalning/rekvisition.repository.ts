import type { Period, Rekvisition, Rekvisitionsrad, Rekvisitionsutfall } from '@anslag/doman';
import type { EntityManager } from 'typeorm';

/** What is written of a claim besides who does it. */
export type Rekvisitionsinnehall = Pick<Rekvisition, 'slag' | 'period' | 'inkom' | 'begart' | 'rader'> & { anmarkning: string | null };

const dagar = (period: Period | null) => [period?.fran ?? null, period?.till ?? null];

/** Registers a claim with the ärende's next number. The ärende's row is held. */
export async function laggIn(tx: EntityManager, arendeId: string, anvandareId: string, r: Rekvisitionsinnehall, rattarId: string | null): Promise<number> {
  const [rad] = await tx.query<{ id: string; nummer: number }[]>(
    `INSERT INTO rekvisition (arende_id, nummer, slag, period_fran, period_till, inkom, begart_kr, anmarkning, rattar_rekvisition_id, registrerad_av, beredd_av)
     SELECT $1, COALESCE((SELECT max(nummer) FROM rekvisition WHERE arende_id = $1), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, ARRAY[$9::uuid] RETURNING id, nummer`,
    [arendeId, r.slag, ...dagar(r.period), r.inkom, r.begart, r.anmarkning, rattarId, anvandareId],
  );
  if (!rad) throw new Error('a new row has a number');
  await skrivRader(tx, rad.id, r.rader);
  return rad.nummer;
}

/** The claim as it is to read instead, back at the beginning of its way. */
export async function andra(tx: EntityManager, id: string, anvandareId: string, r: Rekvisitionsinnehall): Promise<void> {
  await tx.query('DELETE FROM rekvisitionsrad WHERE rekvisition_id = $1', [id]);
  await tx.query(
    `UPDATE rekvisition SET status = 'inkommen', period_fran = $2, period_till = $3, inkom = $4, begart_kr = $5, anmarkning = $6, aterlamnad_skal = NULL,
      granskad = NULL, granskad_av = NULL, skal = NULL, ${BEREDD('$7')}, version = version + 1 WHERE id = $1`,
    [id, ...dagar(r.period), r.inkom, r.begart, r.anmarkning, anvandareId],
  );
  await skrivRader(tx, id, r.rader);
}

const BEREDD = (person: string) => `beredd_av = CASE WHEN ${person}::uuid = ANY (beredd_av) THEN beredd_av ELSE beredd_av || ${person}::uuid END`;

async function skrivRader(tx: EntityManager, id: string, rader: readonly Rekvisitionsrad[]): Promise<void> {
  await tx.query(
    `INSERT INTO rekvisitionsrad (rekvisition_id, ordning, kostnadsslag, bokfort_kr, ej_godkant_kr, skal)
     SELECT $1, p.ordning - 1, p.slag, p.bokfort, p.ej, p.skal FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[]) WITH ORDINALITY AS p(slag, bokfort, ej, skal, ordning)`,
    [id, rader.map((r) => r.kostnadsslag), rader.map((r) => r.bokfort), rader.map((r) => r.ejGodkant), rader.map((r) => r.skal)],
  );
}

export async function granska(tx: EntityManager, id: string, anvandareId: string, rader: readonly Rekvisitionsrad[], skal: string | null, anmarkning: string | null): Promise<void> {
  await tx.query(
    `UPDATE rekvisitionsrad k SET ej_godkant_kr = p.ej, skal = p.skal FROM unnest($2::text[], $3::bigint[], $4::text[]) AS p(slag, ej, skal)
     WHERE k.rekvisition_id = $1 AND k.kostnadsslag = p.slag`,
    [id, rader.map((r) => r.kostnadsslag), rader.map((r) => r.ejGodkant), rader.map((r) => r.skal)],
  );
  await tx.query(
    `UPDATE rekvisition SET status = 'granskad', granskad = now(), granskad_av = $2, skal = $3, anmarkning = $4, ${BEREDD('$2')}, version = version + 1 WHERE id = $1`,
    [id, anvandareId, skal, anmarkning],
  );
}

/** Freezes what the claim came to, and orders it to be paid. @returns the order's reference; null when nothing is to be paid. */
export async function attestera(tx: EntityManager, arendeId: string, id: string, anvandareId: string, u: Rekvisitionsutfall, ar: number): Promise<string | null> {
  await tx.query(
    `UPDATE rekvisition SET status = 'attesterad', attesterad = now(), attesterad_av = $2, andel_hundradelar = $3, tak_kr = $4, aterfort_kr = $5, tidigare_kr = $6, godkant_kr = $7,
      att_betala_kr = $8, begransad_av = $9, overbetalt_kr = $10, forskott_kvar_kr = $11,
      varav_oppna_ordrar_kr = $12, varav_aterkravt_kr = $13, version = version + 1 WHERE id = $1`,
    [id, anvandareId, u.andel, u.tak, u.aterfort, u.tidigare, u.godkantHittills, u.attBetala, u.begransadAv, u.overbetalt, u.forskottKvar, u.varav?.oppnaOrdrar, u.varav?.aterkravt],
  );
  if (u.attBetala === 0) return null;
  const [rad] = await tx.query<{ referens: string }[]>(
    `INSERT INTO utbetalningsorder (referens, arende_id, rekvisition_id, belopp_kr)
     SELECT format('UB-%s-%s', $4::int, CASE WHEN n < 100000 THEN lpad(n::text, 5, '0') ELSE n::text END), $1, $2, $3 FROM nextval('utbetalningsordernummer') n RETURNING referens`,
    [arendeId, id, u.attBetala, ar],
  );
  return rad?.referens ?? null;
}

export async function avsla(tx: EntityManager, id: string, skal: string): Promise<void> {
  await tx.query(`UPDATE rekvisition SET status = 'avslagen', avslagsskal = $2, version = version + 1 WHERE id = $1`, [id, skal]);
}

export async function aterlamna(tx: EntityManager, id: string, skal: string): Promise<void> {
  await tx.query(`UPDATE rekvisition SET status = 'aterlamnad', aterlamnad_skal = $2, version = version + 1 WHERE id = $1`, [id, skal]);
}

/** Errors: none; the database refuses one that is paid. */
export async function makuleraOrder(tx: EntityManager, rekvisitionId: string, skal: string): Promise<void> {
  await tx.query(`UPDATE utbetalningsorder SET status = 'makulerad', makulerad_skal = $2 WHERE rekvisition_id = $1`, [rekvisitionId, skal]);
}
