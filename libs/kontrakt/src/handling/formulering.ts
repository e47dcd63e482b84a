import type { Beslutsslag, Overklagandesatt } from '@anslag/doman';
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

/** How to appeal, in the paragraphs of a letter. The court is named by whoever sends it, since it depends on where the region is. */
export const OVERKLAGANDE: Record<Overklagandesatt, { rubrik: string; stycken: readonly string[] }> = {
  forvaltningsratt: {
    rubrik: 'Hur man överklagar',
    stycken: [
      'Beslutet kan överklagas till förvaltningsrätten i det län där regionen finns. Skriv till förvaltningsrätten, men skicka eller lämna överklagandet till regionen.',
      'Överklagandet ska ha kommit in till regionen inom tre veckor från den dag då du fick del av beslutet. Har det kommit in för sent prövas det inte.',
      'Skriv vilket beslut du överklagar, med diarienummer och datum, hur du vill att beslutet ändras och varför. Skriv också namn, organisationsnummer, adress, e-postadress och telefonnummer, och skicka med det du vill åberopa.',
    ],
  },
  laglighetsprovning: {
    rubrik: 'Hur man överklagar',
    stycken: [
      'Beslutet kan överklagas genom laglighetsprövning enligt 13 kap. kommunallagen (2017:725) av den som är medlem av regionen. Förvaltningsrätten prövar då om beslutet är lagligt, men inte om det är lämpligt.',
      'Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då det tillkännagavs på regionens anslagstavla att protokollet har justerats.',
      'Skriv vilket beslut du överklagar, med diarienummer och datum, och varför du anser att det strider mot lag. Skriv också namn, adress, e-postadress och telefonnummer.',
    ],
  },
};

interface Rubriksak {
  slag: Beslutsslag;
  /** Projects are named as such; support to a company is not. */
  projekt: boolean;
  egetProjekt: boolean;
  namn: string;
}

/** The heading of a matter before the one who decides: "Utökad medfinansiering av projekt TransMission". */
export function arenderubrik({ slag, projekt, egetProjekt, namn }: Rubriksak): string {
  const vad = projekt ? `projekt ${namn}` : namn;
  switch (slag) {
    case 'bifall':
    case 'avslag':
      if (!projekt) return `Stöd till ${namn}`;
      return egetProjekt ? `Egen finansiering från det statliga 1:1-anslaget till projekt ${namn}` : `Medfinansiering av ${namn}`;
    case 'tillagg':
      return `Utökad medfinansiering av ${vad}`;
    case 'forlangning':
      return `Förlängning av ${vad}`;
    case 'andring':
      return `Ändrade villkor för ${vad}`;
    case 'aterkrav':
      return `Återkrav av stöd till ${vad}`;
    case 'upphavande':
      return `Upphävande av stöd till ${vad}`;
    case 'avskrivning':
      return `Avskrivning av ansökan om stöd till ${vad}`;
  }
}
