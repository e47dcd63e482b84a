import { BESLUTSNIVAER, BESLUTSSLAG, type Beslutsniva, type Beslutsslag, type Datum } from '@anslag/doman';
import { Dag, Del, Delar, EttAv, HelaTal, Heltal, Text, Valfri } from './falt';

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
}

/** The decision on a proposal, taken on a day that has been. */
export class Beslutsbegaran {
  @Version() version!: number;
  @Dag() datum!: Datum;
  /** The paragraph of the nämnd's minutes. */
  @Valfri() @Text(LANGST_NAMN) paragraf?: string | null;
}

export class Forslagsvag {
  @Text(200) nyckel!: string;
  @Heltal(1, 1000) nummer!: number;
}
