import { tolkaArendenyckel } from '@anslag/doman';
import type { Historikfraga } from '@anslag/kontrakt/begaran';

/** Which entries are meant, and whether what is secret of them may be found. */
export interface Historikurval extends Historikfraga {
  /** Only the entries of this ärende. */
  arendeId?: string;
  /** True when what is marked with sekretess is not to be left out. */
  hemligt: boolean;
}

/** The SQL condition of the filters on the entry (alias h) and its ärende (a); every value is a bound parameter. */
export function historikfilter(urval: Historikurval): { villkor: string; parametrar: unknown[] } {
  const parametrar: unknown[] = [];
  const p = (varde: unknown): string => `$${parametrar.push(varde)}`;
  const villkor: string[] = [];
  if (urval.arendeId) villkor.push(`h.arende_id = ${p(urval.arendeId)}`);
  if (urval.arende?.trim()) {
    const tolkad = tolkaArendenyckel(urval.arende);
    const nyckel = p(tolkad.ok ? tolkad.varde.varde : urval.arende.trim().toUpperCase());
    villkor.push(`(a.nyckel = ${nyckel} OR a.nyps_id = ${nyckel})`);
  }
  if (urval.handelse) villkor.push(`h.handelse = ${p(urval.handelse)}`);
  if (urval.aktor?.trim()) villkor.push(`h.aktor ILIKE ${p(innehaller(urval.aktor))}`);
  if (urval.fran) villkor.push(`h.tid >= ${p(urval.fran)}::date::timestamp AT TIME ZONE 'Europe/Stockholm'`);
  if (urval.till) villkor.push(`h.tid < (${p(urval.till)}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'`);
  if (urval.fore) villkor.push(`h.nummer < ${p(urval.fore)}`);
  if (urval.sok?.trim()) {
    const text = p(innehaller(urval.sok));
    const andrat = `EXISTS (SELECT FROM jsonb_array_elements(h.andringar::jsonb) f WHERE f->>'falt' ILIKE ${text} OR f->>'fore' ILIKE ${text} OR f->>'efter' ILIKE ${text})`;
    const oppet = urval.hemligt ? 'true' : 'a.sekretess IS NULL';
    villkor.push(`(h.objekt ILIKE ${text} OR (${oppet} AND (h.skal ILIKE ${text} OR ${andrat})))`);
  }
  return { villkor: villkor.length > 0 ? `WHERE ${villkor.join(' AND ')}` : '', parametrar };
}

/** The text anywhere, taken letter by letter. */
function innehaller(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
