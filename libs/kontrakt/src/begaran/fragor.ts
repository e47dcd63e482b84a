import { ARENDESTATUSAR, ROLLER, STODTYPER, TABELLER, type Arendestatus, type Datum, type Roll, type Stodtyp, type TabellId } from '@anslag/doman';
import { ARENDELAGEN, SORTERINGAR, type Arendelage, type Arendesortering } from '../arende/svar';
import { HANDELSER, type Handelse } from '../historik/svar';
import { MATT, PER, RAKNESATT, type Matt, type Per, type Raknesatt } from '../portfolj/svar';
import { Arslista, Dag, DagEllerTidpunkt, EttAv, Heltal, Text, Valfri } from './falt';

const RIKTNINGAR = ['stigande', 'fallande'] as const;

/** Filters, order and page of the list of ärenden; also of its exports. */
export class Arendefraga {
  @Valfri() @Text(200) sok?: string;
  @Valfri() @EttAv(STODTYPER) stodtyp?: Stodtyp;
  @Valfri() @Text(200) stodform?: string;
  @Valfri() @EttAv(ARENDELAGEN) lage?: Arendelage;
  @Valfri() @EttAv(ARENDESTATUSAR) status?: Arendestatus;
  @Valfri() @Arslista() ar?: number[];
  @Valfri() @Text(300) effektmal?: string;
  @Valfri() @Text(300) kraftsamling?: string;
  @Valfri() @Text(100) kommun?: string;
  @Valfri() @EttAv(['K', 'M', 'okant']) kon?: 'K' | 'M' | 'okant';
  @Valfri() @EttAv(SORTERINGAR) sortering?: Arendesortering;
  @Valfri() @EttAv(RIKTNINGAR) riktning?: (typeof RIKTNINGAR)[number];
  @Valfri() @Heltal(1, 100_000) sida?: number;
  @Valfri() @Heltal(1, 200) perSida?: number;
}

/** As of a time that has been: what had happened by the end of a day, as it was registered at the end of a day in Sweden or at an instant. */
export class Tidsfraga {
  @Valfri() @Dag() dag?: Datum;
  @Valfri() @DagEllerTidpunkt() registrerat?: string;
}

export class Beslutstextfraga extends Tidsfraga {
  @Valfri() @Heltal(1, 1000) nummer?: number;
}

/** Booked costs so far, as written in Swedish ("1,9 mkr" is understood). */
export class Utbetalningsfraga {
  @Text(40) bokfort!: string;
}

export class Portfoljfraga extends Tidsfraga {
  @EttAv(PER) per!: Per;
  @Valfri() @EttAv(RAKNESATT) rakna?: Raknesatt;
  @Valfri() @Arslista() ar?: number[];
}

export class Portfoljradfraga extends Portfoljfraga {
  /** Row key, or `summa` for all rows. */
  @Text(300) nyckel!: string;
  @Valfri() @EttAv(MATT) matt?: Matt;
  @Valfri() @Heltal(1, 100_000) sida?: number;
  @Valfri() @Heltal(1, 500) perSida?: number;
}

export class NyttArsbokslut {
  @Heltal(1995, 2100) budgetar!: number;
}

export class Arsbokslutsvag {
  @Heltal(1995, 2100) ar!: number;
  @Heltal(1, 100_000) nummer!: number;
}

export class Arsvag {
  @Heltal(1995, 2100) ar!: number;
}

export class Arsbokslutscell {
  @EttAv(TABELLER) tabell!: TabellId;
  @Text(300) rad!: string;
  @Text(300) kolumn!: string;
}

export class Skillnadsfraga {
  @Heltal(1, 100_000) mot!: number;
}

/** Which example account to log in with. */
export class Exempelinloggning {
  @EttAv(ROLLER) roll!: Roll;
}

/** Where in the web the person was going when a login was needed. */
export class Inloggningsfraga {
  @Valfri() @Text(2000) mal?: string;
}

/** Filters of the history of one ärende; also of its exports. */
export class Arendehistorikfraga {
  @Valfri() @EttAv(HANDELSER) handelse?: Handelse;
  /** Part of the name of who did it. */
  @Valfri() @Text(200) aktor?: string;
  /** The first and the last day, in Sweden. */
  @Valfri() @Dag() fran?: Datum;
  @Valfri() @Dag() till?: Datum;
  /** Text anywhere in what it concerned, why, or what was changed. */
  @Valfri() @Text(200) sok?: string;
  /** Only entries before the one with this number: so that what is written meanwhile moves nothing. */
  @Valfri() @Heltal(1, 1_000_000_000) fore?: number;
  @Valfri() @Heltal(1, 100_000) sida?: number;
  @Valfri() @Heltal(1, 200) perSida?: number;
}

export class Historikfraga extends Arendehistorikfraga {
  /** Number of the ärende. */
  @Valfri() @Text(40) arende?: string;
}
