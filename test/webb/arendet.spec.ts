import type { Locator, Page } from 'playwright-core';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

/** The value beside a term: the text of the dd under the dt. */
async function uppgift(inom: Locator, namn: string): Promise<string> {
  const varde = inom.locator('div', { has: inom.page().locator('dt', { hasText: new RegExp(`^${namn}$`) }) }).locator('dd');
  return jamna(await varde.first().innerText());
}

async function gallande(sida: Page): Promise<Record<string, string>> {
  const rader = await sida.getByRole('region', { name: 'Villkor som gäller' }).getByRole('row').all();
  const par = await Promise.all(rader.slice(1).map((r) => r.locator('th, td').allInnerTexts()));
  return Object.fromEntries(par.map(([namn = '', varde = '']) => [namn, jamna(varde)]));
}

function jamna(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('20RS3419, Smart tillväxt (kallelse 2020-08-24)', () => {
  it('shows the terms in force and which decision they come from', async () => {
    const sida = await rum.oppna('/arenden/20RS3419');
    expect(await gallande(sida)).toMatchObject({
      'Andel av bokförda kostnader': '13 %',
      'Tak, högst': '1 912 400 kr',
      'Får påbörjas tidigast': '2021-01-01',
      'Ska avslutas senast': '2023-03-31',
      'Allmänna villkor': '2019-11-05, dnr 19RS9026',
    });
    const tak = sida.getByRole('row', { name: /^Tak, högst/ });
    await tak.getByRole('link', { name: 'beslut 2 (2020-08-24)' }).click();
    await sida.waitForURL(/#beslut-2$/);
  });

  it('keeps the förslag beside the decision, and says that the minutes are missing', async () => {
    const sida = await rum.oppna('/arenden/20RS3419');
    const beslut = sida.getByRole('region', { name: 'Beslut', exact: true }).getByRole('article');
    expect(await beslut.getByRole('heading').allInnerTexts()).toEqual([
      'Beslut 2: bifall, 2020-08-24',
      'Beslut 1: bifall, 2020-08-24',
    ]);
    await beslut.nth(0).getByText('Beslutat', { exact: true }).waitFor();
    await beslut.nth(0).getByText('Exempel: protokoll saknas').waitFor();
    await beslut.nth(1).getByText('Förslag, ersatt av beslut 2').waitFor();
    expect(await beslut.nth(1).getByText('Exempel: protokoll saknas').count()).toBe(0);
    // The head says it too, before anyone reads a figure.
    await sida.locator('main > * >> app-notis').filter({ hasText: 'Exempel: protokoll saknas' }).first().waitFor();
  });

  it('gives the decision in the words of the minutes', async () => {
    const sida = await rum.oppna('/arenden/20RS3419');
    const beslut = sida.getByRole('article').first();
    await beslut.getByText('Beslutets ordalydelse').click();
    await beslut
      .getByText(
        'att Almi Företagspartner Mälardalen AB beviljas 13 procent av projektets bokförda kostnader, dock högst 1 912 400 kronor för genomförande av projekt Smart tillväxt 2021 – 2023,',
      )
      .waitFor();
  });

  it('warns that a row of the budget does not add up: 1 277 400 − 620 500 − 620 500 = 36 400', async () => {
    const sida = await rum.oppna('/arenden/20RS3419#budget');
    const budget = sida.getByRole('region', { name: 'Budget' });
    const varning = budget.getByRole('listitem').filter({ hasText: /Stämmer inte.*rad 5 ”Intäkter från företag”/s });
    expect(jamna(await varning.innerText())).toContain(
      'summan anges till 1 277 400 kr, cellerna ger 1 241 000 kr: skillnad 36 400 kr.',
    );
    // The cell that the document leaves empty is unknown, not zero.
    const rad = budget.getByRole('row', { name: /^Intäkter från företag/ }).first();
    expect((await rad.getByRole('cell').allInnerTexts())[2]).toMatch(/okänt/);
  });

  it.each([
    // 13 % × 1 900 000 = 247 000
    { skrivet: '1,9 mkr', last: '1 900 000 kr', belopp: '247 000 kr', binder: 'Andelen av de bokförda kostnaderna bestämmer' },
    // 13 % × 15 861 000 = 2 061 930, taket 1 912 400 binder
    { skrivet: '15861000', last: '15 861 000 kr', belopp: '1 912 400 kr', binder: 'Taket bestämmer beloppet' },
  ])('counts the payment for "$skrivet"', async ({ skrivet, last, belopp, binder }) => {
    const sida = await rum.oppna('/arenden/20RS3419');
    const del = sida.getByRole('region', { name: 'Utbetalning', exact: true });
    await del.getByText('Räkna ut vad en kostnad skulle ge').click();
    await del.getByLabel('Bokförda kostnader').fill(skrivet);
    await del.getByText(`Läses som ${last}`).waitFor();
    await del.getByRole('button', { name: 'Räkna ut' }).click();
    await del.getByText(`Att betala ut: ${belopp}`).waitFor();
    await del.getByText(binder).waitFor();
    expect(new URL(sida.url()).searchParams.get('bokfort')).toBe(String(Number(last.replace(/\D/g, ''))));
  });

  it('tells what an amount that cannot be read should look like, at the field and on top', async () => {
    const sida = await rum.oppna('/arenden/20RS3419');
    await sida.getByText('Räkna ut vad en kostnad skulle ge').click();
    const falt = sida.getByLabel('Bokförda kostnader hittills');
    await falt.fill('mycket');
    await sida.getByRole('button', { name: 'Räkna ut' }).click();
    const sammanfattning = sida.getByRole('alert');
    await sammanfattning.getByRole('link', { name: /går inte att läsa som ett belopp/ }).click();
    expect(await falt.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await falt.getAttribute('aria-invalid')).toBe('true');
  });
});

it.each(['20rs3419', '20rs%203419'])(
  'an address with the key written as %s becomes the one with the stored key',
  async (skriven) => {
    const sida = await rum.oppna(`/arenden/${skriven}?dag=2021-01-01#budget`);
    await sida.waitForURL(/\/arenden\/20RS3419\?dag=2021-01-01#budget$/);
    await sida.getByRole('heading', { level: 1 }).filter({ hasText: 'Smart tillväxt' }).waitFor();
  },
);

it('an amount in the address that cannot be read is told of', async () => {
  const sida = await rum.oppna('/arenden/20RS3419?bokfort=abc');
  await sida
    .getByRole('alert')
    .getByRole('link', { name: /går inte att läsa som ett belopp/ })
    .waitFor();
  expect(await sida.getByText('Att betala ut:').count()).toBe(0);
});

describe('17RS1250, TransMission: a supplement raises the tak', () => {
  it.each([
    // The day before the supplement: only the first decision. From its day: 1 310 000 + 2 300 000 = 3 610 000.
    { datum: '2020-08-23', tak: '1 310 000 kr' },
    { datum: '2020-08-24', tak: '3 610 000 kr' },
  ])('on $datum the tak is $tak', async ({ datum, tak }) => {
    const sida = await rum.oppna(`/arenden/17RS1250?dag=${datum}`);
    expect((await gallande(sida))['Tak, högst']).toBe(tak);
    expect(await uppgift(sida.locator('dl.huvud'), 'Tak')).toBe(tak);
  });

  it('the date chosen on the page becomes the address, and going back gives the former terms', async () => {
    const sida = await rum.oppna('/arenden/17RS1250');
    expect((await gallande(sida))['Tak, högst']).toBe('3 610 000 kr');
    await sida.getByText('Visa ett tidigare läge').click();
    await sida.getByLabel('Visa läget den').fill('2019-01-01');
    await sida.getByRole('button', { name: 'Visa', exact: true }).click();
    await sida.getByRole('heading', { name: 'Villkor som gällde 1 januari 2019' }).waitFor();
    await klar(sida);
    expect((await gallande(sida))['Tak, högst']).toBe('1 310 000 kr');
    expect(sida.url()).toContain('dag=2019-01-01');
    await sida.goBack();
    await sida.getByRole('heading', { name: /^Villkor som gäller/ }).waitFor();
    await klar(sida);
    expect((await gallande(sida))['Tak, högst']).toBe('3 610 000 kr');
  });

  it('before the first decision nothing was granted', async () => {
    const sida = await rum.oppna('/arenden/17RS1250?dag=2010-01-01');
    await sida.getByText('Inget var beviljat 1 januari 2010').waitFor();
  });
});

describe('the effect chain', () => {
  it('is drawn from activity to goal, with a line for each link', async () => {
    const sida = await rum.oppna('/arenden/17RS1250');
    const ritning = sida.getByRole('region', { name: 'Effektkedjan, ritad' }).first();
    expect(await ritning.getByRole('group').evaluateAll((g) => g.map((e) => e.getAttribute('aria-label')))).toEqual([
      'Aktivitet',
      'Prestation',
      'Effekt på kort sikt',
      'Effekt på medellång sikt',
      'Effekt på lång sikt',
      'Effektmål',
    ]);
    const linjer = await ritning.locator('path.linje').evaluateAll((p) => p.map((e) => (e as SVGPathElement).getTotalLength()));
    expect(linjer.length).toBeGreaterThanOrEqual(13);
    expect(Math.min(...linjer)).toBeGreaterThan(0);
    // The columns stand in their order from left to right.
    const lagen = await ritning.getByRole('group').evaluateAll((g) => g.map((e) => e.getBoundingClientRect().left));
    expect(lagen).toEqual([...lagen].sort((a, b) => a - b));
  });

  it('chosen, a step leaves only what it hangs together with', async () => {
    const sida = await rum.oppna('/arenden/17RS1250');
    const ritning = sida.getByRole('region', { name: 'Effektkedjan, ritad' }).first();
    await ritning.getByRole('button', { name: '2 genomförda och dokumenterade pilotprojekt' }).click();
    await ritning.locator('button.led.svag').first().waitFor();
    const svaga = await ritning.locator('button.led.svag').allInnerTexts();
    expect(svaga.some((t) => t.startsWith('Träning i teknik och ledarskap'))).toBe(true);
    expect(svaga.some((t) => t.startsWith('Nya företag som kan leverera'))).toBe(false);
  });

  it('says the same as a list', async () => {
    const sida = await rum.oppna('/arenden/17RS1250');
    const del = sida.getByRole('region', { name: 'Effektkedja', exact: true });
    const led = await del.locator('button.led > span:first-child').allInnerTexts();
    expect(led.length).toBeGreaterThan(0);
    await del.getByRole('link', { name: 'Lista', exact: true }).click();
    await del.locator('.lista').getByText('Aktivitet:').first().waitFor();
    const lista = await del.locator('.lista').innerText();
    for (const text of led) expect(lista).toContain(text);
    expect(await del.locator('button.led').count()).toBe(0);
  });
});

describe('H2021-01: what no document states', () => {
  it('is said to be unknown everywhere, never 0', async () => {
    const sida = await rum.oppna('/arenden/H2021-01');
    const huvud = sida.locator('dl.huvud');
    expect(await uppgift(huvud, 'Tak')).toBe('okänt belopp');
    expect(await uppgift(huvud, 'Beviljad andel')).toBe('uppgift saknas');
    expect(await uppgift(huvud, 'Kvar av taket')).toBe('går inte att räkna ut');
    expect((await gallande(sida))['Tak, högst']).toBe('okänt belopp');
    await sida.getByText('Diarienummer okänt i handlingarna (H2021-01)').waitFor();
    await sida.getByText('Vad som skulle betalas ut går inte att räkna ut, eftersom andelen eller taket är okänt.').waitFor();
    expect(jamna(await sida.locator('main').innerText())).not.toMatch(/\b0 (kr|%)/);
  });
});

it('a wording that lacks what it needs is said not to be writable, and why', async () => {
  rum.forvanta(422, /H2021-01/);
  const sida = await rum.oppna('/arenden/H2021-01');
  await sida.getByText('Beslutets ordalydelse').first().click();
  const svar = sida.getByRole('alert');
  await svar.getByText('Kan inte skrivas').waitFor();
  await svar.getByText('taket framgår inte av handlingarna').waitFor();
});

describe.each([1440, 390] as const)('a link to a part of the page, %i pixels wide', (bredd) => {
  it.each(['uppfoljning', 'effektkedja', 'resultat', 'samband', 'uppgifter', 'historik'])('shows #%s where the page begins', async (del) => {
    const sida = await rum.oppna(`/arenden/20RS3419#${del}`, bredd);
    await sida.waitForFunction(
      (id) => {
        const topp = document.getElementById(id)?.getBoundingClientRect().top ?? NaN;
        const langstNed = Math.abs(window.innerHeight + window.scrollY - document.documentElement.scrollHeight) < 2;
        return (topp >= 0 && topp < 100) || (langstNed && topp >= 0 && topp < window.innerHeight);
      },
      del,
      { timeout: 20_000 },
    );
  });
});

it('a part the address names does not pull back whoever has scrolled on', async () => {
  const sida = await rum.oppna('/arenden/20RS3419#resultat');
  await sida.mouse.move(700, 500);
  await sida.mouse.wheel(0, -2000);
  await sida.waitForFunction(() => (document.getElementById('resultat')?.getBoundingClientRect().top ?? 0) > 1000);
  await sida.locator('main').evaluate((e) => (e.style.paddingTop = '300px'));
  await sida.evaluate(() => new Promise((klart) => requestAnimationFrame(() => requestAnimationFrame(klart))));
  expect(await sida.locator('#resultat').evaluate((e) => e.getBoundingClientRect().top)).toBeGreaterThan(1000);
});
