import type { Roll } from '@anslag/doman';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { loggaIn } from './app';
import { ADRESS } from './chromium';
import { vantaPaRitning } from './ritning';

/** The widths every page is tried at: a desktop and a phone. */
export const BREDDER = [1440, 390] as const;

export interface Provsida {
  sida: Page;
  /** Says that the page is to get this status from an address, e.g. when a form is sent in with a fault on purpose. */
  forvanta(status: number, adress: RegExp): void;
  /** Closes the page. Throws when it wrote an error to the console, crashed, or failed to load anything that was not expected to fail. */
  stang(): Promise<void>;
}

let lasare: Promise<Browser> | undefined;

/** Whose browser it is, when not a Swedish one in Sweden; and with which role the person has logged in, when at all. */
type Lasare = Pick<BrowserContextOptions, 'locale' | 'timezoneId'> & { roll?: Roll };

/** Opens an empty page in a browser window of its own (no cookies, Swedish). `bas` is the server's address; `goto('/')` then works. */
export async function nySida(bas: string, bredd: (typeof BREDDER)[number] = 1440, { roll, ...annan }: Lasare = {}): Promise<Provsida> {
  lasare ??= chromium.connect(process.env[ADRESS] ?? '');
  const fonster = await (
    await lasare
  ).newContext({
    baseURL: bas,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: bredd, height: bredd === 390 ? 844 : 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...annan,
  });
  if (roll) {
    const [namn = '', value = ''] = (await loggaIn(bas, roll)).split('=');
    await fonster.addCookies([{ name: namn, value, url: bas, httpOnly: true, sameSite: 'Lax' }]);
  }
  const sida = await fonster.newPage();
  vantaPaRitning(sida);
  const fel: string[] = [];
  const vantade: { status: number; adress: RegExp }[] = [];
  const arVantat = (status: number, adress: string): boolean => vantade.some((v) => v.status === status && v.adress.test(adress));
  sida.on('pageerror', (e) => fel.push(`exception: ${e.message}`));
  sida.on('console', (rad) => {
    // The browser's own line about a failed answer repeats what 'response' has told with its status.
    if (rad.type() === 'error' && !rad.text().startsWith('Failed to load resource')) fel.push(`console: ${rad.text()}`);
  });
  sida.on('requestfailed', (f) => {
    // Aborted: the page was left, or the answer became a download.
    const orsak = f.failure()?.errorText ?? '';
    if (orsak !== 'net::ERR_ABORTED') fel.push(`request: ${f.method()} ${f.url()} ${orsak}`);
  });
  sida.on('response', (s) => {
    if (s.status() >= 400 && !arVantat(s.status(), s.url()))
      fel.push(`response: ${s.status()} ${s.request().method()} ${s.url()}`);
  });
  return {
    sida,
    forvanta: (status, adress) => vantade.push({ status, adress }),
    stang: async () => {
      await fonster.close();
      if (fel.length) throw new Error(`The page had faults:\n  ${fel.join('\n  ')}`);
    },
  };
}

/** Lets go of the browser; call in `afterAll`. */
export async function stangLasare(): Promise<void> {
  await (await lasare)?.close();
  lasare = undefined;
}

/** Tries the page against WCAG 2.2 AA and axe's good practice. Throws with every fault, the element and what would be right. */
export async function axe(sida: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page: sida })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const rader = violations.flatMap(({ id, impact, help, nodes }) => [
    `${id} (${impact}): ${help}`,
    ...nodes.map(
      (n) => `    ${n.target.join(' ')}\n      ${n.html}\n      ${(n.failureSummary ?? '').replaceAll('\n', '\n      ')}`,
    ),
  ]);
  // Text that was never painted has no contrast, and axe says nothing of it.
  if (![...violations, ...passes].some((r) => r.id === 'color-contrast'))
    rader.push('color-contrast: no text was measured on the page');
  if (rader.length) throw new Error(`axe found faults on ${sida.url()}:\n${rader.join('\n')}`);
}
