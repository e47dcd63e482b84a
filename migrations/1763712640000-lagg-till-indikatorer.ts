import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators of the strategy's goals and of the committee's own, with stated outcomes; a node of a chain may follow one. */
export class LaggTillIndikatorer1763712640000 implements MigrationInterface {
  name = 'LaggTillIndikatorer1763712640000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABELLSATSER);
    for (const tabell of TABELLER) await db.query('SELECT krav_historik_for($1::text::regclass), versionera($1::text)', [tabell]);
    await db.query(inlasningsslag(`regexp_replace(nu, '\\]', ', ''indikatorer''::text]')`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DELETE FROM inlasning WHERE slag = 'indikatorer'");
    await db.query(inlasningsslag(`replace(nu, ', ''indikatorer''::text', '')`));
    await db.query('ALTER TABLE effektkedja_nod DROP CONSTRAINT fk_effektkedja_nod_strategiindikator; DROP INDEX ix_effektkedja_nod_strategiindikator');
    for (const tabell of [...TABELLER].reverse()) {
      await db.query(`DROP VIEW da.${tabell}; DROP TABLE ${tabell}; DROP TABLE forr.${tabell}; DROP FUNCTION forr.spara_${tabell}`);
    }
  }
}

/** Owners before what they own. */
const TABELLER = ['verksamhetsmal', 'strategiindikator', 'indikatorutfall'];

/** The kinds of file that may be read in, as the constraint has them (nu), changed. */
const inlasningsslag = (blir: string) => `
DO $$
DECLARE nu text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'ck_inlasning_slag' AND conrelid = 'inlasning'::regclass);
BEGIN
  EXECUTE 'ALTER TABLE inlasning DROP CONSTRAINT ck_inlasning_slag, ADD CONSTRAINT ck_inlasning_slag ' || ${blir};
END $$`;

const TABELLSATSER = `
CREATE TABLE verksamhetsmal (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  dokument text NOT NULL,
  ordning integer NOT NULL,
  kategori text NOT NULL,
  nr text,
  titel text NOT NULL,
  perspektiv text,
  CONSTRAINT pk_verksamhetsmal PRIMARY KEY (id),
  CONSTRAINT uq_verksamhetsmal UNIQUE (dokument, ordning),
  CONSTRAINT ck_verksamhetsmal_ordning CHECK (ordning > 0)
);
CREATE TABLE strategiindikator (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  verksamhetsmal_id uuid,
  effektmal_id uuid,
  ordning integer NOT NULL,
  namn text NOT NULL,
  enhet text,
  malriktning text,
  jamforelse text,
  baslinje_ar integer,
  baslinje_hundradelar bigint,
  malar integer,
  malvarde_hundradelar bigint,
  kalla text,
  CONSTRAINT pk_strategiindikator PRIMARY KEY (id),
  CONSTRAINT uq_strategiindikator_verksamhetsmal UNIQUE (verksamhetsmal_id, namn),
  CONSTRAINT uq_strategiindikator_effektmal UNIQUE (effektmal_id, namn),
  CONSTRAINT ck_strategiindikator_mal CHECK (num_nonnulls(verksamhetsmal_id, effektmal_id) = 1),
  CONSTRAINT ck_strategiindikator_baslinje CHECK ((baslinje_ar IS NULL) = (baslinje_hundradelar IS NULL)),
  CONSTRAINT ck_strategiindikator_malvarde CHECK (malar IS NULL OR malvarde_hundradelar IS NOT NULL),
  CONSTRAINT ck_strategiindikator_ar CHECK (baslinje_ar BETWEEN 1990 AND 2100 AND malar BETWEEN 1990 AND 2100),
  CONSTRAINT fk_strategiindikator_verksamhetsmal FOREIGN KEY (verksamhetsmal_id) REFERENCES verksamhetsmal (id),
  CONSTRAINT fk_strategiindikator_effektmal FOREIGN KEY (effektmal_id) REFERENCES effektmal (id)
);
CREATE TABLE indikatorutfall (
  indikator_id uuid NOT NULL,
  ar integer NOT NULL,
  avser text NOT NULL DEFAULT '',
  ordning integer NOT NULL,
  varde_hundradelar bigint,
  utfallstext text,
  status text,
  kalla text,
  CONSTRAINT pk_indikatorutfall PRIMARY KEY (indikator_id, ar, avser),
  CONSTRAINT ck_indikatorutfall_ar CHECK (ar BETWEEN 1990 AND 2100),
  CONSTRAINT ck_indikatorutfall_status CHECK (status IN ('helt', 'delvis', 'inte_alls', 'varde_saknas')),
  CONSTRAINT ck_indikatorutfall_nagot CHECK (num_nonnulls(varde_hundradelar, utfallstext, status) > 0),
  CONSTRAINT fk_indikatorutfall_indikator FOREIGN KEY (indikator_id) REFERENCES strategiindikator (id)
);
ALTER TABLE effektkedja_nod ADD CONSTRAINT fk_effektkedja_nod_strategiindikator FOREIGN KEY (strategiindikator_id) REFERENCES strategiindikator (id);
CREATE INDEX ix_effektkedja_nod_strategiindikator ON effektkedja_nod (strategiindikator_id);
`;
