import type { Page } from 'playwright-core';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { axe, BREDDER } from '../stod/sida';
import { arbetsbok, hamtad, klar, provrum } from './provrum';

const rum = provrum('exempel');

/** 45 entries on one ärende by two persons, the last of them long. */
beforeAll(async () => {
  const db = await skapaDatakalla(rum.server().databas).initialize();
  const manga = JSON.stringify(Array.from({ length: 12 }, (_, i) => ({ falt: `Fält ${i + 1}`, fore: `a${i}`, efter: `b${i}` })));
  await db.query(
    `SELECT historik_skriv(gen_random_uuid(), CASE WHEN n % 3 = 0 THEN 'Bo Ek' ELSE 'Anna Berg' END, 'handlaggare', 'b', ARRAY['arende.andrat'], ARRAY['20RS3419'],
       ARRAY[a.id], ARRAY[CASE WHEN n = 45 THEN $1 ELSE '[{"falt":"Namn","fore":"Före ' || n || '","efter":"Efter ' || n || '"}]' END], ARRAY['Rättelse ' || n])
     FROM generate_series(1, 45) n, arende a WHERE a.nyckel = '20RS3419' ORDER BY n`,
    [manga],
  );
  await db.destroy();
});

const rader = (sida: Page) => sida.locator('app-historikposter tbody tr');

/** The ärende's part, which is fetched when it comes into sight. */
async function arendets(sida: Page): Promise<Page> {
  await sida.locator('#historik').scrollIntoViewIfNeeded();
  await rader(sida).first().waitFor();
  await klar(sida);
  return sida;
}

describe('the part on the ärende', () => {
  it('tells newest first when, who in which role, what from what to what, and why; more when asked for', async () => {
    const sida = await arendets(await rum.oppna('/arenden/20RS3419#historik', 1440, 'lasare'));
    const andra = rader(sida).nth(1);
    expect((await andra.innerText()).split(/\s*[\n\t]\s*/).filter(Boolean)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d kl\. \d\d\.\d\d\.\d\d$/),
      'Anna Berg',
      'Handläggare',
      'Ändrade ärendet 20RS3419',
      'Namn från Före 44 till Efter 44',
      'Skäl: Rättelse 44',
      expect.stringMatching(/^\d+$/),
    ]);
    expect(await rader(sida).count()).toBe(20);
    const status = sida.locator('#historik [role=status]');
    expect(await status.innerText()).toBe('Visar 20 av 46 poster');
    await sida.getByRole('button', { name: 'Visa fler' }).click();
    await sida.locator('#historik [role=status]', { hasText: 'Visar 40 av 46 poster' }).waitFor();
    await sida.getByRole('button', { name: 'Visa fler' }).focus();
    await sida.keyboard.press('Enter');
    await sida.locator('#historik [role=status]', { hasText: /^46 poster$/ }).waitFor();
    expect(await rader(sida).last().innerText()).toContain('Läste in ärendet 20RS3419');
    const nummer = (await rader(sida).locator('td:last-child').allInnerTexts()).map(Number);
    expect(nummer).toEqual([...new Set(nummer)].sort((a, b) => b - a));
    // The button is gone: the focus is where it is told that all is shown.
    await sida.waitForFunction(() => document.activeElement?.textContent === '46 poster');
  });

  it('is narrowed to a kind and a person, and the files have the same', async () => {
    const sida = await arendets(await rum.oppna('/arenden/20RS3419#historik'));
    await sida.getByLabel('Vem', { exact: true }).selectOption('Bo Ek');
    await sida.locator('#historik [role=status]', { hasText: '15 poster' }).waitFor();
    await sida.getByLabel('Händelse', { exact: true }).selectOption('Ärende ändrat');
    await klar(sida);
    expect(await rader(sida).count()).toBe(15);
    const bok = await arbetsbok((await hamtad(sida.getByRole('link', { name: 'Hämta historiken som Excel' }))).innehall);
    expect(bok.getWorksheet('Historik')?.rowCount).toBe(16);
    expect((await hamtad(sida.getByRole('link', { name: 'Hämta historiken som CSV' }))).innehall.toString().match(/Bo Ek ändrade/g)).toHaveLength(15);
    await sida.getByLabel('Händelse', { exact: true }).selectOption('Ärende inläst ur fil');
    await sida.getByText('Inget är gjort i ärendet som stämmer med valet').waitFor();
  });

  it.each(BREDDER)('with a long entry opened, at %i px: axe finds nothing, nothing sideways', async (bredd) => {
    const sida = await arendets(await rum.oppna('/arenden/20RS3419#historik', bredd));
    await sida.getByText('8 ändringar till').click();
    await sida.getByText('Fält 12 från a11 till b11').waitFor();
    await axe(sida);
    expect(await sida.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe('the page of everything', () => {
  it('is in the menu of whoever may read it, and of no one else', async () => {
    const meny = async (roll: 'chef' | 'lasare'): Promise<string[]> =>
      (await rum.oppna('/', 1440, roll)).getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link').allInnerTexts();
    expect(await meny('chef')).toContain('Historik');
    expect(await meny('lasare')).not.toContain('Historik');
  });

  it('says to whoever may not that it may not, and who may', async () => {
    rum.forvanta(403, /api\/v1\/historik/);
    const sida = await rum.oppna('/historik', 1440, 'lasare');
    await sida.getByText('Din roll har inte rätt till detta. Det har chef och registrator/administratör.').waitFor();
    expect(await sida.getByLabel('Sök i historiken').count() + (await sida.getByRole('link', { name: /^Hämta/ }).count())).toBe(0);
  });

  it('keeps its filters in the address; a filter is taken away by itself or with all', async () => {
    const sida = await rum.oppna('/historik');
    await sida.getByLabel('Sök i historiken').fill('Rättelse');
    await sida.getByLabel('Vem', { exact: true }).fill('bo ek');
    await sida.keyboard.press('Enter');
    await sida.locator('p.antal', { hasText: /^15 poster$/ }).waitFor();
    await sida.getByLabel('Händelse', { exact: true }).selectOption('Ärende ändrat');
    await sida.waitForURL(/sok=R%C3%A4ttelse.*handelse=arende.andrat|handelse=arende.andrat.*sok=/);
    await sida.reload();
    await klar(sida);
    const valda = (await sida.locator('.aktiva li').allInnerTexts()).map((t) => t.split('\n')[0]);
    expect(valda).toEqual(['Sökord: Rättelse', 'Händelse: Ärende ändrat', 'Vem: bo ek']);
    const fil = await hamtad(sida.getByRole('link', { name: 'Hämta CSV' }));
    expect(fil.namn).toBe('historik.csv');
    expect(fil.innehall.toString().trim().split('\r\n')).toHaveLength(16);
    await sida.getByRole('link', { name: /^Vem: bo ek/ }).click();
    await sida.locator('p.antal', { hasText: /^45 poster$/ }).waitFor();
    await sida.getByRole('link', { name: 'Rensa alla' }).click();
    await sida.waitForURL(/\/historik$/);
    await sida.waitForFunction((sok) => (sok as HTMLInputElement | null)?.value === '', await sida.getByLabel('Sök i historiken').elementHandle());
  });

  it('has a first and a last day, and pages', async () => {
    const sida = await rum.oppna('/historik?sida=2');
    expect(await sida.locator('app-sidvaxlare').innerText()).toContain('Visar 51–100 av');
    await sida.getByLabel('Till och med', { exact: true }).fill('2019-12-31');
    await sida.keyboard.press('Tab');
    await sida.getByText('Inga poster stämmer med sökningen').waitFor();
    await sida.waitForURL(/till=2019-12-31/);
    await sida.goto('/historik?fran=2020-02-01&till=2020-01-01');
    await sida.getByText('Från och med 2020-02-01 är efter till och med 2020-01-01.').waitFor();
  });

  it('shows the seal of the last entry and what it is for', async () => {
    const sida = await rum.oppna('/historik');
    const del = sida.getByRole('region', { name: 'Sigill' });
    const forsta = await rader(sida).first().locator('td:last-child').innerText();
    expect(await del.locator('.sigill').innerText()).toMatch(new RegExp(`^${forsta}:[0-9a-f]{64}$`));
    await del.getByText('Spara det utanför systemet').waitFor();
  });
});
