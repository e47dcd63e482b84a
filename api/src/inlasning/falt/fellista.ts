import type { Faltfel } from '@anslag/kontrakt';

/** How many faults, and how many warnings, are spelled out; the rest are counted. */
export const HOGST_FEL = 1000;
const LANGST_LAST = 80;

/** What was read, as a fault quotes it: at most 80 characters, so that a huge input never becomes a huge answer. */
export function kortLast(varde: unknown): string | null {
  if (varde === undefined || varde === null) return null;
  if (Array.isArray(varde)) return 'en lista';
  if (typeof varde === 'object') return 'ett objekt';
  const text = String(varde)
    .slice(0, 4 * LANGST_LAST)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LANGST_LAST ? `${text.slice(0, LANGST_LAST - 1)}…` : text;
}

class Lista {
  antal = 0;
  private readonly sparade: Faltfel[] = [];

  constructor(private readonly slag: string) {}

  lagg(fel: Faltfel): void {
    this.antal += 1;
    if (this.sparade.length < HOGST_FEL) this.sparade.push(fel);
  }

  har(falt: string): boolean {
    return this.sparade.some((f) => f.falt === falt);
  }

  alla(): Faltfel[] {
    const fler = this.antal - this.sparade.length;
    if (fler === 0) return this.sparade;
    const meddelande = `Ytterligare ${fler} ${this.slag} visas inte. Rätta de första och läs in filen igen.`;
    return [...this.sparade, { falt: '', last: null, meddelande, ratt: null }];
  }
}

/** Collects every fault and warning of a file instead of stopping at the first. */
export class Fellista {
  private readonly felen = new Lista('fel');
  private readonly varningarna = new Lista('varningar');

  /** A fault: nothing of the file is saved. `falt` says where, `ratt` what would be right. */
  fel(falt: string, last: unknown, meddelande: string, ratt: string | null = null): void {
    this.felen.lagg({ falt, last: kortLast(last), meddelande, ratt });
  }

  /** Something to look at that does not stop the import. */
  varning(falt: string, last: unknown, meddelande: string, ratt: string | null = null): void {
    this.varningarna.lagg({ falt, last: kortLast(last), meddelande, ratt });
  }

  /** Number of faults so far, also those that are not spelled out. */
  get antal(): number {
    return this.felen.antal;
  }

  /** Whether a fault at the place is spelled out already. */
  har(falt: string): boolean {
    return this.felen.har(falt);
  }

  /** The first 1 000 faults and, when there are more, a line that says how many. */
  allaFel(): Faltfel[] {
    return this.felen.alla();
  }

  allaVarningar(): Faltfel[] {
    return this.varningarna.alla();
  }
}
