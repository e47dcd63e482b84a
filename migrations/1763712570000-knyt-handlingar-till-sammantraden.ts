import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A document of a meeting is of one there is. */
export class KnytHandlingarTillSammantraden1763712570000 implements MigrationInterface {
  name = 'KnytHandlingarTillSammantraden1763712570000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE handling ADD CONSTRAINT fk_handling_sammantrade FOREIGN KEY (sammantrade_id) REFERENCES sammantrade (id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE handling DROP CONSTRAINT fk_handling_sammantrade');
  }
}
