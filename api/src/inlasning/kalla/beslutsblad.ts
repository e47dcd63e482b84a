import {
  AVSKRIVNINGSGRUNDER,
  BESLUTSLAGEN,
  BESLUTSNIVAER,
  BESLUTSSLAG,
  BUDGETENS_OMFATTNING,
  FINANSIARSTYPER,
  FINANSIERINGSFORMER,
  STODTYPER,
} from '@anslag/doman';

/** How a cell of a column is read. `val` maps the words a person writes to the format's codes. */
export type Cellslag = 'text' | 'kronor' | 'heltal' | 'jaNej' | 'datum' | 'lista' | { val: Readonly<Record<string, string>> };

export interface Kolumn {
  rubrik: string;
  /** Field of the record ("projektperiod.fran" for one within); '' when the column only says which record a row belongs to. */
  falt: string;
  slag: Cellslag;
  kravs?: true;
  /** One line for the template's instruction sheet. */
  hjalp: string;
}

function ord<K extends string>(koder: readonly K[], ord: Record<K, string>): { val: Record<string, string> } {
  return { val: Object.fromEntries(koder.map((k) => [ord[k], k])) };
}

const ARENDE: Kolumn = {
  rubrik: 'Ärende',
  falt: '',
  slag: 'text',
  kravs: true,
  hjalp: 'Ärendets diarienummer, NYPS-id eller historiska nyckel, som på bladet Ärenden',
};
const BESLUT: Kolumn = {
  rubrik: 'Beslut',
  falt: '',
  slag: 'heltal',
  kravs: true,
  hjalp: 'Beslutets nummer, som på bladet Beslut',
};
const STODTYPSORD = ord(STODTYPER, {
  projekt: 'Projekt',
  foretagsstod: 'Företagsstöd',
  kommersiell_service: 'Kommersiell service',
  uppfoljning_utvardering: 'Uppföljning och utvärdering',
});

export const ARENDEN: readonly Kolumn[] = [
  { rubrik: 'Diarienummer', falt: 'diarienummer', slag: 'text', hjalp: 'Minst ett av diarienummer och NYPS-id: 20RS3419' },
  { rubrik: 'NYPS-id', falt: 'nypsId', slag: 'text', hjalp: '216029 eller Regt-53-20' },
  {
    rubrik: 'Historisk nyckel',
    falt: 'historiskNyckel',
    slag: 'text',
    hjalp: 'Bara när ingen handling anger ett nummer: H2021-01',
  },
  { rubrik: 'Namn', falt: 'namn', slag: 'text', kravs: true, hjalp: 'Ärendets namn, högst 500 tecken' },
  { rubrik: 'Stödtyp', falt: 'stodtyp', slag: STODTYPSORD, kravs: true, hjalp: 'Väljs i listan' },
  { rubrik: 'Stödform', falt: 'stodform', slag: 'text', hjalp: 'En stödform i registret' },
  { rubrik: 'Sökande', falt: 'sokande', slag: 'text', hjalp: 'Organisationen som söker; aldrig en privatperson' },
  { rubrik: 'Eget projekt', falt: 'egetProjekt', slag: 'jaNej', hjalp: 'Ja när regionen själv är sökande' },
  { rubrik: 'Sammanfattning', falt: 'sammanfattning', slag: 'text', hjalp: 'Högst 5 000 tecken' },
  { rubrik: 'Bransch', falt: 'bransch', slag: 'text', hjalp: 'Fri text' },
  { rubrik: 'Kön', falt: 'kon', slag: { val: { K: 'K', M: 'M' } }, hjalp: 'K, M eller tomt: kön på företagets ledare' },
  { rubrik: 'Kommun', falt: 'kommun', slag: 'text', hjalp: 'Kommunen där företaget har sitt säte' },
  { rubrik: 'Kommuner', falt: 'kommuner', slag: 'lista', hjalp: 'Kommunerna där projektet verkar, åtskilda av semikolon' },
  {
    rubrik: 'EU-program',
    falt: 'euProgram',
    slag: { val: { ERUF: 'ERUF', ESF: 'ESF', Interreg: 'INTERREG', 'React-EU': 'REACT_EU', Annat: 'ANNAT' } },
    hjalp: 'EU-programmet som ärendet medfinansierar',
  },
  {
    rubrik: 'Inriktningsbeslut',
    falt: 'inriktning.beslut',
    slag: 'text',
    hjalp: 'Inriktningsbeslutets beteckning i registret: 2018-11-28 § 83',
  },
  { rubrik: 'Prioritering', falt: 'inriktning.kod', slag: 'text', hjalp: 'Prioriteringens kod i inriktningsbeslutet: 2b' },
  {
    rubrik: 'Prioriterat område',
    falt: 'prioriteratOmrade',
    slag: 'text',
    hjalp: 'Prioriterat område i strategin som gällde vid det första beslutet',
  },
  {
    rubrik: 'Strategiskt område',
    falt: 'strategisktOmrade',
    slag: 'text',
    hjalp: 'Strategiskt område i den nationella strategin',
  },
  { rubrik: 'Effektmål som skrivet', falt: 'effektmalSkrivet', slag: 'text', hjalp: 'Målet som handlingen skriver det' },
  { rubrik: 'Källa', falt: 'kalla', slag: 'text', hjalp: 'Var uppgiften är läst' },
];

export const BESLUTEN: readonly Kolumn[] = [
  ARENDE,
  { rubrik: 'Nummer', falt: 'nummer', slag: 'heltal', kravs: true, hjalp: 'Beslutets löpnummer i ärendet: 1, 2 …' },
  {
    rubrik: 'Slag',
    falt: 'slag',
    slag: ord(BESLUTSSLAG, {
      bifall: 'Bifall',
      avslag: 'Avslag',
      avskrivning: 'Avskrivning',
      tillagg: 'Tillägg',
      forlangning: 'Förlängning',
      andring: 'Ändring',
      aterkrav: 'Återkrav',
      upphavande: 'Upphävande',
    }),
    kravs: true,
    hjalp: 'Väljs i listan',
  },
  {
    rubrik: 'Läge',
    falt: 'lage',
    slag: ord(BESLUTSLAGEN, { forslag: 'Förslag', beslutad: 'Beslutad' }),
    kravs: true,
    hjalp: 'Ett förslag räknas inte i något utfall',
  },
  {
    rubrik: 'Beslutat',
    falt: 'beslutat',
    slag: 'datum',
    kravs: true,
    hjalp: 'Beslutets dag ÅÅÅÅ-MM-DD, eller bara årtalet när dagen inte är känd',
  },
  { rubrik: 'Beslutat till', falt: 'beslutatTill', slag: 'datum', hjalp: 'Sista dagen när bara ett spann är känt; annars tomt' },
  {
    rubrik: 'Beviljad andel',
    falt: 'beviljadAndel',
    slag: 'text',
    hjalp: 'Procent av bokförda kostnader, mer än 0 och högst 100, högst två decimaler: 12,5',
  },
  {
    rubrik: 'Tak',
    falt: 'tak',
    slag: 'kronor',
    hjalp: 'Hela kronor; för ett tillägg det ytterligare beloppet. Tomt är okänt, aldrig 0',
  },
  { rubrik: 'Tidigaste start', falt: 'projektperiod.fran', slag: 'datum', hjalp: 'ÅÅÅÅ-MM-DD' },
  { rubrik: 'Senaste slut', falt: 'projektperiod.till', slag: 'datum', hjalp: 'ÅÅÅÅ-MM-DD, samma dag som start eller senare' },
  {
    rubrik: 'Beslutsnivå',
    falt: 'beslutsniva',
    slag: ord(BESLUTSNIVAER, { namnd: 'Nämnd', delegation: 'Delegation' }),
    hjalp: 'Väljs i listan. Tomt bara när handlingen är ofullständig',
  },
  { rubrik: 'Organ', falt: 'organ', slag: 'text', hjalp: 'Nämnden eller den som beslutade' },
  { rubrik: 'Paragraf', falt: 'paragraf', slag: 'text', hjalp: 'Paragraf i protokollet' },
  { rubrik: 'Delegationspunkt', falt: 'delegationspunkt', slag: 'text', hjalp: 'Punkt i delegationsordningen: 3.3' },
  { rubrik: 'Roll', falt: 'roll', slag: 'text', hjalp: 'Beslutsfattarens roll, aldrig ett namn' },
  { rubrik: 'Rättslig grund', falt: 'rattsligRam', slag: 'text', hjalp: 'regionalt utvecklingsstöd – statligt stöd' },
  {
    rubrik: 'Allmänna villkor datum',
    falt: 'allmannaVillkor.datum',
    slag: 'datum',
    hjalp: 'Dagen då de allmänna villkoren beslutades',
  },
  { rubrik: 'Allmänna villkor diarienummer', falt: 'allmannaVillkor.diarienummer', slag: 'text', hjalp: '19RS9026' },
  { rubrik: 'Avsteg', falt: 'avsteg', slag: 'text', hjalp: 'Avsteg från riktlinjen, med skäl' },
  { rubrik: 'Avslagsmotiv', falt: 'avslagsmotiv', slag: 'text', hjalp: 'Varför ansökan avslogs' },
  { rubrik: 'Motivering', falt: 'motivering', slag: 'text', hjalp: 'Varför beslutet fattades' },
  { rubrik: 'Rättar beslut', falt: 'rattarBeslut', slag: 'heltal', hjalp: 'Nummer på beslutet som detta rättar' },
  {
    rubrik: 'Ofullständigt',
    falt: 'ofullstandigt',
    slag: 'jaNej',
    hjalp: 'Ja när handlingen utelämnar något som ett beslut måste ha',
  },
  { rubrik: 'Anmärkning', falt: 'anmarkning', slag: 'text', hjalp: 'Visas vid beslutet' },
  {
    rubrik: 'Budgeten avser',
    falt: 'budgetAvser',
    slag: ord(BUDGETENS_OMFATTNING, { projektet: 'Projektet', forlangningen: 'Förlängningen' }),
    hjalp: 'Projektet (om tomt) eller Förlängningen, när budgeten bara gäller förlängningen',
  },
  { rubrik: 'Återkrav', falt: 'aterkrav', slag: 'kronor', hjalp: 'Vad som ska betalas tillbaka, hela kronor; bara för ett återkrav' },
  {
    rubrik: 'Avskrivningsgrund',
    falt: 'avskrivningsgrund',
    slag: ord(AVSKRIVNINGSGRUNDER, { aterkallad: 'Återkallad', avvisad: 'Avvisad', annan: 'Annan' }),
    hjalp: 'Varför ärendet avskrivs; bara för en avskrivning',
  },
  { rubrik: 'Redovisat', falt: 'redovisat', slag: 'jaNej', hjalp: 'Ja när nämnden redan har fått veta av delegationsbeslutet' },
  { rubrik: 'Ordalydelse', falt: 'ordalydelse', slag: 'text', hjalp: 'Att-satserna som handlingen skriver dem, en per rad; tom när de följer formeln' },
];

export const VILLKOREN: readonly Kolumn[] = [
  ARENDE,
  BESLUT,
  { rubrik: 'Kod', falt: 'kod', slag: 'text', kravs: true, hjalp: 'Villkorets kod: FULL_FINANSIERING' },
  { rubrik: 'Text', falt: 'text', slag: 'text', kravs: true, hjalp: 'Villkoret ordagrant' },
  { rubrik: 'Senast', falt: 'senast', slag: 'datum', hjalp: 'Sista dagen att uppfylla det' },
  { rubrik: 'Bevis', falt: 'bevis', slag: 'text', hjalp: 'Vad som visar att det är uppfyllt' },
  { rubrik: 'Spärrar utbetalning', falt: 'sparrarUtbetalning', slag: 'jaNej', hjalp: 'Ja när inget betalas ut förrän det är uppfyllt' },
];

const ANGIVEN: Kolumn = {
  rubrik: 'Angiven summa',
  falt: 'angivenSumma',
  slag: 'kronor',
  hjalp: 'Radens summa som handlingen anger den',
};

/** Beside these stand columns named by the years: an empty cell in a year that the budget has elsewhere is unknown, not zero. */
export const KOSTNADER: readonly Kolumn[] = [
  ARENDE,
  BESLUT,
  { rubrik: 'Kostnadsslag', falt: 'kategori', slag: 'text', kravs: true, hjalp: 'Därefter en kolumn per år: 2021, 2022 …' },
  ANGIVEN,
];

export const FINANSIERING: readonly Kolumn[] = [
  ARENDE,
  BESLUT,
  { rubrik: 'Finansiär', falt: 'kategori', slag: 'text', kravs: true, hjalp: 'Därefter en kolumn per år: 2021, 2022 …' },
  {
    rubrik: 'Typ',
    falt: 'typ',
    slag: ord(FINANSIARSTYPER, { offentlig: 'Offentlig', privat: 'Privat' }),
    hjalp: 'Väljs i listan',
  },
  {
    rubrik: 'Form',
    falt: 'form',
    slag: ord(FINANSIERINGSFORMER, { kontant: 'Kontant', annat: 'Annat' }),
    hjalp: 'Väljs i listan',
  },
  { rubrik: 'Anslag 1:1', falt: 'egen11', slag: 'jaNej', hjalp: 'Ja på regionens egen rad ur anslag 1:1' },
  ANGIVEN,
];

export const MALEN: readonly Kolumn[] = [
  ARENDE,
  {
    rubrik: 'Effektmål',
    falt: 'effektmal',
    slag: 'text',
    hjalp: 'Ett effektmål i strategin som gällde vid det första beslutet, eller tomt på en rad med kraftsamling',
  },
  {
    rubrik: 'Kraftsamling',
    falt: 'kraftsamling',
    slag: 'text',
    hjalp: 'En kraftsamling i registret, eller tomt på en rad med effektmål',
  },
  { rubrik: 'Huvudmål', falt: 'huvudmal', slag: 'jaNej', hjalp: 'Ja på högst ett av ärendets effektmål' },
  { rubrik: 'Andel', falt: 'andel', slag: 'text', hjalp: 'Procent; på alla ärendets effektmål eller på inget, tillsammans 100' },
];

/** The sheets of a workbook of decisions. */
export const BESLUTSBLAD: Readonly<Record<string, readonly Kolumn[]>> = {
  Ärenden: ARENDEN,
  Beslut: BESLUTEN,
  Villkor: VILLKOREN,
  Kostnader: KOSTNADER,
  Finansiering: FINANSIERING,
  Effektmål: MALEN,
};
export const ARSBLAD: readonly string[] = ['Kostnader', 'Finansiering'];
