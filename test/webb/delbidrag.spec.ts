import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { PAGAR, projektMedKedja } from '../stod/resultatprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

it.each(BREDDER)('ett ramprojekt delar ut bidrag inom sin ram, och tar bort ett med skäl, vid %i px', async (bredd) => {
  // The frame is 100 000 kr.
  const { nyckel } = await projektMedKedja(prov, PAGAR);
  const sida = await rum.oppna(`/arenden/${nyckel}/andra`, bredd, 'handlaggare');
  await sida.getByLabel('Ramprojekt, som delar ut egna bidrag').check();
  await sida.getByLabel('Varför ändras uppgifterna?').fill('Delar ut mikrobidrag');
  await axe(sida);
  await sida.getByRole('button', { name: 'Spara', exact: true }).click();
  const del = sida.locator('#delbidrag');
  await del.getByText('Inga delbidrag är registrerade').waitFor();
  await del.getByRole('link', { name: 'Nytt delbidrag' }).click();
  await sida.getByRole('heading', { level: 1, name: 'Nytt delbidrag' }).waitFor();
  await klar(sida);
  await sida.getByRole('button', { name: 'Registrera delbidraget' }).click();
  const fel = sida.getByRole('alert');
  for (const text of ['Välj eller skriv vem som får bidraget.', 'Skriv vad bidraget gäller.', 'Skriv ett belopp.']) await fel.getByRole('link', { name: text }).waitFor();
  await axe(sida);
  await sida.getByLabel('Eller mottagarens namn').fill('Ett kafé');
  await sida.getByLabel('Vad bidraget gäller').fill('Skyltar');
  await sida.getByLabel('Belopp, kronor').fill('100 001');
  await sida.getByText(/Det är 1.kr mer än vad som är kvar av ramen\./).waitFor();
  rum.forvanta(422, /\/delbidrag$/);
  await sida.getByRole('button', { name: 'Registrera delbidraget' }).click();
  await fel.getByRole('link').first().waitFor();
  expect(await sida.evaluate(() => document.querySelector('#delbidrag-belopp')?.getAttribute('aria-invalid'))).toBe('true');
  await sida.getByLabel('Belopp, kronor').fill('30 000');
  await sida.getByText(/Kvar av ramen efter det: 70.000.kr\./).waitFor();
  await sida.getByRole('button', { name: 'Registrera delbidraget' }).click();
  await del.getByText('Delbidraget är registrerat.').waitFor();
  await del.getByText(/70.000.kr/).waitFor();
  await axe(sida);

  await del.getByRole('button', { name: 'Makulera delbidraget till Ett kafé' }).click();
  await del.getByRole('button', { name: 'Makulera', exact: true }).click();
  await del.getByRole('alert').getByRole('link', { name: 'Skriv varför delbidraget makuleras.' }).click();
  await sida.keyboard.type('Skrevs in två gånger');
  await del.getByRole('button', { name: 'Makulera', exact: true }).click();
  await del.getByText('Delbidraget till Ett kafé är makulerat.').waitFor();
  await del.getByText('Makulerade (1)').click();
  await del.getByText(/Skrevs in två gånger/).waitFor();
  await axe(sida);
});

it('ett ärende som inte är ramprojekt har inga delbidrag', async () => {
  const { nyckel } = await projektMedKedja(prov, PAGAR);
  const sida = await rum.oppna(`/arenden/${nyckel}/delbidrag/nytt`, 390, 'handlaggare');
  await sida.getByText('Delbidrag kan inte registreras här').waitFor();
  await axe(sida);
  await sida.goto(`/arenden/${nyckel}`);
  await klar(sida);
  expect(await sida.locator('#delbidrag').count()).toBe(0);
});
