import type { Page } from 'playwright-core';
import { axe } from '../stod/sida';
import { provrum } from './provrum';

const rum = provrum('exempel');
const KEDJA = '/arenden/17RS1250';

/** Waits until the node with this text is in focus. */
async function iFokus(sida: Page, text: string): Promise<void> {
  await sida.waitForFunction((t) => document.activeElement?.querySelector('.text')?.textContent === t, text);
}

describe('a drawn chain, by keyboard alone', () => {
  it('is one stop for Tab, walked through along its links, and its path is shown, kept in the address and let go of', async () => {
    const sida = await rum.oppna(KEDJA);
    const ritning = sida.getByRole('region', { name: 'Effektkedjan, ritad' }).first();
    await ritning.focus();
    await sida.keyboard.press('Tab');
    await iFokus(sida, 'Samordning och samverkan inom fordonsdalen');
    await sida.keyboard.press('ArrowRight');
    await iFokus(sida, 'En basstruktur i innovationssystemet med relevant industristöd finns');
    await sida.keyboard.press('Enter');
    await sida.getByRole('region', { name: 'Valt led' }).getByText('Följer av').waitFor();
    await sida.waitForURL(/[?&]nod=/);
    await ritning.locator('path.linje.hog').first().waitFor();
    // Along the path, not to what stands beside it.
    await sida.keyboard.press('End');
    await iFokus(sida, 'Fler och växande företag');
    await axe(sida);
    await sida.keyboard.press('Escape');
    await ritning.locator('path.linje.hog').first().waitFor({ state: 'detached' });
    await sida.waitForURL((u) => !u.searchParams.has('nod'));
    await sida.keyboard.press('Tab');
    await sida.waitForFunction(() => document.activeElement?.closest('app-kedjeritning') === null);
  });

  it('is made larger, smaller and fitted in, and moved', async () => {
    const sida = await rum.oppna(KEDJA);
    const ritning = sida.getByRole('region', { name: 'Effektkedjan, ritad' }).first();
    const verktyg = sida.getByRole('group', { name: 'Storlek, Effektkedjan, ritad' }).first();
    await verktyg.getByRole('button', { name: '100 %' }).click();
    await verktyg.getByText('100 %').first().waitFor();
    await ritning.focus();
    await sida.keyboard.press('+');
    await verktyg.getByText('125 %').waitFor();
    const kort = ritning.locator('button.led').first();
    const fore = (await kort.boundingBox())?.x ?? NaN;
    await sida.keyboard.press('ArrowRight');
    await sida.waitForFunction(([e, x]) => e instanceof Element && e.getBoundingClientRect().x < Number(x), [await kort.elementHandle(), fore] as const);
    await sida.keyboard.press('0');
    await verktyg.getByText('125 %').waitFor({ state: 'detached' });
    const ram = await ritning.boundingBox();
    for (const kort of await ritning.locator('button.led').all()) {
      const ruta = await kort.boundingBox();
      expect(ruta && ram && ruta.x >= ram.x && ruta.x + ruta.width <= ram.x + ram.width + 1).toBe(true);
    }
  });
});

describe('on a phone', () => {
  it('begins as a list, and is drawn when the address says so', async () => {
    const sida = await rum.oppna(KEDJA, 390);
    const del = sida.getByRole('region', { name: 'Effektkedja', exact: true });
    await del.getByText('Samordning och samverkan inom fordonsdalen').first().waitFor();
    expect(await del.locator('button.led').count()).toBe(0);
    await del.getByRole('link', { name: 'Ritad', exact: true }).click();
    await sida.waitForURL(/kedja=ritad/);
    await del.locator('button.led').first().waitFor();
    await axe(sida);
  });
});

describe('the gaps', () => {
  it('are said, and lead to their node', async () => {
    const sida = await rum.oppna(KEDJA);
    const del = sida.getByRole('region', { name: 'Effektkedja', exact: true });
    await del.getByRole('button', { name: 'Gå dit: Nya företag som kan leverera' }).click();
    await sida.waitForFunction(() => document.activeElement?.textContent?.startsWith('Nya företag som kan leverera') ?? false);
  });
});
