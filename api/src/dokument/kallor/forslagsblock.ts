import { ordalydelsensIngress } from '@anslag/doman';
import type { LagratBeslut } from '../../arende/arende.query';
import { beslutstext } from '../../beslut/beslutstext';
import type { Block } from '../modell';
import type { Arendeunderlag } from './arendeunderlag.query';

/** "Regional tillväxtnämnd beslutar", the clauses and the conditions. `satser` begin with "att". */
export function beslutsblock(ingress: string, satser: readonly string[], villkor: readonly string[]): Block[] {
  return [
    { slag: 'stycke', text: ingress, hallIhop: true },
    ...(satser.length > 0 ? [{ slag: 'satser' as const, satser: satser.map(utanAtt) }] : []),
    ...(villkor.length > 0 ? [{ slag: 'punkter' as const, rader: [...villkor] }] : []),
  ];
}

export const utanAtt = (sats: string): string => sats.replace(/^att\s+/, '');

/** Who decides, as the wording begins. */
export function ingress({ organ, beslutsniva, roll, ordalydelse }: Pick<LagratBeslut, 'organ' | 'beslutsniva' | 'roll' | 'ordalydelse'>): string {
  const egen = ordalydelsensIngress(ordalydelse ?? '');
  if (egen !== null) return egen;
  return beslutsniva === 'delegation' ? `${roll ?? 'Beslutsfattaren'} beslutar på delegation` : `${organ ?? 'Nämnden'} beslutar`;
}

/** The wording of a decision. Errors: regelbrott (a fact that it needs is unknown, a placeholder is left). */
export function ordalydelsen({ arende, region }: Arendeunderlag, beslut: LagratBeslut): { satser: string[]; villkor: string[] } {
  return beslutstext(beslut, { ...arende, namn: beslut.namn, sokande: beslut.sokande }, region.namn);
}
