import { Beslut, Beslutsslag } from '../beslut/beslut';
import { Datum } from '../tal/datum';
import { Punktslag } from './sammantrade';

/** What the committee may do with an item. */
export const PUNKTUTFALL = ['bifall', 'avslag', 'andrat', 'aterremiss', 'bordlaggning', 'godkand', 'information'] as const;
export type Punktutfall = (typeof PUNKTUTFALL)[number];

/** The item as it comes up. */
export interface Punktlage {
  slag: Punktslag;
  /** What the open proposal proposes; null when the item has none, or it has been decided elsewhere. */
  forslag: Beslutsslag | null;
}

/** The outcomes there are, in the order they are offered. */
export function mojligaUtfall({ slag, forslag }: Punktlage): readonly Punktutfall[] {
  switch (slag) {
    case 'arende':
      if (forslag === null) return ['information', 'bordlaggning'];
      return forslag === 'avslag' || forslag === 'avskrivning' ? ['bifall', 'aterremiss', 'bordlaggning'] : ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning'];
    case 'delegation':
      return ['godkand', 'bordlaggning'];
    case 'information':
      return ['information', 'bordlaggning'];
    case 'ovrigt':
      return ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning', 'information'];
  }
}

/** Outcomes that take a decision on the item's proposal. */
export function avgor(utfall: Punktutfall): utfall is 'bifall' | 'avslag' | 'andrat' {
  return utfall === 'bifall' || utfall === 'avslag' || utfall === 'andrat';
}

/** The outcome needs words of why (förvaltningslag 2017:900 § 32; whoever prepares it anew must know what is asked for). */
export function kraverMotivering(utfall: Punktutfall): boolean {
  return utfall === 'avslag' || utfall === 'andrat' || utfall === 'aterremiss';
}

export type UtfallFel =
  | { kod: 'utfall_gar_inte'; last: Punktutfall; mojliga: readonly Punktutfall[] }
  | { kod: 'motivering_saknas'; utfall: Punktutfall }
  /** What is decided instead is not said. */
  | { kod: 'andring_saknas' }
  /** What is decided instead is the proposal: that is bifall. */
  | { kod: 'andring_som_forslaget' }
  /** Something else is said to be decided, but the outcome is not that. */
  | { kod: 'andring_utan_andrat' }
  /** An outcome has been recorded already. */
  | { kod: 'redan_avgjord'; utfall: Punktutfall };

/** What is said to be decided instead of the proposal: nothing, the same as is proposed, or something else. */
export type Sagdandring = 'ingen' | 'som_forslaget' | 'annan';

/** The terms that a meeting may change. */
export interface Andringsbart extends Pick<Beslut, 'beviljadAndel' | 'tak' | 'projektperiod'> {
  /** The villkor in order, each as a text of all it says. */
  villkor: readonly string[];
}

/** What is given of the terms; what is left out, or null, is as proposed. */
export type Givenandring = { [F in 'beviljadAndel' | 'tak' | 'villkor']?: Andringsbart[F] | null } & { projektperiod?: { fran?: Datum | null; till?: Datum | null } | null };

/** What is given against the proposal. */
export function jamforAndring(forslag: Andringsbart, givet: Givenandring): Sagdandring {
  const { beviljadAndel, tak, projektperiod, villkor } = givet;
  const par: [unknown, unknown][] = [
    [beviljadAndel, forslag.beviljadAndel],
    [tak, forslag.tak],
    [projektperiod?.fran, forslag.projektperiod.fran],
    [projektperiod?.till, forslag.projektperiod.till],
    [villkor?.map((v) => v.trim()).join('\n'), forslag.villkor.map((v) => v.trim()).join('\n')],
  ];
  const givna = par.filter(([nytt]) => nytt !== null && nytt !== undefined);
  if (givna.length === 0) return 'ingen';
  return givna.every(([nytt, fore]) => nytt === fore) ? 'som_forslaget' : 'annan';
}

/** As jamforAndring, of an item that has its own att-satser, one per line. */
export function jamforSatser(forslag: readonly string[], givet: string | null): Sagdandring {
  const rader = (text: string): string[] => text.split('\n').map((r) => r.trim()).filter(Boolean);
  const nya = rader(givet ?? '');
  if (nya.length === 0) return 'ingen';
  return nya.join('\n') === rader(forslag.join('\n')).join('\n') ? 'som_forslaget' : 'annan';
}

/** What is said of an item's outcome, against what may and must be said. */
export function granskaUtfall(
  punkt: Punktlage & { utfall: Punktutfall | null },
  sagt: { utfall: Punktutfall; motivering: string | null; andring: Sagdandring },
): UtfallFel[] {
  if (punkt.utfall !== null) return [{ kod: 'redan_avgjord', utfall: punkt.utfall }];
  const mojliga = mojligaUtfall(punkt);
  if (!mojliga.includes(sagt.utfall)) return [{ kod: 'utfall_gar_inte', last: sagt.utfall, mojliga }];
  const fel: UtfallFel[] = [];
  if (kraverMotivering(sagt.utfall) && (sagt.motivering ?? '').trim() === '') fel.push({ kod: 'motivering_saknas', utfall: sagt.utfall });
  if (sagt.utfall === 'andrat' && sagt.andring === 'ingen') fel.push({ kod: 'andring_saknas' });
  if (sagt.utfall === 'andrat' && sagt.andring === 'som_forslaget') fel.push({ kod: 'andring_som_forslaget' });
  if (sagt.utfall !== 'andrat' && sagt.andring !== 'ingen') fel.push({ kod: 'andring_utan_andrat' });
  return fel;
}
