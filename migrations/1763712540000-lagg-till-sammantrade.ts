import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings with agenda, outcomes and minutes, and the keys of personal calendars. Attested minutes are locked by the database. */
export class LaggTillSammantrade1763712540000 implements MigrationInterface {
  name = 'LaggTillSammantrade1763712540000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABELLER);
    for (const tabell of DOMANTABELLER) await db.query(`SELECT krav_historik_for('${tabell}'), versionera('${tabell}')`);
    await db.query(LAS);
    await db.query(INLASNINGSSLAG([...SLAG, 'sammantraden']));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DELETE FROM inlasning WHERE slag = 'sammantraden'");
    await db.query(INLASNINGSSLAG(SLAG));
    for (const tabell of [...DOMANTABELLER].reverse()) {
      await db.query(`DROP VIEW da.${tabell}; DROP TABLE ${tabell}; DROP TABLE forr.${tabell}; DROP FUNCTION forr.spara_${tabell}`);
    }
    await db.query('DROP TABLE kalendernyckel; DROP FUNCTION vagra_andring_av_justerat, vagra_andring_av_justerads_del, vagra_andring_av_protokoll');
  }
}

const SLAG = ['beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'referens'];
const INLASNINGSSLAG = (slag: readonly string[]) => `
  ALTER TABLE inlasning DROP CONSTRAINT ck_inlasning_slag,
    ADD CONSTRAINT ck_inlasning_slag CHECK (slag IN (${slag.map((s) => `'${s}'`).join(', ')}));`;

/** Owners before what they own. */
const DOMANTABELLER = ['sammantrade', 'sammantradesdeltagare', 'sammantradespunkt', 'punktjav', 'reservation', 'protokoll', 'protokollsignatur'] as const;

const TABELLER = `
CREATE TABLE sammantrade (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organ text NOT NULL,
  datum date NOT NULL,
  tid text,
  plats text,
  status text NOT NULL DEFAULT 'planerat',
  arendestopp date NOT NULL,
  kallas_senast date NOT NULL,
  justeras_senast date NOT NULL,
  forsta_paragraf integer,
  anmarkning text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_sammantrade PRIMARY KEY (id),
  CONSTRAINT uq_sammantrade UNIQUE (organ, datum),
  CONSTRAINT ck_sammantrade_status CHECK (status IN ('planerat', 'kallat', 'pagar', 'avslutat', 'justerat')),
  CONSTRAINT ck_sammantrade_frister CHECK (arendestopp <= kallas_senast AND kallas_senast <= datum AND datum <= justeras_senast),
  CONSTRAINT ck_sammantrade_paragraf CHECK (forsta_paragraf > 0)
);
CREATE INDEX ix_sammantrade_datum ON sammantrade (datum);

CREATE TABLE sammantradesdeltagare (
  sammantrade_id uuid NOT NULL,
  anvandare_id uuid NOT NULL,
  uppgift text NOT NULL,
  narvarande boolean NOT NULL DEFAULT false,
  justerare boolean NOT NULL DEFAULT false,
  CONSTRAINT pk_sammantradesdeltagare PRIMARY KEY (sammantrade_id, anvandare_id),
  CONSTRAINT fk_sammantradesdeltagare_sammantrade FOREIGN KEY (sammantrade_id) REFERENCES sammantrade (id),
  CONSTRAINT fk_sammantradesdeltagare_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id),
  CONSTRAINT ck_sammantradesdeltagare_uppgift CHECK (uppgift IN ('ordforande', 'ledamot', 'ersattare', 'sekreterare'))
);
CREATE UNIQUE INDEX uq_sammantradesdeltagare_ordforande ON sammantradesdeltagare (sammantrade_id) WHERE uppgift = 'ordforande';

CREATE TABLE sammantradespunkt (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  sammantrade_id uuid NOT NULL,
  ordning integer NOT NULL,
  slag text NOT NULL,
  rubrik text NOT NULL,
  foredragande text,
  arende_id uuid,
  beslut_id uuid,
  diarienummer text,
  innehall text,
  forslag text,
  paragraf integer,
  utfall text,
  motivering text,
  andrad_text text,
  protokollsanteckning text,
  CONSTRAINT pk_sammantradespunkt PRIMARY KEY (id),
  CONSTRAINT fk_sammantradespunkt_sammantrade FOREIGN KEY (sammantrade_id) REFERENCES sammantrade (id),
  CONSTRAINT fk_sammantradespunkt_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_sammantradespunkt_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id),
  CONSTRAINT uq_sammantradespunkt_ordning UNIQUE (sammantrade_id, ordning) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT uq_sammantradespunkt_paragraf UNIQUE (sammantrade_id, paragraf),
  CONSTRAINT ck_sammantradespunkt_slag CHECK (slag IN ('arende', 'delegation', 'information', 'ovrigt')),
  CONSTRAINT ck_sammantradespunkt_arende CHECK ((slag = 'arende') = (arende_id IS NOT NULL) AND (beslut_id IS NULL OR arende_id IS NOT NULL)),
  CONSTRAINT ck_sammantradespunkt_utfall CHECK (utfall IN ('bifall', 'avslag', 'andrat', 'aterremiss', 'bordlaggning', 'godkand', 'information')),
  CONSTRAINT ck_sammantradespunkt_ordning CHECK (ordning > 0 AND paragraf > 0)
);
CREATE INDEX ix_sammantradespunkt_arende ON sammantradespunkt (arende_id);
CREATE UNIQUE INDEX uq_sammantradespunkt_forslag ON sammantradespunkt (beslut_id) WHERE utfall IS NULL;
CREATE UNIQUE INDEX uq_sammantradespunkt_delegation ON sammantradespunkt (sammantrade_id) WHERE slag = 'delegation';

CREATE TABLE punktjav (
  punkt_id uuid NOT NULL,
  anvandare_id uuid NOT NULL,
  CONSTRAINT pk_punktjav PRIMARY KEY (punkt_id, anvandare_id),
  CONSTRAINT fk_punktjav_punkt FOREIGN KEY (punkt_id) REFERENCES sammantradespunkt (id),
  CONSTRAINT fk_punktjav_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);

CREATE TABLE reservation (
  punkt_id uuid NOT NULL,
  anvandare_id uuid NOT NULL,
  reservationstext text NOT NULL,
  CONSTRAINT pk_reservation PRIMARY KEY (punkt_id, anvandare_id),
  CONSTRAINT fk_reservation_punkt FOREIGN KEY (punkt_id) REFERENCES sammantradespunkt (id),
  CONSTRAINT fk_reservation_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);

CREATE TABLE protokoll (
  sammantrade_id uuid NOT NULL,
  innehall jsonb NOT NULL,
  kontrollsumma text NOT NULL,
  CONSTRAINT pk_protokoll PRIMARY KEY (sammantrade_id),
  CONSTRAINT fk_protokoll_sammantrade FOREIGN KEY (sammantrade_id) REFERENCES sammantrade (id),
  CONSTRAINT ck_protokoll_kontrollsumma CHECK (kontrollsumma ~ '^[0-9a-f]{64}$')
);

CREATE TABLE protokollsignatur (
  sammantrade_id uuid NOT NULL,
  anvandare_id uuid NOT NULL,
  signerad timestamptz NOT NULL DEFAULT now(),
  kontrollsumma text NOT NULL,
  CONSTRAINT pk_protokollsignatur PRIMARY KEY (sammantrade_id, anvandare_id),
  CONSTRAINT fk_protokollsignatur_protokoll FOREIGN KEY (sammantrade_id) REFERENCES protokoll (sammantrade_id),
  CONSTRAINT fk_protokollsignatur_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id)
);

CREATE TABLE kalendernyckel (
  anvandare_id uuid NOT NULL,
  hash text NOT NULL,
  skapad timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_kalendernyckel PRIMARY KEY (anvandare_id),
  CONSTRAINT fk_kalendernyckel_anvandare FOREIGN KEY (anvandare_id) REFERENCES anvandare (id),
  CONSTRAINT uq_kalendernyckel_hash UNIQUE (hash)
);
`;

/** What the minutes rest on stands still once they are attested; and they are attested only when each who is to has signed the text that stands. */
const LAS = `
CREATE FUNCTION vagra_andring_av_justerat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'justerat' THEN
    RAISE EXCEPTION 'protokollet är justerat och sammanträdet låst' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.status = 'justerat' AND (NOT EXISTS (SELECT FROM protokoll WHERE sammantrade_id = NEW.id) OR EXISTS (
    SELECT FROM sammantradesdeltagare d WHERE d.sammantrade_id = NEW.id AND (d.justerare OR (d.uppgift = 'ordforande' AND d.narvarande)) AND NOT EXISTS (
      SELECT FROM protokollsignatur s JOIN protokoll p USING (sammantrade_id, kontrollsumma) WHERE s.sammantrade_id = NEW.id AND s.anvandare_id = d.anvandare_id)))
  THEN
    RAISE EXCEPTION 'protokollet är inte justerat av alla som ska justera det' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER sammantrade_last BEFORE UPDATE OR DELETE ON sammantrade FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_justerat();

CREATE FUNCTION vagra_andring_av_justerads_del() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rader jsonb[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END];
BEGIN
  IF EXISTS (SELECT FROM unnest(rader) r(rad) JOIN sammantrade s ON s.status = 'justerat' AND s.id = COALESCE((r.rad->>'sammantrade_id')::uuid,
    (SELECT p.sammantrade_id FROM sammantradespunkt p WHERE p.id = (r.rad->>'punkt_id')::uuid))) THEN
    RAISE EXCEPTION 'protokollet är justerat och sammanträdet låst' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER sammantradesdeltagare_last BEFORE INSERT OR UPDATE OR DELETE ON sammantradesdeltagare FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_justerads_del();
CREATE TRIGGER sammantradespunkt_last BEFORE INSERT OR UPDATE OR DELETE ON sammantradespunkt FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_justerads_del();
CREATE TRIGGER punktjav_last BEFORE INSERT OR UPDATE OR DELETE ON punktjav FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_justerads_del();
CREATE TRIGGER reservation_last BEFORE INSERT OR UPDATE OR DELETE ON reservation FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_justerads_del();
CREATE TRIGGER protokollsignatur_last BEFORE INSERT OR UPDATE OR DELETE ON protokollsignatur FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_justerads_del();

CREATE FUNCTION vagra_andring_av_protokoll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ett protokoll ändras inte och tas inte bort' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER protokoll_last BEFORE UPDATE OR DELETE ON protokoll FOR EACH ROW EXECUTE FUNCTION vagra_andring_av_protokoll();
`;
