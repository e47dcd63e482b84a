import { type Beslut, formateraAndel, formateraKronor, type Stodtyp } from '@anslag/doman';
import { ProblemFel } from '../plattform/problem/problem-fel';

/** A decision with what its wording needs besides the domain's facts. */
export interface Ordalytt extends Beslut {
  /** The att-clauses as the officer has worded them, one per line. */
  ordalydelse?: string | null;
  /** Its own budget, when it has one. */
  budget?: object | null;
}

export interface Sakuppgifter {
  nyckel: string;
  stodtyp: Stodtyp;
  stodform: string | null;
  namn: string;
  sokande: string | null;
}

/** The facts of a decision as words of a sentence. Each throws ProblemFel regelbrott when it is not known. */
export class Beslutsfakta {
  constructor(
    private readonly b: Ordalytt,
    private readonly arende: Sakuppgifter,
  ) {}

  get sokande(): string {
    return this.krav(this.arende.sokande, 'sökande');
  }
  get tak(): string {
    return formateraKronor(this.krav(this.b.tak, this.b.slag === 'bifall' && this.arProjekt ? 'taket' : 'beloppet'));
  }
  get aterkrav(): string {
    return formateraKronor(this.krav(this.b.aterkrav, 'beloppet'));
  }
  /** Null when the decision states none. */
  get andel(): string | null {
    return this.b.beviljadAndel === null ? null : formateraAndel(this.b.beviljadAndel);
  }
  get fran(): string {
    return this.krav(this.b.projektperiod.fran, 'tidigaste start');
  }
  get till(): string {
    return this.krav(this.b.projektperiod.till, 'senaste slut');
  }
  get arProjekt(): boolean {
    return this.arende.stodtyp === 'projekt';
  }
  get projekt(): string {
    return this.arProjekt ? `projekt ${this.arende.namn}` : this.arende.namn;
  }
  get namn(): string {
    return this.arende.namn;
  }
  /** "stöd i form av såddbidrag" */
  get stod(): string {
    return this.arende.stodform === null ? 'stöd' : `stöd i form av ${this.arende.stodform.toLowerCase()}`;
  }

  /** Each term that the decision changes; what it does not state stays as it is. */
  andringar(procent: 'procent' | '%'): string[] {
    const { projektperiod, allmannaVillkor, budget } = this.b;
    const tid = [...(projektperiod.fran === null ? [] : [`påbörjas tidigast ${projektperiod.fran}`]), ...(projektperiod.till === null ? [] : [`avslutas senast ${projektperiod.till}`])];
    const version = [...(allmannaVillkor?.datum ? [`som beslutades ${allmannaVillkor.datum}`] : []), ...(allmannaVillkor?.diarienummer ? [`med dnr ${allmannaVillkor.diarienummer}`] : [])];
    return [
      ...(this.andel === null ? [] : [`stödet är ${this.andel} ${procent} av projektets bokförda kostnader`]),
      ...(tid.length === 0 ? [] : [`projektet får ${tid.join(' och ')}`]),
      ...(budget ? ['projektets budget ersätts av den som hör till beslutet'] : []),
      ...(version.length === 0 ? [] : [`allmänna villkor för medfinansiering gäller i versionen ${version.join(' ')}`]),
    ];
  }

  private krav<T>(varde: T | null, vad: string): T {
    if (varde !== null) return varde;
    throw new ProblemFel('regelbrott', `Beslutstexten för ${this.arende.nyckel} går inte att skriva: ${vad} framgår inte av handlingarna.`);
  }
}

export function genitiv(namn: string): string {
  return /[sxz]$/i.test(namn) ? namn : `${namn}s`;
}

/** The conditions as they are worded: the general ones ("I övrigt gäller …") last, the others in the order they were given. */
export function villkorstexter({ villkor }: Pick<Ordalytt, 'villkor'>): string[] {
  const sist = villkor.filter(({ kod, text }) => kod === ALLMANNA_VILLKOR || text.startsWith('I övrigt gäller'));
  return [...villkor.filter((v) => !sist.includes(v)), ...sist].map((v) => v.text);
}

/** The code in the catalogue of villkor of the region's general conditions. */
const ALLMANNA_VILLKOR = 'ALLMANNA_VILLKOR';
