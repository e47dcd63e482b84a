import { type Cell, Workbook, type Worksheet } from 'exceljs';
import { skyddaCell } from '../../plattform/export/cellskydd';
import { ARSBLAD, BESLUTSBLAD, type Kolumn } from '../kalla/beslutsblad';
import { BESKEDSKOLUMNER, BESKEDSORD } from '../betalningsbesked/besked';
import { DELBIDRAGSKOLUMNER } from '../delbidrag/delbidragsrad';
import { FORETAGSSTODSKOLUMNER, type Foretagsstodskolumn } from '../kalla/foretagsstod';
import { GRUNDORD, LAGESORD, UTFALLSKOLUMNER, type Utfallskolumn } from '../kalla/utfallsrader';
import type { Register } from '../register';
import { BESKEDSEXEMPEL, BESKEDSHJALP, BESLUTSEXEMPEL, DELBIDRAGSEXEMPEL, DELBIDRAGSHJALP, FORETAGSSTODSEXEMPEL, FORETAGSSTODSHJALP, UTFALLSEXEMPEL, UTFALLSHJALP } from './anvisning';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How many rows below the header get the lists to choose from. */
const RADER_MED_LISTA = 500;
const ARSKOLUMNER = 5;

interface Mall {
  typ: string;
  skapa(register: Register): Promise<Buffer>;
}

/** Puts the words in a column of the sheet Listor and returns the formula that points at them. */
function listan(listor: Worksheet, rubrik: string, ord: readonly string[]): string | null {
  if (ord.length === 0) return null;
  const kolumn = listor.getColumn(listor.columnCount + 1);
  kolumn.values = [rubrik, ...ord.map(skyddaCell)];
  return `Listor!$${kolumn.letter}$2:$${kolumn.letter}$${ord.length + 1}`;
}

function valjIListan(blad: Worksheet, kolumn: number, formel: string): void {
  for (let rad = 2; rad <= RADER_MED_LISTA; rad++) {
    const cell: Cell = blad.getCell(rad, kolumn);
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [formel],
      showErrorMessage: true,
      errorTitle: 'Okänt värde',
      error: 'Välj i listan.',
    };
  }
}

function rubrikrad(blad: Worksheet, rubriker: readonly string[]): void {
  const rad = blad.getRow(1);
  rad.values = [...rubriker];
  rad.font = { bold: true };
  blad.columns.forEach((k, i) => (k.width = Math.max(12, (rubriker[i]?.length ?? 0) + 4)));
  blad.views = [{ state: 'frozen', ySplit: 1 }];
}

/** Text columns are formatted as text, so that Excel does not remake "3.3" into a date. */
function formatera(blad: Worksheet, kolumn: number, slag: Kolumn['slag']): void {
  blad.getColumn(kolumn).numFmt = slag === 'datum' ? 'yyyy-mm-dd' : slag === 'kronor' ? '#,##0' : '@';
}

function anvisningsblad(
  bok: Workbook,
  rubrik: string,
  rader: readonly (readonly string[])[],
  exempel: readonly (readonly string[])[],
): void {
  const blad = bok.addWorksheet('Anvisning');
  blad.columns = [{ width: 18 }, { width: 32 }, { width: 100 }];
  blad.addRow([rubrik]).font = { bold: true, size: 14 };
  blad.addRow([]);
  blad.addRow(['Blad', 'Kolumn', 'Vad som ska stå']).font = { bold: true };
  for (const rad of rader) blad.addRow(rad.map(skyddaCell));
  blad.addRow([]);
  blad.addRow(['Exempel (läses inte in)']).font = { bold: true };
  for (const rad of exempel) blad.addRow(rad.map(skyddaCell));
}

function registerord(register: Register, rubrik: string): readonly string[] {
  const { stodformer, kommuner, effektmal, kraftsamlingar, strategiskaOmraden, prioriteradeOmraden, inriktningsbeslut } =
    register.listor();
  const ord: Readonly<Record<string, readonly string[]>> = {
    Stödform: stodformer,
    Kommun: kommuner,
    Effektmål: effektmal,
    Kraftsamling: kraftsamlingar,
    'Strategiskt område': strategiskaOmraden,
    'Prioriterat område': prioriteradeOmraden,
    Inriktningsbeslut: inriktningsbeslut,
  };
  return ord[rubrik] ?? [];
}

function orden(register: Register, { rubrik, slag }: Pick<Kolumn, 'rubrik' | 'slag'>): readonly string[] {
  if (slag === 'jaNej') return ['Ja', 'Nej'];
  return typeof slag === 'object' ? Object.keys(slag.val) : registerord(register, rubrik);
}

async function somBuffer(bok: Workbook): Promise<Buffer> {
  return Buffer.from(await bok.xlsx.writeBuffer());
}

async function beslutsmall(register: Register): Promise<Buffer> {
  const bok = new Workbook();
  const listor = new Map<string, string | null>();
  const bladen = Object.entries(BESLUTSBLAD).map(([namn, kolumner]) => ({ blad: bok.addWorksheet(namn), namn, kolumner }));
  const iAr = new Date().getFullYear();
  const hjalp = bladen.flatMap(({ namn, kolumner }) =>
    kolumner.map((k) => [namn, k.kravs ? `${k.rubrik} (måste anges)` : k.rubrik, k.hjalp]),
  );
  anvisningsblad(bok, 'Beslut att läsa in', [...hjalp, ...BESLUTSEXEMPEL.regler], BESLUTSEXEMPEL.rader);
  const listblad = bok.addWorksheet('Listor');
  for (const { blad, namn, kolumner } of bladen) {
    const ar = ARSBLAD.includes(namn) ? Array.from({ length: ARSKOLUMNER }, (_, i) => String(iAr - 1 + i)) : [];
    rubrikrad(blad, [...kolumner.map((k) => k.rubrik), ...ar]);
    kolumner.forEach((k, i) => {
      formatera(blad, i + 1, k.slag);
      const nyckel = JSON.stringify(orden(register, k));
      if (!listor.has(nyckel)) listor.set(nyckel, listan(listblad, k.rubrik, orden(register, k)));
      const formel = listor.get(nyckel);
      if (formel) valjIListan(blad, i + 1, formel);
    });
    ar.forEach((_, i) => formatera(blad, kolumner.length + i + 1, 'kronor'));
  }
  return somBuffer(bok);
}

const FORETAGSSTODSLISTOR: Partial<Record<Foretagsstodskolumn, (r: Register) => readonly string[]>> = {
  Stödform: (r) => registerord(r, 'Stödform'),
  Kommun: (r) => registerord(r, 'Kommun'),
  Kön: () => ['K', 'M'],
  Beslut: () => ['Bifall', 'Avslag', 'Avskrivning'],
};

/** A workbook of one sheet: headers, lists to choose from, and what to write. */
async function enkelMall<K extends string>(
  register: Register,
  { blad: namn, rubrik, kolumner, hjalp, exempel, listor, slag }: {
    blad: string;
    rubrik: string;
    kolumner: readonly K[];
    hjalp: Readonly<Record<K, string>>;
    exempel: readonly (readonly string[])[];
    listor: Partial<Record<K, (r: Register) => readonly string[]>>;
    slag: (kolumn: K) => Kolumn['slag'];
  },
): Promise<Buffer> {
  const bok = new Workbook();
  const blad = bok.addWorksheet(namn);
  anvisningsblad(bok, rubrik, kolumner.map((k) => [namn, k, hjalp[k]]), [kolumner, ...exempel]);
  const listblad = bok.addWorksheet('Listor');
  rubrikrad(blad, kolumner);
  kolumner.forEach((k, i) => {
    formatera(blad, i + 1, slag(k));
    const ord = listor[k]?.(register) ?? [];
    const formel = listan(listblad, k, ord);
    if (formel) valjIListan(blad, i + 1, formel);
  });
  return somBuffer(bok);
}

function foretagsstodsmall(register: Register): Promise<Buffer> {
  return enkelMall(register, {
    blad: 'Företagsstöd',
    rubrik: 'Företagsstöd att läsa in',
    kolumner: FORETAGSSTODSKOLUMNER,
    hjalp: FORETAGSSTODSHJALP,
    exempel: FORETAGSSTODSEXEMPEL,
    listor: FORETAGSSTODSLISTOR,
    slag: (k) => (k.startsWith('Beslutsdatum') ? 'datum' : k === 'Belopp' ? 'kronor' : 'text'),
  });
}

const versal = (s: string): string => `${s.slice(0, 1).toLocaleUpperCase('sv')}${s.slice(1)}`;
const UTFALLSLISTOR: Partial<Record<Utfallskolumn, () => readonly string[]>> = {
  Läge: () => [...LAGESORD.keys()].map(versal),
  Grund: () => [...GRUNDORD.keys()].map(versal),
};

function utfallsmall(register: Register): Promise<Buffer> {
  return enkelMall(register, {
    blad: 'Resultat',
    rubrik: 'Resultat att läsa in',
    kolumner: UTFALLSKOLUMNER,
    hjalp: UTFALLSHJALP,
    exempel: UTFALLSEXEMPEL,
    listor: UTFALLSLISTOR,
    slag: (k) => (k === 'Datum' ? 'datum' : 'text'),
  });
}

function beskedsmall(register: Register): Promise<Buffer> {
  return enkelMall(register, {
    blad: 'Betalningsbesked',
    rubrik: 'Betalningsbesked att läsa in',
    kolumner: BESKEDSKOLUMNER,
    hjalp: BESKEDSHJALP,
    exempel: BESKEDSEXEMPEL,
    listor: { Status: () => [...BESKEDSORD.keys()].map(versal) },
    slag: (k) => (k === 'Datum' ? 'datum' : k === 'Belopp' ? 'kronor' : 'text'),
  });
}

function delbidragsmall(register: Register): Promise<Buffer> {
  return enkelMall(register, {
    blad: 'Delbidrag',
    rubrik: 'Delbidrag att läsa in',
    kolumner: DELBIDRAGSKOLUMNER,
    hjalp: DELBIDRAGSHJALP,
    exempel: DELBIDRAGSEXEMPEL,
    listor: { Kommun: (r) => registerord(r, 'Kommun'), Kön: () => ['K', 'M'] },
    slag: (k) => (k === 'Beslutat' ? 'datum' : k === 'Belopp' ? 'kronor' : 'text'),
  });
}

function csvMall(kolumner: readonly string[]): Mall {
  return { typ: 'text/csv; charset=utf-8', skapa: () => Promise.resolve(Buffer.from(`\ufeff${kolumner.join(';')}\r\n`, 'utf8')) };
}

/** The templates by file name: empty sheets with headers, lists to choose from, and a sheet that says what to write, with examples. */
export const MALLAR: ReadonlyMap<string, Mall> = new Map<string, Mall>([
  ['beslut.xlsx', { typ: XLSX, skapa: beslutsmall }],
  ['foretagsstod.xlsx', { typ: XLSX, skapa: foretagsstodsmall }],
  ['foretagsstod.csv', csvMall(FORETAGSSTODSKOLUMNER)],
  ['utfall.xlsx', { typ: XLSX, skapa: utfallsmall }],
  ['utfall.csv', csvMall(UTFALLSKOLUMNER)],
  ['betalningsbesked.xlsx', { typ: XLSX, skapa: beskedsmall }],
  ['betalningsbesked.csv', csvMall(BESKEDSKOLUMNER)],
  ['delbidrag.xlsx', { typ: XLSX, skapa: delbidragsmall }],
  ['delbidrag.csv', csvMall(DELBIDRAGSKOLUMNER)],
]);
