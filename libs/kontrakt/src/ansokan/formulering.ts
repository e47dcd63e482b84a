import type { Arendedel, Arendestatus, Mottagartyp, OrganisationsnummerFel, Organisationsslag, Stodtypsfalt, Stodtypsfaltfel } from '@anslag/doman';
import type { Faltfel } from '../problem/problem';

/** The heading of each part of an application and of its beredning, on screen and in documents. */
export const DELRUBRIKER: Record<Arendedel, string> = {
  bakgrund: 'Bakgrund',
  overgripande_mal: 'Övergripande mål',
  projektmal: 'Projektmål',
  delmal_ingress: 'Delmål och aktiviteter',
  ingaende_kommuner: 'Ingående kommuner',
  regional_samverkan: 'Regional samverkan',
  perspektiv: 'Perspektiv',
  langsiktighet: 'Långsiktighet',
  uppfoljning: 'Uppföljning',
  resultatspridning: 'Resultatspridning',
  projektorganisation: 'Projektorganisation',
  avgransning: 'Avgränsning ordinarie verksamhet',
  arendebeskrivning: 'Ärendebeskrivning',
  bedomning: 'Bedömning',
  skal: 'Skäl för det föreslagna beslutet',
  konsekvenser: 'Konsekvenser för miljö-, barn- och jämställdhetsperspektiven',
  konsekvenser_miljo: 'Konsekvenser för miljön',
  konsekvenser_barn: 'Konsekvenser för barn',
  konsekvenser_jamstalldhet: 'Konsekvenser för jämställdheten',
  ekonomiska_konsekvenser: 'Ekonomiska konsekvenser',
  beslutsunderlag: 'Beslutsunderlag',
  skickas_till: 'Skickas till',
};

export const MOTTAGARTYPSNAMN: Record<Mottagartyp, string> = {
  foretag: 'Företag',
  kommun: 'Kommun',
  butik: 'Butik',
  drivmedelsstation: 'Drivmedelsstation',
  forening: 'Förening',
  annan: 'Annan mottagare',
};

export const ORGANISATIONSSLAGSNAMN: Record<Organisationsslag, string> = {
  kommun: 'Kommun',
  region: 'Region',
  myndighet: 'Statlig myndighet',
  larosate: 'Lärosäte',
  foretag: 'Företag',
  forening: 'Förening',
  ovrig: 'Övrig organisation',
};

export const STATUSNAMN: Record<Arendestatus, string> = {
  inkommen: 'Inkommen',
  komplettering: 'Väntar på komplettering',
  under_beredning: 'Under beredning',
  klar_for_beslut: 'Klar för beslut',
  foreslagen: 'Föreslagen',
  beslutad: 'Beslutad',
  verkstalld: 'Verkställd',
  avslutad: 'Avslutad',
};

export const STODTYPSFALTSNAMN: Record<Stodtypsfalt, string> = {
  sokande: 'Sökande',
  stodform: 'Stödform',
  bransch: 'Bransch',
  kommun: 'Kommun',
  kon: 'Företagsledarens kön',
  mottagartyp: 'Mottagartyp',
  kommuner: 'Kommuner där projektet verkar',
  egetProjekt: 'Regionens eget projekt',
  euProgram: 'EU-program',
};

/** Faults of the facts that depend on the stödtyp, field by field. */
export function stodtypsfaltensFel(fel: readonly Stodtypsfaltfel[]): Faltfel[] {
  return fel.map(({ kod, falt }) => ({
    falt,
    last: null,
    meddelande: kod === 'falt_saknas' ? `${STODTYPSFALTSNAMN[falt]} saknas.` : `${STODTYPSFALTSNAMN[falt]} används inte för den här stödtypen.`,
    ratt: kod === 'falt_saknas' ? 'en uppgift ur ansökan' : 'inget värde',
  }));
}

/** What is wrong with an organisationsnummer, as a sentence, and what would be right. */
export function organisationsnummerfel(f: OrganisationsnummerFel): { meddelande: string; last: string | null; ratt: string } {
  switch (f.kod) {
    case 'organisationsnummer_form':
      return { meddelande: 'Det är inte ett organisationsnummer.', last: f.last, ratt: `tio siffror, till exempel ${f.exempel}` };
    case 'organisationsnummer_ogiltigt':
      return { meddelande: 'Organisationsnumret är inte giltigt.', last: f.last, ratt: `ett nummer som ${f.exempel}` };
    case 'organisationsnummer_kontrollsiffra':
      return { meddelande: 'Kontrollsiffran stämmer inte: någon siffra är fel.', last: f.last, ratt: `ett nummer som ${f.exempel}` };
    case 'personnummer':
      return { meddelande: 'Det är ett personnummer, och sådana registreras inte.', last: null, ratt: 'lämna tomt: en enskild firma registreras utan nummer' };
  }
}
