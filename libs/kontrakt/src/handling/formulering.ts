import type { Handlingsformat, Handlingsslag } from './svar';

export const HANDLINGSNAMN: Record<Handlingsslag, string> = {
  kallelse: 'Kallelse',
  protokoll: 'Protokoll',
  delegationslista: 'Redovisning av delegationsbeslut',
  foredragning: 'FöredragningsPM',
  beslutsbrev: 'Beslutsbrev',
  projektbeskrivning: 'Projektbeskrivning',
};

export const HANDLINGSFORMATNAMN: Record<Handlingsformat, string> = { docx: 'Word', pdf: 'PDF' };
