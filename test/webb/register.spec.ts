import { IDAG } from '../stod/beslutsprov';
import { type Motesprov, motesprovPa } from '../stod/motesprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Motesprov;
beforeAll(async () => {
  prov = await motesprovPa(rum.server());
});
afterAll(() => prov?.slapp());
/** Days ahead, ISO. */
const om = (dagar: number): string => new Date(Date.parse(IDAG) + dagar * 86_400_000).toISOString().slice(0, 10);

describe('villkorskatalogen', () => {
  it.each(BREDDER)('vid %i px: ett nytt villkor och sedan en ny version, med den tidigare kvar', async (bredd) => {
    const kod = `PROV_${bredd}`;
    const sida = await rum.oppna('/register/villkor', bredd);
    await sida.getByRole('button', { name: 'Nytt villkor' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Nytt villkor' }).waitFor();
    await klar(sida);
    await sida.getByRole('button', { name: 'Spara' }).click();
    const fel = sida.getByRole('alert');
    for (const text of ['Skriv villkorets kod.', 'Skriv villkorets text.', 'Skriv varför katalogen ändras.']) await fel.getByRole('link', { name: text }).waitFor();
    await axe(sida);
    await sida.getByLabel('Kod', { exact: true }).fill(kod);
    await sida.getByLabel('Text', { exact: true }).fill('Slutrapport lämnas inom tre månader.');
    await sida.getByLabel('Spärrar utbetalning tills det är uppfyllt').check();
    await sida.getByLabel('Varför ändras katalogen?').fill('Nytt villkor.');
    await sida.getByRole('button', { name: 'Spara' }).click();
    const villkoret = sida.getByRole('region', { name: kod });
    await villkoret.getByText('Spärrar utbetalning').waitFor();

    await sida.getByRole('button', { name: `Ny version av ${kod}` }).click();
    await sida.getByRole('heading', { level: 1, name: 'Ny version av villkor' }).waitFor();
    await sida.getByLabel('Text', { exact: true }).fill('Slutrapport lämnas inom två månader.');
    await sida.getByLabel('Gäller från').fill(om(1));
    await sida.getByLabel('Varför ändras katalogen?').fill('Kortare tid.');
    await sida.getByRole('button', { name: 'Spara' }).click();
    await villkoret.getByText('1 annan version').click();
    // Today the first version is still in force; the other stands beside it.
    expect(await villkoret.innerText()).toMatch(/version 1[\s\S]*tre månader[\s\S]*Version 2[\s\S]*två månader/);
    await axe(sida);
  });

  it('den som bara får läsa ser den, men ingen knapp, och får veta varför på formulärets adress', async () => {
    const sida = await rum.oppna('/register/villkor', 1440, 'handlaggare');
    expect(await sida.getByRole('button', { name: /villkor|version/i }).count()).toBe(0);
    await sida.goto('/register/villkor/nytt');
    await sida.getByText('Du kan inte ändra villkoren').waitFor();
    await axe(sida);
  });
});

it('en ny delegationsordning börjar som den som gäller, och den gamla slutar dagen före', async () => {
  const sida = await rum.oppna('/register/delegationsordning');
  await sida.getByRole('button', { name: 'Ny delegationsordning' }).click();
  await sida.getByRole('heading', { level: 1, name: 'Ny delegationsordning' }).waitFor();
  await klar(sida);
  const fore = await sida.locator('fieldset.rad-i-form').count();
  await sida.getByLabel('Namn', { exact: true }).fill('Delegationsordning, prov');
  await sida.getByLabel('Organ', { exact: true }).fill('Regional tillväxtnämnd');
  await sida.getByLabel('Gäller från').fill(om(1));
  await sida.getByRole('button', { name: 'Lägg till punkt' }).click();
  const ny = sida.locator('fieldset.rad-i-form').nth(fore);
  await ny.getByLabel('Nummer').fill('9.9');
  await ny.getByLabel('Högst, kronor').fill('halva');
  await ny.getByLabel('Avser').fill('Mikrobidrag');
  await ny.getByLabel('Beslutsfattare').fill('Områdeschef');
  await sida.getByLabel('Varför ändras delegationsordningen?').fill('Ny punkt.');
  await sida.getByRole('button', { name: 'Spara' }).click();
  await sida.getByRole('alert').getByRole('link', { name: /går inte att läsa som ett belopp/ }).click();
  await axe(sida);
  await ny.getByLabel('Högst, kronor').fill('50 tkr');
  await sida.getByRole('button', { name: 'Spara' }).click();
  const ordningen = sida.getByRole('region', { name: new RegExp(`^Delegationsordning, prov från ${om(1)}`) });
  await ordningen.getByRole('row', { name: /9\.9 Mikrobidrag Områdeschef alla stödtyper 50\s000/ }).waitFor();
  await axe(sida);
});

it('riktlinjerna visas med vad kraven vilar på, och en ny version börjar som den förra', async () => {
  const sida = await rum.oppna('/register/riktlinjer');
  await sida.getByRole('button', { name: /^Ny version/ }).first().click();
  await sida.getByRole('heading', { level: 1, name: 'Ny version av riktlinje' }).waitFor();
  const kryssade = await sida.getByRole('checkbox', { name: /^Kontrolleras/, checked: true }).count();
  expect(kryssade).toBeGreaterThan(3);
  await sida.getByLabel('Gäller från').fill(om(1));
  await sida.getByRole('button', { name: 'Spara' }).click();
  await sida.getByRole('alert').getByRole('link', { name: 'Skriv varför riktlinjen ändras.' }).click();
  expect(await sida.evaluate(() => document.activeElement?.id)).toBe('skal');
  await sida.keyboard.type('Prov.');
  await axe(sida);
  await sida.getByRole('button', { name: 'Spara' }).click();
  await sida.getByText(`är sparad och gäller från ${om(1)}.`).waitFor();
  await axe(sida);
});

describe('organisationerna', () => {
  it.each(BREDDER)('vid %i px: en läggs upp med ett nummer som stämmer, hittas och får ny adress', async (bredd) => {
    const namn = `Provföreningen ${bredd}`;
    const sida = await rum.oppna('/register', bredd);
    await sida.getByRole('main').getByRole('link', { name: 'Organisationer' }).click();
    await sida.getByRole('link', { name: 'Ny organisation' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Ny organisation' }).waitFor();
    await sida.getByLabel('Organisationsnummer').fill('212000-0143');
    await sida.getByRole('button', { name: 'Spara' }).click();
    const fel = sida.getByRole('alert');
    for (const text of ['Skriv organisationens namn.', 'Välj vilket slags organisation det är.']) await fel.getByRole('link', { name: text }).waitFor();
    await fel.getByRole('link', { name: /kontrollsiffra/i }).click();
    expect(await sida.evaluate(() => document.activeElement?.id)).toBe('nummer');
    await axe(sida);
    await sida.getByLabel('Organisationsnummer').fill('');
    await sida.getByLabel('Namn', { exact: true }).fill(namn);
    await sida.getByLabel('Slag av organisation').selectOption({ label: 'Förening' });
    await sida.getByRole('button', { name: 'Spara' }).click();
    await sida.getByText(`${namn} finns nu i registret.`).waitFor();
    await axe(sida);

    await sida.getByRole('link', { name: `Ändra ${namn}` }).click();
    await sida.getByLabel('Postnummer').fill('70223');
    await sida.getByLabel('Postort').fill('Örebro');
    await sida.getByRole('button', { name: 'Spara' }).click();
    await sida.getByRole('alert').getByRole('link', { name: 'Skriv varför uppgifterna ändras.' }).click();
    await sida.keyboard.type('Ny adress.');
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    await sida.getByText(`${namn} är ändrad.`).waitFor();
    await sida.getByRole('cell', { name: '702 23 Örebro' }).waitFor();

    await sida.getByRole('searchbox').fill('finns inte alls');
    await sida.getByRole('button', { name: 'Sök', exact: true }).click();
    await sida.getByText('Ingen organisation stämmer med sökningen').waitFor();
    await axe(sida);
  });

  it('handläggaren lägger upp men ändrar inte, och får veta varför på formulärets adress', async () => {
    const sida = await rum.oppna('/register/organisationer', 1440, 'handlaggare');
    await sida.getByRole('link', { name: 'Ny organisation' }).waitFor();
    expect(await sida.getByRole('link', { name: /^Ändra / }).count()).toBe(0);
    const { rows } = await prov.db.query('SELECT id FROM organisation LIMIT 1');
    await sida.goto(`/register/organisationer/${String(rows[0]?.id)}`);
    await sida.getByText('Du kan inte ändra organisationer').waitFor();
    await axe(sida);
  });
});

it('kalenderns egen länk visas en gång, kan bytas och tas bort', async () => {
  await prov.mote([], om(40));
  const sida = await rum.oppna('/kalender', 1440, 'ledamot');
  sida.on('dialog', (d) => void d.accept());
  await sida.getByRole('link', { name: new RegExp(`^Ärendestopp för Regional tillväxtnämnd ${om(40)}$`) }).waitFor();
  await sida.getByRole('button', { name: 'Skapa länk' }).click();
  const lank = sida.getByLabel('Din kalenderlänk');
  await lank.waitFor();
  const forsta = await lank.inputValue();
  const svar = await fetch(forsta);
  expect([svar.status, await svar.text()]).toEqual([200, expect.stringContaining('BEGIN:VEVENT')]);
  await axe(sida);
  await sida.getByRole('button', { name: 'Byt till en ny länk' }).click();
  await sida.waitForFunction((fore) => (document.getElementById('kalenderlank') as HTMLInputElement).value !== fore, forsta);
  expect((await fetch(forsta)).status).toBeGreaterThanOrEqual(400);
  await sida.reload();
  await klar(sida);
  await sida.getByText(/^\s*Du har en länk, skapad/).waitFor();
  expect(await lank.count()).toBe(0);
  await sida.getByRole('button', { name: 'Ta bort länken' }).click();
  await sida.getByText('Länken är borttagen.').waitFor();
  await sida.getByText('Du har ingen länk.').waitFor();
  await axe(sida);
});
