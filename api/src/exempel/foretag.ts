import { KOMMUNER } from './region-exempel';
import { Slump, froAv } from './slump';

/** What a company does, in the form that follows a place name, and its branch. */
const VERKSAMHETER = [
  ['Bageri', 'Livsmedel'],
  ['Snickeri', 'Trävaror'],
  ['Mekaniska', 'Verkstadsindustri'],
  ['Plåt', 'Verkstadsindustri'],
  ['Glas', 'Design och hantverk'],
  ['Keramik', 'Design och hantverk'],
  ['Textil', 'Textil'],
  ['Mejeri', 'Livsmedel'],
  ['Gårdsmat', 'Livsmedel'],
  ['Rökeri', 'Livsmedel'],
  ['Bryggeri', 'Livsmedel'],
  ['Camping', 'Besöksnäring'],
  ['Vandrarhem', 'Besöksnäring'],
  ['Paddling', 'Besöksnäring'],
  ['Äventyr', 'Besöksnäring'],
  ['Hälsa', 'Vård och hälsa'],
  ['Tandteknik', 'Medicinteknik'],
  ['Medicinteknik', 'Medicinteknik'],
  ['Systemutveckling', 'IT och data'],
  ['Webbstudio', 'IT och data'],
  ['Robotik', 'Automation'],
  ['Styrteknik', 'Automation'],
  ['Laserteknik', 'Verkstadsindustri'],
  ['Energiteknik', 'Energi'],
  ['Solvärme', 'Energi'],
  ['Skogsvård', 'Skog'],
  ['Sågverk', 'Trävaror'],
  ['Trähus', 'Trävaror'],
  ['Båtvarv', 'Verkstadsindustri'],
  ['Plantskola', 'Gröna näringar'],
  ['Odling', 'Gröna näringar'],
  ['Återbruk', 'Återvinning'],
  ['Kretslopp', 'Återvinning'],
  ['Formgivning', 'Design och hantverk'],
  ['Film', 'Kulturella och kreativa näringar'],
  ['Tryckeri', 'Kulturella och kreativa näringar'],
  ['Musikstudio', 'Kulturella och kreativa näringar'],
  ['Åkeri', 'Transport'],
  ['Logistik', 'Transport'],
  ['Utbildning', 'Utbildning'],
  ['Konsult', 'Företagstjänster'],
  ['Förpackningar', 'Verkstadsindustri'],
] as const;

/** Shops that keep service alive, in the form that precedes "i" and a place. */
const BUTIKER = ['Lanthandeln', 'Byabutiken', 'Livs', 'Matboden', 'Drivmedelspumpen', 'Servicepunkten'] as const;
const DELAR = ['Norra', 'Södra', 'Östra', 'Västra', 'Övre', 'Nedre', 'Lilla', 'Gamla'] as const;

export interface Foretag {
  namn: string;
  bransch: string;
  kommun: string;
  kon: 'K' | 'M' | null;
}

function medLedare(namn: string, bransch: string, kommun: string): Foretag {
  const kon = new Slump(froAv(namn)).viktat<Foretag['kon']>([
    ['K', 38],
    ['M', 57],
    [null, 5],
  ]);
  return { namn, bransch, kommun, kon };
}

/** A made-up company: its place does not exist, so it cannot be a real one. The same name always has the same leader. */
export function dragForetag(slump: Slump): Foretag {
  const kommun = slump.valj(KOMMUNER);
  const [verksamhet, bransch] = slump.valj(VERKSAMHETER);
  const namn = slump.viktat([
    [`${kommun} ${verksamhet} AB`, 50],
    [`${slump.valj(DELAR)} ${kommun} ${verksamhet} AB`, 30],
    [`${kommun} ${verksamhet} HB`, 8],
    [`Nya ${kommun} ${verksamhet} AB`, 12],
  ]);
  return medLedare(namn, bransch, kommun);
}

/** A made-up shop, petrol station or service point in a place that does not exist. */
export function dragButik(slump: Slump): Foretag {
  const kommun = slump.valj(KOMMUNER);
  const ort = slump.chans(700) ? `${slump.valj(DELAR)} ${kommun}` : kommun;
  return medLedare(`${slump.valj(BUTIKER)} i ${ort}`, 'Livsmedelshandel', kommun);
}
