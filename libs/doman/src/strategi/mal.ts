import { Andel, HEL_ANDEL, arAndel } from '../tal/andel';
import { fordela } from '../tal/fordela';
import { Kronor, kravHeltal } from '../tal/kronor';

/** A goal of a decision, picked from the register. */
export interface Mal {
  /** Id of the effektmål. */
  effektmal: string;
  huvudmal: boolean;
  /** Its share of the decision; null when shares are not given. */
  andel: Andel | null;
}

export type MalFel =
  | { kod: 'mal_dubblett'; effektmal: string }
  | { kod: 'mal_flera_huvudmal'; effektmal: string[] }
  | { kod: 'mal_andel_utanfor'; effektmal: string; last: number; lagst: Andel; hogst: Andel }
  | { kod: 'mal_andel_saknas'; effektmal: string[] }
  | { kod: 'mal_andelar_summa'; summa: number; skaVara: Andel };

/** One main goal at the most, each goal once, and shares given for all or none and summing to 100 % (regler §9). */
export function granskaMal(mal: readonly Mal[]): MalFel[] {
  const fel: MalFel[] = [];
  const dubbletter = mal.filter((m, i) => mal.findIndex((n) => n.effektmal === m.effektmal) < i).map((m) => m.effektmal);
  for (const effektmal of new Set(dubbletter)) fel.push({ kod: 'mal_dubblett', effektmal });

  const huvudmal = mal.filter((m) => m.huvudmal).map((m) => m.effektmal);
  if (huvudmal.length > 1) fel.push({ kod: 'mal_flera_huvudmal', effektmal: huvudmal });

  const givna = mal.flatMap((m) => (m.andel === null ? [] : [{ effektmal: m.effektmal, last: m.andel }]));
  for (const g of givna.filter((x) => !arAndel(x.last))) fel.push({ kod: 'mal_andel_utanfor', ...g, lagst: 1, hogst: HEL_ANDEL });
  if (givna.length === 0) return fel;
  const utan = mal.filter((m) => m.andel === null).map((m) => m.effektmal);
  const summa = givna.reduce((s, g) => s + g.last, 0);
  if (utan.length > 0) fel.push({ kod: 'mal_andel_saknas', effektmal: utan });
  else if (summa !== HEL_ANDEL) fel.push({ kod: 'mal_andelar_summa', summa, skaVara: HEL_ANDEL });
  return fel;
}

/** effektmal null: how this amount is spread over goals is not known. */
export interface Maldel {
  effektmal: string | null;
  belopp: Kronor;
}

/**
 * Counting mode *fördelat* (regler §9): given shares, by largest remainder; else all to the main goal; else all to the only goal;
 * else (several goals and nothing that ranks them, or none) all to null, "okänd fördelning". The parts always sum to belopp.
 */
export function fordelaPaMal(belopp: Kronor, mal: readonly Mal[]): { delar: Maldel[] } {
  kravHeltal(belopp);
  const fel = granskaMal(mal);
  if (fel.length === 0 && mal.some((m) => m.andel !== null)) {
    const delar = fordela(
      belopp,
      mal.map((m) => ({ nyckel: m.effektmal, vikt: m.andel ?? 0 })),
    );
    return { delar: [...delar].map(([effektmal, del]) => ({ effektmal, belopp: del })) };
  }
  const huvudmal = mal.filter((m) => m.huvudmal);
  const [enda] = huvudmal.length > 0 ? huvudmal : mal;
  const entydigt = enda && (huvudmal.length || mal.length) === 1;
  return { delar: [{ effektmal: entydigt ? enda.effektmal : null, belopp }] };
}
