import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents that are made, their files, the days they were sent, and the jobs that make them. A document is never changed and never removed. */
export class LaggTillHandlingar1763712510000 implements MigrationInterface {
  name = 'LaggTillHandlingar1763712510000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE handling (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slag text NOT NULL,
        titel text NOT NULL,
        objekt text NOT NULL,
        nummer integer NOT NULL,
        arende_id uuid,
        beslutsnummer integer,
        sammantrade_id uuid,
        skapad timestamptz NOT NULL DEFAULT now(),
        skapad_av_namn text NOT NULL,
        kontrollsumma text NOT NULL,
        CONSTRAINT pk_handling PRIMARY KEY (id),
        CONSTRAINT uq_handling_nummer UNIQUE (slag, objekt, nummer),
        CONSTRAINT fk_handling_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
        CONSTRAINT ck_handling_slag CHECK (slag IN ('kallelse', 'protokoll', 'delegationslista', 'foredragning', 'beslutsbrev', 'projektbeskrivning')),
        CONSTRAINT ck_handling_objekt CHECK (num_nonnulls(arende_id, sammantrade_id) = 1 AND (beslutsnummer IS NULL OR arende_id IS NOT NULL)),
        CONSTRAINT ck_handling_nummer CHECK (nummer > 0),
        CONSTRAINT ck_handling_kontrollsumma CHECK (kontrollsumma ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX ix_handling_arende ON handling (arende_id);
      CREATE INDEX ix_handling_sammantrade ON handling (sammantrade_id);

      CREATE TABLE handling_fil (
        handling_id uuid NOT NULL,
        format text NOT NULL,
        innehall bytea NOT NULL,
        storlek integer NOT NULL,
        kontrollsumma text NOT NULL,
        CONSTRAINT pk_handling_fil PRIMARY KEY (handling_id, format),
        CONSTRAINT fk_handling_fil_handling FOREIGN KEY (handling_id) REFERENCES handling (id),
        CONSTRAINT ck_handling_fil_format CHECK (format IN ('docx', 'pdf')),
        CONSTRAINT ck_handling_fil_innehall CHECK (storlek = length(innehall) AND kontrollsumma = encode(sha256(innehall), 'hex'))
      );
      -- The files are packed already.
      ALTER TABLE handling_fil ALTER COLUMN innehall SET STORAGE EXTERNAL;

      CREATE TABLE handling_arende (
        handling_id uuid NOT NULL,
        arende_id uuid NOT NULL,
        CONSTRAINT pk_handling_arende PRIMARY KEY (handling_id, arende_id),
        CONSTRAINT fk_handling_arende_handling FOREIGN KEY (handling_id) REFERENCES handling (id),
        CONSTRAINT fk_handling_arende_arende FOREIGN KEY (arende_id) REFERENCES arende (id)
      );

      CREATE TABLE expediering (
        handling_id uuid NOT NULL,
        expedierad date NOT NULL,
        CONSTRAINT pk_expediering PRIMARY KEY (handling_id),
        CONSTRAINT fk_expediering_handling FOREIGN KEY (handling_id) REFERENCES handling (id)
      );

      CREATE FUNCTION vagra_handlingsandring() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'en handling ändras inte och tas inte bort' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER handling_last BEFORE UPDATE OR DELETE ON handling FOR EACH ROW EXECUTE FUNCTION vagra_handlingsandring();
      CREATE TRIGGER handling_fil_last BEFORE UPDATE OR DELETE ON handling_fil FOR EACH ROW EXECUTE FUNCTION vagra_handlingsandring();
      CREATE TRIGGER handling_arende_last BEFORE UPDATE OR DELETE ON handling_arende FOR EACH ROW EXECUTE FUNCTION vagra_handlingsandring();
      CREATE TRIGGER expediering_last BEFORE UPDATE OR DELETE ON expediering FOR EACH ROW EXECUTE FUNCTION vagra_handlingsandring();
      SELECT krav_historik_for('handling'), krav_historik_for('handling_fil'), krav_historik_for('handling_arende'), krav_historik_for('expediering');

      CREATE TABLE dokumentjobb (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slag text NOT NULL,
        mal jsonb NOT NULL,
        status text NOT NULL DEFAULT 'vantar',
        steg integer NOT NULL DEFAULT 0,
        antal_steg integer NOT NULL DEFAULT 100,
        lagetext text NOT NULL DEFAULT 'Väntar på sin tur',
        fel text,
        handling_id uuid,
        -- Whoever makes it has it until then; an abandoned one is free to take. Each taking has its own number.
        lanad_till timestamptz,
        tagning integer NOT NULL DEFAULT 0,
        skapad timestamptz NOT NULL DEFAULT now(),
        aktor jsonb NOT NULL,
        CONSTRAINT pk_dokumentjobb PRIMARY KEY (id),
        CONSTRAINT fk_dokumentjobb_handling FOREIGN KEY (handling_id) REFERENCES handling (id),
        CONSTRAINT ck_dokumentjobb_status CHECK (status IN ('vantar', 'pagar', 'klart', 'fel')),
        CONSTRAINT ck_dokumentjobb_klart CHECK ((status = 'klart') = (handling_id IS NOT NULL) AND (status = 'fel') = (fel IS NOT NULL) AND (status = 'pagar') = (lanad_till IS NOT NULL)),
        CONSTRAINT ck_dokumentjobb_steg CHECK (steg BETWEEN 0 AND antal_steg)
      );
      CREATE INDEX ix_dokumentjobb_skapad ON dokumentjobb (skapad);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE dokumentjobb, expediering, handling_arende, handling_fil, handling; DROP FUNCTION vagra_handlingsandring');
  }
}
