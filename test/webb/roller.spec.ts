import { ROLLER, type Roll } from '@anslag/doman';
import type { Page } from 'playwright-core';
import { axe } from '../stod/sida';
import { provrum } from './provrum';

const rum = provrum('exempel');

const meny = (sida: Page): Promise<string[]> =>
  sida.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link').allInnerTexts();

/** The places in the order of the menu; who sees those that not everybody does stands beside. */
const LOGGAR: readonly Roll[] = ['handlaggare', 'administrator'];
/** Who registers, examines, approves or pays claims. */
const BETALAR: readonly Roll[] = ['handlaggare', 'chef', 'ekonom', 'administrator'];
/** Users, and the history of everything. */
const SER_ALLT: readonly Roll[] = ['chef', 'administrator'];
const LASER_IN: readonly Roll[] = ['handlaggare', 'ekonom', 'analytiker', 'administrator'];

describe('each role sees just its own ways', () => {
  it.each(ROLLER)('%s', async (roll) => {
    const sida = await rum.oppna('/', 1440, roll);
    const vantad = [
      'Översikt',
      'Ärenden',
      'Sammanträden',
      'Uppföljning',
      'Portfölj',
      'Mål',
      'Insatser',
      ...(BETALAR.includes(roll) ? ['Ekonomi'] : []),
      'Anslag',
      'Årsbokslut',
      ...(LASER_IN.includes(roll) ? ['Inläsning'] : []),
      'Register',
      ...(SER_ALLT.includes(roll) ? ['Historik', 'Användare'] : []),
    ];
    expect(await meny(sida)).toEqual(vantad);
    // They stand in one row.
    expect(new Set(await sida.locator('#huvudmeny a').evaluateAll((ar) => ar.map((e) => e.getBoundingClientRect().top))).size).toBe(1);
    const [namnet, menyn] = await Promise.all(['header a.namn', '#huvudmeny'].map((s) => sida.locator(s).boundingBox()));
    expect(menyn?.y).toBeLessThan((namnet?.y ?? 0) + (namnet?.height ?? 0));
    // The start page tells of the same places, and of the one that is reached from pages.
    const loggar = LOGGAR.includes(roll) ? ['Logga resultat'] : [];
    expect(await sida.locator('section', { hasText: 'Vad du kan göra här' }).locator('dt').allInnerTexts()).toEqual([
      'Ärenden',
      ...loggar,
      ...vantad.slice(2),
    ]);
  });
});

it('in a telephone the places are folded together under a button', async () => {
  const sida = await rum.oppna('/arenden', 390, 'handlaggare');
  const plats = sida.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Anslag' });
  expect(await plats.isVisible()).toBe(false);
  await sida.getByRole('button', { name: 'Meny', exact: true }).press('Enter');
  await plats.waitFor();
  await plats.press('Enter');
  await sida.getByRole('heading', { name: 'Anslag', level: 1 }).waitFor();
  await plats.waitFor({ state: 'hidden' });
});

describe('each role may read in just its own files', () => {
  it.each([
    ['handlaggare', ['Beslut', 'Företagsstöd', 'Resultat', 'Delbidrag']],
    ['ekonom', ['Anslagsram', 'Betalningsbesked']],
    ['analytiker', ['Insatser', 'Tabellbilaga']],
    ['administrator', ['Beslut', 'Företagsstöd', 'Anslagsram', 'Insatser', 'Tabellbilaga', 'Resultat', 'Delbidrag']],
    ['chef', []],
  ] as const)('%s', async (roll, slag) => {
    const sida = await rum.oppna('/inlasning?slag=insatser', 1440, roll);
    const namn = await sida
      .locator('label.slag > span')
      .evaluateAll((ar) => ar.map((e) => e.firstChild?.textContent?.trim() ?? ''));
    expect(namn).toEqual(slag);
    if (slag.length > 0) expect(await sida.getByRole('radio', { checked: true }).count()).toBe(1);
    else await sida.getByText('Din roll läser inte in filer.').waitFor();
  });
});

it.each([
  ['analytiker', 1],
  ['administrator', 1],
  ['lasare', 0],
  ['chef', 0],
] as const)('%s can make an årsbokslut: %i button', async (roll, antal) => {
  const sida = await rum.oppna('/arsbokslut', 1440, roll);
  expect(await sida.getByRole('button', { name: 'Gör årsbokslut för 2021' }).count()).toBe(antal);
});

it('what the role may not is refused with the reason, when the address is written by hand', async () => {
  const sida = await rum.oppna('/arsbokslut', 390, 'lasare');
  const svar = await sida.request.post('/api/v1/arsbokslut', { data: { budgetar: 2021 } });
  expect(svar.status()).toBe(403);
  expect(((await svar.json()) as { detail: string }).detail).toBe(
    'Din roll har inte rätt till detta. Det har analytiker och registrator/administratör.',
  );
  await axe(sida);
});
