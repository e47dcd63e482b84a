import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every row keeps its former versions (schema `forr`), and every table can be read as it was (schema `da`). */
export class VersioneraTabellerna1763712300000 implements MigrationInterface {
  name = 'VersioneraTabellerna1763712300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(GRUND);
    await db.query(VERSIONERA);
    await db.query(VERSIONERA_VY);
    for (const tabell of [...REGISTER, ...ARENDE]) await db.query('SELECT versionera($1)', [tabell]);
    for (const [tabell, villkor] of MED_DAG) await db.query('SELECT versionera($1, $2)', [tabell, villkor]);
    await db.query(`SELECT versionera_vy('utfallsbeslut')`);
    await db.query(OVISSA);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP SCHEMA da CASCADE;
      DROP SCHEMA forr CASCADE;
      DROP FUNCTION versionera, versionera_vy;
    `);
    for (const tabell of [...REGISTER, ...ARENDE, ...MED_DAG.map(([namn]) => namn)]) {
      await db.query(`ALTER TABLE ${tabell} DROP COLUMN giltig_fran`);
    }
  }
}

const REGISTER = [
  'region',
  'strategiversion',
  'overgripande_mal',
  'effektmal',
  'effektmal_variant',
  'prioriterat_omrade',
  'kraftsamling',
  'strategiskt_omrade',
  'inriktningsbeslut',
  'prioritering',
  'stodform',
  'kommun',
];

const ARENDE = ['arende', 'arende_kommun', 'arende_effektmal', 'arende_kraftsamling'];

/** A row that belongs to a row of another table is there only when that one is; looked for only when a day is asked for. */
const under = (agare: string, lank: string) => `((SELECT da.dag()) = 'infinity' OR EXISTS (SELECT 1 FROM da.${agare} f WHERE ${lank}))`;
const underBeslut = under('beslut', 'f.id = r.beslut_id');
const underInsats = under('insats', 'f.id = r.insats_id');
const nod = (ande: 'fran' | 'till') => under('effektkedja_nod', `f.id = r.${ande}_id`);

/** The year has begun. */
const ARET_BORJAT = 'make_date(r.budgetar, 1, 1) <= (SELECT da.dag())';
/** The year is over: what a document states of a whole year cannot be known before. */
const ARET_SLUT = 'make_date(r.budgetar, 12, 31) <= (SELECT da.dag())';

/**
 * Tables whose rows happened on a day, each with the condition (row alias r) that it had happened by `da.dag()`, owners before what they own.
 * A decision is known to be taken at the end of its period; a proposal is there from its beginning. A split without a date is of 1 January.
 */
const MED_DAG: readonly (readonly [tabell: string, villkor: string])[] = [
  ['beslut', `CASE r.lage WHEN 'beslutad' THEN r.beslutad_till ELSE r.beslutad_fran END <= (SELECT da.dag())`],
  ['beslut_effektmal', underBeslut],
  ['beslut_kraftsamling', underBeslut],
  ['beslut_villkor', underBeslut],
  ['budget', underBeslut],
  ['budgetsumma', underBeslut],
  ['budgetrad', underBeslut],
  ['budgetcell', under('budgetrad', 'f.id = r.budgetrad_id')],
  ['utbetalning', 'r.utbetald <= (SELECT da.dag())'],
  ['insats', 'make_date(r.ar, 1, 1) <= (SELECT da.dag())'],
  ['insats_effektmal', underInsats],
  ['insats_kraftsamling', underInsats],
  ['effektkedja_nod', `(r.insats_id IS NULL OR ${underInsats})`],
  ['effektkedja_lank', `${nod('fran')} AND ${nod('till')}`],
  ['anslagsram', ARET_BORJAT],
  ['ramfordelning', `${ARET_BORJAT} AND COALESCE(r.datum, make_date(r.budgetar, 1, 1)) <= (SELECT da.dag())`],
  ['ramfordelning_post', under('ramfordelning', 'f.budgetar = r.budgetar AND f.revision = r.revision')],
  ['angivet_utfall', ARET_SLUT],
  ['angivet_aggregat', ARET_SLUT],
];

const GRUND = `
CREATE SCHEMA forr;
COMMENT ON SCHEMA forr IS 'The former versions of every row: the row of a table, as it was from giltig_fran until giltig_till.';
CREATE SCHEMA da;
COMMENT ON SCHEMA da IS 'The tables as they were registered at anslag.registrerat, and of that what had happened by anslag.dag.';
GRANT USAGE ON SCHEMA forr, da TO anslag_tjanst;

-- Without a setting: after all that has ended, before the end of what has not.
CREATE FUNCTION da.registrerat() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT COALESCE(NULLIF(current_setting('anslag.registrerat', true), '')::timestamptz, '9999-12-31') $$;
CREATE FUNCTION da.dag() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT COALESCE(NULLIF(current_setting('anslag.dag', true), '')::date, 'infinity') $$;

CREATE TABLE forr.dagvillkor (tabell text NOT NULL CONSTRAINT pk_dagvillkor PRIMARY KEY, villkor text NOT NULL);
COMMENT ON TABLE forr.dagvillkor IS 'When a row of the table (alias r) had happened by da.dag(); a table without a row here has no days.';

CREATE FUNCTION forr.vagra() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'en tidigare version ändras inte och tas inte bort' USING ERRCODE = 'restrict_violation';
END $$;
`;

/*
 * now() is the transaction's time, so all that one transaction writes changes at one instant and a version it both makes and replaces never was.
 * A transaction that began before the one whose row it replaces ends that row's time one step after its beginning, so that no version is lost.
 */
const VERSIONERA = `
CREATE FUNCTION versionera(tabell text, villkor text DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = public AS $funktion$
DECLARE
  levande regclass := format('public.%I', tabell)::regclass;
  kolumner text; gamla text; urval text; dagvillkor text; kolumn record; nyckel record;
BEGIN
  EXECUTE format('ALTER TABLE %s ADD COLUMN IF NOT EXISTS giltig_fran timestamptz NOT NULL DEFAULT now()', levande);
  IF to_regclass(format('forr.%I', tabell)) IS NULL THEN
    EXECUTE format('CREATE TABLE forr.%I (giltig_till timestamptz NOT NULL, transaktion xid8 NOT NULL DEFAULT pg_current_xact_id(), andrad_av text NOT NULL DEFAULT session_user)', tabell);
    EXECUTE format('CREATE TRIGGER last BEFORE UPDATE OR DELETE OR TRUNCATE ON forr.%I FOR EACH STATEMENT EXECUTE FUNCTION forr.vagra()', tabell);
    EXECUTE format('REVOKE ALL ON forr.%I FROM PUBLIC, anslag_tjanst; GRANT SELECT ON forr.%1$I TO anslag_tjanst', tabell);
  END IF;

  FOR kolumn IN
    SELECT a.attname AS namn, format_type(a.atttypid, a.atttypmod) AS typ, format_type(f.atttypid, f.atttypmod) AS forr_typ, pg_get_expr(d.adbin, d.adrelid) AS forval
    FROM pg_attribute a
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_attribute f ON f.attrelid = format('forr.%I', tabell)::regclass AND f.attname = a.attname AND NOT f.attisdropped
    WHERE a.attrelid = levande AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
  LOOP
    IF kolumn.forr_typ IS NULL THEN
      -- The former versions get what the present rows got when the column came.
      EXECUTE format('ALTER TABLE forr.%I ADD COLUMN %I %s %s', tabell, kolumn.namn, kolumn.typ, 'DEFAULT ' || kolumn.forval);
      EXECUTE format('ALTER TABLE forr.%I ALTER COLUMN %I DROP DEFAULT', tabell, kolumn.namn);
    ELSIF kolumn.forr_typ <> kolumn.typ THEN
      EXECUTE format('ALTER TABLE forr.%I ALTER COLUMN %I TYPE %s USING %2$I::%3$s', tabell, kolumn.namn, kolumn.typ);
    END IF;
  END LOOP;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('OLD.' || quote_ident(attname), ', ' ORDER BY attnum), string_agg('r.' || quote_ident(attname), ', ' ORDER BY attnum)
    INTO kolumner, gamla, urval FROM pg_attribute WHERE attrelid = levande AND attnum > 0 AND NOT attisdropped;

  FOR nyckel IN
    SELECT DISTINCT (SELECT array_agg(a.attname::text ORDER BY n.plats) FROM unnest(c.conkey) WITH ORDINALITY n(nummer, plats)
      JOIN pg_attribute a ON a.attrelid = levande AND a.attnum = n.nummer) AS kolumner
    FROM pg_constraint c WHERE c.conrelid = levande AND c.contype IN ('p', 'u', 'f')
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON forr.%I (%s)', left('ix_' || tabell || '_' || array_to_string(nyckel.kolumner, '_'), 63), tabell,
      (SELECT string_agg(quote_ident(k), ', ') FROM unnest(nyckel.kolumner) k));
  END LOOP;

  EXECUTE format($mall$
    CREATE OR REPLACE FUNCTION forr.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $rad$
    DECLARE slut timestamptz := OLD.giltig_fran;
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        NEW.giltig_fran := OLD.giltig_fran;
        IF NEW *= OLD THEN RETURN NEW; END IF;
      END IF;
      IF OLD.giltig_fran <> now() THEN
        slut := greatest(now(), OLD.giltig_fran + interval '1 microsecond');
        INSERT INTO forr.%I (%s, giltig_till) VALUES (%s, slut);
      END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      NEW.giltig_fran := slut;
      RETURN NEW;
    END $rad$ $mall$, 'spara_' || tabell, tabell, kolumner, gamla);
  EXECUTE format('REVOKE ALL ON FUNCTION forr.%I() FROM PUBLIC', 'spara_' || tabell);
  EXECUTE format('CREATE OR REPLACE TRIGGER versionera BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION forr.%I()', levande, 'spara_' || tabell);

  IF villkor IS NOT NULL THEN
    INSERT INTO forr.dagvillkor VALUES (tabell, villkor) ON CONFLICT ON CONSTRAINT pk_dagvillkor DO UPDATE SET villkor = EXCLUDED.villkor;
  END IF;
  dagvillkor := COALESCE((SELECT d.villkor FROM forr.dagvillkor d WHERE d.tabell = versionera.tabell), 'true');
  -- The conditions stand outside the union, and the settings are read in subqueries: then the planner reaches both tables by their indexes.
  EXECUTE format($vy$
    CREATE OR REPLACE VIEW da.%1$I AS
    SELECT %2$s FROM (SELECT %5$s, timestamptz 'infinity' AS giltig_till FROM %3$s UNION ALL SELECT %5$s, giltig_till FROM forr.%1$I) r
    WHERE r.giltig_fran <= (SELECT da.registrerat()) AND r.giltig_till > (SELECT da.registrerat()) AND %4$s
    $vy$, tabell, urval, levande, dagvillkor, kolumner);
  EXECUTE format('REVOKE ALL ON da.%I FROM PUBLIC, anslag_tjanst; GRANT SELECT ON da.%1$I TO anslag_tjanst', tabell);
END $funktion$;
COMMENT ON FUNCTION versionera IS 'Gives a table its former versions and its view in da, or brings them up to date with its columns. Call it after each change of a table; drop its view in da first when a column goes away or changes type. villkor: when a row (alias r) had happened by da.dag(); left out, as before.';
`;

const VERSIONERA_VY = `
CREATE FUNCTION versionera_vy(vy text) RETURNS void LANGUAGE plpgsql SET search_path = public AS $funktion$
DECLARE definition text := pg_get_viewdef(format('public.%I', vy)::regclass);
BEGIN
  PERFORM set_config('search_path', 'da, public', true);
  EXECUTE format('CREATE OR REPLACE VIEW da.%I AS %s', vy, definition);
  EXECUTE format('REVOKE ALL ON da.%I FROM PUBLIC, anslag_tjanst; GRANT SELECT ON da.%1$I TO anslag_tjanst', vy);
END $funktion$;
COMMENT ON FUNCTION versionera_vy IS 'Makes a view of the same text in da, where it reads the tables as they were.';
`;

/** Decided some time in a period that `da.dag()` is in: perhaps by then, perhaps after; `da.beslut` counts them from the period's end. */
const OVISSA = `
CREATE VIEW da.ovissa_beslut AS
SELECT b.id, b.arende_id, b.slag, b.budgetar FROM (
  SELECT id, arende_id, slag, lage, budgetar, beslutad_fran, beslutad_till, giltig_fran, timestamptz 'infinity' AS giltig_till FROM public.beslut
  UNION ALL
  SELECT id, arende_id, slag, lage, budgetar, beslutad_fran, beslutad_till, giltig_fran, giltig_till FROM forr.beslut
) b
WHERE b.giltig_fran <= (SELECT da.registrerat()) AND b.giltig_till > (SELECT da.registrerat())
  AND b.lage = 'beslutad' AND b.beslutad_fran <= (SELECT da.dag()) AND b.beslutad_till > (SELECT da.dag());
REVOKE ALL ON da.ovissa_beslut FROM PUBLIC, anslag_tjanst;
GRANT SELECT ON da.ovissa_beslut TO anslag_tjanst;
`;
