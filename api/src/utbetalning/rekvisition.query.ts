import { Injectable } from '@nestjs/common';
import type { Andel, Kronor, Rekvisition, Saldon, Villkorsplats } from '@anslag/doman';
import type { ArendeEkonomiSvar, RekvisitionSvar, UtbetalningsorderSvar, VillkorsuppfyllelseSvar } from '@anslag/kontrakt';
import type { Lasare } from '../plattform/databas/tidsresa';
import { SALDON } from './saldon';

/** What a claim came to when it was attested; andel and godkant are null of an advance. */
export interface FrystUtfall {
  andel: Andel | null;
  tak: Kronor;
  aterfort: Kronor;
  tidigare: Kronor;
  /** Null where it was attested before they were kept. */
  varav: { oppnaOrdrar: Kronor; aterkravt: Kronor } | null;
  godkant: Kronor | null;
  attBetala: Kronor;
  begransadAv: 'andel' | 'tak' | 'andel_och_tak' | 'forskott';
  overbetalt: Kronor;
  forskottKvar: Kronor;
}

type Texter = Pick<RekvisitionSvar, 'anmarkning' | 'skal' | 'avslagsskal' | 'aterlamnadSkal'>;
type Steg = Pick<RekvisitionSvar, 'registrerad' | 'granskad' | 'attesterad'>;

/** A claim as it is stored. */
export interface LagradRekvisition extends Rekvisition, Texter, Steg {
  id: string;
  rader: RekvisitionSvar['rader'];
  bereddAv: string[];
  fryst: FrystUtfall | null;
  order: Omit<UtbetalningsorderSvar, 'arende' | 'rekvisition'> | null;
  version: number;
}

/** A fulfilment, with the condition it is of. */
export type Uppfyllelse = VillkorsuppfyllelseSvar & Villkorsplats;

type Rorelser = Pick<ArendeEkonomiSvar, 'utbetalningar' | 'aterbetalningar' | 'aterforingar'>;

/** What has been stored of the money of one ärende. */
export interface LagradEkonomi extends Rorelser {
  rekvisitioner: LagradRekvisition[];
  uppfyllda: Uppfyllelse[];
  /** Without the tak and the återkrav, which are the decisions'. */
  saldon: Omit<Saldon, 'tak' | 'aterkrav'>;
}

const tid = (kolumn: string) => `to_char(${kolumn} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const steg = (namn: string) =>
  `CASE WHEN r.${namn} IS NOT NULL THEN json_build_object('av', (SELECT json_build_object('id', p.id, 'namn', p.namn) FROM anvandare p WHERE p.id = r.${namn}_av), 'nar', ${tid(`r.${namn}`)}) END`;

const REKVISITIONER = `
  SELECT json_agg(json_build_object(
    'id', r.id, 'nummer', r.nummer, 'slag', r.slag, 'status', r.status, 'inkom', r.inkom, 'begart', r.begart_kr, 'version', r.version,
    'period', CASE WHEN r.period_fran IS NOT NULL THEN json_build_object('fran', r.period_fran, 'till', r.period_till) END,
    'rattar', (SELECT x.nummer FROM rekvisition x WHERE x.id = r.rattar_rekvisition_id),
    'anmarkning', r.anmarkning, 'skal', r.skal, 'avslagsskal', r.avslagsskal, 'aterlamnadSkal', r.aterlamnad_skal, 'bereddAv', r.beredd_av,
    'registrerad', ${steg('registrerad')}, 'granskad', ${steg('granskad')}, 'attesterad', ${steg('attesterad')},
    'bestallt', COALESCE((SELECT o.belopp_kr FROM utbetalningsorder o WHERE o.rekvisition_id = r.id AND o.status <> 'makulerad'), 0),
    'rader', COALESCE((SELECT json_agg(json_build_object('kostnadsslag', k.kostnadsslag, 'bokfort', k.bokfort_kr, 'ejGodkant', k.ej_godkant_kr, 'skal', k.skal) ORDER BY k.ordning)
      FROM rekvisitionsrad k WHERE k.rekvisition_id = r.id), '[]'),
    'fryst', CASE WHEN r.status = 'attesterad' THEN json_build_object('andel', r.andel_hundradelar, 'tak', r.tak_kr, 'aterfort', r.aterfort_kr, 'tidigare', r.tidigare_kr,
      'varav', CASE WHEN r.varav_oppna_ordrar_kr IS NOT NULL THEN json_build_object('oppnaOrdrar', r.varav_oppna_ordrar_kr, 'aterkravt', r.varav_aterkravt_kr) END,
      'godkant', r.godkant_kr, 'attBetala', r.att_betala_kr, 'begransadAv', r.begransad_av, 'overbetalt', r.overbetalt_kr, 'forskottKvar', r.forskott_kvar_kr) END,
    'order', (SELECT json_build_object('referens', o.referens, 'belopp', o.belopp_kr, 'skapad', ${tid('o.skapad')}, 'status', o.status, 'avvisadSkal', o.avvisad_skal,
        'betalningsfil', (SELECT f.nummer FROM betalningsfil f WHERE f.id = o.betalningsfil_id),
        'betald', (SELECT u.utbetald FROM utbetalning u WHERE u.utbetalningsorder_id = o.id)) FROM utbetalningsorder o WHERE o.rekvisition_id = r.id)
  ) ORDER BY r.nummer) FROM rekvisition r WHERE r.arende_id = $1`;

const UPPFYLLDA = `
  SELECT json_agg(json_build_object('beslut', b.nummer, 'ordning', v.ordning, 'kod', m.kod, 'text', m.villkorstext, 'uppfyllt', v.uppfyllt, 'bevis', v.bevis, 'bilaga', v.bilaga_id,
    'av', (SELECT p.namn FROM anvandare p WHERE p.id = v.godkand_av)) ORDER BY b.nummer, v.ordning)
  FROM villkorsuppfyllelse v JOIN beslut b ON b.id = v.beslut_id JOIN beslut_villkor m ON m.beslut_id = v.beslut_id AND m.ordning = v.ordning
  WHERE b.arende_id = $1 AND v.makulerad IS NULL`;

@Injectable()
export class RekvisitionQuery {
  /** Everything stored of an ärende's money, in one statement and so of one instant. */
  async ekonomi(db: Lasare, arendeId: string): Promise<LagradEkonomi> {
    const [rad] = await db.query<LagradEkonomi[]>(
      `SELECT COALESCE((${REKVISITIONER}), '[]') AS rekvisitioner, COALESCE((${UPPFYLLDA}), '[]') AS uppfyllda,
        COALESCE((SELECT json_agg(json_build_object('utbetald', u.utbetald, 'belopp', u.belopp_kr, 'bokfort', u.bokfort_kr, 'referens', (SELECT o.referens FROM utbetalningsorder o WHERE o.id = u.utbetalningsorder_id))
          ORDER BY u.utbetald, u.belopp_kr, u.id) FROM utbetalning u WHERE u.arende_id = $1), '[]') AS utbetalningar,
        COALESCE((SELECT json_agg(json_build_object('id', t.id, 'datum', t.datum, 'belopp', t.belopp_kr, 'beslut', (SELECT b.nummer FROM beslut b WHERE b.id = t.beslut_id), 'anmarkning', t.anmarkning)
          ORDER BY t.datum, t.registrerad, t.id) FROM aterbetalning t WHERE t.arende_id = $1 AND t.makulerad IS NULL), '[]') AS aterbetalningar,
        COALESCE((SELECT json_agg(json_build_object('id', f.id, 'budgetar', f.budgetar, 'datum', f.datum, 'belopp', f.belopp_kr, 'slag', f.slag, 'skal', f.skal, 'av', (SELECT p.namn FROM anvandare p WHERE p.id = f.gjord_av))
          ORDER BY f.datum, f.gjord, f.id) FROM aterforing f WHERE f.arende_id = $1 AND f.makulerad IS NULL), '[]') AS aterforingar,
        ${SALDON('$1')} AS saldon`,
      [arendeId],
    );
    if (!rad) throw new Error('a statement without FROM gives one row');
    return rad;
  }

  /** Who made the latest changes of a claim and what they were, oldest first: one entry of the history per version. */
  async andringarSedan(db: Lasare, arendeId: string, nummer: number, antal: number): Promise<{ av: string; nar: Date; andringar: string }[]> {
    const rader = await db.query<{ av: string; nar: Date; andringar: string }[]>(
      `SELECT h.aktor AS av, h.tid AS nar, h.andringar FROM historik h
       WHERE h.arende_id = $1 AND EXISTS (SELECT FROM jsonb_array_elements(h.andringar::jsonb) a WHERE a->>'falt' LIKE $2)
       ORDER BY h.nummer DESC LIMIT $3`,
      [arendeId, `Rekvisition ${nummer}: %`, antal],
    );
    return rader.reverse();
  }
}
