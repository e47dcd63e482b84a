import { nyOidcserver, type Oidcserver } from '../stod/oidc';
import { nySida, type Provsida, stangLasare } from '../stod/sida';

let server: Oidcserver;
let oppna: Provsida[] = [];
beforeAll(async () => {
  server = await nyOidcserver({ mall: 'exempel' });
});
afterEach(async () => {
  const sidor = oppna;
  oppna = [];
  for (const sida of sidor) await sida.stang();
});
afterAll(async () => {
  await stangLasare();
  await server?.slapp();
});

async function nyLasare(): Promise<Provsida> {
  const ny = await nySida(server.bas);
  oppna.push(ny);
  return ny;
}

describe('login at an identity provider, in a browser', () => {
  it('leads through the provider to where the person was going; logging out ends both, and the page shows nothing more', async () => {
    const { sida, forvanta } = await nyLasare();
    await sida.goto('/arenden?sok=exporterande');
    await sida.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    expect(await sida.getByText('exempelkonto').count()).toBe(0);
    await sida.getByRole('link', { name: 'Logga in', exact: true }).click();
    await sida.getByRole('heading', { name: 'Inloggningstjänsten' }).waitFor();
    expect(new URL(sida.url()).origin).toBe(server.tjanst.utfardare);
    await sida.getByRole('button', { name: 'hanna' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
    expect(sida.url()).toBe(`${server.bas}/arenden?sok=exporterande`);
    expect(await sida.evaluate(() => document.cookie)).toBe('');

    await sida.getByRole('button', { name: 'Konto för Hanna Handläggare' }).click();
    await sida.getByRole('button', { name: 'Logga ut', exact: true }).click();
    // The provider asks for itself too.
    await sida.getByRole('heading', { name: 'Logga ut' }).waitFor();
    expect(new URL(sida.url()).origin).toBe(server.tjanst.utfardare);
    await sida.getByRole('button', { name: 'Logga ut' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    expect(new URL(sida.url()).pathname).toBe('/logga-in');
    forvanta(401, /\/api\//);
    await sida.goto('/arenden');
    await sida.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  });

  it('who denies at the provider is told so, and can try again', async () => {
    const { sida } = await nyLasare();
    await sida.goto('/');
    await sida.getByRole('link', { name: 'Logga in', exact: true }).click();
    await sida.getByRole('button', { name: 'Avbryt' }).click();
    await sida.getByText('Inloggningen avbröts hos inloggningstjänsten.').waitFor();
    expect(sida.url()).toBe(`${server.bas}/logga-in?fel=avbruten`);
    await sida.getByRole('link', { name: 'Logga in', exact: true }).click();
    await sida.getByRole('button', { name: 'cecilia' }).click();
    await sida.getByRole('button', { name: 'Konto för Cecilia Chef' }).waitFor();
  });
});
