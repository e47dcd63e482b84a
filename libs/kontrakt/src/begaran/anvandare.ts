import type { Datum } from '@anslag/doman';
import { Dag, Delar, Fylld, PersonensId, Valfri } from './falt';

export class Anvandarvag {
  @PersonensId() id!: string;
}

export class Ledamotskapsbegaran {
  @Fylld(200) organ!: string;
  @Dag() fran!: Datum;
  /** The last day; null or left out until further notice. */
  @Valfri() @Dag() till?: Datum | null;
}

/** All memberships the person is to have. */
export class SattLedamotskap {
  /** Why they are changed, for the history. */
  @Fylld(2000) skal!: string;
  @Delar(Ledamotskapsbegaran, 50) ledamotskap!: Ledamotskapsbegaran[];
  /** Those that the change was made from: if there are others by now, nothing is changed. */
  @Delar(Ledamotskapsbegaran, 50) sedda!: Ledamotskapsbegaran[];
}
