import { dagarEfter } from '@anslag/doman';
import { API, type AnalysSvar, type FattatBeslutSvar, type UppfoljningSvar } from '@anslag/kontrakt';
import type { Page } from 'playwright-core';
import { type Beslutsprov, beslutsprovPa, IDAG, posta } from '../stod/beslutsprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

/** A granted project of the handläggare's, whose period began a year ago and ends in 20 days: posts that are late, soon and to come. */
async function projekt(period = { fran: dagarEfter(IDAG, -365), till: dagarEfter(IDAG, 20) }): Promise<string> {
  const { nyckel, nummer } = await prov.forslagPa(100_000, { projektperiod: period });
  const { status } = await posta<FattatBeslutSvar>(prov.server.som('chef'), `arenden/${nyckel}/forslag/${nummer}/beslut`, { version: await prov.version(nyckel), datum: IDAG });
  if (status !== 200) throw new Error(`The decision was answered ${status}.`);
  return nyckel;
}
const hamta = async <T>(vag: string): Promise<T> => (await (await prov.server.som('administrator')(`${API}/${vag}`)).json()) as T;
const post = async (nyckel: string, slag: string) => (await hamta<UppfoljningSvar>(`arenden/${nyckel}/uppfoljning`)).poster.find((p) => p.slag === slag);

async function tangenta(sida: Page, namn: RegExp | string): Promise<void> {
  await sida.getByRole('button', { name: namn, exact: typeof namn === 'string' }).first().focus();
  await sida.keyboard.press('Enter');
}

describe('ärendets uppföljning', () => {
  it.each(BREDDER)('visar planen, flyttar en post och stryker en annan med skäl, vid %i px', async (bredd) => {
    const nyckel = await projekt();
    const sida = await rum.oppna(`/arenden/${nyckel}#uppfoljning`, bredd, 'handlaggare');
    const del = sida.locator('#uppfoljning');
    await del.locator('.namn', { hasText: 'Slutrapport' }).waitFor();
    await del.getByText('Försenad').first().waitFor();
    expect(await del.locator('.namn', { hasText: 'Uppföljning av effekter 3 år efter avslut' }).count()).toBe(1);
    await axe(sida);

    await tangenta(sida, 'Flytta Slutrapport');
    await sida.getByRole('heading', { name: 'Flytta slutrapport' }).waitFor();
    await sida.getByRole('button', { name: 'Flytta', exact: true }).click();
    const fel = sida.getByRole('alert');
    await fel.getByText('Ange den nya sista dagen.').waitFor();
    await fel.getByRole('link', { name: 'Skriv varför den flyttas.' }).click();
    await sida.waitForFunction(() => document.activeElement?.id === 'post-slutrapport-slut-skal');
    await axe(sida);
    const dag = dagarEfter(IDAG, 200);
    await sida.getByLabel('Ny sista dag').fill(dag);
    await sida.getByLabel('Varför flyttas den?').fill('Revisorn hinner inte förr.');
    await sida.keyboard.press('Enter');
    await sida.getByRole('button', { name: 'Flytta', exact: true }).click();
    await sida.getByText(`Slutrapport är flyttad till ${dag}.`).waitFor();
    await del.getByText('Skäl: Revisorn hinner inte förr.').waitFor();
    expect(await post(nyckel, 'slutrapport')).toMatchObject({ senast: dag, lage: 'kommande' });

    await tangenta(sida, 'Utgår Avslutsmöte');
    await sida.getByLabel('Varför görs den inte?').fill('Projektet är litet.');
    await sida.getByRole('button', { name: 'Stryk ur planen' }).click();
    await sida.getByText('Avslutsmöte är struken ur planen.').waitFor();
    await del.locator('app-marke', { hasText: 'Utgår' }).waitFor();
    expect(await post(nyckel, 'avslutsmote')).toMatchObject({ lage: 'utgar', skal: 'Projektet är litet.' });
    await axe(sida);
  });

  it('läses av den som inte får skriva, utan knappar', async () => {
    const nyckel = await projekt();
    const sida = await rum.oppna(`/arenden/${nyckel}`, 1440, 'lasare');
    await sida.locator('#uppfoljning .namn', { hasText: 'Slutrapport' }).waitFor();
    expect(await sida.locator('#uppfoljning').getByRole('button').count()).toBe(0);
    await sida.goto(`/arenden/${nyckel}/uppfoljning/slutrapport/slut`);
    await sida.getByText('Du läser uppföljningen.').waitFor();
    expect(await sida.locator('textarea').count()).toBe(0);
  });
});

describe('en uppföljningspost', () => {
  it.each(BREDDER)('fylls i, sparas halv, kommer tillbaka och blir gjord, vid %i px', async (bredd) => {
    const nyckel = await projekt();
    const sida = await rum.oppna(`/arenden/${nyckel}/uppfoljning/avslutsmote/avslut`, bredd, 'handlaggare');
    sida.on('dialog', (d) => void d.accept());
    await sida.getByRole('heading', { level: 1, name: 'Avslutsmöte' }).waitFor();
    await sida.getByText('100\u00a0000\u00a0kr').first().waitFor({ state: 'attached' });
    await axe(sida);
    // Half written is saved as it is, and read again.
    await sida.getByRole('textbox', { name: 'Vilka deltog?' }).fill('Projektledare och ekonom.');
    await sida.locator('#grad-maluppfyllelse').getByLabel('3 – Till stor del').check();
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    expect(await post(nyckel, 'avslutsmote')).toMatchObject({ version: 1, gjord: null, svar: [{ fraga: 'deltagare' }, { fraga: 'maluppfyllelse', svar: null, bedomning: 3 }] });

    // What is not saved is kept when the page is read anew.
    await sida.getByRole('textbox', { name: 'Nåddes målen?' }).fill('Två av tre.');
    await sida.getByRole('status').getByText('Ändringarna är inte sparade.').waitFor();
    await sida.reload();
    await klar(sida);
    await sida.getByText(/Det du skrev .* är återställt\./).waitFor();
    expect(await sida.getByRole('textbox', { name: 'Nåddes målen?' }).inputValue()).toBe('Två av tre.');

    // Done asks for what is required, field by field.
    await sida.getByLabel(/^Gjord/).check();
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('alert').getByRole('link', { name: 'Frågan ”Vad kom vi överens om?” är inte besvarad.' }).click();
    await sida.waitForFunction(() => document.activeElement?.id === 'svar-overenskommet');
    await axe(sida);
    await sida.keyboard.type('Slutrapport lämnas i mars.');
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByText('Avslutsmöte är gjord.').waitFor();
    expect(await post(nyckel, 'avslutsmote')).toMatchObject({ lage: 'gjord', gjord: IDAG });
    await sida.locator('#uppfoljning').getByText(`gjord ${IDAG}`).waitFor();
  });

  it('som någon annan har ändrat sparas inte över, och det skrivna är kvar', async () => {
    const nyckel = await projekt();
    const sida = await rum.oppna(`/arenden/${nyckel}/uppfoljning/slutrapport/slut`, 1440, 'handlaggare');
    await sida.getByRole('textbox', { name: 'Vad har genomförts?' }).fill('Tre kurser.');
    const svar = [{ fraga: 'resultat', svar: 'Nya arbetssätt.', bedomning: null }];
    const annan = await prov.server.som('administrator')(`${API}/arenden/${nyckel}/uppfoljning/slutrapport/slut`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: 0, svar }) });
    expect(annan.status).toBe(200);
    rum.forvanta(409, /uppfoljning\/slutrapport\/slut$/);
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('alert').getByText(/Någon annan har ändrat posten/).waitFor();
    expect(await sida.getByRole('textbox', { name: 'Vad har genomförts?' }).inputValue()).toBe('Tre kurser.');
    expect(await sida.getByRole('textbox', { name: 'Vilka resultat syns?' }).inputValue()).toBe('Nya arbetssätt.');
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    expect((await post(nyckel, 'slutrapport'))?.svar.map((s) => s.svar)).toEqual(['Tre kurser.', 'Nya arbetssätt.']);
  });
});

describe('den sammanfattande analysen', () => {
  it.each(BREDDER)('skrivs, fastställs när inget saknas, läses på ärendet och öppnas igen, vid %i px', async (bredd) => {
    const nyckel = await projekt();
    const sida = await rum.oppna(`/arenden/${nyckel}/analys`, bredd, 'handlaggare');
    sida.on('dialog', (d) => void d.accept());
    await sida.getByText('Innan analysen kan fastställas:').waitFor();
    await axe(sida);
    await sida.getByRole('link', { name: 'Genomförande: motivering saknas.' }).click();
    await sida.waitForFunction(() => document.activeElement?.id === 'motivering_genomforande');
    for (const del of ['maluppfyllelse', 'genomforande', 'langsiktighet']) {
      await sida.locator(`#bedomning_${del}`).getByLabel('3 – Till stor del').check();
      await sida.locator(`#motivering_${del}`).fill(`Så gick det med ${del}.`);
    }
    const { effektmal } = await hamta<AnalysSvar>(`arenden/${nyckel}/analys`);
    for (const { effektmal: id } of effektmal) {
      await sida.locator(`#verdikt-${id}`).getByLabel('I viss utsträckning').check();
      await sida.locator(`#verdikt-${id}-motivering`).fill('Fler företag växer.');
    }
    await sida.locator('#utlovat_ekologisk').fill('Färre resor.');
    await sida.getByRole('link', { name: 'Ekologisk hållbarhet: det står inte vad som levererades.' }).waitFor();
    await sida.locator('#levererat_ekologisk').fill('Hälften så många resor.');
    await sida.getByText('Spara analysen först.').waitFor();
    await sida.getByRole('button', { name: 'Spara analysen' }).click();
    await sida.getByText('Inget saknas. När analysen är fastställd är den låst.').waitFor();
    await axe(sida);
    await sida.getByRole('button', { name: 'Fastställ analysen' }).click();
    await sida.getByText('Analysen är fastställd.', { exact: true }).waitFor();
    expect(await hamta<AnalysSvar>(`arenden/${nyckel}/analys`)).toMatchObject({ faststalld: IDAG, maluppfyllelse: { bedomning: 3, motivering: 'Så gick det med maluppfyllelse.' } });
    await axe(sida);

    // On paper it is read whole.
    await sida.emulateMedia({ media: 'print' });
    await sida.getByText('Hälften så många resor.').waitFor();
    await sida.emulateMedia({ media: 'screen' });

    await sida.getByRole('button', { name: 'Öppna igen' }).click();
    await sida.getByText('Skriv varför analysen öppnas igen.').waitFor();
    await sida.getByLabel('Varför behöver den ändras?').fill('Utvärderingen är klar.');
    await sida.getByRole('button', { name: 'Öppna igen' }).click();
    await sida.getByText('Analysen är öppen och kan ändras.').waitFor();
    expect((await hamta<AnalysSvar>(`arenden/${nyckel}/analys`)).faststalld).toBeNull();
    await sida.getByRole('link', { name: 'Till ärendets uppföljning' }).first().click();
    await sida.locator('#uppfoljning').getByText('Så gick det med langsiktighet.').waitFor();
    await axe(sida);
  });
});

describe('alla uppföljningar', () => {
  it.each(BREDDER)('valen står i adressen, och raderna följer dem, vid %i px', async (bredd) => {
    const nyckel = await projekt();
    const sida = await rum.oppna(`/uppfoljning?sok=${nyckel}`, bredd, 'handlaggare');
    await sida.getByText(/^Visar 1–/).waitFor();
    const rader = sida.locator('tbody tr');
    const alla = await rader.count();
    expect(alla).toBe((await hamta<UppfoljningSvar>(`arenden/${nyckel}/uppfoljning`)).poster.length);
    await axe(sida);
    await sida.getByRole('link', { name: /^Försenad \(/ }).click();
    await sida.waitForURL(/lage=forsenad/);
    await sida.locator('a[aria-current="true"]', { hasText: 'Försenad' }).waitFor();
    await klar(sida);
    for (const text of await rader.allInnerTexts()) expect(text).toContain('Försenad');
    await sida.getByLabel('Slag').selectOption({ label: 'Lägesrapport' });
    await sida.waitForURL(/slag=lagesrapport/);
    await sida.getByRole('link', { name: /Slag: Lägesrapport/ }).waitFor();
    await klar(sida);
    for (const text of await rader.allInnerTexts()) expect(text).toContain('Lägesrapport');
    await rader.first().getByRole('link', { name: /Lägesrapport/ }).click();
    await sida.getByRole('heading', { level: 1, name: /^Lägesrapport/ }).waitFor();
    await sida.goBack();
    await sida.getByRole('link', { name: /Slag: Lägesrapport/ }).waitFor();
    expect(sida.url()).toContain('lage=forsenad');
  });

  it('det som väntar står på översikten och i kalendern, och leder till formuläret', async () => {
    const nyckel = await projekt();
    const sida = await rum.oppna('/', 390, 'handlaggare');
    const forsenat = sida.locator('section[aria-labelledby="vantar-uppfoljning_forsenad"]');
    await forsenat.getByRole('heading', { name: /^Försenad uppföljning/ }).waitFor();
    await forsenat.getByText(/^(Lägesrapport|Uppföljningsmöte)/).first().waitFor();
    await axe(sida);
    await forsenat.getByRole('link').first().click();
    await sida.getByRole('heading', { level: 1, name: /^(Lägesrapport|Uppföljningsmöte)/ }).waitFor();
    await sida.goto('/kalender');
    await sida.getByRole('heading', { name: 'Uppföljning av dina ärenden' }).waitFor();
    await sida.getByText(`Smart industri, Dnr ${nyckel}`).first().waitFor();
    await axe(sida);
  });

  it('det som saknas för att avsluta sägs på statusraden, med vägen till analysen', async () => {
    const nyckel = await projekt();
    await prov.db.query("UPDATE arende SET status = 'verkstalld' WHERE nyckel = $1", [nyckel]);
    const sida = await rum.oppna(`/arenden/${nyckel}`, 1440, 'handlaggare');
    await sida.getByText('Den sammanfattande analysen är inte fastställd.').waitFor();
    await sida.getByRole('link', { name: 'Gå dit: Den sammanfattande analysen är inte fastställd.' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Sammanfattande analys' }).waitFor();
  });

  it('den som inte är handläggare börjar med allas, och ett sökord utan träff säger varför', async () => {
    const sida = await rum.oppna('/uppfoljning', 1440, 'chef');
    await sida.getByText(/^Visar 1–/).waitFor();
    expect(await sida.getByLabel('Vilka').inputValue()).toBe('alla');
    await sida.getByLabel('Vilka').selectOption({ label: 'Exempel Handläggare' });
    await sida.waitForURL(/vilka=[0-9a-f-]{36}/);
    await klar(sida);
    for (const text of await sida.locator('tbody tr').allInnerTexts()) expect(text).toContain('Exempel Handläggare');
    await sida.getByLabel('Sök ärende eller sökande').fill('finnsinte');
    await sida.getByRole('button', { name: 'Sök', exact: true }).click();
    await sida.getByText('Det finns inget att följa upp här').waitFor();
    await axe(sida);
  });
});
