import { Injectable } from '@nestjs/common';
import type { Datum, Planerat } from '@anslag/doman';
import type { AnnatStod, LiknandeArende, Ramverkan } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';

/** The decision that is assessed; it is not compared with itself. */
export interface Undantaget {
  arendeId: string;
  nummer: number | null;
}

type Stod = AnnatStod['stod'][number];

/** Lexemes that both have, in hundredths of those of the first; 0 when it has none. */
const LIKHET = (egna: string, andras: string) =>
  `COALESCE(100 * (SELECT count(*) FROM unnest(${egna}) o WHERE o = ANY (${andras})) / NULLIF(cardinality(${egna}), 0), 0)`;

const LEXEM = (text: string) => `tsvector_to_array(to_tsvector('swedish', ${text}))`;

/** Reads what an ärende is compared with: other decisions, other support, similar ärenden. */
@Injectable()
export class JamforelseQuery {
  /** What decisions plan to be paid per year, by the lines of anslag 1:1 in their budgets. */
  planerat(db: Lasare, { arendeId, nummer }: Undantaget, franAr: number): Promise<Planerat[]> {
    return db.query(
      `SELECT c.ar, sum(c.belopp_kr)::bigint AS kronor
       FROM utfallsbeslut u JOIN budget g ON g.beslut_id = u.id JOIN budgetrad r ON r.budget_id = g.id AND r.sida = 'finansiering' AND r.egen_11
       JOIN budgetcell c ON c.budgetrad_id = r.id AND c.belopp_kr IS NOT NULL
       WHERE u.slag IN ('bifall', 'tillagg') AND NOT (u.arende_id = $1 AND u.nummer = $2) AND c.ar >= $3 GROUP BY c.ar ORDER BY c.ar`,
      [arendeId, nummer ?? 0, franAr],
    );
  }

  /** Granted in the year, with no line of anslag 1:1 in any budget. */
  async utanArsplan(db: Lasare, { arendeId, nummer }: Undantaget, ar: number): Promise<number> {
    const [rad] = await db.query<{ antal: number }[]>(
      `SELECT count(*)::int AS antal FROM utfallsbeslut u WHERE u.budgetar = $3 AND u.slag IN ('bifall', 'tillagg') AND NOT (u.arende_id = $1 AND u.nummer = $2)
         AND NOT EXISTS (SELECT FROM budget g JOIN budgetrad r ON r.budget_id = g.id AND r.sida = 'finansiering' AND r.egen_11 WHERE g.beslut_id = u.id)`,
      [arendeId, nummer ?? 0, ar],
    );
    return rad?.antal ?? 0;
  }

  ramar(db: Lasare, ar: readonly number[]): Promise<Ramverkan['ramar']> {
    return db.query(
      `SELECT y.ar, r.tilldelat_kr AS tilldelat, r.bemyndiganderam_kr AS bemyndiganderam FROM unnest($1::int[]) AS y(ar) LEFT JOIN anslagsram r ON r.budgetar = y.ar ORDER BY y.ar`,
      [ar],
    );
  }

  /**
   * Support to the same recipient from `fran` to `till`: by its number in the register of organisations, else by the name as it is written.
   * Where only a span is known of the day, its last day, but no later than `till`.
   */
  annatStod(db: Lasare, undantaget: Undantaget, sokande: { id: string | null; namn: string | null }, fran: Datum, till: Datum): Promise<Stod[]> {
    return db.query(
      `SELECT a.nyckel, a.namn, a.stodtyp, f.namn AS stodform, LEAST(u.beslutad_till, $6::date) AS beslutat, u.tak_kr AS kronor
       FROM utfallsbeslut u JOIN arende a ON a.id = u.arende_id LEFT JOIN stodform f ON f.id = a.stodform_id
       WHERE u.slag IN ('bifall', 'tillagg') AND NOT (u.arende_id = $1 AND u.nummer = $2)
         AND (a.sokande_id = $3 OR lower(trim(a.sokande)) = lower(trim($4))) AND u.beslutad_till >= $5 AND u.beslutad_fran <= $6
       ORDER BY beslutat DESC, a.nyckel COLLATE "sv-x-icu"`,
      [undantaget.arendeId, undantaget.nummer ?? 0, sokande.id, sokande.namn, fran, till],
    );
  }

  /**
   * The earlier ärenden, begun by `dag`, most like this one: the same applicant, or at least half of the words of its name or a third of those of its summary.
   * The summary of a marked ärende is not read, and for a marked one its own is not either.
   */
  liknande(db: Lasare, arendeId: string, dag: Datum, antal: number): Promise<LiknandeArende[]> {
    return db.query(
      `WITH denna AS MATERIALIZED (
         SELECT id, sokande_id, lower(trim(sokande)) AS sokande, ${LEXEM('namn')} AS namnord, ${LEXEM(`CASE WHEN sekretess IS NULL THEN COALESCE(sammanfattning, '') ELSE '' END`)} AS textord,
           (SELECT string_agg(quote_literal(o), ' | ')::tsquery FROM unnest(${LEXEM('namn')}) o) AS fraga FROM arende WHERE id = $1
       ), andra AS MATERIALIZED (
         SELECT a.*, d.namnord, d.textord, COALESCE(a.sokande_id = d.sokande_id, false) OR COALESCE(lower(trim(a.sokande)) = d.sokande, false) AS samma
         FROM denna d JOIN arende a ON a.id <> d.id
           AND COALESCE(LEAST((SELECT min(b.beslutad_fran) FROM beslut b WHERE b.arende_id = a.id), (SELECT n.inkom FROM ansokan n WHERE n.arende_id = a.id)), $2) <= $2
           AND (a.sokande_id = d.sokande_id OR lower(trim(a.sokande)) = d.sokande
           OR to_tsvector('swedish', a.namn || ' ' || COALESCE(a.sokande, '') || ' ' || COALESCE(a.sammanfattning, '') || ' ' || COALESCE(a.bransch, '')) @@ d.fraga)
         ORDER BY samma DESC, a.nyckel DESC LIMIT 2000
       ), likhet AS (
         SELECT a.*, ${LIKHET('a.namnord', LEXEM('a.namn'))} AS namnlikhet,
           CASE WHEN a.sekretess IS NULL THEN ${LIKHET('a.textord', LEXEM(`COALESCE(a.sammanfattning, '')`))} ELSE 0 END AS textlikhet FROM andra a
       )
       SELECT l.nyckel, l.namn, l.sokande, l.stodtyp, l.status,
         (SELECT max(EXTRACT(year FROM b.beslutad_fran))::int FROM beslut b WHERE b.arende_id = l.id) AS ar,
         (SELECT sum(u.tak_kr)::bigint FROM utfallsbeslut u WHERE u.arende_id = l.id AND u.slag IN ('bifall', 'tillagg')) AS beviljat,
         array_remove(ARRAY[CASE WHEN l.samma THEN 'samma_sokande' END, CASE WHEN l.namnlikhet >= 50 THEN 'liknande_namn' END, CASE WHEN l.textlikhet >= 33 THEN 'liknande_text' END], NULL) AS skal
       FROM likhet l WHERE l.samma OR l.namnlikhet >= 50 OR l.textlikhet >= 33
       ORDER BY (CASE WHEN l.samma THEN 50 ELSE 0 END) + l.namnlikhet + l.textlikhet DESC, l.nyckel DESC LIMIT $3`,
      [arendeId, dag, antal],
    );
  }
}
