import { Mal, MalFel, granskaMal } from './mal';

/** What a project does to a goal: a goal it works against is shown beside the others and never taken off them. */
export const MALVERKAN = ['bidrar', 'neutral', 'motverkar'] as const;
export type Malverkan = (typeof MALVERKAN)[number];

export interface MalMedVerkan extends Mal {
  verkan: Malverkan;
  not: string | null;
}

export type MalverkanFel =
  | MalFel
  /** Money is spread only over goals that it contributes to. */
  | { kod: 'mal_andel_utan_bidrag'; effektmal: string; verkan: Malverkan }
  | { kod: 'huvudmal_bidrar_inte'; effektmal: string; verkan: Malverkan }
  /** What works against a goal is to be explained. */
  | { kod: 'motverkar_utan_not'; effektmal: string };

/** The goals with what the project does to them: shares are of those it contributes to and sum to 100 %. */
export function granskaMalverkan(mal: readonly MalMedVerkan[]): MalverkanFel[] {
  const bidrar = mal.filter((m) => m.verkan === 'bidrar');
  const dubbletter = granskaMal(mal).filter((f) => f.kod === 'mal_dubblett');
  const ovriga = granskaMal(bidrar).filter((f) => f.kod !== 'mal_dubblett');
  const egna = mal.flatMap((m): MalverkanFel[] => {
    if (m.verkan === 'bidrar') return [];
    const { effektmal, verkan } = m;
    return [
      ...(m.andel === null ? [] : [{ kod: 'mal_andel_utan_bidrag' as const, effektmal, verkan }]),
      ...(m.huvudmal ? [{ kod: 'huvudmal_bidrar_inte' as const, effektmal, verkan }] : []),
      ...(verkan === 'motverkar' && !m.not?.trim() ? [{ kod: 'motverkar_utan_not' as const, effektmal }] : []),
    ];
  });
  return [...dubbletter, ...ovriga, ...egna];
}

/** The goals that the project works against, while it contributes to others; all of them are shown, none is netted. */
export function malkonflikter(mal: readonly Pick<MalMedVerkan, 'effektmal' | 'verkan'>[]): { motverkar: string[]; bidrar: string[] } {
  const med = (verkan: Malverkan) => mal.filter((m) => m.verkan === verkan).map((m) => m.effektmal);
  return { motverkar: med('motverkar'), bidrar: med('bidrar') };
}
