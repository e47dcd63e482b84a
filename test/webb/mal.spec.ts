import { API, type MalSvar } from '@anslag/kontrakt';
import type { Page } from 'playwright-core';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

async function svaret(): Promise<MalSvar> {
  const svar = await rum.server().som('lasare')(`${API}/strategi/mal`);
  return (await svar.json()) as MalSvar;
}
const kort = (sida: Page, namn: string) => sida.locator('app-indikatorkort', { has: sida.getByRole('heading', { name: namn, exact: true }) });

it('den strategi som gäller visas med sina mål och projekten som säger sig bidra', async () => {
  const { versioner } = await svaret();
  const galler = versioner.find((v) => v.galler);
  const sida = await rum.oppna('/mal', 1440, 'lasare');
  const mal = galler?.overgripandeMal.flatMap((o) => o.effektmal) ?? [];
  expect(mal.length).toBeGreaterThan(5);
  expect(await sida.locator('article h4').allInnerTexts()).toEqual(mal.map((m) => m.namn));
  const bidrar = mal.find((m) => m.projekt.length > 0);
  const artikel = sida.getByRole('article', { name: bidrar?.namn, exact: true });
  await artikel.getByRole('link', { name: bidrar?.projekt[0]?.namn ?? '' }).waitFor();
  // Where the documents only expect something, nothing is called achieved.
  const lagen = await artikel.locator('app-malprojekt > ul > li, app-malprojekt details li').allInnerTexts();
  expect(lagen.filter((t) => t.includes('Uppnådd')).length).toBe(bidrar?.projekt.filter((p) => p.lage === 'uppnadd').length);
});

it('verksamhetsmålen är ett annat register med sina 64 indikatorer, och linjen har samma siffror som tabellen', async () => {
  const { verksamhetsmal, antalIndikatorer } = await svaret();
  expect(antalIndikatorer).toBe(64);
  const sida = await rum.oppna('/mal', 390, 'lasare');
  await sida.getByRole('link', { name: 'Verksamhetsmål', exact: true }).click();
  await sida.getByRole('heading', { level: 2, name: 'Verksamhetsmål' }).waitFor();
  await klar(sida);
  expect(new URL(sida.url()).searchParams.get('register')).toBe('verksamhetsmal');
  expect(await sida.locator('app-indikatorkort').count()).toBe(64);
  const medLinje = verksamhetsmal.flatMap((m) => m.indikatorer).filter((i) => i.utfall.filter((u) => u.varde !== null && u.avser === null).length > 1);
  const [forst] = medLinje;
  expect(forst).toBeDefined();
  const det = kort(sida, forst?.namn ?? '').first();
  await det.getByRole('img').waitFor();
  expect(await det.locator('tbody tr').count()).toBe(forst?.utfall.length);
});

it('en tidigare strategi har sin egen adress', async () => {
  const { versioner } = await svaret();
  const tidigare = versioner.find((v) => !v.galler);
  const sida = await rum.oppna(`/mal?register=${tidigare?.id}`, 1440, 'lasare');
  await sida.getByText('inte i kraft').waitFor();
  expect(await sida.locator('article h4').allInnerTexts()).toEqual(tidigare?.overgripandeMal.flatMap((o) => o.effektmal.map((m) => m.namn)));
});
