import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item keeps what was proposed when its outcome was recorded, and which delegated decisions a called meeting tells of. */
export class BevaraDetForeslagna1763712590000 implements MigrationInterface {
  name = 'BevaraDetForeslagna1763712590000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sammantradespunkt
        ADD COLUMN foreslagna_satser text[],
        ADD COLUMN foreslagna_villkor text[],
        ADD COLUMN redovisning_faststalld boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT ck_sammantradespunkt_foreslaget CHECK ((foreslagna_satser IS NULL) = (foreslagna_villkor IS NULL)),
        ADD CONSTRAINT ck_sammantradespunkt_redovisning CHECK (NOT redovisning_faststalld OR slag = 'delegation')`);
    await db.query(`SELECT versionera('sammantradespunkt')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW da.sammantradespunkt');
    for (const tabell of ['sammantradespunkt', 'forr.sammantradespunkt']) {
      await db.query(`ALTER TABLE ${tabell} DROP COLUMN foreslagna_satser, DROP COLUMN foreslagna_villkor, DROP COLUMN redovisning_faststalld`);
    }
    await db.query(`SELECT versionera('sammantradespunkt')`);
  }
}
