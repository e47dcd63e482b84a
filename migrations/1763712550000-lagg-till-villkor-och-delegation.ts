import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More kinds of decisions, a catalogue of conditions, and delegation orders with what the committee has been told of. */
export class LaggTillVillkorOchDelegation1763712550000 implements MigrationInterface {
  name = 'LaggTillVillkorOchDelegation1763712550000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REGISTER);
    await db.query(BESLUT);
    for (const tabell of NYA) await db.query(`SELECT krav_historik_for('${tabell}'), versionera('${tabell}')`);
    for (const tabell of UTOKADE) await db.query(`SELECT versionera('${tabell}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(TILLBAKA);
    for (const tabell of [...UTOKADE, ...UNDER_BESLUT]) await db.query(`SELECT versionera('${tabell}')`);
    await db.query(`SELECT versionera_vy('utfallsbeslut')`);
  }
}

const NYA = ['villkorsmall', 'delegationsordning', 'delegationspunkt', 'redovisat_beslut', 'ovrigt_delegationsbeslut'];
const UTOKADE = ['beslut', 'beslut_villkor'];
/** Tables whose rows are there only when their decision is: their views go with its. */
const UNDER_BESLUT = ['beslut_effektmal', 'beslut_kraftsamling', 'budget', 'budgetsumma', 'budgetrad', 'budgetcell'];
const STODTYPER = `ARRAY['projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering']`;

const REGISTER = `
CREATE TABLE villkorsmall (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kod text NOT NULL,
  version integer NOT NULL,
  galler_fran date NOT NULL,
  galler_till date,
  villkorstext text NOT NULL,
  stodtyper text[] NOT NULL DEFAULT '{}',
  standard boolean NOT NULL DEFAULT false,
  sparrar_utbetalning boolean NOT NULL DEFAULT false,
  bevis text,
  dagar_efter_beslut integer,
  dokument_datum date,
  dokument_diarienummer text,
  CONSTRAINT pk_villkorsmall PRIMARY KEY (id),
  CONSTRAINT uq_villkorsmall UNIQUE (kod, version),
  CONSTRAINT ck_villkorsmall_version CHECK (version > 0),
  CONSTRAINT ck_villkorsmall_giltighet CHECK (galler_fran <= galler_till),
  CONSTRAINT ck_villkorsmall_text CHECK (villkorstext <> ''),
  CONSTRAINT ck_villkorsmall_stodtyper CHECK (stodtyper <@ ${STODTYPER}),
  CONSTRAINT ck_villkorsmall_dagar CHECK (dagar_efter_beslut BETWEEN 0 AND 3650)
);
CREATE TABLE delegationsordning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organ text NOT NULL,
  namn text NOT NULL,
  diarienummer text,
  galler_fran date NOT NULL,
  galler_till date,
  CONSTRAINT pk_delegationsordning PRIMARY KEY (id),
  CONSTRAINT uq_delegationsordning UNIQUE (organ, galler_fran),
  CONSTRAINT ck_delegationsordning_giltighet CHECK (galler_fran <= galler_till)
);
CREATE TABLE delegationspunkt (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  delegationsordning_id uuid NOT NULL,
  punkt text NOT NULL,
  ordning integer NOT NULL,
  avser text NOT NULL,
  beslutsfattare text NOT NULL,
  roller text[] NOT NULL DEFAULT '{}',
  stodtyper text[] NOT NULL DEFAULT '{}',
  hogst_kr bigint,
  CONSTRAINT pk_delegationspunkt PRIMARY KEY (id),
  CONSTRAINT uq_delegationspunkt UNIQUE (delegationsordning_id, punkt),
  CONSTRAINT fk_delegationspunkt_ordning FOREIGN KEY (delegationsordning_id) REFERENCES delegationsordning (id),
  CONSTRAINT ck_delegationspunkt_punkt CHECK (punkt <> ''),
  CONSTRAINT ck_delegationspunkt_roller CHECK (roller <@ ARRAY['ledamot', 'ordforande', 'handlaggare', 'chef', 'ekonom', 'analytiker', 'administrator', 'lasare']),
  CONSTRAINT ck_delegationspunkt_stodtyper CHECK (stodtyper <@ ${STODTYPER}),
  CONSTRAINT ck_delegationspunkt_hogst CHECK (hogst_kr BETWEEN 1 AND 10000000000)
);
CREATE TABLE redovisat_beslut (
  beslut_id uuid NOT NULL,
  sammantradespunkt_id uuid,
  CONSTRAINT pk_redovisat_beslut PRIMARY KEY (beslut_id),
  CONSTRAINT fk_redovisat_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id),
  CONSTRAINT fk_redovisat_beslut_punkt FOREIGN KEY (sammantradespunkt_id) REFERENCES sammantradespunkt (id)
);
CREATE TABLE ovrigt_delegationsbeslut (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  diarienummer text NOT NULL,
  rubrik text NOT NULL,
  punkt text NOT NULL,
  beslutsfattare text NOT NULL,
  beslutat date,
  sammantradespunkt_id uuid,
  CONSTRAINT pk_ovrigt_delegationsbeslut PRIMARY KEY (id),
  CONSTRAINT uq_ovrigt_delegationsbeslut UNIQUE (diarienummer, rubrik),
  CONSTRAINT fk_ovrigt_delegationsbeslut_punkt FOREIGN KEY (sammantradespunkt_id) REFERENCES sammantradespunkt (id)
);
CREATE INDEX ix_redovisat_beslut_punkt ON redovisat_beslut (sammantradespunkt_id);
`;

const BESLUT = `
ALTER TABLE beslut
  ADD COLUMN aterkrav_kr bigint,
  ADD COLUMN avskrivningsgrund text,
  ADD COLUMN ordalydelse text,
  ADD COLUMN ram_overskridande text,
  DROP CONSTRAINT ck_beslut_slag,
  DROP CONSTRAINT ck_beslut_avslag,
  ADD CONSTRAINT ck_beslut_slag CHECK (slag IN ('bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning', 'andring', 'aterkrav', 'upphavande')),
  ADD CONSTRAINT ck_beslut_avslag CHECK (slag NOT IN ('avslag', 'avskrivning', 'aterkrav', 'upphavande') OR (tak_kr IS NULL AND andel_hundradelar IS NULL)),
  ADD CONSTRAINT ck_beslut_andring CHECK (slag <> 'andring' OR tak_kr IS NULL),
  ADD CONSTRAINT ck_beslut_aterkrav CHECK (CASE WHEN slag = 'aterkrav' THEN ofullstandigt OR aterkrav_kr IS NOT NULL ELSE aterkrav_kr IS NULL END),
  ADD CONSTRAINT ck_beslut_aterkrav_belopp CHECK (aterkrav_kr BETWEEN 1 AND 10000000000),
  ADD CONSTRAINT ck_beslut_avskrivningsgrund CHECK (avskrivningsgrund IN ('aterkallad', 'avvisad', 'annan')),
  ADD CONSTRAINT ck_beslut_avskrivningsgrund_slag CHECK (slag = 'avskrivning' OR avskrivningsgrund IS NULL),
  ADD CONSTRAINT ck_beslut_ram_overskridande CHECK (lage = 'beslutad' OR ram_overskridande IS NULL);
ALTER TABLE beslut_villkor
  ADD COLUMN senast date,
  ADD COLUMN bevis text,
  ADD COLUMN sparrar_utbetalning boolean NOT NULL DEFAULT false,
  ADD COLUMN villkorsmall_id uuid,
  ADD CONSTRAINT fk_beslut_villkor_mall FOREIGN KEY (villkorsmall_id) REFERENCES villkorsmall (id);
`;

const TILLBAKA = `
DELETE FROM beslut WHERE slag IN ('andring', 'aterkrav', 'upphavande');
DROP VIEW da.beslut, da.beslut_villkor, ${NYA.map((t) => `da.${t}`).join(', ')} CASCADE;
ALTER TABLE beslut_villkor DROP COLUMN senast, DROP COLUMN bevis, DROP COLUMN sparrar_utbetalning, DROP COLUMN villkorsmall_id;
ALTER TABLE forr.beslut_villkor DROP COLUMN senast, DROP COLUMN bevis, DROP COLUMN sparrar_utbetalning, DROP COLUMN villkorsmall_id;
ALTER TABLE beslut
  DROP COLUMN aterkrav_kr,
  DROP COLUMN avskrivningsgrund,
  DROP COLUMN ordalydelse,
  DROP COLUMN ram_overskridande,
  DROP CONSTRAINT ck_beslut_andring,
  DROP CONSTRAINT ck_beslut_avslag,
  DROP CONSTRAINT ck_beslut_slag,
  ADD CONSTRAINT ck_beslut_slag CHECK (slag IN ('bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning')),
  ADD CONSTRAINT ck_beslut_avslag CHECK (slag NOT IN ('avslag', 'avskrivning') OR (tak_kr IS NULL AND andel_hundradelar IS NULL));
ALTER TABLE forr.beslut DROP COLUMN aterkrav_kr, DROP COLUMN avskrivningsgrund, DROP COLUMN ordalydelse, DROP COLUMN ram_overskridande;
DROP TABLE ovrigt_delegationsbeslut, redovisat_beslut, delegationspunkt, delegationsordning, villkorsmall;
DROP TABLE ${NYA.map((t) => `forr.${t}`).join(', ')};
${NYA.map((t) => `DROP FUNCTION forr.spara_${t};`).join('\n')}
`;
