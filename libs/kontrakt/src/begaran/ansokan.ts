import {
  ANSOKANSDELAR,
  HEL_ANDEL,
  LANGST_DEL,
  MAX_KRONOR,
  MOTTAGARTYPER,
  ORGANISATIONSSLAG,
  STODTYPER,
  type Ansokansdel,
  type Datum,
  type Mottagartyp,
  type Organisationsslag,
  type Stodtyp,
} from '@anslag/doman';
import { Periodbegaran } from './beslut';
import { Budgetbegaran } from './budget';
import { Dag, Del, Delar, EttAv, Fylld, FylldEllerInget, Heltal, JaNej, Namnlista, Nollbar, OrganisationEllerIngen, Text, Textlista, Utelamnbar, Valfri } from './falt';

const EU_PROGRAM = ['ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT'] as const;
type EuProgram = (typeof EU_PROGRAM)[number];
const KON = ['K', 'M'] as const;
type Kon = (typeof KON)[number];

/** An ärende to register. Which of the facts a stödtyp needs is told by STODTYPSKRAV. Numbers may be written as in documents. */
export class NyttArende {
  @Valfri() @Text(100) diarienummer?: string | null;
  @Valfri() @Text(100) nypsId?: string | null;
  @Fylld(500) namn!: string;
  @EttAv(STODTYPER) stodtyp!: Stodtyp;
  /** When the application came in. */
  @Dag() inkom!: Datum;
  /** As the application writes it; the organisation's name when left out. */
  @Valfri() @Fylld(500) sokande?: string | null;
  /** Id in the register of organisations. */
  @Valfri() @OrganisationEllerIngen() organisation?: string | null;
  @Valfri() @Fylld(200) stodform?: string | null;
  @Valfri() @Fylld(200) bransch?: string | null;
  @Valfri() @EttAv(KON) kon?: Kon | null;
  @Valfri() @Fylld(100) kommun?: string | null;
  @Valfri() @Namnlista(400, 100) kommuner?: string[] | null;
  @Valfri() @JaNej() egetProjekt?: boolean | null;
  @Valfri() @EttAv(EU_PROGRAM) euProgram?: EuProgram | null;
  @Valfri() @EttAv(MOTTAGARTYPER) mottagartyp?: Mottagartyp | null;
  @Valfri() @Fylld(20_000) sammanfattning?: string | null;
  /** Whoever registers it also handles it; only for one with the role handläggare. */
  @Valfri() @JaNej() tarArendet?: boolean | null;
}

export class Ansokansdelbegaran {
  @EttAv(ANSOKANSDELAR) del!: Ansokansdel;
  /** Null or empty takes the part away. */
  @FylldEllerInget(LANGST_DEL) innehall!: string | null;
}

export class Delmalsbegaran {
  @Fylld(1000) rubrik!: string;
  @Utelamnbar() @FylldEllerInget(LANGST_DEL) innehall?: string | null;
  @Textlista(100, 5000) aktiviteter!: string[];
}

/** New values of the application; what is left out stays as it is, null takes the fact away. `delmal` and `budget` are replaced whole, of `delar` those that are named. */
export class AndraAnsokan {
  /** The ärende's version that the change was made from. */
  @Heltal(1, 2_000_000_000) version!: number;
  /** Why, for the history; may be left out while nothing is decided. */
  @Valfri() @Fylld(2000) skal?: string | null;
  @Utelamnbar() @OrganisationEllerIngen() organisation?: string | null;
  @Utelamnbar() @FylldEllerInget(200) stodform?: string | null;
  @Nollbar() @EttAv(KON) kon?: Kon | null;
  @Nollbar() @EttAv(EU_PROGRAM) euProgram?: EuProgram | null;
  @Nollbar() @EttAv(MOTTAGARTYPER) mottagartyp?: Mottagartyp | null;
  @Nollbar() @Dag() inkom?: Datum | null;
  /** Hundredths of a percent. */
  @Nollbar() @Heltal(1, HEL_ANDEL) soktAndel?: number | null;
  /** Whole kronor. */
  @Nollbar() @Heltal(1, MAX_KRONOR) soktBelopp?: number | null;
  @Nollbar() @Del(Periodbegaran) period?: Periodbegaran | null;
  @Utelamnbar() @FylldEllerInget(20_000) sammanfattning?: string | null;
  @Utelamnbar() @Delar(Ansokansdelbegaran, ANSOKANSDELAR.length) delar?: Ansokansdelbegaran[];
  @Utelamnbar() @Delar(Delmalsbegaran, 50) delmal?: Delmalsbegaran[];
  @Nollbar() @Del(Budgetbegaran) budget?: Budgetbegaran | null;
}

export class Organisationsfraga {
  /** Part of the name, or the number. */
  @Valfri() @Text(200) sok?: string;
}

class Organisationsuppgifter {
  /** May be written with a hyphen; left out when it is not known, and of an enskild firma. */
  @Nollbar() @Text(40) organisationsnummer?: string | null;
  @Nollbar() @Fylld(300) adress?: string | null;
  @Nollbar() @Text(10) postnummer?: string | null;
  @Nollbar() @Fylld(100) postort?: string | null;
}

export class NyOrganisation extends Organisationsuppgifter {
  @Fylld(300) namn!: string;
  @EttAv(ORGANISATIONSSLAG) slag!: Organisationsslag;
}

/** What is left out stays as it is, null takes the fact away. */
export class AndraOrganisation extends Organisationsuppgifter {
  @Heltal(1, 2_000_000_000) version!: number;
  @Fylld(2000) skal!: string;
  @Utelamnbar() @Fylld(300) namn?: string;
  @Utelamnbar() @EttAv(ORGANISATIONSSLAG) slag?: Organisationsslag;
}
