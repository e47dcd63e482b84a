import {
  type Analysbrist,
  type Analysdel,
  type Bedomning,
  type Effektmalsbidrag,
  formateraKronor,
  type Fragekod,
  type Hallbarhetsdimension,
  type SvarFel,
  type Uppfoljningslage,
  type Uppfoljningspost,
  type Uppfoljningsslag,
} from '@anslag/doman';

export const UPPFOLJNINGSNAMN: Record<Uppfoljningsslag, string> = {
  lagesrapport: 'Lägesrapport',
  uppfoljningsmote: 'Uppföljningsmöte',
  avslutsmote: 'Avslutsmöte',
  slutrapport: 'Slutrapport',
  effektutvardering: 'Effektutvärdering',
  effektuppfoljning: 'Uppföljning av effekter',
};

export const UPPFOLJNINGSLAGENAMN: Record<Uppfoljningslage, string> = {
  forsenad: 'Försenad',
  snart: 'Snart',
  kommande: 'Kommande',
  gjord: 'Gjord',
  utgar: 'Utgår',
};

/** What a post is, in words: "Lägesrapport första halvåret 2022", "Uppföljning av effekter 2 år efter avslut". */
export function uppfoljningsrubrik({ slag, nyckel }: Pick<Uppfoljningspost, 'slag' | 'nyckel'>): string {
  const namn = UPPFOLJNINGSNAMN[slag];
  const [, ar, halva] = /^(\d{4})-H([12])$/.exec(nyckel) ?? [];
  if (ar) return `${namn} ${halva === '1' ? 'första' : 'andra'} halvåret ${ar}`;
  const [, antal] = /^ar-(\d)$/.exec(nyckel) ?? [];
  return antal ? `${namn} ${antal} år efter avslut` : namn;
}

const DAGAR_PER_AR = 365;

/** The days to the last day, in words: "3 dagar kvar", "i dag", "12 dagar försenad", "mer än 5 år försenad". */
export function dagarKvarText(dagar: number): string {
  if (dagar === 0) return 'i dag';
  if (dagar < -DAGAR_PER_AR) return `mer än ${Math.floor(-dagar / DAGAR_PER_AR)} år försenad`;
  const antal = Math.abs(dagar) === 1 ? '1 dag' : `${formateraKronor(Math.abs(dagar))} dagar`;
  return dagar > 0 ? `${antal} kvar` : `${antal} försenad`;
}

export const FRAGOR: Record<Fragekod, { rubrik: string; hjalp: string }> = {
  deltagare: { rubrik: 'Vilka deltog?', hjalp: 'Organisationer och roller, inte namn.' },
  framdrift: { rubrik: 'Går arbetet enligt plan?', hjalp: 'Tid, aktiviteter och bemanning.' },
  genomfort: { rubrik: 'Vad har genomförts?', hjalp: 'Aktiviteter och prestationer under perioden.' },
  avvikelser: { rubrik: 'Vad avviker från planen?', hjalp: 'Vad, varför och vad som görs åt det.' },
  resultat: { rubrik: 'Vilka resultat syns?', hjalp: 'Vad som har uppnåtts och vad det bygger på. Logga siffrorna i effektkedjan.' },
  ekonomi: { rubrik: 'Hur ser ekonomin ut?', hjalp: 'Kostnader mot budget, medfinansiering och nästa rekvisition.' },
  risker: { rubrik: 'Vilka risker finns?', hjalp: 'Vad som kan hindra projektet att nå målen.' },
  hallbarhet: { rubrik: 'Hållbarhet', hjalp: 'Vad har gjorts av det som ansökan lovade?' },
  jamstalldhet: { rubrik: 'Jämställdhet, integration, barn och unga', hjalp: 'Vad har gjorts av det som ansökan lovade?' },
  maluppfyllelse: { rubrik: 'Nåddes målen?', hjalp: 'Mål för mål, med målvärde och utfall.' },
  genomforande: { rubrik: 'Hur gick genomförandet?', hjalp: 'Organisation, samverkan, tid och budget.' },
  langsiktighet: { rubrik: 'Vad lever vidare?', hjalp: 'Vem tar över, och med vilka pengar?' },
  larande: { rubrik: 'Vad har vi lärt oss?', hjalp: 'Det som nästa projekt bör veta.' },
  spridning: { rubrik: 'Hur sprids resultaten?', hjalp: 'Till vilka och hur.' },
  kvar_att_gora: { rubrik: 'Vad återstår före avslut?', hjalp: 'Rapporter, rekvisition och villkor.' },
  nasta_steg: { rubrik: 'Vad görs härnäst?', hjalp: 'Det viktigaste under nästa halvår.' },
  overenskommet: { rubrik: 'Vad kom vi överens om?', hjalp: 'Vem gör vad och till när.' },
  utford_av: { rubrik: 'Vem gör utvärderingen?', hjalp: 'Organisation eller funktion.' },
  metod: { rubrik: 'Hur är den gjord?', hjalp: 'Underlag, metod och vad det jämförs med.' },
  effekter: { rubrik: 'Vilka effekter syns?', hjalp: 'Vad som har hänt sedan avslutet, och vilket år.' },
  kvarstar: { rubrik: 'Består resultaten?', hjalp: 'Vad används fortfarande, och av vem?' },
  belagg: { rubrik: 'Vad bygger svaret på?', hjalp: 'Uppföljning, utvärdering eller egen bedömning, och källa.' },
  slutsats: { rubrik: 'Vilken är slutsatsen?', hjalp: 'Vad projektet har betytt och vad som bör göras.' },
};

export const BEDOMNINGSNAMN: Record<Bedomning, string> = { 1: 'Inte alls', 2: 'Delvis', 3: 'Till stor del', 4: 'Helt' };

export const ANALYSDELSNAMN: Record<Analysdel, string> = { maluppfyllelse: 'Måluppfyllelse', genomforande: 'Genomförande', langsiktighet: 'Långsiktighet' };

export const HALLBARHETSNAMN: Record<Hallbarhetsdimension, string> = {
  ekologisk: 'Ekologisk hållbarhet',
  social: 'Social hållbarhet',
  ekonomisk: 'Ekonomisk hållbarhet',
  jamstalldhet: 'Jämställdhet',
  barn_unga: 'Barn och unga',
  integration: 'Integration',
};

export const BIDRAGSNAMN: Record<Effektmalsbidrag, string> = {
  i_hog_grad: 'I hög grad',
  i_viss_utstrackning: 'I viss utsträckning',
  inte: 'Inte',
  kan_inte_bedomas: 'Kan inte bedömas',
};

/** What is missing before the analysis can be settled; `malnamn` gives a goal's name by its id. */
export function analysbristtext(b: Analysbrist, malnamn: (id: string) => string): string {
  switch (b.kod) {
    case 'bedomning_saknas':
      return `${ANALYSDELSNAMN[b.del]}: bedömning saknas.`;
    case 'motivering_saknas':
      return `${ANALYSDELSNAMN[b.del]}: motivering saknas.`;
    case 'levererat_saknas':
      return `${HALLBARHETSNAMN[b.dimension]}: det står inte vad som levererades.`;
    case 'verdikt_saknas':
      return `${malnamn(b.effektmal)}: bedömning av bidraget saknas.`;
    case 'verdikt_utan_motivering':
      return `${malnamn(b.effektmal)}: motivering saknas.`;
  }
}

export function svarfel(f: SvarFel): { meddelande: string; ratt: string } {
  const rubrik = FRAGOR[f.fraga].rubrik;
  switch (f.kod) {
    case 'fraga_okand':
      return { meddelande: `Frågan ”${rubrik}” hör inte till det här formuläret.`, ratt: 'en av formulärets frågor' };
    case 'fraga_dubblett':
      return { meddelande: `Frågan ”${rubrik}” är besvarad två gånger.`, ratt: 'ett svar på varje fråga' };
    case 'bedoms_inte':
      return { meddelande: `Frågan ”${rubrik}” har ingen bedömning.`, ratt: 'bara text' };
    case 'svar_saknas':
      return { meddelande: `Frågan ”${rubrik}” är inte besvarad.`, ratt: 'ett svar' };
  }
}
