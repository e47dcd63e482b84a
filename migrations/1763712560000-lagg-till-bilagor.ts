import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that belong to an ärende. What a file holds is never changed and never removed; the row beside it says when it was taken out of use. */
export class LaggTillBilagor1763712560000 implements MigrationInterface {
  name = 'LaggTillBilagor1763712560000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bilaga (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        arende_id uuid NOT NULL,
        namn text NOT NULL,
        slag text NOT NULL,
        mediatyp text NOT NULL,
        storlek integer NOT NULL,
        kontrollsumma text NOT NULL,
        kontrollerad text NOT NULL,
        brist text,
        inlagd timestamptz NOT NULL DEFAULT now(),
        inlagd_av uuid NOT NULL,
        makulerad timestamptz,
        makulerad_av uuid,
        makulerad_skal text,
        CONSTRAINT pk_bilaga PRIMARY KEY (id),
        CONSTRAINT fk_bilaga_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
        CONSTRAINT fk_bilaga_inlagd_av FOREIGN KEY (inlagd_av) REFERENCES anvandare (id),
        CONSTRAINT fk_bilaga_makulerad_av FOREIGN KEY (makulerad_av) REFERENCES anvandare (id),
        CONSTRAINT ck_bilaga_slag CHECK (slag IN ('projektbeskrivning', 'budget', 'yttrande', 'annat')),
        CONSTRAINT ck_bilaga_mediatyp CHECK (mediatyp IN ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'image/png', 'image/jpeg')),
        CONSTRAINT ck_bilaga_storlek CHECK (storlek > 0),
        CONSTRAINT ck_bilaga_kontrollsumma CHECK (kontrollsumma ~ '^[0-9a-f]{64}$'),
        CONSTRAINT ck_bilaga_kontrollerad CHECK (kontrollerad IN ('ren', 'ej_kontrollerad')),
        CONSTRAINT ck_bilaga_brist CHECK (brist IN ('krypterad', 'skadad')),
        CONSTRAINT ck_bilaga_makulerad CHECK ((makulerad IS NULL) = (makulerad_skal IS NULL) AND (makulerad IS NULL) = (makulerad_av IS NULL))
      );
      CREATE INDEX ix_bilaga_arende ON bilaga (arende_id);
      CREATE UNIQUE INDEX uq_bilaga_innehall ON bilaga (arende_id, kontrollsumma) WHERE makulerad IS NULL;

      CREATE TABLE bilaga_innehall (
        bilaga_id uuid NOT NULL,
        innehall bytea NOT NULL,
        CONSTRAINT pk_bilaga_innehall PRIMARY KEY (bilaga_id),
        CONSTRAINT fk_bilaga_innehall_bilaga FOREIGN KEY (bilaga_id) REFERENCES bilaga (id)
      );
      -- Files are packed already.
      ALTER TABLE bilaga_innehall ALTER COLUMN innehall SET STORAGE EXTERNAL;

      SELECT krav_historik_for('bilaga');
      SELECT krav_historik_for('bilaga_innehall');
      SELECT versionera('bilaga');
      ${LAS}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW da.bilaga;
      DROP TABLE bilaga_innehall, bilaga;
      DROP TABLE forr.bilaga;
      DROP FUNCTION forr.spara_bilaga, vakta_bilaga, vakta_bilaga_innehall;
    `);
  }
}

/** Only the taking out of use can be written on a file's row, once; and the bytes must be those that the row tells of. */
const LAS = `
CREATE FUNCTION vakta_bilaga() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.makulerad IS NOT NULL OR NEW.makulerad IS NULL
    OR (to_jsonb(OLD) - '{makulerad,makulerad_av,makulerad_skal,giltig_fran}'::text[]) <> (to_jsonb(NEW) - '{makulerad,makulerad_av,makulerad_skal,giltig_fran}'::text[]) THEN
    RAISE EXCEPTION 'en bilaga ändras inte och tas inte bort, den makuleras' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bilaga_last BEFORE UPDATE OR DELETE ON bilaga FOR EACH ROW EXECUTE FUNCTION vakta_bilaga();
CREATE TRIGGER bilaga_toms_inte BEFORE TRUNCATE ON bilaga FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vakta_bilaga_innehall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'en bilagas innehåll ändras inte och tas inte bort' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM public.bilaga b WHERE b.id = NEW.bilaga_id AND b.storlek = octet_length(NEW.innehall) AND b.kontrollsumma = encode(sha256(NEW.innehall), 'hex')) THEN
    RAISE EXCEPTION 'bilagans innehåll stämmer inte med dess kontrollsumma' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bilaga_innehall_last BEFORE INSERT OR UPDATE OR DELETE ON bilaga_innehall FOR EACH ROW EXECUTE FUNCTION vakta_bilaga_innehall();
CREATE TRIGGER bilaga_innehall_toms_inte BEFORE TRUNCATE ON bilaga_innehall FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();
`;
