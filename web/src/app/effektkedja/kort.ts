import { Resultatlage } from '@anslag/doman';
import { KORTBREDD } from './placering';
import { FET, antalRader } from './textmatt';

/** What a card says. */
export interface Kortinnehall {
  id: string;
  text: string;
  /** Indicator and its values, when there are any. */
  rader: readonly string[];
  resultat: { lage: Resultatlage; text: string } | null;
}

export interface Kort {
  id: string;
  text: string;
  /** How many lines the text may take; the rest is read when the card is chosen. */
  textrader: number;
  rader: { text: string; rader: number }[];
  resultat: { lage: Resultatlage; text: string } | null;
  /** Pixels at 100 %. */
  hojd: number;
}

/** Of the card's css: padding and border, the sizes of its texts and the height of their lines, all in pixels. */
const LUFT = { sidor: 22, hojd: 18, mellan: 3 };
const TEXT = { storlek: 15, rad: 19, hogst: 6 };
const SMATT = { storlek: 13, rad: 17, hogst: 2 };
const FIGUR = 17;

/** The card with its height, reckoned from its texts. */
export function kort({ id, text, rader, resultat }: Kortinnehall): Kort {
  const plats = KORTBREDD - LUFT.sidor;
  const textrader = Math.min(TEXT.hogst, antalRader(text, plats, TEXT.storlek));
  const sma = rader.map((r) => ({ text: r, rader: Math.min(SMATT.hogst, antalRader(r, plats, SMATT.storlek)) }));
  const lagesrader = resultat ? Math.min(SMATT.hogst, antalRader(resultat.text, plats - FIGUR, SMATT.storlek * FET)) : 0;
  const smarader = sma.reduce((s, r) => s + r.rader, 0) + lagesrader;
  const block = sma.length + (resultat ? 1 : 0);
  return { id, text, textrader, rader: sma, resultat, hojd: LUFT.hojd + textrader * TEXT.rad + smarader * SMATT.rad + block * LUFT.mellan };
}
