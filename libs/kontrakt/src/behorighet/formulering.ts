import type { Behorighetsvillkor, Hinder, Roll } from '@anslag/doman';

export const ROLLNAMN: Record<Roll, string> = {
  ledamot: 'Ledamot',
  ordforande: 'Ordförande',
  handlaggare: 'Handläggare',
  chef: 'Chef',
  ekonom: 'Ekonom',
  analytiker: 'Analytiker',
  administrator: 'Registrator/administratör',
  lasare: 'Läsare',
};

const BRIST: Record<Behorighetsvillkor, string> = {
  eget_arende: 'du är inte ärendets handläggare',
  otilldelat: 'ärendet har redan en handläggare',
  ledamot_i_organet: 'du är inte ledamot i det organ som beslutar, den dag beslutet fattas',
  ej_javig: 'du har anmält jäv i ärendet',
  fyra_ogon: 'du har själv skrivit förslaget, och någon annan ska besluta',
};

function uppraknat(ord: readonly string[], sist: string): string {
  return ord.length < 2 ? (ord[0] ?? '') : `${ord.slice(0, -1).join(', ')} ${sist} ${ord.at(-1)}`;
}

/** Why something may not be done, as a sentence to the person it concerns. */
export function hinderText(hinder: Hinder): string {
  if (hinder.slag === 'villkor') return `Du kan inte göra detta: ${uppraknat(hinder.brister.map((b) => BRIST[b]), 'och')}.`;
  return `Din roll har inte rätt till detta. Det har ${uppraknat(hinder.kravs.map((r) => ROLLNAMN[r].toLowerCase()), 'och')}.`;
}
