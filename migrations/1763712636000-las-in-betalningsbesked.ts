import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers of the finance system and lists of delbidrag are read from files; when a claim is late, and how far from its plan a project may be, are values of the register. */
export class LasInBetalningsbesked1763712636000 implements MigrationInterface {
  name = 'LasInBetalningsbesked1763712636000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INLASNINGSSLAG([...SLAG, ...NYA_SLAG]));
    await db.query(REGELVARDEKOD([...KODER, ...NYA_KODER]));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM inlasning WHERE slag = ANY($1)', [NYA_SLAG]);
    await db.query('DELETE FROM regelvarde WHERE kod = ANY($1)', [NYA_KODER]);
    await db.query(INLASNINGSSLAG(SLAG));
    await db.query(REGELVARDEKOD(KODER));
  }
}

const SLAG = ['beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'referens', 'sammantraden', 'utfall'];
const NYA_SLAG = ['betalningsbesked', 'delbidrag'];
const KODER = ['DE_MINIMIS', 'EUR_KURS', 'OFFENTLIG_ANDEL'];
const NYA_KODER = ['TAKT_TOLERANS', 'REKVISITION_DAGAR'];

const lista = (ord: readonly string[]) => ord.map((o) => `'${o}'`).join(', ');
const INLASNINGSSLAG = (slag: readonly string[]) => `ALTER TABLE inlasning DROP CONSTRAINT ck_inlasning_slag, ADD CONSTRAINT ck_inlasning_slag CHECK (slag IN (${lista(slag)}))`;
const REGELVARDEKOD = (koder: readonly string[]) => `ALTER TABLE regelvarde DROP CONSTRAINT ck_regelvarde_kod, ADD CONSTRAINT ck_regelvarde_kod CHECK (kod IN (${lista(koder)}))`;
