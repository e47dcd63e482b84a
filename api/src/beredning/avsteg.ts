import type { Riktlinjekod } from '@anslag/doman';
import { RIKTLINJENAMN } from '@anslag/kontrakt';
import type { LagratBeslut } from '../arende/arende.query';

/** An avsteg of the assessment: which check of the riktlinje, and why it may be left. */
export interface BedomtAvsteg {
  kod: Riktlinjekod;
  avsteg: string;
}

/**
 * The avsteg that a decision makes, each as "rule: reason": those of the assessment that it states, or of a proposal all of them, and then
 * what it says in words of its own. What gives nothing makes none.
 */
export function avstegsrader({ slag, lage, avsteg }: Pick<LagratBeslut, 'slag' | 'lage' | 'avsteg'>, bedomda: readonly BedomtAvsteg[]): string[] {
  if (slag === 'avslag' || slag === 'avskrivning' || slag === 'aterkrav' || slag === 'upphavande') return [];
  const angivna = bedomda.filter((b) => lage === 'forslag' || avsteg?.includes(b.avsteg));
  const kvar = angivna.reduce((text, b) => text.replace(b.avsteg, ''), avsteg ?? '');
  return [...angivna.map((b) => `${RIKTLINJENAMN[b.kod]}: ${enRad(b.avsteg)}`), ...kvar.split('\n').map(enRad).filter((r) => r !== '')];
}

const enRad = (text: string): string => text.replace(/\s+/g, ' ').trim();
