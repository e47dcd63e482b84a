import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may get in: accounts, sessions, memberships, jäv; the application's own database role; what a repeated request and a rate limit remember. */
export class LaggTillBehorighet1763712100000 implements MigrationInterface {
  name = 'LaggTillBehorighet1763712100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ROLL);
    await db.query(TABELLER);
    await db.query(RATTIGHETER);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION fornya_statistik;
      ALTER FUNCTION vakta_taket() RESET search_path;
      ALTER FUNCTION vakta_fordelningen() RESET search_path;
      ALTER TABLE beslut DROP COLUMN berett_av, DROP COLUMN beslutat_av;
      ALTER TABLE arende DROP COLUMN handlaggare_id, DROP COLUMN sekretess;
      DROP TABLE takt, idempotens, jav, ledamotskap, inloggningsforsok, session, anvandare;
      DROP TRIGGER arsbokslut_toms_inte ON arsbokslut;
      DROP FUNCTION vagra_tomning;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM anslag_tjanst;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM anslag_tjanst;
      REVOKE ALL ON SCHEMA public FROM anslag_tjanst;
    `);
  }
}

/** The role belongs to the whole server, so another database may have made it already. */
const ROLL = `
DO $$ BEGIN
  CREATE ROLE anslag_tjanst NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
`;

const TABELLER = `
CREATE TABLE anvandare (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  utfardare text NOT NULL,
  amne text NOT NULL,
  namn text NOT NULL,
  epost text,
  roller text[] NOT NULL,
  skapad timestamptz NOT NULL DEFAULT now(),
  senast_inloggad timestamptz,
  CONSTRAINT pk_anvandare PRIMARY KEY (id),
  CONSTRAINT uq_anvandare UNIQUE (utfardare, amne),
  CONSTRAINT ck_anvandare_namn CHECK (length(namn) BETWEEN 1 AND 200),
  CONSTRAINT ck_anvandare_roller CHECK (roller <@ ARRAY['ledamot','ordforande','handlaggare','chef','ekonom','analytiker','administrator','lasare'])
);
CREATE TABLE session (
  nyckelsumma text NOT NULL,
  anvandare_id uuid NOT NULL,
  skapad timestamptz NOT NULL DEFAULT now(),
  anvand timestamptz NOT NULL DEFAULT now(),
  gar_ut timestamptz NOT NULL,
  provider_session text,
  id_token text,
  CONSTRAINT pk_session PRIMARY KEY (nyckelsumma),
  CONSTRAINT fk_session_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);
CREATE INDEX ix_session_anvandare ON session (anvandare_id);
CREATE INDEX ix_session_provider ON session (provider_session);
CREATE TABLE inloggningsforsok (
  tillstand text NOT NULL,
  kodverifierare text NOT NULL,
  engangstal text NOT NULL,
  mal text NOT NULL,
  gar_ut timestamptz NOT NULL,
  CONSTRAINT pk_inloggningsforsok PRIMARY KEY (tillstand)
);
CREATE TABLE ledamotskap (
  anvandare_id uuid NOT NULL,
  organ text NOT NULL,
  galler_fran date NOT NULL,
  galler_till date,
  CONSTRAINT pk_ledamotskap PRIMARY KEY (anvandare_id, organ, galler_fran),
  CONSTRAINT ck_ledamotskap_period CHECK (galler_till IS NULL OR galler_fran <= galler_till),
  CONSTRAINT fk_ledamotskap_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);
CREATE TABLE jav (
  arende_id uuid NOT NULL,
  anvandare_id uuid NOT NULL,
  skal text NOT NULL,
  anmalt timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_jav PRIMARY KEY (arende_id, anvandare_id),
  CONSTRAINT fk_jav_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_jav_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);
CREATE TABLE idempotens (
  anvandare_id uuid NOT NULL,
  nyckel text NOT NULL,
  begaran text NOT NULL,
  svar text,
  skapad timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_idempotens PRIMARY KEY (anvandare_id, nyckel),
  CONSTRAINT fk_idempotens_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);
CREATE TABLE takt (
  key varchar(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT pk_takt PRIMARY KEY (key)
);
ALTER TABLE arende ADD COLUMN handlaggare_id uuid, ADD COLUMN sekretess text,
  ADD CONSTRAINT fk_arende_handlaggare FOREIGN KEY (handlaggare_id) REFERENCES anvandare (id),
  ADD CONSTRAINT ck_arende_sekretess CHECK (length(sekretess) BETWEEN 1 AND 200);
ALTER TABLE beslut ADD COLUMN berett_av uuid, ADD COLUMN beslutat_av uuid,
  ADD CONSTRAINT fk_beslut_berett_av FOREIGN KEY (berett_av) REFERENCES anvandare (id),
  ADD CONSTRAINT fk_beslut_beslutat_av FOREIGN KEY (beslutat_av) REFERENCES anvandare (id);
`;

/** The application runs as anslag_tjanst: it works with rows, but owns no table and empties none. */
const RATTIGHETER = `
GRANT USAGE ON SCHEMA public TO anslag_tjanst;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO anslag_tjanst;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO anslag_tjanst;
REVOKE UPDATE, DELETE ON arsbokslut FROM anslag_tjanst;
REVOKE INSERT, UPDATE, DELETE ON migrations FROM anslag_tjanst;

-- What a guard reads is the table itself, never a temporary one of the same name.
ALTER FUNCTION vakta_taket() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION vakta_fordelningen() SET search_path = pg_catalog, public, pg_temp;

CREATE FUNCTION vagra_tomning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% töms inte', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER arsbokslut_toms_inte BEFORE TRUNCATE ON arsbokslut FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION fornya_statistik() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  ANALYZE arende, arende_effektmal, arende_kraftsamling, beslut, beslut_effektmal, beslut_kraftsamling, effektkedja_nod, insats;
END $$;
COMMENT ON FUNCTION fornya_statistik IS 'Renews the planner''s picture after a large import; only an owner may do that.';
`;
