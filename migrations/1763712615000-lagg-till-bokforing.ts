import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accounts that a claim rests on: the file, and what of it is booked on the project. The same vouchers never lie under two claims. */
export class LaggTillBokforing1763712615000 implements MigrationInterface {
  name = 'LaggTillBokforing1763712615000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bilaga
        DROP CONSTRAINT ck_bilaga_slag,
        DROP CONSTRAINT ck_bilaga_mediatyp,
        ADD CONSTRAINT ck_bilaga_slag CHECK (slag IN ('projektbeskrivning', 'budget', 'yttrande', 'annat', 'bokforing')),
        ADD CONSTRAINT ck_bilaga_mediatyp CHECK (CASE WHEN slag = 'bokforing' THEN mediatyp IN ('text/plain', '${XLSX}') ELSE mediatyp IN (${TYPER}) END)`);
    await db.query(TABELLER);
    for (const [tabell, nar] of VERSIONERADE) {
      await db.query('SELECT krav_historik_for($1::text::regclass)', [tabell]);
      await db.query('SELECT versionera($1, $2)', [tabell, nar]);
    }
    await db.query(VAKT);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [tabell] of [...VERSIONERADE].reverse()) {
      await db.query(`DROP VIEW da.${tabell}; DROP TABLE ${tabell}, forr.${tabell}; DELETE FROM forr.dagvillkor WHERE tabell = '${tabell}'; DROP FUNCTION forr.spara_${tabell}`);
    }
    await db.query(`
      DROP FUNCTION vakta_bokforingsfil, vakta_bokforingens_innehall;
      ALTER TABLE bilaga
        DROP CONSTRAINT ck_bilaga_slag,
        DROP CONSTRAINT ck_bilaga_mediatyp,
        ADD CONSTRAINT ck_bilaga_slag CHECK (slag IN ('projektbeskrivning', 'budget', 'yttrande', 'annat')),
        ADD CONSTRAINT ck_bilaga_mediatyp CHECK (mediatyp IN (${TYPER}))`);
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPER = "'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'image/png', 'image/jpeg'";

/** A row is there when what it belongs to is. */
const under = (agare: string, lank: string) => `((SELECT da.dag()) = 'infinity' OR EXISTS (SELECT 1 FROM da.${agare} f WHERE f.id = r.${lank}))`;
const VERSIONERADE: readonly (readonly [tabell: string, nar: string])[] = [
  ['bokforingsfil', under('rekvisition', 'rekvisition_id')],
  ['bokforingspost', under('bokforingsfil', 'bokforingsfil_id')],
  ['bokforingsverifikation', under('bokforingsfil', 'bokforingsfil_id')],
];

const TABELLER = `
CREATE TABLE bokforingsfil (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  rekvisition_id uuid NOT NULL,
  bilaga_id uuid NOT NULL,
  format text NOT NULL,
  kontrollsumma text NOT NULL,
  innehallssumma text NOT NULL,
  foretag text,
  organisationsnummer text,
  kontoplan text,
  rakenskapsar_fran date,
  rakenskapsar_till date,
  antal_verifikationer integer NOT NULL,
  antal_obalanserade integer NOT NULL,
  obalanserade text[] NOT NULL,
  objektval jsonb NOT NULL,
  projektobjekt text,
  inlagd timestamptz NOT NULL DEFAULT now(),
  inlagd_av uuid NOT NULL,
  makulerad timestamptz,
  makulerad_skal text,
  CONSTRAINT pk_bokforingsfil PRIMARY KEY (id),
  CONSTRAINT fk_bokforingsfil_rekvisition FOREIGN KEY (rekvisition_id) REFERENCES rekvisition (id),
  CONSTRAINT fk_bokforingsfil_bilaga FOREIGN KEY (bilaga_id) REFERENCES bilaga (id),
  CONSTRAINT fk_bokforingsfil_inlagd_av FOREIGN KEY (inlagd_av) REFERENCES anvandare (id),
  CONSTRAINT ck_bokforingsfil_format CHECK (format IN ('sie4', 'xlsx')),
  CONSTRAINT ck_bokforingsfil_summor CHECK (kontrollsumma ~ '^[0-9a-f]{64}$' AND innehallssumma ~ '^[0-9a-f]{64}$'),
  CONSTRAINT ck_bokforingsfil_rakenskapsar CHECK ((rakenskapsar_fran IS NULL) = (rakenskapsar_till IS NULL) AND rakenskapsar_fran <= rakenskapsar_till),
  CONSTRAINT ck_bokforingsfil_antal CHECK (antal_verifikationer > 0 AND antal_obalanserade BETWEEN 0 AND antal_verifikationer),
  CONSTRAINT ck_bokforingsfil_makulerad CHECK ((makulerad IS NULL) = (makulerad_skal IS NULL))
);
CREATE UNIQUE INDEX uq_bokforingsfil_fil ON bokforingsfil (rekvisition_id, kontrollsumma) WHERE makulerad IS NULL;
CREATE UNIQUE INDEX uq_bokforingsfil_innehall ON bokforingsfil (rekvisition_id, innehallssumma) WHERE makulerad IS NULL;
CREATE INDEX ix_bokforingsfil_kontrollsumma ON bokforingsfil (kontrollsumma);
CREATE INDEX ix_bokforingsfil_innehallssumma ON bokforingsfil (innehallssumma);

CREATE TABLE bokforingspost (
  bokforingsfil_id uuid NOT NULL,
  ordning integer NOT NULL,
  konto text NOT NULL,
  benamning text,
  datum date NOT NULL,
  belopp_ore bigint NOT NULL,
  antal integer NOT NULL,
  CONSTRAINT pk_bokforingspost PRIMARY KEY (bokforingsfil_id, ordning),
  CONSTRAINT uq_bokforingspost UNIQUE (bokforingsfil_id, konto, datum),
  CONSTRAINT fk_bokforingspost_fil FOREIGN KEY (bokforingsfil_id) REFERENCES bokforingsfil (id),
  CONSTRAINT ck_bokforingspost_antal CHECK (antal > 0)
);

CREATE TABLE bokforingsverifikation (
  bokforingsfil_id uuid NOT NULL,
  ordning integer NOT NULL,
  serie text NOT NULL,
  nummer text NOT NULL,
  datum date NOT NULL,
  CONSTRAINT pk_bokforingsverifikation PRIMARY KEY (bokforingsfil_id, ordning),
  CONSTRAINT fk_bokforingsverifikation_fil FOREIGN KEY (bokforingsfil_id) REFERENCES bokforingsfil (id)
);
CREATE INDEX ix_bokforingsverifikation_nummer ON bokforingsverifikation (nummer, datum);
`;

/** The same bytes, or the same vouchers in other bytes, lie under one claim; a correction may rest on what the claim it corrects rested on. */
const VAKT = `
CREATE FUNCTION vakta_bokforingsfil() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.makulerad IS NOT NULL
    OR (to_jsonb(OLD) - '{makulerad,makulerad_skal,projektobjekt,giltig_fran}'::text[]) <> (to_jsonb(NEW) - '{makulerad,makulerad_skal,projektobjekt,giltig_fran}'::text[]) THEN
    RAISE EXCEPTION 'en bokföringsfil ändras inte och tas inte bort, den makuleras' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bokforingsfil_last BEFORE UPDATE OR DELETE ON bokforingsfil FOR EACH ROW EXECUTE FUNCTION vakta_bokforingsfil();
CREATE TRIGGER bokforingsfil_toms_inte BEFORE TRUNCATE ON bokforingsfil FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vakta_bokforingens_innehall() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Whoever puts in the same at once waits here.
  PERFORM pg_advisory_xact_lock(hashtextextended(LEAST(NEW.kontrollsumma COLLATE "C", NEW.innehallssumma), 1763712615));
  PERFORM pg_advisory_xact_lock(hashtextextended(GREATEST(NEW.kontrollsumma COLLATE "C", NEW.innehallssumma), 1763712615));
  IF EXISTS (
    WITH RECURSIVE rattade AS (
      SELECT r.id, r.rattar_rekvisition_id FROM rekvisition r WHERE r.id = NEW.rekvisition_id
      UNION SELECT r.id, r.rattar_rekvisition_id FROM rekvisition r JOIN rattade x ON r.id = x.rattar_rekvisition_id)
    SELECT FROM bokforingsfil f WHERE f.id <> NEW.id AND f.makulerad IS NULL AND (f.kontrollsumma = NEW.kontrollsumma OR f.innehallssumma = NEW.innehallssumma)
      AND f.rekvisition_id NOT IN (SELECT id FROM rattade)) THEN
    RAISE EXCEPTION 'samma bokföring ligger redan under en annan rekvisition' USING ERRCODE = 'unique_violation', CONSTRAINT = 'uq_bokforing_innehall';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bokforingsfil_innehall AFTER INSERT ON bokforingsfil FOR EACH ROW EXECUTE FUNCTION vakta_bokforingens_innehall();
`;
