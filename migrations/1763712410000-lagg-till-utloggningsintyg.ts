import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The identity provider's logout tokens that have been used, so that none can be used again. */
export class LaggTillUtloggningsintyg1763712410000 implements MigrationInterface {
  name = 'LaggTillUtloggningsintyg1763712410000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE utloggningsintyg (
        jti text NOT NULL,
        gar_ut timestamptz NOT NULL,
        CONSTRAINT pk_utloggningsintyg PRIMARY KEY (jti)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE utloggningsintyg');
  }
}
