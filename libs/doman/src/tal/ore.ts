/** The largest amount in öre that is read: as many kronor as an amount may have. */
const HOGST_ORE = 1_000_000_000_000n;

/**
 * An amount in kronor with a decimal point or comma and at most two decimals, as whole öre: "-1234.5" → −123 450, "1 234,50" → 123 450.
 * By its digits alone. Null when it is none, or larger than 10 000 000 000 kronor.
 */
export function tolkaOre(s: string): number | null {
  if (s.length > 40) return null;
  const delar = /^([-−+]?)(\d+)(?:[.,](\d{1,2}))?$/.exec(s.replace(/[\s\u00a0\u202f]/g, ''));
  if (!delar) return null;
  const [, tecken = '', hela = '', decimaler = ''] = delar;
  const ore = BigInt(hela + decimaler.padEnd(2, '0'));
  if (ore > HOGST_ORE) return null;
  return tecken === '-' || tecken === '−' ? -Number(ore) || 0 : Number(ore);
}
