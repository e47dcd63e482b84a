import JSZip from 'jszip';
import type { Locator, Page } from 'playwright-core';
import { type Beslutsprov, beslutsprovPa, IDAG } from '../stod/beslutsprov';
import { axe, BREDDER } from '../stod/sida';
import { hamtad, klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

const del = (sida: Page): Locator => sida.locator('#handlingar');
async function oppna(nyckel: string, bredd: 1440 | 390 = 1440, roll: 'administrator' | 'lasare' = 'administrator'): Promise<Page> {
  const sida = await rum.oppna(`/arenden/${nyckel}#handlingar`, bredd, roll);
  await del(sida).getByRole('heading', { name: 'Framställda handlingar' }).waitFor();
  await klar(sida);
  return sida;
}
const text = async (plats: Locator): Promise<string> => (await plats.innerText()).replace(/\s+/g, ' ');

it.each(BREDDER)('projektbeskrivningen görs och hämtas som Word och PDF, vid %i px', async (bredd) => {
  const nyckel = bredd === 1440 ? '20RS3419' : '20RS4642';
  const sida = await oppna(nyckel, bredd);
  await del(sida).getByText('Ingen handling är gjord').waitFor();
  await axe(sida);
  await del(sida).getByRole('button', { name: 'Gör projektbeskrivning' }).click();
  await del(sida).getByText('Projektbeskrivning är klar:').waitFor();
  const tabell = del(sida).getByRole('table', { name: '' }).first();
  await tabell.getByRole('row').nth(1).waitFor();
  await axe(sida);
  const word = await hamtad(tabell.getByRole('link', { name: /^Word/ }));
  expect(word.namn).toMatch(/\.docx$/);
  expect(await (await JSZip.loadAsync(word.innehall)).file('word/document.xml')?.async('string')).toContain('w:document');
  const pdf = await hamtad(tabell.getByRole('link', { name: /^PDF/ }));
  expect([pdf.namn.endsWith('.pdf'), pdf.innehall.subarray(0, 5).toString()]).toEqual([true, '%PDF-']);
});

it('arbetet syns medan det pågår, går att lämna och finns kvar när man kommer tillbaka, också efter omladdning', async () => {
  const sida = await oppna('17RS1250');
  // The work is held at its second step until it is let go.
  let slapp = false;
  await sida.route(/\/dokumentjobb\//, async (rutt) => {
    const svar = await rutt.fetch();
    const jobb = (await svar.json()) as object;
    await rutt.fulfill({ json: slapp ? jobb : { ...jobb, status: 'pagar', steg: 1, antalSteg: 4, lagetext: 'Skriver Word', handling: null } });
  });
  await del(sida).getByRole('button', { name: 'Gör föredragnings-PM' }).click();
  await del(sida).getByText('Skriver Word …').waitFor();
  expect(await del(sida).getByRole('progressbar').getAttribute('value')).toBe('0.25');
  expect(await del(sida).getByRole('button', { name: 'Gör föredragnings-PM' }).getAttribute('aria-disabled')).toBe('true');
  await axe(sida);
  await sida.getByRole('link', { name: 'Portfölj' }).first().click();
  await sida.getByRole('heading', { level: 1, name: /Portfölj/ }).waitFor();
  await sida.goBack();
  await del(sida).getByText('Skriver Word …').waitFor();
  await sida.reload();
  await del(sida).getByText('Skriver Word …').waitFor();
  slapp = true;
  await del(sida).getByText('FöredragningsPM är klar:').waitFor();
  await del(sida).getByRole('table').first().getByRole('row', { name: /FöredragningsPM|Föredragning/ }).first().waitFor();
});

it('ett fel i arbetet sägs med sitt skäl, och det går att försöka igen', async () => {
  const sida = await oppna('20RS5938');
  let fel = true;
  await sida.route(/\/dokumentjobb\//, async (rutt) => {
    const svar = await rutt.fetch();
    const jobb = (await svar.json()) as object;
    await rutt.fulfill({ json: fel ? { ...jobb, status: 'fel', fel: 'Malltexten ”projektnamn” står kvar i punkt 3.', handling: null } : jobb });
  });
  await del(sida).getByRole('button', { name: 'Gör projektbeskrivning' }).click();
  await del(sida).getByRole('alert').getByText('Projektbeskrivning kunde inte göras. Malltexten ”projektnamn” står kvar i punkt 3.').waitFor();
  await axe(sida);
  fel = false;
  await del(sida).getByRole('button', { name: 'Gör projektbeskrivning' }).click();
  await del(sida).getByText('Projektbeskrivning är klar:').waitFor();
  expect(await del(sida).getByRole('alert').count()).toBe(0);
});

it('beslutsbrevet görs vid beslutet och märks som skickat, med tangentbordet', async () => {
  const { nyckel } = await prov.forslagPa(100_000);
  const kropp = JSON.stringify({ version: await prov.version(nyckel), datum: IDAG });
  expect((await prov.server.som('chef')(`/api/v1/arenden/${nyckel}/forslag/1/beslut`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: kropp })).status).toBe(200);
  const sida = await oppna(nyckel);
  const kort = sida.locator('#beslut-1');
  await kort.getByRole('button', { name: 'Gör beslutsbrev för beslut 1' }).press('Enter');
  await kort.getByText('Beslutsbrev är klar:').waitFor();
  const knapp = del(sida).getByRole('button', { name: /^Märk som skickad/ });
  await knapp.press('Enter');
  await sida.getByRole('heading', { name: /^Märk .* som skickad$/ }).waitFor();
  await axe(sida);
  await sida.getByLabel('Skickat', { exact: true }).fill('2999-01-01');
  await sida.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
  expect(await text(sida.locator('app-datumfalt', { has: sida.locator('#expedierad') }))).toContain('Datumet ska ligga mellan');
  await sida.getByLabel('Skickat', { exact: true }).fill(IDAG);
  await sida.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
  await del(sida).getByText(`är märkt som skickad ${IDAG}.`).waitFor();
  await del(sida).getByRole('cell', { name: IDAG, exact: true }).waitFor();
  // The decision is then carried out, and the way of the ärende says so.
  await sida.getByText('Beslutsbrevet är inte skickat.').waitFor({ state: 'detached' });
  await axe(sida);
});

it('läsaren ser handlingarna och kan hämta dem, men gör inga', async () => {
  const gor = await oppna('20RS3419');
  await del(gor).getByRole('button', { name: 'Gör projektbeskrivning' }).click();
  await del(gor).getByText('Projektbeskrivning är klar:').waitFor();
  const sida = await oppna('20RS3419', 390, 'lasare');
  await del(sida).getByRole('link', { name: /^PDF/ }).first().waitFor();
  expect(await del(sida).getByRole('button').count()).toBe(0);
  await axe(sida);
});
