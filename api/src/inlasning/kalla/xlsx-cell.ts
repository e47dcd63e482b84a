import type { Cell } from 'exceljs';

/** A cell as text, or why it has none. */
export type Cellsvar = { text: string | null; formel: boolean } | { fel: string; ratt: string };

const FORSTA_DAGEN = Date.UTC(1899, 11, 30);
const DYGN = 86_400_000;
const SISTA_SERIEDAG = 109_574;

/** A calendar day of Excel's: the day of the date, whatever time of day stands beside it. */
function dag(d: Date): Cellsvar {
  return Number.isNaN(d.getTime())
    ? { fel: 'Inte ett datum.', ratt: 'ÅÅÅÅ-MM-DD' }
    : { text: d.toISOString().slice(0, 10), formel: false };
}

/** Moves the decimal point of a number two places to the right in its digits, so that 0.135 shown as 13,5 % reads "13.5". */
function iProcent(tal: number): string {
  const delar = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(tal));
  if (!delar) return String(tal);
  const [, minus = '', hela = '', decimaler = ''] = delar;
  const siffror = decimaler.padEnd(2, '0');
  const rest = siffror.slice(2);
  return `${minus}${(hela + siffror.slice(0, 2)).replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`;
}

function avTal(tal: number, numFmt: string, datum: boolean): Cellsvar {
  if (datum) {
    if (Number.isInteger(tal) && tal >= 1990 && tal <= 2100) return { text: String(tal), formel: false };
    const heldag = Math.floor(tal);
    if (heldag < 1 || heldag > SISTA_SERIEDAG) return { fel: 'Inte ett datum.', ratt: 'ÅÅÅÅ-MM-DD' };
    return dag(new Date(FORSTA_DAGEN + heldag * DYGN));
  }
  return { text: numFmt.includes('%') ? iProcent(tal) : String(tal), formel: false };
}

/** The text of a rich text or of a shared string. */
function rikText(v: unknown): string | null {
  if (typeof v === 'string') return v;
  if (typeof v !== 'object' || v === null || !('richText' in v) || !Array.isArray(v.richText)) return null;
  return v.richText
    .map((del: unknown) => (typeof del === 'object' && del !== null && 'text' in del ? String(del.text ?? '') : ''))
    .join('');
}

/**
 * What a cell shows, as text: numbers digit by digit, days as YYYY-MM-DD, a formula by the value it had when the file was saved
 * (it is never run). A date in a column of text is a fault, since Excel has then remade what was written.
 * @param strangar the workbook's shared strings.
 * @param datum whether the column holds days.
 */
export function celltext(cell: Pick<Cell, 'value' | 'numFmt'>, strangar: readonly unknown[], datum: boolean): Cellsvar {
  return avVarde(cell.value, cell.numFmt ?? '', strangar, datum);
}

function avVarde(v: unknown, numFmt: string, strangar: readonly unknown[], datum: boolean): Cellsvar {
  if (v === null || v === undefined) return { text: null, formel: false };
  if (typeof v === 'string') return { text: v.trim() || null, formel: false };
  if (typeof v === 'number') return avTal(v, numFmt, datum);
  if (typeof v === 'boolean') return { text: v ? 'Ja' : 'Nej', formel: false };
  if (v instanceof Date) {
    return datum
      ? dag(v)
      : {
          fel: 'Cellen är ett datum; Excel kan ha gjort om det som skrevs.',
          ratt: 'Formatera kolumnen som text och skriv värdet igen',
        };
  }
  if (typeof v !== 'object') return { fel: 'Cellen går inte att läsa.', ratt: 'Text, tal eller datum' };
  if ('formula' in v || 'sharedFormula' in v) {
    const varde: unknown = 'result' in v ? v.result : undefined;
    if (varde === undefined || (typeof varde === 'number' && Number.isNaN(varde))) {
      return { fel: 'Formeln har inget sparat värde. Formler räknas aldrig ut här.', ratt: 'Värdet i stället för formeln' };
    }
    const svar = avVarde(varde, numFmt, strangar, datum);
    return 'fel' in svar ? svar : { ...svar, formel: true };
  }
  if ('error' in v) return { fel: `Cellen visar felet ${String(v.error)}.`, ratt: 'Ett värde' };
  if ('sharedString' in v) return { text: rikText(strangar[Number(v.sharedString)])?.trim() || null, formel: false };
  return { text: rikText(v)?.trim() || null, formel: false };
}
