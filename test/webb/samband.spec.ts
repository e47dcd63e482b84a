import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { PAGAR, projektMedKedja, SLUT } from '../stod/resultatprov';
import { axe } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

it('ett projekt sägs fortsätta ett annat och delas med andra; det som inte finns sägs vid fältet', async () => {
  const [fore, nu] = [await projektMedKedja(prov, SLUT), await projektMedKedja(prov, PAGAR)];
  const sida = await rum.oppna(`/arenden/${nu.nyckel}/andra`, 1440, 'handlaggare');
  rum.forvanta(400, /arenden\/26RS/);
  await sida.getByLabel('Fortsätter projekten').fill(`${fore.nyckel}\n99RS404`);
  await sida.getByLabel('Gemensamt med').fill('Region Västmanland\nRegion Sörmland');
  await sida.getByLabel('Vår andel av projektet, procent').fill('hälften');
  await sida.getByLabel('Varför ändras uppgifterna?').fill('Avtalet är klart');
  await sida.getByRole('button', { name: 'Spara', exact: true }).click();
  const fel = sida.getByRole('alert');
  await fel.getByRole('link').first().click();
  expect(await sida.evaluate(() => document.activeElement?.id)).toBe('varAndel');
  await sida.getByLabel('Vår andel av projektet, procent').fill('33,5');
  await sida.getByRole('button', { name: 'Spara', exact: true }).click();
  await fel.getByText('99RS404').waitFor();
  await axe(sida);
  await sida.getByLabel('Fortsätter projekten').fill(fore.nyckel);
  await sida.getByRole('button', { name: 'Spara', exact: true }).click();
  const del = sida.locator('#samband');
  await del.getByText('Region Västmanland, Region Sörmland').waitFor();
  expect(await del.innerText()).toMatch(/33,5\s%/);
  await del.getByRole('link', { name: fore.namn }).click();
  await sida.getByRole('heading', { level: 1, name: fore.namn }).waitFor();
  await klar(sida);
  await sida.locator('#samband').getByRole('link', { name: nu.namn }).waitFor();
  await axe(sida);
});
