import { Datum, Period, arDatum, periodOk } from '../tal/datum';
import { Kronor, MAX_KRONOR, arKronor } from '../tal/kronor';
import { Projektperiod } from '../beslut/beslut';
import { KONTOSLAG, Kontoslag } from './kontoplan';

/** An advance is asked for before there are costs; the final claim is the project's last. */
export const REKVISITIONSSLAG = ['forskott', 'rekvisition', 'slutrekvisition'] as const;
export type Rekvisitionsslag = (typeof REKVISITIONSSLAG)[number];

/** Where a claim is. `aterlamnad`: back with whoever registered it, to be completed. `avslagen` and `attesterad` are final. */
export const REKVISITIONSSTATUSAR = ['inkommen', 'granskad', 'attesterad', 'avslagen', 'aterlamnad'] as const;
export type Rekvisitionsstatus = (typeof REKVISITIONSSTATUSAR)[number];

/** What a cost is for: the same kinds in claims as accounts are read as, so that the two can be compared. */
export const KOSTNADSSLAG = KONTOSLAG;
export type Kostnadsslag = Kontoslag;

export interface Rekvisitionsrad {
  kostnadsslag: Kostnadsslag;
  /** Booked in the period, the whole project. */
  bokfort: Kronor;
  /** What of it does not count. */
  ejGodkant: Kronor;
  /** Why; needed when something does not count. */
  skal: string | null;
}

/** A claim as the rules see it. */
export interface Rekvisition {
  /** Running number within the ärende. */
  nummer: number;
  slag: Rekvisitionsslag;
  status: Rekvisitionsstatus;
  /** The period that the costs are booked in; null of an advance. */
  period: Period | null;
  /** The day it came in. */
  inkom: Datum;
  /** Of an advance: what is asked for. */
  begart: Kronor | null;
  /** What is ordered to be paid, or paid, for it: 0 until it is attested, and when its order is cancelled. */
  bestallt: Kronor;
  /** The nummer of the attested claim that this one replaces, once it is attested itself. */
  rattar: number | null;
  /** Empty of an advance. */
  rader: readonly Rekvisitionsrad[];
}

/** May its costs still be changed? Once examined it is given back first. */
export function kanAndras(status: Rekvisitionsstatus): boolean {
  return status === 'inkommen' || status === 'aterlamnad';
}

/** Is it neither decided on nor refused? */
export function arOppen(status: Rekvisitionsstatus): boolean {
  return status !== 'attesterad' && status !== 'avslagen';
}

/** What a claim's lines come to: booked, not counted, approved. */
export function radsummor(rader: readonly Pick<Rekvisitionsrad, 'bokfort' | 'ejGodkant'>[]): { bokfort: Kronor; ejGodkant: Kronor; godkant: Kronor } {
  const bokfort = rader.reduce((s, r) => s + r.bokfort, 0);
  const ejGodkant = rader.reduce((s, r) => s + r.ejGodkant, 0);
  return { bokfort, ejGodkant, godkant: bokfort - ejGodkant };
}

/** The claims whose costs count: attested, and in force since no attested correction has taken their place. */
export function gallandeRekvisitioner<T extends Pick<Rekvisition, 'nummer' | 'status' | 'rattar'>>(alla: readonly T[]): T[] {
  const attesterade = alla.filter((r) => r.status === 'attesterad');
  const rattade = new Set(attesterade.map((r) => r.rattar));
  return attesterade.filter((r) => !rattade.has(r.nummer));
}

/**
 * Approved booked costs so far.
 * @param tillsammansMed a claim that is read as if it were attested too, in the place of the one it corrects.
 */
export function godkantHittills(alla: readonly Rekvisition[], tillsammansMed: Rekvisition | null = null): Kronor {
  const med: readonly Rekvisition[] = tillsammansMed ? [...alla.filter((r) => r.nummer !== tillsammansMed.nummer), { ...tillsammansMed, status: 'attesterad' }] : alla;
  return gallandeRekvisitioner(med).reduce((s, r) => s + radsummor(r.rader).godkant, 0);
}

/** Advances that are ordered or paid, in all: less than was asked for where the tak bound. */
export function bestalltForskott(alla: readonly Rekvisition[]): Kronor {
  return alla.filter((r) => r.slag === 'forskott').reduce((s, r) => s + r.bestallt, 0);
}

/** Where in the claim a fault is: a field, or a line from 0. */
export type RekvisitionFel =
  | { kod: 'period_saknas' }
  | { kod: 'period_ogiltig' }
  | { kod: 'period_utanfor'; last: Period; projektperiod: Projektperiod }
  | { kod: 'period_overlappar'; last: Period; nummer: number; period: Period }
  | { kod: 'period_pagar'; till: Datum; inkom: Datum }
  | { kod: 'inkom_i_framtiden'; last: Datum; idag: Datum }
  | { kod: 'forskott_efter_slut'; last: Datum; slut: Datum }
  | { kod: 'period_vid_forskott' }
  | { kod: 'rader_saknas' }
  | { kod: 'rader_vid_forskott' }
  | { kod: 'begart_saknas' }
  | { kod: 'begart_utan_forskott' }
  | { kod: 'begart_utanfor'; last: number }
  | { kod: 'bokfort_utanfor'; nr: number; last: number }
  | { kod: 'kostnadsslag_dubbelt'; nr: number; kostnadsslag: Kostnadsslag }
  | { kod: 'summa_for_stor'; last: number; hogst: Kronor }
  | { kod: 'ej_godkant_utanfor'; nr: number; last: number; bokfort: Kronor }
  | { kod: 'skal_saknas'; nr: number }
  | { kod: 'slutrekvirerat'; nummer: number }
  | { kod: 'rattar_okand'; last: number }
  | { kod: 'rattar_ej_attesterad'; last: number }
  | { kod: 'rattar_rattad'; last: number; av: number }
  | { kod: 'rattar_forskott'; last: number }
  | { kod: 'rattar_annat_slag'; last: number; slag: Rekvisitionsslag };

/** What a claim is judged against. */
export interface Rekvisitionssammanhang {
  /** In force; an end that no decision states sets no bound. */
  projektperiod: Projektperiod;
  /** The ärende's other claims. */
  andra: readonly Rekvisition[];
  /** Approved costs that payments from before there were claims rest on. */
  ingaendeGodkant: Kronor;
  idag: Datum;
}

/**
 * A claim as it is registered or changed (regler §3). Nothing of it is saved when a fault is found.
 * @returns every fault; empty when there is none.
 */
export function granskaRekvisition(r: Rekvisition, lage: Rekvisitionssammanhang): RekvisitionFel[] {
  return [
    ...(arDatum(r.inkom) && r.inkom > lage.idag ? [{ kod: 'inkom_i_framtiden', last: r.inkom, idag: lage.idag } as const] : []),
    ...granskaRattelse(r, lage.andra),
    ...granskaEfterSlut(r, lage.andra),
    ...(r.slag === 'forskott' ? granskaForskottets(r, lage.projektperiod.till) : [...granskaPeriod(r, lage), ...granskaKostnader(r, lage)]),
  ];
}

/** Do two periods share a day? */
export function overlappar(a: Period, b: Period): boolean {
  return a.fran <= b.till && b.fran <= a.till;
}

/** The claims that the corrections lead back to from `nummer`, itself included. */
function rattadKedja(nummer: number | null, andra: readonly Rekvisition[]): Set<number> {
  const kedja = new Set<number>();
  for (let n = nummer; n !== null && !kedja.has(n); n = andra.find((x) => x.nummer === n)?.rattar ?? null) kedja.add(n);
  return kedja;
}

/** Is the period within the project's? An end that is not known sets no bound. */
export function inomProjektperioden(period: Period, { fran, till }: Projektperiod): boolean {
  return (fran === null || period.fran >= fran) && (till === null || period.till <= till);
}

function granskaPeriod({ nummer, period, inkom, rattar }: Rekvisition, { projektperiod, andra }: Rekvisitionssammanhang): RekvisitionFel[] {
  if (!period) return [{ kod: 'period_saknas' }];
  if (!arDatum(period.fran) || !arDatum(period.till) || !periodOk(period)) return [{ kod: 'period_ogiltig' }];
  const rattade = rattadKedja(rattar, andra);
  const delad = andra.find((x) => x.nummer !== nummer && x.status !== 'avslagen' && !rattade.has(x.nummer) && x.period !== null && overlappar(x.period, period));
  return [
    ...(inomProjektperioden(period, projektperiod) ? [] : [{ kod: 'period_utanfor', last: period, projektperiod } as const]),
    ...(period.till > inkom ? [{ kod: 'period_pagar', till: period.till, inkom } as const] : []),
    ...(delad?.period ? [{ kod: 'period_overlappar', last: period, nummer: delad.nummer, period: delad.period } as const] : []),
  ];
}

function granskaForskottets({ inkom, period, rader, begart }: Rekvisition, slut: Datum | null): RekvisitionFel[] {
  return [
    ...(slut !== null && inkom > slut ? [{ kod: 'forskott_efter_slut', last: inkom, slut } as const] : []),
    ...(period ? [{ kod: 'period_vid_forskott' } as const] : []),
    ...(rader.length > 0 ? [{ kod: 'rader_vid_forskott' } as const] : []),
    ...(begart === null ? [{ kod: 'begart_saknas' } as const] : !arKronor(begart) || begart === 0 ? [{ kod: 'begart_utanfor', last: begart } as const] : []),
  ];
}

function granskaKostnader(r: Rekvisition, { andra, ingaendeGodkant }: Rekvisitionssammanhang): RekvisitionFel[] {
  const { rader, begart } = r;
  const fel: RekvisitionFel[] = [...(begart === null ? [] : [{ kod: 'begart_utan_forskott' } as const]), ...(rader.length === 0 ? [{ kod: 'rader_saknas' } as const] : [])];
  const sedda = new Set<Kostnadsslag>();
  rader.forEach(({ kostnadsslag, bokfort }, nr) => {
    if (!arKronor(bokfort)) fel.push({ kod: 'bokfort_utanfor', nr, last: bokfort });
    if (sedda.has(kostnadsslag)) fel.push({ kod: 'kostnadsslag_dubbelt', nr, kostnadsslag });
    sedda.add(kostnadsslag);
  });
  if (fel.length > 0) return fel;
  const hela = ingaendeGodkant + radsummor(rader).bokfort + andra.filter((x) => x.nummer !== r.nummer && x.status !== 'avslagen').reduce((s, x) => s + radsummor(x.rader).bokfort, 0);
  return [...(hela > MAX_KRONOR ? [{ kod: 'summa_for_stor', last: hela, hogst: MAX_KRONOR } as const] : []), ...granskaEjGodkant(rader)];
}

/** What does not count: from 0 to what is booked, and why when it is anything. */
export function granskaEjGodkant(rader: readonly Rekvisitionsrad[]): RekvisitionFel[] {
  return rader.flatMap(({ bokfort, ejGodkant, skal }, nr): RekvisitionFel[] => {
    if (!arKronor(ejGodkant) || ejGodkant > bokfort) return [{ kod: 'ej_godkant_utanfor', nr, last: ejGodkant, bokfort }];
    return ejGodkant > 0 && (skal ?? '').trim() === '' ? [{ kod: 'skal_saknas', nr }] : [];
  });
}

function granskaRattelse({ nummer, slag, rattar }: Rekvisition, andra: readonly Rekvisition[]): RekvisitionFel[] {
  if (rattar === null) return [];
  const rattad = andra.find((x) => x.nummer === rattar && x.nummer !== nummer);
  if (!rattad) return [{ kod: 'rattar_okand', last: rattar }];
  if (rattad.slag === 'forskott') return [{ kod: 'rattar_forskott', last: rattar }];
  if (rattad.status !== 'attesterad') return [{ kod: 'rattar_ej_attesterad', last: rattar }];
  const annan = andra.find((x) => x.rattar === rattar && x.nummer !== nummer && x.status !== 'avslagen');
  if (annan) return [{ kod: 'rattar_rattad', last: rattar, av: annan.nummer }];
  return rattad.slag === slag ? [] : [{ kod: 'rattar_annat_slag', last: rattar, slag: rattad.slag }];
}

function granskaEfterSlut({ nummer, rattar }: Rekvisition, andra: readonly Rekvisition[]): RekvisitionFel[] {
  const slut = andra.find((x) => x.slag === 'slutrekvisition' && x.status !== 'avslagen' && x.nummer !== nummer && x.nummer !== rattar);
  return slut && rattar === null ? [{ kod: 'slutrekvirerat', nummer: slut.nummer }] : [];
}
