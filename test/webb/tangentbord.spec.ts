import type { Page } from 'playwright-core';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

interface Fokus {
  namn: string;
  /** Is there something to see around the element: an outline of at least 2 px in a colour? */
  synligt: boolean;
}

/** What has the focus, and whether one sees it within a second: it is drawn, and scrolled to, after the key. */
function fokus(sida: Page): Promise<Fokus> {
  return sida.evaluate(async () => {
    const syns = (e: Element): boolean => {
      const stil = getComputedStyle(e);
      const ruta = e.getBoundingClientRect();
      const ritad = stil.outlineStyle !== 'none' && parseFloat(stil.outlineWidth) >= 2 && !/, 0\)$/.test(stil.outlineColor);
      return ritad && ruta.width > 0 && ruta.height > 0 && ruta.bottom > 0 && ruta.top < innerHeight;
    };
    for (const borjan = performance.now(); ; await new Promise((nasta) => requestAnimationFrame(nasta))) {
      const e = document.activeElement;
      if (!e || e === document.body) return { namn: '', synligt: false };
      const synligt = syns(e);
      if (!synligt && performance.now() - borjan < 1_000) continue;
      return { namn: (e.getAttribute('aria-label') ?? (e as HTMLElement).innerText ?? '').trim() || e.id || e.tagName, synligt };
    }
  });
}

/** Goes forward with the tab key until the focus is on what is sought; every stop on the way must be visible. */
async function taMigTill(sida: Page, namn: RegExp, hogst = 80): Promise<void> {
  for (let steg = 0; steg < hogst; steg++) {
    await sida.keyboard.press('Tab');
    const nu = await fokus(sida);
    expect(nu).toEqual({ namn: nu.namn, synligt: true });
    if (namn.test(nu.namn)) return;
  }
  throw new Error(`The tab key did not reach ${namn} in ${hogst} steps.`);
}

describe('the main journey by keyboard alone', () => {
  it('skip link → content; menu → ärenden → filter → an ärende → back', async () => {
    const sida = await rum.oppna('/');
    await taMigTill(sida, /^Hoppa till innehållet$/, 1);
    await sida.keyboard.press('Enter');
    expect(await sida.evaluate(() => document.activeElement?.id)).toBe('innehall');

    await sida.reload();
    await klar(sida);
    await taMigTill(sida, /^Ärenden$/, 8);
    await sida.keyboard.press('Enter');
    await sida.waitForURL('**/arenden');
    await klar(sida);
    // The new page is told from its beginning.
    await sida.waitForFunction(() => document.activeElement?.id === 'innehall');

    await taMigTill(sida, /^sok$/);
    await sida.keyboard.type('exporterande');
    await sida.keyboard.press('Enter');
    await sida.locator('p.antal', { hasText: /^1 ärende$/ }).waitFor();
    await taMigTill(sida, /^f-lage$|^Alla\s*Föreslaget/);
    await sida.keyboard.press('B');
    await sida.waitForURL(/lage=beviljat/);
    await klar(sida);
    await taMigTill(sida, /^RES 2020 Örebro och Västmanland$/);
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { level: 1, name: 'RES 2020 Örebro och Västmanland' }).waitFor();
    await sida.goBack();
    await sida.locator('p.antal', { hasText: /^1 ärende$/ }).waitFor();
  });

  it('a figure of the portfolio → its rows → an ärende; closed, the focus is on the figure', async () => {
    const sida = await rum.oppna('/portfolj?per=stodtyp&ar=2020');
    await taMigTill(sida, /visa besluten bakom Projekt$/);
    await sida.keyboard.press('Enter');
    await sida.waitForFunction(() => document.activeElement?.id === 'siffrepanel-rubrik');
    await taMigTill(sida, /^Stäng raderna$/, 3);
    await sida.keyboard.press('Enter');
    await sida.locator('app-siffrepanel').waitFor({ state: 'detached' });
    expect(await fokus(sida)).toEqual({ namn: expect.stringMatching(/visa besluten bakom Projekt$/), synligt: true });
    await sida.keyboard.press('Enter');
    await sida.waitForFunction(() => document.activeElement?.id === 'siffrepanel-rubrik');
    await sida.locator('app-portfoljunderlag').waitFor();
    await taMigTill(sida, /^TransMission/);
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { level: 1, name: 'TransMission' }).waitFor();
  });

  it('a box of several choices opens, chooses and closes; Escape gives the focus back', async () => {
    const sida = await rum.oppna('/portfolj');
    const ar = sida.getByRole('group', { name: 'År', exact: true });
    await ar.locator('summary').focus();
    await sida.keyboard.press('Enter');
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Space');
    await sida.waitForURL(/ar=\d{4}/);
    await sida.keyboard.press('Escape');
    expect(await ar.locator('details').evaluate((d) => (d as HTMLDetailsElement).open)).toBe(false);
    expect(await ar.locator('summary').evaluate((e) => e === document.activeElement)).toBe(true);
  });
});

describe('the focus is seen at every stop', () => {
  const sidor = [
    '/',
    '/arenden?sok=exporterande',
    '/arenden/20RS5938',
    '/anslag/2020',
    '/portfolj?per=stodtyp&ar=2020',
    '/arsbokslut',
  ];
  it.each(sidor.flatMap((adress) => (['light', 'dark'] as const).map((farg) => ({ adress, farg }))))(
    '$adress, $farg',
    async ({ adress, farg }) => {
      const sida = await rum.oppna(adress);
      await sida.emulateMedia({ colorScheme: farg });
      const besokta: string[] = [];
      for (let steg = 0; steg < 60; steg++) {
        await sida.keyboard.press('Tab');
        const nu = await fokus(sida);
        if (nu.namn === '') break;
        expect(nu).toEqual({ namn: nu.namn, synligt: true });
        besokta.push(nu.namn);
      }
      expect(besokta.length).toBeGreaterThan(6);
    },
  );
});

describe('at 200 % (720 px)', () => {
  it.each(['/', '/arenden', '/arenden/20RS3419', '/portfolj', '/anslag/2021', '/arsbokslut/2020/1'])(
    '%s: nothing sideways, and nothing that is pressed lies under something else',
    async (adress) => {
      const sida = await rum.oppna(adress);
      await sida.setViewportSize({ width: 720, height: 450 });
      await klar(sida);
      await sida.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
      await sida.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Ärenden' }).click({ trial: true });
      // The nodes of a drawn chain are moved into its window by keys, drag and buttons: what scrolls the page does not reach them.
      for (const knapp of await sida.locator('main :is(button:not([data-led]), a.knapp, select)').filter({ visible: true }).all())
        await knapp.click({ trial: true });
    },
  );
});

it('who wants less motion gets none', async () => {
  const sida = await rum.oppna('/portfolj');
  const rorelser = await sida.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((e) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(e);
        return parseFloat(transitionDuration) > 0.01 || (animationName !== 'none' && parseFloat(animationDuration) > 0.01);
      }).length,
  );
  expect(rorelser).toBe(0);
  expect(await sida.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});
