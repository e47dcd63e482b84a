import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims with their costs, orders and files to pay by, money that comes back, and conditions that are fulfilled. One guard keeps all of it within the tak. */
export class LaggTillRekvisitioner1763712610000 implements MigrationInterface {
  name = 'LaggTillRekvisitioner1763712610000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REKVISITION);
    await db.query(ORDER);
    await db.query(TILLBAKABETALT);
    for (const [tabell, nar] of TABELLER) {
      await db.query('SELECT krav_historik_for($1::text::regclass)', [tabell]);
      await db.query('SELECT versionera($1, $2)', [tabell, nar]);
    }
    await db.query(`SELECT krav_historik_for('betalningsfil'), versionera('utbetalning')`);
    await db.query(VAKTER);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW da.utbetalning;
      ALTER TABLE utbetalning DROP COLUMN utbetalningsorder_id;
      ALTER TABLE forr.utbetalning DROP COLUMN utbetalningsorder_id;
      SELECT versionera('utbetalning');`);
    for (const [tabell] of [...TABELLER].reverse()) await db.query(`DROP VIEW da.${tabell}; DROP TABLE forr.${tabell}; DELETE FROM forr.dagvillkor WHERE tabell = '${tabell}'`);
    await db.query(`
      DROP TABLE ${[...TABELLER].reverse().map(([t]) => t).join(', ')}, betalningsfil;
      ${TABELLER.map(([t]) => `DROP FUNCTION forr.spara_${t};`).join('\n')}
      DROP SEQUENCE utbetalningsordernummer;
      DROP FUNCTION vakta_ordern, vakta_rekvisitionen, vakta_rekvisitionens_rader, vakta_betalningsfilen, vagra_annat_an_makulering;`);
    await db.query(GAMLA_VAKTEN);
  }
}

/** Whether a row (alias r) of each had happened by a day; a line is there when its claim is. */
const TABELLER: readonly (readonly [tabell: string, nar: string])[] = [
  ['rekvisition', 'r.inkom <= (SELECT da.dag())'],
  ['rekvisitionsrad', `((SELECT da.dag()) = 'infinity' OR EXISTS (SELECT 1 FROM da.rekvisition f WHERE f.id = r.rekvisition_id))`],
  ['utbetalningsorder', `(r.skapad AT TIME ZONE 'Europe/Stockholm')::date <= (SELECT da.dag())`],
  ['aterbetalning', 'r.datum <= (SELECT da.dag())'],
  ['aterforing', 'r.datum <= (SELECT da.dag())'],
  ['villkorsuppfyllelse', 'r.uppfyllt <= (SELECT da.dag())'],
];

const REKVISITION = `
CREATE TABLE rekvisition (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  nummer integer NOT NULL,
  slag text NOT NULL,
  period_fran date,
  period_till date,
  inkom date NOT NULL,
  status text NOT NULL DEFAULT 'inkommen',
  begart_kr bigint,
  rattar_rekvisition_id uuid,
  anmarkning text,
  skal text,
  avslagsskal text,
  aterlamnad_skal text,
  registrerad timestamptz NOT NULL DEFAULT now(),
  registrerad_av uuid NOT NULL,
  granskad timestamptz,
  granskad_av uuid,
  attesterad timestamptz,
  attesterad_av uuid,
  beredd_av uuid[] NOT NULL,
  andel_hundradelar integer,
  tak_kr bigint,
  aterfort_kr bigint,
  tidigare_kr bigint,
  godkant_kr bigint,
  att_betala_kr bigint,
  begransad_av text,
  overbetalt_kr bigint,
  forskott_kvar_kr bigint,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_rekvisition PRIMARY KEY (id),
  CONSTRAINT uq_rekvisition_nummer UNIQUE (arende_id, nummer),
  CONSTRAINT uq_rekvisition_arende UNIQUE (id, arende_id),
  CONSTRAINT fk_rekvisition_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_rekvisition_rattar FOREIGN KEY (rattar_rekvisition_id) REFERENCES rekvisition (id),
  CONSTRAINT fk_rekvisition_registrerad_av FOREIGN KEY (registrerad_av) REFERENCES anvandare (id),
  CONSTRAINT fk_rekvisition_granskad_av FOREIGN KEY (granskad_av) REFERENCES anvandare (id),
  CONSTRAINT fk_rekvisition_attesterad_av FOREIGN KEY (attesterad_av) REFERENCES anvandare (id),
  CONSTRAINT ck_rekvisition_nummer CHECK (nummer > 0),
  CONSTRAINT ck_rekvisition_slag CHECK (slag IN ('forskott', 'rekvisition', 'slutrekvisition')),
  CONSTRAINT ck_rekvisition_status CHECK (status IN ('inkommen', 'granskad', 'attesterad', 'avslagen', 'aterlamnad')),
  CONSTRAINT ck_rekvisition_period CHECK (CASE WHEN slag = 'forskott' THEN num_nonnulls(period_fran, period_till) = 0 ELSE num_nonnulls(period_fran, period_till) = 2 AND period_fran <= period_till END),
  CONSTRAINT ck_rekvisition_begart CHECK ((slag = 'forskott') = (begart_kr IS NOT NULL)),
  CONSTRAINT ck_rekvisition_begart_belopp CHECK (begart_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_rekvisition_granskad CHECK ((granskad IS NULL) = (granskad_av IS NULL) AND (status NOT IN ('granskad', 'attesterad') OR granskad IS NOT NULL)),
  CONSTRAINT ck_rekvisition_attesterad CHECK (num_nonnulls(attesterad, attesterad_av, tak_kr, aterfort_kr, tidigare_kr, att_betala_kr, begransad_av, overbetalt_kr, forskott_kvar_kr) = CASE WHEN status = 'attesterad' THEN 9 ELSE 0 END),
  CONSTRAINT ck_rekvisition_utfall CHECK (num_nonnulls(andel_hundradelar, godkant_kr) = CASE WHEN status = 'attesterad' AND slag <> 'forskott' THEN 2 ELSE 0 END),
  CONSTRAINT ck_rekvisition_begransad CHECK (begransad_av IN ('andel', 'tak', 'andel_och_tak', 'forskott')),
  CONSTRAINT ck_rekvisition_belopp CHECK (LEAST(tak_kr, aterfort_kr, godkant_kr, att_betala_kr, overbetalt_kr, forskott_kvar_kr) >= 0),
  CONSTRAINT ck_rekvisition_avslagen CHECK ((status = 'avslagen') = (avslagsskal IS NOT NULL)),
  CONSTRAINT ck_rekvisition_fyra_ogon CHECK (attesterad_av <> registrerad_av AND attesterad_av <> granskad_av AND NOT attesterad_av = ANY (beredd_av)),
  CONSTRAINT ck_rekvisition_version CHECK (version > 0)
);
CREATE UNIQUE INDEX uq_rekvisition_rattar ON rekvisition (rattar_rekvisition_id) WHERE status <> 'avslagen';
CREATE INDEX ix_rekvisition_status ON rekvisition (status);

CREATE TABLE rekvisitionsrad (
  rekvisition_id uuid NOT NULL,
  ordning integer NOT NULL,
  kostnadsslag text NOT NULL,
  bokfort_kr bigint NOT NULL,
  ej_godkant_kr bigint NOT NULL,
  skal text,
  CONSTRAINT pk_rekvisitionsrad PRIMARY KEY (rekvisition_id, ordning),
  CONSTRAINT uq_rekvisitionsrad_slag UNIQUE (rekvisition_id, kostnadsslag),
  CONSTRAINT fk_rekvisitionsrad_rekvisition FOREIGN KEY (rekvisition_id) REFERENCES rekvisition (id),
  CONSTRAINT ck_rekvisitionsrad_slag CHECK (kostnadsslag IN ('egen_personal', 'externa_tjanster', 'resor_och_logi', 'investeringar_och_material', 'indirekta_kostnader', 'ovriga_kostnader')),
  CONSTRAINT ck_rekvisitionsrad_bokfort CHECK (bokfort_kr BETWEEN 0 AND 10000000000),
  CONSTRAINT ck_rekvisitionsrad_ej_godkant CHECK (ej_godkant_kr BETWEEN 0 AND bokfort_kr),
  CONSTRAINT ck_rekvisitionsrad_skal CHECK (ej_godkant_kr = 0 OR skal <> '' AND skal IS NOT NULL)
);
`;

/** A payment that comes of an order has the order's ärende and amount. */
const ORDER = `
CREATE TABLE betalningsfil (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  nummer integer NOT NULL,
  skapad timestamptz NOT NULL DEFAULT now(),
  skapad_av uuid NOT NULL,
  antal integer NOT NULL,
  summa_kr bigint NOT NULL,
  format text NOT NULL,
  innehall bytea NOT NULL,
  kontrollsumma text NOT NULL,
  CONSTRAINT pk_betalningsfil PRIMARY KEY (id),
  CONSTRAINT uq_betalningsfil_nummer UNIQUE (nummer),
  CONSTRAINT fk_betalningsfil_skapad_av FOREIGN KEY (skapad_av) REFERENCES anvandare (id),
  CONSTRAINT ck_betalningsfil_antal CHECK (nummer > 0 AND antal > 0 AND summa_kr > 0),
  CONSTRAINT ck_betalningsfil_format CHECK (format IN ('xlsx', 'csv')),
  CONSTRAINT ck_betalningsfil_kontrollsumma CHECK (kontrollsumma = encode(sha256(innehall), 'hex'))
);
-- Files are packed already.
ALTER TABLE betalningsfil ALTER COLUMN innehall SET STORAGE EXTERNAL;

CREATE SEQUENCE utbetalningsordernummer;
GRANT USAGE ON SEQUENCE utbetalningsordernummer TO anslag_tjanst;
COMMENT ON SEQUENCE utbetalningsordernummer IS 'The number in the reference of an order, through all years.';
CREATE TABLE utbetalningsorder (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  referens text NOT NULL,
  arende_id uuid NOT NULL,
  rekvisition_id uuid NOT NULL,
  belopp_kr bigint NOT NULL,
  skapad timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'oppen',
  betalningsfil_id uuid,
  avvisad_skal text,
  makulerad_skal text,
  CONSTRAINT pk_utbetalningsorder PRIMARY KEY (id),
  CONSTRAINT uq_utbetalningsorder_referens UNIQUE (referens),
  CONSTRAINT uq_utbetalningsorder_rekvisition UNIQUE (rekvisition_id),
  CONSTRAINT uq_utbetalningsorder_belopp UNIQUE (id, arende_id, belopp_kr),
  CONSTRAINT fk_utbetalningsorder_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_utbetalningsorder_rekvisition FOREIGN KEY (rekvisition_id, arende_id) REFERENCES rekvisition (id, arende_id),
  CONSTRAINT fk_utbetalningsorder_betalningsfil FOREIGN KEY (betalningsfil_id) REFERENCES betalningsfil (id),
  CONSTRAINT ck_utbetalningsorder_referens CHECK (referens ~ '^UB-[0-9]{4}-[0-9]{5,}$'),
  CONSTRAINT ck_utbetalningsorder_belopp CHECK (belopp_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_utbetalningsorder_status CHECK (status IN ('oppen', 'i_fil', 'betald', 'avvisad', 'makulerad')),
  CONSTRAINT ck_utbetalningsorder_fil CHECK (status NOT IN ('i_fil', 'avvisad') OR betalningsfil_id IS NOT NULL),
  CONSTRAINT ck_utbetalningsorder_avvisad CHECK (status <> 'avvisad' OR avvisad_skal IS NOT NULL),
  CONSTRAINT ck_utbetalningsorder_makulerad CHECK ((status = 'makulerad') = (makulerad_skal IS NOT NULL))
);
CREATE INDEX ix_utbetalningsorder_arende ON utbetalningsorder (arende_id);
CREATE INDEX ix_utbetalningsorder_status ON utbetalningsorder (status);
CREATE INDEX ix_utbetalningsorder_betalningsfil ON utbetalningsorder (betalningsfil_id);

ALTER TABLE utbetalning
  ADD COLUMN utbetalningsorder_id uuid,
  ADD CONSTRAINT uq_utbetalning_order UNIQUE (utbetalningsorder_id),
  ADD CONSTRAINT fk_utbetalning_order FOREIGN KEY (utbetalningsorder_id, arende_id, belopp_kr) REFERENCES utbetalningsorder (id, arende_id, belopp_kr);
`;

const TILLBAKABETALT = `
CREATE TABLE aterbetalning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  beslut_id uuid,
  datum date NOT NULL,
  belopp_kr bigint NOT NULL,
  anmarkning text,
  registrerad timestamptz NOT NULL DEFAULT now(),
  registrerad_av uuid NOT NULL,
  makulerad timestamptz,
  makulerad_skal text,
  CONSTRAINT pk_aterbetalning PRIMARY KEY (id),
  CONSTRAINT fk_aterbetalning_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_aterbetalning_beslut FOREIGN KEY (beslut_id) REFERENCES beslut (id),
  CONSTRAINT fk_aterbetalning_registrerad_av FOREIGN KEY (registrerad_av) REFERENCES anvandare (id),
  CONSTRAINT ck_aterbetalning_belopp CHECK (belopp_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_aterbetalning_makulerad CHECK ((makulerad IS NULL) = (makulerad_skal IS NULL))
);
CREATE INDEX ix_aterbetalning_arende ON aterbetalning (arende_id);

CREATE TABLE aterforing (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  arende_id uuid NOT NULL,
  budgetar integer NOT NULL,
  datum date NOT NULL,
  belopp_kr bigint NOT NULL,
  slag text NOT NULL,
  skal text NOT NULL,
  gjord timestamptz NOT NULL DEFAULT now(),
  gjord_av uuid NOT NULL,
  makulerad timestamptz,
  makulerad_skal text,
  CONSTRAINT pk_aterforing PRIMARY KEY (id),
  CONSTRAINT fk_aterforing_arende FOREIGN KEY (arende_id) REFERENCES arende (id),
  CONSTRAINT fk_aterforing_gjord_av FOREIGN KEY (gjord_av) REFERENCES anvandare (id),
  CONSTRAINT ck_aterforing_budgetar CHECK (budgetar BETWEEN 1995 AND 2100),
  CONSTRAINT ck_aterforing_belopp CHECK (belopp_kr BETWEEN 1 AND 10000000000),
  CONSTRAINT ck_aterforing_slag CHECK (slag IN ('ej_utnyttjat', 'aterkravt')),
  CONSTRAINT ck_aterforing_skal CHECK (skal <> ''),
  CONSTRAINT ck_aterforing_makulerad CHECK ((makulerad IS NULL) = (makulerad_skal IS NULL))
);
CREATE INDEX ix_aterforing_arende ON aterforing (arende_id);
CREATE INDEX ix_aterforing_budgetar ON aterforing (budgetar);

CREATE TABLE villkorsuppfyllelse (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  beslut_id uuid NOT NULL,
  ordning integer NOT NULL,
  uppfyllt date NOT NULL,
  bevis text NOT NULL,
  bilaga_id uuid,
  godkand timestamptz NOT NULL DEFAULT now(),
  godkand_av uuid NOT NULL,
  makulerad timestamptz,
  makulerad_skal text,
  CONSTRAINT pk_villkorsuppfyllelse PRIMARY KEY (id),
  CONSTRAINT fk_villkorsuppfyllelse_villkor FOREIGN KEY (beslut_id, ordning) REFERENCES beslut_villkor (beslut_id, ordning),
  CONSTRAINT fk_villkorsuppfyllelse_bilaga FOREIGN KEY (bilaga_id) REFERENCES bilaga (id),
  CONSTRAINT fk_villkorsuppfyllelse_godkand_av FOREIGN KEY (godkand_av) REFERENCES anvandare (id),
  CONSTRAINT ck_villkorsuppfyllelse_bevis CHECK (bevis <> ''),
  CONSTRAINT ck_villkorsuppfyllelse_makulerad CHECK ((makulerad IS NULL) = (makulerad_skal IS NULL))
);
CREATE UNIQUE INDEX uq_villkorsuppfyllelse ON villkorsuppfyllelse (beslut_id, ordning) WHERE makulerad IS NULL;
`;

/**
 * The one guard of a grant's money, on all that moves it: paid − paid back + ordered + given back to the frame never passes the tak in force,
 * and no more comes back than has been paid. The ärende's row is held, so that what is summed stays so until the transaction ends.
 */
const VAKTER = `
CREATE OR REPLACE FUNCTION vakta_taket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tak bigint; betalt bigint; tillbaka bigint; ordrat bigint; aterfort bigint; atertaget bigint;
BEGIN
  PERFORM 1 FROM public.arende WHERE id = NEW.arende_id FOR NO KEY UPDATE;
  SELECT COALESCE(sum(tak_kr), 0) INTO tak FROM public.utfallsbeslut WHERE arende_id = NEW.arende_id AND slag IN ('bifall', 'tillagg');
  SELECT COALESCE(sum(belopp_kr), 0) INTO betalt FROM public.utbetalning WHERE arende_id = NEW.arende_id;
  SELECT COALESCE(sum(belopp_kr), 0) INTO tillbaka FROM public.aterbetalning WHERE arende_id = NEW.arende_id AND makulerad IS NULL;
  SELECT COALESCE(sum(o.belopp_kr), 0) INTO ordrat FROM public.utbetalningsorder o WHERE o.arende_id = NEW.arende_id AND o.status <> 'makulerad'
    AND NOT EXISTS (SELECT FROM public.utbetalning u WHERE u.utbetalningsorder_id = o.id);
  SELECT COALESCE(sum(belopp_kr), 0), COALESCE(sum(belopp_kr) FILTER (WHERE slag = 'aterkravt'), 0) INTO aterfort, atertaget
    FROM public.aterforing WHERE arende_id = NEW.arende_id AND makulerad IS NULL;
  IF betalt - tillbaka + ordrat + aterfort > tak THEN
    RAISE EXCEPTION 'utbetalt % kr, återbetalt % kr, attesterat % kr och återfört % kr passerar taket % kr', betalt, tillbaka, ordrat, aterfort, tak
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalning_tak';
  END IF;
  IF tillbaka > betalt THEN
    RAISE EXCEPTION 'återbetalt % kr är mer än utbetalt % kr', tillbaka, betalt USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aterbetalning_hogst';
  END IF;
  IF atertaget > tillbaka THEN
    RAISE EXCEPTION 'återfört som återkrävt % kr är mer än återbetalt % kr', atertaget, tillbaka USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_aterforing_hogst';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER utbetalningsorder_tak AFTER INSERT OR UPDATE ON utbetalningsorder FOR EACH ROW EXECUTE FUNCTION vakta_taket();
CREATE TRIGGER aterbetalning_tak AFTER INSERT OR UPDATE ON aterbetalning FOR EACH ROW EXECUTE FUNCTION vakta_taket();
CREATE TRIGGER aterforing_tak AFTER INSERT OR UPDATE ON aterforing FOR EACH ROW EXECUTE FUNCTION vakta_taket();

-- An order is made of an attested claim, for what the claim came to, while the grant lasts; what is paid or cancelled stays so.
CREATE FUNCTION vakta_ordern() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'en utbetalningsorder tas inte bort, den makuleras' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM public.rekvisition r WHERE r.id = NEW.rekvisition_id AND r.status = 'attesterad' AND r.att_betala_kr = NEW.belopp_kr) THEN
      RAISE EXCEPTION 'en utbetalningsorder görs av en attesterad rekvisition, på det belopp den gav' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalningsorder_attest';
    END IF;
    IF EXISTS (SELECT FROM public.utfallsbeslut b WHERE b.arende_id = NEW.arende_id AND b.slag = 'upphavande') THEN
      RAISE EXCEPTION 'stödet är upphävt, och inget mer betalas ut' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalningsorder_upphavt';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status IN ('betald', 'makulerad') OR (OLD.id, OLD.referens, OLD.arende_id, OLD.rekvisition_id, OLD.belopp_kr, OLD.skapad) IS DISTINCT FROM (NEW.id, NEW.referens, NEW.arende_id, NEW.rekvisition_id, NEW.belopp_kr, NEW.skapad) THEN
    RAISE EXCEPTION 'en utbetalningsorder ändras inte, och en som är betald eller makulerad är avslutad' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status = 'makulerad' AND EXISTS (SELECT FROM public.utbetalning u WHERE u.utbetalningsorder_id = NEW.id) THEN
    RAISE EXCEPTION 'ordern är betald' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalningsorder_betald';
  END IF;
  IF NEW.status = 'betald' AND NOT EXISTS (SELECT FROM public.utbetalning u WHERE u.utbetalningsorder_id = NEW.id) THEN
    RAISE EXCEPTION 'en betald order har en utbetalning' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalningsorder_betald';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER utbetalningsorder_last BEFORE INSERT OR UPDATE OR DELETE ON utbetalningsorder FOR EACH ROW EXECUTE FUNCTION vakta_ordern();
CREATE TRIGGER utbetalningsorder_toms_inte BEFORE TRUNCATE ON utbetalningsorder FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vakta_rekvisitionen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('attesterad', 'avslagen') THEN
    RAISE EXCEPTION 'en avgjord rekvisition ändras inte, den rättas med en ny; ingen tas bort' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT OLD.beredd_av <@ NEW.beredd_av OR (OLD.arende_id, OLD.nummer, OLD.slag, OLD.registrerad, OLD.registrerad_av) IS DISTINCT FROM (NEW.arende_id, NEW.nummer, NEW.slag, NEW.registrerad, NEW.registrerad_av) THEN
    RAISE EXCEPTION 'vem som har berett en rekvisition glöms inte' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rekvisition_last BEFORE UPDATE OR DELETE ON rekvisition FOR EACH ROW EXECUTE FUNCTION vakta_rekvisitionen();
CREATE TRIGGER rekvisition_toms_inte BEFORE TRUNCATE ON rekvisition FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vakta_rekvisitionens_rader() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE agare uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.rekvisition_id ELSE NEW.rekvisition_id END;
BEGIN
  IF EXISTS (SELECT FROM public.rekvisition r WHERE r.id = agare AND (r.status IN ('attesterad', 'avslagen') OR r.slag = 'forskott')) THEN
    RAISE EXCEPTION 'en avgjord rekvisitions kostnader ändras inte, och ett förskott har inga' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER rekvisitionsrad_last BEFORE INSERT OR UPDATE OR DELETE ON rekvisitionsrad FOR EACH ROW EXECUTE FUNCTION vakta_rekvisitionens_rader();
CREATE TRIGGER rekvisitionsrad_toms_inte BEFORE TRUNCATE ON rekvisitionsrad FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vakta_betalningsfilen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'en betalningsfil ändras inte och tas inte bort' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER betalningsfil_last BEFORE UPDATE OR DELETE ON betalningsfil FOR EACH ROW EXECUTE FUNCTION vakta_betalningsfilen();
CREATE TRIGGER betalningsfil_toms_inte BEFORE TRUNCATE ON betalningsfil FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();

CREATE FUNCTION vagra_annat_an_makulering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.makulerad IS NOT NULL OR NEW.makulerad IS NULL
    OR (to_jsonb(OLD) - '{makulerad,makulerad_skal,giltig_fran}'::text[]) <> (to_jsonb(NEW) - '{makulerad,makulerad_skal,giltig_fran}'::text[]) THEN
    RAISE EXCEPTION 'raden ändras inte och tas inte bort, den makuleras' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aterbetalning_last BEFORE UPDATE OR DELETE ON aterbetalning FOR EACH ROW EXECUTE FUNCTION vagra_annat_an_makulering();
CREATE TRIGGER aterbetalning_toms_inte BEFORE TRUNCATE ON aterbetalning FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();
CREATE TRIGGER aterforing_last BEFORE UPDATE OR DELETE ON aterforing FOR EACH ROW EXECUTE FUNCTION vagra_annat_an_makulering();
CREATE TRIGGER aterforing_toms_inte BEFORE TRUNCATE ON aterforing FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();
CREATE TRIGGER villkorsuppfyllelse_last BEFORE UPDATE OR DELETE ON villkorsuppfyllelse FOR EACH ROW EXECUTE FUNCTION vagra_annat_an_makulering();
CREATE TRIGGER villkorsuppfyllelse_toms_inte BEFORE TRUNCATE ON villkorsuppfyllelse FOR EACH STATEMENT EXECUTE FUNCTION vagra_tomning();
`;

const GAMLA_VAKTEN = `
CREATE OR REPLACE FUNCTION vakta_taket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tak bigint; utbetalt bigint;
BEGIN
  PERFORM 1 FROM arende WHERE id = NEW.arende_id FOR NO KEY UPDATE;
  SELECT sum(tak_kr) INTO tak FROM utfallsbeslut WHERE arende_id = NEW.arende_id AND slag IN ('bifall', 'tillagg');
  SELECT sum(belopp_kr) INTO utbetalt FROM utbetalning WHERE arende_id = NEW.arende_id;
  IF utbetalt > COALESCE(tak, 0) THEN
    RAISE EXCEPTION 'utbetalt % kr passerar taket % kr', utbetalt, COALESCE(tak, 0) USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_utbetalning_tak';
  END IF;
  RETURN NULL;
END $$;
`;
