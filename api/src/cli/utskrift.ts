import type { Faltfel } from '@anslag/kontrakt';
import { Startfel } from '../plattform/databas/startfel';
import { Konfigurationsfel } from '../plattform/konfiguration/konfiguration';
import { ProblemFilter } from '../plattform/problem/problem.filter';

/** A table in plain text: every column as wide as its widest cell, figures to the right. */
export function tabell(rubriker: string[], rader: (string | number)[][], hoger: boolean[] = []): string {
  const alla = [rubriker, ...rader.map((r) => r.map(String))];
  const bredd = rubriker.map((_, k) => Math.max(...alla.map((r) => (r[k] ?? '').length)));
  const rad = (celler: string[]) =>
    celler
      .map((c, k) => (hoger[k] ? c.padStart(bredd[k] ?? 0) : c.padEnd(bredd[k] ?? 0)))
      .join('  ')
      .trimEnd();
  return [rad(rubriker), bredd.map((b) => '-'.repeat(b)).join('  '), ...alla.slice(1).map(rad)].join('\n');
}

/** One line per fault: where, what was read, what was wrong, what would be right. */
export function felrad(f: Faltfel): string {
  const last = f.last === null ? '' : ` Läst: "${f.last}".`;
  if (f.ratt === null) return `${f.falt}: ${f.meddelande}${last}`;
  return `${f.falt}: ${f.meddelande}${last} Rätt: ${f.ratt}${/[.?!…]$/.test(f.ratt) ? '' : '.'}`;
}

/** What a failed command says; with --json the same problem as the API answers, on standard output. */
export function felsvar(fel: unknown, json: boolean): { text: string; stdout: boolean } {
  if (fel instanceof Startfel || fel instanceof Konfigurationsfel) {
    return json ? { text: JSON.stringify({ kod: 'otillganglig', detail: fel.message, falt: [] }), stdout: true } : { text: fel.message, stdout: false };
  }
  const problem = new ProblemFilter().tolka(fel);
  if (json) return { text: JSON.stringify(problem, null, 2), stdout: true };
  return { text: [problem.detail, ...problem.falt.map(felrad)].join('\n'), stdout: false };
}
