import { Datum, arAv } from '../tal/datum';
import { Kronor, arKronor } from '../tal/kronor';

/** Why money goes back to the frame: what will not be used, or what has been recovered from the applicant. */
export const ATERFORINGSSLAG = ['ej_utnyttjat', 'aterkravt'] as const;
export type Aterforingsslag = (typeof ATERFORINGSSLAG)[number];

export type AterforingFel =
  | { kod: 'belopp_utanfor'; last: number }
  | { kod: 'over_kvar'; last: Kronor; kvar: Kronor }
  | { kod: 'over_kvar_att_dela'; last: Kronor; kvar: Kronor }
  | { kod: 'over_aterbetalt'; last: Kronor; kvar: Kronor }
  | { kod: 'datum_i_framtiden'; last: Datum; idag: Datum }
  | { kod: 'datum_fore_beslut'; last: Datum; beslutat: Datum }
  | { kod: 'ar_utanfor'; last: number; fran: number; till: number }
  | { kod: 'inget_beviljat' };

export interface Aterforing {
  slag: Aterforingsslag;
  belopp: Kronor;
  datum: Datum;
  /** The year whose frame gets it. */
  budgetar: number;
}

export interface Aterforingslage {
  /** When the grant was decided; null when nothing is granted. */
  beviljat: Datum | null;
  /** What is left of the tak. */
  kvar: Kronor;
  /** What a ramprojekt has neither handed out nor given back; null when the ärende hands out nothing. */
  kvarAttDela: Kronor | null;
  /** Recovered from the applicant and not given back to a frame yet. */
  aterbetaltKvar: Kronor;
  idag: Datum;
}

/** Money that goes back to a year's frame: never more than what is left of the tak, nor than a ramprojekt has not handed out, and as recovered never more than has been. */
export function granskaAterforing(a: Aterforing, lage: Aterforingslage): AterforingFel[] {
  if (lage.beviljat === null) return [{ kod: 'inget_beviljat' }];
  const ar = { fran: arAv(lage.beviljat), till: arAv(lage.idag) };
  return [
    ...granskaDag(a.datum, lage.beviljat, lage.idag),
    ...(a.budgetar < ar.fran || a.budgetar > ar.till ? [{ kod: 'ar_utanfor', last: a.budgetar, ...ar } as const] : []),
    ...granskaBelopp(a.belopp, (b) => granskaMotKvar(a.slag, b, lage)),
  ];
}

function granskaMotKvar(slag: Aterforingsslag, b: Kronor, { kvar, kvarAttDela, aterbetaltKvar }: Aterforingslage): AterforingFel[] {
  if (b > kvar) return [{ kod: 'over_kvar', last: b, kvar }];
  if (kvarAttDela !== null && b > kvarAttDela) return [{ kod: 'over_kvar_att_dela', last: b, kvar: kvarAttDela }];
  return slag === 'aterkravt' && b > aterbetaltKvar ? [{ kod: 'over_aterbetalt', last: b, kvar: aterbetaltKvar }] : [];
}

/** Money received back from the applicant: never more than has been paid and not paid back. */
export function granskaAterbetalning({ belopp, datum }: { belopp: Kronor; datum: Datum }, lage: { beviljat: Datum | null; nettoBetalt: Kronor; idag: Datum }): AterforingFel[] {
  return [
    ...granskaDag(datum, lage.beviljat, lage.idag),
    ...granskaBelopp(belopp, (b) => (b > lage.nettoBetalt ? [{ kod: 'over_aterbetalt', last: b, kvar: lage.nettoBetalt }] : [])),
  ];
}

function granskaDag(datum: Datum, beviljat: Datum | null, idag: Datum): AterforingFel[] {
  if (datum > idag) return [{ kod: 'datum_i_framtiden', last: datum, idag }];
  return beviljat !== null && datum < beviljat ? [{ kod: 'datum_fore_beslut', last: datum, beslutat: beviljat }] : [];
}

function granskaBelopp(belopp: number, vidare: (belopp: Kronor) => AterforingFel[]): AterforingFel[] {
  return !arKronor(belopp) || belopp === 0 ? [{ kod: 'belopp_utanfor', last: belopp }] : vidare(belopp);
}
