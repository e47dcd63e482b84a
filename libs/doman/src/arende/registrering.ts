import type { Stodtyp } from './arende';

/** Who receives a support to kommersiell service. */
export const MOTTAGARTYPER = ['foretag', 'kommun', 'butik', 'drivmedelsstation', 'forening', 'annan'] as const;
export type Mottagartyp = (typeof MOTTAGARTYPER)[number];

export const ORGANISATIONSSLAG = ['kommun', 'region', 'myndighet', 'larosate', 'foretag', 'forening', 'ovrig'] as const;
export type Organisationsslag = (typeof ORGANISATIONSSLAG)[number];

/** Facts of an application that not every stödtyp has. */
export const STODTYPSFALT = ['sokande', 'stodform', 'bransch', 'kommun', 'kon', 'mottagartyp', 'kommuner', 'egetProjekt', 'euProgram'] as const;
export type Stodtypsfalt = (typeof STODTYPSFALT)[number];

/** Whether an application of a stödtyp must state a fact when it is registered, may, or has no such fact. */
export type Faltkrav = 'kravs' | 'far_anges' | 'anvands_inte';

/**
 * What each stödtyp's application states. The gender of a company's leader may be left unknown, since not every application says it
 * (the delegation lists of företagsstöd have it per company; kallelse 2020-08-24).
 */
export const STODTYPSKRAV: Record<Stodtyp, Record<Stodtypsfalt, Faltkrav>> = {
  projekt: {
    sokande: 'kravs',
    stodform: 'anvands_inte',
    bransch: 'anvands_inte',
    kommun: 'anvands_inte',
    kon: 'anvands_inte',
    mottagartyp: 'anvands_inte',
    kommuner: 'far_anges',
    egetProjekt: 'far_anges',
    euProgram: 'far_anges',
  },
  foretagsstod: {
    sokande: 'kravs',
    stodform: 'kravs',
    bransch: 'kravs',
    kommun: 'kravs',
    kon: 'far_anges',
    mottagartyp: 'anvands_inte',
    kommuner: 'anvands_inte',
    egetProjekt: 'anvands_inte',
    euProgram: 'far_anges',
  },
  kommersiell_service: {
    sokande: 'kravs',
    stodform: 'kravs',
    bransch: 'far_anges',
    kommun: 'kravs',
    kon: 'far_anges',
    mottagartyp: 'kravs',
    kommuner: 'anvands_inte',
    egetProjekt: 'anvands_inte',
    euProgram: 'anvands_inte',
  },
  uppfoljning_utvardering: {
    sokande: 'far_anges',
    stodform: 'anvands_inte',
    bransch: 'anvands_inte',
    kommun: 'anvands_inte',
    kon: 'anvands_inte',
    mottagartyp: 'anvands_inte',
    kommuner: 'far_anges',
    egetProjekt: 'far_anges',
    euProgram: 'far_anges',
  },
};

export type Stodtypsfaltfel = { kod: 'falt_saknas'; falt: Stodtypsfalt } | { kod: 'falt_anvands_inte'; falt: Stodtypsfalt };

/**
 * What is missing or too much among the facts that depend on the stödtyp.
 * @param angivna the fields that state something: a text, a choice, at least one municipality, or yes.
 */
export function provaStodtypsfalt(stodtyp: Stodtyp, angivna: ReadonlySet<Stodtypsfalt>): Stodtypsfaltfel[] {
  return STODTYPSFALT.flatMap((falt): Stodtypsfaltfel[] => {
    const krav = STODTYPSKRAV[stodtyp][falt];
    if (krav === 'kravs' && !angivna.has(falt)) return [{ kod: 'falt_saknas', falt }];
    return krav === 'anvands_inte' && angivna.has(falt) ? [{ kod: 'falt_anvands_inte', falt }] : [];
  });
}
