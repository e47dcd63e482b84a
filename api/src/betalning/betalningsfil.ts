import { buffer } from 'node:stream/consumers';
import type { Betalningsfilrad, Betalningsformat } from '@anslag/kontrakt';
import { type Exportkolumn, skrivCsv, skrivXlsx } from '../plattform/export/tabellfil';

const KOLUMNER: readonly Exportkolumn<Betalningsfilrad>[] = [
  ['Referens', (r) => r.referens, 16],
  ['Diarienummer', (r) => r.diarienummer, 14],
  ['Mottagare', (r) => r.mottagare, 36],
  ['Organisationsnummer', (r) => r.organisationsnummer, 20],
  ['Belopp', (r) => r.belopp, 14],
  ['Text', (r) => r.text, 50],
  ['Anslag', (r) => r.anslag, 36],
  ['Budgetår', (r) => r.budgetar, 10],
];

/** The file for the finance system: a row per payment, whole kronor. CSV is semicolon and UTF-8 with a byte order mark. */
export function byggBetalningsfil(format: Betalningsformat, rader: readonly Betalningsfilrad[]): Promise<Buffer> {
  async function* alla(): AsyncGenerator<Betalningsfilrad> {
    yield* rader;
  }
  return buffer(format === 'csv' ? skrivCsv(KOLUMNER, alla()) : skrivXlsx('Betalningar', KOLUMNER, alla()));
}
