import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Fellista } from '../falt/fellista';
import { textbitar } from './fil';
import { type Tabellrad, kolumnplatser } from './tabellrad';

/** Longest row in characters; a longer one is a fault before it fills the memory. */
const LANGSTA_RAD = 100_000;

/** What parts the cells: the sign that the header row holds more of. */
function avskiljare(borjan: string): ';' | ',' | '\t' {
  const rubrikrad = borjan.split(/\r?\n/, 1)[0] ?? '';
  const antal = (tecken: string): number => rubrikrad.split(tecken).length;
  if (antal('\t') > Math.max(antal(';'), antal(','))) return '\t';
  return antal(';') >= antal(',') ? ';' : ',';
}

async function* fran(forsta: string, resten: AsyncIterator<string>): AsyncGenerator<string> {
  yield forsta;
  for (let n = await resten.next(); !n.done; n = await resten.next()) yield n.value;
}

/**
 * The rows of a CSV file: semicolon, comma or tab, UTF-8 or Windows-1252, a row at a time. A faulty row is reported and ends the reading.
 * @param valfria columns that may be left out.
 */
export async function* csvRader(sokvag: string, kolumner: readonly string[], fel: Fellista, valfria?: ReadonlySet<string>): AsyncGenerator<Tabellrad> {
  const bitar = textbitar(sokvag);
  const forsta = ((await bitar.next()).value ?? '').replace(/^\ufeff/, '');
  const tolk = parse({
    delimiter: avskiljare(forsta),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LANGSTA_RAD,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const rader: AsyncIterable<{ record: string[]; info: { lines: number } }> = Readable.from(fran(forsta, bitar))
    .on('error', (e) => tolk.destroy(e))
    .pipe(tolk);
  let platser: Map<string, number> | null = null;
  let bredd = 0;
  try {
    for await (const { record, info } of rader) {
      const plats = `rad ${info.lines}`;
      if (!platser) {
        platser = kolumnplatser(record, kolumner, plats, fel, valfria ? { valfria } : {});
        if (!platser) return;
        bredd = record.length;
        continue;
      }
      if (record.every((c) => c.trim() === '')) continue;
      if (record.length !== bredd) {
        fel.fel(plats, record.join(' '), `Raden har ${record.length} celler.`, `${bredd} celler, som rubrikraden`);
        continue;
      }
      yield { plats, celler: new Map([...platser].map(([k, i]) => [k, record[i]?.trim() || null])) };
    }
    if (!platser) fel.fel('rad 1', null, 'Filen är tom.', kolumner.join(';'));
  } catch (orsak) {
    if (!(orsak instanceof CsvError)) throw orsak;
    const rad = typeof orsak['lines'] === 'number' ? `rad ${orsak['lines']}` : 'filen';
    fel.fel(rad, null, csvFel(orsak.code), 'Celler åtskilda av semikolon; en cell med citattecken omges av citattecken');
  }
}

function csvFel(kod: string): string {
  switch (kod) {
    case 'CSV_MAX_RECORD_SIZE':
      return `Raden är längre än ${LANGSTA_RAD} tecken.`;
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'Ett citattecken öppnas men stängs aldrig.';
    default:
      return 'Raden går inte att dela i celler; den har troligen ett löst citattecken.';
  }
}
