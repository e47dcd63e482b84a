import {
  type Beslutsslag,
  type DeltagandeHinder,
  type Deltagaruppgift,
  type EjBeslutsfor,
  type FristFel,
  type Fristlage,
  type Fristslag,
  type OppnandeFel,
  type ParagrafFel,
  type Punktslag,
  type PunkttextFel,
  type Punktutfall,
  type Sammantradesstatus,
  type UtfallFel,
} from '@anslag/doman';
import { uppraknat } from '../behorighet/formulering';

export const SAMMANTRADESSTATUSNAMN: Record<Sammantradesstatus, string> = {
  planerat: 'Planerat',
  kallat: 'Kallat',
  pagar: 'Pågår',
  avslutat: 'Avslutat, ej justerat',
  justerat: 'Justerat',
  installt: 'Inställt',
};

/** Where a meeting is, in a sentence after its name. */
const SAMMANTRADESLAGE: Record<Sammantradesstatus, string> = {
  planerat: 'är planerat',
  kallat: 'är kallat',
  pagar: 'pågår',
  avslutat: 'är avslutat men inte justerat',
  justerat: 'är justerat',
  installt: 'är inställt',
};

/** Why something cannot be done with a meeting that is `ar`, as sentences. */
export function felLageText(ar: Sammantradesstatus, kravs: readonly Sammantradesstatus[]): string {
  return `Sammanträdet ${SAMMANTRADESLAGE[ar]}. Det här går bara när det ${uppraknat(kravs.map((s) => SAMMANTRADESLAGE[s]), 'eller')}.`;
}

export const PUNKTSLAGSNAMN: Record<Punktslag, string> = {
  arende: 'Ärende',
  delegation: 'Redovisning av delegationsbeslut',
  information: 'Information',
  ovrigt: 'Övrig punkt',
};

export const DELTAGARUPPGIFTSNAMN: Record<Deltagaruppgift, string> = {
  ordforande: 'Ordförande',
  ledamot: 'Ledamot',
  ersattare: 'Ersättare',
  sekreterare: 'Sekreterare',
};

/** An outcome as a button and as a label. */
export const PUNKTUTFALLSNAMN: Record<Punktutfall, string> = {
  bifall: 'Bifall',
  avslag: 'Avslag',
  andrat: 'Ändrat beslut',
  aterremiss: 'Återremiss',
  bordlaggning: 'Bordläggning',
  godkand: 'Godkänd redovisning',
  information: 'Till handlingarna',
};

const SOM_FORESLAGET: Record<Exclude<Beslutsslag, 'bifall'>, string> = {
  avslag: 'Avslag',
  avskrivning: 'Avskrivning',
  tillagg: 'Tilläggsbeslut',
  forlangning: 'Förlängning',
  andring: 'Ändring',
  aterkrav: 'Återkrav',
  upphavande: 'Upphävande',
};

/**
 * An outcome as what it comes to: to approve a proposal to reject is "Avslag enligt förslaget".
 * @param slag what is proposed, or was decided; null of an item without a proposal.
 */
export function utfallsord(utfall: Punktutfall, slag: Beslutsslag | null): string {
  return utfall !== 'bifall' || slag === null || slag === 'bifall' ? PUNKTUTFALLSNAMN[utfall] : `${SOM_FORESLAGET[slag]} enligt förslaget`;
}

/** What an outcome means, to whoever records it. */
export const PUNKTUTFALLSFORKLARING: Record<Punktutfall, string> = {
  bifall: 'Nämnden beslutar enligt förslaget.',
  avslag: 'Nämnden avslår ansökan. Skriv varför.',
  andrat: 'Nämnden beslutar något annat än förslaget. Ange vad, och varför.',
  aterremiss: 'Ärendet går tillbaka till beredning. Skriv vad som ska göras.',
  bordlaggning: 'Punkten väntar till ett senare sammanträde.',
  godkand: 'Nämnden godkänner redovisningen, och besluten räknas som redovisade.',
  information: 'Nämnden har tagit del av informationen.',
};

export const FRISTNAMN: Record<Fristslag, string> = {
  arendestopp: 'Ärendestopp',
  kallelse: 'Kallelse',
  sammantrade: 'Sammanträde',
  justering: 'Justering',
};

export const FRISTLAGESNAMN: Record<Fristlage, string> = { klar: 'Klar', kommande: 'Kommande', idag: 'I dag', forsenad: 'Försenad', installd: 'Inställt' };

/** A day of a meeting as a line of a list or an event of a calendar: "Ärendestopp för Regional tillväxtnämnd 2020-08-24". */
export function fristtext(slag: Fristslag, { organ, datum }: { organ: string; datum: string }, lage: Fristlage | null = null): string {
  if (lage === 'installd') return `Inställt: ${organ} ${datum}`;
  switch (slag) {
    case 'arendestopp':
      return `Ärendestopp för ${organ} ${datum}`;
    case 'kallelse':
      return `Kallelsen till ${organ} ${datum} ska vara utskickad`;
    case 'sammantrade':
      return `${organ} sammanträder`;
    case 'justering':
      return `Protokollet från ${organ} ${datum} ska vara justerat`;
  }
}

export const KLOCKSLAGSFEL = 'Tiden går inte att läsa. Skriv ett klockslag från 00.00 till 23.59, till exempel 13.00.';

/** What is wrong with a deadline, as a sentence. */
export function fristfel(f: FristFel): string {
  switch (f.kod) {
    case 'frist_ogiltig':
      return `Det är inget datum: ”${f.last}”. Skriv som 2026-11-21.`;
    case 'arendestopp_efter_kallelse':
      return `Ärendestopp ${f.last} är efter att kallelsen ska ha gått ut. Det kan vara senast ${f.senast}.`;
    case 'kallelse_efter_motet':
      return `Kallelsen ${f.last} är efter sammanträdet. Den kan vara senast ${f.senast}.`;
    case 'justering_fore_motet':
      return `Justeringen ${f.last} är före sammanträdet. Den kan vara tidigast ${f.tidigast}.`;
    case 'justering_for_sent':
      return `Protokollet ska justeras senast 14 dagar efter sammanträdet: senast ${f.senast}.`;
  }
}

/** Which field a fault of a deadline belongs to. */
export function fristfalt(f: FristFel): string {
  switch (f.kod) {
    case 'frist_ogiltig':
      return f.falt;
    case 'arendestopp_efter_kallelse':
      return 'arendestopp';
    case 'kallelse_efter_motet':
      return 'kallasSenast';
    case 'justering_fore_motet':
    case 'justering_for_sent':
      return 'justerasSenast';
  }
}

export function paragraffel(f: ParagrafFel): string {
  return `§ ${f.last} är redan använd i årets protokoll. Nästa lediga är § ${f.tidigast}.`;
}

/** What stands in the way of opening a meeting, as a sentence. */
export function oppnandefel(f: OppnandeFel): string {
  switch (f.kod) {
    case 'ordforande_saknas':
      return 'Ingen närvarande leder sammanträdet. Markera vem som är ordförande och närvarande.';
    case 'inte_beslutsfor':
      return `Nämnden är inte beslutsför: ${f.narvarande} av ${f.ledamoter} tjänstgör, och det krävs minst ${f.kravs}.`;
    case 'justerare_saknas':
      return 'Ingen är utsedd att justera protokollet tillsammans med ordföranden.';
  }
}

const stor = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const MOTIVERA: Partial<Record<Punktutfall, string>> = {
  avslag: 'Skriv varför ansökan avslås.',
  andrat: 'Skriv varför nämnden beslutar något annat än förslaget.',
  aterremiss: 'Skriv varför ärendet återremitteras och vad som ska göras.',
};

/** What is wrong with an outcome, as a sentence. */
export function utfallfel(f: UtfallFel): string {
  switch (f.kod) {
    case 'utfall_gar_inte':
      return `Punkten kan inte få utfallet ${PUNKTUTFALLSNAMN[f.last].toLowerCase()}. ${stor(uppraknat(f.mojliga.map((u) => PUNKTUTFALLSNAMN[u].toLowerCase()), 'eller'))} går.`;
    case 'motivering_saknas':
      return MOTIVERA[f.utfall] ?? 'Skriv en motivering.';
    case 'andring_saknas':
      return 'Ange vad som beslutas i stället för förslaget.';
    case 'andring_som_forslaget':
      return 'Det som anges är detsamma som förslaget. Välj bifall, eller ange vad som beslutas i stället.';
    case 'andring_utan_andrat':
      return 'Ändringar anges bara när utfallet är ändrat beslut.';
    case 'redan_avgjord':
      return `Punkten är redan avgjord: ${PUNKTUTFALLSNAMN[f.utfall].toLowerCase()}.`;
  }
}

/** Which field a fault of an outcome belongs to. */
export function utfallsfalt(f: UtfallFel): string {
  switch (f.kod) {
    case 'motivering_saknas':
      return 'motivering';
    case 'andring_saknas':
    case 'andring_som_forslaget':
    case 'andring_utan_andrat':
      return 'andrat';
    case 'utfall_gar_inte':
    case 'redan_avgjord':
      return 'utfall';
  }
}

/** What is wrong with a text of an item, as a sentence. */
export function punkttextfel(f: PunkttextFel): string {
  return f.kod === 'malltext' ? `Texten innehåller kvarglömd malltext: ”${f.hittat}”.` : `Rad ${f.rad} börjar inte med ”att”: ”${f.text}”. Varje att-sats står på en egen rad.`;
}

/** Why an item cannot be decided by those who take part in it. */
export function ejBeslutsforText({ deltar, kravs, ledamoter }: EjBeslutsfor): string {
  return `Nämnden är inte beslutsför i punkten: ${deltar} av ${ledamoter} ledamöter deltar, och det krävs minst ${kravs}. Ärendet kan återremitteras eller bordläggas.`;
}

/** Why somebody takes no part in an item. */
export function deltagandehinderText(namn: string, hinder: DeltagandeHinder): string {
  return hinder === 'javig' ? `${namn} är jävig och deltar inte i punkten.` : `${namn} tjänstgör inte vid sammanträdet.`;
}
