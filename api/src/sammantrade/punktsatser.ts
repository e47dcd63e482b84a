import type { BeslutstextSvar } from '@anslag/kontrakt';
import type { LagratArende } from '../arende/arende.query';
import { beslutstext } from '../beslut/beslutstext';
import { ProblemFel } from '../plattform/problem/problem-fel';

export type Satser = Pick<BeslutstextSvar, 'satser' | 'villkor'>;

/** Att-satser that somebody has written, one per line. */
export function rader(text: string | null): string[] {
  return (text ?? '').split('\n').map((r) => r.trim()).filter((r) => r !== '');
}

/** The wording of an ärende's proposal or decision, or why it cannot be written. */
export function arendesatser(arende: LagratArende, nummer: number, region: string): Satser | { hinder: string } {
  const beslut = arende.beslut.find((b) => b.nummer === nummer);
  if (!beslut) return { hinder: 'Förslaget finns inte.' };
  try {
    return beslutstext(beslut, { ...arende, namn: beslut.namn, sokande: beslut.sokande }, region);
  } catch (fel) {
    if (fel instanceof ProblemFel && fel.kod === 'regelbrott') return { hinder: fel.detail };
    throw fel;
  }
}
