import type { Uppfoljningsslag } from './plan';

/** What is asked in the follow-up; the words are the contract's. The same questions come back from lägesrapport to slutrapport, so that what was promised is followed through. */
export const FRAGEKODER = [
  'deltagare',
  'framdrift',
  'genomfort',
  'avvikelser',
  'resultat',
  'ekonomi',
  'risker',
  'hallbarhet',
  'jamstalldhet',
  'maluppfyllelse',
  'genomforande',
  'langsiktighet',
  'larande',
  'spridning',
  'kvar_att_gora',
  'nasta_steg',
  'overenskommet',
  'utford_av',
  'metod',
  'effekter',
  'kvarstar',
  'belagg',
  'slutsats',
] as const;
export type Fragekod = (typeof FRAGEKODER)[number];

/** A grade: 1 not at all, 2 in part, 3 mostly, 4 fully. */
export const BEDOMNINGAR = [1, 2, 3, 4] as const;
export type Bedomning = (typeof BEDOMNINGAR)[number];

export interface Uppfoljningsfraga {
  kod: Fragekod;
  /** A grade is asked for beside the text. */
  bedoms: boolean;
  /** Must be answered before the post is done. */
  kravs: boolean;
}

const fraga = (kod: Fragekod, krav: 'kravs' | 'valfri' = 'valfri', bedoms = false): Uppfoljningsfraga => ({ kod, bedoms, kravs: krav === 'kravs' });

/** The form of each kind of follow-up, in order. */
export const UPPFOLJNINGSFRAGOR: Record<Uppfoljningsslag, readonly Uppfoljningsfraga[]> = {
  lagesrapport: [
    fraga('genomfort', 'kravs'),
    fraga('framdrift', 'valfri', true),
    fraga('resultat'),
    fraga('avvikelser'),
    fraga('ekonomi'),
    fraga('risker'),
    fraga('hallbarhet', 'valfri', true),
    fraga('jamstalldhet', 'valfri', true),
    fraga('nasta_steg'),
  ],
  uppfoljningsmote: [
    fraga('deltagare'),
    fraga('framdrift', 'kravs', true),
    fraga('resultat'),
    fraga('avvikelser'),
    fraga('ekonomi'),
    fraga('risker'),
    fraga('hallbarhet', 'valfri', true),
    fraga('jamstalldhet', 'valfri', true),
    fraga('overenskommet', 'kravs'),
  ],
  avslutsmote: [
    fraga('deltagare'),
    fraga('maluppfyllelse', 'kravs', true),
    fraga('larande'),
    fraga('langsiktighet', 'valfri', true),
    fraga('kvar_att_gora'),
    fraga('ekonomi'),
    fraga('overenskommet', 'kravs'),
  ],
  slutrapport: [
    fraga('genomfort', 'kravs'),
    fraga('resultat', 'kravs'),
    fraga('maluppfyllelse', 'kravs', true),
    fraga('genomforande', 'valfri', true),
    fraga('langsiktighet', 'valfri', true),
    fraga('hallbarhet', 'valfri', true),
    fraga('jamstalldhet', 'valfri', true),
    fraga('larande'),
    fraga('spridning'),
  ],
  effektutvardering: [fraga('utford_av'), fraga('metod', 'kravs'), fraga('effekter', 'kravs'), fraga('langsiktighet', 'valfri', true), fraga('slutsats', 'kravs')],
  effektuppfoljning: [fraga('effekter', 'kravs'), fraga('kvarstar', 'valfri', true), fraga('belagg')],
};

/** The longest answer, in characters. */
export const LANGST_SVAR = 8000;

export interface Uppfoljningssvar {
  fraga: Fragekod;
  svar: string | null;
  bedomning: Bedomning | null;
}

export type SvarFel =
  | { kod: 'fraga_okand'; fraga: Fragekod }
  | { kod: 'fraga_dubblett'; fraga: Fragekod }
  | { kod: 'bedoms_inte'; fraga: Fragekod }
  /** Asked for before the post can be done. */
  | { kod: 'svar_saknas'; fraga: Fragekod };

/** What is wrong with the answers of a post; those that must be there only when it is `gjord`. */
export function granskaSvar(slag: Uppfoljningsslag, svar: readonly Uppfoljningssvar[], gjord: boolean): SvarFel[] {
  const fragor = UPPFOLJNINGSFRAGOR[slag];
  const harSvar = (s: Uppfoljningssvar) => (s.svar ?? '').trim() !== '';
  return [
    ...svar.flatMap((s, i): SvarFel[] => {
      const stalld = fragor.find((f) => f.kod === s.fraga);
      if (!stalld) return [{ kod: 'fraga_okand', fraga: s.fraga }];
      if (svar.findIndex((t) => t.fraga === s.fraga) < i) return [{ kod: 'fraga_dubblett', fraga: s.fraga }];
      return s.bedomning !== null && !stalld.bedoms ? [{ kod: 'bedoms_inte', fraga: s.fraga }] : [];
    }),
    ...(gjord ? fragor.filter((f) => f.kravs && !svar.some((s) => s.fraga === f.kod && harSvar(s))).map((f): SvarFel => ({ kod: 'svar_saknas', fraga: f.kod })) : []),
  ];
}
