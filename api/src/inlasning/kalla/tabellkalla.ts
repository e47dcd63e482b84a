import type { Fellista } from '../falt/fellista';
import { csvRader } from './csv-fil';
import type { Tabellrad } from './tabellrad';
import { xlsxBlad } from './xlsx-fil';

/** A table that is read as CSV or from the first sheet with data of a workbook. */
export interface Tabellform {
  /** What the sheet of the template is called. */
  blad: string;
  kolumner: readonly string[];
  /** Columns that may be left out. */
  valfria: ReadonlySet<string>;
  /** Columns that hold days. */
  datum: ReadonlySet<string>;
}

export function tabellrader(sokvag: string, typ: 'text' | 'xlsx', form: Tabellform, fel: Fellista): AsyncIterable<Tabellrad> {
  if (typ === 'text') return csvRader(sokvag, form.kolumner, fel, form.valfria);
  return xlsxBlad(sokvag, (_blad, forst) => (forst ? form : 'hoppa'), { kandaBlad: [form.blad] }, fel);
}
