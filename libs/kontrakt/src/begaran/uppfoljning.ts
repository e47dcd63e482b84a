import {
  type Analysdel,
  ANALYSDELAR,
  type Bedomning,
  type Datum,
  type Effektmalsbidrag,
  EFFEKTMALSBIDRAG,
  type Fragekod,
  FRAGEKODER,
  type Hallbarhetsdimension,
  HALLBARHETSDIMENSIONER,
  LANGST_SVAR,
  type Uppfoljningslage,
  UPPFOLJNINGSLAGEN,
  type Uppfoljningsslag,
  UPPFOLJNINGSSLAG,
  type Uppfoljningsstatus,
  UPPFOLJNINGSSTATUSAR,
} from '@anslag/doman';
import { Dag, Delar, EttAv, FylldEllerInget, Heltal, JaNejText, Nollbar, PersonensId, Text, TingetsId, Utelamnbar, Valfri } from './falt';

const LANGST_SKAL = 4000;
const HOGST_FRAGOR = 50;

export class Svarsbegaran {
  @EttAv(FRAGEKODER) fraga!: Fragekod;
  @Nollbar() @FylldEllerInget(LANGST_SVAR) svar?: string | null;
  /** 1–4, of a question that is graded. */
  @Nollbar() @Heltal(1, 4) bedomning?: Bedomning | null;
}

/** What has happened to a post. What is left out is as if never said: the whole post is written each time. */
export class SkrivUppfoljning {
  /** 0 of a post that nothing is stored of. */
  @Heltal(0, 2_000_000_000) version!: number;
  /** Null while it is still to be done. */
  @Nollbar() @EttAv(UPPFOLJNINGSSTATUSAR) status?: Uppfoljningsstatus | null;
  /** The day it was done; today when left out of a post that is done. */
  @Nollbar() @Dag() gjord?: Datum | null;
  /** Another last day than the plan's. */
  @Nollbar() @Dag() flyttadTill?: Datum | null;
  /** Needed when it is moved or struck. */
  @Nollbar() @FylldEllerInget(LANGST_SKAL) skal?: string | null;
  @Utelamnbar() @Delar(Svarsbegaran, HOGST_FRAGOR) svar?: Svarsbegaran[];
}

export class Uppfoljningsfilter {
  /** Only the ärenden that the one who asks handles. */
  @Valfri() @JaNejText() mina?: boolean;
  /** Only the ärenden that this person handles. */
  @Valfri() @PersonensId() handlaggare?: string;
  @Valfri() @EttAv(UPPFOLJNINGSLAGEN) lage?: Uppfoljningslage;
  @Valfri() @EttAv(UPPFOLJNINGSSLAG) slag?: Uppfoljningsslag;
  /** Bounds of the last day; both are included. */
  @Valfri() @Dag() fran?: Datum;
  @Valfri() @Dag() till?: Datum;
  /** Part of the ärende's name or number, or of who applies. */
  @Valfri() @Text(200) sok?: string;
  @Valfri() @Heltal(1, 100_000) sida?: number;
  @Valfri() @Heltal(1, 200) perSida?: number;
}

export class Analysdelbegaran {
  @EttAv(ANALYSDELAR) del!: Analysdel;
  @Nollbar() @Heltal(1, 4) bedomning?: Bedomning | null;
  @Nollbar() @FylldEllerInget(LANGST_SVAR) motivering?: string | null;
}

export class Hallbarhetsbegaran {
  @EttAv(HALLBARHETSDIMENSIONER) dimension!: Hallbarhetsdimension;
  @Nollbar() @FylldEllerInget(LANGST_SVAR) utlovat?: string | null;
  @Nollbar() @FylldEllerInget(LANGST_SVAR) levererat?: string | null;
  @Nollbar() @Heltal(1, 4) bedomning?: Bedomning | null;
}

export class Verdiktbegaran {
  /** Id of the effektmål. */
  @TingetsId('ett id ur registret') effektmal!: string;
  @Nollbar() @EttAv(EFFEKTMALSBIDRAG) bidrag?: Effektmalsbidrag | null;
  @Nollbar() @FylldEllerInget(LANGST_SVAR) motivering?: string | null;
}

/** The analysis; of each list only what is named is changed. Of one that is settled it also opens it again, with `skal`. */
export class SkrivAnalys {
  /** 0 when there is none yet. */
  @Heltal(0, 2_000_000_000) version!: number;
  /** Why what was settled is opened again. */
  @Nollbar() @FylldEllerInget(LANGST_SKAL) skal?: string | null;
  @Utelamnbar() @Delar(Analysdelbegaran, ANALYSDELAR.length) delar?: Analysdelbegaran[];
  @Utelamnbar() @Delar(Hallbarhetsbegaran, HALLBARHETSDIMENSIONER.length) hallbarhet?: Hallbarhetsbegaran[];
  @Utelamnbar() @Delar(Verdiktbegaran, 50) effektmal?: Verdiktbegaran[];
}

export class FaststallAnalys {
  @Heltal(1, 2_000_000_000) version!: number;
}
