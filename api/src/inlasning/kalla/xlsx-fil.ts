import type { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { type Row, stream } from 'exceljs';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import type { Fellista } from '../falt/fellista';
import { menadeDu } from '../falt/forslag';
import { type Tabellrad, kolumnplatser } from './tabellrad';
import { celltext } from './xlsx-cell';
import { kontrolleraZip, oppnaZip } from './zipkontroll';

/** Why a file cannot be read is the library's own words: for the log, not for whoever sent the file. */
const logg = new Logger('Inläsning');

/** What a sheet may hold. */
export interface Bladform {
  kolumner: readonly string[];
  /** Columns that may be left out. */
  valfria: ReadonlySet<string>;
  /** Columns that hold days. */
  datum: ReadonlySet<string>;
  /** Columns named by a year may stand beside the others. */
  arskolumner?: boolean;
}

export interface Bladrad extends Tabellrad {
  blad: string;
}

/** Sheets of a template that hold no data. */
export const HJALPBLAD: readonly string[] = ['Anvisning', 'Listor'];

/** A sheet as exceljs hands it over: its name, and its rows in batches. */
interface Strommatblad {
  name?: string;
  [Symbol.asyncIterator](): AsyncIterator<Row | Row[]>;
}
type Handelse = { index: number; text: unknown } | { eventType: 'worksheet'; value: Strommatblad };

/** How exceljs reads each part; not among its declared types. */
class Delvislasare extends stream.xlsx.WorkbookReader {
  declare _parseRels: (del: Readable) => Promise<void>;
  declare _parseWorkbook: (del: Readable) => Promise<void>;
  declare _parseStyles: (del: Readable) => Promise<void>;
  declare _parseSharedStrings: (del: Readable) => AsyncGenerator<Handelse>;
  declare _parseWorksheet: (del: Readable, nummer: string) => Generator<Handelse>;
}

/** The parts that say what the sheets are, in the order the reader needs them. */
const FORE_BLADEN = [
  ['xl/_rels/workbook.xml.rels', '_parseRels'],
  ['xl/workbook.xml', '_parseWorkbook'],
  ['xl/styles.xml', '_parseStyles'],
] as const;

/**
 * What exceljs reads in the workbook. Its own unpacking of a whole file loses a part now and then without saying so, a list of strings or the
 * sheets' names, so each part is unpacked here and handed to it.
 */
async function* handelser(sokvag: string): AsyncGenerator<Handelse> {
  const lasare = new Delvislasare(sokvag, {
    worksheets: 'emit',
    sharedStrings: 'emit',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  const zip = await oppnaZip(sokvag);
  try {
    for (const [namn, las] of FORE_BLADEN) {
      const del = await zip.las(namn);
      if (del) await lasare[las](del);
    }
    const strangar = await zip.las('xl/sharedStrings.xml');
    if (strangar) yield* lasare._parseSharedStrings(strangar);
    for (const namn of zip.namn) {
      const [, nummer] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(namn) ?? [];
      const blad = nummer && (await zip.las(namn));
      if (blad) yield* lasare._parseWorksheet(blad, nummer);
    }
  } finally {
    zip.stang();
  }
}

/**
 * The rows of a workbook's sheets, a row at a time, below each sheet's header row. A cell that cannot be read is reported and read as empty.
 * @param formFor what a sheet holds, by its name and whether it is the first with data; null when it should not be there.
 * @param bok is marked as trasig when a sheet or a header row is not as it should be: what its rows lack then says nothing.
 * @throws ProblemFel for_stort for a zip bomb, fel_medietyp for a file that is not a workbook.
 */
export async function* xlsxBlad(
  sokvag: string,
  formFor: (blad: string, forst: boolean) => Bladform | 'hoppa' | null,
  bok: { kandaBlad: readonly string[]; trasig?: boolean },
  fel: Fellista,
): AsyncGenerator<Bladrad> {
  await kontrolleraZip(sokvag);
  const strangar: unknown[] = [];
  let forst = true;
  try {
    for await (const handelse of handelser(sokvag)) {
      if ('index' in handelse) {
        strangar[handelse.index] = handelse.text;
        continue;
      }
      const namn = handelse.value.name ?? '';
      const form = HJALPBLAD.includes(namn) ? 'hoppa' : formFor(namn, forst);
      if (form !== 'hoppa') forst = false;
      if (form === null) fel.fel(`blad ${namn}`, namn, 'Okänt blad.', menadeDu(namn, bok.kandaBlad));
      if (form === null) bok.trasig = true;
      if (form === null || form === 'hoppa') await tom(handelse.value);
      else if (!(yield* rader(handelse.value, namn, form, strangar, fel))) bok.trasig = true;
    }
  } catch (orsak) {
    if (orsak instanceof ProblemFel) throw orsak;
    logg.warn(`En Excelbok gick inte att läsa: ${orsak instanceof Error ? orsak.message : String(orsak)}`);
    throw new ProblemFel('fel_medietyp', 'Filen går inte att läsa som en Excelbok (xlsx).');
  }
}

async function tom(blad: Strommatblad): Promise<void> {
  for await (const _ of blad) continue;
}

async function* rader(
  blad: Strommatblad,
  namn: string,
  form: Bladform,
  strangar: readonly unknown[],
  fel: Fellista,
): AsyncGenerator<Bladrad, boolean> {
  let platser: Map<string, number> | null = null;
  let rubrik = false;
  for await (const sats of blad) {
    for (const rad of [sats].flat()) {
      const plats = `blad ${namn}, rad ${rad.number}`;
      if (!rubrik) {
        rubrik = true;
        platser = kolumnplatser(rubriker(rad, strangar), form.kolumner, plats, fel, form);
        continue;
      }
      if (!platser) continue;
      const celler = lasRad(rad, platser, plats, form, strangar, fel);
      if ([...celler.values()].some((v) => v !== null)) yield { blad: namn, plats, celler };
    }
  }
  if (!rubrik) fel.fel(`blad ${namn}`, null, 'Bladet är tomt.', form.kolumner.join(', '));
  return platser !== null;
}

const FLEST_KOLUMNER = 200;

function rubriker(rad: Row, strangar: readonly unknown[]): string[] {
  const svar: string[] = [];
  rad.eachCell({ includeEmpty: false }, (cell, kolumn) => {
    if (kolumn > FLEST_KOLUMNER) return;
    const last = celltext(cell, strangar, false);
    svar[kolumn - 1] = 'fel' in last ? '' : (last.text ?? '');
  });
  return Array.from(svar, (r) => r ?? '');
}

function lasRad(
  rad: Row,
  platser: ReadonlyMap<string, number>,
  plats: string,
  form: Bladform,
  strangar: readonly unknown[],
  fel: Fellista,
): Map<string, string | null> {
  const celler = new Map<string, string | null>();
  for (const [kolumn, i] of platser) {
    const cell = rad.getCell(i + 1);
    const last = celltext(cell, strangar, form.datum.has(kolumn));
    const vid = `${plats}, kolumn ${kolumn}`;
    if ('fel' in last) fel.fel(vid, cell.text, last.fel, last.ratt);
    else if (last.formel)
      fel.varning(vid, last.text, 'Cellen har en formel. Värdet som sparades med filen används; formeln räknas inte ut.');
    celler.set(kolumn, 'fel' in last ? null : last.text);
  }
  return celler;
}
