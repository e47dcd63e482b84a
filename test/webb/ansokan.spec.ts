import type { Page } from 'playwright-core';
import { API, type AnsokanSvar } from '@anslag/kontrakt';
import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

const jamna = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const iFokus = (sida: Page): Promise<string> => sida.evaluate(() => document.activeElement?.id ?? '');
const lagrad = async (nyckel: string): Promise<AnsokanSvar> => (await (await rum.server().som('administrator')(`${API}/arenden/${nyckel}/ansokan`)).json()) as AnsokanSvar;

/** Opens the form of a new ärende's application as its handläggare. */
async function oppnaAnsokan(bredd: 1440 | 390 = 1440): Promise<{ sida: Page; nyckel: string }> {
  const nyckel = await prov.nyttArende();
  const sida = await rum.oppna(`/arenden/${nyckel}/ansokan`, bredd, 'handlaggare');
  // Leaving with something unsaved asks, and here one always wants to.
  sida.on('dialog', (d) => void d.accept());
  await sida.getByRole('heading', { name: 'Om ansökan' }).waitFor();
  return { sida, nyckel };
}

describe('att registrera ett ärende', () => {
  it('med tangentbordet ensamt, med en sökande som läggs till i registret', async () => {
    const sida = await rum.oppna('/arenden', 1440, 'handlaggare');
    await sida.getByRole('link', { name: 'Nytt ärende' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { level: 1, name: 'Nytt ärende' }).waitFor();
    await sida.getByLabel('Projekt', { exact: true }).focus();
    await sida.keyboard.press('Space');
    await sida.getByLabel('Diarienummer').waitFor();
    await sida.keyboard.press('Tab');
    await sida.keyboard.type('26rs 910001');
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Tab');
    expect(await iFokus(sida)).toBe('namn');
    await sida.keyboard.type('Provprojektet');
    await sida.getByLabel('Sök i registret').focus();
    await sida.keyboard.type('Provhögskolan');
    await sida.getByText('Ingen organisation i registret stämmer med ”Provhögskolan”.').waitFor();
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    await sida.waitForFunction(() => document.activeElement?.id === 'ny-organisation-namn');
    expect(await sida.getByLabel('Namn', { exact: true }).inputValue()).toBe('Provhögskolan');
    await sida.keyboard.press('Tab');
    // A personnummer is refused in the browser, and is not sent.
    await sida.keyboard.type('811218-9876');
    await sida.keyboard.press('Enter');
    await sida.getByText(/Det är ett personnummer, och sådana registreras inte/).waitFor();
    await axe(sida);
    await sida.getByLabel('Organisationsnummer', { exact: true }).fill('202100-2338');
    await sida.keyboard.press('Tab');
    await sida.keyboard.type('L');
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    await sida.getByRole('button', { name: 'Byt sökande' }).waitFor();
    await sida.getByRole('button', { name: 'Registrera ärendet' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByText('Ärendet är registrerat.').waitFor();
    expect(new URL(sida.url()).pathname).toBe('/arenden/26RS910001');
    await klar(sida);
    expect(await sida.locator('li[aria-current="step"]').innerText()).toContain('Inkommen');
    expect(await lagrad('26RS910001')).toMatchObject({ organisation: { namn: 'Provhögskolan', organisationsnummer: '2021002338', slag: 'larosate' }, sokande: 'Provhögskolan' });
    await axe(sida);
  });

  it.each(BREDDER)('säger vid %i px allt som saknas för just stödtypen, och att numret finns redan', async (bredd) => {
    const sida = await rum.oppna('/arenden/nytt', bredd, 'handlaggare');
    await sida.getByLabel('Kommersiell service').check();
    await sida.getByLabel('Diarienummer').fill('20rs3419');
    await sida.getByLabel('NYPS-id').focus();
    await sida.getByRole('link', { name: '20RS3419, Smart tillväxt 2021–2023' }).waitFor();
    await sida.getByRole('button', { name: 'Registrera ärendet' }).click();
    const fel = sida.getByRole('alert');
    await fel.waitFor();
    expect((await fel.getByRole('link').allInnerTexts()).sort()).toEqual(
      ['Kommun saknas.', 'Mottagartyp saknas.', 'Stödform saknas.', 'Sökande saknas.', 'Ärendet måste ha ett namn.'].sort(),
    );
    await fel.getByRole('link', { name: 'Mottagartyp saknas.' }).click();
    expect(await iFokus(sida)).toBe('mottagartyp');
    await axe(sida);
  });

  it('som redan har numret sägs vara en konflikt, och allt som är skrivet finns kvar efter en omladdning', async () => {
    const sida = await rum.oppna('/arenden/nytt', 1440, 'handlaggare');
    sida.on('dialog', (d) => void d.accept());
    await sida.getByLabel('Uppföljning och utvärdering').check();
    await sida.getByLabel('Diarienummer').fill('20RS3419');
    await sida.getByLabel('Ärendets namn').fill('Dubbletten');
    rum.forvanta(409, /arenden$/);
    await sida.getByRole('button', { name: 'Registrera ärendet' }).click();
    await sida.getByRole('alert').waitFor();
    await sida.waitForTimeout(600);
    await sida.reload();
    await sida.getByText(/och inte sparade är återställt/).waitFor();
    expect(await sida.getByLabel('Ärendets namn').inputValue()).toBe('Dubbletten');
    await axe(sida);
    await sida.getByRole('button', { name: 'Kasta det och börja om' }).click();
    await sida.getByLabel('Ärendets namn').waitFor({ state: 'detached' });
  });

  it('kan inte den som inte får, och ser ingen väg dit', async () => {
    const sida = await rum.oppna('/arenden', 1440, 'lasare');
    expect(await sida.getByRole('link', { name: 'Nytt ärende' }).count()).toBe(0);
    await sida.goto('/arenden/nytt');
    await sida.getByText('Du kan inte registrera ärenden').waitFor();
  });
});

describe('att skriva en ansökan', () => {
  it.each(BREDDER)('texter, delmål och budget sparas och läses på ärendet, vid %i px', async (bredd) => {
    const { sida, nyckel } = await oppnaAnsokan(bredd);
    await sida.getByLabel('Sökt belopp, kronor').fill('1,9 mkr');
    expect(jamna(await sida.locator('#sokt-belopp-eko').innerText())).toBe('Läses som 1 900 000 kr');
    await sida.getByLabel('Projektet börjar', { exact: true }).fill('2027-01-01');
    await sida.getByLabel('Projektet slutar', { exact: true }).fill('2028-12-31');
    await sida.getByRole('textbox', { name: 'Bakgrund' }).fill('Företagen behöver växa.');
    await sida.getByRole('button', { name: 'Lägg till delmål' }).click();
    await sida.waitForFunction(() => document.activeElement?.id === 'delmal-0-rubrik');
    await sida.keyboard.type('Rekrytera');
    for (const text of ['Annonsera', 'Intervjua']) {
      const antal = await sida.locator('textarea[id^="delmal-0-aktivitet"]').count();
      await sida.getByRole('button', { name: 'Lägg till aktivitet i delmål 1' }).click();
      await sida.waitForFunction((id) => document.activeElement?.id === id, `delmal-0-aktivitet-${antal}`);
      await sida.keyboard.type(text);
    }
    // The one that is written in is moved up by the keyboard.
    await sida.keyboard.press('Alt+ArrowUp');
    await sida.getByText('Aktiviteten är nu nummer 1 av 2.').waitFor();
    expect(await iFokus(sida)).toBe('delmal-0-aktivitet-0');

    await sida.getByRole('button', { name: 'Skriv budget' }).click();
    await sida.getByLabel('Egen personal, 2027').fill('1,2 mkr');
    await sida.getByLabel('Egen personal, 2027').press('ArrowDown');
    expect(await iFokus(sida)).toBe('budget-kostnader-1-2027');
    await sida.waitForFunction(() => /^1.200.000$/.test((document.getElementById('budget-kostnader-0-2027') as HTMLInputElement).value));
    await sida.locator('#budget-finansiering-0-2027').fill('1 163 600');
    await sida.getByText(/36.400.kr saknar finansiering/).first().waitFor();
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara ansökan' }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    expect(await lagrad(nyckel)).toMatchObject({
      soktBelopp: 1_900_000,
      period: { fran: '2027-01-01', till: '2028-12-31' },
      delar: [{ del: 'bakgrund', innehall: 'Företagen behöver växa.' }],
      delmal: [{ rubrik: 'Rekrytera', aktiviteter: ['Intervjua', 'Annonsera'] }],
      budget: { budget: { kostnader: [{ kategori: 'Egen personal', celler: { '2027': 1_200_000, '2028': null } }, {}, {}, {}, {}] } },
    });
    await sida.getByRole('link', { name: 'Till ärendet' }).click();
    await sida.locator('#ansokan summary', { hasText: 'Projektbeskrivning' }).click();
    await sida.locator('#ansokan').getByText('Företagen behöver växa.').waitFor();
    expect(await sida.locator('#ansokan app-delmalslista').innerText()).toContain('Intervjua');
    await axe(sida);
  });

  it('ett belopp som inte går att läsa sparas inte, och sammanfattningen leder till rutan', async () => {
    const { sida, nyckel } = await oppnaAnsokan();
    await sida.getByRole('button', { name: 'Skriv budget' }).click();
    const ar = String(new Date().getFullYear());
    await sida.getByLabel(`Resor och logi, ${ar}`).fill('1.912.400');
    await sida.getByText('Kan inte läsas').waitFor();
    await sida.getByLabel('Sökt andel, procent').fill('150');
    await sida.getByLabel('Ansökan kom in', { exact: true }).fill('i går');
    await sida.getByRole('button', { name: 'Spara ansökan' }).click();
    const fel = sida.getByRole('alert');
    await fel.waitFor();
    expect(await fel.getByRole('link').count()).toBe(3);
    await fel.getByRole('link', { name: /Resor och logi/ }).click();
    expect(await iFokus(sida)).toBe(`budget-kostnader-2-${ar}`);
    await axe(sida);
    expect((await lagrad(nyckel)).version).toBe(1);
  });

  it('det som är skrivet finns kvar när sidan läses om', async () => {
    const { sida, nyckel } = await oppnaAnsokan();
    await sida.getByRole('textbox', { name: 'Perspektiv' }).fill('Halvfärdig text');
    await sida.waitForTimeout(600);
    await sida.reload();
    await sida.getByText(/och inte sparade är återställt/).waitFor();
    expect(await sida.getByRole('textbox', { name: 'Perspektiv' }).inputValue()).toBe('Halvfärdig text');
    await sida.getByRole('button', { name: 'Spara ansökan' }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    await sida.reload();
    await sida.getByRole('heading', { name: 'Om ansökan' }).waitFor();
    expect(await sida.getByText(/och inte sparade är återställt/).count()).toBe(0);
    expect((await lagrad(nyckel)).delar).toEqual([{ del: 'perspektiv', innehall: 'Halvfärdig text' }]);
  });

  it('av ett ärende med sekretess sparas inget i webbläsaren', async () => {
    const nyckel = await prov.nyttArende();
    const markt = await rum.server().som('handlaggare')(`${API}/arenden/${nyckel}/sekretess`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, sekretess: '30 kap. 23 § OSL', skal: 'Affärsförhållanden' }),
    });
    expect(markt.status).toBe(200);
    const sida = await rum.oppna(`/arenden/${nyckel}/ansokan`, 1440, 'handlaggare');
    await sida.getByRole('textbox', { name: 'Perspektiv' }).fill('Hemligt');
    await sida.getByRole('status').getByText('Ändringarna är inte sparade.').waitFor();
    await sida.waitForTimeout(600);
    expect(await sida.evaluate(() => Object.values(sessionStorage).join())).not.toContain('Hemligt');
  });

  it('har någon annan sparat under tiden sägs det, och inget av någondera går förlorat', async () => {
    const { sida, nyckel } = await oppnaAnsokan();
    await sida.getByRole('textbox', { name: 'Bakgrund' }).fill('Min bakgrund');
    const svar = await rum.server().som('administrator')(`${API}/arenden/${nyckel}/ansokan`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, delar: [{ del: 'perspektiv', innehall: 'Deras perspektiv' }] }),
    });
    expect(svar.status).toBe(200);
    rum.forvanta(409, /\/ansokan$/);
    await sida.getByRole('button', { name: 'Spara ansökan' }).click();
    await sida.getByRole('heading', { name: /Under tiden har/ }).waitFor();
    expect(await sida.getByRole('textbox', { name: 'Bakgrund' }).inputValue()).toBe('Min bakgrund');
    expect(await sida.getByRole('textbox', { name: 'Perspektiv' }).inputValue()).toBe('Deras perspektiv');
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara ansökan' }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    expect((await lagrad(nyckel)).delar.map((d) => d.innehall)).toEqual(['Min bakgrund', 'Deras perspektiv']);
  });
});
