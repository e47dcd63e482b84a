import { PassThrough, pipeline, Readable } from 'node:stream';
import { formateraAndel } from '@anslag/doman';
import { type ArendeRad, stodtypnamn } from '@anslag/kontrakt';
import { stringify } from 'csv-stringify';
import { stream as exceljs } from 'exceljs';
import { skyddaCell } from '../plattform/export/cellskydd';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Cell = string | number | null;

const LAGE: Record<ArendeRad['lage'], string> = { foreslaget: 'Föreslaget', beviljat: 'Beviljat', avslaget: 'Avslag', avskrivet: 'Avskrivet' };

const KOLUMNER: [rubrik: string, varde: (rad: ArendeRad) => Cell, bredd: number][] = [
  ['Diarienummer', (r) => r.diarienummer, 16],
  ['NYPS-id', (r) => r.nypsId, 14],
  ['Ärende', (r) => r.namn, 48],
  ['Sökande', (r) => r.sokande, 36],
  ['Stödtyp', (r) => stodtypnamn(r.stodtyp), 20],
  ['Stödform', (r) => r.stodform, 24],
  ['Kommun', (r) => r.kommun, 16],
  ['Läge', (r) => LAGE[r.lage], 12],
  ['Beslutat från', (r) => r.beslutat.fran, 14],
  ['Beslutat till', (r) => r.beslutat.till, 14],
  ['Beviljad andel (procent)', (r) => (r.andel === null ? null : formateraAndel(r.andel)), 14],
  ['Beviljat (kr)', (r) => r.beviljat, 16],
  ['Utbetalt (kr)', (r) => r.utbetalt, 16],
  ['Effektmål', (r) => r.effektmal.join('; '), 48],
  ['Anmärkning', (r) => r.anmarkning, 30],
  ['Sekretess', (r) => r.sekretess, 20],
];

function celler(rad: ArendeRad): Cell[] {
  return KOLUMNER.map(([, varde]) => {
    const v = varde(rad);
    return typeof v === 'string' ? skyddaCell(v) : v;
  });
}

/** The rows as CSV for Swedish Excel: semicolon, UTF-8 with BOM; unknown amounts are empty. */
export function skrivCsv(rader: AsyncIterable<ArendeRad>): Readable {
  async function* poster() {
    yield KOLUMNER.map(([rubrik]) => rubrik);
    for await (const rad of rader) yield celler(rad);
  }
  const ut = stringify({ delimiter: ';', bom: true, record_delimiter: 'windows' });
  // A fault on the way destroys the stream, so that a cut-off file is never taken for a whole one.
  return pipeline(Readable.from(poster()), ut, () => undefined);
}

/** The rows as a workbook, written as they are read. */
export function skrivXlsx(rader: AsyncIterable<ArendeRad>): Readable {
  const ut = new PassThrough();
  const bok = new exceljs.xlsx.WorkbookWriter({ stream: ut, useStyles: true });
  const blad = bok.addWorksheet('Ärenden', { views: [{ state: 'frozen', ySplit: 1 }] });
  blad.columns = KOLUMNER.map(([header, , width]) => ({ header, width, ...(header.endsWith('(kr)') ? { style: { numFmt: '# ##0' } } : {}) }));
  blad.getRow(1).font = { bold: true };
  blad.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: KOLUMNER.length } };
  void (async () => {
    for await (const rad of rader) blad.addRow(celler(rad)).commit();
    await bok.commit();
  })().catch((fel: Error) => ut.destroy(fel));
  return ut;
}
