import type { Locator, Page } from 'playwright-core';
import { dagIStockholm } from '@anslag/doman';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

const band = (sida: Page): Locator => sida.getByRole('region', { name: 'Tid som visas' });
const tak = (sida: Page): Locator => sida.getByRole('region', { name: 'Villkor som gäller' }).getByRole('row', { name: /^Tak, högst/ });

describe('ett tidigare läge – what the page says of the time it shows', () => {
  it('on an ärende: the day, its terms and decisions, and nothing that can be done', async () => {
    const sida = await rum.oppna('/arenden/17RS1250?dag=2019-01-01');
    await band(sida).getByText('Läget den 1 januari 2019.').waitFor();
    await tak(sida).getByText('1 310 000 kr').first().waitFor();
    expect(await sida.getByRole('article').count()).toBe(1);
    expect(await sida.getByText('Ny rekvisition').count()).toBe(0);
    await band(sida).getByRole('link', { name: 'Visa i dag' }).click();
    await sida.getByText('Ny rekvisition').waitFor();
    expect(new URL(sida.url()).search).toBe('');
    expect(await band(sida).getByText(/^Läget den/).count()).toBe(0);
    // Where the link stood there is nothing now: the focus is on what opens the choice of time.
    await sida.getByText('Visa ett tidigare läge').and(sida.locator(':focus')).waitFor();
  });

  it('on the portfolio: both times by keyboard, in the address, and the rows behind a figure are of the same time', async () => {
    const sida = await rum.oppna('/portfolj?per=stodtyp&ar=2020');
    const idag = dagIStockholm(new Date());
    await sida.getByText('Visa ett tidigare läge').focus();
    await sida.keyboard.press('Enter');
    await sida.keyboard.press('Tab');
    await sida.keyboard.type('2020-06-15');
    await sida.keyboard.press('Tab');
    await band(sida).getByText('Läget den 15 juni 2020.').waitFor();
    await sida.getByLabel('Enligt vad som var registrerat').fill(idag);
    await sida.keyboard.press('Enter');
    await band(sida).getByText('Läget den 15 juni 2020, enligt uppgifter registrerade till och med').waitFor();
    await sida.waitForURL((url) => url.searchParams.get('dag') === '2020-06-15' && url.searchParams.get('registrerat') === idag);
    await klar(sida);
    // Of the four projects of 2020 only 20RS5938 was decided by then.
    await sida.getByRole('row', { name: /^Projekt/ }).getByRole('link').first().click();
    const bakom = sida.getByRole('region', { name: 'Raderna bakom siffran' });
    await bakom.getByRole('link').first().waitFor();
    expect(await bakom.getByRole('link').allInnerTexts()).toEqual(['RES 2020 Örebro och Västmanland']);
    await bakom.getByRole('link').click();
    await sida.getByRole('heading', { level: 1, name: 'RES 2020 Örebro och Västmanland' }).waitFor();
    await band(sida).getByText('Läget den 15 juni 2020').waitFor();
  });

  it('on the portfolio: how many decisions may have been taken by then', async () => {
    const sida = await rum.oppna('/portfolj?per=stodtyp&ar=2021&dag=2021-06-30', 390);
    await band(sida).getByText('14 beslut kan ha fattats före den dagen men räknas inte med').waitFor();
  });

  it('on the frame: the time follows from the years to a year and on to the decisions', async () => {
    const sida = await rum.oppna('/anslag?dag=2020-12-31');
    expect(await sida.getByRole('rowheader').allInnerTexts()).not.toContain('2021');
    await sida.getByRole('link', { name: '2020', exact: true }).click();
    await sida.getByRole('heading', { level: 1, name: 'Anslag 2020' }).waitFor();
    await band(sida).getByText('Läget den 31 december 2020.').waitFor();
    await sida.getByRole('link', { name: /visa alla beslut/ }).click();
    await sida.getByRole('heading', { level: 1, name: 'Portfölj' }).waitFor();
    expect(new URL(sida.url()).searchParams.get('dag')).toBe('2020-12-31');
  });
});

describe('ett tidigare läge – nothing there then', () => {
  it.each([
    ['/arenden/17RS1250?dag=2010-01-01', 'Inget var beslutat eller föreslaget då'],
    ['/portfolj?registrerat=2020-12-31', 'Inga beviljade ärenden eller insatser fanns då'],
    ['/anslag?registrerat=2020-12-31', 'Ingen anslagsram och inget beslut fanns då'],
  ])('%s: %s', async (adress, text) => {
    const sida = await rum.oppna(adress);
    await sida.getByText(text).waitFor();
    expect(await sida.getByRole('main').getByRole('link', { name: /[Ll]äs in/ }).count()).toBe(0);
  });

  it.each([
    ['/arenden/20RS3419?registrerat=2020-12-31', 'Ärendet var inte registrerat då'],
    ['/anslag/2021?dag=2020-12-31', 'Ingen anslagsram och inget beslut för 2021 fanns då'],
  ])('%s: %s', async (adress, text) => {
    rum.forvanta(404, /(dag|registrerat)=2020-12-31$/);
    const sida = await rum.oppna(adress);
    await sida.getByText(text).waitFor();
    await band(sida).getByRole('link', { name: 'Visa i dag' }).click();
    await sida.getByText(text).waitFor({ state: 'detached' });
  });

  it('a day that has not been is refused at its field, and by the server when it stands in the address', async () => {
    const sida = await rum.oppna('/anslag');
    await sida.getByText('Visa ett tidigare läge').click();
    await sida.getByLabel('Visa läget den').fill('2099-01-01');
    await sida.keyboard.press('Enter');
    await sida.getByText(/Datumet ska ligga mellan 1995-01-01 och/).waitFor();
    expect(new URL(sida.url()).search).toBe('');
    rum.forvanta(400, /dag=2099-01-01$/);
    const annan = await rum.oppna('/anslag?dag=2099-01-01');
    await annan.getByRole('alert').getByText('Tiden har inte varit än.').waitFor();
  });
});
