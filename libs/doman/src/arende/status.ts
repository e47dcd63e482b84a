import { Handling } from '../behorighet/behorighet';
import { Beslut } from '../beslut/beslut';
import type { Stodtyp } from './arende';

/** Where an ärende is on its way from application to close, in order. */
export const ARENDESTATUSAR = ['inkommen', 'komplettering', 'under_beredning', 'klar_for_beslut', 'foreslagen', 'beslutad', 'verkstalld', 'avslutad'] as const;
export type Arendestatus = (typeof ARENDESTATUSAR)[number];

/** The steps there are. Back to the beredning: what the committee refers back, or what is taken off an agenda. */
const STEG: Record<Arendestatus, readonly Arendestatus[]> = {
  inkommen: ['komplettering', 'under_beredning', 'avslutad'],
  komplettering: ['under_beredning', 'avslutad'],
  under_beredning: ['komplettering', 'klar_for_beslut', 'avslutad'],
  klar_for_beslut: ['under_beredning', 'foreslagen'],
  foreslagen: ['under_beredning', 'klar_for_beslut', 'beslutad'],
  beslutad: ['verkstalld'],
  verkstalld: ['avslutad'],
  avslutad: [],
};

/** The right that a step by hand asks for: what has been handed over is sent back also by the one who would have decided. */
export function handlingForSteg(fran: Arendestatus, till: Arendestatus): Extract<Handling, 'arende.andra' | 'forslag.aterlamna'> {
  return fran === 'foreslagen' && till === 'under_beredning' ? 'forslag.aterlamna' : 'arende.andra';
}

export function mojligaSteg(fran: Arendestatus): readonly Arendestatus[] {
  return STEG[fran];
}

/** What must be there before a step; each is a fact that the caller has looked up. */
export interface Stegfakta {
  stodtyp: Stodtyp;
  /** Who handles it. */
  handlaggare: boolean;
  sokande: boolean;
  sammanfattning: boolean;
  bedomning: boolean;
  prioritering: boolean;
  huvudmal: boolean;
  /** Checks of the riktlinje that nobody has answered, and deviations without a reason, by code. */
  riktlinjefragor: readonly string[];
  riktlinjeavvikelser: readonly string[];
  oppetForslag: boolean;
  /** Left-over template text in what the open proposal says, as written. */
  platshallare: readonly string[];
  /** The open proposal is on an agenda, or is for one who decides by delegation. */
  framlagt: boolean;
  fattatBeslut: boolean;
  /** The applicant has been told of the latest decision. */
  expedierat: boolean;
  /** A decided avskrivning: the application is withdrawn, dismissed, or closed without examination. */
  avskrivet: boolean;
  /** A grant is in force: given, and not taken back. */
  beviljat: boolean;
  /** The analysis at close is settled. */
  analysFaststalld: boolean;
  /** The final claim is approved. */
  slutrekvirerat: boolean;
}

export const BRISTER = [
  'handlaggare',
  'sokande',
  'sammanfattning',
  'bedomning',
  'prioritering',
  'huvudmal',
  'riktlinjefragor',
  'riktlinjeavvikelser',
  'oppet_forslag',
  'platshallare',
  'framlagt',
  'fattat_beslut',
  'expedierat',
  'avskrivet',
  'sammanfattande_analys',
  'slutrekvisition',
] as const;
export type Bristkod = (typeof BRISTER)[number];

/** One thing that is missing; `koder` are the checks of the riktlinje it concerns, or the left-over text that was found. */
export interface Brist {
  kod: Bristkod;
  koder: readonly string[];
}

/** Is a priority and a main goal chosen before it is decided? A support to an undertaking is judged by its own rules (förordning 2015:210, 2000:284). */
export function provasMotStrategin(stodtyp: Stodtyp): boolean {
  return stodtyp !== 'foretagsstod' && stodtyp !== 'kommersiell_service';
}

/** What is missing for `till`, whatever the ärende's status is now; empty when nothing is. */
export function bristerFor(till: Arendestatus, f: Stegfakta): Brist[] {
  const om = (finns: boolean, kod: Bristkod, koder: readonly string[] = []): Brist[] => (finns ? [] : [{ kod, koder }]);
  switch (till) {
    case 'inkommen':
    case 'komplettering':
      return [];
    case 'under_beredning':
      return om(f.handlaggare, 'handlaggare');
    case 'klar_for_beslut':
      return [
        ...om(f.handlaggare, 'handlaggare'),
        ...om(f.sokande, 'sokande'),
        ...om(f.sammanfattning, 'sammanfattning'),
        ...om(f.bedomning, 'bedomning'),
        ...(provasMotStrategin(f.stodtyp) ? [...om(f.prioritering, 'prioritering'), ...om(f.huvudmal, 'huvudmal')] : []),
        ...om(f.riktlinjefragor.length === 0, 'riktlinjefragor', f.riktlinjefragor),
        ...om(f.riktlinjeavvikelser.length === 0, 'riktlinjeavvikelser', f.riktlinjeavvikelser),
        ...om(f.oppetForslag, 'oppet_forslag'),
        ...om(f.platshallare.length === 0, 'platshallare', f.platshallare),
      ];
    case 'foreslagen':
      return [...om(f.oppetForslag, 'oppet_forslag'), ...om(f.framlagt, 'framlagt')];
    case 'beslutad':
      return om(f.fattatBeslut, 'fattat_beslut');
    case 'verkstalld':
      return [...om(f.fattatBeslut, 'fattat_beslut'), ...om(f.expedierat, 'expedierat')];
    case 'avslutad':
      if (!f.fattatBeslut || f.avskrivet) return om(f.avskrivet, 'avskrivet');
      return [...om(f.expedierat, 'expedierat'), ...(f.stodtyp === 'projekt' && f.beviljat ? [...om(f.analysFaststalld, 'sammanfattande_analys'), ...om(f.slutrekvirerat, 'slutrekvisition')] : [])];
  }
}

export type Steg = { far: true } | { far: false; hinder: 'steget_finns_inte'; mojliga: readonly Arendestatus[] } | { far: false; hinder: 'brister'; brister: Brist[] };

/** May the ärende take this step now? */
export function provaSteg(fran: Arendestatus, till: Arendestatus, fakta: Stegfakta): Steg {
  if (!STEG[fran].includes(till)) return { far: false, hinder: 'steget_finns_inte', mojliga: STEG[fran] };
  const brister = bristerFor(till, fakta);
  return brister.length === 0 ? { far: true } : { far: false, hinder: 'brister', brister };
}

/** Is it only decided when the ärende is föreslaget? A first decision is; an application that is withdrawn or dismissed is closed from anywhere. */
export function beslutasForstForeslaget(nu: Arendestatus, slag: Beslut['slag'], tidigare: boolean): boolean {
  return !tidigare && slag !== 'avskrivning' && nu !== 'foreslagen';
}

/**
 * May a decision be taken outside a meeting now? A first one only when the ärende is föreslagen; before that, what the way there still
 * lacks is told.
 */
export function provaBeslut(nu: Arendestatus, slag: Beslut['slag'], tidigare: boolean, fakta: Stegfakta): Steg {
  if (!beslutasForstForeslaget(nu, slag, tidigare)) return { far: true };
  const brister = bristerFor(nu === 'klar_for_beslut' ? 'foreslagen' : 'klar_for_beslut', fakta);
  return brister.length > 0 ? { far: false, hinder: 'brister', brister } : { far: false, hinder: 'steget_finns_inte', mojliga: STEG[nu] };
}

/** The status that the decisions and proposals of an ärende alone speak for; null when there are none. */
export function statusAvBeslut(beslut: readonly Pick<Beslut, 'slag' | 'lage'>[]): Arendestatus | null {
  const fattade = beslut.filter((b) => b.lage === 'beslutad');
  if (fattade.length > 0) return fattade.every((b) => b.slag === 'avskrivning') ? 'avslutad' : 'beslutad';
  return beslut.length > 0 ? 'foreslagen' : null;
}

/** Must it be told why? When the ärende goes back, waits for more, or is closed. */
export function kraverSkal(fran: Arendestatus, till: Arendestatus): boolean {
  return till === 'komplettering' || till === 'avslutad' || (ARENDESTATUSAR.indexOf(till) < ARENDESTATUSAR.indexOf(fran) && fran !== 'komplettering');
}

/** What the open proposals of an ärende are before and after one is written, changed or taken back. */
export interface Forslagslage {
  fattatBeslut: boolean;
  oppna: number;
  /** One was on an agenda, or for one who decides by delegation; and is. */
  varFramlagt: boolean;
  framlagt: boolean;
}

/** The status that follows when a proposal is written, changed or taken back; a follow-up decision never moves it. */
export function statusEfterForslag(nu: Arendestatus, f: Forslagslage): Arendestatus {
  if (f.fattatBeslut) return nu;
  if (nu === 'klar_for_beslut' && f.framlagt) return 'foreslagen';
  if ((nu === 'foreslagen' || nu === 'klar_for_beslut') && f.oppna === 0) return 'under_beredning';
  return nu === 'foreslagen' && f.varFramlagt && !f.framlagt ? 'klar_for_beslut' : nu;
}

/** The status that follows when a decision is taken; `tidigare` when there was one before it, which the status already speaks for. */
export function statusEfterBeslut(nu: Arendestatus, slag: Beslut['slag'], tidigare: boolean): Arendestatus {
  if (tidigare || nu === 'verkstalld' || nu === 'avslutad') return nu;
  return slag === 'avskrivning' ? 'avslutad' : 'beslutad';
}
