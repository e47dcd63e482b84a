import type { Locator, Page } from 'playwright-core';
import { IDAG } from '../stod/beslutsprov';
import { type Motesprov, motesprovPa } from '../stod/motesprov';
import { axe } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
const AR = Number(IDAG.slice(0, 4));
/** Days ahead, ISO. */
const om = (dagar: number): string => new Date(Date.parse(IDAG) + dagar * 86_400_000).toISOString().slice(0, 10);
let prov: Motesprov;
beforeAll(async () => {
  prov = await motesprovPa(rum.server());
});
beforeEach(async () => prov.ram(AR, (await prov.beslutat(AR)) + 1_000_000));
afterAll(() => prov?.slapp());

const text = async (plats: Locator): Promise<string> => (await plats.innerText()).replace(/[\u00a0\u202f]/g, ' ');
const harFokus = (plats: Locator): Promise<boolean> => plats.evaluate((e) => e === document.activeElement);

/** Presses the tab key until the element has the focus; nothing but the keyboard is used. */
async function tabba(sida: Page, plats: Locator, hogst = 150): Promise<void> {
  await plats.waitFor();
  for (let steg = 0; steg < hogst; steg++) {
    if (await harFokus(plats)) return;
    await sida.keyboard.press('Tab');
  }
  throw new Error(`The tab key did not reach ${plats.toString()} in ${hogst} steps.`);
}
async function tryck(sida: Page, plats: Locator): Promise<void> {
  await tabba(sida, plats);
  await sida.keyboard.press('Enter');
}
async function skriv(sida: Page, etikett: string, varde: string): Promise<void> {
  await tabba(sida, sida.getByLabel(etikett, { exact: true }));
  await sida.keyboard.press('ControlOrMeta+a');
  await sida.keyboard.type(varde);
}
const knapp = (sida: Page, namn: string | RegExp): Locator => sida.getByRole('button', { name: namn });
/** From the top of the page again, as after a reload. */
async function franBorjan(sida: Page): Promise<void> {
  await sida.evaluate(() => document.getElementById('innehall')?.focus());
}

describe('på skärmar av olika bredd', () => {
  it.each([1440, 1024, 768, 390, 320])('vid %i px: axe finner inget och inget rullar i sidled, på sammanträdets sida och i mötet', async (bredd) => {
    const id = await prov.oppnat([await prov.klart(200_000)]);
    for (const vag of [`/sammantraden/${id}`, `/sammantraden/${id}/mote`, `/sammantraden/${id}/mote?punkt=1`, `/sammantraden/${id}/mote?punkt=2`, `/sammantraden/${id}/mote?punkt=slut`]) {
      const sida = await rum.oppna(vag, 1440, 'ordforande');
      await sida.setViewportSize({ width: bredd, height: 900 });
      if (await sida.locator('#utfall-andrat').count()) await sida.locator('#utfall-andrat').check();
      await axe(sida);
      expect({ vag, rullar: await sida.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) }).toEqual({ vag, rullar: 0 });
    }
  });
});

describe('dagordningen', () => {
  it('flyttas också med musen, och ordningen är sparad', async () => {
    const id = await prov.mote([await prov.klart(10_000), await prov.klart(20_000)], om(30));
    const sida = await rum.oppna(`/sammantraden/${id}`);
    const rubriker = async (): Promise<string[]> => {
      // The picture of the item that was dragged goes a moment after it has landed.
      await sida.waitForFunction(() => document.querySelectorAll('.innehall > h3').length === 3);
      return sida.locator('.innehall > h3').allInnerTexts();
    };
    const fore = await rubriker();
    const [grepp, mal] = [sida.locator('.grepp').first(), sida.locator('.punkt').nth(2)];
    const [fran, till] = [await grepp.boundingBox(), await mal.boundingBox()];
    if (!fran || !till) throw new Error('The items are not drawn.');
    await sida.mouse.move(fran.x + 8, fran.y + 8);
    await sida.mouse.down();
    await sida.mouse.move(fran.x + 8, fran.y + 40, { steps: 5 });
    await sida.mouse.move(fran.x + 8, till.y + till.height - 4, { steps: 10 });
    await sida.mouse.up();
    await sida.getByText('är nu punkt 3 av 3.').waitFor({ state: 'attached' });
    const namn = (rader: string[]) => rader.map((r) => r.replace(/^\d+\.\s*/, ''));
    expect(namn(await rubriker())).toEqual([1, 2, 0].map((i) => namn(fore)[i]));
    await sida.reload();
    await klar(sida);
    expect(namn(await rubriker())).toEqual([1, 2, 0].map((i) => namn(fore)[i]));
  });

  it('har någon annan ändrat den sägs det, och det som gäller visas', async () => {
    const id = await prov.mote([await prov.klart(10_000)], om(31));
    const sida = await rum.oppna(`/sammantraden/${id}`);
    const annan = await rum.oppna(`/sammantraden/${id}`);
    await knapp(annan, /^Flytta upp: Redovisning/).click();
    await annan.getByText('är nu punkt 1 av 2.').waitFor({ state: 'attached' });
    rum.forvanta(409, /punkter\/ordning$/);
    await knapp(sida, /^Flytta ner: Smart industri/).click();
    await sida.getByRole('alert').waitFor();
    await sida.locator('app-dagordning h3').first().getByText('Redovisning').waitFor();
    await axe(sida);
  });

  it('ledamoten läser den men har inget att ändra', async () => {
    const nyckel = await prov.klart(10_000);
    const id = await prov.mote([nyckel], om(32));
    const sida = await rum.oppna(`/sammantraden/${id}`, 390, 'ledamot');
    await sida.getByText('Förslag till beslut').first().click();
    expect(await text(sida.locator('app-forslagstext').first())).toContain('att Almi AB beviljas 25 procent');
    for (const namn of [/^Flytta/, /^Ta bort/, /^Lägg till/, 'Kallelsen är skickad', 'Ändra uppgifter']) expect(await knapp(sida, namn).count()).toBe(0);
    await axe(sida);
  });

  it('den som är jävig nämns, och väljs inte bland dem som kan reservera sig', async () => {
    const nyckel = await prov.klart(10_000);
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Styrelseledamot' FROM arende WHERE nyckel = $1", [nyckel, await prov.person('ledamot')]);
    const id = await prov.oppnat([nyckel]);
    const sida = await rum.oppna(`/sammantraden/${id}/mote?punkt=1`, 1440, 'ordforande');
    await sida.getByText('Exempel Ledamot har anmält jäv och deltar inte i punkten.').waitFor();
    expect(await text(sida.locator('.beslut'))).toContain('1 deltar i punkten.');
    await sida.locator('#utfall-bordlaggning').check();
    await knapp(sida, 'Lägg till reservation').click();
    await sida.getByLabel('Vem reserverar sig?').waitFor();
    expect(await sida.getByLabel('Vem reserverar sig?').locator('option').allInnerTexts()).toEqual(['Välj ledamot', 'Exempel Ordförande']);
    await axe(sida);
  });
});

describe('när något är fel', () => {
  it('sägs det i formuläret vid varje fält, och en länk leder dit', async () => {
    const sida = await rum.oppna('/sammantraden/nytt', 390);
    await sida.getByLabel('Organ', { exact: true }).fill('');
    await sida.getByLabel('Sammanträdesdag').fill('2026-02-31');
    await knapp(sida, 'Planera sammanträdet').click();
    const fel = sida.getByRole('alert');
    expect(await text(fel)).toMatch(/Skriv vilket organ som sammanträder[\s\S]*Det är inte ett datum|Det är inte ett datum[\s\S]*Skriv vilket organ/);
    await fel.getByRole('link', { name: /organ/ }).click();
    expect(await sida.evaluate(() => document.activeElement?.id)).toBe('organ');
    await sida.getByLabel('Organ', { exact: true }).fill('Regional tillväxtnämnd');
    await sida.getByLabel('Sammanträdesdag').fill(om(60));
    await sida.getByLabel('Plats').focus();
    // The days to keep have followed the meeting's own before one of them is set.
    await sida.waitForFunction((dag) => (document.getElementById('kallas-senast') as HTMLInputElement).value === dag, om(53));
    await sida.getByLabel('Kallelsen senast').fill(om(61));
    await knapp(sida, 'Planera sammanträdet').click();
    await fel.getByRole('link', { name: /är efter sammanträdet/ }).waitFor();
    await axe(sida);
    // What is written is not lost by mistake.
    sida.once('dialog', (d) => void d.dismiss());
    await sida.getByRole('link', { name: 'Avbryt' }).click();
    expect(sida.url()).toMatch(/\/sammantraden\/nytt$/);
  });

  it('tappas svaret när ett utfall antecknas, och man trycker igen, antecknas det en gång', async () => {
    const nyckel = await prov.klart(50_000);
    const id = await prov.oppnat([nyckel]);
    const sida = await rum.oppna(`/sammantraden/${id}/mote?punkt=1`, 1440, 'ordforande');
    rum.forvanta(502, /\/utfall$/);
    let anrop = 0;
    await sida.route(/\/utfall$/, async (rutt) => {
      const svar = await rutt.fetch();
      if (++anrop === 1) await rutt.fulfill({ status: 502, body: 'Bad gateway' });
      else await rutt.fulfill({ response: svar });
    });
    await sida.locator('#utfall-bifall').check();
    await knapp(sida, 'Anteckna utfallet').click();
    await knapp(sida, 'Ja, bifall').click();
    await sida.getByRole('alert').waitFor();
    await knapp(sida, 'Ja, bifall').click();
    await sida.getByText('Nämnden har beslutat enligt förslaget.').waitFor();
    expect(anrop).toBe(2);
    const { rows } = await prov.db.query("SELECT count(*)::int AS n FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1 AND b.lage = 'beslutad'", [nyckel]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('bekräftas ett ändrat beslut med det som kommer att gälla, och nästa punkt börjar om från början', async () => {
    const id = await prov.oppnat([await prov.klart(200_000), await prov.klart(50_000)]);
    const sida = await rum.oppna(`/sammantraden/${id}/mote?punkt=1`, 1440, 'ordforande');
    await sida.locator('#utfall-andrat').check();
    await sida.getByLabel('Högst, kronor').fill('150 000');
    await sida.getByLabel('Motivering', { exact: true }).fill('Lokaler räknas bort.');
    await knapp(sida, 'Anteckna utfallet').click();
    await sida.getByRole('heading', { name: 'Bekräfta: Ändrat beslut' }).waitFor();
    const bekrafta = await text(sida.locator('.bekrafta'));
    for (const rad of ['150 000 kr', 'Föreslaget: 200 000 kr', '25 %', 'Slutrapport lämnas.']) expect(bekrafta).toContain(rad);
    await axe(sida);
    await knapp(sida, 'Nästa').click();
    await sida.waitForURL(/punkt=2/);
    await sida.locator('#utfall-andrat').check();
    expect(await sida.getByLabel('Högst, kronor').inputValue()).toMatch(/^50.000$/);
    expect(await sida.getByRole('heading', { name: /^Bekräfta/ }).count()).toBe(0);
    expect((await prov.hamtaMote(id)).punkter.map((p) => p.utfall)).toEqual([null, null, null]);
  });

  it('ryms beslutet inte i ramen sägs det, och inget är beslutat', async () => {
    const nyckel = await prov.klart(2_000_000);
    const id = await prov.oppnat([nyckel]);
    const sida = await rum.oppna(`/sammantraden/${id}/mote?punkt=1`, 1440, 'ordforande');
    await sida.getByText('Ryms inte i ramen').waitFor();
    rum.forvanta(422, /\/utfall$/);
    await sida.locator('#utfall-bifall').check();
    await knapp(sida, 'Anteckna utfallet').click();
    await knapp(sida, 'Ja, bifall').click();
    expect(await text(sida.getByRole('alert'))).toContain('ryms inte i ramen');
    expect((await prov.hamtaMote(id)).punkter[0]?.utfall).toBeNull();
    await axe(sida);
  });
});

// Last, since the meeting of the day is locked when it is over.
it('med tangentbordet ensamt: från planering över dagordning, möte och beslut till justerat protokoll', async () => {
  await prov.tomDag(IDAG);
  const [forsta, andra] = [await prov.klart(400_000), await prov.klart(100_000)];
  await prov.db.query("WITH a AS (UPDATE arende SET namn = 'Gröna näringar' WHERE nyckel = $1 RETURNING id) UPDATE beslut b SET namn = 'Gröna näringar' FROM a WHERE b.arende_id = a.id", [andra]);
  const admin = await rum.oppna('/sammantraden');
  admin.on('dialog', (d) => void d.accept());
  await tryck(admin, knapp(admin, 'Planera sammanträde'));
  await admin.getByRole('heading', { level: 1, name: 'Planera sammanträde' }).waitFor();
  await klar(admin);
  await skriv(admin, 'Organ', 'Regional tillväxtnämnd');
  await skriv(admin, 'Sammanträdesdag', IDAG);
  await skriv(admin, 'Tid', '13.00');
  // The days to keep follow the meeting's own.
  expect(await admin.getByLabel('Kallelsen senast', { exact: true }).inputValue()).toBe(om(-7));
  await axe(admin);
  await admin.keyboard.press('Enter');
  await admin.getByText('Sammanträdet är planerat.').waitFor();

  for (const nyckel of [forsta, andra]) {
    const rad = admin.locator('app-punktval li', { hasText: nyckel });
    await tryck(admin, rad.getByRole('button'));
    await admin.locator('app-dagordning').getByRole('link', { name: nyckel }).waitFor();
  }
  await tryck(admin, knapp(admin, 'Ny informationspunkt'));
  await admin.getByLabel('Rubrik', { exact: true }).waitFor();
  expect(await harFokus(admin.getByLabel('Rubrik', { exact: true }))).toBe(true);
  await admin.keyboard.type('Lägesrapport');
  await admin.keyboard.press('Enter');
  await admin.locator('app-dagordning').getByRole('heading', { name: 'Lägesrapport' }).waitFor();
  await franBorjan(admin);
  const upp = knapp(admin, 'Flytta upp: Gröna näringar');
  await tryck(admin, upp);
  await admin.getByText('Gröna näringar är nu punkt 1 av 4.').waitFor();
  expect(await harFokus(upp)).toBe(true);
  expect(await upp.getAttribute('aria-disabled')).toBe('true');
  await axe(admin);
  const hinder = admin.getByText('Gör kallelsen först');
  await hinder.waitFor();
  await tryck(admin, knapp(admin, /^Gör Word och PDF/));
  await hinder.waitFor({ state: 'detached' });
  await franBorjan(admin);
  await tryck(admin, knapp(admin, 'Kallelsen är skickad'));
  await admin.getByText('Sammanträdet är kallat.').waitFor();
  const adress = new URL(admin.url()).pathname;

  const ordf = await rum.oppna(`${adress}/mote`, 1440, 'ordforande');
  ordf.on('dialog', (d) => void d.accept());
  for (const ruta of ['ja, Exempel Ordförande är närvarande', 'ja, Exempel Ledamot är närvarande', 'ja, Exempel Ledamot justerar protokollet']) {
    await tabba(ordf, ordf.getByRole('checkbox', { name: ruta }));
    await ordf.keyboard.press('Space');
  }
  await tryck(ordf, knapp(ordf, 'Spara deltagarna'));
  await ordf.getByText('Deltagarna är sparade.').waitFor();
  await tryck(ordf, knapp(ordf, 'Öppna sammanträdet'));
  await ordf.getByRole('heading', { level: 1, name: 'Gröna näringar' }).waitFor();
  await ordf.waitForFunction(() => document.activeElement?.id === 'motesrubrik');
  await ordf.getByText(/^Punkt 1 av 4 · § \d+ · dnr 26RS/).waitFor();
  await axe(ordf);

  // A grant: chosen, tried, confirmed, and told with what is left of the frame.
  await tabba(ordf, ordf.locator('#utfall-bifall'));
  await ordf.keyboard.press('Space');
  await ordf.keyboard.press('Enter');
  await ordf.getByRole('heading', { name: 'Bekräfta: Bifall' }).waitFor();
  expect(await ordf.evaluate(() => document.activeElement?.id)).toBe('bekrafta');
  await axe(ordf);
  await tryck(ordf, knapp(ordf, 'Ja, bifall'));
  await ordf.getByText(`Av ramen för ${AR} är`).waitFor();
  expect(await text(ordf.locator('.utfall'))).toContain(`Nämnden har beslutat enligt förslaget. Av ramen för ${AR} är 900 000 kr kvar.`);
  expect(await ordf.evaluate(() => document.activeElement?.id)).toBe('motesrubrik');
  await axe(ordf);

  // The arrow keys go on; a changed decision asks for what and why.
  await ordf.keyboard.press('ArrowRight');
  await ordf.getByRole('heading', { level: 1, name: 'Smart industri' }).waitFor();
  await tabba(ordf, ordf.locator('#utfall-bifall'));
  await ordf.keyboard.press('ArrowRight');
  // In the group of choices the arrow chooses, and does not leave the item.
  await ordf.getByLabel('Högst, kronor').waitFor();
  await tryck(ordf, knapp(ordf, 'Anteckna utfallet'));
  expect(await text(ordf.getByRole('alert'))).toContain('Skriv varför nämnden beslutar något annat än förslaget.');
  await axe(ordf);
  await skriv(ordf, 'Högst, kronor', '350 tkr');
  await skriv(ordf, 'Motivering', 'Kostnaderna för lokaler räknas bort.');
  await ordf.keyboard.press('ArrowLeft');
  expect(await ordf.getByRole('heading', { level: 1 }).innerText()).toBe('Smart industri');
  await tryck(ordf, knapp(ordf, 'Lägg till reservation'));
  await tabba(ordf, ordf.getByLabel('Vem reserverar sig?'));
  await ordf.keyboard.type('Exempel L');
  await skriv(ordf, 'Reservationen', 'Hela beloppet borde beviljas.');
  await skriv(ordf, 'Protokollsanteckning', 'Nämnden vill ha en delrapport.');
  await tryck(ordf, knapp(ordf, 'Anteckna utfallet'));
  await tryck(ordf, knapp(ordf, 'Ja, ändrat beslut'));
  await ordf.getByText('dock högst 350 000 kronor').waitFor();

  await ordf.keyboard.press('ArrowRight');
  await ordf.getByRole('heading', { level: 1, name: 'Redovisning av delegationsbeslut' }).waitFor();
  await ordf.locator('app-delegationstabell').getByRole('link', { name: '20RS5938' }).waitFor();
  await tabba(ordf, ordf.locator('#utfall-godkand'));
  await ordf.keyboard.press('Space');
  await ordf.keyboard.press('Enter');
  await ordf.getByText('Redovisningen är godkänd.').waitFor();
  await ordf.keyboard.press('ArrowRight');
  await ordf.getByRole('heading', { level: 1, name: 'Lägesrapport' }).waitFor();
  await tabba(ordf, ordf.locator('#utfall-information'));
  await ordf.keyboard.press('Space');
  await ordf.keyboard.press('Enter');
  await ordf.getByText('Informationen är antecknad.').waitFor();
  await ordf.keyboard.press('ArrowRight');
  await ordf.getByText('Alla punkter har ett utfall.').waitFor();
  await axe(ordf);
  await tryck(ordf, knapp(ordf, 'Avsluta sammanträdet'));

  await ordf.getByRole('heading', { level: 1, name: `Regional tillväxtnämnd ${IDAG}` }).waitFor();
  await ordf.getByText('Sammanträdet är avslutat. Protokollet ska nu justeras.').waitFor();
  const protokollet = await text(ordf.locator('article'));
  expect(protokollet).toMatch(/§ \d+ Gröna näringar[\s\S]+dock högst 100 000 kronor[\s\S]+§ \d+ Smart industri[\s\S]+dock högst 350 000 kronor[\s\S]+Hela beloppet borde beviljas\.[\s\S]+Nämnden vill ha en delrapport\./);
  await axe(ordf);
  await tryck(ordf, knapp(ordf, 'Justera protokollet'));
  await ordf.getByText('Du har justerat protokollet.').waitFor();
  expect(await text(ordf.locator('.justering'))).toContain('Exempel Ledamot har inte justerat');

  const ledamot = await rum.oppna('/', 1440, 'ledamot');
  ledamot.on('dialog', (d) => void d.accept());
  await tryck(ledamot, ledamot.locator('app-vantar').getByRole('link', { name: `Regional tillväxtnämnd ${IDAG}` }));
  await tryck(ledamot, knapp(ledamot, 'Justera protokollet'));
  await ledamot.getByText('Protokollet är justerat av alla och är nu låst.').waitFor();
  await knapp(ledamot, 'Justera protokollet').waitFor({ state: 'detached' });
  await axe(ledamot);
});
