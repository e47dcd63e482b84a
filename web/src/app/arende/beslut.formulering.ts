import { Beslutsniva } from '@anslag/doman';
import { beslutstid } from '../ui/tid.formulering';

function beslutsnivanamn(niva: Beslutsniva): string {
  switch (niva) {
    case 'namnd':
      return 'Nämnden';
    case 'delegation':
      return 'Delegation';
  }
}

interface Beslutsfattare {
  beslutsniva: Beslutsniva | null;
  organ: string | null;
  paragraf: string | null;
  delegationspunkt: string | null;
  roll: string | null;
}

/** Who decided, by what right: "Regional tillväxtnämnd, § 32", "Delegation, punkt 3.3, Områdeschef". */
export function beslutsfattare(b: Beslutsfattare): string {
  if (b.beslutsniva === null) return 'anges inte i handlingen';
  const uppgifter =
    b.beslutsniva === 'namnd' ? [b.organ, b.paragraf] : [b.delegationspunkt && `punkt ${b.delegationspunkt}`, b.roll];
  const borjan = b.beslutsniva === 'namnd' && b.organ ? [] : [beslutsnivanamn(b.beslutsniva)];
  return [...borjan, ...uppgifter.filter(Boolean)].join(', ');
}

/** What has become of a proposal whose place a decided grant has taken. */
export function ersattext(nummer: number): string {
  return `Beslut ${nummer} har tagit förslagets plats. Förslaget kan inte längre beslutas.`;
}

/** How a decision is referred to within its ärende: "beslut 2 (2020-08-24)". */
export function beslutshanvisning(b: { nummer: number; beslutat: { fran: string; till: string } }): string {
  return `beslut ${b.nummer} (${beslutstid(b.beslutat)})`;
}
