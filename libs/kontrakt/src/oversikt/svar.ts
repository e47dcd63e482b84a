import type { Arendestatus, Bristkod, Datum, Fristslag, Kronor, Sammantradesstatus, Uppfoljningsslag } from '@anslag/doman';

/** Kinds of work that can wait for a person, in the order they are shown. */
export const VANTESLAG = [
  'punkt_att_besluta',
  'protokoll_att_signera',
  'delegation_att_besluta',
  'dagordning_att_lasa',
  'sammantrade_att_kalla',
  'aterremitterat',
  'utan_handlaggare',
  'inkommet',
  'komplettering',
  'under_beredning',
  'klart_for_beslut',
  'att_expediera',
  'uppfoljning_forsenad',
  'uppfoljning_snart',
  'uppfoljning_utan_handlaggare',
  'resultat_efterfragas',
  'villkor_att_uppfylla',
  'rekvisition_att_granska',
  'rekvisition_att_attestera',
  'order_att_betala',
] as const;
export type Vanteslag = (typeof VANTESLAG)[number];

/** One thing that waits: an ärende, a proposal of it, or a meeting. A secret ärende shows no more than in the list of ärenden. */
export interface Vantanderad {
  arende: { nyckel: string; diarienummer: string | null; nypsId: string | null; namn: string; sokande: string | null; status: Arendestatus } | null;
  /** Number of the proposal that is to be decided. */
  forslag: number | null;
  sammantrade: { id: string; organ: string; datum: Datum; antalPunkter: number } | null;
  /** The post of follow-up that is to be done. */
  uppfoljning: { slag: Uppfoljningsslag; nyckel: string } | null;
  /** The number, within the ärende, of the claim that is to be examined or approved. */
  rekvisition: number | null;
  /** The reference of the order that is to be paid. */
  order: string | null;
  /** The condition that is to be fulfilled: its decision and place, and its words unless they are withheld. */
  villkor: { beslut: number; ordning: number; text: string | null } | null;
  /** What is missing before the ärende can go on. */
  saknas: Bristkod[];
  /** The day by which it should be done, where there is one. */
  senast: Datum | null;
}

export interface Vantande {
  slag: Vanteslag;
  /** All that wait; `rader` are the first of them. */
  antal: number;
  rader: Vantanderad[];
}

/** A day that comes, or has passed without what should have been done by it. */
export interface Kommandedag {
  slag: Fristslag | 'aterrapport';
  dag: Datum;
  /** The meeting it concerns; null for the report on the year `avserAr`. */
  sammantrade: { id: string; organ: string; datum: Datum } | null;
  avserAr: number | null;
}

/** What waits for the person who asks, and what comes. */
export interface OversiktSvar {
  /** Today in Sweden, from which the days are counted. */
  idag: Datum;
  vantar: Vantande[];
  nastaSammantrade: { id: string; organ: string; datum: Datum; tid: string | null; plats: string | null; status: Sammantradesstatus; antalPunkter: number } | null;
  dagar: Kommandedag[];
  /** The year's frame at a glance, in whole kronor; what is proposed is not decided and not in `beslutat`. */
  ram: { budgetar: number; tilldelat: Kronor | null; beslutat: Kronor; aterfort: Kronor; foreslaget: Kronor; utbetalt: Kronor };
}
