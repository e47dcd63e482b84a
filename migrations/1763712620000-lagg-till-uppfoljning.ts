import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The follow-up of an ärende: what has happened to the posts of its plan, the answers of each, and the analysis at close, which is locked once it is settled. */
export class LaggTillUppfoljning1763712620000 implements MigrationInterface {
  name = 'LaggTillUppfoljning1763712620000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABELLSATSER);
    for (const tabell of TABELLER) await db.query('SELECT krav_historik_for($1::text::regclass), versionera($1::text)', [tabell]);
    await db.query(LAS);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const tabell of [...TABELLER].reverse()) {
      await db.query(`DROP VIEW da.${tabell}; DROP TABLE ${tabell}; DROP TABLE forr.${tabell}; DROP FUNCTION forr.spara_${tabell}`);
    }
    await db.query('DROP FUNCTION vagra_andring_av_faststalld_analys, vagra_andring_av_faststallds_del');
  }
}

/** Owners before what they own. */
const TABELLER = ['uppfoljning', 'uppfoljningssvar', 'sammanfattande_analys', 'analys_hallbarhet', 'analys_effektmal'];

const TABELLSATSER = `
CREATE TABLE uppfoljning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  slag text NOT NULL,
  nyckel text NOT NULL,
  status text,
  gjord date,
  flyttad_till date,
  skal text,
  avser_fran date,
  avser_till date,
  planerad_senast date,
  registrerad_av uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_uppfoljning PRIMARY KEY (id),
  CONSTRAINT uq_uppfoljning UNIQUE (arende_id, slag, nyckel),
  CONSTRAINT ck_uppfoljning_slag CHECK (slag IN ('lagesrapport', 'uppfoljningsmote', 'avslutsmote', 'slutrapport', 'effektutvardering', 'effektuppfoljning')),
  CONSTRAINT ck_uppfoljning_nyckel CHECK (nyckel ~ '^([0-9]{4}-H[12]|halvtid|avslut|slut|effekt|ar-[1-3])$'),
  CONSTRAINT ck_uppfoljning_status CHECK (status IN ('gjord', 'utgar')),
  CONSTRAINT ck_uppfoljning_gjord CHECK ((gjord IS NOT NULL) = (status IS NOT DISTINCT FROM 'gjord')),
  CONSTRAINT ck_uppfoljning_skal CHECK ((flyttad_till IS NULL AND status IS DISTINCT FROM 'utgar') OR length(skal) BETWEEN 1 AND 4000),
  CONSTRAINT ck_uppfoljning_fast CHECK (num_nonnulls(avser_fran, avser_till, planerad_senast) = CASE WHEN status IS NULL THEN 0 ELSE 3 END),
  CONSTRAINT fk_uppfoljning_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_uppfoljning_registrerad_av FOREIGN KEY (registrerad_av) REFERENCES anvandare (id)
);
CREATE TABLE uppfoljningssvar (
  uppfoljning_id uuid NOT NULL,
  fraga text NOT NULL,
  svar text,
  bedomning integer,
  CONSTRAINT pk_uppfoljningssvar PRIMARY KEY (uppfoljning_id, fraga),
  CONSTRAINT ck_uppfoljningssvar_svar CHECK (length(svar) BETWEEN 1 AND 8000),
  CONSTRAINT ck_uppfoljningssvar_bedomning CHECK (bedomning BETWEEN 1 AND 4),
  CONSTRAINT ck_uppfoljningssvar_nagot CHECK (num_nonnulls(svar, bedomning) > 0),
  CONSTRAINT fk_uppfoljningssvar_uppfoljning FOREIGN KEY (uppfoljning_id) REFERENCES uppfoljning (id)
);
CREATE TABLE sammanfattande_analys (
  arende_id uuid NOT NULL,
  maluppfyllelse integer,
  maluppfyllelse_motivering text,
  genomforande integer,
  genomforande_motivering text,
  langsiktighet integer,
  langsiktighet_motivering text,
  faststalld date,
  faststalld_av uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_sammanfattande_analys PRIMARY KEY (arende_id),
  CONSTRAINT ck_sammanfattande_analys_bedomning CHECK (maluppfyllelse BETWEEN 1 AND 4 AND genomforande BETWEEN 1 AND 4 AND langsiktighet BETWEEN 1 AND 4),
  CONSTRAINT ck_sammanfattande_analys_faststalld CHECK ((faststalld IS NULL) = (faststalld_av IS NULL)),
  CONSTRAINT ck_sammanfattande_analys_hel CHECK (faststalld IS NULL OR num_nulls(maluppfyllelse, genomforande, langsiktighet, maluppfyllelse_motivering, genomforande_motivering, langsiktighet_motivering) = 0),
  CONSTRAINT fk_sammanfattande_analys_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_sammanfattande_analys_faststalld_av FOREIGN KEY (faststalld_av) REFERENCES anvandare (id)
);
CREATE TABLE analys_hallbarhet (
  arende_id uuid NOT NULL,
  dimension text NOT NULL,
  utlovat text,
  levererat text,
  bedomning integer,
  CONSTRAINT pk_analys_hallbarhet PRIMARY KEY (arende_id, dimension),
  CONSTRAINT ck_analys_hallbarhet_dimension CHECK (dimension IN ('ekologisk', 'social', 'ekonomisk', 'jamstalldhet', 'barn_unga', 'integration')),
  CONSTRAINT ck_analys_hallbarhet_bedomning CHECK (bedomning BETWEEN 1 AND 4),
  CONSTRAINT fk_analys_hallbarhet_analys FOREIGN KEY (arende_id) REFERENCES sammanfattande_analys (arende_id)
);
CREATE TABLE analys_effektmal (
  arende_id uuid NOT NULL,
  effektmal_id uuid NOT NULL,
  bidrag text,
  motivering text,
  CONSTRAINT pk_analys_effektmal PRIMARY KEY (arende_id, effektmal_id),
  CONSTRAINT ck_analys_effektmal_bidrag CHECK (bidrag IN ('i_hog_grad', 'i_viss_utstrackning', 'inte', 'kan_inte_bedomas')),
  CONSTRAINT fk_analys_effektmal_analys FOREIGN KEY (arende_id) REFERENCES sammanfattande_analys (arende_id),
  CONSTRAINT fk_analys_effektmal_mal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
`;

/** What is settled stands still: it is opened again before anything of it is changed. */
const LAS = `
CREATE FUNCTION vagra_andring_av_faststalld_analys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.faststalld IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.faststalld IS NOT NULL) THEN
    RAISE EXCEPTION 'analysen är fastställd och låst' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER sammanfattande_analys_last BEFORE UPDATE OR DELETE ON sammanfattande_analys FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_faststalld_analys();

CREATE FUNCTION vagra_andring_av_faststallds_del() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM sammanfattande_analys WHERE faststalld IS NOT NULL
    AND arende_id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.arende_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.arende_id END)) THEN
    RAISE EXCEPTION 'analysen är fastställd och låst' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER analys_hallbarhet_last BEFORE INSERT OR UPDATE OR DELETE ON analys_hallbarhet FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_faststallds_del();
CREATE TRIGGER analys_effektmal_last BEFORE INSERT OR UPDATE OR DELETE ON analys_effektmal FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_faststallds_del();
`;
