import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { axe, BREDDER } from '../stod/sida';
import { ADRESSER, stig } from './adresser';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

/** How much wider the page is than the window: above 0 one has to scroll sideways to read it. A chart takes a moment to fit. */
async function overskott(sida: Page): Promise<number> {
  return sida.evaluate(async () => {
    const matt = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    for (let bild = 0; bild < 60 && matt() > 0; bild++) await new Promise((nasta) => requestAnimationFrame(nasta));
    return matt();
  });
}

/** The routes as they are written: the room's code needs the browser to be loaded. */
const vagfil = fs.readFileSync(path.join(__dirname, '../../web/src/app/skal/vagar.ts'), 'utf8');
const vagar = [...vagfil.matchAll(/path: '([^']*)'/g)].map((traff) => traff[1] ?? '');

/** The route that shows an address, as the router picks it: the first that fits. */
function vagFor(adress: string): string | undefined {
  const delar = stig(adress).split('/').filter(Boolean);
  const passar = (vag: string): boolean => {
    const monster = vag.split('/').filter(Boolean);
    return vag === '**' || (monster.length === delar.length && monster.every((m, i) => m.startsWith(':') || m === delar[i]));
  };
  return vagar.find(passar);
}

describe('the list of addresses', () => {
  it('has an address for every route of the service', () => {
    const provade = new Set(ADRESSER.map((a) => vagFor(a.adress)));
    expect(vagar.filter((v) => !provade.has(v))).toEqual([]);
    expect(vagar).toHaveLength(vagfil.match(/loadComponent:/g)?.length ?? 0);
  });

  it('has a title of its own for every page', () => {
    const stigar = new Map(ADRESSER.map((a) => [stig(a.adress), a.titel]));
    expect(new Set(stigar.values()).size).toBe(stigar.size);
  });
});

it.each(BREDDER)(
  '/inlasning with a preview open, faults and new rows, at %i px: axe finds nothing, nothing sideways',
  async (bredd) => {
    const sida = await rum.oppna('/inlasning?slag=foretagsstod', bredd);
    const fil =
      'NYPS-id;Stödform;Företag;Kommun;Belopp;Beslut;Beslutsdatum från\nRegt-900-24;Mikrobidrag;Provbolaget AB;Nora;1,5;Bifall;2024-02-01\nRegt-901-24;Mikrobidrag;Provbolaget AB;Nora;20000;Bifall;2024-02-01\n';
    await sida
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'fel.csv', mimeType: 'text/csv', buffer: Buffer.from(fil) });
    await sida.getByRole('button', { name: 'Granska', exact: true }).click();
    await sida.getByRole('region', { name: 'Fel', exact: true }).waitFor();
    await axe(sida);
    expect(await overskott(sida)).toBe(0);
    await sida.emulateMedia({ colorScheme: 'dark' });
    await axe(sida);
    await sida.setViewportSize({ width: 320, height: 640 });
    expect(await overskott(sida)).toBe(0);
  },
);

describe.each(ADRESSER)('$adress', ({ adress, titel, rubrik, vantat }) => {
  it.each(BREDDER)('at %i px: axe finds nothing, one heading, a title of its own, nothing sideways', async (bredd) => {
    if (vantat) rum.forvanta(...vantat);
    const sida = await rum.oppna(adress, bredd);
    expect(await sida.title()).toBe(`${titel} – Anslag 1:1`);
    expect(await sida.locator('h1').allInnerTexts()).toEqual([rubrik]);
    await axe(sida);
    expect(await overskott(sida)).toBe(0);
    if (bredd === 1440) {
      await sida.emulateMedia({ colorScheme: 'dark' });
      await axe(sida);
    } else {
      // A desktop at 400 %.
      await sida.setViewportSize({ width: 320, height: 640 });
      await klar(sida);
      expect(await overskott(sida)).toBe(0);
    }
  });
});
