import { Andel } from './andel';
import { Kronor, kravHeltal } from './kronor';
import { Matvarde } from './matvarde';

const HART_BLANKSTEG = '\u00a0';
const MINUS = '\u2212';

/** 1912400 → "1 912 400" with no-break spaces (regler §14); a negative difference gets a true minus sign. */
export function formateraKronor(n: Kronor): string {
  kravHeltal(n);
  const siffror = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, HART_BLANKSTEG);
  return n < 0 ? MINUS + siffror : siffror;
}

/** 1350 → "13,5": hundredths of a percent as percent with decimal comma and no trailing zeros, without the sign %. */
export function formateraAndel(andel: Andel): string {
  return formateraMatvarde(andel);
}

/** 125050 → "1 250,5": whole hundredths as a number with decimal comma, no trailing zeros and no-break spaces. */
export function formateraMatvarde(varde: Matvarde): string {
  kravHeltal(varde);
  const belopp = Math.abs(varde);
  const rest = belopp % 100;
  const decimaler = rest === 0 ? '' : `,${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${varde < 0 ? MINUS : ''}${formateraKronor((belopp - rest) / 100)}${decimaler}`;
}

/**
 * taljare/namnare in percent with a fixed number of decimals, exactly computed, halves rounded away from zero: 7 of 17 → "41,2".
 * @returns null when there is no whole to compare with (namnare 0).
 */
export function formateraProcent(taljare: number | bigint, namnare: number | bigint, decimaler = 1): string | null {
  const n = BigInt(namnare);
  if (n === 0n) return null;
  const t = BigInt(taljare);
  const absolut = (x: bigint): bigint => (x < 0n ? -x : x);
  const skala = 10n ** BigInt(decimaler);
  const avrundat = (absolut(t) * 200n * skala + absolut(n)) / (2n * absolut(n));
  const hela = String(avrundat / skala);
  const brak = decimaler > 0 ? `,${String(avrundat % skala).padStart(decimaler, '0')}` : '';
  const negativt = avrundat !== 0n && t < 0n !== n < 0n;
  return `${negativt ? MINUS : ''}${hela}${brak}`;
}
