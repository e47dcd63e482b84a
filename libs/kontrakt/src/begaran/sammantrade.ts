import { DELTAGARUPPGIFTER, PUNKTSLAG, PUNKTUTFALL, type Datum, type Deltagaruppgift, type Punktslag, type Punktutfall } from '@anslag/doman';
import { Periodbegaran, Villkorsbegaran } from './beslut';
import { DagInom, Del, Delar, EttAv, Fylld, FylldEllerInget, HelaTal, Heltal, Idlista, JaNej, KlockslagEllerInget, PersonensId, Text, TingetsId, Utelamnbar, Valfri } from './falt';

const KORT = 300;
const LANG = 20_000;

/** The day of a meeting: the years of the grant, as elsewhere. */
const Motesdag = () => DagInom('1995-01-01', '2100-12-31');

/** A deadline comes some time before or after the meeting. */
const Fristdag = () => DagInom('1994-01-01', '2101-12-31');

/** The version of the meeting that the change was made from. */
const Version = () => Heltal(1, 2_147_483_647);

export class Sammantradesvag {
  @TingetsId('ett sammanträdes id') id!: string;
}

export class Punktvag extends Sammantradesvag {
  @TingetsId('en punkts id') punkt!: string;
}

export class Sammantradesfraga {
  @Valfri() @Text(KORT) organ?: string;
  @Valfri() @Heltal(1995, 2100) ar?: number;
}

/** A meeting to come. Deadlines that are left out are set from the day. */
export class NyttSammantrade {
  @Fylld(KORT) organ!: string;
  @Motesdag() datum!: Datum;
  @Valfri() @KlockslagEllerInget() tid?: string | null;
  @Valfri() @Text(KORT) plats?: string | null;
  @Valfri() @Fristdag() arendestopp?: Datum | null;
  @Valfri() @Fristdag() kallasSenast?: Datum | null;
  @Valfri() @Fristdag() justerasSenast?: Datum | null;
}

/** New facts of a meeting; what is left out stays as it is. A new day without deadlines moves them too. */
export class AndraSammantrade {
  @Version() version!: number;
  @Utelamnbar() @Motesdag() datum?: Datum;
  @Utelamnbar() @KlockslagEllerInget() tid?: string | null;
  @Utelamnbar() @FylldEllerInget(KORT) plats?: string | null;
  @Utelamnbar() @Fristdag() arendestopp?: Datum;
  @Utelamnbar() @Fristdag() kallasSenast?: Datum;
  @Utelamnbar() @Fristdag() justerasSenast?: Datum;
  /** The first § of the minutes; null lets it follow the last one of the year. */
  @Utelamnbar() @Valfri() @Heltal(1, 100_000) forstaParagraf?: number | null;
}

/** A step of the meeting that says nothing else: it is called, opened, closed, attested. */
export class Sammantradessteg {
  @Version() version!: number;
}

/** A meeting that will not be held. */
export class StallerInSammantrade extends Sammantradessteg {
  @Fylld(LANG) skal!: string;
}

/** The attestation of the minutes as they were read. */
export class Protokollsignering extends Sammantradessteg {
  /** The checksum of the text, as ProtokollSvar gave it. */
  @Text(64) kontrollsumma!: string;
}

export class Deltagarbegaran {
  @PersonensId() id!: string;
  @EttAv(DELTAGARUPPGIFTER) uppgift!: Deltagaruppgift;
  @JaNej() narvarande!: boolean;
  @JaNej() justerare!: boolean;
}

/** The whole list of who is at the meeting. */
export class SattDeltagare {
  @Version() version!: number;
  @Delar(Deltagarbegaran, 200) deltagare!: Deltagarbegaran[];
}

/** An item. An ärende's open proposal is named by key and number, and then has the ärende's heading unless another is given. */
export class NyPunkt {
  @Version() version!: number;
  @EttAv(PUNKTSLAG) slag!: Punktslag;
  @Valfri() @Text(KORT) rubrik?: string | null;
  @Valfri() @Text(KORT) foredragande?: string | null;
  @Valfri() @Text(40) arende?: string | null;
  @Valfri() @Heltal(1, 1000) forslag?: number | null;
  @Valfri() @Text(40) diarienummer?: string | null;
  @Valfri() @Text(LANG) innehall?: string | null;
  /** Att-satser of its own, one per line, of an item without an ärende. */
  @Valfri() @Text(LANG) satser?: string | null;
}

/** New words of an item; what is left out stays as it is. */
export class AndraPunkt {
  @Version() version!: number;
  @Utelamnbar() @Fylld(KORT) rubrik?: string;
  @Utelamnbar() @FylldEllerInget(KORT) foredragande?: string | null;
  @Utelamnbar() @FylldEllerInget(40) diarienummer?: string | null;
  @Utelamnbar() @FylldEllerInget(LANG) innehall?: string | null;
  @Utelamnbar() @FylldEllerInget(LANG) satser?: string | null;
}

/** Every item of the agenda, in its new order. */
export class Punktordning {
  @Version() version!: number;
  @Idlista(500) punkter!: string[];
}

export class Borttagning {
  @Version() version!: number;
}

/** What is decided instead of what the proposal says; what is left out is as proposed. Whole kronor, hundredths of a percent. */
export class AndratBeslut {
  @Valfri() @HelaTal() beviljadAndel?: number | null;
  @Valfri() @HelaTal() tak?: number | null;
  @Valfri() @Del(Periodbegaran) projektperiod?: Periodbegaran | null;
  @Valfri() @Delar(Villkorsbegaran, 50) villkor?: Villkorsbegaran[] | null;
  /** Of an item without an ärende: the att-satser that are decided, one per line. */
  @Valfri() @Text(LANG) satser?: string | null;
}

export class Reservationsbegaran {
  @PersonensId() id!: string;
  @Fylld(LANG) text!: string;
}

/** What the committee does with an item. */
export class Punktutfallsbegaran {
  @Version() version!: number;
  /** The ärende's version that was read, of an item that has one. */
  @Valfri() @Heltal(1, 2_147_483_647) arendeversion?: number | null;
  @EttAv(PUNKTUTFALL) utfall!: Punktutfall;
  @Valfri() @Text(LANG) motivering?: string | null;
  @Valfri() @Del(AndratBeslut) andrat?: AndratBeslut | null;
  @Valfri() @Text(LANG) protokollsanteckning?: string | null;
  /** Why it is decided though the year's frame does not hold it, where the region allows that. */
  @Valfri() @Text(LANG) overskridandeskal?: string | null;
  @Valfri() @Delar(Reservationsbegaran, 100) reservationer?: Reservationsbegaran[] | null;
}

/** The secret of a calendar's address. */
export class Kalenderfraga {
  @Text(200) nyckel!: string;
}
