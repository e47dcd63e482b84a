import { axe } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

it('the insatser of a year are found, with how far their chains have come', async () => {
  const sida = await rum.oppna('/insatser');
  await sida.getByLabel('År').selectOption('2021');
  await sida.waitForURL(/ar=2021/);
  await klar(sida);
  const rad = sida.getByRole('row', { name: /Regional testbädd/ });
  await rad.waitFor();
  expect(await rad.getByText('förväntade').count()).toBe(1);
  // The 26 of the report of 2021.
  await sida.getByText('26 insatser', { exact: true }).waitFor();
  expect(await sida.locator('tbody tr').count()).toBe(26);
  await sida.getByLabel('Sök insats').fill('testbädd');
  await sida.keyboard.press('Enter');
  await sida.getByText('1 insats', { exact: true }).waitFor();
  expect(new URL(sida.url()).searchParams.get('ar')).toBe('2021');
});

it('an insats shows its goals, its chain and the way to its ärende; who may changes the chain', async () => {
  const sida = await rum.oppna('/insatser?sok=Regional%20testb%C3%A4dd', 1440, 'analytiker');
  await sida.getByRole('link', { name: 'Regional testbädd' }).click();
  await sida.getByRole('heading', { name: 'Regional testbädd', level: 1 }).waitFor();
  await sida.locator('app-kedjeritning button.led').first().waitFor();
  await axe(sida);
  await sida.getByRole('link', { name: /H2021-01/ }).waitFor();
  await sida.locator('#effektkedja p a[href$="/resultat/nytt"]', { hasText: 'Logga resultat' }).waitFor();
  await sida.getByRole('link', { name: 'Ändra kedjan' }).click();
  await sida.getByRole('heading', { name: 'Ändra effektkedjan' }).waitFor();
  const led = sida.locator('app-ledlista .val');
  await led.first().click();
  await sida.getByLabel('Ansvarig').fill('Regionen');
  await sida.getByRole('button', { name: 'Spara effektkedjan' }).click();
  await sida.getByText(/^Sparat/).waitFor();
  await sida.getByRole('link', { name: 'Till insatsen' }).click();
  await sida.getByRole('heading', { name: 'Regional testbädd', level: 1 }).waitFor();
  await sida.getByRole('link', { name: 'Lista', exact: true }).click();
  await sida.getByText('Regionen', { exact: true }).first().waitFor();
});

it('a target is set and revised where the chain is shown, and the former stays with the reason', async () => {
  const sida = await rum.oppna('/insatser?sok=AMLift', 1440, 'analytiker');
  await sida.getByRole('link', { name: 'AMLift' }).click();
  await sida.locator('app-kedjeritning button.led.forvantad').first().click();
  const satt = async (knapp: string, varde: string, skal?: string): Promise<void> => {
    await sida.getByRole('button', { name: knapp, exact: true }).click();
    await sida.getByRole('textbox', { name: /^Målvärde/ }).fill(varde);
    if (skal) await sida.getByRole('textbox', { name: 'Varför ändras målet?' }).fill(skal);
    await sida.getByRole('button', { name: 'Spara målet' }).click();
    await sida.locator('app-kedjeritning').getByText(`Mål ${varde}`).waitFor();
  };
  await satt('Sätt mål', '40');
  await satt('Revidera målet', '30', 'Färre företag än väntat');
  await sida.getByRole('region', { name: 'Valt led' }).getByText('Skäl till ändringen: Färre företag än väntat').waitFor();
  await axe(sida);
});

it.each(['lasare', 'ekonom'] as const)('the %s reads the chain and is offered no change', async (roll) => {
  const sida = await rum.oppna('/insatser?sok=Regional%20testb%C3%A4dd', 390, roll);
  await sida.getByRole('link', { name: 'Regional testbädd' }).click();
  await sida.getByRole('heading', { name: 'Effektkedja', exact: true }).waitFor();
  await klar(sida);
  expect(await sida.getByRole('link', { name: 'Ändra kedjan' }).count()).toBe(0);
  await axe(sida);
});
