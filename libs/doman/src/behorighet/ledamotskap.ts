import { type Datum } from '../tal/datum';

/** Membership of a body that decides, from and to days that both count; null until further notice. */
export interface Ledamotskap {
  organ: string;
  fran: Datum;
  till: Datum | null;
}

export const LEDAMOTSKAPSFEL = ['till_fore_fran', 'overlappar'] as const;
export type Ledamotskapsfel = (typeof LEDAMOTSKAPSFEL)[number];

/** What is wrong with one person's memberships, and with which by its place in the list: a period that ends before it begins, or meets another in the same body. */
export function granskaLedamotskap(rader: readonly Ledamotskap[]): { index: number; fel: Ledamotskapsfel }[] {
  return rader.flatMap((rad, index): { index: number; fel: Ledamotskapsfel }[] => {
    if (rad.till !== null && rad.till < rad.fran) return [{ index, fel: 'till_fore_fran' }];
    const moter = rader.slice(0, index).some((annan) => annan.organ === rad.organ && overlappar(annan, rad));
    return moter ? [{ index, fel: 'overlappar' }] : [];
  });
}

function overlappar(a: Ledamotskap, b: Ledamotskap): boolean {
  return (a.till === null || b.fran <= a.till) && (b.till === null || a.fran <= b.till);
}
