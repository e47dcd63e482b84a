import { type Datum, MAX_KRONOR, TAKTER, type Takt } from '@anslag/doman';
import { BETALNINGSFORMAT, type Betalningsformat, EKONOMISORTERINGAR, type Ekonomisortering, ORDERSTATUSAR, type Orderstatus } from '../ekonomi/svar';
import { Dag, EttAv, Fylld, FylldEllerInget, Heltal, Idlista, JaNejText, OrganisationEllerIngen, Text, TingetsId, Utelamnbar, Valfri } from './falt';

export class Bokforingsvag {
  @Text(200) nyckel!: string;
  @Heltal(1, 100_000) nummer!: number;
}

export class Bokforingsfilvag extends Bokforingsvag {
  @TingetsId('en bokföringsfils id') id!: string;
}

/** Which project of the accounts is the ärende's. */
export class Bokforingsobjektval {
  @Fylld(200) objekt!: string;
}

/** Why a file of accounts is taken away from its claim. */
export class Bokforingsmakulering {
  @Fylld(2000) skal!: string;
}

export class Orderfraga {
  @Valfri() @EttAv(ORDERSTATUSAR) status?: Orderstatus;
}

/** Which orders go in a new payment file, and in which form. */
export class NyBetalningsfil {
  @EttAv(BETALNINGSFORMAT) format!: Betalningsformat;
  @Idlista(5000) order!: string[];
}

/** Which projects, in which order; also of the exports. */
export class Ekonomifraga {
  /** The projektperiod touches the year. */
  @Valfri() @Heltal(1995, 2100) ar?: number;
  @Valfri() @Text(200) sok?: string;
  @Valfri() @EttAv(TAKTER) takt?: Takt;
  /** Only those that have a late claim. */
  @Valfri() @JaNejText() sena?: boolean;
  @Valfri() @EttAv(EKONOMISORTERINGAR) sortering?: Ekonomisortering;
  @Valfri() @EttAv(['stigande', 'fallande']) riktning?: 'stigande' | 'fallande';
  @Valfri() @Heltal(1, 100_000) sida?: number;
  @Valfri() @Heltal(1, 200) perSida?: number;
}

/** A grant that a ramprojekt hands out. */
export class NyttDelbidrag {
  @Fylld(500) mottagare!: string;
  @Fylld(500) namn!: string;
  @Utelamnbar() @OrganisationEllerIngen() organisation?: string | null;
  /** By the register's name. */
  @Utelamnbar() @FylldEllerInget(100) kommun?: string | null;
  @Utelamnbar() @FylldEllerInget(200) bransch?: string | null;
  @Valfri() @EttAv(['K', 'M']) kon?: 'K' | 'M' | null;
  @Heltal(1, MAX_KRONOR) beloppKr!: number;
  @Dag() beslutat!: Datum;
  @Utelamnbar() @FylldEllerInget(200) beslutatAvRoll?: string | null;
}

export class Delbidragsvag {
  @Text(200) nyckel!: string;
  @Heltal(1, 100_000) nummer!: number;
}

/** Why a delbidrag no longer counts. */
export class Delbidragsmakulering {
  @Fylld(2000) skal!: string;
}
