import type { Roll } from '@anslag/doman';

/** What a role does in the service, in one sentence. */
export const ROLLENS_UPPGIFT: Record<Roll, string> = {
  ledamot: 'Läser ärenden, portfölj och anslag inför nämndens sammanträden.',
  ordforande: 'Leder nämnden, registrerar det nämnden beslutar och beslutar på delegation.',
  handlaggare: 'Bereder sina ärenden, skriver förslag till beslut och läser in beslut ur filer.',
  chef: 'Fördelar ärenden, beslutar på delegation och ser hela historiken.',
  ekonom: 'Följer ram och utbetalningar och läser in ramar.',
  analytiker: 'Följer upp portföljen, gör årsbokslut och läser in insatser.',
  administrator: 'Registrerar och rättar ärenden, läser in filer och sköter användarna.',
  lasare: 'Läser det som inte är sekretessmarkerat och ändrar inget.',
};
