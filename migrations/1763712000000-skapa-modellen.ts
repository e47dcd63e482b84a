import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole first model: registers, ärenden with their decisions, budgets, payments and effect chains, the year's frame, insatser and årsbokslut. */
export class SkapaModellen1763712000000 implements MigrationInterface {
  name = 'SkapaModellen1763712000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REGISTER);
    await db.query(ARENDE);
    await db.query(BESLUT);
    await db.query(EFFEKTKEDJA);
    await db.query(ANSLAG);
    await db.query(ARSBOKSLUT);
    await db.query(VAKTER);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW utfallsbeslut;
      DROP TABLE arsbokslut, inlasning, angivet_aggregat, angivet_utfall, ramfordelning_post, ramfordelning, anslagsram,
        effektkedja_lank, effektkedja_nod, insats_kraftsamling, insats_effektmal, insats,
        utbetalning, budgetcell, budgetrad, budgetsumma, budget, beslut_villkor, beslut_kraftsamling, beslut_effektmal, beslut,
        arende_kraftsamling, arende_effektmal, arende_kommun, arende,
        kommun, stodform, prioritering, inriktningsbeslut, strategiskt_omrade, kraftsamling,
        prioriterat_omrade, effektmal_variant, effektmal, overgripande_mal, strategiversion, region;
      DROP FUNCTION vagra_andring, vagra_andring_av_beslutat, vakta_taket, vakta_fordelningen;
    `);
  }
}

const REGISTER = `
CREATE TABLE region (
  id smallint NOT NULL,
  namn text NOT NULL,
  lan text NOT NULL,
  kortnamn text NOT NULL,
  fiktiv boolean NOT NULL,
  CONSTRAINT pk_region PRIMARY KEY (id),
  CONSTRAINT ck_region_en CHECK (id = 1)
);
CREATE TABLE strategiversion (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  namn text NOT NULL,
  galler_fran date NOT NULL,
  galler_till date,
  antagen_av text,
  antal_effektmal integer,
  antal_prioriterade_omraden integer,
  CONSTRAINT pk_strategiversion PRIMARY KEY (id),
  CONSTRAINT uq_strategiversion UNIQUE (namn, galler_fran),
  CONSTRAINT ck_strategiversion_period CHECK (galler_till IS NULL OR galler_fran <= galler_till)
);
CREATE TABLE overgripande_mal (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  strategiversion_id uuid NOT NULL,
  namn text NOT NULL,
  ordning integer NOT NULL,
  CONSTRAINT pk_overgripande_mal PRIMARY KEY (id),
  CONSTRAINT uq_overgripande_mal UNIQUE (strategiversion_id, namn),
  CONSTRAINT fk_overgripande_mal_version FOREIGN KEY (strategiversion_id) REFERENCES strategiversion (id)
);
CREATE TABLE effektmal (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  strategiversion_id uuid NOT NULL,
  overgripande_mal_id uuid,
  namn text NOT NULL,
  belagg text NOT NULL,
  ordning integer NOT NULL,
  CONSTRAINT pk_effektmal PRIMARY KEY (id),
  CONSTRAINT uq_effektmal UNIQUE (strategiversion_id, namn),
  CONSTRAINT fk_effektmal_version FOREIGN KEY (strategiversion_id) REFERENCES strategiversion (id),
  CONSTRAINT fk_effektmal_overgripande FOREIGN KEY (overgripande_mal_id) REFERENCES overgripande_mal (id),
  CONSTRAINT ck_effektmal_belagg CHECK (belagg IN ('belagd', 'foreslagen', 'okand'))
);
CREATE TABLE effektmal_variant (
  effektmal_id uuid NOT NULL,
  skrivsatt text NOT NULL,
  CONSTRAINT pk_effektmal_variant PRIMARY KEY (effektmal_id, skrivsatt),
  CONSTRAINT fk_effektmal_variant_mal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
CREATE TABLE prioriterat_omrade (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  strategiversion_id uuid NOT NULL,
  namn text NOT NULL,
  CONSTRAINT pk_prioriterat_omrade PRIMARY KEY (id),
  CONSTRAINT uq_prioriterat_omrade UNIQUE (strategiversion_id, namn),
  CONSTRAINT fk_prioriterat_omrade_version FOREIGN KEY (strategiversion_id) REFERENCES strategiversion (id)
);
CREATE TABLE kraftsamling (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  utmaningsomrade text NOT NULL,
  namn text NOT NULL,
  plattform text,
  galler_fran date NOT NULL,
  galler_till date,
  CONSTRAINT pk_kraftsamling PRIMARY KEY (id),
  CONSTRAINT uq_kraftsamling UNIQUE (namn, galler_fran),
  CONSTRAINT ck_kraftsamling_period CHECK (galler_till IS NULL OR galler_fran <= galler_till)
);
CREATE TABLE strategiskt_omrade (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  namn text NOT NULL,
  kapitel integer NOT NULL,
  CONSTRAINT pk_strategiskt_omrade PRIMARY KEY (id),
  CONSTRAINT uq_strategiskt_omrade UNIQUE (namn)
);
CREATE TABLE inriktningsbeslut (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  beteckning text NOT NULL,
  namn text NOT NULL,
  beslutat date,
  organ text,
  paragraf text,
  avser_ar integer NOT NULL,
  rangordnad boolean NOT NULL,
  CONSTRAINT pk_inriktningsbeslut PRIMARY KEY (id),
  CONSTRAINT uq_inriktningsbeslut UNIQUE (beteckning)
);
CREATE TABLE prioritering (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  inriktningsbeslut_id uuid NOT NULL,
  kod text NOT NULL,
  namn text,
  beskrivning text,
  ordning integer NOT NULL,
  CONSTRAINT pk_prioritering PRIMARY KEY (id),
  CONSTRAINT uq_prioritering UNIQUE (inriktningsbeslut_id, kod),
  CONSTRAINT fk_prioritering_inriktning FOREIGN KEY (inriktningsbeslut_id) REFERENCES inriktningsbeslut (id)
);
CREATE TABLE stodform (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  namn text NOT NULL,
  stodtyp text NOT NULL,
  galler_fran date,
  galler_till date,
  CONSTRAINT pk_stodform PRIMARY KEY (id),
  CONSTRAINT uq_stodform UNIQUE (namn),
  CONSTRAINT ck_stodform_stodtyp CHECK (stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering'))
);
CREATE TABLE kommun (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  namn text NOT NULL,
  lan text NOT NULL,
  CONSTRAINT pk_kommun PRIMARY KEY (id),
  CONSTRAINT uq_kommun UNIQUE (namn)
);
`;

const ARENDE = `
CREATE TABLE arende (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  nyckel text NOT NULL,
  diarienummer text,
  nyps_id text,
  historisk_nyckel text,
  namn text NOT NULL,
  stodtyp text NOT NULL,
  stodform_id uuid,
  sokande text,
  eget_projekt boolean NOT NULL DEFAULT false,
  sammanfattning text,
  bransch text,
  kon text,
  kommun_id uuid,
  eu_program text,
  prioritering_id uuid,
  prioriterat_omrade_id uuid,
  strategiskt_omrade_id uuid,
  effektmal_skrivet text,
  kalla text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_arende PRIMARY KEY (id),
  CONSTRAINT uq_arende_nyckel UNIQUE (nyckel),
  CONSTRAINT uq_arende_diarienummer UNIQUE (diarienummer),
  CONSTRAINT uq_arende_nyps_id UNIQUE (nyps_id),
  CONSTRAINT uq_arende_historisk_nyckel UNIQUE (historisk_nyckel),
  CONSTRAINT ck_arende_nyckel CHECK (nyckel IS NOT DISTINCT FROM COALESCE(diarienummer, nyps_id, historisk_nyckel)),
  CONSTRAINT ck_arende_diarienummer CHECK (diarienummer ~ '^[0-9]{2}[A-ZÅÄÖ]{1,4}[0-9]{1,6}$'),
  CONSTRAINT ck_arende_nyps_id CHECK (nyps_id ~ '^([0-9]{1,12}|Regt-[0-9]{1,6}-[0-9]{2})$'),
  CONSTRAINT ck_arende_historisk CHECK (historisk_nyckel IS NULL OR (historisk_nyckel ~ '^H[0-9]{4}-[0-9]{2,4}$' AND diarienummer IS NULL AND nyps_id IS NULL)),
  CONSTRAINT ck_arende_stodtyp CHECK (stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')),
  CONSTRAINT ck_arende_kon CHECK (kon IN ('K', 'M')),
  CONSTRAINT ck_arende_eu_program CHECK (eu_program IN ('ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT')),
  CONSTRAINT ck_arende_namn CHECK (length(namn) BETWEEN 1 AND 500),
  CONSTRAINT fk_arende_stodform FOREIGN KEY (stodform_id) REFERENCES stodform (id),
  CONSTRAINT fk_arende_kommun FOREIGN KEY (kommun_id) REFERENCES kommun (id),
  CONSTRAINT fk_arende_prioritering FOREIGN KEY (prioritering_id) REFERENCES prioritering (id),
  CONSTRAINT fk_arende_prioriterat_omrade FOREIGN KEY (prioriterat_omrade_id) REFERENCES prioriterat_omrade (id),
  CONSTRAINT fk_arende_strategiskt_omrade FOREIGN KEY (strategiskt_omrade_id) REFERENCES strategiskt_omrade (id)
);
CREATE INDEX ix_arende_sok ON arende USING gin (to_tsvector('swedish', namn || ' ' || COALESCE(sokande, '') || ' ' || COALESCE(sammanfattning, '') || ' ' || COALESCE(bransch, '')));
CREATE TABLE arende_kommun (
  arende_id uuid NOT NULL,
  kommun_id uuid NOT NULL,
  CONSTRAINT pk_arende_kommun PRIMARY KEY (arende_id, kommun_id),
  CONSTRAINT fk_arende_kommun_arende FOREIGN KEY (arende_id) REFERENCES arende (id) ON DELETE CASCADE,
  CONSTRAINT fk_arende_kommun_kommun FOREIGN KEY (kommun_id) REFERENCES kommun (id)
);
CREATE TABLE arende_effektmal (
  arende_id uuid NOT NULL,
  effektmal_id uuid NOT NULL,
  huvudmal boolean NOT NULL DEFAULT false,
  andel_hundradelar integer,
  CONSTRAINT pk_arende_effektmal PRIMARY KEY (arende_id, effektmal_id),
  CONSTRAINT ck_arende_effektmal_andel CHECK (andel_hundradelar BETWEEN 1 AND 10000),
  CONSTRAINT fk_arende_effektmal_arende FOREIGN KEY (arende_id) REFERENCES arende (id) ON DELETE CASCADE,
  CONSTRAINT fk_arende_effektmal_mal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
CREATE UNIQUE INDEX uq_arende_huvudmal ON arende_effektmal (arende_id) WHERE huvudmal;
CREATE INDEX ix_arende_effektmal_mal ON arende_effektmal (effektmal_id);
CREATE TABLE arende_kraftsamling (
  arende_id uuid NOT NULL,
  kraftsamling_id uuid NOT NULL,
  huvudmal boolean NOT NULL DEFAULT false,
  andel_hundradelar integer,
  CONSTRAINT pk_arende_kraftsamling PRIMARY KEY (arende_id, kraftsamling_id),
  CONSTRAINT ck_arende_kraftsamling_andel CHECK (andel_hundradelar BETWEEN 1 AND 10000),
  CONSTRAINT fk_arende_kraftsamling_arende FOREIGN KEY (arende_id) REFERENCES arende (id) ON DELETE CASCADE,
  CONSTRAINT fk_arende_kraftsamling_kraft FOREIGN KEY (kraftsamling_id) REFERENCES kraftsamling (id)
);
CREATE UNIQUE INDEX uq_arende_huvudkraftsamling ON arende_kraftsamling (arende_id) WHERE huvudmal;
`;

const BESLUT = `
CREATE TABLE beslut (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  nummer integer NOT NULL,
  namn text NOT NULL,
  sokande text,
  slag text NOT NULL,
  lage text NOT NULL,
  beslutad_fran date NOT NULL,
  beslutad_till date NOT NULL,
  budgetar integer NOT NULL,
  andel_hundradelar integer,
  tak_kr bigint,
  period_fran date,
  period_till date,
  beslutsniva text,
  organ text,
  paragraf text,
  delegationspunkt text,
  roll text,
  rattslig_ram text,
  allmanna_villkor_datum date,
  allmanna_villkor_diarienummer text,
  avsteg text,
  avslagsmotiv text,
  motivering text,
  anmarkning text,
  ofullstandigt boolean NOT NULL DEFAULT false,
  rattar_beslut_id uuid,
  CONSTRAINT pk_beslut PRIMARY KEY (id),
  CONSTRAINT uq_beslut_nummer UNIQUE (arende_id, nummer),
  CONSTRAINT uq_beslut_rattar UNIQUE (rattar_beslut_id),
  CONSTRAINT ck_beslut_slag CHECK (slag IN ('bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning')),
  CONSTRAINT ck_beslut_lage CHECK (lage IN ('forslag', 'beslutad')),
  CONSTRAINT ck_beslut_niva CHECK (beslutsniva IN ('namnd', 'delegation')),
  CONSTRAINT ck_beslut_niva_angiven CHECK (ofullstandigt OR beslutsniva IS NOT NULL),
  CONSTRAINT ck_beslut_nummer CHECK (nummer > 0),
  CONSTRAINT ck_beslut_beslutad CHECK (beslutad_fran <= beslutad_till AND EXTRACT(year FROM beslutad_fran) = EXTRACT(year FROM beslutad_till)),
  CONSTRAINT ck_beslut_budgetar CHECK (rattar_beslut_id IS NOT NULL OR budgetar = EXTRACT(year FROM beslutad_fran)),
  CONSTRAINT ck_beslut_andel CHECK (andel_hundradelar BETWEEN 1 AND 10000),
  CONSTRAINT ck_beslut_tak CHECK (tak_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_beslut_period CHECK (period_fran <= period_till),
  CONSTRAINT ck_beslut_avslag CHECK (slag NOT IN ('avslag', 'avskrivning') OR (tak_kr IS NULL AND andel_hundradelar IS NULL)),
  CONSTRAINT ck_beslut_fullstandigt CHECK (ofullstandigt OR slag NOT IN ('bifall', 'tillagg') OR tak_kr IS NOT NULL),
  CONSTRAINT fk_beslut_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_beslut_rattar FOREIGN KEY (rattar_beslut_id) REFERENCES beslut (id)
);
CREATE UNIQUE INDEX uq_beslut_bifall ON beslut (arende_id) WHERE slag = 'bifall' AND lage = 'beslutad' AND rattar_beslut_id IS NULL;
CREATE INDEX ix_beslut_budgetar ON beslut (budgetar, slag) WHERE lage = 'beslutad';
CREATE TABLE beslut_effektmal (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  beslut_id uuid NOT NULL,
  effektmal_id uuid,
  belopp_kr bigint,
  raknas boolean NOT NULL,
  CONSTRAINT pk_beslut_effektmal PRIMARY KEY (id),
  CONSTRAINT ck_beslut_effektmal_belopp CHECK (belopp_kr >= 0),
  CONSTRAINT fk_beslut_effektmal_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id),
  CONSTRAINT fk_beslut_effektmal_mal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
CREATE UNIQUE INDEX uq_beslut_effektmal ON beslut_effektmal (beslut_id, effektmal_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX uq_beslut_effektmal_raknas ON beslut_effektmal (beslut_id) WHERE raknas;
COMMENT ON COLUMN beslut_effektmal.raknas IS 'The one row where the ärende is counted when numbers are distributed; belopp_kr is null when the amount is unknown.';
CREATE TABLE beslut_kraftsamling (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  beslut_id uuid NOT NULL,
  kraftsamling_id uuid,
  belopp_kr bigint,
  raknas boolean NOT NULL,
  CONSTRAINT pk_beslut_kraftsamling PRIMARY KEY (id),
  CONSTRAINT ck_beslut_kraftsamling_belopp CHECK (belopp_kr >= 0),
  CONSTRAINT fk_beslut_kraftsamling_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id),
  CONSTRAINT fk_beslut_kraftsamling_kraft FOREIGN KEY (kraftsamling_id) REFERENCES kraftsamling (id)
);
CREATE UNIQUE INDEX uq_beslut_kraftsamling ON beslut_kraftsamling (beslut_id, kraftsamling_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX uq_beslut_kraftsamling_raknas ON beslut_kraftsamling (beslut_id) WHERE raknas;
COMMENT ON COLUMN beslut_kraftsamling.raknas IS 'The one row where the ärende is counted when numbers are distributed; belopp_kr is null when the amount is unknown.';
CREATE TABLE beslut_villkor (
  beslut_id uuid NOT NULL,
  ordning integer NOT NULL,
  kod text NOT NULL,
  villkorstext text NOT NULL,
  CONSTRAINT pk_beslut_villkor PRIMARY KEY (beslut_id, ordning),
  CONSTRAINT fk_beslut_villkor_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id)
);
CREATE TABLE budget (
  beslut_id uuid NOT NULL,
  avser text NOT NULL,
  CONSTRAINT pk_budget PRIMARY KEY (beslut_id),
  CONSTRAINT ck_budget_avser CHECK (avser IN ('projektet', 'forlangningen')),
  CONSTRAINT fk_budget_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id)
);
CREATE TABLE budgetsumma (
  beslut_id uuid NOT NULL,
  sida text NOT NULL,
  ar integer NOT NULL,
  angiven_kr bigint NOT NULL,
  CONSTRAINT pk_budgetsumma PRIMARY KEY (beslut_id, sida, ar),
  CONSTRAINT ck_budgetsumma_sida CHECK (sida IN ('kostnader', 'finansiering')),
  CONSTRAINT fk_budgetsumma_budget FOREIGN KEY (beslut_id) REFERENCES budget (beslut_id)
);
COMMENT ON COLUMN budgetsumma.ar IS 'The year of the stated sum; 0 is the stated total.';
CREATE TABLE budgetrad (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  beslut_id uuid NOT NULL,
  sida text NOT NULL,
  ordning integer NOT NULL,
  kategori text NOT NULL,
  typ text,
  form text,
  egen_11 boolean NOT NULL DEFAULT false,
  angiven_kr bigint,
  CONSTRAINT pk_budgetrad PRIMARY KEY (id),
  CONSTRAINT uq_budgetrad UNIQUE (beslut_id, sida, ordning),
  CONSTRAINT ck_budgetrad_sida CHECK (sida IN ('kostnader', 'finansiering')),
  CONSTRAINT ck_budgetrad_typ CHECK (typ IN ('offentlig', 'privat')),
  CONSTRAINT ck_budgetrad_form CHECK (form IN ('kontant', 'annat')),
  CONSTRAINT fk_budgetrad_budget FOREIGN KEY (beslut_id) REFERENCES budget (beslut_id)
);
CREATE TABLE budgetcell (
  budgetrad_id uuid NOT NULL,
  ar integer NOT NULL,
  belopp_kr bigint,
  CONSTRAINT pk_budgetcell PRIMARY KEY (budgetrad_id, ar),
  CONSTRAINT ck_budgetcell_belopp CHECK (belopp_kr BETWEEN 0 AND 10000000000),
  CONSTRAINT fk_budgetcell_rad FOREIGN KEY (budgetrad_id) REFERENCES budgetrad (id)
);
CREATE TABLE utbetalning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  utbetald date NOT NULL,
  belopp_kr bigint NOT NULL,
  bokfort_kr bigint,
  CONSTRAINT pk_utbetalning PRIMARY KEY (id),
  CONSTRAINT ck_utbetalning_belopp CHECK (belopp_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_utbetalning_bokfort CHECK (bokfort_kr >= 0),
  CONSTRAINT fk_utbetalning_arende FOREIGN KEY (arende_id) REFERENCES arende (id)
);
CREATE INDEX ix_utbetalning_arende ON utbetalning (arende_id);
CREATE INDEX ix_utbetalning_utbetald ON utbetalning (utbetald);
CREATE VIEW utfallsbeslut AS
  SELECT b.id, b.arende_id, b.nummer, b.slag, b.budgetar, b.beslutad_fran, b.beslutad_till, b.tak_kr
  FROM beslut b
  WHERE b.lage = 'beslutad' AND NOT EXISTS (SELECT 1 FROM beslut r WHERE r.rattar_beslut_id = b.id AND r.rattar_beslut_id IS NOT NULL AND r.lage = 'beslutad');
`;

const EFFEKTKEDJA = `
CREATE TABLE insats (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  region text NOT NULL,
  ar integer NOT NULL,
  kapitel integer,
  namn text NOT NULL,
  beskrivning text,
  prestationer text,
  effekter text,
  effektmal_skrivet text,
  arende_id uuid,
  kalla text,
  CONSTRAINT pk_insats PRIMARY KEY (id),
  CONSTRAINT ck_insats_kapitel CHECK (kapitel BETWEEN 1 AND 7),
  CONSTRAINT fk_insats_arende FOREIGN KEY (arende_id) REFERENCES arende (id)
);
CREATE UNIQUE INDEX uq_insats ON insats (region, ar, kapitel, md5(namn)) NULLS NOT DISTINCT;
CREATE TABLE insats_effektmal (
  insats_id uuid NOT NULL,
  effektmal_id uuid NOT NULL,
  huvudmal boolean NOT NULL DEFAULT false,
  CONSTRAINT pk_insats_effektmal PRIMARY KEY (insats_id, effektmal_id),
  CONSTRAINT fk_insats_effektmal_insats FOREIGN KEY (insats_id) REFERENCES insats (id) ON DELETE CASCADE,
  CONSTRAINT fk_insats_effektmal_mal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
CREATE TABLE insats_kraftsamling (
  insats_id uuid NOT NULL,
  kraftsamling_id uuid NOT NULL,
  huvudmal boolean NOT NULL DEFAULT false,
  CONSTRAINT pk_insats_kraftsamling PRIMARY KEY (insats_id, kraftsamling_id),
  CONSTRAINT fk_insats_kraftsamling_insats FOREIGN KEY (insats_id) REFERENCES insats (id) ON DELETE CASCADE,
  CONSTRAINT fk_insats_kraftsamling_kraft FOREIGN KEY (kraftsamling_id) REFERENCES kraftsamling (id)
);
CREATE TABLE effektkedja_nod (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid,
  insats_id uuid,
  beteckning text NOT NULL,
  niva integer NOT NULL,
  nodtext text NOT NULL,
  effektmal_id uuid,
  lage text,
  grund text,
  ar integer,
  CONSTRAINT pk_effektkedja_nod PRIMARY KEY (id),
  CONSTRAINT uq_effektkedja_nod_niva UNIQUE (id, niva),
  CONSTRAINT ck_effektkedja_nod_agare CHECK (num_nonnulls(arende_id, insats_id) = 1),
  CONSTRAINT ck_effektkedja_nod_niva CHECK (niva BETWEEN 1 AND 6),
  CONSTRAINT ck_effektkedja_nod_lage CHECK (lage IN ('uppnadd', 'forvantad')),
  CONSTRAINT ck_effektkedja_nod_grund CHECK (grund IN ('uppfoljning', 'utvardering', 'egen_bedomning')),
  CONSTRAINT ck_effektkedja_nod_effektmal CHECK (effektmal_id IS NULL OR niva = 6),
  CONSTRAINT fk_effektkedja_nod_arende FOREIGN KEY (arende_id) REFERENCES arende (id) ON DELETE CASCADE,
  CONSTRAINT fk_effektkedja_nod_insats FOREIGN KEY (insats_id) REFERENCES insats (id) ON DELETE CASCADE,
  CONSTRAINT fk_effektkedja_nod_effektmal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
COMMENT ON COLUMN effektkedja_nod.niva IS '1 aktivitet, 2 prestation, 3 effekt kort, 4 effekt medellång, 5 effekt lång, 6 effektmål';
CREATE INDEX ix_effektkedja_nod_arende ON effektkedja_nod (arende_id);
CREATE INDEX ix_effektkedja_nod_insats ON effektkedja_nod (insats_id);
CREATE TABLE effektkedja_lank (
  fran_id uuid NOT NULL,
  fran_niva integer NOT NULL,
  till_id uuid NOT NULL,
  till_niva integer NOT NULL,
  skal text,
  CONSTRAINT pk_effektkedja_lank PRIMARY KEY (fran_id, till_id),
  CONSTRAINT ck_effektkedja_lank_framat CHECK (fran_niva < till_niva),
  CONSTRAINT ck_effektkedja_lank_skal CHECK (till_niva = fran_niva + 1 OR skal IS NOT NULL),
  CONSTRAINT fk_effektkedja_lank_fran FOREIGN KEY (fran_id, fran_niva) REFERENCES effektkedja_nod (id, niva) ON DELETE CASCADE,
  CONSTRAINT fk_effektkedja_lank_till FOREIGN KEY (till_id, till_niva) REFERENCES effektkedja_nod (id, niva) ON DELETE CASCADE
);
`;

const ANSLAG = `
CREATE TABLE anslagsram (
  budgetar integer NOT NULL,
  anslagsnamn text NOT NULL,
  tilldelat_kr bigint,
  bemyndiganderam_kr bigint,
  utbetalningsram_kr bigint,
  uppfoljning_hogst_kr bigint,
  historiskt boolean NOT NULL DEFAULT false,
  kalla text,
  CONSTRAINT pk_anslagsram PRIMARY KEY (budgetar),
  CONSTRAINT ck_anslagsram_budgetar CHECK (budgetar BETWEEN 1995 AND 2100),
  CONSTRAINT ck_anslagsram_belopp CHECK (LEAST(tilldelat_kr, bemyndiganderam_kr, utbetalningsram_kr, uppfoljning_hogst_kr) >= 0)
);
CREATE TABLE ramfordelning (
  budgetar integer NOT NULL,
  revision integer NOT NULL,
  datum date,
  organ text,
  skal text,
  CONSTRAINT pk_ramfordelning PRIMARY KEY (budgetar, revision),
  CONSTRAINT ck_ramfordelning_revision CHECK (revision >= 0),
  CONSTRAINT fk_ramfordelning_ram FOREIGN KEY (budgetar) REFERENCES anslagsram (budgetar)
);
CREATE TABLE ramfordelning_post (
  budgetar integer NOT NULL,
  revision integer NOT NULL,
  stodtyp text NOT NULL,
  belopp_kr bigint NOT NULL,
  CONSTRAINT pk_ramfordelning_post PRIMARY KEY (budgetar, revision, stodtyp),
  CONSTRAINT ck_ramfordelning_post_stodtyp CHECK (stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')),
  CONSTRAINT ck_ramfordelning_post_belopp CHECK (belopp_kr >= 0),
  CONSTRAINT fk_ramfordelning_post FOREIGN KEY (budgetar, revision) REFERENCES ramfordelning (budgetar, revision)
);
CREATE TABLE angivet_utfall (
  budgetar integer NOT NULL,
  stodtyp text NOT NULL,
  belopp_kr bigint NOT NULL,
  CONSTRAINT pk_angivet_utfall PRIMARY KEY (budgetar, stodtyp),
  CONSTRAINT ck_angivet_utfall_stodtyp CHECK (stodtyp IN ('projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering')),
  CONSTRAINT ck_angivet_utfall_belopp CHECK (belopp_kr >= 0),
  CONSTRAINT fk_angivet_utfall_ram FOREIGN KEY (budgetar) REFERENCES anslagsram (budgetar)
);
CREATE TABLE angivet_aggregat (
  budgetar integer NOT NULL,
  ordning integer NOT NULL,
  tabell text NOT NULL,
  rad text NOT NULL,
  kolumn text,
  antal bigint,
  belopp_kr bigint,
  noggrannhet text NOT NULL,
  kalla text,
  CONSTRAINT pk_angivet_aggregat PRIMARY KEY (budgetar, ordning),
  CONSTRAINT ck_angivet_aggregat_noggrannhet CHECK (noggrannhet IN ('exakt', 'cirka', 'harlett')),
  CONSTRAINT ck_angivet_aggregat_varde CHECK (num_nonnulls(antal, belopp_kr) >= 1),
  CONSTRAINT fk_angivet_aggregat_ram FOREIGN KEY (budgetar) REFERENCES anslagsram (budgetar)
);
CREATE UNIQUE INDEX uq_angivet_aggregat ON angivet_aggregat (budgetar, tabell, rad, kolumn) NULLS NOT DISTINCT;
`;

const ARSBOKSLUT = `
CREATE TABLE inlasning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  slag text NOT NULL,
  filnamn text NOT NULL,
  kontrollsumma text NOT NULL,
  utford timestamptz NOT NULL DEFAULT now(),
  antal_rader integer NOT NULL,
  antal_nya integer NOT NULL,
  antal_oforandrade integer NOT NULL,
  antal_andrade integer NOT NULL,
  CONSTRAINT pk_inlasning PRIMARY KEY (id),
  CONSTRAINT ck_inlasning_slag CHECK (slag IN ('beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'referens'))
);
CREATE TABLE arsbokslut (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  budgetar integer NOT NULL,
  nummer integer NOT NULL,
  skapat timestamptz NOT NULL DEFAULT now(),
  utlosare text NOT NULL,
  kontrollsumma text NOT NULL,
  innehall text NOT NULL,
  CONSTRAINT pk_arsbokslut PRIMARY KEY (id),
  CONSTRAINT uq_arsbokslut_nummer UNIQUE (budgetar, nummer),
  CONSTRAINT ck_arsbokslut_nummer CHECK (nummer > 0),
  CONSTRAINT ck_arsbokslut_utlosare CHECK (utlosare IN ('schema', 'ikapp', 'manuellt')),
  CONSTRAINT ck_arsbokslut_kontrollsumma CHECK (kontrollsumma = encode(sha256(convert_to(innehall, 'UTF8')), 'hex'))
);
`;

const VAKTER = `
CREATE FUNCTION vagra_andring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'arsbokslut % för % är låst och kan inte ändras', OLD.nummer, OLD.budgetar USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER arsbokslut_last BEFORE UPDATE OR DELETE ON arsbokslut FOR EACH ROW EXECUTE FUNCTION vagra_andring();

CREATE FUNCTION vagra_andring_av_beslutat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.lage = 'beslutad' THEN
    RAISE EXCEPTION 'ett fattat beslut ändras inte, det rättas med ett nytt beslut' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER beslut_last BEFORE UPDATE OR DELETE ON beslut FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_beslutat();

CREATE FUNCTION vakta_taket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tak bigint; utbetalt bigint;
BEGIN
  PERFORM 1 FROM arende WHERE id = NEW.arende_id FOR NO KEY UPDATE;
  SELECT sum(tak_kr) INTO tak FROM utfallsbeslut WHERE arende_id = NEW.arende_id AND slag IN ('bifall', 'tillagg');
  SELECT sum(belopp_kr) INTO utbetalt FROM utbetalning WHERE arende_id = NEW.arende_id;
  IF utbetalt > COALESCE(tak, 0) THEN
    RAISE EXCEPTION 'utbetalt % kr passerar taket % kr', utbetalt, COALESCE(tak, 0) USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalning_tak';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER utbetalning_tak AFTER INSERT OR UPDATE ON utbetalning FOR EACH ROW EXECUTE FUNCTION vakta_taket();

CREATE FUNCTION vakta_fordelningen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fel uuid;
BEGIN
  EXECUTE format('
    SELECT b.id FROM beslut b
    JOIN (SELECT DISTINCT beslut_id FROM berorda) n ON n.beslut_id = b.id
    WHERE EXISTS (SELECT 1 FROM %1$I d WHERE d.beslut_id = b.id)
      AND b.tak_kr IS DISTINCT FROM (SELECT sum(d.belopp_kr) FROM %1$I d WHERE d.beslut_id = b.id) LIMIT 1', TG_TABLE_NAME) INTO fel;
  IF fel IS NOT NULL THEN
    RAISE EXCEPTION 'delarna summerar inte till beslutets tak (%)', fel USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_fordelning_summa';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER beslut_effektmal_ny AFTER INSERT ON beslut_effektmal REFERENCING NEW TABLE AS berorda FOR EACH STATEMENT EXECUTE FUNCTION vakta_fordelningen();
CREATE TRIGGER beslut_effektmal_andrad AFTER UPDATE ON beslut_effektmal REFERENCING NEW TABLE AS berorda FOR EACH STATEMENT EXECUTE FUNCTION vakta_fordelningen();
CREATE TRIGGER beslut_effektmal_borttagen AFTER DELETE ON beslut_effektmal REFERENCING OLD TABLE AS berorda FOR EACH STATEMENT EXECUTE FUNCTION vakta_fordelningen();
CREATE TRIGGER beslut_kraftsamling_ny AFTER INSERT ON beslut_kraftsamling REFERENCING NEW TABLE AS berorda FOR EACH STATEMENT EXECUTE FUNCTION vakta_fordelningen();
CREATE TRIGGER beslut_kraftsamling_andrad AFTER UPDATE ON beslut_kraftsamling REFERENCING NEW TABLE AS berorda FOR EACH STATEMENT EXECUTE FUNCTION vakta_fordelningen();
CREATE TRIGGER beslut_kraftsamling_borttagen AFTER DELETE ON beslut_kraftsamling REFERENCING OLD TABLE AS berorda FOR EACH STATEMENT EXECUTE FUNCTION vakta_fordelningen();
`;
