import { Injectable } from '@nestjs/common';
import type { Datum, Frister, Sammantradesstatus } from '@anslag/doman';
import type { OversiktSvar, Vantanderad, Vanteslag } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';

/** How many rows of each kind are shown; the rest are counted. */
export const HOGST = 10;

/** What waits of one kind, with how many there are in all. */
export interface Vantar {
  antal: number;
  rader: Vantanderad[];
}

/** The ärende as the list of ärenden shows it: nothing that a mark of secrecy withholds. */
const ARENDE = `json_build_object('nyckel', a.nyckel, 'diarienummer', a.diarienummer, 'nypsId', a.nyps_id, 'namn', a.namn, 'sokande', a.sokande, 'status', a.status)`;
const EJ_JAVIG = 'NOT EXISTS (SELECT FROM jav j WHERE j.arende_id = a.id AND j.anvandare_id = $1)';

/** What a row of what waits is made of; what is left out is null. */
type Kolumn = 'arende' | 'forslag' | 'sammantrade' | 'rekvisition' | 'order' | 'senast' | 'ordning' | 'nyckel';
const TOMMA: Record<Kolumn, string> = {
  arende: 'NULL::json',
  forslag: 'NULL::int',
  sammantrade: 'NULL::json',
  rekvisition: 'NULL::int',
  order: 'NULL::text',
  senast: 'NULL::date',
  ordning: 'NULL::date',
  nyckel: "''",
};
const kolumner = (givna: Partial<Record<Kolumn, string>>): string => Object.entries({ ...TOMMA, ...givna }).map(([namn, uttryck]) => `${uttryck} AS "${namn}"`).join(', ');

/** The latest thing a meeting did with the ärende was to send it back. */
const AR_ATERREMITTERAT = `(SELECT p.utfall FROM sammantradespunkt p JOIN sammantrade m ON m.id = p.sammantrade_id WHERE p.arende_id = a.id AND p.utfall IS NOT NULL
  ORDER BY m.datum DESC, p.ordning DESC LIMIT 1) = 'aterremiss'`;

/** The person's own ärenden, by where they stand. */
const EGNA = {
  aterremitterat: `a.status = 'under_beredning' AND COALESCE(${AR_ATERREMITTERAT}, false)`,
  inkommet: `a.status = 'inkommen'`,
  komplettering: `a.status = 'komplettering'`,
  under_beredning: `a.status = 'under_beredning' AND NOT COALESCE(${AR_ATERREMITTERAT}, false)`,
  klart_for_beslut: `a.status = 'klar_for_beslut'`,
  att_expediera: `a.status = 'beslutad'`,
} as const satisfies Partial<Record<Vanteslag, string>>;
export type EgetSlag = keyof typeof EGNA;

const MOTE = `json_build_object('id', m.id, 'organ', m.organ, 'datum', m.datum, 'antalPunkter', (SELECT count(*) FROM sammantradespunkt p WHERE p.sammantrade_id = m.id))`;
/** A meeting that has been and only is there as an example of what a document tells waits for nobody. */
const LEVANDE = (idag: string) => `(m.anmarkning IS NULL OR m.datum >= ${idag})`;
const PA_LISTAN = (som: string) => `EXISTS (SELECT FROM sammantradesdeltagare d WHERE d.sammantrade_id = m.id AND d.anvandare_id = jag.id${som})`;
/** Is on the list of participants; until there is one those are on it who are members of the body that day. */
const deltar = (som: string) => `(${PA_LISTAN(som)} OR NOT EXISTS (SELECT FROM sammantradesdeltagare d WHERE d.sammantrade_id = m.id) AND EXISTS (
  SELECT FROM ledamotskap l WHERE l.anvandare_id = jag.id AND l.organ = m.organ AND l.galler_fran <= m.datum AND (l.galler_till IS NULL OR l.galler_till >= m.datum)))`;

/** Meetings (m) where something waits for the person (jag), with the day by which it should be done. */
const MOTEN = {
  punkt_att_besluta: { villkor: `m.status IN ('kallat', 'pagar') AND m.datum <= jag.idag AND ${deltar(" AND d.uppgift IN ('ordforande', 'sekreterare')")}`, senast: 'm.datum' },
  protokoll_att_signera: {
    villkor: `m.status = 'avslutat' AND ${PA_LISTAN(` AND (d.justerare OR d.uppgift = 'ordforande' AND d.narvarande)
      AND NOT EXISTS (SELECT FROM protokollsignatur s JOIN protokoll r USING (sammantrade_id, kontrollsumma) WHERE s.sammantrade_id = m.id AND s.anvandare_id = d.anvandare_id)`)}`,
    senast: 'm.justeras_senast',
  },
  dagordning_att_lasa: { villkor: `m.status = 'kallat' AND m.datum >= jag.idag AND ${deltar('')}`, senast: 'm.datum' },
  sammantrade_att_kalla: { villkor: `m.status = 'planerat'`, senast: 'm.kallas_senast' },
} as const satisfies Partial<Record<Vanteslag, { villkor: string; senast: string }>>;
export type Motesslag = keyof typeof MOTEN;

/** A meeting with its days. */
export interface Motesdagar extends Frister {
  id: string;
  organ: string;
  datum: Datum;
  tid: string | null;
  plats: string | null;
  status: Sammantradesstatus;
  antalPunkter: number;
}

@Injectable()
export class OversiktQuery {
  constructor(private readonly db: DataSource) {}

  /** The person's own ärenden of one status. */
  egna(slag: EgetSlag, anvandareId: string): Promise<Vantar> {
    return this.arenden(`a.handlaggare_id = $1 AND ${EGNA[slag]}`, [anvandareId]);
  }

  /** Meetings where something waits for the person, the soonest first. */
  moten(slag: Motesslag, anvandareId: string, idag: Datum): Promise<Vantar> {
    const { villkor, senast } = MOTEN[slag];
    return this.rader(
      `SELECT ${kolumner({ sammantrade: MOTE, senast, ordning: senast, nyckel: 'm.organ' })}
       FROM sammantrade m, (SELECT $1::uuid AS id, $2::date AS idag) jag WHERE ${villkor} AND ${LEVANDE('jag.idag')}`,
      [anvandareId, idag],
    );
  }

  /** Meetings that are to come, or whose minutes are not yet attested, the soonest first. */
  pagaende(idag: Datum): Promise<Motesdagar[]> {
    return this.db.query<Motesdagar[]>(
      `SELECT m.id, m.organ, m.datum, m.tid, m.plats, m.status, m.arendestopp, m.kallas_senast AS "kallasSenast", m.justeras_senast AS "justerasSenast",
        (SELECT count(*) FROM sammantradespunkt p WHERE p.sammantrade_id = m.id) AS "antalPunkter"
       FROM sammantrade m WHERE m.status NOT IN ('justerat', 'installt') AND ${LEVANDE('$1::date')} ORDER BY m.datum, m.organ LIMIT 20`,
      [idag],
    );
  }

  /** Ärenden on their way to a decision that nobody handles. */
  utanHandlaggare(): Promise<Vantar> {
    return this.arenden(`a.handlaggare_id IS NULL AND a.status IN ('inkommen', 'komplettering', 'under_beredning', 'klar_for_beslut')`, []);
  }

  /** Proposals for decision on delegation that the person may decide: by one of the points, not own ones, and not where there is a jäv. */
  delegation(anvandareId: string, punkter: readonly string[]): Promise<Vantar> {
    return this.rader(
      `SELECT ${kolumner({ arende: ARENDE, forslag: 'b.nummer', senast: 'b.beslutad_fran', ordning: 'b.beslutad_fran', nyckel: 'a.nyckel' })}
       FROM beslut b JOIN arende a ON a.id = b.arende_id
       WHERE b.lage = 'forslag' AND b.beslutsniva = 'delegation' AND b.berett_av IS DISTINCT FROM $1 AND trim(b.delegationspunkt) = ANY($2::text[]) AND ${EJ_JAVIG}
         AND (a.status = 'foreslagen' OR a.status IN ('beslutad', 'verkstalld') AND b.slag NOT IN ('bifall', 'avslag'))`,
      [anvandareId, punkter],
    );
  }

  /** Claims to examine: of own ärenden, and of all for who may examine any; never where there is a jäv. The oldest first. */
  attGranska(anvandareId: string, alla: boolean): Promise<Vantar> {
    return this.rekvisitioner(`r.status = 'inkommen' AND ($2 OR a.handlaggare_id = $1)`, [anvandareId, alla]);
  }

  /** Examined claims to approve, that the person has not prepared; never where there is a jäv. The oldest first. */
  attAttestera(anvandareId: string): Promise<Vantar> {
    return this.rekvisitioner(`r.status = 'granskad' AND NOT $1 = ANY (r.beredd_av)`, [anvandareId]);
  }

  /** Orders that are to be paid and lie in no payment file, those that came back unpaid too, the oldest first. */
  attBetala(): Promise<Vantar> {
    return this.rader(
      `SELECT ${kolumner({ arende: ARENDE, rekvisition: 'r.nummer', order: 'o.referens', ordning: 'o.skapad::date', nyckel: 'o.referens' })}
       FROM utbetalningsorder o JOIN rekvisition r ON r.id = o.rekvisition_id JOIN arende a ON a.id = o.arende_id WHERE o.status IN ('oppen', 'avvisad')`,
      [],
    );
  }

  private rekvisitioner(villkor: string, parametrar: unknown[]): Promise<Vantar> {
    return this.rader(
      `SELECT ${kolumner({ arende: ARENDE, rekvisition: 'r.nummer', ordning: 'r.inkom', nyckel: 'a.nyckel' })}
       FROM rekvisition r JOIN arende a ON a.id = r.arende_id WHERE ${villkor} AND ${EJ_JAVIG}`,
      parametrar,
    );
  }

  /** The frame of a year: what is granted, decided, proposed and paid, in whole kronor. */
  async ram(budgetar: number): Promise<OversiktSvar['ram']> {
    const [rad] = await this.db.query<Omit<OversiktSvar['ram'], 'budgetar'>[]>(
      `SELECT (SELECT tilldelat_kr FROM anslagsram WHERE budgetar = $1) AS tilldelat,
        (SELECT COALESCE(sum(tak_kr), 0)::bigint FROM utfallsbeslut WHERE budgetar = $1 AND slag IN ('bifall', 'tillagg')) AS beslutat,
        (SELECT COALESCE(sum(belopp_kr), 0)::bigint FROM aterforing WHERE budgetar = $1 AND makulerad IS NULL) AS aterfort,
        (SELECT COALESCE(sum(b.tak_kr), 0)::bigint FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE b.budgetar = $1 AND b.lage = 'forslag'
          AND (b.slag = 'bifall' AND a.status IN ('under_beredning', 'klar_for_beslut', 'foreslagen') OR b.slag = 'tillagg' AND a.status IN ('beslutad', 'verkstalld'))) AS foreslaget,
        (SELECT COALESCE(sum(belopp_kr), 0)::bigint FROM utbetalning WHERE EXTRACT(year FROM utbetald) = $1) AS utbetalt`,
      [budgetar],
    );
    return { budgetar, ...(rad ?? { tilldelat: null, beslutat: 0, aterfort: 0, foreslaget: 0, utbetalt: 0 }) };
  }

  private arenden(villkor: string, parametrar: unknown[]): Promise<Vantar> {
    return this.rader(`SELECT ${kolumner({ arende: ARENDE, nyckel: 'a.nyckel' })} FROM arende a WHERE ${villkor}`, parametrar);
  }

  /** @param urval SELECT of `kolumner`; shown by `ordning`, then `nyckel` */
  private async rader(urval: string, parametrar: unknown[]): Promise<Vantar> {
    const rader = await this.db.query<(Vantanderad & { antal: number })[]>(
      `SELECT arende, forslag, sammantrade, NULL::json AS uppfoljning, rekvisition, "order", NULL::json AS villkor, senast, '[]'::json AS saknas, count(*) OVER () AS antal
       FROM (${urval}) u ORDER BY ordning NULLS LAST, nyckel LIMIT ${HOGST}`,
      parametrar,
    );
    return { antal: rader[0]?.antal ?? 0, rader: rader.map(({ antal: _, ...rad }) => rad) };
  }
}
