import { Datum } from '../tal/datum';
import { granskaKedja, KedjeFel, Kedjelank } from './kedja';
import { Kedjeplan } from './plan';
import { harResultat } from './utfall';

/** What keeps a chain from being saved; `nod` and `lank` are places in the plan, from 0. */
export type KedjeplanFel =
  | { kod: 'nod_dubblett'; nod: number }
  /** A node of level effektmål that no goal of the register is chosen for. */
  | { kod: 'effektmal_saknas'; nod: number }
  | { kod: 'effektmal_pa_annan_niva'; nod: number }
  /** An indicator of the register is chosen for what has no results. */
  | { kod: 'indikator_utan_resultat'; nod: number }
  /** Where it stands is said of what has no results. */
  | { kod: 'lage_utan_resultat'; nod: number }
  | { kod: 'uppnadd_i_framtiden'; nod: number; ar: number; hogst: number }
  /** cirkel: what the link leads to leads back to where it comes from. */
  | { kod: 'lank'; lank: number; fel: KedjeFel; cirkel: boolean };

function nar(fran: string, till: string, lankar: readonly Kedjelank[]): boolean {
  const sedda = new Set<string>();
  const kvar = [fran];
  for (let nu = kvar.pop(); nu !== undefined; nu = kvar.pop()) {
    if (nu === till) return true;
    if (sedda.has(nu)) continue;
    sedda.add(nu);
    kvar.push(...lankar.filter((l) => l.fran === nu).map((l) => l.till));
  }
  return false;
}

/**
 * Judges a whole chain before it is saved (regler §10): links go forward, a level is skipped only with a reason, a goal is the register's, and nothing
 * is said to be achieved in a year that has not begun. A plan without faults has no circle.
 * @param idag today in Sweden.
 */
export function granskaKedjeplan({ noder, lankar }: Kedjeplan, idag: Datum): KedjeplanFel[] {
  const iAr = Number(idag.slice(0, 4));
  const iNoder = noder.flatMap((n, nod): KedjeplanFel[] => [
    ...(noder.findIndex((m) => m.id === n.id) < nod ? [{ kod: 'nod_dubblett', nod } as const] : []),
    ...(n.niva === 'effektmal' && !n.effektmal ? [{ kod: 'effektmal_saknas', nod } as const] : []),
    ...(n.niva !== 'effektmal' && n.effektmal ? [{ kod: 'effektmal_pa_annan_niva', nod } as const] : []),
    ...(n.strategiindikator && !harResultat(n.niva) ? [{ kod: 'indikator_utan_resultat', nod } as const] : []),
    ...(n.lage !== null && !harResultat(n.niva) ? [{ kod: 'lage_utan_resultat', nod } as const] : []),
    ...(n.lage === 'uppnadd' && n.ar !== null && n.ar > iAr ? [{ kod: 'uppnadd_i_framtiden', nod, ar: n.ar, hogst: iAr } as const] : []),
  ]);
  const iLankar = lankar.flatMap((l, lank): KedjeplanFel[] => {
    const { hinder, anmarkningar } = granskaKedja(noder, [l]);
    const dubblett = lankar.findIndex((m) => m.fran === l.fran && m.till === l.till) < lank;
    const fel = [
      ...hinder.filter((f) => f.kod !== 'nod_dubblett'),
      ...anmarkningar.filter((f) => f.kod === 'hoppar_over_niva_utan_skal'),
      ...(dubblett ? [{ kod: 'lank_dubblett', fran: l.fran, till: l.till } as const] : []),
    ];
    return fel.map((f) => ({ kod: 'lank', lank, fel: f, cirkel: f.kod === 'lank_ej_framat' && nar(l.till, l.fran, lankar) }));
  });
  return [...iNoder, ...iLankar];
}
