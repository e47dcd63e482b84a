import { arDatum, type Datum, type Grund, type Matvarde, type Resultatlage, tolkaMatvarde } from '@anslag/doman';
import type { Fellista } from '../falt/fellista';
import { csvRader } from './csv-fil';
import type { Tabellrad } from './tabellrad';
import { xlsxBlad } from './xlsx-fil';

/** The columns of a list of results, in the template's order (docs/inlasningsformat.md). */
export const UTFALLSKOLUMNER = ['Diarienummer', 'Nod', 'År', 'Datum', 'Läge', 'Grund', 'Värde', 'Kvinnor', 'Män', 'Källa', 'Kommentar'] as const;
export type Utfallskolumn = (typeof UTFALLSKOLUMNER)[number];

export const LAGESORD: ReadonlyMap<string, Resultatlage> = new Map([
  ['uppnådd', 'uppnadd'],
  ['förväntad', 'forvantad'],
]);
export const GRUNDORD: ReadonlyMap<string, Grund | null> = new Map<string, Grund | null>([
  ['uppföljning', 'uppfoljning'],
  ['utvärdering', 'utvardering'],
  ['egen bedömning', 'egen_bedomning'],
  ['ej angiven', null],
]);

/** One row as it is read, before its ärende and node are looked up. */
export interface Utfallsrad {
  plats: string;
  vid(kolumn: Utfallskolumn): string;
  diarienummer: string;
  nod: string;
  ar: number;
  datum: Datum;
  lage: Resultatlage;
  grund: Grund | null;
  varde: Matvarde | null;
  kvinnor: number | null;
  man: number | null;
  kalla: string | null;
  kommentar: string | null;
}

/** What a row says, and of what: the ärende and the node can be looked up also when the rest of it cannot be read. */
export interface LastUtfallsrad {
  plats: string;
  vid(kolumn: Utfallskolumn): string;
  diarienummer: string | null;
  nod: string | null;
  /** Null when something of the row has a fault. */
  hel: Utfallsrad | null;
}

const LANGST = { Källa: 1000, Kommentar: 5000 } as const;

/** Reads one row; its faults are in the list. */
export function utfallsrad({ plats, celler }: Tabellrad, fel: Fellista): LastUtfallsrad {
  const fore = fel.antal;
  const vid = (k: Utfallskolumn): string => `${plats}, kolumn ${k}`;
  const cell = (k: Utfallskolumn): string | null => celler.get(k) ?? null;
  const krav = <T>(k: Utfallskolumn, ratt: string, tolka: (s: string) => T | null): T | null => {
    const last = cell(k);
    const svar = last === null ? null : tolka(last);
    if (svar === null) fel.fel(vid(k), last, last === null ? 'Uppgiften saknas.' : 'Uppgiften går inte att läsa.', ratt);
    return svar;
  };
  const antal = (k: 'Kvinnor' | 'Män'): number | null => {
    const last = cell(k);
    if (last !== null && !/^\d{1,7}$/.test(last)) fel.fel(vid(k), last, 'Antalet går inte att läsa.', 'ett helt tal från 0, eller tomt');
    return last === null ? null : Number(last);
  };
  const text = (k: keyof typeof LANGST): string | null => {
    const last = cell(k);
    if (last !== null && last.length > LANGST[k]) fel.fel(vid(k), last, 'Texten är för lång.', `högst ${LANGST[k]} tecken`);
    return last;
  };
  const rad = {
    diarienummer: krav('Diarienummer', 'ärendets nummer, till exempel 20RS3419', (s) => s),
    nod: krav('Nod', 'ledets beteckning i kedjan, till exempel p1, eller dess text', (s) => s),
    ar: krav('År', 'ett årtal från 1995 till 2100', (s) => (/^(199[5-9]|20\d\d|2100)$/.test(s) ? Number(s) : null)),
    datum: krav('Datum', 'ÅÅÅÅ-MM-DD', (s) => (arDatum(s) ? s : null)),
    lage: krav('Läge', 'Uppnådd eller Förväntad', (s) => LAGESORD.get(s.toLocaleLowerCase('sv')) ?? null),
  };
  const skrivenGrund = cell('Grund');
  const grund = skrivenGrund === null ? null : GRUNDORD.get(skrivenGrund.toLocaleLowerCase('sv'));
  if (grund === undefined) fel.fel(vid('Grund'), skrivenGrund, 'Grunden känns inte igen.', 'Uppföljning, Utvärdering, Egen bedömning eller tomt');
  const skrivet = cell('Värde');
  const varde = skrivet === null ? null : tolkaMatvarde(skrivet);
  if (varde && !varde.ok) fel.fel(vid('Värde'), skrivet, 'Värdet går inte att läsa.', 'ett tal med högst två decimaler, till exempel 62,5');
  const ovrigt = { grund: grund ?? null, varde: varde?.ok ? varde.varde : null, kvinnor: antal('Kvinnor'), man: antal('Män'), kalla: text('Källa'), kommentar: text('Kommentar') };
  const { diarienummer, nod, ar, datum, lage } = rad;
  const trasig = fel.antal > fore || diarienummer === null || nod === null || ar === null || datum === null || lage === null;
  return { plats, vid, diarienummer, nod, hel: trasig ? null : { plats, vid, diarienummer, nod, ar, datum, lage, ...ovrigt } };
}

/** The rows of the file; of a workbook, of its first sheet with data. */
export function utfallsrader(sokvag: string, typ: 'text' | 'xlsx', fel: Fellista): AsyncIterable<Tabellrad> {
  if (typ === 'text') return csvRader(sokvag, UTFALLSKOLUMNER, fel);
  const form = { kolumner: UTFALLSKOLUMNER, valfria: new Set<string>(), datum: new Set(['Datum']) };
  return xlsxBlad(sokvag, (_blad, forst) => (forst ? form : 'hoppa'), { kandaBlad: ['Resultat'] }, fel);
}
