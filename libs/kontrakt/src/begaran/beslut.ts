import { AVSKRIVNINGSGRUNDER, type Avskrivningsgrund, BESLUTSNIVAER, BESLUTSSLAG, type Beslutsniva, type Beslutsslag, type Datum } from '@anslag/doman';
import { Budgetbegaran } from './budget';
import { Dag, Del, Delar, EttAv, Fylld, HelaTal, Heltal, JaNej, Text, TingetsId, Valfri } from './falt';

/** The version of the ärende that the writer has seen. */
const Version = () => Heltal(1, 2_147_483_647);

const LANGST_NAMN = 300;
const LANGST_TEXT = 10_000;

export class Periodbegaran {
  @Valfri() @Dag() fran?: Datum | null;
  @Valfri() @Dag() till?: Datum | null;
}

export class Villkorsbegaran {
  @Text(100) kod!: string;
  @Text(LANGST_TEXT) text!: string;
  /** The last day to fulfil it. */
  @Valfri() @Dag() senast?: Datum | null;
  /** What shows that it is fulfilled. */
  @Valfri() @Text(LANGST_TEXT) bevis?: string | null;
  /** Nothing is paid until it is fulfilled. */
  @Valfri() @JaNej() sparrarUtbetalning?: boolean | null;
  /** The post of the catalogue it is made from. */
  @Valfri() @TingetsId('ett id ur villkorskatalogen') villkorsmall?: string | null;
}

export class Villkorsversionsbegaran {
  @Valfri() @Dag() datum?: Datum | null;
  @Valfri() @Text(LANGST_NAMN) diarienummer?: string | null;
}

/** A proposal to a decision. Amounts in whole kronor, shares in hundredths of a percent. */
export class NyttForslag {
  @Version() version!: number;
  @EttAv(BESLUTSSLAG) slag!: Beslutsslag;
  @EttAv(BESLUTSNIVAER) beslutsniva!: Beslutsniva;
  /** The day the decision is planned for; its year is the frame's. */
  @Dag() datum!: Datum;
  @Valfri() @HelaTal() beviljadAndel?: number | null;
  @Valfri() @HelaTal() tak?: number | null;
  @Valfri() @Del(Periodbegaran) projektperiod?: Periodbegaran | null;
  @Valfri() @Text(LANGST_NAMN) organ?: string | null;
  @Valfri() @Text(LANGST_NAMN) delegationspunkt?: string | null;
  @Valfri() @Text(LANGST_NAMN) roll?: string | null;
  @Valfri() @Text(LANGST_TEXT) rattsligRam?: string | null;
  @Valfri() @Del(Villkorsversionsbegaran) allmannaVillkor?: Villkorsversionsbegaran | null;
  @Valfri() @Delar(Villkorsbegaran, 50) villkor?: Villkorsbegaran[] | null;
  @Valfri() @Text(LANGST_TEXT) motivering?: string | null;
  @Valfri() @Text(LANGST_TEXT) avslagsmotiv?: string | null;
  /** Of an avskrivning. */
  @Valfri() @EttAv(AVSKRIVNINGSGRUNDER) avskrivningsgrund?: Avskrivningsgrund | null;
  /** Of an aterkrav: what is to be paid back. */
  @Valfri() @HelaTal() aterkrav?: number | null;
  /** A budget of its own; a grant or supplement without one takes over the application's. Of a change: the one that replaces the one before. */
  @Valfri() @Del(Budgetbegaran) budget?: Budgetbegaran | null;
  /** The att-clauses in other words than those made from the facts, one per line. */
  @Valfri() @Text(LANGST_TEXT) ordalydelse?: string | null;
}

/** An open proposal as it is to read instead: what is left out is taken away. */
export class AndratForslag extends NyttForslag {
  @Fylld(2000) skal!: string;
}

/** Why a proposal is taken back. In the address, as of all that removes something. */
export class AterkallaForslag {
  @Version() version!: number;
  @Fylld(2000) skal!: string;
}

/** The decision on a proposal, taken on a day that has been. */
export class Beslutsbegaran {
  @Version() version!: number;
  @Dag() datum!: Datum;
  /** The paragraph of the nämnd's minutes. */
  @Valfri() @Text(LANGST_NAMN) paragraf?: string | null;
  /** Why it is decided though the year's frame does not hold it, where the region allows that. */
  @Valfri() @Text(LANGST_TEXT) overskridandeskal?: string | null;
}

export class Forslagsvag {
  @Text(200) nyckel!: string;
  @Heltal(1, 1000) nummer!: number;
}
