import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an ärende is on its way from application to close. What is there already has come as far as its decisions speak for. */
export class LaggTillArendetsVag1763712500000 implements MigrationInterface {
  name = 'LaggTillArendetsVag1763712500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE arende ADD COLUMN status text NOT NULL DEFAULT 'inkommen',
        ADD CONSTRAINT ck_arende_status CHECK (status IN ('inkommen', 'komplettering', 'under_beredning', 'klar_for_beslut', 'foreslagen', 'beslutad', 'verkstalld', 'avslutad'));
      CREATE INDEX ix_arende_status ON arende (status);
      SELECT versionera('arende');
      -- The column's first value is no change of the ärende, so it leaves no former version.
      ALTER TABLE arende DISABLE TRIGGER versionera;
      UPDATE arende a SET status = CASE
        WHEN NOT EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id AND b.lage = 'beslutad') THEN 'foreslagen'
        WHEN EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id AND b.lage = 'beslutad' AND b.slag <> 'avskrivning') THEN 'beslutad'
        ELSE 'avslutad' END
      WHERE EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id);
      ALTER TABLE arende ENABLE TRIGGER versionera;
      DO $$ BEGIN
        ASSERT NOT EXISTS (SELECT FROM arende a WHERE (status = 'inkommen') = EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id)), 'each ärende with a decision or a proposal has come further than inkommen';
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW da.arende CASCADE;
      ALTER TABLE arende DROP COLUMN status;
      ALTER TABLE forr.arende DROP COLUMN status;
      SELECT versionera('arende');
    `);
  }
}
