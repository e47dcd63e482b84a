import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history: append-only, each entry chained to the former by its hash, and no change without one. */
export class LaggTillHistorik1763712200000 implements MigrationInterface {
  name = 'LaggTillHistorik1763712200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABELLER);
    await db.query(SKRIVNING);
    await db.query(KRAV);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ DECLARE t text; BEGIN
        FOR t IN SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'kravs_i_historiken' LOOP
          EXECUTE format('DROP TRIGGER kravs_i_historiken ON %s', t);
        END LOOP;
      END $$;
      DROP TABLE oskriven;
      DROP FUNCTION krav_pa_historik, prova_oskriven, krav_historik_for;
      DROP FUNCTION historik_skriv;
      DROP TABLE historik_huvud, historik;
      DROP FUNCTION vagra_historikandring, historik_falt;
    `);
  }
}

const TABELLER = `
CREATE TABLE historik (
  nummer bigint NOT NULL,
  tid timestamptz NOT NULL,
  anvandare_id uuid,
  aktor text NOT NULL,
  roll text,
  handelse text NOT NULL,
  objekt text NOT NULL,
  arende_id uuid,
  andringar text NOT NULL,
  skal text,
  begaran_id text,
  transaktion bigint NOT NULL,
  forra_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT pk_historik PRIMARY KEY (nummer),
  CONSTRAINT ck_historik_andringar CHECK (jsonb_typeof(andringar::jsonb) = 'array')
);
CREATE INDEX ix_historik_arende ON historik (arende_id, nummer);
CREATE INDEX ix_historik_transaktion ON historik (transaktion);
CREATE TABLE historik_huvud (
  id boolean NOT NULL DEFAULT true,
  nummer bigint NOT NULL,
  hash text NOT NULL,
  CONSTRAINT pk_historik_huvud PRIMARY KEY (id),
  CONSTRAINT ck_historik_huvud_en CHECK (id)
);
INSERT INTO historik_huvud (nummer, hash) VALUES (0, repeat('0', 64));

CREATE FUNCTION vagra_historikandring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'historiken skrivs bara till, den ändras inte' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER historik_last BEFORE UPDATE OR DELETE ON historik FOR EACH ROW EXECUTE FUNCTION vagra_historikandring();
CREATE TRIGGER historik_toms_inte BEFORE TRUNCATE ON historik FOR EACH STATEMENT EXECUTE FUNCTION vagra_historikandring();
CREATE TRIGGER historik_huvud_kvar BEFORE DELETE ON historik_huvud FOR EACH ROW EXECUTE FUNCTION vagra_historikandring();
CREATE TRIGGER historik_huvud_toms_inte BEFORE TRUNCATE ON historik_huvud FOR EACH STATEMENT EXECUTE FUNCTION vagra_historikandring();
REVOKE INSERT, UPDATE, DELETE ON historik, historik_huvud FROM anslag_tjanst;
`;

const SKRIVNING = `
CREATE FUNCTION historik_falt(varde text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN varde IS NULL THEN '-,' ELSE octet_length(varde) || ':' || varde || ',' END
$$;

CREATE FUNCTION historik_skriv(
  p_anvandare uuid, p_aktor text, p_roll text, p_begaran text,
  p_handelse text[], p_objekt text[], p_arende uuid[], p_andringar text[], p_skal text[]
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  huvud historik_huvud;
  nu timestamptz;
  forra text;
  n bigint;
  gemensamt text;
  hashar text[] := '{}';
  forrahashar text[] := '{}';
BEGIN
  IF cardinality(p_handelse) = 0 THEN RETURN NULL; END IF;
  SELECT * INTO huvud FROM historik_huvud FOR UPDATE;
  nu := clock_timestamp();
  n := huvud.nummer;
  forra := huvud.hash;
  gemensamt := historik_falt(to_char(nu AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || historik_falt(p_anvandare::text) || historik_falt(p_aktor) || historik_falt(p_roll);
  FOR i IN 1 .. cardinality(p_handelse) LOOP
    n := n + 1;
    forrahashar[i] := forra;
    forra := encode(sha256(convert_to(historik_falt(n::text) || gemensamt || historik_falt(p_handelse[i]) || historik_falt(p_objekt[i])
      || historik_falt(p_arende[i]::text) || historik_falt(p_andringar[i]) || historik_falt(p_skal[i]) || historik_falt(p_begaran)
      || historik_falt(txid_current()::text) || historik_falt(forra), 'UTF8')), 'hex');
    hashar[i] := forra;
  END LOOP;
  INSERT INTO historik (nummer, tid, anvandare_id, aktor, roll, handelse, objekt, arende_id, andringar, skal, begaran_id, transaktion, forra_hash, hash)
    SELECT huvud.nummer + p.i, nu, p_anvandare, p_aktor, p_roll, p.handelse, p.objekt, p.arende, p.andringar, p.skal, p_begaran, txid_current(), p.forra, p.hash
    FROM unnest(p_handelse, p_objekt, p_arende, p_andringar, p_skal, forrahashar, hashar) WITH ORDINALITY
      AS p(handelse, objekt, arende, andringar, skal, forra, hash, i);
  UPDATE historik_huvud SET nummer = n, hash = forra;
  RETURN n;
END $$;
COMMENT ON FUNCTION historik_skriv IS 'The only way into the history. Returns the number of the last entry written.';
REVOKE EXECUTE ON FUNCTION historik_skriv FROM PUBLIC;
GRANT EXECUTE ON FUNCTION historik_skriv TO anslag_tjanst;
`;

/** The application cannot commit a change that its transaction has no entry for; an owner who mends data by hand leaves the former rows behind instead. */
const KRAV = `
CREATE TABLE oskriven (
  transaktion bigint NOT NULL,
  tabell text NOT NULL,
  CONSTRAINT pk_oskriven PRIMARY KEY (transaktion)
);
REVOKE ALL ON oskriven FROM anslag_tjanst;

CREATE FUNCTION krav_pa_historik() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO oskriven VALUES (txid_current(), TG_TABLE_NAME) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION prova_oskriven() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM oskriven WHERE transaktion = NEW.transaktion;
  IF NOT EXISTS (SELECT FROM historik WHERE transaktion = NEW.transaktion AND tid >= now()) THEN
    RAISE EXCEPTION 'ändring av % utan rad i historiken', NEW.tabell USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER oskriven_provas AFTER INSERT ON oskriven DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION prova_oskriven();

CREATE FUNCTION krav_historik_for(tabell regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER kravs_i_historiken AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT
    WHEN (CURRENT_USER = ''anslag_tjanst'') EXECUTE FUNCTION krav_pa_historik()', tabell);
END $$;
COMMENT ON FUNCTION krav_historik_for IS 'Called once for each new table of the domain.';

SELECT krav_historik_for(c.oid::regclass) FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  AND c.relname NOT IN ('migrations', 'session', 'inloggningsforsok', 'idempotens', 'takt', 'historik', 'historik_huvud', 'oskriven');
`;
