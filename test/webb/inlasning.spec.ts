import type { Beslutsfil } from '@anslag/kontrakt';
import { Client } from 'pg';
import type { Locator, Page } from 'playwright-core';
import { arbetsbok, hamtad, klar, provrum } from './provrum';

const rum = provrum('exempel');

function beslutsfil(
  diarienummer: string,
  { tak = 250_000, namn = `Provprojekt ${diarienummer}` }: { tak?: number; namn?: string } = {},
): Buffer {
  const fil: Omit<Beslutsfil, 'arenden'> & { arenden: unknown[] } = {
    format: 'anslag-beslut/1',
    arenden: [
      {
        diarienummer,
        namn,
        stodtyp: 'projekt',
        sokande: 'Provkommunen',
        effektmal: [{ namn: 'Ökad innovationskraft', huvudmal: true }],
        beslut: [
          {
            nummer: 1,
            slag: 'bifall',
            lage: 'beslutad',
            beslutat: '2024-03-12',
            beviljadAndel: '50',
            tak,
            projektperiod: { fran: '2024-04-01', till: '2025-12-31' },
            beslutsniva: 'namnd',
            organ: 'Regional tillväxtnämnd',
            paragraf: '§ 21',
            rattsligRam: 'regionalt utvecklingsstöd – statligt stöd',
          },
        ],
      },
    ],
  };
  return Buffer.from(JSON.stringify(fil));
}

async function granska(sida: Page, name: string, buffer: Buffer, slag = 'Beslut'): Promise<Locator> {
  const val = sida.getByRole('radio', { name: new RegExp(`^${slag}`) });
  if (!(await val.isChecked())) await val.check();
  await sida.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await sida.getByRole('button', { name: 'Granska', exact: true }).click();
  const rubrik = sida.getByRole('heading', { name: `Granskning av ${name}` });
  await rubrik.waitFor();
  return sida.locator('section', { has: rubrik });
}

function bekrafta(sida: Page): Locator {
  return sida.getByRole('button', { name: 'Bekräfta inläsning' });
}

async function antal(granskning: Locator): Promise<Record<string, string>> {
  const par = await granskning
    .locator('dl.antal > div')
    .evaluateAll((d) => d.map((e) => [...e.children].map((b) => b.textContent?.trim() ?? '')));
  return Object.fromEntries(par);
}

async function antalArenden(): Promise<number> {
  const klient = new Client({ connectionString: rum.server().databas });
  await klient.connect();
  try {
    const { rows } = await klient.query<{ antal: number }>('SELECT count(*)::int AS antal FROM arende');
    return rows[0]?.antal ?? -1;
  } finally {
    await klient.end();
  }
}

it('a decision: preview, confirm, there among the ärenden; the same file again changes nothing', async () => {
  const sida = await rum.oppna('/inlasning');
  let granskning = await granska(sida, 'prov.json', beslutsfil('24RS101'));
  expect(await antal(granskning)).toMatchObject({ Nya: '1', Ändras: '0', 'Fel i filen': '0' });
  const rad = granskning.getByRole('row', { name: /Provprojekt 24RS101/ });
  expect(await rad.getByRole('cell').nth(1).innerText()).toBe('Ny');
  // A preview saves nothing.
  expect(await antalArenden()).toBe(38);
  await bekrafta(sida).click();
  await sida.getByText('prov.json är inläst. Nya: 1. Ändrade: 0. Oförändrade: 0.').waitFor();
  await sida.getByRole('link', { name: 'Visa ärendena' }).click();
  await sida.getByRole('link', { name: 'Provprojekt 24RS101' }).click();
  await sida.getByRole('heading', { level: 1, name: 'Provprojekt 24RS101' }).waitFor();
  await klar(sida);
  expect(await sida.locator('dl.huvud').innerText()).toMatch(/250\s000\skr/);

  await sida.goto('/inlasning');
  await klar(sida);
  granskning = await granska(sida, 'prov.json', beslutsfil('24RS101'));
  expect(await antal(granskning)).toMatchObject({ Nya: '0', Ändras: '0', Oförändrade: '1' });
  await granskning.getByText('Filen innehåller inget nytt. Allt i den är redan inläst.').waitFor();
  expect(await bekrafta(sida).isDisabled()).toBe(true);
  // The log tells what was done, once.
  expect(await sida.locator('app-inlasningslogg').getByRole('rowheader', { name: 'prov.json' }).count()).toBe(1);
});

it('a faulty file: where, what was read and what would be right; nothing can be saved', async () => {
  const fore = await antalArenden();
  const sida = await rum.oppna('/inlasning');
  const granskning = await granska(sida, 'fel.json', beslutsfil('24RS102', { tak: 12.5 }));
  await granskning.getByText(/^Filen har \d+ fel\. Inget kan läsas in förrän de är rättade\.$/).waitFor();
  const fel = granskning.getByRole('region', { name: 'Fel', exact: true }).getByRole('row').nth(1);
  const [plats, last, meddelande, ratt] = await fel.locator('th, td').allInnerTexts();
  expect(plats).toMatch(/tak/i);
  expect(last).toMatch(/12[.,]5/);
  expect(meddelande?.length).toBeGreaterThan(10);
  expect(ratt).toMatch(/kronor|\d/);
  expect(await bekrafta(sida).isDisabled()).toBe(true);
  await sida.getByText('Rätta felen i filen, välj den igen och granska på nytt.').waitFor();
  expect(await antalArenden()).toBe(fore);
});

it('a file that is not what it says is told so, not a fault of the server', async () => {
  const sida = await rum.oppna('/inlasning');
  rum.forvanta(400, /forhandsgranskning/);
  rum.forvanta(422, /forhandsgranskning/);
  await sida
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'bild.json', mimeType: 'application/json', buffer: Buffer.from('{"a": ') });
  await sida.getByRole('button', { name: 'Granska', exact: true }).click();
  await sida.getByText(/JSON/).last().waitFor();
  expect(await sida.locator('main').innerText()).not.toMatch(/Något gick fel|Internt/);
  expect(
    await bekrafta(sida)
      .isEnabled({ timeout: 1_000 })
      .catch(() => false),
  ).toBe(false);
});

it('no file chosen: told at the field, which gets the focus', async () => {
  const sida = await rum.oppna('/inlasning');
  await sida.getByRole('button', { name: 'Granska', exact: true }).click();
  await sida.getByText('Välj en fil.').waitFor();
  const falt = sida.getByLabel('Fil', { exact: true });
  expect(await falt.getAttribute('aria-invalid')).toBe('true');
  expect(await falt.evaluate((e) => e === document.activeElement)).toBe(true);
});

it('the template, filled in, is read in', async () => {
  const sida = await rum.oppna('/inlasning?slag=foretagsstod');
  const { innehall } = await hamtad(sida.getByRole('link', { name: 'foretagsstod.xlsx' }));
  const bok = await arbetsbok(innehall);
  const blad = bok.getWorksheet('Företagsstöd');
  if (!blad) throw new Error('The template has no sheet Företagsstöd.');
  const varden: Record<string, string | number> = {
    'NYPS-id': 'Regt-901-24',
    Stödform: 'Mikrobidrag',
    Företag: 'Provbolaget AB',
    Kön: 'K',
    Kommun: 'Nora',
    Belopp: 20_000,
    Beslut: 'Bifall',
    'Beslutsdatum från': '2024-02-01',
    Delegationspunkt: '3.3',
    Roll: 'Områdeschef',
  };
  blad.getRow(1).eachCell((cell, kolumn) => {
    const varde = varden[String(cell.value)];
    if (varde !== undefined) blad.getRow(2).getCell(kolumn).value = varde;
  });
  const fil = Buffer.from(await bok.xlsx.writeBuffer());
  const granskning = await granska(sida, 'ifylld.xlsx', fil, 'Företagsstöd');
  expect(await antal(granskning)).toMatchObject({ Nya: '1', 'Fel i filen': '0' });
  await bekrafta(sida).click();
  await sida.getByText(/^ifylld\.xlsx är inläst\. Nya: 1\./).waitFor();
  await sida.getByRole('link', { name: 'Visa företagsstöden' }).click();
  await sida.getByRole('row', { name: /Regt-901-24.*Provbolaget AB.*20\s000/s }).waitFor();
});

it('when somebody else has changed the data since the preview it says so, saves nothing, and looks again', async () => {
  const sida = await rum.oppna('/inlasning');
  await granska(sida, 'sen.json', beslutsfil('24RS103'));
  // A colleague reads in the same ärende, by another name, meanwhile.
  const kollega = await rum.oppna('/inlasning');
  await granska(kollega, 'kollega.json', beslutsfil('24RS103', { namn: 'Kollegans namn' }));
  await bekrafta(kollega).click();
  await kollega.getByText(/^kollega\.json är inläst/).waitFor();

  rum.forvanta(409, /\/inlasningar$/);
  await bekrafta(sida).click();
  const igen = sida.getByRole('button', { name: 'Granska igen' });
  await igen.waitFor();
  expect(await sida.getByRole('alert').innerText()).toMatch(/ändra/i);
  await igen.click();
  const granskning = sida.locator('section', { has: sida.getByRole('heading', { name: 'Granskning av sen.json' }) });
  await granskning.getByText('Filen kan läsas in. Nya: 0. Ändras: 1.').waitFor();
  expect(await granskning.getByRole('row', { name: /Kollegans namn/ }).innerText()).toMatch(
    /Kollegans namn[\s\S]*Provprojekt 24RS103/,
  );
});

it('leaving a preview that is not confirmed asks first', async () => {
  const sida = await rum.oppna('/inlasning');
  await granska(sida, 'lamna.json', beslutsfil('24RS104'));
  const fragor: string[] = [];
  sida.once('dialog', (ruta) => {
    fragor.push(ruta.message());
    void ruta.dismiss();
  });
  await sida.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Ärenden' }).click();
  expect(fragor).toEqual([expect.stringContaining('inte inläst')]);
  expect(new URL(sida.url()).pathname).toBe('/inlasning');
});
