import type { Arendedel } from '../arende/delar';
import { stycketOm } from '../riktlinje/beskrivning';
import type { Amne } from '../riktlinje/fynd';
import { type Bedomning, LANGST_SVAR } from './fragor';

/** What a project is graded on when it closes. */
export const ANALYSDELAR = ['maluppfyllelse', 'genomforande', 'langsiktighet'] as const;
export type Analysdel = (typeof ANALYSDELAR)[number];

/** Sustainability as the riktlinje has it: the three dimensions, and the perspectives that every project is asked about. */
export const HALLBARHETSDIMENSIONER = ['ekologisk', 'social', 'ekonomisk', 'jamstalldhet', 'barn_unga', 'integration'] as const;
export type Hallbarhetsdimension = (typeof HALLBARHETSDIMENSIONER)[number];

/** The verdict on what a project has done for a goal. */
export const EFFEKTMALSBIDRAG = ['i_hog_grad', 'i_viss_utstrackning', 'inte', 'kan_inte_bedomas'] as const;
export type Effektmalsbidrag = (typeof EFFEKTMALSBIDRAG)[number];

export interface Analysbedomning {
  bedomning: Bedomning | null;
  motivering: string | null;
}

export interface Hallbarhetsjamforelse {
  dimension: Hallbarhetsdimension;
  utlovat: string | null;
  levererat: string | null;
  bedomning: Bedomning | null;
}

export interface Effektmalsverdikt {
  /** The register's id. */
  effektmal: string;
  bidrag: Effektmalsbidrag | null;
  motivering: string | null;
}

export interface Analys extends Record<Analysdel, Analysbedomning> {
  hallbarhet: readonly Hallbarhetsjamforelse[];
  /** One for each goal that the project was granted money for. */
  effektmal: readonly Effektmalsverdikt[];
}

export type Analysbrist =
  | { kod: 'bedomning_saknas'; del: Analysdel }
  | { kod: 'motivering_saknas'; del: Analysdel }
  /** Something was promised, and it is not said what was delivered. */
  | { kod: 'levererat_saknas'; dimension: Hallbarhetsdimension }
  | { kod: 'verdikt_saknas'; effektmal: string }
  | { kod: 'verdikt_utan_motivering'; effektmal: string };

const tom = (text: string | null): boolean => (text ?? '').trim() === '';

/** What is missing before the analysis can be settled. That a goal cannot be judged is a verdict, with its reason. */
export function analysbrister(a: Analys): Analysbrist[] {
  return [
    ...ANALYSDELAR.flatMap((del): Analysbrist[] => [
      ...(a[del].bedomning === null ? [{ kod: 'bedomning_saknas' as const, del }] : []),
      ...(tom(a[del].motivering) ? [{ kod: 'motivering_saknas' as const, del }] : []),
    ]),
    ...a.hallbarhet.filter((h) => !tom(h.utlovat) && tom(h.levererat)).map((h): Analysbrist => ({ kod: 'levererat_saknas', dimension: h.dimension })),
    ...a.effektmal.flatMap((m): Analysbrist[] => {
      if (m.bidrag === null) return [{ kod: 'verdikt_saknas', effektmal: m.effektmal }];
      return tom(m.motivering) ? [{ kod: 'verdikt_utan_motivering', effektmal: m.effektmal }] : [];
    }),
  ];
}

/** Where an application and its beredning promise each thing: a part that is all about it, and the paragraphs of the project description that are. */
const UTLOVAS: Record<Hallbarhetsdimension, { del: Arendedel | null; amne: Amne }> = {
  ekologisk: { del: 'konsekvenser_miljo', amne: 'miljo' },
  social: { del: null, amne: 'social' },
  ekonomisk: { del: null, amne: 'ekonomisk' },
  jamstalldhet: { del: 'konsekvenser_jamstalldhet', amne: 'jamstalldhet' },
  barn_unga: { del: 'konsekvenser_barn', amne: 'barn_unga' },
  integration: { del: null, amne: 'integration' },
};

/** What was promised of a dimension, in the words of the application and its beredning; null when they say nothing of it. */
export function utlovatOm(dimension: Hallbarhetsdimension, texter: Partial<Record<Arendedel, string>>): string | null {
  const { del, amne } = UTLOVAS[dimension];
  const texten = [stycketOm(amne, texter.perspektiv ?? ''), del && (texter[del] ?? null)].filter((t) => !tom(t ?? null)).join('\n');
  return texten.slice(0, LANGST_SVAR) || null;
}
