import {
  ARENDESTATUSAR,
  BEREDNINGSDELAR,
  LANGST_DEL,
  MALVERKAN,
  RIKTLINJEKODER,
  STODTYPER,
  type Arendestatus,
  type Beredningsdel,
  type Datum,
  type Malverkan,
  type Riktlinjekod,
  type Stodtyp,
} from '@anslag/doman';
import { REGELVARDEKODER, type Regelvardekod } from '../beredning/svar';
import { Dag, Delar, EttAv, Fylld, FylldEllerInget, HelaTal, Heltal, JaNej, JaNejEllerInget, Lista, PostEllerIngen, TingetsId, Utelamnbar, Valfri } from './falt';

const LANGST_SKAL = 4000;

export class Beredningstext {
  @EttAv(BEREDNINGSDELAR) del!: Beredningsdel;
  @FylldEllerInget(LANGST_DEL) innehall!: string | null;
}

export class Riktlinjesvar {
  @EttAv(RIKTLINJEKODER) kod!: Riktlinjekod;
  /** Is it met? null takes the answer away. */
  @JaNejEllerInget() svar!: boolean | null;
  /** Why it is met, when the check says otherwise. */
  @Valfri() @FylldEllerInget(LANGST_SKAL) motivering?: string | null;
  /** Why the application may deviate. */
  @Valfri() @FylldEllerInget(LANGST_SKAL) avsteg?: string | null;
}

export class Kriteriepoang {
  @TingetsId('ett id ur registret') kriterium!: string;
  @Valfri() @HelaTal() poang?: number | null;
  @Valfri() @FylldEllerInget(LANGST_SKAL) motivering?: string | null;
}

export class Malbegaran {
  /** Id of the effektmål. */
  @TingetsId('ett id ur registret') effektmal!: string;
  @JaNej() huvudmal!: boolean;
  /** Hundredths of a percent; of the goals that the project contributes to, all or none, and together 10 000. */
  @Valfri() @HelaTal() andel?: number | null;
  @EttAv(MALVERKAN) verkan!: Malverkan;
  @Valfri() @FylldEllerInget(LANGST_SKAL) not?: string | null;
}

/** The officer's assessment. A list that is given is the whole list, but for the texts and the answers: of those only the ones given are changed. */
export class SkrivBeredning {
  @Heltal(1, 2_000_000_000) version!: number;
  @Utelamnbar() @Delar(Beredningstext, BEREDNINGSDELAR.length) texter?: Beredningstext[];
  @Utelamnbar() @Delar(Riktlinjesvar, RIKTLINJEKODER.length) riktlinje?: Riktlinjesvar[];
  @Utelamnbar() @PostEllerIngen() prioritering?: string | null;
  @Utelamnbar() @Delar(Kriteriepoang, 100) kriterier?: Kriteriepoang[];
  @Utelamnbar() @Delar(Malbegaran, 50) mal?: Malbegaran[];
}

export class ByterStatus {
  @Heltal(1, 2_000_000_000) version!: number;
  @EttAv(ARENDESTATUSAR) till!: Arendestatus;
  /** Why; needed when the ärende goes back, waits for more, or is closed. */
  @Valfri() @FylldEllerInget(LANGST_SKAL) skal?: string | null;
}

export class Riktlinjekravsbegaran {
  @EttAv(RIKTLINJEKODER) kod!: Riktlinjekod;
  @Fylld(500) kalla!: string;
  @Lista(STODTYPER) stodtyper!: Stodtyp[];
  @Valfri() @Lista() prioriteringar?: string[];
  @Valfri() @FylldEllerInget(200) parameter?: string | null;
}

/** A new version of a riktlinje: the former one of the same name ends the day before. */
export class NyRiktlinje {
  @Fylld(300) namn!: string;
  @Dag() gallerFran!: Datum;
  @Valfri() @Dag() gallerTill?: Datum | null;
  @Valfri() @FylldEllerInget(100) diarienummer?: string | null;
  @Valfri() @FylldEllerInget(300) antagenAv?: string | null;
  @Delar(Riktlinjekravsbegaran, 50) krav!: Riktlinjekravsbegaran[];
  @Fylld(LANGST_SKAL) skal!: string;
}

export class Kriteriebegaran {
  @Fylld(300) namn!: string;
  @Valfri() @FylldEllerInget(4000) beskrivning?: string | null;
  @Heltal(1, 1000) hogstPoang!: number;
}

/** The criteria of an inriktningsbeslut, by their names: those that are no longer there go, unless something has been judged by them. */
export class SattKriterier {
  @TingetsId('ett id ur registret') inriktningsbeslut!: string;
  @Delar(Kriteriebegaran, 50) kriterier!: Kriteriebegaran[];
  @Fylld(LANGST_SKAL) skal!: string;
}

/** A value of a rule from a day on. */
export class NyttRegelvarde {
  @EttAv(REGELVARDEKODER) kod!: Regelvardekod;
  @Dag() gallerFran!: Datum;
  @Heltal(1, 10_000_000_000) varde!: number;
  @Fylld(500) kalla!: string;
  @Fylld(LANGST_SKAL) skal!: string;
}
