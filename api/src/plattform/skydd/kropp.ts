import type { Faltfel } from '@anslag/kontrakt';

/** Levels of a JSON body: the deepest that is asked for has three. */
const DJUPAST = 10;
/** What no text that a person writes holds: control characters other than tab and line breaks, and halves of characters. */
const OSKRIVBART = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** What is wrong with a JSON body before its fields are looked at: nested too deep, or text that cannot be stored. One fault at the most; null when nothing is. */
export function kroppsfel(kropp: unknown): Faltfel | null {
  const kvar: { falt: string; varde: unknown; djup: number }[] = [{ falt: '', varde: kropp, djup: 0 }];
  for (let nasta = kvar.pop(); nasta; nasta = kvar.pop()) {
    const { falt, varde, djup } = nasta;
    if (djup > DJUPAST) return { falt, last: null, meddelande: 'Uppgifterna ligger inuti varandra i för många nivåer.', ratt: `högst ${DJUPAST} nivåer` };
    if (typeof varde === 'string' && OSKRIVBART.test(varde)) return { falt, last: null, meddelande: 'Texten innehåller ett tecken som inte kan lagras.', ratt: 'text utan styrtecken' };
    if (typeof varde !== 'object' || varde === null) continue;
    for (const [namn, del] of Object.entries(varde)) kvar.push({ falt: falt ? `${falt}.${namn}` : namn, varde: del, djup: djup + 1 });
  }
  return null;
}
