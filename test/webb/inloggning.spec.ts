import { ROLLER } from '@anslag/doman';
import { INLOGGNINGSFELTEXT, ROLLNAMN } from '@anslag/kontrakt';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

describe('somebody who is not logged in', () => {
  it('is led to the login from any page, and after it to where the way went', async () => {
    const sida = await rum.oppna('/arenden?sok=exporterande&ar=2020', 1440, null);
    expect(await sida.locator('h1').innerText()).toBe('Logga in');
    expect(new URL(sida.url()).searchParams.get('mal')).toBe('/arenden?sok=exporterande&ar=2020');
    expect(await sida.title()).toBe('Logga in – Anslag 1:1');
    expect(await sida.getByRole('navigation').count()).toBe(0);
    expect(await sida.getByText('Det här är exempelkonton utan lösenord.').isVisible()).toBe(true);
    await sida.getByRole('button', { name: 'Läsare' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
    const { pathname, search } = new URL(sida.url());
    expect(pathname + search).toBe('/arenden?sok=exporterande&ar=2020');
    await klar(sida);
    expect(await sida.getByText('Exempel: Läsare', { exact: true }).isVisible()).toBe(true);
  });

  it('may choose among the roles, each with what it does', async () => {
    const sida = await rum.oppna('/', 1440, null);
    expect(await sida.locator('.konton button').allInnerTexts()).toEqual(ROLLER.map((r) => ROLLNAMN[r]));
    for (const uppgift of await sida.locator('.konton li > span').allInnerTexts()) expect(uppgift).toMatch(/^[A-ZÅÄÖ].+\.$/);
  });

  it('reads the statement on accessibility, which the law opens to all', async () => {
    const sida = await rum.oppna('/tillganglighet', 1440, null);
    expect(await sida.locator('h1').innerText()).toBe('Tillgänglighetsredogörelse');
  });

  it.each(['https://annan.example/', '//annan.example/', '/\\annan.example', 'javascript:alert(1)', '/logga-in'])(
    'is not sent to %s by a link to the login',
    async (mal) => {
      const sida = await rum.oppna(`/logga-in?mal=${encodeURIComponent(mal)}`, 1440, null);
      await sida.getByRole('button', { name: 'Ekonom' }).click();
      await sida.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
      await klar(sida);
      expect(sida.url()).toBe(`${rum.server().bas}/`);
    },
  );

  it.each([
    ['nere', INLOGGNINGSFELTEXT.nere],
    ['pahittat', 'Felet ligger hos tjänsten, inte hos dig. Försök igen om en stund.'],
  ])('is told why a login failed (%s), with the focus on it', async (kod, text) => {
    const sida = await rum.oppna(`/logga-in?fel=${kod}`, 1440, null);
    const ruta = sida.getByRole('alert');
    expect(await ruta.innerText()).toBe(`Du blev inte inloggad\n\n${text}`);
    expect(await ruta.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it.each(BREDDER)('at %i px: axe finds nothing on the login', async (bredd) => {
    const sida = await rum.oppna('/logga-in', bredd, null);
    await axe(sida);
    await sida.emulateMedia({ colorScheme: 'dark' });
    await axe(sida);
  });

  it('logs in with the keyboard only', async () => {
    const sida = await rum.oppna('/anslag', 1440, null);
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    for (let steg = 0; steg < ROLLER.indexOf('ekonom') + 1; steg++) await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { level: 1, name: 'Anslag' }).waitFor();
    await klar(sida);
    expect(await sida.getByText('Exempel: Ekonom', { exact: true }).isVisible()).toBe(true);
  });
});

describe('the ways out', () => {
  it('are in a menu that closes with Escape and gives the focus back', async () => {
    const sida = await rum.oppna('/tillganglighet', 390, 'chef');
    const knapp = sida.getByRole('button', { name: 'Konto för Exempel Chef' });
    await knapp.click();
    await sida.getByRole('button', { name: 'Logga ut', exact: true }).waitFor();
    await axe(sida);
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Escape');
    await sida.getByRole('button', { name: 'Logga ut', exact: true }).waitFor({ state: 'hidden' });
    expect(await knapp.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('end the session in the server', async () => {
    const sida = await rum.oppna('/', 1440, 'chef');
    const kaka = (await sida.context().cookies()).map((k) => `${k.name}=${k.value}`).join('; ');
    await sida.getByRole('button', { name: 'Konto för Exempel Chef' }).click();
    await sida.getByRole('button', { name: 'Logga ut', exact: true }).click();
    await sida.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    const besked = sida.getByText('Du är utloggad.');
    await besked.waitFor();
    expect(await besked.evaluate((e) => e === document.activeElement)).toBe(true);
    const { status } = await fetch(`${rum.server().bas}/api/v1/anslag`, { headers: { cookie: kaka } });
    expect(status).toBe(401);
  });

  it('end every session of the person with "Logga ut överallt"', async () => {
    const annan = await rum.oppna('/tillganglighet', 1440, 'analytiker');
    const sida = await rum.oppna('/', 1440, 'analytiker');
    await sida.getByRole('button', { name: 'Konto för Exempel Analytiker' }).click();
    await sida.getByRole('button', { name: 'Logga ut överallt' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await annan.reload();
    await klar(annan);
    expect(await annan.getByRole('navigation').count()).toBe(0);
  });

  it('lead to another example role and back', async () => {
    const sida = await rum.oppna('/portfolj?per=kommun', 1440, 'ledamot');
    await sida.getByRole('link', { name: 'Byt roll' }).click();
    await sida.getByRole('button', { name: 'Chef' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Portfölj' }).waitFor();
    await klar(sida);
    expect(sida.url()).toContain('/portfolj?per=kommun');
    expect(await sida.getByText('Exempel: Chef', { exact: true }).isVisible()).toBe(true);
  });
});
