import { Gallande } from '../beslut/gallande';
import { Projektperiod, Villkor } from '../beslut/beslut';
import { Kronor } from '../tal/kronor';
import { Period } from '../tal/datum';
import { Rekvisition, arOppen, inomProjektperioden } from './rekvisition';

/** A condition as a decision (nummer) states it at place `ordning`, from 0. */
export interface Villkorsplats extends Pick<Villkor, 'kod' | 'text'> {
  beslut: number;
  ordning: number;
}

/** The conditions in force, each with its place. */
export function gallandeVillkor(galler: Pick<Gallande, 'villkor' | 'kallor'>): (Villkor & Villkorsplats)[] {
  const beslut = galler.kallor.villkor;
  return beslut === null ? [] : galler.villkor.map((v, ordning) => ({ ...v, beslut, ordning }));
}

/** Is it fulfilled: as it stands, or as an earlier decision put it in the same words? */
export function arUppfyllt({ kod, text, beslut, ordning }: Villkorsplats, uppfyllda: readonly Villkorsplats[]): boolean {
  return uppfyllda.some((u) => (u.beslut === beslut && u.ordning === ordning) || (u.kod === kod && u.text.trim() === text.trim()));
}

/** The conditions in force that stop payments until they are fulfilled, and are not. */
export function sparrandeVillkor(galler: Pick<Gallande, 'villkor' | 'kallor'>, uppfyllda: readonly Villkorsplats[]): (Villkor & Villkorsplats)[] {
  return gallandeVillkor(galler).filter((v) => v.sparrarUtbetalning && !arUppfyllt(v, uppfyllda));
}

export type Attesthinder =
  | { kod: 'inget_beviljat' }
  | { kod: 'andel_okand' }
  | { kod: 'tak_okant' }
  | { kod: 'upphavt'; beslut: number }
  | { kod: 'ej_granskad' }
  | { kod: 'avgjord' }
  | { kod: 'period_utanfor'; last: Period; projektperiod: Projektperiod }
  | { kod: 'sparrande_villkor'; beslut: number; ordning: number; villkor: string; text: string }
  | { kod: 'oppna_rekvisitioner'; nummer: number[] }
  | { kod: 'ersatt_av_annan'; nummer: number }
  | { kod: 'inget_kvar'; kvar: Kronor };

export interface Attestlage {
  galler: Gallande | null;
  uppfyllda: readonly Villkorsplats[];
  /** All the ärende's claims. */
  alla: readonly Rekvisition[];
  /** What can still be paid. */
  kvar: Kronor;
}

/** What keeps a claim from being approved for payment, besides who asks; empty when nothing does (förordning 2003:596; the decision's villkor). */
export function hinderForAttest(r: Rekvisition, { galler, uppfyllda, alla, kvar }: Attestlage): Attesthinder[] {
  if (!galler) return [{ kod: 'inget_beviljat' }];
  const oppna = alla.filter((x) => x.nummer !== r.nummer && arOppen(x.status)).map((x) => x.nummer);
  const ersattare = r.rattar === null ? undefined : alla.find((x) => x.rattar === r.rattar && x.nummer !== r.nummer && x.status === 'attesterad');
  return [
    ...(arOppen(r.status) ? (r.status === 'granskad' ? [] : [{ kod: 'ej_granskad' } as const]) : [{ kod: 'avgjord' } as const]),
    ...(galler.upphavd === null ? [] : [{ kod: 'upphavt', beslut: galler.upphavd } as const]),
    ...(galler.tak === null ? [{ kod: 'tak_okant' } as const] : []),
    ...(galler.andel === null && r.slag !== 'forskott' ? [{ kod: 'andel_okand' } as const] : []),
    ...(r.period && !inomProjektperioden(r.period, galler.projektperiod) ? [{ kod: 'period_utanfor', last: r.period, projektperiod: galler.projektperiod } as const] : []),
    ...sparrandeVillkor(galler, uppfyllda).map((v) => ({ kod: 'sparrande_villkor', beslut: v.beslut, ordning: v.ordning, villkor: v.kod, text: v.text }) as const),
    ...(r.slag === 'slutrekvisition' && r.rattar === null && oppna.length > 0 ? [{ kod: 'oppna_rekvisitioner', nummer: oppna } as const] : []),
    ...(ersattare ? [{ kod: 'ersatt_av_annan', nummer: ersattare.nummer } as const] : []),
    ...(r.slag === 'forskott' && galler.tak !== null && kvar === 0 ? [{ kod: 'inget_kvar', kvar } as const] : []),
  ];
}
