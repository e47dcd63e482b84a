import type { Locator, Page } from 'playwright-core';
import { hamtad, klar, provrum, tal } from './provrum';

const rum = provrum('exempel');

/** The amount column, the ärenden, the insatser and the years of each row by its name; the share, the fourth, is left out. */
async function tabell(sida: Page): Promise<Record<string, number[]>> {
  const rader = await sida.getByRole('region', { name: 'Portföljen per' }).locator('tr:has(td)').all();
  const par = await Promise.all(
    rader.map(async (rad) => {
      const namn = (await rad.locator('th').innerText()).split('\n')[0] ?? '';
      return [namn.trim(), (await rad.locator('td').allInnerTexts()).filter((_, i) => i !== 3).map(siffra)] as const;
    }),
  );
  return Object.fromEntries(par);
}

/** The figure itself, without the words for who cannot see. */
function siffra(text: string): number {
  return tal(text.split(',')[0] ?? '');
}

function panel(sida: Page): Locator {
  return sida.locator('app-siffrepanel');
}

describe('the table', () => {
  it('2020 by effektmål: what the documents say, and the rest as not stated', async () => {
    const sida = await rum.oppna('/portfolj?ar=2020');
    expect(await tabell(sida)).toMatchObject({
      'Ökad tillväxt i näringslivet': [1_912_400, 1, 0],
      'Ökad global konkurrenskraft': [360_000, 1, 0],
      'Fler och växande företag': [2_300_000, 1, 0],
      // 474 529 (no goal named) + 3 588 981 (companies) = 4 063 510
      'Fördelning på mål ej angiven': [4_063_510, 18, 0],
      // 1 912 400 + 360 000 + 2 300 000 + 4 063 510 = 8 635 910
      'Hela portföljen': [8_635_910, 21, 0],
    });
  });

  it('by kraftsamling from the tab; the choice of year stays, and back returns', async () => {
    const sida = await rum.oppna('/portfolj?ar=2023');
    await sida.getByRole('navigation', { name: 'Fördelning per' }).getByRole('link', { name: 'Kraftsamling' }).click();
    await sida.getByRole('region', { name: 'Portföljen per kraftsamling' }).waitFor();
    expect(new URL(sida.url()).searchParams.get('ar')).toBe('2023');
    await klar(sida);
    const rader = await tabell(sida);
    expect(rader['Utveckla innovationer för en grön omställning']).toBeDefined();
    expect(rader['Hela portföljen']?.[2]).toBeGreaterThan(0);
    await sida.goBack();
    await sida.getByRole('region', { name: 'Portföljen per effektmål' }).waitFor();
  });

  it('fördelat sums to the whole; berör may pass it and says so', async () => {
    const sida = await rum.oppna('/portfolj?per=effektmal');
    const summera = async (): Promise<number[]> => {
      const { 'Hela portföljen': _, ...rader } = await tabell(sida);
      return [0, 1, 2].map((i) => Object.values(rader).reduce((s, rad) => s + (rad[i] || 0), 0));
    };
    expect(await summera()).toEqual((await tabell(sida))['Hela portföljen']?.slice(0, 3));
    await sida.getByText('Fördelat: varje krona räknas en gång').waitFor();
    await sida.getByRole('radio', { name: 'Berör' }).check();
    await sida.getByText('Berör: hela beloppet räknas vid varje mål').waitFor();
    await klar(sida);
    expect(new URL(sida.url()).searchParams.get('rakna')).toBe('beror');
    const [, , insatser = 0] = await summera();
    expect(insatser).toBeGreaterThan((await tabell(sida))['Hela portföljen']?.[2] ?? Infinity);
  });

  it('several years stand beside each other and sum to the whole', async () => {
    const sida = await rum.oppna('/portfolj?per=stodtyp&ar=2017&ar=2020');
    const rubriker = await sida.getByRole('region', { name: 'Portföljen per' }).getByRole('columnheader').allInnerTexts();
    expect(rubriker[1]).toMatch(/alla valda år/);
    expect(rubriker.slice(-2)).toEqual(['2017', '2020']);
    for (const [namn, [alla = NaN, , , ar2017 = NaN, ar2020 = NaN]] of Object.entries(await tabell(sida)))
      expect({ namn, summa: ar2017 + ar2020 }).toEqual({ namn, summa: alla });
    // 1 310 000 + 8 635 910
    expect((await tabell(sida))['Hela portföljen']?.filter((_, i) => i === 0 || i > 2)).toEqual([
      9_945_910, 1_310_000, 8_635_910,
    ]);
  });

  it('a year is chosen in the box and stands in the address', async () => {
    const sida = await rum.oppna('/portfolj');
    const ar = sida.getByRole('group', { name: 'År', exact: true });
    await ar.locator('summary').click();
    await ar.getByRole('checkbox', { name: '2020' }).check();
    await sida.getByRole('paragraph').filter({ hasText: 'Beviljade kronor 2020 per effektmål' }).waitFor();
    expect(new URL(sida.url()).searchParams.getAll('ar')).toEqual(['2020']);
  });

  it('2021: the amounts that no document states are unknown, not 0 kronor', async () => {
    const sida = await rum.oppna('/portfolj?ar=2021');
    const rad = sida.getByRole('region', { name: 'Portföljen per' }).getByRole('row', { name: /^Hela portföljen/ });
    expect(await rad.innerText()).toMatch(/14 ärenden saknar uppgift om belopp/);
    expect(await rad.getByRole('cell').first().innerText()).toMatch(/okänt/);
  });
});

describe('every figure of 2020 opens the rows behind it, and they add up', () => {
  it.each(['effektmal', 'kraftsamling', 'kommun', 'stodtyp'])('per %s', async (per) => {
    const sida = await rum.oppna(`/portfolj?per=${per}&ar=2020`);
    const lankar = sida.locator('[data-siffra] a');
    const antal = await lankar.count();
    expect(antal).toBeGreaterThanOrEqual(6);
    for (let i = 0; i < antal; i++) {
      const lank = lankar.nth(i);
      const [visad, matt] = [
        siffra(await lank.innerText()),
        JSON.parse((await lank.locator('..').getAttribute('data-siffra')) ?? '[]'),
      ];
      await lank.click();
      await panel(sida)
        .locator('p', { hasText: /^\s*Summa / })
        .waitFor();
      await klar(sida);
      expect({ ...(await bakom(sida)), siffra: matt }).toEqual({ stammer: true, summa: visad, siffra: matt });
      await panel(sida).getByRole('button', { name: 'Stäng raderna' }).click();
      await panel(sida).waitFor({ state: 'detached' });
    }
  });

  /** What the rows on the screen sum to, counted by the test itself, and whether the page says that they agree. */
  async function bakom(sida: Page): Promise<{ stammer: boolean; summa: number }> {
    const rader = panel(sida).locator('tbody tr');
    const matt = new URL(sida.url()).searchParams.get('cell');
    const kronor = (await rader.locator('td[data-etikett="Belopp, kr"]').allInnerTexts()).map(tal);
    const nycklar = await rader.locator('th a').evaluateAll((a) => a.map((e) => e.getAttribute('href')));
    const summa =
      matt === 'kronor' ? kronor.reduce((a, b) => a + b, 0) : matt === 'projekt' ? new Set(nycklar).size : await rader.count();
    return { stammer: (await panel(sida).innerText()).includes('= siffran ovan'), summa };
  }
});

describe('the chart', () => {
  it('says its message in words, and saves itself as a picture', async () => {
    const sida = await rum.oppna('/portfolj?ar=2020');
    const diagram = sida.getByRole('img', { name: /För 4,1\s?mkr av 8,6\s?mkr anger handlingarna inget effektmål/ });
    await diagram.waitFor();
    const { namn, innehall: bild } = await hamtad(sida.getByRole('button', { name: 'Spara som bild (PNG)' }));
    expect(namn).toMatch(/\.png$/);
    expect([...bild.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bild.readUInt32BE(16)).toBeGreaterThan(300);
    // A picture of nothing would be some hundred bytes.
    expect(bild.length).toBeGreaterThan(5_000);
  });

  it('has the same figures as a table', async () => {
    const sida = await rum.oppna('/portfolj?ar=2020');
    const figur = sida.getByRole('figure');
    await figur.getByText('Visa som tabell').click();
    const rad = figur.getByRole('row', { name: /^Ökad tillväxt i näringslivet/ });
    expect(tal(await rad.getByRole('cell').first().innerText())).toBe(1_912_400);
  });
});

it('by keyboard alone: to a figure, into its rows, and back to the figure', async () => {
  const sida = await rum.oppna('/portfolj?ar=2020');
  const lank = sida.getByRole('link', { name: 'visa besluten bakom Ökad global konkurrenskraft' });
  await lank.focus();
  await sida.keyboard.press('Enter');
  const rubrik = panel(sida).getByRole('heading').first();
  await rubrik.waitFor();
  await sida.waitForFunction(() => document.activeElement?.id === 'siffrepanel-rubrik');
  await sida.keyboard.press('Tab');
  await sida.keyboard.press('Enter');
  await panel(sida).waitFor({ state: 'detached' });
  expect(await lank.evaluate((e) => e === document.activeElement)).toBe(true);
});
