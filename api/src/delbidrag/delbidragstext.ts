import { formateraKronor } from '@anslag/doman';
import type { DelbidragSvar } from '@anslag/kontrakt';

/** A delbidrag as the history tells of it. */
export function delbidragstext({ mottagare, namn, beloppKr, beslutat }: Pick<DelbidragSvar, 'mottagare' | 'namn' | 'beloppKr' | 'beslutat'>): string {
  return `${mottagare}, ${namn}: ${formateraKronor(beloppKr)} kr, ${beslutat}`;
}
