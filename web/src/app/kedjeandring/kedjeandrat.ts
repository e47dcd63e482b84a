import { KedjenodSvar, SedanDess } from '@anslag/kontrakt';

const LED = /^Led (\S+?)(?:: (.+))?$/;
const LANK = /^Länk (\S+) → (\S+)$/;

/** What others have changed in a chain, told by the nodes' texts instead of by what they are called in the history. */
export function kedjeandrat(andrat: readonly SedanDess[], noder: readonly Pick<KedjenodSvar, 'beteckning' | 'text'>[]): SedanDess[] {
  const texter = new Map(noder.map((n) => [n.beteckning, n.text]));
  // A node that is gone is named by the change that took it away.
  for (const { falt, fore, efter } of andrat) {
    const [, led, del] = LED.exec(falt) ?? [];
    if (led && del === undefined && efter === null && fore !== null && !texter.has(led)) texter.set(led, fore);
  }
  const namn = (beteckning: string): string => `”${texter.get(beteckning) ?? beteckning}”`;
  return andrat.map((a) => {
    const [, led, del] = LED.exec(a.falt) ?? [];
    if (led && del !== undefined) return { ...a, falt: `Ledet ${namn(led)}, ${del}` };
    if (led) return { ...a, falt: a.fore === null ? `Nytt led: ${a.efter}` : `Borttaget led: ${a.fore}`, fore: null, efter: null };
    const [, fran, till] = LANK.exec(a.falt) ?? [];
    if (!fran || !till) return a;
    const lank = `länk från ${namn(fran)} till ${namn(till)}`;
    if (a.fore === null) return { ...a, falt: `Ny ${lank}`, efter: a.efter === 'finns' ? null : a.efter };
    if (a.efter === null) return { ...a, falt: `Borttagen ${lank}`, fore: null };
    const skal = (text: string): string | null => (text === 'finns' ? null : text);
    return { ...a, falt: `Skäl för ${lank}`, fore: skal(a.fore), efter: skal(a.efter) };
  });
}
