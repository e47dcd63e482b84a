import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an ärende has to do with others: the projects it carries on, never in a circle, and who shares it with us. */
export class LaggTillSamband1763712630000 implements MigrationInterface {
  name = 'LaggTillSamband1763712630000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE arende ADD COLUMN gemensamt_med text[] NOT NULL DEFAULT '{}', ADD COLUMN var_andel_hundradelar integer,
        ADD CONSTRAINT ck_arende_gemensamt CHECK (cardinality(gemensamt_med) <= 50 AND array_position(gemensamt_med, NULL) IS NULL),
        ADD CONSTRAINT ck_arende_var_andel CHECK (var_andel_hundradelar BETWEEN 1 AND 10000);
      SELECT versionera('arende');
      CREATE TABLE arendelank (
        arende_id uuid NOT NULL,
        foregangare_id uuid NOT NULL,
        CONSTRAINT pk_arendelank PRIMARY KEY (arende_id, foregangare_id),
        CONSTRAINT ck_arendelank_annat CHECK (arende_id <> foregangare_id),
        CONSTRAINT fk_arendelank_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
        CONSTRAINT fk_arendelank_foregangare FOREIGN KEY (foregangare_id) REFERENCES arende (id)
      );
      CREATE INDEX ix_arendelank_foregangare ON arendelank (foregangare_id);
      SELECT krav_historik_for('arendelank'), versionera('arendelank');`);
    await db.query(VAKT);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW da.arendelank; DROP TABLE arendelank; DROP TABLE forr.arendelank; DROP FUNCTION forr.spara_arendelank; DROP FUNCTION vagra_krets;
      DROP VIEW da.arende CASCADE;
      ALTER TABLE arende DROP COLUMN gemensamt_med, DROP COLUMN var_andel_hundradelar;
      ALTER TABLE forr.arende DROP COLUMN gemensamt_med, DROP COLUMN var_andel_hundradelar;
      SELECT versionera('arende');`);
  }
}

/** One link at a time, so that two that together would close a circle are not both let in. */
const VAKT = `
CREATE FUNCTION vagra_krets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('arendelank'));
  IF EXISTS (
    WITH RECURSIVE fore(id) AS (
      SELECT NEW.foregangare_id UNION SELECT l.foregangare_id FROM arendelank l JOIN fore ON fore.id = l.arende_id
    ) SELECT FROM fore WHERE id = NEW.arende_id
  ) THEN
    RAISE EXCEPTION 'länken sluter en krets av föregångare' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_arendelank_krets';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arendelank_krets BEFORE INSERT OR UPDATE ON arendelank FOR EACH ROW EXECUTE FUNCTION vagra_krets();
`;
