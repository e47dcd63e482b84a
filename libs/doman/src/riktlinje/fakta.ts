import { Stodtyp } from '../arende/arende';
import { Projektperiod } from '../beslut/beslut';
import { Budget } from '../budget/budget';
import { DeMinimis } from '../stod/deminimis';
import { Andel } from '../tal/andel';
import { Riktlinjegrund } from './fynd';
import { Riktlinjeutfall } from './krav';

/** What the checks are judged by. null is unknown, and asked about; it is never taken for met. */
export interface Riktlinjefakta {
  stodtyp: Stodtyp;
  stodform: string | null;
  sokande: string | null;
  /** Where the applicant has its seat, and where the project works. */
  kommun: string | null;
  kommuner: readonly string[];
  /** Where the project works in the application's own words. */
  ingaendeKommuner: string | null;
  /** The code of the priority it is put under. */
  prioritering: string | null;
  budget: Budget | null;
  /** The time that is applied for; a supplement's start is that of the project it adds to, and is not given here. */
  period: Projektperiod;
  andel: Andel | null;
  offentligAndelHogst: Andel | null;
  deminimis: DeMinimis | null;
  /** The texts of application and assessment, in which what is to be described is looked for. */
  texter: readonly string[];
}

/** What one check came to. */
export interface Provning {
  utfall: Riktlinjeutfall;
  grund: Riktlinjegrund;
}
