import type { Locator } from 'playwright-core';
import { type Beslutsprov, beslutsprovPa, IDAG } from '../stod/beslutsprov';
import { axe, BREDDER } from '../stod/sida';
import { provrum } from './provrum';

const rum = provrum('exempel', { RAM_OVERSKRIDANDE: 'motivera' });
const AR = Number(IDAG.slice(0, 4));
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

const text = async (plats: Locator): Promise<string> => (await plats.innerText()).replace(/[\u00a0\u202f]/g, ' ');

it.each(BREDDER)('ett beslut över ramen kräver ett skäl, som sedan visas vid beslutet, vid %i px', async (bredd) => {
  await prov.ram(AR, (await prov.beslutat(AR)) + 60_000);
  const { nyckel } = await prov.forslagPa(100_000);
  const sida = await rum.oppna(`/arenden/${nyckel}/forslag/1/beslut`, bredd, 'chef');
  // 60 000 is left: 100 000 exceeds it by 40 000.
  await sida.getByText(`Ryms inte i ramen för ${AR}`).first().waitFor();
  expect(await text(sida.locator('app-ramvy app-notis'))).toBe(`Ryms inte i ramen för ${AR}: ramen överskrids med 40 000 kr. Det kan beslutas med ett skäl.`);
  await axe(sida);
  await sida.getByRole('button', { name: 'Gå vidare' }).click();
  await sida.getByRole('alert').getByRole('link', { name: 'Skriv varför ramen får överskridas.' }).click();
  expect(await sida.evaluate(() => document.activeElement?.id)).toBe('overskridandeskal');
  await axe(sida);
  await sida.keyboard.type('Regionstyrelsen har beslutat att flytta medel från 2027.');
  await sida.getByRole('button', { name: 'Gå vidare' }).click();
  await sida.getByText('Skäl att överskrida ramen: Regionstyrelsen').waitFor();
  await axe(sida);
  await sida.getByRole('button', { name: 'Fatta beslutet' }).click();
  const kort = sida.locator('#beslut-1');
  await kort.getByText(`Beslut 1 är fattat ${IDAG}.`).waitFor();
  expect(await text(kort)).toContain('Regionstyrelsen har beslutat att flytta medel från 2027.');
  await axe(sida);
});
