import { formateraKronor } from '@anslag/doman';
import { ForhandsgranskningSvar, InlasningSvar, Inlasningsslag, Radutfall } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';

export interface Slagord {
  namn: string;
  /** What the file holds and in which formats it may come. */
  hjalp: string;
  /** File name extensions, as the file field takes them. */
  filtyper: string;
  /** Names of the templates that can be fetched. */
  mallar: readonly string[];
}

export function slagord(slag: Inlasningsslag): Slagord {
  switch (slag) {
    case 'beslut':
      return {
        namn: 'Beslut',
        hjalp: 'Ärenden med beslut, budget och effektkedja. Excel enligt mallen, eller JSON i formatet anslag-beslut/1.',
        filtyper: '.xlsx,.json',
        mallar: ['beslut.xlsx'],
      };
    case 'foretagsstod':
      return {
        namn: 'Företagsstöd',
        hjalp: 'En rad per beslut om företagsstöd eller stöd till kommersiell service. Excel eller CSV enligt mallen.',
        filtyper: '.xlsx,.csv',
        mallar: ['foretagsstod.xlsx', 'foretagsstod.csv'],
      };
    case 'ram':
      return {
        namn: 'Anslagsram',
        hjalp:
          'Ett års tilldelade medel, den indikativa fördelningen och siffror som en handling anger. JSON i formatet anslag-ram/1.',
        filtyper: '.json',
        mallar: [],
      };
    case 'insatser':
      return {
        namn: 'Insatser',
        hjalp: 'Regionens insatser i återrapporten för ett år. JSON i formatet anslag-insatser/1.',
        filtyper: '.json',
        mallar: [],
      };
    case 'tabellbilaga':
      return {
        namn: 'Tabellbilaga',
        hjalp: 'Den nationella tabellbilagans text som den är, alla regioner. Varje rad i texten klassas och redovisas.',
        filtyper: '.txt,.md',
        mallar: [],
      };
    case 'sammantraden':
      return {
        namn: 'Sammanträden',
        hjalp: 'Sammanträden med dagordning. JSON i formatet anslag-sammantraden/1.',
        filtyper: '.json',
        mallar: [],
      };
    case 'indikatorer':
      return {
        namn: 'Mål och indikatorer',
        hjalp: 'Mål ur en verksamhetsplan eller en strategi med indikatorer och utfall. JSON i formatet anslag-indikatorer/1.',
        filtyper: '.json',
        mallar: [],
      };
    case 'utfall':
      return {
        namn: 'Resultat',
        hjalp: 'En rad per resultat av ett led i ett ärendes effektkedja. Excel eller CSV enligt mallen.',
        filtyper: '.xlsx,.csv',
        mallar: ['utfall.xlsx', 'utfall.csv'],
      };
    case 'betalningsbesked':
      return {
        namn: 'Betalningsbesked',
        hjalp: 'En rad per utbetalning i en betalningsfil: betald eller avvisad. Excel eller CSV enligt mallen.',
        filtyper: '.xlsx,.csv',
        mallar: ['betalningsbesked.xlsx', 'betalningsbesked.csv'],
      };
    case 'delbidrag':
      return {
        namn: 'Delbidrag',
        hjalp: 'En rad per bidrag som ett ramprojekt har delat ut. Excel eller CSV enligt mallen.',
        filtyper: '.xlsx,.csv',
        mallar: ['delbidrag.xlsx', 'delbidrag.csv'],
      };
    case 'referens':
      return {
        namn: 'Register',
        hjalp:
          'Strategier med mål, kraftsamlingar, inriktningsbeslut, stödformer och kommuner. JSON i formatet anslag-referens/1.',
        filtyper: '.json',
        mallar: [],
      };
  }
}

export function utfallsnamn(utfall: Radutfall): { text: string; ton: Ton } {
  switch (utfall) {
    case 'ny':
      return { text: 'Ny', ton: 'bra' };
    case 'oforandrad':
      return { text: 'Oförändrad', ton: 'neutral' };
    case 'andrad':
      return { text: 'Ändras', ton: 'varning' };
    case 'fel':
      return { text: 'Fel', ton: 'fel' };
    case 'utelamnad':
      return { text: 'Läses inte in', ton: 'neutral' };
  }
}

const KLASSNAMN: Record<string, string> = {
  insatser: 'Insatser',
  fortsattning: 'Fortsättning på raden före',
  dubblett: 'Dubblett vid sidbrytning',
  hanvisning: 'Hänvisning till annat ställe',
  inga_insatser: 'Redovisar inga insatser',
  rubrik: 'Rubrik',
  ovrigt: 'Övrigt: tomma rader och tabellinjer',
  oklassificerad: 'Oklassificerad',
};

/** A class of lines as the reader sees it; an unknown one is shown as it is. */
export function klassnamn(klass: string): string {
  return KLASSNAMN[klass] ?? klass;
}

/** The counts per verdict, in the order they matter. A fault of the file as a whole stands on no row, so faults and rows are counted apart. */
export function antalsrader({ antal, fel }: Pick<ForhandsgranskningSvar, 'antal' | 'fel'>): { namn: string; antal: number }[] {
  return [
    { namn: 'Fel i filen', antal: fel.length },
    ...(antal.fel > 0 ? [{ namn: 'Rader med fel', antal: antal.fel }] : []),
    { namn: 'Ändras', antal: antal.andrade },
    { namn: 'Nya', antal: antal.nya },
    { namn: 'Oförändrade', antal: antal.oforandrade },
    { namn: 'Läses inte in', antal: antal.utelamnade },
  ];
}

function rader(n: number): string {
  return `${formateraKronor(n)} ${n === 1 ? 'rad' : 'rader'}`;
}

/** What the preview found, in a sentence. */
export function granskningsbesked({ antal, fel }: Pick<ForhandsgranskningSvar, 'antal' | 'fel'>): string {
  if (fel.length > 0) return `Filen har ${formateraKronor(fel.length)} fel. Inget kan läsas in förrän de är rättade.`;
  if (antal.nya + antal.andrade === 0) return 'Filen innehåller inget nytt. Allt i den är redan inläst.';
  return `Filen kan läsas in. Nya: ${formateraKronor(antal.nya)}. Ändras: ${formateraKronor(antal.andrade)}.`;
}

/** Why the import cannot be confirmed, or nothing when it can. */
export function hinder(svar: Pick<ForhandsgranskningSvar, 'antal' | 'fel' | 'kanBekraftas'>): string {
  if (svar.kanBekraftas) return '';
  if (svar.fel.length > 0 || svar.antal.fel > 0) return 'Rätta felen i filen, välj den igen och granska på nytt.';
  return 'Det finns inget att läsa in.';
}

/** What the import did, in a sentence. */
export function resultatbesked({ filnamn, antal }: Pick<InlasningSvar, 'filnamn' | 'antal'>): string {
  return `${filnamn} är inläst. Nya: ${formateraKronor(antal.nya)}. Ändrade: ${formateraKronor(antal.andrade)}. Oförändrade: ${formateraKronor(antal.oforandrade)}.`;
}

/** Where one sees what was read in. */
export function platsFor(slag: Inlasningsslag): { namn: string; vag: string; fraga?: Record<string, string> } {
  switch (slag) {
    case 'beslut':
    case 'referens':
    case 'utfall':
    case 'delbidrag':
      return { namn: 'Visa ärendena', vag: '/arenden' };
    case 'foretagsstod':
      return { namn: 'Visa företagsstöden', vag: '/arenden', fraga: { stodtyp: 'foretagsstod' } };
    case 'sammantraden':
      return { namn: 'Visa sammanträdena', vag: '/sammantraden' };
    case 'betalningsbesked':
      return { namn: 'Visa utbetalningarna', vag: '/ekonomi/utbetalningar' };
    case 'indikatorer':
      return { namn: 'Visa målen', vag: '/mal' };
    case 'ram':
      return { namn: 'Visa anslaget', vag: '/anslag' };
    case 'insatser':
    case 'tabellbilaga':
      return { namn: 'Visa insatserna i portföljen', vag: '/portfolj', fraga: { matt: 'insatser' } };
  }
}

const STEG: Record<string, string> = { laser: 'Läser filen', granskar: 'Granskar', skriver: 'Sparar' };

/** How far the work has come: "Granskar: 1 200 av 5 000 rader". */
export function framstegstext({ gjort, totalt, steg }: { gjort: number; totalt: number | null; steg: string }): string {
  const vad = STEG[steg] ?? steg;
  if (gjort === 0 && totalt === null) return `${vad} …`;
  return totalt === null ? `${vad}: ${rader(gjort)}` : `${vad}: ${formateraKronor(gjort)} av ${rader(totalt)}`;
}
