import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting can be cancelled: the body may then meet another time that day, and why it was is kept. */
export class LaggTillInstalldaSammantraden1763712650000 implements MigrationInterface {
  name = 'LaggTillInstalldaSammantraden1763712650000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sammantrade
        ADD COLUMN installt_skal text,
        DROP CONSTRAINT uq_sammantrade,
        DROP CONSTRAINT ck_sammantrade_status,
        ADD CONSTRAINT ck_sammantrade_status CHECK (status IN ('planerat', 'kallat', 'pagar', 'avslutat', 'justerat', 'installt')),
        ADD CONSTRAINT ck_sammantrade_installt CHECK ((status = 'installt') = (installt_skal IS NOT NULL))`);
    await db.query(`CREATE UNIQUE INDEX uq_sammantrade ON sammantrade (organ, datum) WHERE status <> 'installt'`);
    await db.query(`SELECT versionera('sammantrade')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX uq_sammantrade');
    await db.query('DROP VIEW da.sammantrade');
    await db.query(`
      ALTER TABLE sammantrade
        DROP COLUMN installt_skal,
        DROP CONSTRAINT ck_sammantrade_status,
        ADD CONSTRAINT ck_sammantrade_status CHECK (status IN ('planerat', 'kallat', 'pagar', 'avslutat', 'justerat')),
        ADD CONSTRAINT uq_sammantrade UNIQUE (organ, datum)`);
    await db.query('ALTER TABLE forr.sammantrade DROP COLUMN installt_skal');
    await db.query(`SELECT versionera('sammantrade')`);
  }
}
