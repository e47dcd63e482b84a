import { ATERFORINGSSLAG, KOSTNADSSLAG, REKVISITIONSSLAG, type Aterforingsslag, type Datum, type Kostnadsslag, type Rekvisitionsslag } from '@anslag/doman';
import { Dag, Delar, EttAv, Fylld, HelaTal, Heltal, Text, TingetsId, Valfri } from './falt';

const SKAL = 2000;
const LANG = 10_000;
/** Each kostnadsslag once. */
const FLEST_RADER = 50;

/** The version of the claim that the change was made from. */
const Version = () => Heltal(1, 2_147_483_647);

export class Rekvisitionsvag {
  @Text(200) nyckel!: string;
  @Heltal(1, 10_000) nummer!: number;
}

/** Whole kronor. Left out, everything counts. */
export class Rekvisitionsradsbegaran {
  @EttAv(KOSTNADSSLAG) kostnadsslag!: Kostnadsslag;
  @HelaTal() bokfort!: number;
  @Valfri() @HelaTal() ejGodkant?: number | null;
  @Valfri() @Text(SKAL) skal?: string | null;
}

/** A claim: of an advance `begart`, of the others period and lines. */
export class NyRekvisition {
  @EttAv(REKVISITIONSSLAG) slag!: Rekvisitionsslag;
  @Dag() inkom!: Datum;
  @Valfri() @Dag() periodFran?: Datum | null;
  @Valfri() @Dag() periodTill?: Datum | null;
  @Valfri() @HelaTal() begart?: number | null;
  /** The nummer of the attested claim it corrects. */
  @Valfri() @Heltal(1, 10_000) rattar?: number | null;
  @Valfri() @Delar(Rekvisitionsradsbegaran, FLEST_RADER) rader?: Rekvisitionsradsbegaran[] | null;
  @Valfri() @Text(LANG) anmarkning?: string | null;
}

/** The whole claim as it is to read instead; slag and what it corrects stay. */
export class AndradRekvisition extends NyRekvisition {
  @Version() version!: number;
}

/** What does not count of one line, whole kronor. */
export class Granskningsradsbegaran {
  @EttAv(KOSTNADSSLAG) kostnadsslag!: Kostnadsslag;
  @HelaTal() ejGodkant!: number;
  @Valfri() @Text(SKAL) skal?: string | null;
}

/** The examination: of each line that is named what does not count; the others count whole. Without lines, what was registered stands. */
export class Granskningsbegaran {
  @Version() version!: number;
  @Valfri() @Delar(Granskningsradsbegaran, FLEST_RADER) rader?: Granskningsradsbegaran[] | null;
  /** Why an advance is to be paid though the law's limits are passed. */
  @Valfri() @Text(SKAL) skal?: string | null;
  @Valfri() @Text(LANG) anmarkning?: string | null;
}

export class Attestbegaran {
  @Version() version!: number;
}

/** A claim that is refused, or goes back to be completed. */
export class Rekvisitionsskal {
  @Version() version!: number;
  @Fylld(SKAL) skal!: string;
}

/** A condition of a decision, by its place from 0. */
export class Villkorsvag {
  @Text(200) nyckel!: string;
  @Heltal(1, 1000) beslut!: number;
  @Heltal(0, 1000) ordning!: number;
}

export class Villkorsuppfyllelsebegaran {
  @Dag() uppfyllt!: Datum;
  /** What shows it. */
  @Fylld(LANG) bevis!: string;
  @Valfri() @TingetsId('en bilagas id') bilaga?: string | null;
}

/** Why a registered fulfilment no longer counts. In the address, as of all that removes something. */
export class Uppfyllelsemakulering {
  @Fylld(SKAL) skal!: string;
}

/** Money received back from the applicant, whole kronor. */
export class NyAterbetalning {
  @Dag() datum!: Datum;
  @HelaTal() belopp!: number;
  /** The nummer of the decision (återkrav) that asked for it. */
  @Valfri() @Heltal(1, 1000) beslut?: number | null;
  @Valfri() @Text(LANG) anmarkning?: string | null;
}

/** Money given back to a year's frame, whole kronor. */
export class NyAterforing {
  @EttAv(ATERFORINGSSLAG) slag!: Aterforingsslag;
  @Dag() datum!: Datum;
  /** The year whose frame gets it; the day's when left out. */
  @Valfri() @Heltal(1995, 2100) budgetar?: number | null;
  @HelaTal() belopp!: number;
  @Fylld(SKAL) skal!: string;
}

/** A repayment or a return to the frame, of an ärende. */
export class Aterforingsvag {
  @Text(200) nyckel!: string;
  @TingetsId('dess id ur ärendets ekonomi') id!: string;
}

/** Why it was registered by mistake. In the address, as of all that removes something. */
export class Aterforingsmakulering {
  @Fylld(SKAL) skal!: string;
}

/** Why an order that is not paid will not be. */
export class Ordermakulering {
  @Fylld(SKAL) skal!: string;
}
