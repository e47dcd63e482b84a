import { BRISTER, type DeMinimis, deMinimis, type MalverkanFel, type Riktlinjegrund } from '@anslag/doman';
import { beredningsfynd, bristtext, deMinimistext, fyndgradnamn, malverkanfel, regelvarde, riktlinjegrund } from './formulering';
import type { Beredningsfynd } from './svar';

const lasbar = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('riktlinjekontrollens skäl i ord', () => {
  it.each<[Riktlinjegrund, string]>([
    [{ skal: 'underfinansierad', kostnader: 1_440_000, finansiering: 1_400_000, differens: 40_000 }, 'Kostnaderna är 1 440 000 kr och finansieringen 1 400 000 kr: 40 000 kr saknar finansiering.'],
    [{ skal: 'andel_over', andel: 5001, hogst: 5000 }, 'Andelen 50,01 % är över 50 %. Det kräver särskilda skäl.'],
    [{ skal: 'over_taket', kronor: 3_441_001, takKronor: 3_441_000, over: 1, okandaBelopp: 2 }, 'Stöden under tre år blir 3 441 001 kr, 1 kr över det högsta tillåtna 3 441 000 kr. 2 tidigare stöd har okänt belopp och är inte med.'],
    [{ skal: 'beskrivs_inte', saknas: ['ekonomisk', 'social', 'miljo'] }, 'Texterna nämner inte ekonomisk hållbarhet, social hållbarhet och miljö och klimat.'],
    [{ skal: 'investeringar', rader: [{ rad: 'Investeringar', kronor: 8 }] }, 'Budgeten har kostnader för investeringar: Investeringar 8 kr.'],
    [{ skal: 'okanda_celler', antal: 1 }, 'En cell i budgeten är okänd, så det går inte att säga om den är fullt finansierad.'],
  ])('%j', (grund, text) => expect(lasbar(riktlinjegrund(grund))).toBe(text));
});

it('vad som saknas är alltid en mening, och frågorna nämns vid namn', () => {
  for (const kod of BRISTER) expect(bristtext({ kod, koder: ['egen_kontant'] })).toMatch(/^\p{Lu}.+\.$/u);
  expect(bristtext({ kod: 'riktlinjefragor', koder: ['egen_kontant', 'period'] })).toBe('Riktlinjekontrollen har obesvarade frågor: Egen kontant medfinansiering och Projektperioden inom programmets tid.');
});

it.each<[MalverkanFel, string]>([
  // 60 + 39,99
  [{ kod: 'mal_andelar_summa', summa: 9999, skaVara: 10_000 }, 'Målens andelar summerar till 99,99 %. – tillsammans 100 %'],
  [{ kod: 'motverkar_utan_not', effektmal: 'a' }, 'Skriv hur projektet motverkar målet. – en förklaring'],
])('målfelet %j', (fel, text) => expect(lasbar(`${malverkanfel(fel).meddelande} – ${malverkanfel(fel).ratt}`)).toBe(text));

it('en målkonflikt visar båda sidor', () => {
  const fynd: Beredningsfynd = { slag: 'malkonflikt', kalla: 'Ärendets mål', mal: 'Minskad klimatpåverkan', not: 'Fler transporter.', bidrar: ['A', 'B'] };
  expect(beredningsfynd(fynd)).toBe('Projektet motverkar målet Minskad klimatpåverkan men bidrar till A och B. Fler transporter.');
  expect(fyndgradnamn(fynd)).toBe('Målkonflikt');
});

it('ett avsteg har handläggarens skäl', () => {
  const fynd: Beredningsfynd = { slag: 'riktlinje', kalla: 'k', kod: 'egen_kontant', lage: 'avsteg', grund: { skal: 'egen_rad_saknas', sokande: 'Almi' }, motivering: null, avsteg: 'Ny förening.' };
  expect(beredningsfynd(fynd)).toBe('Egen kontant medfinansiering. Finansieringen har ingen egen insats från Almi. Handläggaren: Ny förening.');
  expect(fyndgradnamn(fynd)).toBe('Avsteg med skäl');
});

it.each([
  ['DE_MINIMIS', 300_000, '300 000 euro'],
  ['EUR_KURS', 1104, '11,04 kr per euro'],
  ['EUR_KURS', 1005, '10,05 kr per euro'],
  ['OFFENTLIG_ANDEL', 5000, '50 %'],
  ['TAKT_TOLERANS', 2000, '20 %'],
  ['REKVISITION_DAGAR', 60, '60 dagar'],
] as const)('%s %d läses %s', (kod, varde, text) => expect(lasbar(regelvarde(kod, varde))).toBe(text));

describe('stöd av mindre betydelse i ord', () => {
  const av = (del: object): DeMinimis => deMinimis({ dag: '2024-06-15', belopp: 500_000, tidigare: [{ beslutat: '2023-01-01', kronor: 2_000_000 }], takEuro: 300_000, kursOre: 1147, ...del });
  it.each([
    // 3 441 000 − 2 500 000 = 941 000
    [{}, 'Tidigare stöd 2021-06-15 – 2024-06-15: 2 000 000 kr. Med det nya stödet återstår 941 000 kr av det högsta tillåtna 3 441 000 kr.'],
    [{ belopp: 1_441_001 }, 'Tidigare stöd 2021-06-15 – 2024-06-15: 2 000 000 kr. Med det nya stödet blir det 1 kr över det högsta tillåtna 3 441 000 kr.'],
    [{ kursOre: null }, 'Tidigare stöd 2021-06-15 – 2024-06-15: 2 000 000 kr. Ingen eurokurs är registrerad för den dagen.'],
  ])('%j', (del, text) => expect(lasbar(deMinimistext(av(del)))).toBe(text));
});
