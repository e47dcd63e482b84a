import type { ArendeSvar } from '@anslag/kontrakt';
import type { Roll } from '@anslag/doman';
import type { Page } from 'playwright-core';
import { axe } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
const NYCKEL = '20RS3419';
const FORM = `/arenden/${NYCKEL}/andra`;

async function arendet(roll: Roll = 'administrator', nyckel = NYCKEL): Promise<ArendeSvar> {
  return (await (await rum.server().som(roll)(`/api/v1/arenden/${nyckel}`)).json()) as ArendeSvar;
}
async function sand(roll: Roll, metod: string, vag: string, kropp: object): Promise<void> {
  const svar = await rum.server().som(roll)(`/api/v1/arenden/${vag}`, { method: metod, headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) });
  expect({ vag, status: svar.status }).toMatchObject({ status: metod === 'POST' ? 201 : 200 });
}
const spara = (sida: Page) => sida.getByRole('button', { name: 'Spara' }).click();

describe('ändra ett ärendes uppgifter', () => {
  it('sparar det som är ändrat, och säger det på ärendets sida', async () => {
    const fore = await arendet();
    const sida = await rum.oppna(`/arenden/${NYCKEL}`);
    await sida.getByRole('button', { name: 'Ändra uppgifter' }).click();
    await sida.waitForURL(`**${FORM}`);
    await sida.getByLabel('Bransch').fill('Rådgivning');
    await sida.getByLabel('Varför ändras uppgifterna?').fill('Rättat efter samtal');
    await spara(sida);
    await sida.waitForURL(`**/arenden/${NYCKEL}`);
    await sida.getByText('Ändringarna är sparade.').waitFor();
    expect(await arendet()).toEqual({ ...fore, version: fore.version + 1, bransch: 'Rådgivning' });
  });

  it('säger vad som saknas, överst och vid fältet, och för dit', async () => {
    const sida = await rum.oppna(FORM);
    await sida.getByLabel('Namn', { exact: true }).fill(' ');
    await spara(sida);
    const ruta = sida.getByRole('alert');
    await ruta.getByRole('heading', { name: 'Uppgifterna är inte sparade' }).waitFor();
    expect(await ruta.evaluate((e) => e === document.activeElement)).toBe(true);
    await axe(sida);
    await ruta.getByRole('link', { name: 'Skriv varför uppgifterna ändras.' }).click();
    const skal = sida.getByLabel('Varför ändras uppgifterna?');
    expect(await skal.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await skal.getAttribute('aria-invalid')).toBe('true');
    sida.on('dialog', (d) => void d.accept());
  });

  it('frågar innan det som är skrivet överges', async () => {
    const sida = await rum.oppna(FORM);
    await sida.getByLabel('Bransch').fill('Osparat');
    const fragor: string[] = [];
    sida.once('dialog', (d) => {
      fragor.push(d.message());
      void d.dismiss();
    });
    await sida.getByRole('link', { name: 'Avbryt' }).click();
    expect(fragor).toEqual(['Du har ändrat uppgifter som inte är sparade. Vill du lämna sidan utan att spara?']);
    expect(await sida.getByLabel('Bransch').inputValue()).toBe('Osparat');
    sida.once('dialog', (d) => void d.accept());
    await sida.getByRole('link', { name: 'Avbryt' }).click();
    await sida.waitForURL(`**/arenden/${NYCKEL}`);
  });

  it('går att göra med tangentbordet', async () => {
    const sida = await rum.oppna(FORM);
    await sida.getByLabel('Bransch').focus();
    await sida.keyboard.press('ControlOrMeta+A');
    await sida.keyboard.type('Med tangenter');
    for (let i = 0; i < 20 && (await sida.evaluate(() => document.activeElement?.id)) !== 'skal'; i++) await sida.keyboard.press('Tab');
    await sida.keyboard.type('Prov');
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    await sida.getByText('Ändringarna är sparade.').waitFor();
    expect((await arendet()).bransch).toBe('Med tangenter');
  });

  it('den som inte får ser varför', async () => {
    const sida = await rum.oppna(FORM, 1440, 'handlaggare');
    await sida.getByText('Du kan inte göra detta: du är inte ärendets handläggare.').waitFor();
    expect(await sida.getByRole('textbox').count()).toBe(0);
  });
});

describe('någon annan sparar under tiden', () => {
  it.each([1440, 390] as const)('vid %i px: det skrivna finns kvar, ändringarna visas, och nästa sparande förstör inget', async (bredd) => {
    const { version } = await arendet();
    const sida = await rum.oppna(FORM, bredd);
    await sida.getByLabel('Namn', { exact: true }).fill('Mitt namn');
    await sida.getByLabel('Bransch').fill(`Min bransch ${bredd}`);
    await sida.getByLabel('Varför ändras uppgifterna?').fill('Mitt skäl');
    await sand('administrator', 'PATCH', NYCKEL, { version, skal: 'Deras skäl', namn: `Deras namn ${bredd}`, sammanfattning: `Deras sammanfattning ${bredd}` });
    rum.forvanta(409, /\/arenden\/20RS3419$/);
    await spara(sida);

    const ruta = sida.getByRole('alert').filter({ hasText: 'Under tiden har Exempel Registrator/administratör ändrat ärendet' });
    await ruta.waitFor();
    expect(await ruta.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await ruta.locator('dt').allInnerTexts()).toEqual(['Namn', 'Sammanfattning']);
    expect(await ruta.locator('ins').allInnerTexts()).toEqual([`Deras namn ${bredd}`, `Deras sammanfattning ${bredd}`]);
    expect(await sida.getByLabel('Namn', { exact: true }).inputValue()).toBe('Mitt namn');
    expect(await sida.getByLabel('Bransch').inputValue()).toBe(`Min bransch ${bredd}`);
    expect(await sida.getByLabel('Varför ändras uppgifterna?').inputValue()).toBe('Mitt skäl');
    // What was not touched follows the ärende.
    expect(await sida.getByLabel('Sammanfattning').inputValue()).toBe(`Deras sammanfattning ${bredd}`);
    await axe(sida);

    await sida.getByRole('button', { name: 'Använd det för namn' }).click();
    await sida.getByText('Sparat under tiden').waitFor({ state: 'detached' });
    expect(await sida.getByLabel('Namn', { exact: true }).inputValue()).toBe(`Deras namn ${bredd}`);
    await spara(sida);
    await sida.getByText('Ändringarna är sparade.').waitFor();
    expect(await arendet()).toMatchObject({ namn: `Deras namn ${bredd}`, sammanfattning: `Deras sammanfattning ${bredd}`, bransch: `Min bransch ${bredd}`, version: version + 2 });
  });
});

describe('handläggare, sekretess och jäv', () => {
  const ANNAT = '20RS4806';

  it('en handläggare tar ärendet och kan då ändra det', async () => {
    const sida = await rum.oppna(`/arenden/${ANNAT}`, 1440, 'handlaggare');
    await sida.getByText('Du kan inte göra detta: du är inte ärendets handläggare.').first().waitFor();
    await sida.getByRole('button', { name: 'Ta ärendet' }).click();
    await sida.getByText('Du handlägger nu ärendet.').waitFor();
    expect(await sida.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Du handlägger nu ärendet.');
    await sida.locator('dd', { hasText: /^Exempel Handläggare$/ }).waitFor();
    expect(await sida.getByRole('button', { name: 'Ta ärendet' }).count()).toBe(0);
    expect(await sida.getByRole('button', { name: 'Ändra uppgifter' }).getAttribute('aria-disabled')).toBeNull();
    await axe(sida);
  });

  it.each([1440, 390] as const)('vid %i px: chefen markerar sekretess; läsaren ser att och varför något är undanhållet', async (bredd) => {
    const sida = await rum.oppna(`/arenden/${ANNAT}`, bredd, 'chef');
    await sida.getByRole('button', { name: /sekretess$/ }).click();
    const panel = sida.getByRole('region', { name: 'Sekretess' });
    expect(await panel.getByRole('heading').evaluate((e) => e === document.activeElement)).toBe(true);
    await panel.getByLabel('Skäl').fill('Affärshemlighet');
    await panel.getByRole('button', { name: 'Spara' }).click();
    await panel.getByRole('alert').getByRole('link', { name: 'Skriv vilken paragraf' }).click();
    await panel.getByLabel('Paragraf').fill('30 kap 23 § osl');
    await panel.getByLabel('Skäl').fill('');
    await panel.getByRole('button', { name: 'Spara' }).click();
    await panel.getByRole('alert').getByRole('link', { name: 'Skriv ett skäl' }).click();
    await axe(sida);
    await panel.getByLabel('Skäl').fill('Affärshemlighet');
    await panel.getByRole('button', { name: 'Spara' }).click();
    const besked = sida.getByRole('status').filter({ hasText: 'Ärendet är markerat med sekretess: 30 kap. 23 § OSL.' });
    await besked.waitFor();
    expect(await besked.evaluate((e) => e === document.activeElement)).toBe(true);
    await sida.getByText('Att du läser ärendet antecknas i historiken.').waitFor();

    const lasare = await rum.oppna(`/arenden/${ANNAT}`, bredd, 'lasare');
    await lasare.getByText('Sekretess: 30 kap. 23 § OSL.').waitFor();
    await lasare.getByText('Budgeten visas inte').waitFor();
    await lasare.getByText('Effektkedjan visas inte').waitFor();
    expect(await lasare.getByText('Beslutets ordalydelse', { exact: true }).count()).toBe(0);
    await axe(lasare);
    await lasare.goto('/arenden?sok=20RS4806');
    await klar(lasare);
    await lasare.getByText('Sekretess: 30 kap. 23 § OSL').waitFor();

    await sida.getByRole('button', { name: 'Ändra sekretess' }).click();
    await panel.getByLabel('Skäl').fill('Samma igen');
    await panel.getByRole('button', { name: 'Spara' }).click();
    await sida.getByText('Inget är ändrat: det var så redan.').waitFor();
    await sida.getByRole('button', { name: 'Ta bort sekretess' }).click();
    await sida.getByRole('region', { name: 'Ta bort sekretess' }).getByLabel('Skäl').fill('Klart');
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara' }).click();
    await sida.getByText('Sekretessen är borttagen.').waitFor();
    expect((await arendet('chef', ANNAT)).sekretess).toBeNull();
  });

  it('Escape och Avbryt stänger panelen och för tillbaka till knappen', async () => {
    const sida = await rum.oppna(`/arenden/${ANNAT}`, 1440, 'chef');
    const knapp = sida.getByRole('button', { name: 'Anmäl jäv' });
    for (const stang of [() => sida.keyboard.press('Escape'), () => sida.getByRole('button', { name: 'Avbryt' }).click()]) {
      await knapp.click();
      await sida.getByLabel('Skäl').fill('Ett skäl');
      await stang();
      await sida.getByLabel('Skäl').waitFor({ state: 'detached' });
      expect(await knapp.evaluate((e) => e === document.activeElement)).toBe(true);
    }
  });

  it('chefen byter handläggare; den nya ändringen möter den gamla sidan', async () => {
    const sida = await rum.oppna(`/arenden/${ANNAT}`, 1440, 'chef');
    const { version } = await arendet('chef', ANNAT);
    await sand('chef', 'PUT', `${ANNAT}/handlaggare`, { version, handlaggare: null });
    await sida.getByRole('button', { name: 'Byt handläggare' }).click();
    const panel = sida.getByRole('region', { name: 'Byt handläggare' });
    await panel.locator('option', { hasText: 'Exempel Handläggare' }).waitFor({ state: 'attached' });
    await panel.getByLabel('Handläggare').selectOption('Exempel Handläggare');
    rum.forvanta(409, /handlaggare$/);
    await panel.getByRole('button', { name: 'Spara' }).click();
    await panel.getByText('Under tiden har Exempel Chef ändrat ärendet').waitFor();
    await panel.getByRole('button', { name: 'Spara' }).click();
    await sida.getByText('Handläggaren är ändrad.').waitFor();
    expect((await arendet('chef', ANNAT)).handlaggare?.namn).toBe('Exempel Handläggare');
  });

  it('den som anmäler jäv kan inte längre ändra; chefen häver', async () => {
    const sida = await rum.oppna(`/arenden/${ANNAT}`, 1440, 'handlaggare');
    await sida.getByRole('button', { name: 'Anmäl jäv' }).click();
    await sida.getByLabel('Skäl').fill('Min bror söker');
    await sida.getByRole('button', { name: 'Spara' }).click();
    await sida.getByText('Din anmälan om jäv är sparad.').waitFor();
    await sida.getByText(/Exempel Handläggare har anmält jäv .* Skäl: Min bror söker/).waitFor();
    const andra = sida.locator('app-handlingsknapp', { has: sida.getByRole('button', { name: 'Ändra uppgifter' }) });
    await andra.getByText('Du kan inte göra detta: du har anmält jäv i ärendet.').waitFor();

    const chef = await rum.oppna(`/arenden/${ANNAT}`, 1440, 'chef');
    await chef.getByRole('button', { name: 'Häv jävet för Exempel Handläggare' }).click();
    await chef.getByLabel('Skäl').fill('Brodern drog sig ur');
    await axe(chef);
    await chef.getByRole('button', { name: 'Spara' }).click();
    await chef.getByText('Anmälan om jäv är hävd.').waitFor();
    expect((await arendet('chef', ANNAT)).jav).toEqual([]);
  });
});
