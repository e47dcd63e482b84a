import { KOMMUNER, REGIONEN } from './region-exempel';
import { Slump } from './slump';

/** Openings that take a definite noun after them. */
const ANSATSER = [
  'Affärsutveckling i',
  'Kompetenslyft för',
  'Testbädd för',
  'Nätverk för',
  'Förstudie om',
  'Digital mognad i',
  'Innovationsarena för',
  'Cirkulära flöden i',
  'Klimatsmart omställning i',
  'Export från',
  'Unga in i',
  'Jämställdhet i',
  'Långsiktig samverkan om',
  'Nya vägar in i',
  'Mobilisering för',
  'Generationsväxling i',
] as const;

const OMRADEN = [
  'besöksnäringen',
  'träindustrin',
  'livsmedelskedjan',
  'verkstadsindustrin',
  'de gröna näringarna',
  'vården och omsorgen',
  'de kreativa näringarna',
  'den sociala ekonomin',
  'transportbranschen',
  'byggsektorn',
  'detaljhandeln',
  'energisektorn',
  'kulturlivet',
  'idrottsrörelsen',
  'landsbygdens företag',
  'tjänsteföretagen',
  'skogsbruket',
  'teknikföretagen',
] as const;

const SOKANDE = [
  [REGIONEN, 22],
  ['Exempels högskola', 14],
  ['Exempel Science Park', 12],
  ['Exempel läns näringslivsförening', 10],
  ['Exempel läns bygderåd', 7],
  ['Exempel läns idrottsråd', 5],
  ['Stiftelsen Sagohults kulturhus', 4],
  ['Samordningsförbundet Fiktinge–Mallinge', 4],
] as const;

/** "Skissbo" → "Skissbo kommun", "Mallinge" → "Mallinge kommun": the place as it stands, which reads naturally. */
function dragSokande(slump: Slump): string {
  return slump.chans(280) ? `${slump.valj(KOMMUNER)} kommun` : slump.viktat(SOKANDE);
}

export interface Projektnamn {
  namn: string;
  sokande: string;
  /** What it works with, a definite noun. */
  omrade: string;
  sammanfattning: string;
}

/** A made-up project: what it is called, who owns it and what it is about in a sentence. */
export function dragProjekt(slump: Slump): Projektnamn {
  const ansats = slump.valj(ANSATSER);
  const omrade = slump.valj(OMRADEN);
  const plats = slump.chans(300) ? ` kring ${slump.valj(KOMMUNER)}` : '';
  const etapp = slump.viktat([
    ['', 83],
    [' – etapp 2', 12],
    [' – etapp 3', 5],
  ]);
  return {
    namn: `${ansats} ${omrade}${plats}${etapp}`,
    sokande: dragSokande(slump),
    omrade,
    sammanfattning: `Fiktivt projekt som samlar deltagare ur ${omrade} för att pröva nya arbetssätt och sprida det som fungerar.`,
  };
}
