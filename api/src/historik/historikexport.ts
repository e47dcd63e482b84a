import { aktorstext, andringstext, handelsenamn, historikmening, historiktid, type HistorikRad, visadeAndringar } from '@anslag/kontrakt';
import type { Exportkolumn } from '../plattform/export/tabellfil';

/** What a cell of a workbook holds at most. */
const LANGSTA_CELL = 32_767;

function ihop(delar: string[]): string {
  const text = delar.join('; ');
  return text.length > LANGSTA_CELL ? `${text.slice(0, LANGSTA_CELL - 1)}…` : text;
}

export const HISTORIKKOLUMNER: readonly Exportkolumn<HistorikRad>[] = [
  ['Nummer', (r) => r.nummer, 10],
  ['Tid', (r) => historiktid(r.tid), 24],
  ['Vem', (r) => aktorstext(r), 32],
  ['Händelse', (r) => handelsenamn(r.handelse), 28],
  ['Ärende', (r) => r.arende, 14],
  ['Vad', (r) => historikmening(r), 60],
  ['Ändringar', (r) => ihop(visadeAndringar(r).map(andringstext)), 80],
  ['Skäl', (r) => r.skal, 40],
];
