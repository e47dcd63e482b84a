import { BUDGETENS_OMFATTNING, FINANSIARSTYPER, FINANSIERINGSFORMER, MAX_KRONOR, type Budgetceller, type Budgetomfattning, type Finansiarstyp, type Finansieringsform } from '@anslag/doman';
import { Del, Delar, EttAv, Fylld, Heltal, JaNej, Kronorceller, Valfri } from './falt';

export class Budgetradsbegaran {
  @Fylld(300) kategori!: string;
  @Kronorceller() celler!: Budgetceller;
  /** Only where a document states a sum of its own. */
  @Valfri() @Heltal(0, MAX_KRONOR) angivenSumma?: number | null;
}

export class Finansieringsradsbegaran extends Budgetradsbegaran {
  @Valfri() @EttAv(FINANSIARSTYPER) typ?: Finansiarstyp | null;
  @Valfri() @EttAv(FINANSIERINGSFORMER) form?: Finansieringsform | null;
  @Valfri() @JaNej() egen11?: boolean | null;
}

export class AngivnaSummorBegaran {
  @Valfri() @Kronorceller() perAr?: Budgetceller | null;
  @Valfri() @Heltal(0, MAX_KRONOR) totalt?: number | null;
}

export class AngivetBegaran {
  @Valfri() @Del(AngivnaSummorBegaran) kostnader?: AngivnaSummorBegaran | null;
  @Valfri() @Del(AngivnaSummorBegaran) finansiering?: AngivnaSummorBegaran | null;
}

/** Whole kronor per row and year; a cell that is null or left out is unknown. */
export class Budgetbegaran {
  @EttAv(BUDGETENS_OMFATTNING) avser!: Budgetomfattning;
  @Delar(Budgetradsbegaran, 100) kostnader!: Budgetradsbegaran[];
  @Delar(Finansieringsradsbegaran, 100) finansiering!: Finansieringsradsbegaran[];
  /** Sums that a document states, where they differ from those of the cells or are to be compared with them. */
  @Valfri() @Del(AngivetBegaran) angivet?: AngivetBegaran | null;
}
