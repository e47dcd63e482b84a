/** What a line of the tabellbilaga is. Every line gets exactly one class. */
export const RADKLASSER = [
  'insatser',
  'fortsattning',
  'dubblett',
  'hanvisning',
  'inga_insatser',
  'rubrik',
  'ovrigt',
  'oklassificerad',
] as const;
export type Radklass = (typeof RADKLASSER)[number];

/** One line of the file: `rad` counts from 1, `skal` says in a code why the class was given. */
export interface TabellbilagaRad {
  rad: number;
  klass: Radklass;
  region: string | null;
  kapitel: number | null;
  skal: string;
}

/** One insats. `region` is null when the spelling is not the region's own: see the fynd of the same `rad`. Texts are plain, lists as lines. */
export interface TabellbilagaInsats {
  rad: number;
  kapitel: number;
  region: string | null;
  namn: string;
  beskrivning: string | null;
  prestationer: string;
  effekter: string;
  mal: string;
}

/** One answer in chapter 8. `frageNr` is 1–6 for the form's six questions, null for any other. */
export interface Kapitel8Svar {
  rad: number;
  region: string | null;
  fraga: string;
  frageNr: number | null;
  svar: string;
}

export type Fyndkod =
  | 'okand_region'
  | 'felstavad_region'
  | 'region_saknas'
  | 'fel_antal_celler'
  | 'fler_an_fem'
  | 'namn_saknas'
  | 'namn_i_fortsattning'
  | 'samma_namn'
  | 'dubblett_ej_intill'
  | 'bruten_rad'
  | 'fri_text_i_tabell'
  | 'fortsattning_utan_rad'
  | 'kapitel_saknas'
  | 'okand_kapitelrubrik'
  | 'oklassificerad';

/** Something to look at. `kolumn` counts from 1; `last` is what was read (at most 120 characters). A 'fel' must be settled before import. */
export interface TabellbilagaFynd {
  rad: number;
  kolumn: number | null;
  kod: Fyndkod;
  last: string;
  forslag: string | null;
  niva: 'fel' | 'varning';
}

/** Number of insatser of a region: index 0 is chapter 1, index 6 is chapter 7. */
export interface RegionAntal {
  region: string;
  perKapitel: number[];
  totalt: number;
}

/** Insatser whose region is not settled, by the spelling that was read. */
export interface ObekraftatAntal {
  last: string;
  forslag: string | null;
  perKapitel: number[];
  totalt: number;
}

/** The whole reading. Σ antal = number of lines; Σ perRegion + Σ obekraftade = antal.insatser = insatser.length. */
export interface TabellbilagaResultat {
  rader: TabellbilagaRad[];
  insatser: TabellbilagaInsats[];
  svar: Kapitel8Svar[];
  fynd: TabellbilagaFynd[];
  antal: Record<Radklass, number>;
  perRegion: RegionAntal[];
  obekraftade: ObekraftatAntal[];
}

export interface RegionPost {
  namn: string;
  skrivsatt: readonly string[];
}
