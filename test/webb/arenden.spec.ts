import type { Page } from 'playwright-core';
import { arbetsbok, hamtad, klar, provrum, tal } from './provrum';

const rum = provrum('exempel');

/** The names of the ärenden on the page, from the top. */
function namn(sida: Page): Promise<string[]> {
  return sida.locator('tbody th[scope=row] a').allInnerTexts();
}

async function sokEfter(sida: Page, ord: string): Promise<void> {
  await sida.getByRole('searchbox', { name: 'Sök ärende' }).fill(ord);
  await sida.keyboard.press('Enter');
  await sida.waitForURL((adress) => adress.searchParams.get('sok') === ord);
  await klar(sida);
}

/** The addresses of the ärenden on the page: two may have the same name. */
function adresser(sida: Page): Promise<(string | null)[]> {
  return sida.locator('tbody th[scope=row] a').evaluateAll((lankar) => lankar.map((l) => l.getAttribute('href')));
}

/** The column of granted amounts as it stands on the page; unknown and refused are NaN. */
async function belopp(sida: Page): Promise<number[]> {
  return (await sida.locator('tbody td[data-etikett="Beviljat, kr"]').allInnerTexts()).map(tal);
}

describe('search', () => {
  it.each([
    // RES 2020 helps companies to exportera; the stem is the same.
    ['exporterande', ['RES 2020 Örebro och Västmanland']],
    ['livsmedelsbutikernas vedevåg', []],
    ['testbäddar', ['Regional testbädd']],
    ['verktygstekniken', ['Investeringsbidrag: Karlskoga Verktygsteknik AB']],
    ['20RS3419', ['Smart tillväxt 2021–2023']],
    ['20rs 3419', ['Smart tillväxt 2021–2023']],
    ['Dnr: 20RS3419', ['Smart tillväxt 2021–2023']],
    ['20 RS 3419', ['Smart tillväxt 2021–2023']],
    ['regt-53-20', ['Omställningscheck: Carmentus AB']],
    ['20345918', ['BRT 3 – Lansering och kommande etapper']],
    ['2034 5918', ['BRT 3 – Lansering och kommande etapper']],
  ])('"%s"', async (ord, hittade) => {
    const sida = await rum.oppna('/arenden');
    await sokEfter(sida, ord);
    expect(await namn(sida)).toEqual(hittade);
  });

  it('that finds nothing says why, and offers to clear', async () => {
    const sida = await rum.oppna('/arenden?lage=avslaget');
    await sokEfter(sida, 'exportera');
    await sida.getByText('Inga ärenden stämmer med sökningen').waitFor();
    await sida.getByText('Alla valda filter ska stämma samtidigt.').waitFor();
    await sida.getByRole('link', { name: 'Rensa alla filter' }).click();
    await sida.getByRole('status').filter({ hasText: '38 ärenden' }).waitFor();
    expect(new URL(sida.url()).search).toBe('');
    expect(await sida.getByRole('searchbox').inputValue()).toBe('');
  });
});

describe('filters', () => {
  it('stand in the address, hold together, and back and forward go through them', async () => {
    const sida = await rum.oppna('/arenden');
    const antal = sida.locator('p.antal');
    await sida.getByRole('combobox', { name: 'Stödtyp' }).selectOption('Företagsstöd');
    await antal.filter({ hasText: /^16 ärenden$/ }).waitFor();
    await sida.getByRole('combobox', { name: 'Läge' }).selectOption('Avslaget');
    await antal.filter({ hasText: /^3 ärenden$/ }).waitFor();
    const adress = sida.url();
    expect(Object.fromEntries(new URL(adress).searchParams)).toEqual({ stodtyp: 'foretagsstod', lage: 'avslaget' });
    await sida.goBack();
    await antal.filter({ hasText: /^16 ärenden$/ }).waitFor();
    expect(await sida.getByRole('combobox', { name: 'Läge' }).inputValue()).toBe('');
    await sida.goForward();
    await antal.filter({ hasText: /^3 ärenden$/ }).waitFor();
    expect(await sida.getByRole('combobox', { name: 'Läge' }).inputValue()).toBe('avslaget');
    // A colleague who gets the address sees the same.
    const kollega = await rum.oppna(new URL(adress).pathname + new URL(adress).search);
    expect(await namn(kollega)).toEqual(await namn(sida));
  });

  it('show as words that take themselves away', async () => {
    const sida = await rum.oppna('/arenden?stodtyp=foretagsstod&lage=avslaget&sida=1');
    await sida.getByRole('link', { name: /^Läge: Avslaget/ }).click();
    await sida.locator('p.antal', { hasText: /^16 ärenden$/ }).waitFor();
    await sida.getByRole('link', { name: 'Rensa alla', exact: true }).click();
    await sida.locator('p.antal', { hasText: /^38 ärenden$/ }).waitFor();
  });

  it('of several years are chosen in one box', async () => {
    const sida = await rum.oppna('/arenden');
    await sida.getByRole('group', { name: 'Beslutsår' }).locator('summary').click();
    await sida.getByRole('checkbox', { name: '2021' }).check();
    await sida.locator('p.antal', { hasText: /^14 ärenden$/ }).waitFor();
    await sida.getByRole('checkbox', { name: '2017' }).check();
    await sida.locator('p.antal', { hasText: /^15 ärenden$/ }).waitFor();
    expect(new URL(sida.url()).searchParams.getAll('ar').sort()).toEqual(['2017', '2021']);
  });
});

describe('order, pages and the sum', () => {
  it('sorts by keyboard, and the head says which way', async () => {
    const sida = await rum.oppna('/arenden?stodtyp=foretagsstod&lage=beviljat');
    const kolumn = sida.getByRole('columnheader', { name: 'Beviljat, kr' });
    await kolumn.getByRole('link').focus();
    await sida.keyboard.press('Enter');
    await sida.locator('th[aria-sort=descending]', { hasText: 'Beviljat' }).waitFor();
    await klar(sida);
    const fallande = await belopp(sida);
    expect(fallande).toEqual([...fallande].sort((a, b) => b - a));
    expect(fallande[0]).toBe(759_805);
    await kolumn.getByRole('link').press('Enter');
    await sida.locator('th[aria-sort=ascending]', { hasText: 'Beviljat' }).waitFor();
    await klar(sida);
    expect(await belopp(sida)).toEqual([...fallande].reverse());
    expect(await sida.locator('th[aria-sort]').count()).toBe(1);
  });

  it('Swedish letters stand last: Ä and Ö after Y', async () => {
    const sida = await rum.oppna('/arenden?ar=2021&sortering=namn&riktning=stigande');
    const ordning = await namn(sida);
    expect(ordning).toEqual([...ordning].sort(new Intl.Collator('sv').compare));
    expect(ordning.slice(-2)).toEqual(['Ängelinvesterarbolag (ÄIB) kopplat till Inkuberas implementation', 'ÖMSINT']);
  });

  it('goes through the pages, each ärende once, while count and sum stay those of all', async () => {
    const sida = await rum.oppna('/arenden?perSida=25');
    const fot = sida.locator('tfoot');
    // 8 635 910 (2020) + 1 310 000 (2017) = 9 945 910
    const summa = async (): Promise<number> => tal(await fot.locator('td').first().innerText());
    expect(await summa()).toBe(9_945_910);
    await fot.getByText('Beviljat i 38 ärenden').waitFor();
    await fot.getByText('14 ärenden saknar uppgift om belopp och ingår inte i summan.').waitFor();
    const forsta = await adresser(sida);
    await sida.getByText('Visar 1–25 av 38').waitFor();
    await sida.getByRole('link', { name: 'Nästa' }).click();
    await sida.getByText('Visar 26–38 av 38').waitFor();
    await klar(sida);
    const andra = await adresser(sida);
    expect([forsta.length, andra.length, new Set([...forsta, ...andra]).size]).toEqual([25, 13, 38]);
    expect(await summa()).toBe(9_945_910);
    // A new filter begins at its first page.
    await sida.getByRole('combobox', { name: 'Läge' }).selectOption('Avslaget');
    await sida.getByText('Visar 1–3 av 3').waitFor();
  });

  it('the sum in the foot is that of the rows', async () => {
    const sida = await rum.oppna('/arenden?stodtyp=foretagsstod');
    const rader = (await belopp(sida)).filter((n) => !Number.isNaN(n));
    expect(rader.reduce((a, b) => a + b, 0)).toBe(tal(await sida.locator('tfoot td').first().innerText()));
  });
});

describe('export', () => {
  it('CSV: BOM, semicolons, and the rows of the page', async () => {
    const sida = await rum.oppna('/arenden?stodtyp=foretagsstod&perSida=25');
    const { innehall: fil } = await hamtad(sida.getByRole('link', { name: 'Hämta CSV' }));
    expect([...fil.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rader = fil.toString('utf8').slice(1).trimEnd().split(/\r?\n/);
    const visade = await namn(sida);
    expect(rader).toHaveLength(visade.length + 1);
    const kolumner = rader[0]?.split(';') ?? [];
    expect(kolumner.length).toBeGreaterThan(5);
    for (const [i, n] of visade.entries()) expect(rader[i + 1]).toContain(n);
  });

  it('Excel: opens, with the same rows and amounts as numbers', async () => {
    const sida = await rum.oppna('/arenden?ar=2020');
    const { innehall } = await hamtad(sida.getByRole('link', { name: 'Hämta Excel' }));
    const blad = (await arbetsbok(innehall)).worksheets[0];
    if (!blad) throw new Error('The workbook has no sheet.');
    const rubriker = Array.from(blad.getRow(1).values as unknown[], String);
    const kolumn = rubriker.findIndex((r) => r.startsWith('Beviljat'));
    expect(blad.rowCount - 1).toBe((await namn(sida)).length);
    const summa = Array.from({ length: blad.rowCount - 1 }, (_, i) => blad.getRow(i + 2).getCell(kolumn).value)
      .filter((v) => typeof v === 'number')
      .reduce((a, b) => a + b, 0);
    expect(summa).toBe(tal(await sida.locator('tfoot td').first().innerText()));
  });
});
