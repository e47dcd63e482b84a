import { Datum } from '../tal/datum';
import { Kronor } from '../tal/kronor';
import { Projektperiod } from '../beslut/beslut';

/** A ramprojekt and what it has handed out. */
export interface Ramlage {
  ramprojekt: boolean;
  /** In force; null when nothing is granted, or not known. */
  tak: Kronor | null;
  projektperiod: Projektperiod;
  /** The decision (nummer) that ended the grant. */
  upphavd: number | null;
  /** Given back to a year's frame. */
  aterfort: Kronor;
  /** Handed out so far, what has been taken back left out. */
  delat: Kronor;
  idag: Datum;
}

export type DelbidragFel =
  | { kod: 'inget_ramprojekt' }
  | { kod: 'inget_beviljat' }
  | { kod: 'upphavt'; beslut: number }
  | { kod: 'over_kvar'; last: Kronor; kvar: Kronor }
  | { kod: 'beslutat_i_framtiden'; last: Datum; idag: Datum }
  | { kod: 'beslutat_utanfor_perioden'; last: Datum; projektperiod: Projektperiod };

/** What the frame still has to hand out: neither handed out nor given back; null when its tak is not known. */
export function kvarAttDela({ tak, aterfort, delat }: Pick<Ramlage, 'tak' | 'aterfort' | 'delat'>): Kronor | null {
  return tak === null ? null : Math.max(0, tak - aterfort - delat);
}

/**
 * A grant that a ramprojekt hands out: within what is left of its tak and within its projektperiod. It is never a decision of its own, so that
 * the frame's money is counted once.
 * @returns every fault; empty when there is none.
 */
export function granskaDelbidrag({ belopp, beslutat }: { belopp: Kronor; beslutat: Datum }, ram: Ramlage): DelbidragFel[] {
  if (!ram.ramprojekt) return [{ kod: 'inget_ramprojekt' }];
  const kvar = kvarAttDela(ram);
  if (kvar === null) return [{ kod: 'inget_beviljat' }];
  const { fran, till } = ram.projektperiod;
  const utanfor = (fran !== null && beslutat < fran) || (till !== null && beslutat > till);
  return [
    ...(ram.upphavd === null ? [] : [{ kod: 'upphavt', beslut: ram.upphavd } as const]),
    ...(belopp > kvar ? [{ kod: 'over_kvar', last: belopp, kvar } as const] : []),
    ...(beslutat > ram.idag ? [{ kod: 'beslutat_i_framtiden', last: beslutat, idag: ram.idag } as const] : []),
    ...(utanfor ? [{ kod: 'beslutat_utanfor_perioden', last: beslutat, projektperiod: ram.projektperiod } as const] : []),
  ];
}
