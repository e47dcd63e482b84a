import type { Beslutsslag, Datum, Delegationsordning, Kronor, Period } from '@anslag/doman';

export interface DelegationsordningSvar extends Delegationsordning {
  id: string;
  namn: string;
  diarienummer: string | null;
  /** It is in force today. */
  galler: boolean;
}

/** The latest first. */
export interface DelegationsordningarSvar {
  ordningar: DelegationsordningSvar[];
}

/** One decision by delegation as the committee is told of it. */
export interface DelegationsbeslutRad {
  nyckel: string;
  nummer: number;
  diarienummer: string | null;
  nypsId: string | null;
  slag: Beslutsslag;
  /** The stödform, or the stödtyp in words when it has none. */
  stod: string;
  /** The applicant; null when it is not known. */
  foretag: string | null;
  bransch: string | null;
  /** Why it was refused; null when it was not, or when the ärende is marked as secret. */
  avslagsmotiv: string | null;
  kon: 'K' | 'M' | null;
  kommun: string | null;
  /** What is granted, or asked back; null when it is refused, gives no money, or is not known. */
  belopp: Kronor | null;
  beslutsfattare: string | null;
  beslutat: Period;
}

/** A decision by delegation on something else than an ärende here. */
export interface OvrigtDelegationsbeslutRad {
  id: string;
  diarienummer: string;
  rubrik: string;
  punkt: string;
  beslutsfattare: string;
  /** Null when the document does not tell the day. */
  beslutat: Datum | null;
}

/** The decisions under one point. */
export interface DelegationspunktSvar {
  punkt: string;
  /** What the order says that the point is about, and who decides; null when no order has it. */
  avser: string | null;
  beslutsfattare: string | null;
  /** From the first day of the decisions to the last; null when there are no rows. */
  period: Period | null;
  rader: DelegationsbeslutRad[];
  antalBeviljade: number;
  antalAvslagna: number;
  /** What is granted, whole kronor. */
  summa: Kronor;
  ovriga: OvrigtDelegationsbeslutRad[];
}

/** Decisions by delegation for the committee to be told of. */
export interface DelegationsredovisningSvar {
  /** Null when no body was asked for. */
  organ: string | null;
  tillDag: Datum;
  /** As the delegation order lists its points. */
  punkter: DelegationspunktSvar[];
  antal: number;
  summa: Kronor;
}
