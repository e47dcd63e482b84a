import type { Locator, Page } from 'playwright-core';
import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { pdf, PNG, word } from '../stod/filer';
import { axe, BREDDER } from '../stod/sida';
import { hamtad, klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

const PDF = 'application/pdf';
const del = (sida: Page): Locator => sida.locator('#handlingar');
async function oppna(nyckel: string, bredd: 1440 | 390 = 1440, roll: 'handlaggare' | 'lasare' | 'administrator' = 'handlaggare'): Promise<Page> {
  const sida = await rum.oppna(`/arenden/${nyckel}#handlingar`, bredd, roll);
  await del(sida).getByRole('heading', { name: 'Bilagor', exact: true }).waitFor();
  await klar(sida);
  return sida;
}
async function laggIn(sida: Page, filer: { name: string; mimeType: string; buffer: Buffer }[], slag = 'Yttrande'): Promise<void> {
  await sida.getByLabel('Filer', { exact: true }).setInputFiles(filer);
  await sida.getByLabel('Vad filerna är').selectOption({ label: slag });
  await sida.getByRole('button', { name: 'Lägg in', exact: true }).click();
}

it.each(BREDDER)('flera filer läggs in, hämtas och makuleras, vid %i px', async (bredd) => {
  const nyckel = await prov.nyttArende();
  const sida = await oppna(nyckel, bredd);
  await del(sida).getByText('Ingen bilaga är inlagd').waitFor();
  await axe(sida);
  const plan = await pdf('Planen');
  await laggIn(sida, [
    { name: 'Plan för åtgärder.pdf', mimeType: PDF, buffer: plan },
    { name: 'Budget.docx', mimeType: '', buffer: await word('b') },
    { name: 'låst.pdf', mimeType: PDF, buffer: await pdf('x', 'hemligt') },
  ]);
  await del(sida).getByText('3 av 3 filer är inlagda.').waitFor();
  const tabell = del(sida).getByRole('table');
  await tabell.getByRole('row').nth(3).waitFor();
  expect(await tabell.innerText()).toContain('Filen är låst med lösenord.');
  await axe(sida);
  const fil = await hamtad(tabell.getByRole('link', { name: 'Plan för åtgärder.pdf' }));
  expect([fil.namn, fil.innehall.equals(plan)]).toEqual(['Plan för åtgärder.pdf', true]);

  await tabell.getByRole('button', { name: 'Makulera låst.pdf' }).click();
  await sida.getByRole('heading', { name: 'Makulera låst.pdf' }).waitFor();
  await sida.getByRole('button', { name: 'Makulera', exact: true }).click();
  await sida.getByRole('alert').getByRole('link', { name: 'Skriv varför bilagan makuleras.' }).click();
  expect(await sida.evaluate(() => document.activeElement?.id)).toBe('makulera-skal');
  await sida.keyboard.type('Kan inte öppnas');
  await axe(sida);
  await sida.getByRole('button', { name: 'Makulera', exact: true }).click();
  await del(sida).getByText('låst.pdf är makulerad.').waitFor();
  await del(sida).getByText('Makulerade bilagor (1)').click();
  expect(await del(sida).locator('.makulerade').innerText()).toContain('av Exempel Handläggare: Kan inte öppnas');
  await axe(sida);
});

it('det som inte kan läggas in sägs fil för fil, och det övriga läggs in', async () => {
  const nyckel = await prov.nyttArende();
  const sida = await oppna(nyckel);
  await sida.getByRole('button', { name: 'Lägg in', exact: true }).click();
  const fel = sida.getByRole('alert');
  await fel.getByRole('link', { name: 'Välj en fil.' }).click();
  expect(await sida.evaluate(() => document.activeElement?.id)).toBe('bilaga-fil');
  await fel.getByRole('link', { name: 'Välj vad filen är.' }).click();
  expect(await sida.evaluate(() => document.activeElement?.id)).toBe('bilaga-slag');
  await axe(sida);
  rum.forvanta(415, /\/bilagor$/);
  rum.forvanta(422, /\/bilagor$/);
  const hel = await pdf('samma');
  await laggIn(sida, [
    { name: 'kalkyl.xlsx', mimeType: '', buffer: Buffer.from('x') },
    { name: 'tom.pdf', mimeType: PDF, buffer: Buffer.alloc(0) },
    { name: 'bild.pdf', mimeType: PDF, buffer: PNG },
    { name: 'forsta.pdf', mimeType: PDF, buffer: hel },
    { name: 'andra.pdf', mimeType: PDF, buffer: hel },
  ]);
  await del(sida).getByText('1 av 5 fil är inlagd. 4 är inte inlagda.').waitFor();
  const rader = (await del(sida).getByRole('list', { name: 'Filer som läggs in' }).getByRole('listitem').allInnerTexts()).map((t) => t.replace(/\s+/g, ' '));
  expect(rader).toEqual([
    'kalkyl.xlsx Inte inlagd Filtypen tas inte emot. Välj PDF, Word (.docx), PNG eller JPEG.',
    'tom.pdf Inte inlagd Filen är tom.',
    'bild.pdf Inte inlagd Filens namn slutar på .pdf, men innehållet är bild (PNG). Kontrollera att det är rätt fil och rätta namnet.',
    'forsta.pdf Inlagd',
    expect.stringMatching(/^andra\.pdf Inte inlagd Samma fil finns redan i ärendet: forsta\.pdf, inlagd .* av Exempel Handläggare\.$/),
  ]);
  await axe(sida);
});

it('en sändning vars svar tappas kan göras om, och läggs in en gång', async () => {
  const nyckel = await prov.nyttArende();
  const sida = await oppna(nyckel);
  rum.forvanta(502, /\/bilagor$/);
  let antal = 0;
  await sida.route(/\/bilagor$/, async (rutt) => {
    if (rutt.request().method() !== 'POST') return rutt.continue();
    const svar = await rutt.fetch();
    if (++antal === 1) await rutt.fulfill({ status: 502, body: 'Bad gateway' });
    else await rutt.fulfill({ response: svar });
  });
  await laggIn(sida, [{ name: 'plan.pdf', mimeType: PDF, buffer: await pdf('en gång') }]);
  await del(sida).getByRole('button', { name: 'Försök igen med plan.pdf' }).click();
  await del(sida).getByText('1 av 1 fil är inlagd.').waitFor();
  await del(sida).getByRole('table').getByRole('row').nth(1).waitFor();
  await klar(sida);
  expect(await del(sida).getByRole('table').getByRole('row').count()).toBe(2);
});

it('med tangentbordet ensamt: välja, lägga in, makulera och ångra', async () => {
  const nyckel = await prov.nyttArende();
  const sida = await oppna(nyckel);
  await sida.getByLabel('Filer', { exact: true }).setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: PNG }]);
  await sida.getByLabel('Filer', { exact: true }).focus();
  await sida.keyboard.press('Tab');
  await sida.keyboard.type('Ann');
  await sida.keyboard.press('Tab');
  await sida.keyboard.press('Enter');
  await del(sida).getByText('1 av 1 fil är inlagd.').waitFor();
  const knapp = del(sida).getByRole('button', { name: 'Makulera a.png' });
  await knapp.focus();
  await sida.keyboard.press('Enter');
  await sida.getByRole('heading', { name: 'Makulera a.png' }).waitFor();
  await sida.keyboard.press('Escape');
  expect(await knapp.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(await del(sida).getByRole('table').getByRole('cell', { name: 'Annat' }).count()).toBe(1);
});

it('den som bara läser ser bilagorna men kan inte ändra; sekretess döljer dem', async () => {
  const nyckel = await prov.nyttArende();
  const handlaggaren = await oppna(nyckel);
  await laggIn(handlaggaren, [{ name: 'a.pdf', mimeType: PDF, buffer: await pdf('l') }]);
  await del(handlaggaren).getByText('1 av 1 fil är inlagd.').waitFor();
  const sida = await oppna(nyckel, 390, 'lasare');
  await del(sida).getByRole('link', { name: 'a.pdf' }).waitFor();
  expect(await del(sida).getByRole('button').count()).toBe(0);
  await axe(sida);
  await prov.db.query(`UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1`, [nyckel]);
  await sida.reload();
  await del(sida).getByText('Handlingarna visas inte').waitFor();
  expect(await sida.locator('main').innerText()).not.toContain('a.pdf');
});
