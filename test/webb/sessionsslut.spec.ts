import type { Page } from 'playwright-core';
import { axe } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

const dialog = (sida: Page) => sida.getByRole('dialog', { name: 'Inloggningen har upphört. Logga in igen.' });

/** Ends the session behind the page, as when the time is out. */
async function avsluta(sida: Page): Promise<void> {
  await sida.context().clearCookies();
}

it('a half-filled form is kept: the person logs in in another tab, comes back and sends it', async () => {
  rum.forvanta(401, /inlasningar\/forhandsgranskning$/);
  const sida = await rum.oppna('/inlasning?slag=ram', 1440, 'ekonom');
  await sida
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'ram.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await avsluta(sida);
  await sida.getByRole('button', { name: 'Granska', exact: true }).click();
  await dialog(sida).waitFor();
  await axe(sida);
  expect(await dialog(sida).innerText()).toContain('Det du har skrivit finns kvar på sidan.');
  // Not logged in yet: said, and nothing is lost.
  await dialog(sida).getByRole('button', { name: 'Jag har loggat in, fortsätt' }).click();
  await dialog(sida).getByText('Du är inte inloggad ännu.').waitFor();

  const [flik] = await Promise.all([
    sida.waitForEvent('popup'),
    dialog(sida).getByRole('link', { name: 'Logga in i en ny flik' }).click(),
  ]);
  await flik.getByRole('button', { name: 'Ekonom' }).click();
  await flik.getByRole('heading', { level: 1, name: 'Inläsning' }).waitFor();
  await flik.close();
  await sida.bringToFront();
  if (await dialog(sida).isVisible()) await dialog(sida).getByRole('button', { name: 'Jag har loggat in, fortsätt' }).click();
  await dialog(sida).waitFor({ state: 'hidden' });
  expect(await sida.getByText('ram.json', { exact: true }).count()).toBeGreaterThan(0);
  await sida.getByRole('button', { name: 'Granska', exact: true }).click();
  await sida.getByRole('heading', { name: 'Granskning av ram.json' }).waitFor();
});

it('nothing of a form is lost by saying too early that one has logged in, or by waiting with it', async () => {
  rum.forvanta(401, /ledamotskap$/);
  await rum.server().som('ekonom')('/api/v1/session');
  const sida = await rum.oppna('/anvandare');
  await sida.getByRole('link', { name: 'Exempel Ekonom' }).click();
  await sida.getByRole('button', { name: 'Lägg till ledamotskap' }).click();
  await sida.getByLabel('Organ').fill('Regional tillväxtnämnd');
  await sida.getByLabel('Första dag').fill('2024-01-01');
  await sida.getByLabel('Första dag').blur();
  await sida.getByLabel('Varför ändras ledamotskapen?').fill('Fyllnadsval');
  await avsluta(sida);
  for (const _ of ['first', 'again']) {
    await sida.getByRole('button', { name: 'Spara' }).click();
    await dialog(sida).waitFor();
    await dialog(sida).getByRole('button', { name: 'Jag har loggat in, fortsätt' }).click();
    await dialog(sida).getByText('Du är inte inloggad ännu.').waitFor();
    await dialog(sida).getByRole('button', { name: 'Stanna utan att logga in' }).click();
    await dialog(sida).waitFor({ state: 'hidden' });
    expect(await sida.getByLabel('Organ').inputValue()).toBe('Regional tillväxtnämnd');
  }
  await sida.request.post('/api/v1/session/exempel', { data: { roll: 'administrator' } });
  await sida.getByRole('button', { name: 'Spara' }).click();
  await sida.getByText('Ledamotskapen är sparade.').waitFor();
});

it('a page that is being fetched comes when the person has logged in again', async () => {
  rum.forvanta(401, /api\/v1\//);
  const sida = await rum.oppna('/', 390, 'lasare');
  await avsluta(sida);
  await sida.getByRole('button', { name: 'Meny', exact: true }).click();
  await sida.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Anslag' }).click();
  await dialog(sida).waitFor();
  await axe(sida);
  const svar = await sida.request.post('/api/v1/session/exempel', { data: { roll: 'lasare' } });
  expect(svar.status()).toBe(204);
  await dialog(sida).getByRole('button', { name: 'Jag har loggat in, fortsätt' }).click();
  await sida.getByRole('table').first().waitFor();
  expect(await sida.locator('h1').innerText()).toBe('Anslag');
});

it('whoever stays without logging in keeps the page, and is told what could not be fetched', async () => {
  rum.forvanta(401, /api\/v1\//);
  const sida = await rum.oppna('/', 1440, 'lasare');
  await avsluta(sida);
  await sida.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Anslag' }).click();
  await dialog(sida).waitFor();
  await sida.keyboard.press('Escape');
  await dialog(sida).waitFor({ state: 'hidden' });
  await klar(sida);
  await sida.getByRole('alert').getByText('Logga in för att fortsätta.').waitFor();
});
