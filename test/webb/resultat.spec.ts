import type { NodutfallSvar } from '@anslag/kontrakt';
import type { Page } from 'playwright-core';
import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { pdf } from '../stod/filer';
import { IAR, kedjan, LED, PAGAR, projektMedKedja, SLUT } from '../stod/resultatprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

const loggat = async (nyckel: string): Promise<NodutfallSvar[]> => (await kedjan(prov, nyckel)).noder.flatMap((n) => n.utfall);
const fokus = (sida: Page): Promise<string | undefined> => sida.evaluate(() => document.activeElement?.id);
/** Waits until the element has the focus. */
const vantaFokus = (sida: Page, id: string): Promise<unknown> => sida.waitForFunction((ska) => document.activeElement?.id === ska, id);
const oppna = (adress: string, bredd: 1440 | 390 = 1440, roll: 'handlaggare' | 'administrator' | 'lasare' = 'handlaggare'): Promise<Page> => rum.oppna(adress, bredd, roll);

/** Goes forward with the tab key until something with the id, or the button with the name, has the focus. */
async function taMigTill(sida: Page, mal: { id: string } | { knapp: string }): Promise<void> {
  for (let steg = 0; steg < 60; steg++) {
    await sida.keyboard.press('Tab');
    const [id, text] = await sida.evaluate(() => [document.activeElement?.id ?? '', document.activeElement?.textContent?.trim() ?? '']);
    if ('id' in mal ? id === mal.id : text.includes(mal.knapp)) return;
  }
  throw new Error(`The tab key did not reach ${JSON.stringify(mal)}.`);
}

it('med tangentbordet i telefonens bredd: välja, få veta vad som är fel, rätta, spara och logga en till', async () => {
  const { nyckel } = await projektMedKedja(prov, PAGAR);
  const sida = await oppna(`/logga?projekt=${nyckel}`, 390);
  await sida.getByText('Efterfrågas nu').waitFor();
  await axe(sida);
  await taMigTill(sida, { knapp: `Välj ${LED.prestation}` });
  await sida.keyboard.press('Enter');
  await vantaFokus(sida, 'lage-uppnadd');
  await axe(sida);
  await sida.keyboard.press('Space');
  await taMigTill(sida, { id: 'resultat-ar' });
  await sida.keyboard.press('Control+A');
  await sida.keyboard.type(String(IAR + 1));
  await taMigTill(sida, { id: 'resultat-varde' });
  await sida.keyboard.type('20');
  await taMigTill(sida, { id: 'resultat-kvinnor' });
  await sida.keyboard.type('12');
  await taMigTill(sida, { id: 'resultat-man' });
  await sida.keyboard.type('9');
  await sida.keyboard.press('Enter');
  const fel = sida.getByRole('alert');
  await fel.getByRole('link', { name: `År ${IAR + 1} har inte börjat, så resultatet kan inte vara uppnått.` }).waitFor();
  await fel.getByRole('link', { name: 'Deltagarna är 21, fler än värdet 20.' }).waitFor();
  await axe(sida);
  expect(await loggat(nyckel)).toEqual([]);

  await sida.keyboard.press('Tab');
  await sida.keyboard.press('Enter');
  await vantaFokus(sida, 'resultat-ar');
  await sida.keyboard.press('Control+A');
  await sida.keyboard.type(String(IAR));
  await taMigTill(sida, { id: 'resultat-varde' });
  await sida.keyboard.press('Control+A');
  await sida.keyboard.press('Delete');
  await sida.getByText('Räknas som deltagarnas summa, 21\u00a0personer').waitFor();
  await taMigTill(sida, { id: 'grund-ej' });
  // Upwards among the grounds: egen bedömning, utvärdering, uppföljning.
  for (let i = 0; i < 3; i++) await sida.keyboard.press('ArrowUp');
  await taMigTill(sida, { knapp: 'Spara resultatet' });
  await sida.keyboard.press('Enter');
  await sida.getByRole('heading', { name: 'Resultatet är sparat' }).waitFor();
  await vantaFokus(sida, 'kvitto-rubrik');
  await axe(sida);
  expect(await loggat(nyckel)).toMatchObject([{ ar: IAR, lage: 'uppnadd', grund: 'uppfoljning', varde: 2100, kvinnor: 12, man: 9, okant: null }]);
  await taMigTill(sida, { knapp: 'Logga en till' });
  await sida.keyboard.press('Enter');
  await vantaFokus(sida, 'resultat-nod');
});

it('projektet som loggades sist är valt nästa gång, och ett annat kan sökas fram', async () => {
  const [ett, tva] = [await projektMedKedja(prov, PAGAR), await projektMedKedja(prov, PAGAR)];
  const sida = await oppna(`/logga?projekt=${ett.nyckel}`, 390);
  await sida.getByRole('button', { name: `Välj ${LED.effekt}` }).click();
  await sida.getByText('Det väntas hända.').click();
  await sida.getByRole('button', { name: 'Spara resultatet' }).click();
  await sida.getByRole('heading', { name: 'Resultatet är sparat' }).waitFor();
  await sida.goto('/logga');
  await sida.getByText(ett.namn).waitFor();
  await sida.getByRole('button', { name: 'Byt projekt' }).click();
  await sida.getByLabel('Sök på namn eller nummer').fill(tva.nyckel);
  await sida.getByRole('button', { name: `Välj ${ett.namn}` }).waitFor({ state: 'detached' });
  await axe(sida);
  await sida.getByRole('button', { name: `Välj ${tva.namn}` }).click();
  await sida.getByText('Vad gäller resultatet?').waitFor();
  expect(new URL(sida.url()).searchParams.get('projekt')).toBe(tva.nyckel);
  // Others than one's own are found too, and lead to where it is told who logs there.
  await sida.getByRole('button', { name: 'Byt projekt' }).click();
  await sida.getByLabel('Sök på namn eller nummer').fill('20RS3419');
  await sida.getByRole('link', { name: /20RS3419/ }).click();
  await sida.getByText('Du kan inte logga resultat här').waitFor();
});

it('effekter som efterfrågas efter avslut hör till sitt år, och det förväntade står för sig', async () => {
  const { nyckel } = await projektMedKedja(prov, SLUT);
  const sida = await oppna(`/arenden/${nyckel}/resultat/nytt`);
  await sida.getByRole('button', { name: `Ett år efter avslut: effekter ${IAR - 1}, ${LED.effekt}, ${IAR - 1}` }).click();
  await sida.getByText('Det väntas hända.').click();
  expect(await sida.getByLabel('År', { exact: true }).inputValue()).toBe(String(IAR - 1));
  await sida.getByText('Länk, fil och kommentar').click();
  await sida.getByLabel('Länk', { exact: true }).fill('exempel.se');
  await sida.getByRole('button', { name: 'Spara resultatet' }).click();
  await sida.getByRole('alert').getByRole('link', { name: 'Länken går inte att öppna.' }).click();
  expect(await fokus(sida)).toBe('resultat-lank');
  await sida.getByLabel('Länk', { exact: true }).fill('https://exempel.se/rapport');
  await sida.getByLabel('Fil', { exact: true }).setInputFiles([{ name: 'enkät.pdf', mimeType: 'application/pdf', buffer: await pdf('Enkäten') }]);
  await axe(sida);
  await sida.getByRole('button', { name: 'Spara resultatet' }).click();
  await sida.getByRole('heading', { name: 'Resultatet är sparat' }).waitFor();
  expect(await loggat(nyckel)).toMatchObject([{ ar: IAR - 1, lage: 'forvantad', lank: 'https://exempel.se/rapport', bilaga: { namn: 'enkät.pdf' } }]);

  await sida.getByRole('link', { name: 'Visa alla resultat' }).click();
  await klar(sida);
  const rad = sida.getByRole('region', { name: 'Resultat år för år' }).getByRole('row', { name: LED.effekt });
  await rad.waitFor();
  const [uppnatt, forvantat, grund] = await rad.getByRole('cell').allInnerTexts();
  expect([uppnatt?.includes('Uppnådd'), forvantat?.trim(), grund?.trim()]).toEqual([false, 'Förväntad', 'ej angiven']);
});

describe.each(BREDDER)('resultaten på ärendet, %i px', (bredd) => {
  it('rättas och makuleras med skäl, och det tidigare finns kvar', async () => {
    const { nyckel } = await projektMedKedja(prov, PAGAR);
    const [nod] = (await kedjan(prov, nyckel)).noder.filter((n) => n.niva === 'prestation');
    const svar = await rum.server().som('handlaggare')(`/api/v1/effektkedja/noder/${nod?.id}/utfall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ar: IAR - 1, datum: `${IAR - 1}-06-01`, lage: 'uppnadd', varde: 4000 }),
    });
    expect(svar.status).toBe(201);
    const sida = await oppna(`/arenden/${nyckel}#resultat`, bredd);
    const del = sida.locator('#resultat');
    await del.getByText('40\u00a0personer').waitFor();
    await axe(sida);
    await del.getByRole('link', { name: `Rätta ${LED.prestation} ${IAR - 1}` }).click();
    await sida.getByRole('heading', { level: 1, name: 'Rätta resultatet' }).waitFor();
    await klar(sida);
    expect(await sida.getByLabel('Deltagare', { exact: true }).inputValue()).toBe('40');
    await sida.getByLabel('Deltagare', { exact: true }).fill('38,5');
    await sida.getByRole('button', { name: 'Spara rättelsen' }).click();
    await sida.getByRole('heading', { name: 'Resultatet är sparat' }).waitFor();
    await sida.getByRole('link', { name: 'Visa alla resultat' }).click();
    await del.getByText('38,5\u00a0personer').first().waitFor();
    await del.getByText('Rättade och makulerade (1)').click();
    await del.getByText('Rättat av ett senare resultat.').waitFor();

    await del.getByRole('button', { name: `Makulera ${LED.prestation} ${IAR - 1}` }).click();
    await del.getByRole('button', { name: 'Makulera', exact: true }).click();
    await del.getByRole('alert').getByRole('link', { name: 'Skriv varför resultatet makuleras.' }).click();
    expect(await fokus(sida)).toBe('makulering-skal');
    await sida.keyboard.type('Fel projekt');
    await axe(sida);
    await del.getByRole('button', { name: 'Makulera', exact: true }).click();
    await del.getByText('Resultatet är makulerat.').waitFor();
    await del.getByText('Rättade och makulerade (2)').waitFor();
    await del.getByText('Inga resultat är loggade').waitFor();
    expect((await loggat(nyckel)).map((u) => [u.varde, u.makulerad?.skal ?? null]).sort()).toEqual([
      [3850, 'Fel projekt'],
      [4000, null],
    ]);
  });

  it('ett mål som revideras med skäl visar det tidigare', async () => {
    const { nyckel } = await projektMedKedja(prov, PAGAR);
    const sida = await oppna(`/arenden/${nyckel}#resultat`, bredd);
    const del = sida.locator('#resultat');
    await del.getByRole('button', { name: `Sätt mål ${LED.prestation}` }).click();
    await del.getByLabel('Målvärde, personer').fill('trehundra');
    await del.getByRole('button', { name: 'Spara målet' }).click();
    await del.getByRole('alert').getByRole('link', { name: /går inte att läsa som ett tal/ }).waitFor();
    await del.getByLabel('Målvärde, personer').fill('300');
    await del.getByLabel('Målår (kan lämnas tomt)').fill(String(IAR + 1));
    await axe(sida);
    await del.getByRole('button', { name: 'Spara målet' }).click();
    await del.getByText('Målet är sparat.').waitFor();
    await del.getByRole('button', { name: `Revidera ${LED.prestation}` }).click();
    await del.getByLabel('Målvärde, personer').fill('250');
    await del.getByRole('button', { name: 'Spara målet' }).click();
    await del.getByRole('alert').getByRole('link', { name: 'Skriv varför målet ändras.' }).click();
    await sida.keyboard.type('Färre platser');
    await del.getByRole('button', { name: 'Spara målet' }).click();
    await del.getByText(`Tidigare: 300 senast ${IAR + 1}`).waitFor();
    await del.getByText(/Ändrat .*: Färre platser/).waitFor();
    await axe(sida);
  });
});

it('från startsidan: projekt, vad, läge och värde räcker', async () => {
  const { nyckel, namn } = await projektMedKedja(prov, PAGAR);
  const sida = await oppna('/', 390);
  const kort = sida.locator('app-snabblogg');
  await kort.getByLabel('Projekt').selectOption({ label: namn });
  await kort.getByRole('button', { name: 'Spara' }).click();
  await kort.getByRole('alert').getByRole('link', { name: 'Välj vad resultatet gäller.' }).click();
  expect(await fokus(sida)).toBe('snabb-nod');
  await kort.getByLabel('Vad gäller resultatet?').selectOption({ index: 1 });
  await kort.getByRole('radio', { name: 'Uppnådd' }).check();
  await kort.getByLabel('Deltagare, personer').fill('7');
  await axe(sida);
  await kort.getByRole('button', { name: 'Spara' }).click();
  await kort.getByText(`Sparat: ${LED.prestation}, uppnådd ${IAR}.`).waitFor();
  expect(await loggat(nyckel)).toMatchObject([{ ar: IAR, lage: 'uppnadd', varde: 700, grund: null }]);
});

it('det som är skrivet finns kvar när sidan läses om, och kan kastas', async () => {
  const { nyckel } = await projektMedKedja(prov, PAGAR);
  const sida = await oppna(`/arenden/${nyckel}/resultat/nytt`);
  await sida.getByRole('button', { name: `Välj ${LED.prestation}` }).click();
  await sida.getByLabel(/^Källa/).fill('Lägesrapport');
  const utkasten = (): boolean => Object.keys(sessionStorage).some((k) => k.startsWith('utkast:'));
  await sida.waitForFunction(utkasten);
  sida.on('dialog', (d) => void d.accept());
  await sida.reload();
  await sida.getByText('är återställt').waitFor();
  expect(await sida.getByLabel(/^Källa/).inputValue()).toBe('Lägesrapport');
  await sida.getByRole('button', { name: 'Kasta det och börja om' }).click();
  await sida.getByRole('button', { name: `Välj ${LED.prestation}` }).waitFor();
});

it('av ett ärende med sekretess sparas inget utkast', async () => {
  const { nyckel } = await projektMedKedja(prov, PAGAR);
  await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
  const sida = await oppna(`/arenden/${nyckel}/resultat/nytt`);
  await sida.getByRole('button', { name: `Välj ${LED.prestation}` }).click();
  await sida.getByLabel(/^Källa/).fill('Lägesrapport');
  sida.on('dialog', (d) => void d.accept());
  await sida.reload();
  await sida.getByRole('button', { name: `Välj ${LED.prestation}` }).waitFor();
  expect(await sida.evaluate(() => Object.keys(sessionStorage).filter((k) => k.startsWith('utkast:')))).toEqual([]);
});

it('flera läses in ur en fil: varje fel på sin rad, och inget sparas förrän alla är rätt', async () => {
  const { nyckel } = await projektMedKedja(prov, PAGAR);
  const sida = await oppna('/logga');
  await sida.getByRole('link', { name: 'Läs in flera från Excel' }).click();
  await sida.getByRole('link', { name: 'utfall.xlsx' }).waitFor();
  await axe(sida);
  const csv = (...rader: string[]): Buffer => Buffer.from(['Diarienummer;Nod;År;Datum;Läge;Grund;Värde;Kvinnor;Män;Källa;Kommentar', ...rader].join('\r\n'));
  const granska = async (name: string, buffer: Buffer): Promise<void> => {
    await sida.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer });
    await sida.getByRole('button', { name: 'Granska', exact: true }).click();
    await sida.getByRole('heading', { name: `Granskning av ${name}` }).waitFor();
  };
  const hel = `${nyckel};p1;${IAR - 1};${IAR - 1}-05-01;Uppnådd;Uppföljning;12;5;7;Lägesrapport;`;
  await granska('fel.csv', csv(hel, `${nyckel};p1;${IAR + 1};${IAR - 1}-05-01;Uppnådd;;3;;;;`, `${nyckel};p1;${IAR - 1};i våras;Uppnådd;;3;;;;`));
  const fel = sida.getByRole('region', { name: 'Fel', exact: true });
  await fel.getByText(`År ${IAR + 1} har inte börjat`).waitFor();
  await fel.getByText('ÅÅÅÅ-MM-DD').waitFor();
  expect(await loggat(nyckel)).toEqual([]);
  await granska('bra.csv', csv(hel));
  await sida.getByRole('button', { name: 'Bekräfta inläsning' }).click();
  await sida.getByText('bra.csv är inläst. Nya: 1.').waitFor();
  expect(await loggat(nyckel)).toMatchObject([{ ar: IAR - 1, varde: 1200, kvinnor: 5, man: 7, grund: 'uppfoljning' }]);
});

it('den som inte får logga ser varför', async () => {
  const sida = await oppna('/logga', 390, 'lasare');
  await sida.getByText('Du kan inte logga resultat').waitFor();
  await axe(sida);
});
