import type { Behorighetsvillkor, Hinder, Ledamotskap, Ledamotskapsfel, Roll } from '@anslag/doman';
import type { Inloggningsfel } from './svar';

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

/** "a, b och c"; `sist` is the word before the last. */
export function uppraknat(ord: readonly string[], sist: string): string {
  return ord.length < 2 ? (ord[0] ?? '') : `${ord.slice(0, -1).join(', ')} ${sist} ${ord.at(-1)}`;
}

/** Why something may not be done, as a sentence to the person it concerns; `egna` says a condition in words of the thing at hand. */
export function hinderText(hinder: Hinder, egna: Partial<Record<Behorighetsvillkor, string>> = {}): string {
  if (hinder.slag === 'villkor') return `Du kan inte göra detta: ${uppraknat(hinder.brister.map((b) => egna[b] ?? BRIST[b]), 'och')}.`;
  return `Din roll har inte rätt till detta. Det har ${uppraknat(hinder.kravs.map((r) => ROLLNAMN[r].toLowerCase()), 'och')}.`;
}

/** Why a login failed and what can be done about it, to the person who tried. */
export const INLOGGNINGSFELTEXT: Record<Inloggningsfel, string> = {
  avbruten: 'Inloggningen avbröts hos inloggningstjänsten. Du kan försöka igen.',
  forbrukad: 'Inloggningen tog för lång tid, påbörjades i en annan webbläsare eller är redan använd. Logga in igen.',
  nere: 'Inloggningstjänsten går inte att nå just nu. Försök igen om en stund. Den som redan är inloggad kan fortsätta arbeta.',
  avvisad: 'Inloggningstjänsten lämnade ett svar som inte kunde godtas. Försök igen, och kontakta den som sköter tjänsten om felet återkommer.',
  ingen_roll: 'Du är inloggad hos inloggningstjänsten men har ingen roll här. Be den som sköter behörigheter om en.',
  mal: 'Länken till inloggningen leder till en annan webbplats och följdes inte. Logga in här i stället.',
  for_manga: 'Många försöker logga in just nu. Vänta en minut och försök igen.',
};

/** What is wrong with a membership, and what would be right. */
export const LEDAMOTSKAPSFELTEXT: Record<Ledamotskapsfel, { meddelande: string; ratt: string }> = {
  till_fore_fran: { meddelande: 'Ledamotskapet slutar före det börjar.', ratt: 'ett slutdatum som är samma dag eller senare, eller inget' },
  overlappar: { meddelande: 'Ledamotskapet gäller samtidigt som ett annat i samma organ.', ratt: 'perioder som inte har någon dag gemensam' },
};

/** "2019-01-01–2022-12-31", "från 2023-01-01". */
export function ledamotsperiod({ fran, till }: Pick<Ledamotskap, 'fran' | 'till'>): string {
  return till === null ? `från ${fran}` : `${fran}–${till}`;
}
