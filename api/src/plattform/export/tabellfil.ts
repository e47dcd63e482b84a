import { PassThrough, pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { stream as exceljs } from 'exceljs';
import { skyddaCell } from './cellskydd';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Cell = string | number | null;
/** A column of an exported table: heading, a row's value, width in characters. A heading that ends with "(kr)" is of whole kronor. */
export type Exportkolumn<T> = [rubrik: string, varde: (rad: T) => Cell, bredd: number];

function celler<T>(kolumner: readonly Exportkolumn<T>[], rad: T): Cell[] {
  return kolumner.map(([, varde]) => {
    const v = varde(rad);
    return typeof v === 'string' ? skyddaCell(v) : v;
  });
}

/** The rows as CSV for Swedish Excel: semicolon, UTF-8 with BOM; what is unknown is empty. */
export function skrivCsv<T>(kolumner: readonly Exportkolumn<T>[], rader: AsyncIterable<T>): Readable {
  async function* poster() {
    yield kolumner.map(([rubrik]) => rubrik);
    for await (const rad of rader) yield celler(kolumner, rad);
  }
  const ut = stringify({ delimiter: ';', bom: true, record_delimiter: 'windows' });
  // A fault on the way destroys the stream, so that a cut-off file is never taken for a whole one.
  return pipeline(Readable.from(poster()), ut, () => undefined);
}

/** The rows as a workbook of one sheet, written as they are read. */
export function skrivXlsx<T>(namn: string, kolumner: readonly Exportkolumn<T>[], rader: AsyncIterable<T>): Readable {
  const ut = new PassThrough();
  const bok = new exceljs.xlsx.WorkbookWriter({ stream: ut, useStyles: true });
  const blad = bok.addWorksheet(namn, { views: [{ state: 'frozen', ySplit: 1 }] });
  blad.columns = kolumner.map(([header, , width]) => ({ header, width, ...(header.endsWith('(kr)') ? { style: { numFmt: '# ##0' } } : {}) }));
  blad.getRow(1).font = { bold: true };
  blad.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: kolumner.length } };
  void (async () => {
    for await (const rad of rader) blad.addRow(celler(kolumner, rad)).commit();
    await bok.commit();
  })().catch((fel: Error) => ut.destroy(fel));
  return ut;
}
