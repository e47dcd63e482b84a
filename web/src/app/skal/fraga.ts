/** What of a parameter map the reading needs; Angular's ParamMap is one. */
export interface Adressfraga {
  get(namn: string): string | null;
  getAll(namn: string): string[];
}

/** The value of the list that the address says, or null when it says something else or nothing. */
export function ettAv<T extends string>(varden: readonly T[], text: string | null): T | null {
  return varden.find((v) => v === text) ?? null;
}

/** A whole number from 1 as the address says it, or what is taken when it does not. */
export function heltal<T>(text: string | null, forval: T): number | T {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : forval;
}

/** A budget year, or null when the address says none that can be. */
export function budgetar(text: string | null): number | null {
  const ar = heltal(text, 0);
  return ar >= 1995 && ar <= 2100 ? ar : null;
}
