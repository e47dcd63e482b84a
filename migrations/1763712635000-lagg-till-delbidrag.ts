import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An ärende that hands out grants of its own, and those grants: together never more than what is left of the tak in force when what is given back to the state's frame is taken off. */
export class LaggTillDelbidrag1763712635000 implements MigrationInterface {
  name = 'LaggTillDelbidrag1763712635000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE arende ADD COLUMN ramprojekt boolean NOT NULL DEFAULT false');
    await db.query(`SELECT versionera('arende')`);
    await db.query(TABELL);
    await db.query(`SELECT krav_historik_for('delbidrag'), versionera('delbidrag', 'r.beslutat <= (SELECT da.dag())')`);
    await db.query(VAKTER);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER arende_ramprojekt ON arende;
      DROP TRIGGER aterforing_ramprojekt ON aterforing;
      DROP VIEW da.delbidrag;
      DROP TABLE delbidrag, forr.delbidrag;
      DELETE FROM forr.dagvillkor WHERE tabell = 'delbidrag';
      DROP FUNCTION forr.spara_delbidrag, vakta_delbidrag, vakta_ramen, vakta_ramprojekt;
      DROP VIEW da.arende;
      ALTER TABLE arende DROP COLUMN ramprojekt;
      ALTER TABLE forr.arende DROP COLUMN ramprojekt;
      SELECT versionera('arende');
    `);
  }
}

const TABELL = `
CREATE TABLE delbidrag (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  nummer integer NOT NULL,
  mottagare text NOT NULL,
  namn text NOT NULL,
  organisation_id uuid,
  kommun_id uuid,
  bransch text,
  kon text,
  belopp_kr bigint NOT NULL,
  beslutat date NOT NULL,
  beslutat_av_roll text,
  registrerat timestamptz NOT NULL DEFAULT now(),
  makulerat timestamptz,
  makulerat_skal text,
  CONSTRAINT pk_delbidrag PRIMARY KEY (id),
  CONSTRAINT uq_delbidrag_nummer UNIQUE (arende_id, nummer),
  CONSTRAINT fk_delbidrag_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_delbidrag_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_delbidrag_kommun FOREIGN KEY (kommun_id) REFERENCES kommun (id),
  CONSTRAINT ck_delbidrag_nummer CHECK (nummer > 0),
  CONSTRAINT ck_delbidrag_texter CHECK (length(mottagare) BETWEEN 1 AND 500 AND length(namn) BETWEEN 1 AND 500),
  CONSTRAINT ck_delbidrag_kon CHECK (kon IN ('K', 'M')),
  CONSTRAINT ck_delbidrag_belopp CHECK (belopp_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_delbidrag_makulerat CHECK ((makulerat IS NULL) = (makulerat_skal IS NULL))
);
CREATE INDEX ix_delbidrag_organisation ON delbidrag (organisation_id);
`;

const VAKTER = `
CREATE FUNCTION vakta_delbidrag() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.makulerat IS NOT NULL OR NEW.makulerat IS NULL
    OR (to_jsonb(OLD) - '{makulerat,makulerat_skal,giltig_fran}'::text[]) <> (to_jsonb(NEW) - '{makulerat,makulerat_skal,giltig_fran}'::text[]) THEN
    RAISE EXCEPTION 'ett delbidrag ändras inte och tas inte bort, det makuleras' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delbidrag_last BEFORE UPDATE OR DELETE ON delbidrag FOR EACH ROW EXECUTE FUNCTION vakta_delbidrag();
CREATE TRIGGER delbidrag_toms_inte BEFORE TRUNCATE ON delbidrag FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

-- The ärende's row is held, so that what is summed stays so until the transaction ends.
CREATE FUNCTION vakta_ramen() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE ar_ram boolean; tak bigint; delat bigint; aterfort bigint;
BEGIN
  SELECT ramprojekt INTO ar_ram FROM arende WHERE id = NEW.arende_id FOR NO KEY UPDATE;
  IF NOT ar_ram AND TG_TABLE_NAME = 'aterforing' THEN RETURN NULL; END IF;
  IF NOT ar_ram THEN
    RAISE EXCEPTION 'bara ett ramprojekt delar ut bidrag' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_delbidrag_ramprojekt';
  END IF;
  SELECT COALESCE(sum(tak_kr), 0) INTO tak FROM utfallsbeslut WHERE arende_id = NEW.arende_id AND slag IN ('bifall', 'tillagg');
  SELECT COALESCE(sum(belopp_kr), 0) INTO delat FROM delbidrag WHERE arende_id = NEW.arende_id AND makulerat IS NULL;
  SELECT COALESCE(sum(belopp_kr), 0) INTO aterfort FROM aterforing WHERE arende_id = NEW.arende_id AND makulerad IS NULL;
  IF delat > 0 AND delat + aterfort > tak THEN
    RAISE EXCEPTION 'delbidragen % kr och återfört % kr passerar taket % kr', delat, aterfort, tak USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_delbidrag_tak';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER delbidrag_tak AFTER INSERT ON delbidrag FOR EACH ROW EXECUTE FUNCTION vakta_ramen();
CREATE TRIGGER aterforing_ramprojekt AFTER INSERT ON aterforing FOR EACH ROW EXECUTE FUNCTION vakta_ramen();

CREATE FUNCTION vakta_ramprojekt() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM delbidrag d WHERE d.arende_id = NEW.id AND d.makulerat IS NULL) THEN
    RAISE EXCEPTION 'ett ramprojekt med delbidrag är det fortfarande' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_arende_ramprojekt';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arende_ramprojekt BEFORE UPDATE OF ramprojekt ON arende FOR EACH ROW WHEN (OLD.ramprojekt AND NOT NEW.ramprojekt) EXECUTE FUNCTION vakta_ramprojekt();
`;
