import type { Faltfel } from '@anslag/kontrakt';

/** Levels of a JSON body: the deepest that is asked for has three. */
const DJUPAST = 10;
/** What no text that a person writes holds: halves of characters. */
const OSKRIVBART = /\p{Cs}/u;
/** What does not show: control characters other than tab and line breaks, and those that turn the direction of the text, which is then not read as it is stored. */
const SYNS_INTE = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a JSON body before its fields are looked at: nested too deep, or text that cannot be stored. One fault at the most; null when nothing is. */
export function kroppsfel(kropp: unknown): Faltfel | null {
  const kvar: { falt: string; varde: unknown; djup: number }[] = [{ falt: '', varde: kropp, djup: 0 }];
  for (let nasta = kvar.pop(); nasta; nasta = kvar.pop()) {
    const { falt, varde, djup } = nasta;
    if (djup > DJUPAST) return { falt, last: null, meddelande: 'Uppgifterna ligger inuti varandra i för många nivåer.', ratt: `högst ${DJUPAST} nivåer` };
    if (typeof varde === 'string' && OSKRIVBART.test(varde)) return { falt, last: null, meddelande: 'Texten innehåller ett tecken som inte kan lagras.', ratt: 'text utan styrtecken' };
    if (typeof varde === 'string' && SYNS_INTE.test(varde)) return { falt, last: null, meddelande: 'Texten innehåller tecken som inte syns.', ratt: 'text utan styrtecken' };
    if (typeof varde !== 'object' || varde === null) continue;
    for (const [namn, del] of Object.entries(varde)) kvar.push({ falt: falt ? `${falt}.${namn}` : namn, varde: del, djup: djup + 1 });
  }
  return null;
}
