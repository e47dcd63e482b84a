import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A jäv that is lifted leaves behind what it was. */
export class VersioneraJav1763712420000 implements MigrationInterface {
  name = 'VersioneraJav1763712420000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SELECT versionera('jav')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW da.jav;
      DROP TRIGGER versionera ON jav;
      DROP FUNCTION forr.spara_jav;
      DROP TABLE forr.jav;
      ALTER TABLE jav DROP COLUMN giltig_fran;
    `);
  }
}
