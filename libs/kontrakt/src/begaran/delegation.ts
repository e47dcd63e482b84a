import { type Datum, ROLLER, type Roll, STODTYPER, type Stodtyp } from '@anslag/doman';
import { Dag, Delar, Fylld, HelaTal, JaNejText, Lista, Text, Valfri } from './falt';

export class Delegationspunktsbegaran {
  @Fylld(20) punkt!: string;
  @Fylld(500) avser!: string;
  @Fylld(200) beslutsfattare!: string;
  @Lista(ROLLER) roller!: Roll[];
  @Lista(STODTYPER) stodtyper!: Stodtyp[];
  /** Whole kronor; left out when there is no limit. */
  @Valfri() @HelaTal() hogst?: number | null;
}

/** A new delegation order of a body; the one before it ends the day before. */
export class NyDelegationsordning {
  @Fylld(200) organ!: string;
  @Fylld(300) namn!: string;
  @Valfri() @Text(100) diarienummer?: string | null;
  @Dag() gallerFran!: Datum;
  @Valfri() @Dag() gallerTill?: Datum | null;
  @Delar(Delegationspunktsbegaran, 200) punkter!: Delegationspunktsbegaran[];
  @Fylld(2000) skal!: string;
}

/** A decision by delegation on something else than an ärende here, to be told of at the next meeting. */
export class NyttOvrigtDelegationsbeslut {
  @Fylld(50) diarienummer!: string;
  @Fylld(500) rubrik!: string;
  @Fylld(20) punkt!: string;
  @Fylld(200) beslutsfattare!: string;
  @Valfri() @Dag() beslutat?: Datum | null;
}

export class Delegationsfraga {
  @Valfri() @Text(200) organ?: string;
  /** The last day of the decisions; today when left out. */
  @Valfri() @Dag() tillDag?: Datum;
  /** Only what no meeting has been told of. */
  @Valfri() @JaNejText() orapporterade?: boolean;
}
