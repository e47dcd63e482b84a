import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an application is assessed by – dated riktlinjer, criteria, limits and rates – and the officer's answers. */
export class LaggTillBeredning1763712530000 implements MigrationInterface {
  name = 'LaggTillBeredning1763712530000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABELLSATSER);
    for (const tabell of TABELLER) await db.query('SELECT krav_historik_for($1::text::regclass), versionera($1::text)', [tabell]);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const tabell of [...TABELLER].reverse()) {
      await db.query(`DROP VIEW da.${tabell}; DROP TABLE ${tabell}; DROP TABLE forr.${tabell}; DROP FUNCTION forr.spara_${tabell}`);
    }
  }
}

const TABELLER = ['riktlinje', 'riktlinjekrav', 'riktlinjebedomning', 'kriterium', 'kriteriebedomning', 'arende_malverkan', 'regelvarde'];

const KODER = `'regionalt_mervarde', 'egen_kontant', 'full_finansiering', 'offentlig_andel', 'de_minimis', 'statligt_stod', 'hallbarhet', 'jamstalldhet',
  'integration', 'barn_unga', 'inga_investeringar', 'mikrobidrag_ort', 'period'`;

const TABELLSATSER = `
CREATE TABLE riktlinje (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  namn text NOT NULL,
  galler_fran date NOT NULL,
  galler_till date,
  diarienummer text,
  antagen_av text,
  CONSTRAINT pk_riktlinje PRIMARY KEY (id),
  CONSTRAINT uq_riktlinje UNIQUE (namn, galler_fran),
  CONSTRAINT ck_riktlinje_period CHECK (galler_till IS NULL OR galler_fran <= galler_till)
);
CREATE TABLE riktlinjekrav (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  riktlinje_id uuid NOT NULL,
  kod text NOT NULL,
  ordning integer NOT NULL,
  kalla text NOT NULL,
  stodtyper text[] NOT NULL,
  prioriteringar text[] NOT NULL,
  parameter text,
  CONSTRAINT pk_riktlinjekrav PRIMARY KEY (id),
  CONSTRAINT uq_riktlinjekrav UNIQUE (riktlinje_id, kod),
  CONSTRAINT ck_riktlinjekrav_kod CHECK (kod IN (${KODER})),
  CONSTRAINT ck_riktlinjekrav_kalla CHECK (length(kalla) BETWEEN 1 AND 500),
  CONSTRAINT ck_riktlinjekrav_stodtyper CHECK (stodtyper <@ ARRAY['projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering']),
  CONSTRAINT fk_riktlinjekrav_riktlinje FOREIGN KEY (riktlinje_id) REFERENCES riktlinje (id)
);
CREATE TABLE riktlinjebedomning (
  arende_id uuid NOT NULL,
  kod text NOT NULL,
  svar boolean,
  motivering text,
  avsteg text,
  CONSTRAINT pk_riktlinjebedomning PRIMARY KEY (arende_id, kod),
  CONSTRAINT ck_riktlinjebedomning_kod CHECK (kod IN (${KODER})),
  CONSTRAINT ck_riktlinjebedomning_avsteg CHECK (avsteg IS NULL OR svar IS DISTINCT FROM true),
  CONSTRAINT ck_riktlinjebedomning_nagot CHECK (num_nonnulls(svar, motivering, avsteg) > 0),
  CONSTRAINT fk_riktlinjebedomning_arende FOREIGN KEY (arende_id) REFERENCES arende (id)
);
CREATE TABLE kriterium (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  inriktningsbeslut_id uuid NOT NULL,
  namn text NOT NULL,
  beskrivning text,
  hogst_poang integer NOT NULL,
  ordning integer NOT NULL,
  CONSTRAINT pk_kriterium PRIMARY KEY (id),
  CONSTRAINT uq_kriterium UNIQUE (inriktningsbeslut_id, namn),
  CONSTRAINT ck_kriterium_poang CHECK (hogst_poang BETWEEN 1 AND 1000),
  CONSTRAINT fk_kriterium_inriktning FOREIGN KEY (inriktningsbeslut_id) REFERENCES inriktningsbeslut (id)
);
CREATE TABLE kriteriebedomning (
  arende_id uuid NOT NULL,
  kriterium_id uuid NOT NULL,
  poang integer,
  motivering text,
  CONSTRAINT pk_kriteriebedomning PRIMARY KEY (arende_id, kriterium_id),
  CONSTRAINT ck_kriteriebedomning_poang CHECK (poang BETWEEN 0 AND 1000),
  CONSTRAINT fk_kriteriebedomning_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_kriteriebedomning_kriterium FOREIGN KEY (kriterium_id) REFERENCES kriterium (id)
);
CREATE INDEX ix_kriteriebedomning_kriterium ON kriteriebedomning (kriterium_id);
CREATE TABLE arende_malverkan (
  arende_id uuid NOT NULL,
  effektmal_id uuid NOT NULL,
  verkan text NOT NULL,
  verkan_not text,
  CONSTRAINT pk_arende_malverkan PRIMARY KEY (arende_id, effektmal_id),
  CONSTRAINT ck_arende_malverkan_verkan CHECK (verkan IN ('bidrar', 'neutral', 'motverkar')),
  CONSTRAINT ck_arende_malverkan_not CHECK (verkan <> 'motverkar' OR verkan_not IS NOT NULL),
  CONSTRAINT fk_arende_malverkan_arende FOREIGN KEY (arende_id) REFERENCES arende (id) ON DELETE CASCADE,
  CONSTRAINT fk_arende_malverkan_mal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
CREATE TABLE regelvarde (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kod text NOT NULL,
  galler_fran date NOT NULL,
  varde bigint NOT NULL,
  kalla text NOT NULL,
  CONSTRAINT pk_regelvarde PRIMARY KEY (id),
  CONSTRAINT uq_regelvarde UNIQUE (kod, galler_fran),
  CONSTRAINT ck_regelvarde_kod CHECK (kod IN ('DE_MINIMIS', 'EUR_KURS', 'OFFENTLIG_ANDEL')),
  CONSTRAINT ck_regelvarde_varde CHECK (varde BETWEEN 1 AND 10000000000)
);
`;
