import type { Locator, Page } from 'playwright-core';
import { type Provserver, nyServer } from '../stod/app';
import { BREDDER, axe, nySida, stangLasare } from '../stod/sida';

let server: Provserver;

beforeAll(async () => {
  server = await nyServer('exempel');
});
afterAll(async () => {
  await stangLasare();
  await server.slapp();
});

const falt = (sida: Page): Locator => sida.getByRole('textbox', { name: 'Visa läget den' });
const kalender = (sida: Page): Locator => sida.getByRole('dialog', { name: 'Visa läget den' });
/** The field stands in a box that is opened when another time is wanted. */
async function oppna(sida: Page): Promise<void> {
  await sida.goto('/arenden/17RS1250?dag=2020-08-24');
  await sida.getByText('Välj en annan tid').click();
}
const kalenderknapp = (sida: Page): Locator => sida.getByRole('button', { name: 'Öppna kalendern' }).first();

describe('the day whose terms are shown', () => {
  it.each(BREDDER)('axe finds no fault in the open calendar at %i px, and its targets are large enough', async (bredd) => {
    const { sida, stang } = await nySida(server.bas, bredd, { roll: 'administrator' });
    await oppna(sida);
    for (const farg of ['light', 'dark'] as const) {
      await sida.emulateMedia({ colorScheme: farg });
      await kalenderknapp(sida).click();
      await kalender(sida).waitFor();
      await axe(sida);
      const matt = await Promise.all((await kalender(sida).getByRole('button').all()).map((b) => b.boundingBox()));
      const sma = matt.filter((m) => m && m.width > 1 && (m.width < 24 || m.height < 24));
      expect([matt.length > 30, sma]).toEqual([true, []]);
      await sida.keyboard.press('Escape');
      await kalender(sida).waitFor({ state: 'detached' });
    }
    await falt(sida).fill('24/8 2020');
    await falt(sida).blur();
    await sida.getByText('Det är inte ett datum.').waitFor();
    await axe(sida);
    await stang();
  });

  it('is chosen by keyboard alone, and the focus comes back', async () => {
    const { sida, stang } = await nySida(server.bas, 1440, { roll: 'administrator' });
    await oppna(sida);
    await falt(sida).focus();
    await sida.keyboard.press('Alt+ArrowDown');
    await kalender(sida).getByRole('button', { name: 'måndag 24 augusti 2020' }).and(sida.locator(':focus')).waitFor();
    expect(await kalender(sida).locator('th abbr, th [aria-hidden=true]').allInnerTexts()).toEqual('mtotfls'.split(''));
    // Monday stands first in its week: a step to the left is the day before, page up the month before.
    await sida.keyboard.press('ArrowLeft');
    await sida.keyboard.press('PageUp');
    await kalender(sida).getByRole('button', { name: 'torsdag 23 juli 2020' }).and(sida.locator(':focus')).waitFor();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { name: 'Villkor som gällde 23 juli 2020' }).waitFor();
    expect(await falt(sida).inputValue()).toBe('2020-07-23');
    expect(new URL(sida.url()).searchParams.get('dag')).toBe('2020-07-23');
    await falt(sida).and(sida.locator(':focus')).waitFor();
    await stang();
  });

  it('is written as ISO in an English browser too, also far west, and a text that is no day is refused', async () => {
    const { sida, stang } = await nySida(server.bas, 1440, { roll: 'administrator', locale: 'en-US', timezoneId: 'America/Los_Angeles' });
    await oppna(sida);
    expect(await falt(sida).inputValue()).toBe('2020-08-24');
    await falt(sida).fill('8/23/2020');
    await sida.keyboard.press('Enter');
    await sida.getByText('Det är inte ett datum.').waitFor();
    expect(new URL(sida.url()).searchParams.get('dag')).toBe('2020-08-24');
    await falt(sida).fill('2020-08-23');
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { name: 'Villkor som gällde 23 augusti 2020' }).waitFor();
    await kalenderknapp(sida).click();
    expect(await kalender(sida).locator('[aria-pressed=true]').getAttribute('aria-label')).toBe('söndag 23 augusti 2020');
    await stang();
  });

  it('is reached in the calendar at 400 % zoom: nothing to scroll sideways, the last day can be chosen', async () => {
    const { sida, stang } = await nySida(server.bas, 1440, { roll: 'administrator' });
    // 1440 × 900 at 400 %
    await sida.setViewportSize({ width: 360, height: 225 });
    await oppna(sida);
    await kalenderknapp(sida).click();
    await kalender(sida).getByRole('button', { name: 'måndag 31 augusti 2020' }).click();
    await sida.getByRole('heading', { name: 'Villkor som gällde 31 augusti 2020' }).waitFor();
    expect(await sida.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await stang();
  });
});
