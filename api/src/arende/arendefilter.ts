import { tolkaArendenyckel } from '@anslag/doman';
import type { Arendefraga } from '@anslag/kontrakt/begaran';

export interface Filter {
  /** WHERE on the ärende itself (alias a). */
  villkor: string;
  /** WHERE on the selection (alias u), where its läge is known. */
  efter: string;
  parametrar: unknown[];
}

/** The SQL conditions of the list's filters; every value is a bound parameter. */
export function arendefilter(fraga: Arendefraga): Filter {
  const parametrar: unknown[] = [];
  const p = (varde: unknown) => `$${parametrar.push(varde)}`;
  const villkor: string[] = [];
  if (fraga.sok?.trim()) villkor.push(sokvillkor(fraga.sok, p));
  if (fraga.stodtyp) villkor.push(`a.stodtyp = ${p(fraga.stodtyp)}`);
  if (fraga.status) villkor.push(`a.status = ${p(fraga.status)}`);
  if (fraga.stodform) villkor.push(`f.namn = ${p(fraga.stodform)}`);
  if (fraga.kommun) {
    const kommun = p(fraga.kommun);
    villkor.push(`(k.namn = ${kommun} OR EXISTS (SELECT 1 FROM arende_kommun ak JOIN kommun kk ON kk.id = ak.kommun_id WHERE ak.arende_id = a.id AND kk.namn = ${kommun}))`);
  }
  if (fraga.kon) villkor.push(fraga.kon === 'okant' ? 'a.kon IS NULL' : `a.kon = ${p(fraga.kon)}`);
  if (fraga.ar?.length) villkor.push(`EXISTS (SELECT 1 FROM beslut b WHERE b.arende_id = a.id AND b.budgetar = ANY(${p(fraga.ar)}))`);
  for (const mal of ['effektmal', 'kraftsamling'] as const) {
    const namn = fraga[mal];
    if (namn) villkor.push(`EXISTS (SELECT 1 FROM arende_${mal} am JOIN ${mal} m ON m.id = am.${mal}_id WHERE am.arende_id = a.id AND m.namn = ${p(namn)})`);
  }
  return {
    villkor: villkor.length > 0 ? ` WHERE ${villkor.join(' AND ')}` : '',
    efter: fraga.lage ? ` WHERE u.lage = ${p(fraga.lage)}` : '',
    parametrar,
  };
}

/** What is searched in: the very expression of the index ix_arende_sok; and what is public of it when the ärende is marked as secret, where a hit would tell what the rest says. */
const SOKTEXT = `a.namn || ' ' || COALESCE(a.sokande, '') || ' ' || COALESCE(a.sammanfattning, '') || ' ' || COALESCE(a.bransch, '')`;
const OFFENTLIG_SOKTEXT = SOKTEXT.replace(` || ' ' || COALESCE(a.sammanfattning, '')`, '');

/** Swedish word stems anywhere in name, applicant, summary and branch, the last word also as a beginning; or a number as it is written. */
function sokvillkor(sok: string, p: (varde: unknown) => string): string {
  const ord = sok.match(/[\p{L}\p{N}]+/gu) ?? [];
  const traffar: string[] = [];
  if (ord.length > 0) {
    const fraga = ord.map((o, i) => (i === ord.length - 1 ? `${o}:*` : o)).join(' & ');
    const ordfraga = `to_tsquery('swedish', ${p(fraga)})`;
    traffar.push(`(to_tsvector('swedish', ${SOKTEXT}) @@ ${ordfraga} AND (a.sekretess IS NULL OR to_tsvector('swedish', ${OFFENTLIG_SOKTEXT}) @@ ${ordfraga}))`);
  }
  const nyckel = tolkaArendenyckel(sok);
  const nummer = p(nyckel.ok ? nyckel.varde.varde : sok);
  // The key of an ärende with both numbers is its diarienummer.
  traffar.push(`a.nyckel = ${nummer}`, `a.nyps_id = ${nummer}`);
  for (const borjan of nyckelborjan(sok.trim())) traffar.push(`a.nyckel LIKE ${p(`${borjan.replace(/[\\%_]/g, '\\$&')}%`)}`);
  return `(${traffar.join(' OR ')})`;
}

/** A number's beginning as numbers are written, in capitals or as `Regt-`, whatever the case it is sought in: an index finds only the exact case. */
function nyckelborjan(sok: string): string[] {
  return [...new Set([sok.toUpperCase(), sok.slice(0, 1).toUpperCase() + sok.slice(1).toLowerCase()])];
}
