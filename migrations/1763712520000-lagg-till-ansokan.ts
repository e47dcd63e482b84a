import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application: who applies, for what, in which words and with which budget. A budget belongs to a decision or to an application. */
export class LaggTillAnsokan1763712520000 implements MigrationInterface {
  name = 'LaggTillAnsokan1763712520000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(NYA_TABELLER);
    await db.query(`
      ALTER TABLE arende ADD COLUMN sokande_id uuid, ADD COLUMN mottagartyp text,
        ADD CONSTRAINT fk_arende_sokande FOREIGN KEY (sokande_id) REFERENCES organisation (id),
        ADD CONSTRAINT ck_arende_mottagartyp CHECK (mottagartyp IN ('foretag', 'kommun', 'butik', 'drivmedelsstation', 'forening', 'annan'));
      CREATE INDEX ix_arende_sokande ON arende (sokande_id);
      SELECT versionera('arende');
    `);
    for (const tabell of TABELLER) await db.query('SELECT krav_historik_for($1::text::regclass), versionera($1::text)', [tabell]);
    await db.query(`DROP VIEW da.budgetcell, da.budgetrad, da.budgetsumma, da.budget`);
    await db.query(BUDGET_MED_EGEN_ID);
    await versioneraBudget(db, ALLA_BUDGETAR);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW da.budgetcell, da.budgetrad, da.budgetsumma, da.budget`);
    await db.query(BUDGET_PER_BESLUT);
    await versioneraBudget(db, BESLUTENS_BUDGETAR);
    await db.query(`
      DROP VIEW da.arende CASCADE;
      ALTER TABLE arende DROP COLUMN sokande_id, DROP COLUMN mottagartyp;
      ALTER TABLE forr.arende DROP COLUMN sokande_id, DROP COLUMN mottagartyp;
      SELECT versionera('arende');
    `);
    for (const tabell of [...TABELLER].reverse()) {
      await db.query(`DROP VIEW da.${tabell}; DROP TABLE ${tabell}; DROP TABLE forr.${tabell}; DROP FUNCTION forr.spara_${tabell}`);
    }
  }
}

const TABELLER = ['organisation', 'ansokan', 'arendetext', 'delmal', 'delmal_aktivitet'];

const NYA_TABELLER = `
CREATE TABLE organisation (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organisationsnummer text,
  namn text NOT NULL,
  slag text NOT NULL,
  adress text,
  postnummer text,
  postort text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_organisation PRIMARY KEY (id),
  CONSTRAINT uq_organisation_nummer UNIQUE (organisationsnummer),
  CONSTRAINT ck_organisation_nummer CHECK (organisationsnummer ~ '^[0-9]{2}[2-9][0-9]{7}$'),
  CONSTRAINT ck_organisation_slag CHECK (slag IN ('kommun', 'region', 'myndighet', 'larosate', 'foretag', 'forening', 'ovrig')),
  CONSTRAINT ck_organisation_namn CHECK (length(namn) BETWEEN 1 AND 500)
);
COMMENT ON COLUMN organisation.organisationsnummer IS 'Of a legal person only: the third digit of a person''s number is 0 or 1.';
CREATE TABLE ansokan (
  arende_id uuid NOT NULL,
  inkom date,
  sokt_andel_hundradelar integer,
  sokt_belopp_kr bigint,
  period_fran date,
  period_till date,
  CONSTRAINT pk_ansokan PRIMARY KEY (arende_id),
  CONSTRAINT ck_ansokan_andel CHECK (sokt_andel_hundradelar BETWEEN 1 AND 10000),
  CONSTRAINT ck_ansokan_belopp CHECK (sokt_belopp_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_ansokan_period CHECK (period_fran <= period_till),
  CONSTRAINT fk_ansokan_arende FOREIGN KEY (arende_id) REFERENCES arende (id)
);
CREATE INDEX ix_ansokan_inkom ON ansokan (inkom);
CREATE TABLE arendetext (
  arende_id uuid NOT NULL,
  del text NOT NULL,
  innehall text NOT NULL,
  CONSTRAINT pk_arendetext PRIMARY KEY (arende_id, del),
  CONSTRAINT ck_arendetext_del CHECK (del IN ('bakgrund', 'overgripande_mal', 'projektmal', 'delmal_ingress', 'ingaende_kommuner', 'regional_samverkan',
    'perspektiv', 'langsiktighet', 'uppfoljning', 'resultatspridning', 'projektorganisation', 'avgransning', 'arendebeskrivning', 'bedomning', 'skal',
    'konsekvenser', 'konsekvenser_miljo', 'konsekvenser_barn', 'konsekvenser_jamstalldhet', 'ekonomiska_konsekvenser', 'beslutsunderlag', 'skickas_till')),
  CONSTRAINT ck_arendetext_innehall CHECK (length(innehall) BETWEEN 1 AND 50000),
  CONSTRAINT fk_arendetext_arende FOREIGN KEY (arende_id) REFERENCES arende (id)
);
CREATE TABLE delmal (
  arende_id uuid NOT NULL,
  ordning integer NOT NULL,
  rubrik text NOT NULL,
  innehall text,
  CONSTRAINT pk_delmal PRIMARY KEY (arende_id, ordning),
  CONSTRAINT fk_delmal_ansokan FOREIGN KEY (arende_id) REFERENCES ansokan (arende_id)
);
CREATE TABLE delmal_aktivitet (
  arende_id uuid NOT NULL,
  delmal_ordning integer NOT NULL,
  ordning integer NOT NULL,
  innehall text NOT NULL,
  CONSTRAINT pk_delmal_aktivitet PRIMARY KEY (arende_id, delmal_ordning, ordning),
  CONSTRAINT fk_delmal_aktivitet_delmal FOREIGN KEY (arende_id, delmal_ordning) REFERENCES delmal (arende_id, ordning)
);
`;

/** What there was keeps its decision's id as its own, also in its former versions; that is no change of it. */
const BUDGET_MED_EGEN_ID = `
ALTER TABLE budget ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN arende_id uuid;
ALTER TABLE budget DISABLE TRIGGER versionera;
UPDATE budget SET id = beslut_id;
ALTER TABLE budget ENABLE TRIGGER versionera;
ALTER TABLE forr.budget ADD COLUMN id uuid;
ALTER TABLE forr.budget DISABLE TRIGGER last;
UPDATE forr.budget SET id = beslut_id;
ALTER TABLE forr.budget ENABLE TRIGGER last;

ALTER TABLE budgetrad DROP CONSTRAINT fk_budgetrad_budget;
ALTER TABLE budgetsumma DROP CONSTRAINT fk_budgetsumma_budget;
ALTER TABLE budget DROP CONSTRAINT pk_budget;
ALTER TABLE budget ALTER COLUMN beslut_id DROP NOT NULL,
  ADD CONSTRAINT pk_budget PRIMARY KEY (id),
  ADD CONSTRAINT uq_budget_beslut UNIQUE (beslut_id),
  ADD CONSTRAINT uq_budget_arende UNIQUE (arende_id),
  ADD CONSTRAINT ck_budget_agare CHECK (num_nonnulls(beslut_id, arende_id) = 1),
  ADD CONSTRAINT fk_budget_ansokan FOREIGN KEY (arende_id) REFERENCES ansokan (arende_id);
ALTER TABLE budgetrad RENAME COLUMN beslut_id TO budget_id;
ALTER TABLE budgetrad ADD CONSTRAINT fk_budgetrad_budget FOREIGN KEY (budget_id) REFERENCES budget (id);
ALTER TABLE budgetsumma RENAME COLUMN beslut_id TO budget_id;
ALTER TABLE budgetsumma ADD CONSTRAINT fk_budgetsumma_budget FOREIGN KEY (budget_id) REFERENCES budget (id);
ALTER TABLE forr.budgetrad RENAME COLUMN beslut_id TO budget_id;
ALTER TABLE forr.budgetsumma RENAME COLUMN beslut_id TO budget_id;
DROP INDEX forr.ix_budgetrad_beslut_id, forr.ix_budgetrad_beslut_id_sida_ordning, forr.ix_budgetsumma_beslut_id, forr.ix_budgetsumma_beslut_id_sida_ar;
DO $$ BEGIN
  ASSERT NOT EXISTS (SELECT FROM budget WHERE id IS DISTINCT FROM beslut_id), 'each budget has its decision''s id';
END $$;
`;

const BUDGET_PER_BESLUT = `
DELETE FROM budgetcell WHERE budgetrad_id IN (SELECT r.id FROM budgetrad r JOIN budget b ON b.id = r.budget_id WHERE b.beslut_id IS NULL);
DELETE FROM budgetrad WHERE budget_id IN (SELECT id FROM budget WHERE beslut_id IS NULL);
DELETE FROM budgetsumma WHERE budget_id IN (SELECT id FROM budget WHERE beslut_id IS NULL);
DELETE FROM budget WHERE beslut_id IS NULL;
ALTER TABLE budgetrad DROP CONSTRAINT fk_budgetrad_budget;
ALTER TABLE budgetsumma DROP CONSTRAINT fk_budgetsumma_budget;
UPDATE budgetrad r SET budget_id = b.beslut_id FROM budget b WHERE b.id = r.budget_id AND b.id <> b.beslut_id;
UPDATE budgetsumma s SET budget_id = b.beslut_id FROM budget b WHERE b.id = s.budget_id AND b.id <> b.beslut_id;
ALTER TABLE budget DROP CONSTRAINT uq_budget_beslut, DROP CONSTRAINT pk_budget, DROP COLUMN id, DROP COLUMN arende_id, ADD CONSTRAINT pk_budget PRIMARY KEY (beslut_id);
ALTER TABLE forr.budget DROP COLUMN id, DROP COLUMN arende_id;
ALTER TABLE budgetrad RENAME COLUMN budget_id TO beslut_id;
ALTER TABLE budgetrad ADD CONSTRAINT fk_budgetrad_budget FOREIGN KEY (beslut_id) REFERENCES budget (beslut_id);
ALTER TABLE budgetsumma RENAME COLUMN budget_id TO beslut_id;
ALTER TABLE budgetsumma ADD CONSTRAINT fk_budgetsumma_budget FOREIGN KEY (beslut_id) REFERENCES budget (beslut_id);
ALTER TABLE forr.budgetrad RENAME COLUMN budget_id TO beslut_id;
ALTER TABLE forr.budgetsumma RENAME COLUMN budget_id TO beslut_id;
DROP INDEX forr.ix_budgetrad_budget_id, forr.ix_budgetrad_budget_id_sida_ordning, forr.ix_budgetsumma_budget_id, forr.ix_budgetsumma_budget_id_sida_ar;
`;

const under = (agare: string, lank: string) => `((SELECT da.dag()) = 'infinity' OR EXISTS (SELECT 1 FROM da.${agare} f WHERE ${lank}))`;
type Villkor = readonly (readonly [tabell: string, villkor: string])[];

/** A decision's budget is there from the decision's day; an application's, as all of the ärende, as it is registered. */
const ALLA_BUDGETAR: Villkor = [
  ['budget', `(r.beslut_id IS NULL OR ${under('beslut', 'f.id = r.beslut_id')})`],
  ['budgetsumma', under('budget', 'f.id = r.budget_id')],
  ['budgetrad', under('budget', 'f.id = r.budget_id')],
  ['budgetcell', under('budgetrad', 'f.id = r.budgetrad_id')],
];

const BESLUTENS_BUDGETAR: Villkor = [
  ...['budget', 'budgetsumma', 'budgetrad'].map((tabell) => [tabell, under('beslut', 'f.id = r.beslut_id')] as const),
  ['budgetcell', under('budgetrad', 'f.id = r.budgetrad_id')],
];

async function versioneraBudget(db: QueryRunner, villkor: Villkor): Promise<void> {
  for (const [tabell, nar] of villkor) await db.query('SELECT versionera($1, $2)', [tabell, nar]);
}
