import { type Datum, type Grund, GRUNDER, HOGST_LANKAR, HOGST_NODER, KEDJEAVSER, type Kedjeavser, MAX_MATVARDE, type Niva, NIVAER, type Resultatlage, RESULTATLAGEN } from '@anslag/doman';
import { DagInom, Delar, EttAv, Fylld, FylldEllerInget, Heltal, Nollbar, PostEllerIngen, Text, TingetsId, Utelamnbar, Valfri } from './falt';

const TIDIGAST = '1995-01-01';
const SENAST = '2100-12-31';

/** A node as it is to be. What is left out is nothing, null. */
export class Kedjenodbegaran {
  /** The id of a stored node; anything else is a new node, by that name in `lankar`. */
  @Fylld(100) id!: string;
  @EttAv(NIVAER) niva!: Niva;
  @Fylld(2000) text!: string;
  /** The register's goal, of a node of level effektmal. */
  @Utelamnbar() @PostEllerIngen() effektmal?: string | null;
  @Utelamnbar() @FylldEllerInget(300) indikator?: string | null;
  /** The register's indicator that the node follows, of levels 2–5. */
  @Utelamnbar() @PostEllerIngen() strategiindikator?: string | null;
  @Utelamnbar() @FylldEllerInget(100) enhet?: string | null;
  /** Whole hundredths of the unit. */
  @Nollbar() @Heltal(-MAX_MATVARDE, MAX_MATVARDE) baslinje?: number | null;
  @Nollbar() @Heltal(1900, 2100) baslinjeAr?: number | null;
  @Nollbar() @EttAv(KEDJEAVSER) avser?: Kedjeavser | null;
  /** A role or an organisation, never a person. */
  @Utelamnbar() @FylldEllerInget(300) ansvarig?: string | null;
  @Nollbar() @DagInom(TIDIGAST, SENAST) klartSenast?: Datum | null;
  /** What the document states that the node is read from. */
  @Nollbar() @EttAv(RESULTATLAGEN) lage?: Resultatlage | null;
  @Nollbar() @EttAv(GRUNDER) grund?: Grund | null;
  @Nollbar() @Heltal(1995, 2100) ar?: number | null;
}

export class Kedjelankbegaran {
  @Fylld(100) fran!: string;
  @Fylld(100) till!: string;
  /** Needed when a level is skipped. */
  @Utelamnbar() @FylldEllerInget(2000) skal?: string | null;
}

/** The whole chain as it is to be: what is not in it is taken away. */
export class AndraEffektkedja {
  /** The version of the ärende or the insats that the chain was made from. */
  @Heltal(1, 2_000_000_000) version!: number;
  @Delar(Kedjenodbegaran, HOGST_NODER) noder!: Kedjenodbegaran[];
  @Delar(Kedjelankbegaran, HOGST_LANKAR) lankar!: Kedjelankbegaran[];
}

/** A target; the one before it is kept, and why it is revised is asked for. */
export class NyttNodmal {
  /** Whole hundredths of the node's unit. */
  @Heltal(-MAX_MATVARDE, MAX_MATVARDE) malvarde!: number;
  @Nollbar() @Heltal(1995, 2100) malar?: number | null;
  /** The node's own when left out. */
  @Nollbar() @EttAv(KEDJEAVSER) avser?: Kedjeavser | null;
  @Utelamnbar() @FylldEllerInget(2000) skal?: string | null;
}

/** A result of a node. */
export class LoggatUtfall {
  /** The year it belongs to. */
  @Heltal(1995, 2100) ar!: number;
  /** The day it was seen. */
  @DagInom(TIDIGAST, SENAST) datum!: Datum;
  @EttAv(RESULTATLAGEN) lage!: Resultatlage;
  @Nollbar() @EttAv(GRUNDER) grund?: Grund | null;
  /** Whole hundredths of the node's unit. */
  @Nollbar() @Heltal(-MAX_MATVARDE, MAX_MATVARDE) varde?: number | null;
  /** The node's own when left out, else the whole project. */
  @Nollbar() @EttAv(KEDJEAVSER) avser?: Kedjeavser | null;
  @Nollbar() @Heltal(0, 10_000_000) kvinnor?: number | null;
  @Nollbar() @Heltal(0, 10_000_000) man?: number | null;
  @Nollbar() @Heltal(0, 10_000_000) okant?: number | null;
  @Utelamnbar() @FylldEllerInget(5000) kommentar?: string | null;
  @Utelamnbar() @FylldEllerInget(1000) kalla?: string | null;
  @Utelamnbar() @FylldEllerInget(2000) lank?: string | null;
  /** The id of an attachment of the same ärende. */
  @Utelamnbar() @PostEllerIngen() bilaga?: string | null;
  /** The id of the outcome of the same node that this one puts right. */
  @Utelamnbar() @PostEllerIngen() rattar?: string | null;
}

export class Utfallsmakulering {
  @Fylld(2000) skal!: string;
}

/** The id in an address of a node, an outcome or an insats. */
export class Tingvag {
  @TingetsId('ett id') id!: string;
}

export class Kedjekallfraga {
  /** Part of the name or the number. */
  @Valfri() @Text(200) sok?: string;
}

export class Insatsfraga {
  @Valfri() @Heltal(1995, 2100) ar?: number;
  /** Part of the name. */
  @Valfri() @Text(200) sok?: string;
}
