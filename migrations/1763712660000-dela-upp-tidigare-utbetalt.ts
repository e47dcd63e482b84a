import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An attested claim keeps what of the money before it was ordered and not paid, and what was recovered and is not paid again. */
export class DelaUppTidigareUtbetalt1763712660000 implements MigrationInterface {
  name = 'DelaUppTidigareUtbetalt1763712660000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE rekvisition
        ADD COLUMN varav_oppna_ordrar_kr bigint,
        ADD COLUMN varav_aterkravt_kr bigint,
        ADD CONSTRAINT ck_rekvisition_varav CHECK (CASE WHEN status = 'attesterad' THEN num_nonnulls(varav_oppna_ordrar_kr, varav_aterkravt_kr) <> 1 ELSE num_nonnulls(varav_oppna_ordrar_kr, varav_aterkravt_kr) = 0 END AND LEAST(varav_oppna_ordrar_kr, varav_aterkravt_kr) >= 0)`);
    await db.query(`SELECT versionera('rekvisition')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW da.bokforingsverifikation, da.bokforingspost, da.bokforingsfil, da.rekvisitionsrad, da.rekvisition');
    await db.query('ALTER TABLE rekvisition DROP COLUMN varav_oppna_ordrar_kr, DROP COLUMN varav_aterkravt_kr');
    await db.query('ALTER TABLE forr.rekvisition DROP COLUMN varav_oppna_ordrar_kr, DROP COLUMN varav_aterkravt_kr');
    for (const tabell of ['rekvisition', 'rekvisitionsrad', 'bokforingsfil', 'bokforingspost', 'bokforingsverifikation']) await db.query('SELECT versionera($1)', [tabell]);
  }
}
