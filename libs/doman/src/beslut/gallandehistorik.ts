import { Andel } from '../tal/andel';
import { Datum } from '../tal/datum';
import { Kronor } from '../tal/kronor';
import { AllmannaVillkor, Beslut, Beslutsslag, Villkor } from './beslut';
import { Gallande, gallande, iTidsordning } from './gallande';

/** One term before and after a decision; null where it is not known or was not there. */
export type Gallandeandring =
  | { uppgift: 'andel'; fore: Andel | null; efter: Andel | null }
  | { uppgift: 'tak'; fore: Kronor | null; efter: Kronor | null }
  | { uppgift: 'fran' | 'till'; fore: Datum | null; efter: Datum | null }
  | { uppgift: 'villkor'; fore: Villkor[]; efter: Villkor[] }
  | { uppgift: 'allmannaVillkor'; fore: AllmannaVillkor | null; efter: AllmannaVillkor | null }
  | { uppgift: 'aterkrav'; fore: Kronor | null; efter: Kronor | null }
  /** The nummer of the decision that ended the grant. */
  | { uppgift: 'upphavd'; fore: number | null; efter: number | null };

/** What one decision made of the terms. */
export interface Gallandesteg {
  /** The day from which it is certain that it had been taken. */
  fran: Datum;
  nummer: number;
  slag: Beslutsslag;
  /** Empty where the decision leaves all terms as they were. */
  andringar: Gallandeandring[];
}

type Termer = { [A in Gallandeandring as A['uppgift']]: A['efter'] };

function termer(g: Gallande | null): Termer {
  return {
    andel: g?.andel ?? null,
    tak: g?.tak ?? null,
    fran: g?.projektperiod.fran ?? null,
    till: g?.projektperiod.till ?? null,
    villkor: g?.villkor ?? [],
    allmannaVillkor: g?.allmannaVillkor ?? null,
    aterkrav: g && g.aterkrav > 0 ? g.aterkrav : null,
    upphavd: g?.upphavd ?? null,
  };
}

function skillnad(fore: Termer, efter: Termer): Gallandeandring[] {
  const alla: Gallandeandring[] = [
    { uppgift: 'andel', fore: fore.andel, efter: efter.andel },
    { uppgift: 'tak', fore: fore.tak, efter: efter.tak },
    { uppgift: 'fran', fore: fore.fran, efter: efter.fran },
    { uppgift: 'till', fore: fore.till, efter: efter.till },
    { uppgift: 'villkor', fore: fore.villkor, efter: efter.villkor },
    { uppgift: 'allmannaVillkor', fore: fore.allmannaVillkor, efter: efter.allmannaVillkor },
    { uppgift: 'aterkrav', fore: fore.aterkrav, efter: efter.aterkrav },
    { uppgift: 'upphavd', fore: fore.upphavd, efter: efter.upphavd },
  ];
  return alla.filter((a) => JSON.stringify(a.fore) !== JSON.stringify(a.efter));
}

/**
 * The terms in force over time (regler §4): what each decided decision changed, oldest first. Replayed up to a day, the changes give
 * `gallande` on that day; a correction changes the terms from the day that it was taken itself.
 * Does not depend on the order the decisions are given in.
 */
export function gallandeHistorik(beslut: readonly Beslut[]): Gallandesteg[] {
  const fattade = beslut.filter((b) => b.lage === 'beslutad').sort(iTidsordning);
  return fattade.map((b, i) => ({
    fran: b.beslutat.till,
    nummer: b.nummer,
    slag: b.slag,
    andringar: skillnad(termer(gallande(fattade.slice(0, i))), termer(gallande(fattade.slice(0, i + 1)))),
  }));
}
