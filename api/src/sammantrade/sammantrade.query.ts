import { Injectable } from '@nestjs/common';
import {
  type Arendestatus, type Beslutslage, type Beslutsniva, type Beslutsslag, dagordningOppen, type Datum, DELTAGARUPPGIFTER, type Deltagaruppgift, type HalletMote, type Punktslag, type Punktutfall, type Sammantradesstatus, type Signatur,
} from '@anslag/doman';
import type { DeltagareSvar, PersonSvar, ReservationSvar, SammantradeRad, ValbartForslag } from '@anslag/kontrakt';
import type { Sammantradesfraga } from '@anslag/kontrakt/begaran';
import type { Lasare } from '../plattform/databas/tidsresa';
import type { Protokoll } from './protokoll.entity';

export type LagradRad = Omit<SammantradeRad, 'frister'> & { arendestopp: Datum; kallasSenast: Datum; justerasSenast: Datum };

/** An item as it is stored; `nyckel` and `nummer` name its ärende and proposal. */
export interface LagradPunkt {
  id: string;
  ordning: number;
  slag: Punktslag;
  rubrik: string;
  foredragande: string | null;
  nyckel: string | null;
  arendeId: string | null;
  nummer: number | null;
  arendestatus: Arendestatus | null;
  diarienummer: string | null;
  innehall: string | null;
  forslag: string | null;
  /** What was proposed when the outcome was recorded; null before, and of items without a proposal. */
  foreslagnaSatser: string[] | null;
  foreslagnaVillkor: string[] | null;
  redovisningFaststalld: boolean;
  /** What kind of decision the proposal is, or became. */
  beslutsslag: Beslutsslag | null;
  paragraf: number | null;
  utfall: Punktutfall | null;
  motivering: string | null;
  andradText: string | null;
  protokollsanteckning: string | null;
  reservationer: ReservationSvar[];
  /** On the meeting's list, with a conflict of interest in the ärende: as it was when an outcome was recorded, as it is before. */
  javiga: PersonSvar[];
}

export interface LagratSammantrade extends LagradRad {
  /** When it was last changed, as the database writes it. */
  andrad: string;
  forstaParagraf: number | null;
  deltagare: DeltagareSvar[];
  punkter: LagradPunkt[];
  signaturer: (Signatur & { namn: string; signerad: string })[];
  /** Of the minutes; null until the meeting is closed. */
  kontrollsumma: string | null;
}

const RAD = `s.id, s.organ, s.datum, s.tid, s.plats, s.status, s.arendestopp, s.kallas_senast AS "kallasSenast", s.justeras_senast AS "justerasSenast", s.installt_skal AS "installtSkal", s.anmarkning, s.version,
  (SELECT count(*)::int FROM sammantradespunkt p WHERE p.sammantrade_id = s.id) AS "antalPunkter",
  (SELECT count(*)::int FROM sammantradespunkt p WHERE p.sammantrade_id = s.id AND p.utfall IS NOT NULL) AS "antalAvgjorda"`;

const UTC = (kolumn: string) => `to_char(${kolumn} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The persons of a table with an anvandare_id, in Swedish order. */
const PERSONER = (tabell: string, villkor: string, extra = '') =>
  `COALESCE((SELECT json_agg(json_build_object('id', a.id, 'namn', a.namn${extra}) ORDER BY a.namn COLLATE "sv-x-icu", a.id) FROM ${tabell} x JOIN anvandare a ON a.id = x.anvandare_id WHERE ${villkor}), '[]')`;

/** The agenda can still be changed, and the body's members are on the list by themselves. */
const OPPEN = `s.status IN ('planerat', 'kallat')`;

const PUNKT = `json_build_object('id', p.id, 'ordning', p.ordning, 'slag', p.slag, 'rubrik', p.rubrik, 'foredragande', p.foredragande,
  'nyckel', ar.nyckel, 'arendeId', ar.id, 'nummer', b.nummer, 'arendestatus', ar.status, 'diarienummer', COALESCE(p.diarienummer, ar.diarienummer), 'innehall', p.innehall, 'forslag', p.forslag,
  'foreslagnaSatser', p.foreslagna_satser, 'foreslagnaVillkor', p.foreslagna_villkor, 'redovisningFaststalld', p.redovisning_faststalld, 'beslutsslag', b.slag,
  'paragraf', p.paragraf, 'utfall', p.utfall, 'motivering', p.motivering, 'andradText', p.andrad_text, 'protokollsanteckning', p.protokollsanteckning,
  'reservationer', ${PERSONER('reservation', 'x.punkt_id = p.id', ", 'text', x.reservationstext")},
  'javiga', CASE WHEN p.utfall IS NULL
    THEN ${PERSONER('jav', `x.arende_id = p.arende_id AND (x.anvandare_id IN (SELECT d.anvandare_id FROM sammantradesdeltagare d WHERE d.sammantrade_id = s.id)
      OR ${OPPEN} AND x.anvandare_id IN (SELECT l.anvandare_id FROM ledamotskap l WHERE l.organ = s.organ AND l.galler_fran <= s.datum AND (l.galler_till IS NULL OR l.galler_till >= s.datum)))`)}
    ELSE ${PERSONER('punktjav', 'x.punkt_id = p.id')} END)`;

const UPPGIFTSORDNING = `array_position(ARRAY['ordforande', 'ledamot', 'ersattare', 'sekreterare'], d.uppgift)`;

@Injectable()
export class SammantradeQuery {
  /** Newest first; of one body, of one year. */
  lista(db: Lasare, { organ, ar }: Sammantradesfraga): Promise<LagradRad[]> {
    return db.query<LagradRad[]>(
      `SELECT ${RAD} FROM sammantrade s WHERE ($1::text IS NULL OR s.organ = $1) AND ($2::int IS NULL OR EXTRACT(year FROM s.datum) = $2) ORDER BY s.datum DESC, s.organ COLLATE "sv-x-icu"`,
      [organ ?? null, ar ?? null],
    );
  }

  /** Bodies that decisions, memberships or meetings name, in Swedish order. */
  async organ(db: Lasare): Promise<string[]> {
    const rader = await db.query<{ organ: string }[]>(
      `SELECT organ FROM (SELECT organ FROM beslut UNION SELECT organ FROM ledamotskap UNION SELECT organ FROM sammantrade) t WHERE organ IS NOT NULL ORDER BY organ COLLATE "sv-x-icu"`,
    );
    return rader.map((r) => r.organ);
  }

  /** The meeting with all that belongs to it; null when there is none. Until it begins, the body's members of that day are on the list whoever has been put there. */
  async hamta(db: Lasare, id: string): Promise<LagratSammantrade | null> {
    const [rad] = await db.query<LagratSammantrade[]>(
      `SELECT ${RAD}, s.giltig_fran::text AS andrad, s.forsta_paragraf AS "forstaParagraf", pr.kontrollsumma,
        COALESCE((SELECT json_agg(json_build_object('id', d.anvandare_id, 'namn', a.namn, 'uppgift', d.uppgift, 'narvarande', d.narvarande, 'justerare', d.justerare)
          ORDER BY ${UPPGIFTSORDNING}, a.namn COLLATE "sv-x-icu", a.id) FROM sammantradesdeltagare d JOIN anvandare a ON a.id = d.anvandare_id WHERE d.sammantrade_id = s.id), '[]') AS deltagare,
        COALESCE((SELECT json_agg(${PUNKT} ORDER BY p.ordning) FROM sammantradespunkt p LEFT JOIN arende ar ON ar.id = p.arende_id LEFT JOIN beslut b ON b.id = p.beslut_id WHERE p.sammantrade_id = s.id), '[]') AS punkter,
        COALESCE((SELECT json_agg(json_build_object('id', x.anvandare_id, 'namn', a.namn, 'signerad', ${UTC('x.signerad')}, 'kontrollsumma', x.kontrollsumma) ORDER BY x.signerad)
          FROM protokollsignatur x JOIN anvandare a ON a.id = x.anvandare_id WHERE x.sammantrade_id = s.id), '[]') AS signaturer
       FROM sammantrade s LEFT JOIN protokoll pr ON pr.sammantrade_id = s.id WHERE s.id = $1`,
      [id],
    );
    if (!rad || !dagordningOppen(rad.status)) return rad ?? null;
    return { ...rad, deltagare: medLedamoter(rad.deltagare, await this.ledamoter(db, rad.organ, rad.datum)) };
  }

  /**
   * Has a kallelse been made of the meeting and its proposals as they are?
   * @param andrad when the meeting was last changed, as the database writes it.
   */
  async kallelseGjord(db: Lasare, id: string, andrad: string): Promise<boolean> {
    const [rad] = await db.query<{ gjord: boolean }[]>(
      // A document that says what the one before it says is that one: the latest order of it tells when it was so.
      `SELECT EXISTS (SELECT FROM handling h WHERE h.slag = 'kallelse' AND h.sammantrade_id = $1
         AND COALESCE((SELECT max(j.skapad) FROM dokumentjobb j WHERE j.handling_id = h.id), h.skapad) >= GREATEST($2::timestamptz,
           (SELECT max(b.giltig_fran) FROM sammantradespunkt p JOIN beslut b ON b.id = p.beslut_id WHERE p.sammantrade_id = $1))) AS gjord`,
      [id, andrad],
    );
    return rad?.gjord ?? false;
  }

  /** What the minutes hold; null until the meeting is closed. */
  async protokoll(db: Lasare, id: string): Promise<LagratProtokoll | null> {
    const [rad] = await db.query<LagratProtokoll[]>('SELECT innehall, kontrollsumma FROM protokoll WHERE sammantrade_id = $1', [id]);
    return rad ?? null;
  }

  /** The body's meetings that have paragraphs, other than this one. */
  hallna(db: Lasare, organ: string, annatAn: string): Promise<HalletMote[]> {
    return db.query<HalletMote[]>(
      `SELECT s.datum, max(p.paragraf) AS "sistaParagraf" FROM sammantrade s JOIN sammantradespunkt p ON p.sammantrade_id = s.id
       WHERE s.organ = $1 AND s.id <> $2 AND p.paragraf IS NOT NULL GROUP BY s.id`,
      [organ, annatAn],
    );
  }

  /** Open proposals to the body that are on no coming agenda, those that were left until later first. */
  valbara(db: Lasare, organ: string): Promise<(Omit<ValbartForslag, 'hinder'> & { fattade: number })[]> {
    return db.query(
      `SELECT a.nyckel, a.diarienummer, b.namn, b.sokande, a.stodtyp, b.nummer, b.slag, b.andel_hundradelar AS andel, b.tak_kr AS tak, a.status,
        (SELECT max(s.datum) FROM sammantradespunkt p JOIN sammantrade s ON s.id = p.sammantrade_id WHERE p.beslut_id = b.id AND p.utfall = 'bordlaggning') AS bordlagt,
        (SELECT count(*)::int FROM beslut f WHERE f.arende_id = a.id AND f.lage = 'beslutad') AS fattade
       FROM beslut b JOIN arende a ON a.id = b.arende_id
       WHERE b.lage = 'forslag' AND b.beslutsniva = 'namnd' AND b.organ = $1 AND NOT EXISTS (SELECT FROM sammantradespunkt p WHERE p.beslut_id = b.id AND p.utfall IS NULL)
        AND NOT (b.slag = 'bifall' AND b.rattar_beslut_id IS NULL AND EXISTS (SELECT FROM beslut f WHERE f.arende_id = a.id AND f.lage = 'beslutad' AND f.slag = 'bifall'))
       ORDER BY bordlagt NULLS LAST, a.nyckel, b.nummer`,
      [organ],
    );
  }

  /** An ärende's proposal with what decides whether it can be on an agenda; null when there is none. `uppsatt` is the coming meeting that has it. */
  async forslaget(db: Lasare, arendeId: string, nummer: number): Promise<Forslagslage | null> {
    const [rad] = await db.query<Forslagslage[]>(
      `SELECT b.id, b.namn, b.lage, b.beslutsniva, b.organ, a.status,
        (SELECT count(*)::int FROM beslut f WHERE f.arende_id = a.id AND f.lage = 'beslutad') AS fattade,
        (SELECT s.organ || ' ' || s.datum FROM sammantradespunkt p JOIN sammantrade s ON s.id = p.sammantrade_id WHERE p.beslut_id = b.id AND p.utfall IS NULL) AS uppsatt
       FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE b.arende_id = $1 AND b.nummer = $2`,
      [arendeId, nummer],
    );
    return rad ?? null;
  }

  /** Those who can be at a meeting, by name: who has a mandate or works for the committee. */
  personer(db: Lasare): Promise<PersonSvar[]> {
    return db.query<PersonSvar[]>(
      `SELECT id, namn FROM anvandare WHERE roller && ARRAY['ledamot', 'ordforande', 'handlaggare', 'chef', 'administrator'] ORDER BY namn COLLATE "sv-x-icu", id`,
    );
  }

  /** Who is a member of the body on the day, with what the person is there: the first with the role ordförande presides. */
  async ledamoter(db: Lasare, organ: string, dag: Datum): Promise<(PersonSvar & { uppgift: Deltagaruppgift })[]> {
    const rader = await db.query<(PersonSvar & { leder: boolean })[]>(
      `SELECT a.id, a.namn, 'ordforande' = ANY(a.roller) AS leder FROM ledamotskap l JOIN anvandare a ON a.id = l.anvandare_id
       WHERE l.organ = $1 AND l.galler_fran <= $2 AND (l.galler_till IS NULL OR l.galler_till >= $2) ORDER BY leder DESC, a.namn COLLATE "sv-x-icu", a.id`,
      [organ, dag],
    );
    return rader.map(({ leder, ...person }, i) => ({ ...person, uppgift: leder && i === 0 ? 'ordforande' : 'ledamot' }));
  }
}

/** The list with the members that are not on it; one presides. */
function medLedamoter(lista: readonly DeltagareSvar[], ledamoter: readonly (PersonSvar & { uppgift: Deltagaruppgift })[]): DeltagareSvar[] {
  const leds = lista.some((d) => d.uppgift === 'ordforande');
  const nya = ledamoter.filter((l) => !lista.some((d) => d.id === l.id));
  const tillagda = nya.map((l): DeltagareSvar => ({ ...l, uppgift: leds ? 'ledamot' : l.uppgift, narvarande: false, justerare: false }));
  return [...lista, ...tillagda].sort((a, b) => DELTAGARUPPGIFTER.indexOf(a.uppgift) - DELTAGARUPPGIFTER.indexOf(b.uppgift) || a.namn.localeCompare(b.namn, 'sv'));
}

export type LagratProtokoll = Pick<Protokoll, 'innehall' | 'kontrollsumma'>;

export interface Forslagslage {
  id: string;
  namn: string;
  lage: Beslutslage;
  beslutsniva: Beslutsniva | null;
  organ: string | null;
  status: Arendestatus;
  fattade: number;
  uppsatt: string | null;
}

/** The row of a meeting that a transaction holds. */
export interface SammantradesRad {
  id: string;
  organ: string;
  datum: Datum;
  tid: string | null;
  plats: string | null;
  status: Sammantradesstatus;
  arendestopp: Datum;
  kallasSenast: Datum;
  justerasSenast: Datum;
  forstaParagraf: number | null;
  version: number;
  /** When it was last changed, as the database writes it. */
  andrad: string;
}

/** Holds the meeting's row until the transaction ends; null when there is none. */
export async function lasSammantrade(db: Lasare, id: string): Promise<SammantradesRad | null> {
  const [rad] = await db.query<SammantradesRad[]>(
    `SELECT id, organ, datum, tid, plats, status, arendestopp, kallas_senast AS "kallasSenast", justeras_senast AS "justerasSenast", forsta_paragraf AS "forstaParagraf", version, giltig_fran::text AS andrad
     FROM sammantrade WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return rad ?? null;
}

/** What the history tells of the meeting since `version`, oldest first, under every name it has had. */
export function andratSedan(db: Lasare, id: string, version: number, versionsfalt: string): Promise<{ av: string; nar: Date; andringar: string }[]> {
  return db.query(
    `SELECT h.aktor AS av, h.tid AS nar, h.andringar FROM historik h
     WHERE (h.handelse LIKE 'sammantrade.%' OR h.handelse LIKE 'protokoll.%') AND h.arende_id IS NULL
      AND h.objekt IN (SELECT organ || ' ' || datum FROM sammantrade WHERE id = $1 UNION SELECT organ || ' ' || datum FROM forr.sammantrade WHERE id = $1)
      AND EXISTS (SELECT FROM jsonb_array_elements(h.andringar::jsonb) a WHERE a->>'falt' = $3 AND (a->>'fore')::int >= $2) ORDER BY h.nummer`,
    [id, version, versionsfalt],
  );
}
