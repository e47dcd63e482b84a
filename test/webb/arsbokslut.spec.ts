import type { ArsbokslutListaSvar } from '@anslag/kontrakt';
import JSZip from 'jszip';
import { Client } from 'pg';
import type { Locator, Page } from 'playwright-core';
import { hamtad, klar, provrum, tal } from './provrum';

const rum = provrum('exempel');

/** The server makes what is missing when it starts; the tests begin when it has. */
beforeAll(async () => {
  for (let forsok = 0; forsok < 100; forsok++) {
    const svar = (await (await rum.server().som('administrator')('/api/v1/arsbokslut')).json()) as ArsbokslutListaSvar;
    if (svar.arsbokslut.length === 4) return;
    await new Promise((vila) => setTimeout(vila, 100));
  }
  throw new Error('The årsbokslut of 2017, 2020, 2021 and 2023 were not made at the start.');
});

async function fraga(sql: string): Promise<void> {
  const klient = new Client({ connectionString: rum.server().databas });
  await klient.connect();
  try {
    await klient.query(sql);
  } finally {
    await klient.end();
  }
}

function tabell(sida: Page, namn: string): Locator {
  return sida.getByRole('region', { name: namn, exact: true });
}

/** The figures of one row of a table, without the words for who cannot see. */
async function siffror(tabell: Locator, rad: string): Promise<string[]> {
  const celler = await tabell
    .getByRole('row', { name: new RegExp(`^${rad} `) })
    .getByRole('cell')
    .allInnerTexts();
  return celler.map((c) => (c.split('\n')[0] ?? '').replace(/\s/g, ' ').trim());
}

describe('the årsbokslut of 2020, made by itself at the start', () => {
  it('has the golden figures', async () => {
    const sida = await rum.oppna('/arsbokslut/2020/1');
    // 20 decided, 17 granted, 3 588 981 kr of 8 635 910 = 41.56 %
    expect(await siffror(tabell(sida, 'Fördelning per stödtyp'), 'Företagsstöd inklusive kommersiell service')).toEqual([
      '17',
      '3 588 981',
      '41,56 %',
    ]);
    expect(
      (await siffror(tabell(sida, 'Ansökningar'), 'Företagsstöd inklusive kommersiell service')).slice(0, 4),
    ).toEqual(['okänt', '20', '17', '3']);
    // Of those granted women lead 7, with 247 280 kr.
    const kvinnor = await siffror(tabell(sida, 'Företagsstöd efter företagsledarens kön'), 'Företag ledda av kvinnor');
    expect(kvinnor).toEqual(expect.arrayContaining(['7', '247 280']));
  });

  it('opens the rows behind its figures, and they add up', async () => {
    const sida = await rum.oppna('/arsbokslut/2020/1');
    const lankar = tabell(sida, 'Fördelning per stödtyp').locator('[data-siffra] a');
    const antal = await lankar.count();
    expect(antal).toBeGreaterThanOrEqual(12);
    for (let i = 0; i < antal; i++) {
      const visad = (await lankar.nth(i).innerText()).split(',')[0] ?? '';
      await lankar.nth(i).click();
      const panel = sida.locator('app-siffrepanel');
      await panel.locator('app-arsunderlag').waitFor();
      const rader = (await panel.locator('td[data-etikett="Belopp, kr"]').allInnerTexts()).map(tal);
      const text = await panel.innerText();
      if (/kr/.test((await panel.getByRole('heading').first().innerText()) ?? '') && !visad.includes('%'))
        expect(rader.reduce((a, b) => a + b, 0)).toBe(tal(visad));
      expect(text).toMatch(/= siffran ovan|Siffran ovan är räknad på raderna|siffran är 0/);
      await panel.getByRole('button', { name: 'Stäng raderna' }).click();
      await panel.waitFor({ state: 'detached' });
    }
  });

  it('a figure has an address, and closing its rows gives the focus back', async () => {
    const sida = await rum.oppna('/arsbokslut/2020/1');
    const lank = tabell(sida, 'Fördelning per stödtyp').getByRole('link', {
      name: /^3\s588\s981.*Företagsstöd inklusive kommersiell service, Beviljat/,
    });
    await lank.click();
    await sida.locator('app-arsunderlag').waitFor();
    const kollega = await rum.oppna(new URL(sida.url()).pathname + new URL(sida.url()).search);
    expect(await kollega.locator('app-arsunderlag tbody tr').count()).toBe(17);
    await sida.getByRole('button', { name: 'Stäng raderna' }).click();
    await sida.locator('app-siffrepanel').waitFor({ state: 'detached' });
    expect(await lank.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('as Word: the section with the golden figure, the number and the checksum', async () => {
    const sida = await rum.oppna('/arsbokslut/2020/1');
    const summa = await sida.locator('dd.summa').innerText();
    const { namn, innehall } = await hamtad(sida.getByRole('link', { name: 'Hämta avsnittet Fördelning (Word)' }));
    expect(namn).toMatch(/\.docx$/);
    expect(innehall.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    const text = await wordtext(innehall);
    expect(text).toContain('3 588 981');
    expect(text).toContain(summa);
  });
});

it('2021 says that its figures are stated by a document, not computed', async () => {
  const sida = await rum.oppna('/arsbokslut/2021/1');
  await sida.getByText('Historiskt år.').waitFor();
  const plan = tabell(sida, 'Plan och utfall');
  expect((await siffror(plan, 'Summa')).slice(0, 2)).toEqual(['40 480 000', '40 480 000']);
});

describe('an årsbokslut made by hand', () => {
  it('is not made again while nothing has changed; a change gives a new version with its difference', async () => {
    const sida = await rum.oppna('/arsbokslut');
    const gor = sida.getByRole('button', { name: 'Gör årsbokslut för 2020' });
    await gor.click();
    await sida.getByText('Inget har ändrats sedan nr 1. Inget nytt årsbokslut för 2020 behövdes.').waitFor();

    await fraga(
      `INSERT INTO utbetalning (arende_id, utbetald, belopp_kr, bokfort_kr) SELECT id, '2020-12-01', 90000, 360000 FROM arende WHERE diarienummer = '20RS5938'`,
    );
    await gor.click();
    await sida.getByText('Årsbokslut nr 2 för 2020 är gjort.').waitFor();
    await gor.click();
    await sida.getByText('Inget har ändrats sedan nr 2.').waitFor();

    await sida.getByRole('link', { name: 'Nr 2 för 2020', exact: true }).click();
    await sida.getByText('Version nr 2').waitFor();
    await klar(sida);
    await sida.getByRole('link', { name: 'Skillnader mot nr 1' }).click();
    await sida.getByRole('heading', { name: 'Skillnader i årsbokslut 2020' }).waitFor();
    await klar(sida);
    const rad = tabell(sida, 'Årets ramar').getByRole('row', { name: /^Utbetalt/ });
    expect(tal((await rad.getByRole('cell').last().innerText()).trim())).toBe(90_000);
    // Nothing that was frozen has changed.
    const forsta = await rum.oppna('/arsbokslut/2020/1');
    expect((await siffror(tabell(forsta, 'Årets ramar'), 'Utbetalt'))[0]).not.toBe('90 000');
  });
});

/** The text of a Word file, its spaces made ordinary. */
async function wordtext(fil: Buffer): Promise<string> {
  const delar = (await JSZip.loadAsync(fil)).file(/^word\/(document|header\d*|footer\d*)\.xml$/);
  const text = (await Promise.all(delar.map((del) => del.async('string')))).join(' ');
  return text.replace(/<[^>]*>/g, '').replace(/[\s\u00a0\u202f]+/g, ' ');
}

it('a version that does not exist is said not to, and nothing else', async () => {
  rum.forvanta(404, /arsbokslut\/2020\/99/);
  const sida = await rum.oppna('/arsbokslut/2020/99');
  await sida.getByRole('alert').getByText('Årsbokslut nr 99 för 2020 finns inte.').waitFor();
  expect(await sida.getByText('Version nr 99').count()).toBe(0);
});
