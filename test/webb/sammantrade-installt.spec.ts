import { IDAG } from '../stod/beslutsprov';
import { type Motesprov, motesprovPa } from '../stod/motesprov';
import { axe, BREDDER } from '../stod/sida';
import { provrum } from './provrum';

const rum = provrum('exempel');
/** Days ahead, ISO. */
const om = (dagar: number): string => new Date(Date.parse(IDAG) + dagar * 86_400_000).toISOString().slice(0, 10);
let prov: Motesprov;
beforeAll(async () => {
  prov = await motesprovPa(rum.server());
});
afterAll(() => prov?.slapp());

it.each(BREDDER)('ett sammanträde ställs in med skäl, och förslaget går att sätta upp på nästa, vid %i px', async (bredd) => {
  const nyckel = await prov.klart(10_000);
  const id = await prov.mote([nyckel], om(40 + bredd / 10));
  const nasta = await prov.mote([], om(240 + bredd / 10));
  const sida = await rum.oppna(`/sammantraden/${id}`, bredd, 'administrator');
  await sida.getByRole('button', { name: 'Ställ in', exact: true }).focus();
  await sida.keyboard.press('Enter');
  await sida.waitForFunction(() => document.activeElement?.id === 'stall-in');
  // Without a reason nothing is done, and escape leaves it as it was.
  await sida.getByRole('button', { name: 'Ställ in sammanträdet' }).click();
  await sida.getByRole('alert').getByText('Skriv varför sammanträdet ställs in.').waitFor();
  await axe(sida);
  await sida.getByLabel('Varför ställs det in?').fill('För få ledamöter kan delta.');
  await sida.keyboard.press('Escape');
  await sida.getByRole('heading', { name: /^Ställ in / }).waitFor({ state: 'detached' });
  await sida.getByRole('button', { name: 'Ställ in', exact: true }).click();
  await sida.getByLabel('Varför ställs det in?').fill('För få ledamöter kan delta.');
  await sida.getByRole('button', { name: 'Ställ in sammanträdet' }).click();
  await sida.getByText('Sammanträdet är inställt.', { exact: true }).first().waitFor();
  await sida.getByText('För få ledamöter kan delta.').waitFor();
  await sida.getByRole('button', { name: 'Ställ in', exact: true }).waitFor({ state: 'detached' });
  expect(await sida.getByRole('link', { name: 'Mötesläge' }).count()).toBe(0);
  await axe(sida);

  await sida.goto(`/sammantraden/${nasta}`);
  await sida.locator('app-punktval').getByText(nyckel).first().waitFor();
  await sida.goto('/sammantraden');
  await sida.getByRole('row', { name: new RegExp(om(40 + bredd / 10)) }).getByText('Inställt').waitFor();
  await axe(sida);
  await sida.goto('/kalender');
  await sida.getByText(new RegExp(`^Inställt: .*${om(40 + bredd / 10)}`)).waitFor();
});
