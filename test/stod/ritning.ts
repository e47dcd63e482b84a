import type { Locator, Page } from 'playwright-core';

const PA_ELEMENT = ['click', 'dblclick', 'press', 'pressSequentially', 'fill', 'clear', 'check', 'uncheck', 'setChecked', 'selectOption', 'setInputFiles', 'dragTo', 'dispatchEvent'] as const;
const PA_TANGENTBORD = ['press', 'type', 'insertText', 'down', 'up'] as const;

/** A page that is left or shows a dialog draws nothing more. */
const LANGST_MS = 1000;

type Metod = (...argument: unknown[]) => Promise<unknown>;
const omgjorda = new WeakSet<object>();

/** Resolves when what was just done with the page is drawn: the frame that draws it has begun and the next one too. */
export async function ritad(sida: Page): Promise<void> {
  const ramar = sida.evaluate(() => new Promise<void>((klart) => requestAnimationFrame(() => requestAnimationFrame(() => klart()))));
  let klocka: NodeJS.Timeout | undefined;
  const tid = new Promise<void>((klart) => (klocka = setTimeout(klart, LANGST_MS)));
  // The page may have been left for another by what was done.
  await Promise.race([ramar.catch(() => undefined), tid]);
  clearTimeout(klocka);
}

function vantaEfter<T extends object>(pa: T, metoder: readonly (keyof T & string)[], sidan: (detta: T) => Page): void {
  for (const metod of metoder) {
    const egen: unknown = pa[metod];
    if (typeof egen !== 'function') throw new Error(`there is no ${metod}`);
    const utfor = egen as Metod;
    Object.defineProperty(pa, metod, {
      configurable: true,
      writable: true,
      value: async function (this: T, ...argument: unknown[]): Promise<unknown> {
        const svar = await utfor.apply(this, argument);
        await ritad(sidan(this));
        return svar;
      },
    });
  }
}

/** From now on, what a test does with the mouse and the keyboard is drawn before the next line reads the page. */
export function vantaPaRitning(sida: Page): void {
  const element = Object.getPrototypeOf(sida.locator('html')) as Locator;
  if (!omgjorda.has(element)) {
    omgjorda.add(element);
    vantaEfter(element, PA_ELEMENT, (detta) => detta.page());
  }
  vantaEfter(sida.keyboard, PA_TANGENTBORD, () => sida);
}
