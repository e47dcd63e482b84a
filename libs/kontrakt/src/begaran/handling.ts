import type { Datum } from '@anslag/doman';
import { HANDLINGSSLAG, type Handlingsslag } from '../handling/svar';
import { Dag, EttAv, Heltal, Text, TingetsId, Utelamnbar } from './falt';

export class Handlingsvag {
  @TingetsId('en handlings id') id!: string;
}

export class Dokumentjobbsvag {
  @TingetsId('ett dokumentjobbs id') id!: string;
}

/** A document to make: of a meeting, or of an ärende and, where it is about a decision, that one's number (the latest when left out). */
export class NyHandling {
  @EttAv(HANDLINGSSLAG) slag!: Handlingsslag;
  /** The ärende's key. */
  @Utelamnbar() @Text(40) arende?: string;
  @Utelamnbar() @Heltal(1, 1000) nummer?: number;
  /** The meeting's id. */
  @Utelamnbar() @TingetsId('ett sammanträdes id') sammantrade?: string;
}

/** The day that a document was sent to who it is for. */
export class Expediering {
  @Dag() datum!: Datum;
}
