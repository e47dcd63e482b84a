import { ProblemFel } from '../plattform/problem/problem-fel';

/** Reads a year. Throws ProblemFel formfel. */
export function artal(varde: unknown): number {
  const text = String(varde ?? '');
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  throw new ProblemFel('formfel', 'Året går inte att läsa.', [{ falt: 'år', last: text, meddelande: 'Det är inte ett årtal.', ratt: 'ett årtal, till exempel 2020' }]);
}

/** Reads one of a closed list of values. Throws ProblemFel formfel. */
export function ettAv<T extends string>(varden: readonly T[], varde: unknown, falt: string): T {
  const traff = varden.find((v) => v === varde);
  if (traff) return traff;
  throw new ProblemFel('formfel', `Värdet på --${falt} finns inte.`, [
    { falt, last: String(varde), meddelande: 'Värdet finns inte bland de tillåtna.', ratt: `något av ${varden.join(', ')}` },
  ]);
}
