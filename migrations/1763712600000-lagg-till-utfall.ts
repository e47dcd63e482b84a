import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a node of an effect chain is measured by, its targets and its outcomes, and templates of chains. Targets and outcomes are never changed and never removed. */
export class LaggTillUtfall1763712600000 implements MigrationInterface {
  name = 'LaggTillUtfall1763712600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(NOD);
    await db.query(TABELLER);
    for (const tabell of ANDRADE) await db.query(`SELECT versionera('${tabell}')`);
    for (const [tabell, villkor] of DOMANTABELLER) await db.query(`SELECT krav_historik_for('${tabell}'), versionera('${tabell}', $1)`, [villkor]);
    await db.query(LAS);
    await db.query(INLASNINGSSLAG([...SLAG, 'utfall']));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DELETE FROM inlasning WHERE slag = 'utfall'");
    await db.query(INLASNINGSSLAG(SLAG));
    for (const [tabell] of [...DOMANTABELLER].reverse()) {
      await db.query(`DELETE FROM forr.dagvillkor WHERE tabell = '${tabell}'; DROP VIEW da.${tabell}; DROP TABLE ${tabell}; DROP TABLE forr.${tabell}; DROP FUNCTION forr.spara_${tabell}`);
    }
    await db.query(`DROP FUNCTION vakta_nodmal, vakta_utfall; DROP VIEW ${[...ANDRADE].reverse().map((t) => `da.${t}`).join(', ')}`);
    for (const schema of ['public', 'forr']) {
      await db.query(`ALTER TABLE ${schema}.insats DROP COLUMN version`);
      await db.query(`ALTER TABLE ${schema}.effektkedja_nod ${NODKOLUMNER.map((k) => `DROP COLUMN ${k}`).join(', ')}`);
    }
    for (const tabell of ANDRADE) await db.query(`SELECT versionera('${tabell}')`);
  }
}

/** The tables that change, and those whose views read them; owners before what they own. */
const ANDRADE = ['insats', 'insats_effektmal', 'insats_kraftsamling', 'effektkedja_nod', 'effektkedja_lank'];

const SLAG = ['beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'referens', 'sammantraden'];
const INLASNINGSSLAG = (slag: readonly string[]) => `
  ALTER TABLE inlasning DROP CONSTRAINT ck_inlasning_slag,
    ADD CONSTRAINT ck_inlasning_slag CHECK (slag IN (${slag.map((s) => `'${s}'`).join(', ')}));`;

const NODKOLUMNER = ['ordning', 'indikator', 'enhet', 'baslinje_hundradelar', 'baslinje_ar', 'avser', 'ansvarig', 'klart_senast', 'strategiindikator_id'];

const NOD = `
ALTER TABLE effektkedja_nod
  ADD COLUMN ordning integer NOT NULL DEFAULT 0,
  ADD COLUMN indikator text,
  ADD COLUMN enhet text,
  ADD COLUMN baslinje_hundradelar bigint,
  ADD COLUMN baslinje_ar integer,
  ADD COLUMN avser text,
  ADD COLUMN ansvarig text,
  ADD COLUMN klart_senast date,
  ADD COLUMN strategiindikator_id uuid,
  ADD CONSTRAINT ck_effektkedja_nod_avser CHECK (avser IN ('hela', 'var_del'));
ALTER TABLE insats ADD COLUMN version integer NOT NULL DEFAULT 1;
`;

/** A row is there only when its node is; looked for only when a day is asked for. */
const UNDER_NOD = `((SELECT da.dag()) = 'infinity' OR EXISTS (SELECT 1 FROM da.effektkedja_nod f WHERE f.id = r.nod_id))`;

/** Owners before what they own, each with when a row (alias r) had happened. */
const DOMANTABELLER = [
  ['effektkedja_mal', `r.satt <= (SELECT da.dag()) AND ${UNDER_NOD}`],
  ['utfall', `r.datum <= (SELECT da.dag()) AND ${UNDER_NOD}`],
  ['kedjemall', null],
] as const;

const TABELLER = `
CREATE TABLE effektkedja_mal (
  nod_id uuid NOT NULL,
  nummer integer NOT NULL,
  malvarde_hundradelar bigint NOT NULL,
  malar integer,
  avser text NOT NULL,
  satt date NOT NULL,
  skal text,
  CONSTRAINT pk_effektkedja_mal PRIMARY KEY (nod_id, nummer),
  CONSTRAINT fk_effektkedja_mal_nod FOREIGN KEY (nod_id) REFERENCES effektkedja_nod (id),
  CONSTRAINT ck_effektkedja_mal_nummer CHECK (nummer > 0),
  CONSTRAINT ck_effektkedja_mal_malar CHECK (malar BETWEEN 1995 AND 2100),
  CONSTRAINT ck_effektkedja_mal_avser CHECK (avser IN ('hela', 'var_del')),
  CONSTRAINT ck_effektkedja_mal_skal CHECK (nummer = 1 OR skal IS NOT NULL)
);

CREATE TABLE utfall (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  nod_id uuid NOT NULL,
  ar integer NOT NULL,
  datum date NOT NULL,
  lage text NOT NULL,
  grund text,
  varde_hundradelar bigint,
  avser text NOT NULL,
  kvinnor integer,
  man integer,
  okant integer,
  kommentar text,
  kalla text,
  lank text,
  bilaga_id uuid,
  registrerad timestamptz NOT NULL DEFAULT now(),
  registrerad_av uuid,
  rattar_utfall_id uuid,
  makulerad timestamptz,
  makulerad_skal text,
  CONSTRAINT pk_utfall PRIMARY KEY (id),
  CONSTRAINT uq_utfall_rattar UNIQUE (rattar_utfall_id),
  CONSTRAINT fk_utfall_nod FOREIGN KEY (nod_id) REFERENCES effektkedja_nod (id),
  CONSTRAINT fk_utfall_bilaga FOREIGN KEY (bilaga_id) REFERENCES bilaga (id),
  CONSTRAINT fk_utfall_registrerad_av FOREIGN KEY (registrerad_av) REFERENCES anvandare (id),
  CONSTRAINT fk_utfall_rattar FOREIGN KEY (rattar_utfall_id) REFERENCES utfall (id),
  CONSTRAINT ck_utfall_ar CHECK (ar BETWEEN 1995 AND 2100),
  CONSTRAINT ck_utfall_lage CHECK (lage IN ('uppnadd', 'forvantad')),
  CONSTRAINT ck_utfall_grund CHECK (grund IN ('uppfoljning', 'utvardering', 'egen_bedomning')),
  CONSTRAINT ck_utfall_avser CHECK (avser IN ('hela', 'var_del')),
  CONSTRAINT ck_utfall_deltagare CHECK (kvinnor >= 0 AND man >= 0 AND okant >= 0),
  CONSTRAINT ck_utfall_lank CHECK (lank ~ '^https?://'),
  CONSTRAINT ck_utfall_makulerad CHECK ((makulerad IS NULL) = (makulerad_skal IS NULL))
);
CREATE INDEX ix_utfall_nod ON utfall (nod_id);

CREATE TABLE kedjemall (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  namn text NOT NULL,
  beskrivning text NOT NULL,
  innehall jsonb NOT NULL,
  galler_fran date NOT NULL,
  galler_till date,
  CONSTRAINT pk_kedjemall PRIMARY KEY (id),
  CONSTRAINT uq_kedjemall UNIQUE (namn, galler_fran),
  CONSTRAINT ck_kedjemall_tid CHECK (galler_till >= galler_fran)
);
`;

const LAS = `
CREATE FUNCTION vakta_nodmal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'ett mål ändras inte och tas inte bort, det ersätts av ett nytt' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM public.effektkedja_nod n WHERE n.id = NEW.nod_id AND n.niva BETWEEN 2 AND 5) THEN
    RAISE EXCEPTION 'bara en prestation eller en effekt har mål' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER effektkedja_mal_last BEFORE INSERT OR UPDATE OR DELETE ON effektkedja_mal FOR EACH ROW EXECUTE FUNCTION vakta_nodmal();
CREATE TRIGGER effektkedja_mal_toms_inte BEFORE TRUNCATE ON effektkedja_mal FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vakta_utfall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM public.effektkedja_nod n WHERE n.id = NEW.nod_id AND n.niva BETWEEN 2 AND 5) THEN
      RAISE EXCEPTION 'bara en prestation eller en effekt har utfall' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.rattar_utfall_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.utfall u WHERE u.id = NEW.rattar_utfall_id AND u.nod_id = NEW.nod_id) THEN
      RAISE EXCEPTION 'ett utfall rättar ett utfall av samma led' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.makulerad IS NOT NULL OR NEW.makulerad IS NULL
    OR (to_jsonb(OLD) - '{makulerad,makulerad_skal,giltig_fran}'::text[]) <> (to_jsonb(NEW) - '{makulerad,makulerad_skal,giltig_fran}'::text[]) THEN
    RAISE EXCEPTION 'ett utfall ändras inte och tas inte bort, det rättas eller makuleras' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER utfall_last BEFORE INSERT OR UPDATE OR DELETE ON utfall FOR EACH ROW EXECUTE FUNCTION vakta_utfall();
CREATE TRIGGER utfall_toms_inte BEFORE TRUNCATE ON utfall FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();
`;
