import { Datum } from '../tal/datum';
import { Matvarde } from '../tal/matvarde';
import { Niva } from './kedja';
import { arAldrigNegativ, forstaAret, harResultat, Kedjeperiod } from './utfall';

export interface NyttMal {
  malvarde: Matvarde;
  malar: number | null;
}

export type NodmalFel =
  | { kod: 'mal_niva'; niva: Niva }
  | { kod: 'mal_negativt'; malvarde: Matvarde; enhet: string | null }
  | { kod: 'malar_fore_projektet'; malar: number; period: Kedjeperiod }
  | { kod: 'malar_fore_baslinjen'; malar: number; baslinjeAr: number }
  /** A revision that puts the target of a running project in a year that has passed. */
  | { kod: 'malar_passerat'; malar: number; lagst: number };

/**
 * Judges a target that is to be set on a node: what is counted has no target below nothing, its year lies neither before the project nor before the
 * baseline, and while the project runs a target is not moved to a year that has passed. The year that stands may stay when the value is revised.
 * @param galler the target in force, when it is a revision.
 * @param idag today in Sweden.
 */
export function granskaNodmal(
  nod: { niva: Niva; enhet: string | null; baslinjeAr: number | null },
  { malvarde, malar }: NyttMal,
  galler: NyttMal | null,
  idag: Datum,
  period: Kedjeperiod,
): NodmalFel[] {
  const iAr = Number(idag.slice(0, 4));
  const [forsta, pagar] = [forstaAret(period), period.till !== null && period.till >= idag];
  const arfel = (ar: number): NodmalFel[] => {
    if (forsta !== null && ar < forsta) return [{ kod: 'malar_fore_projektet', malar: ar, period }];
    if (nod.baslinjeAr !== null && ar < nod.baslinjeAr) return [{ kod: 'malar_fore_baslinjen', malar: ar, baslinjeAr: nod.baslinjeAr }];
    return galler !== null && galler.malar !== ar && pagar && ar < iAr ? [{ kod: 'malar_passerat', malar: ar, lagst: iAr }] : [];
  };
  return [
    ...(harResultat(nod.niva) ? [] : [{ kod: 'mal_niva', niva: nod.niva } as const]),
    ...(malvarde < 0 && arAldrigNegativ(nod) ? [{ kod: 'mal_negativt', malvarde, enhet: nod.enhet } as const] : []),
    ...(malar === null ? [] : arfel(malar)),
  ];
}
