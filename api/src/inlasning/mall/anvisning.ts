import type { Beskedskolumn } from '../betalningsbesked/besked';
import type { Delbidragskolumn } from '../delbidrag/delbidragsrad';
import type { Foretagsstodskolumn } from '../kalla/foretagsstod';
import type { Utfallskolumn } from '../kalla/utfallsrader';

/** What to write in each column of a list of företagsstöd. */
export const FORETAGSSTODSHJALP: Readonly<Record<Foretagsstodskolumn, string>> = {
  Diarienummer: 'Minst ett av diarienummer och NYPS-id: 20RS4806',
  'NYPS-id': '216029 eller Regt-53-20',
  Stödform: 'En stödform i registret; den ger stödtypen',
  Företag: 'Företaget som listan skriver det; aldrig en privatpersons namn',
  Bransch: 'Fri text eller tomt',
  Kön: 'K, M eller tomt: kön på företagets ledare',
  Kommun: 'Kommunen där företaget har sitt säte',
  Belopp: 'Hela kronor; tomt vid avslag',
  Beslut: 'Bifall, Avslag eller Avskrivning',
  Avslagsmotiv: 'Fri text eller tomt',
  'Beslutsdatum från': 'Beslutets dag ÅÅÅÅ-MM-DD, eller första dagen i spannet som listan gäller',
  'Beslutsdatum till': 'Samma dag, eller sista dagen i spannet',
  Delegationspunkt: 'Punkt i delegationsordningen: 3.3',
  Roll: 'Beslutsfattarens roll, aldrig ett namn',
  Källa: 'Var uppgiften är läst, eller tomt',
};

export const FORETAGSSTODSEXEMPEL: readonly (readonly string[])[] = [
  [
    '',
    'Regt-53-20',
    'Omställningscheck',
    'Exempelbolaget AB',
    'Talarförmedling',
    'K',
    'Örebro',
    '45 000',
    'Bifall',
    '',
    '2020-04-22',
    '2020-05-30',
    '3.3',
    'Områdeschef',
    '',
  ],
  [
    '',
    'Regt-58-20',
    'Såddbidrag',
    'Exempelfabriken AB',
    'Spelupplevelser',
    'M',
    'Örebro',
    '',
    'Avslag',
    'Ej innovativ',
    '2020-04-22',
    '2020-05-30',
    '3.3',
    'Områdeschef',
    '',
  ],
];

/** What to write in each column of a list of results. */
export const UTFALLSHJALP: Readonly<Record<Utfallskolumn, string>> = {
  Diarienummer: 'Ärendets diarienummer eller NYPS-id: 20RS3419',
  Nod: 'Ledets beteckning i effektkedjan (p1, ek2) eller hela dess text',
  År: 'Året som resultatet hör till',
  Datum: 'Krävs. Dagen då resultatet sågs, ÅÅÅÅ-MM-DD; för ett förväntat resultat dagen då det väntas',
  Läge: 'Uppnådd eller Förväntad',
  Grund: 'Uppföljning, Utvärdering eller Egen bedömning; tomt när det inte är angivet',
  Värde: 'I ledets enhet, högst två decimaler: 62,5; tomt när inget mäts',
  Kvinnor: 'Antal deltagande kvinnor, eller tomt',
  Män: 'Antal deltagande män, eller tomt',
  Källa: 'Var uppgiften är läst: en handling eller en adress',
  Kommentar: 'Fri text eller tomt; aldrig en privatpersons namn',
};

export const UTFALLSEXEMPEL: readonly (readonly string[])[] = [
  ['20RS3419', 'p1', '2021', '2021-12-15', 'Uppnådd', 'Uppföljning', '42', '20', '22', 'Lägesrapport 2021-H2', ''],
  ['20RS3419', 'ek1', '2027', '2027-06-30', 'Förväntad', 'Egen bedömning', '62,5', '', '', '', 'Enligt plan'],
];

/** What to write in each column of the finance system's answer. */
export const BESKEDSHJALP: Readonly<Record<Beskedskolumn, string>> = {
  Referens: 'Referensen i betalningsfilen: UB-2026-00012',
  Status: 'Betald eller Avvisad',
  Datum: 'Dagen då betalningen gjordes eller avvisades, ÅÅÅÅ-MM-DD',
  Belopp: 'Samma hela kronor som i betalningsfilen',
  Orsak: 'Varför betalningen avvisades; annars tomt',
};

export const BESKEDSEXEMPEL: readonly (readonly string[])[] = [
  ['UB-2026-00012', 'Betald', '2026-11-20', '45 000', ''],
  ['UB-2026-00013', 'Avvisad', '2026-11-20', '12 500', 'Kontot är avslutat'],
];

/** What to write in each column of a list of delbidrag. */
export const DELBIDRAGSHJALP: Readonly<Record<Delbidragskolumn, string>> = {
  Diarienummer: 'Ramprojektets diarienummer eller NYPS-id: 20RS3419',
  Mottagare: 'Vem som får bidraget; aldrig en privatpersons namn',
  Organisationsnummer: 'Mottagarens nummer i registret över organisationer, eller tomt',
  Ändamål: 'Vad bidraget är till',
  Kommun: 'En kommun i registret, eller tomt',
  Bransch: 'Fri text eller tomt',
  Kön: 'K, M eller tomt: kön på företagets ledare',
  Belopp: 'Hela kronor; tillsammans högst det som är kvar av ramen',
  Beslutat: 'Dagen då bidraget beslutades, ÅÅÅÅ-MM-DD, inom projektperioden',
  Roll: 'Rollen på den som beslutade, aldrig ett namn',
};

export const DELBIDRAGSEXEMPEL: readonly (readonly string[])[] = [['20RS3419', 'Exempelbyns bygdeförening', '', 'Bokningstjänst', 'Örebro', 'Besöksnäring', '', '45 000', '2021-05-04', 'Projektledare']];

/** What holds for the whole workbook of decisions, and examples of rows. */
export const BESLUTSEXEMPEL = {
  regler: [
    ['Alla blad', 'Okänt', 'Lämna cellen tom när handlingen inte anger uppgiften; skriv aldrig 0 eller ”okänt”.'],
    ['Alla blad', 'Belopp', 'Hela kronor, 1 912 400 eller 1912400. Högst 10 000 000 000.'],
    ['Alla blad', 'Formler', 'Formler räknas inte ut; värdet som sparades med filen används.'],
    ['Kostnader, Finansiering', 'Årskolumner', 'En kolumn per år. En tom cell är okänd om budgeten har året på någon annan rad.'],
    [
      'Beslut',
      'Fattade beslut',
      'Ett fattat beslut som redan är inläst ändras inte. Rätta det med ett nytt beslut och ange Rättar beslut.',
    ],
  ],
  rader: [
    ['Ärenden', 'Diarienummer, Namn, Stödtyp', '20RS3419 · Exempelprojektet · Projekt'],
    [
      'Beslut',
      'Ärende, Nummer, Slag, Läge, Beslutat, Beviljad andel, Tak',
      '20RS3419 · 1 · Bifall · Beslutad · 2020-08-24 · 13 · 1 912 400',
    ],
    [
      'Villkor',
      'Ärende, Beslut, Kod, Text',
      '20RS3419 · 1 · FULL_FINANSIERING · Beslutet gäller under förutsättning att projektets budget är fullt finansierad.',
    ],
    ['Kostnader', 'Ärende, Beslut, Kostnadsslag, 2021, 2022', '20RS3419 · 1 · Egen personal · 4 864 088 · 4 864 088'],
    [
      'Finansiering',
      'Ärende, Beslut, Finansiär, Typ, Form, 2021, 2022',
      '20RS3419 · 1 · Kommun · Offentlig · Kontant · 620 500 · 620 500',
    ],
    ['Effektmål', 'Ärende, Effektmål, Huvudmål', '20RS3419 · Ökad tillväxt i näringslivet · Ja'],
  ],
} as const;
