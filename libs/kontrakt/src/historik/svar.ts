import type { Roll } from '@anslag/doman';

/** What a history entry tells of: the actions that change something, and the reading of what is marked as secret. */
export const HANDELSER = [
  'arende.inlast',
  'arende.registrerat',
  'arende.andrat',
  'ansokan.andrad',
  'beredning.andrad',
  'arende.status',
  'arende.tilldelat',
  'arende.sekretess',
  'sekretess.last',
  'jav.anmalt',
  'jav.upphavt',
  'forslag.skrivet',
  'forslag.andrat',
  'forslag.aterkallat',
  'villkorsmall.ny',
  'delegationsordning.ny',
  'delegationsbeslut.inlagt',
  'delegationsbeslut.redovisat',
  'beslut.fattat',
  'sammantrade.planerat',
  'sammantrade.andrat',
  'sammantrade.kallat',
  'sammantrade.deltagare',
  'sammantrade.dagordning',
  'sammantrade.oppnat',
  'sammantrade.punkt',
  'sammantrade.avslutat',
  'sammantrade.installt',
  'protokoll.signerat',
  'protokoll.justerat',
  'bilaga.inlagd',
  'bilaga.makulerad',
  'handling.upprattad',
  'handling.expedierad',
  'utbetalning.registrerad',
  'rekvisition.registrerad',
  'rekvisition.andrad',
  'rekvisition.granskad',
  'rekvisition.attesterad',
  'rekvisition.avslagen',
  'rekvisition.aterlamnad',
  'utbetalningsorder.makulerad',
  'villkor.uppfyllt',
  'villkor.uppfyllelse_makulerad',
  'aterbetalning.registrerad',
  'aterbetalning.makulerad',
  'aterforing.gjord',
  'aterforing.makulerad',
  'delbidrag.registrerat',
  'delbidrag.makulerat',
  'bokforing.inlagd',
  'bokforing.objekt',
  'bokforing.makulerad',
  'betalningsfil.skapad',
  'utbetalning.avvisad',
  'uppfoljning.andrad',
  'analys.andrad',
  'analys.faststalld',
  'effektkedja.andrad',
  'effektkedja.mal',
  'utfall.loggat',
  'utfall.rattat',
  'utfall.makulerat',
  'organisation.ny',
  'organisation.andrad',
  'riktlinje.ny',
  'kriterier.andrade',
  'regelvarde.nytt',
  'ram.inlast',
  'insatser.inlasta',
  'register.inlast',
  'inlasning.gjord',
  'arsbokslut.gjort',
  'anvandare.inloggad',
  'anvandare.utloggad',
  'anvandare.ny',
  'anvandare.andrad',
  'ledamotskap.andrat',
] as const;
export type Handelse = (typeof HANDELSER)[number];

/** One field, as a person would name it; null is nothing. */
export interface Andring {
  falt: string;
  fore: string | null;
  efter: string | null;
}

/** The field for an ärende's version: every entry of a change of the ärende's own facts has it. For the program, not shown to people. */
export const VERSIONSFALT = 'Version';

export interface HistorikRad {
  nummer: number;
  /** ISO 8601, UTC. */
  tid: string;
  /** Name as it was then, or what acted when no person did. */
  aktor: string;
  roll: Roll | null;
  handelse: Handelse;
  /** What it concerned, e.g. an ärende's key or "Årsbokslut 2021 nr 2". */
  objekt: string;
  /** The ärende it belongs to, when it does. */
  arende: string | null;
  andringar: Andring[];
  skal: string | null;
}

/** What stands instead of a value or a reason that is left out for who asks, since the ärende is marked with sekretess. */
export const UNDANHALLET = 'omfattas av sekretess';

/** Newest first. */
export interface HistorikSvar {
  rader: HistorikRad[];
  antal: number;
  sida: number;
  perSida: number;
}

/** The history of one ärende, with who and what there is to choose among in all of it. */
export interface ArendehistorikSvar extends HistorikSvar {
  aktorer: string[];
  handelser: Handelse[];
}

/** The history of everything, with the seal of the last entry. */
export interface HelHistorikSvar extends HistorikSvar {
  sigill: Historiksigill;
}

/** Number and hash of an entry: kept outside the system it proves later that nothing up to it has been altered. */
export interface Historiksigill {
  nummer: number;
  hash: string;
}
