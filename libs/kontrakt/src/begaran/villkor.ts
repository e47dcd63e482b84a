import { type Datum, STODTYPER, type Stodtyp } from '@anslag/doman';
import { Dag, Fylld, Heltal, JaNej, Lista, Text, Valfri } from './falt';

/** A new version of a condition, or a new condition; the version before it ends the day before. */
export class NyVillkorsmall {
  @Fylld(100) kod!: string;
  @Fylld(10_000) text!: string;
  @Dag() gallerFran!: Datum;
  @Valfri() @Dag() gallerTill?: Datum | null;
  @Lista(STODTYPER) stodtyper!: Stodtyp[];
  @JaNej() standard!: boolean;
  @JaNej() sparrarUtbetalning!: boolean;
  @Valfri() @Text(2000) bevis?: string | null;
  @Valfri() @Heltal(0, 3650) dagarEfterBeslut?: number | null;
  @Valfri() @Dag() dokumentDatum?: Datum | null;
  @Valfri() @Text(100) dokumentDiarienummer?: string | null;
  @Fylld(2000) skal!: string;
}

/** Which day the catalogue is asked for; today when left out. */
export class Katalogfraga {
  @Valfri() @Dag() dag?: Datum;
}
