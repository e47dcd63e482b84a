import type { Ansokningspost, Arsbokslutsinnehall, Beslutsunderlag, TabellId, Utbetalningspost } from '@anslag/doman';

export type Utlosare = 'schema' | 'ikapp' | 'manuellt';

export interface ArsbokslutRad {
  budgetar: number;
  nummer: number;
  /** Instant, ISO 8601. */
  skapat: string;
  utlosare: Utlosare;
  /** SHA-256 of the frozen figures, hexadecimal. */
  kontrollsumma: string;
}

export interface ArsbokslutListaSvar {
  arsbokslut: ArsbokslutRad[];
  /** Years that have data, newest first, with or without an årsbokslut. */
  budgetar: number[];
}

export interface ArsbokslutSvar extends ArsbokslutRad {
  innehall: Arsbokslutsinnehall;
}

export interface NyttArsbokslutSvar extends ArsbokslutRad {
  /** False when the figures are the same as in the latest version, which is then returned. */
  nytt: boolean;
}

export interface ArsbokslutRaderSvar {
  tabell: TabellId;
  rad: string;
  kolumn: string;
  /** The figure itself. */
  varde: number | null;
  beslut: (Beslutsunderlag & { del: number | null })[];
  utbetalningar: Utbetalningspost[];
  ansokningar: Ansokningspost[];
}

export interface ArsbokslutSkillnadSvar {
  budgetar: number;
  nummer: number;
  mot: number;
  skillnader: { tabell: TabellId; rad: string; radnamn: string | null; kolumn: string; kolumnnamn: string | null; fore: number | null; efter: number | null }[];
}
