import { HEL_ANDEL } from '@anslag/doman';
import { Fylld, FylldEllerInget, Heltal, JaNej, Namnlista, Nollbar, PersonEllerIngen, SekretessgrundEllerIngen, Utelamnbar } from './falt';

const SKAL = 2000;

class Versionerad {
  /** The version that the change was made from. */
  @Heltal(1, 2_000_000_000) version!: number;
}

/** New values of an ärende's own facts; what is left out stays as it is, null or an empty text takes the fact away. */
export class AndraArende extends Versionerad {
  @Fylld(SKAL) skal!: string;
  @Utelamnbar() @Fylld(500) namn?: string;
  @Utelamnbar() @FylldEllerInget(500) sokande?: string | null;
  @Utelamnbar() @FylldEllerInget(20_000) sammanfattning?: string | null;
  @Utelamnbar() @FylldEllerInget(200) bransch?: string | null;
  @Utelamnbar() @JaNej() egetProjekt?: boolean;
  /** Hands out grants of its own. */
  @Utelamnbar() @JaNej() ramprojekt?: boolean;
  /** Seat, by the register's name. */
  @Utelamnbar() @FylldEllerInget(100) kommun?: string | null;
  /** Where the project works, by the register's names. */
  @Utelamnbar() @Namnlista(400, 100) kommuner?: string[];
  /** Keys of the projects that this one carries on. */
  @Utelamnbar() @Namnlista(20, 100) foregangare?: string[];
  /** Who shares the project with us. */
  @Utelamnbar() @Namnlista(50, 300) gemensamtMed?: string[];
  /** Our part of a shared project, hundredths of a percent. */
  @Nollbar() @Heltal(1, HEL_ANDEL) varAndel?: number | null;
}

/** Who is to handle an ärende: one with the role handläggare, or nobody. */
export class ValjHandlaggare extends Versionerad {
  @PersonEllerIngen() handlaggare!: string | null;
}

/** The paragraph that an ärende's secrecy rests on; null or empty when it no longer is secret. */
export class MarkeraSekretess extends Versionerad {
  @SekretessgrundEllerIngen() sekretess!: string | null;
  @Fylld(SKAL) skal!: string;
}

/** Why the person who asks has a conflict of interest, or why one no longer holds. */
export class Javsskal {
  @Fylld(SKAL) skal!: string;
}
