import type { Page } from 'playwright-core';
import { beslutsprovPa, IDAG } from '../stod/beslutsprov';
import { type Rekvisitionsprov, rekvisitionsprovPa } from '../stod/rekvisitionsprov';
import { axe, BREDDER } from '../stod/sida';
import { hamtad, klar, provrum, tal } from './provrum';

const rum = provrum('exempel');
let prov: Rekvisitionsprov;
beforeAll(async () => {
  prov = rekvisitionsprovPa(await beslutsprovPa(rum.server()));
});
afterAll(() => prov?.slapp());

const jamna = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').trim();

/** An ärende with a claim of 1 000 000 kr that is approved: 13 % is 130 000 kr to pay. Returns its key and the order's reference. */
async function attesterat(): Promise<{ nyckel: string; referens: string }> {
  const nyckel = await prov.beviljat({ tak: 1_912_400, andel: 1300 });
  const { order } = await prov.attesterad(nyckel);
  if (!order) throw new Error('nothing was ordered');
  return { nyckel, referens: order.referens };
}

/** Chooses only this order, and makes a file of it. */
async function gorFil(sida: Page, referens: string, format: 'Excel' | 'CSV'): Promise<void> {
  const alla = sida.getByLabel(/^Välj alla/);
  // All are chosen at first.
  await alla.uncheck();
  await sida.getByText('Valt: 0 utbetalningar, 0 kr.').waitFor();
  await sida.getByRole('checkbox', { name: new RegExp(`^Välj ${referens}`) }).focus();
  await sida.keyboard.press('Space');
  await sida.getByText('Valt: 1 utbetalning, 130 000 kr.').waitFor();
  await sida.getByLabel(format, { exact: true }).check();
  await sida.getByRole('button', { name: 'Gör betalningsfil' }).focus();
  await sida.keyboard.press('Enter');
  await sida.getByText(/Betalningsfil \d+ är gjord: 1 utbetalning/).waitFor();
}

async function lasIn(sida: Page, rad: string): Promise<void> {
  const buffer = Buffer.from(`\ufeffReferens;Status;Datum;Belopp;Orsak\r\n${rad}\r\n`);
  await sida.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'besked.csv', mimeType: 'text/csv', buffer });
  await sida.getByRole('button', { name: 'Granska', exact: true }).click();
  await sida.getByRole('heading', { name: 'Granskning av besked.csv' }).waitFor();
}

describe('från attest till betalt', () => {
  it('väljs, läggs i en fil, hämtas, och blir betald när beskedet läses in', async () => {
    const { nyckel, referens } = await attesterat();
    const sida = await rum.oppna('/ekonomi/utbetalningar', 1440, 'ekonom');
    await axe(sida);
    await gorFil(sida, referens, 'CSV');
    await axe(sida);
    const fil = await hamtad(sida.getByRole('link', { name: /^Hämta / }));
    expect(fil.namn).toMatch(/\.csv$/);
    expect(fil.innehall.toString()).toContain(`${referens};${nyckel}`);

    await sida.getByRole('link', { name: 'Läs in betalningsbesked' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Inläsning' }).waitFor();
    await klar(sida);
    await lasIn(sida, `${referens};Betald;${IDAG};129999;`);
    await sida.getByRole('region', { name: 'Fel', exact: true }).waitFor();
    expect(await sida.getByRole('button', { name: 'Bekräfta inläsning' }).isDisabled()).toBe(true);
    await lasIn(sida, `${referens};Betald;${IDAG};130000;`);
    await sida.getByRole('button', { name: 'Bekräfta inläsning' }).click();
    await sida.getByRole('heading', { name: 'Inläst', exact: true }).waitFor();

    await sida.goto('/ekonomi/utbetalningar?status=betald');
    const rad = sida.getByRole('row', { name: new RegExp(referens) });
    await rad.getByText('Betald', { exact: true }).waitFor();
    await rad.getByRole('link', { name: referens }).click();
    await sida.getByText(`Betald ${IDAG}: 130 000 kr, ${referens}.`).first().waitFor();
    await axe(sida);
    expect((await prov.ekonomi(nyckel)).saldo).toMatchObject({ betalt: 130_000, oppnaOrdrar: 0, kvar: 1_782_400 });
  });

  it('det som kommer tillbaka registreras, aldrig mer än som är betalt, och återförs till ramen', async () => {
    const nyckel = await prov.beviljat({ tak: 1_912_400, andel: 1300 });
    await prov.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr, bokfort_kr) SELECT id, '2021-12-01', 130000, 1000000 FROM arende WHERE nyckel = $1", [nyckel]);
    const sida = await rum.oppna(`/arenden/${nyckel}#utbetalning`, 1440, 'ekonom');
    await sida.getByRole('button', { name: 'Registrera återbetalning' }).click();
    await sida.getByLabel('Belopp, kronor').fill('130 001');
    rum.forvanta(422, /aterbetalningar$/);
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('alert').getByRole('link', { name: /130.000/ }).waitFor();
    await axe(sida);
    await sida.getByLabel('Belopp, kronor').fill('30 tkr');
    await sida.getByText('Läses som 30 000 kr').waitFor();
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByText('30 000 kr är registrerat som återbetalt.').waitFor();
    await sida.getByRole('button', { name: 'Återför till ramen' }).click();
    await sida.getByLabel('Belopp, kronor').fill('100 000');
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('alert').getByText('Skriv varför pengarna återförs.').waitFor();
    await sida.getByLabel('Skäl', { exact: true }).fill('Projektet blir billigare.');
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByText(/100.000.kr är återfört till ramen för \d{4}\./).waitFor();
    expect((await prov.ekonomi(nyckel)).saldo).toMatchObject({ aterbetalt: 30_000, aterfort: 100_000, kvar: 1_712_400 });
  });

  it('det som avvisas ligger kvar med sin orsak och kan läggas i en ny fil', async () => {
    const { referens } = await attesterat();
    const sida = await rum.oppna('/ekonomi/utbetalningar', 1440, 'ekonom');
    await gorFil(sida, referens, 'Excel');
    await sida.goto('/inlasning?slag=betalningsbesked');
    await klar(sida);
    await lasIn(sida, `${referens};Avvisad;${IDAG};130000;Kontot är avslutat`);
    await sida.getByRole('button', { name: 'Bekräfta inläsning' }).click();
    await sida.getByRole('heading', { name: 'Inläst', exact: true }).waitFor();
    await sida.goto('/ekonomi/utbetalningar?status=avvisad');
    await sida.getByRole('row', { name: new RegExp(referens) }).getByText('Kontot är avslutat').waitFor();
    await axe(sida);
    await gorFil(sida, referens, 'Excel');
    await sida.goto('/ekonomi/utbetalningar?status=i_fil');
    await sida.getByRole('row', { name: new RegExp(referens) }).waitFor();
  });

  it('den som inte betalar ser vad som väntar men väljer inget', async () => {
    const { referens } = await attesterat();
    const sida = await rum.oppna('/ekonomi/utbetalningar', 390, 'handlaggare');
    await sida.getByText(referens).waitFor();
    expect(await sida.getByRole('checkbox').count()).toBe(0);
    expect(await sida.getByRole('button', { name: 'Gör betalningsfil' }).count()).toBe(0);
    await axe(sida);
  });
});

describe('ekonomens vy', () => {
  it.each(BREDDER)('summorna är radernas, filtren står i adressen, och beloppen leder till ärendet, vid %i px', async (bredd) => {
    const { nyckel } = await attesterat();
    const sida = await rum.oppna('/ekonomi', bredd, 'ekonom');
    const tabell = sida.getByRole('region', { name: 'Projektens ekonomi' });
    // "Beviljat", "På väg ut" and "Kvar": the first, the fifth and the eighth amount of a row.
    for (const plats of [0, 4, 7]) {
      const rader = await tabell.locator('tbody tr').evaluateAll((alla, i) => alla.map((r) => r.querySelectorAll('td')[i]?.textContent ?? ''), plats);
      const belopp = rader.map((text) => tal(text.replace(/ kr .*$/, '')));
      const summa = tal(await tabell.locator('tfoot td').nth(plats).innerText());
      expect(belopp.reduce((s, b) => s + b, 0)).toBe(summa);
    }
    await axe(sida);
    await sida.getByLabel('Sök projekt').fill(nyckel);
    await sida.keyboard.press('Enter');
    await sida.waitForURL(new RegExp(`sok=${nyckel}`));
    await sida.getByText(/1 projekt, läget /).waitFor();
    const rad = tabell.getByRole('row', { name: /^Smart industri/ });
    expect(jamna(await rad.innerText())).toContain('130 000');
    await sida.getByRole('link', { name: /Prognos per år/ }).click();
    await sida.getByRole('region', { name: 'Prognos per år' }).waitFor();
    await axe(sida);
    await sida.getByRole('link', { name: 'Läget i dag' }).click();
    await rad.getByRole('link', { name: 'Smart industri' }).click();
    await sida.waitForURL(new RegExp(`/arenden/${nyckel}#utbetalning$`));
    await sida.getByRole('heading', { name: 'Rekvisitioner', exact: true }).waitFor();
  });

  it('exporten har samma rader som filtret', async () => {
    const { nyckel } = await attesterat();
    const sida = await rum.oppna(`/ekonomi?sok=${nyckel}`, 1440, 'ekonom');
    const { innehall } = await hamtad(sida.getByRole('link', { name: 'Hämta CSV' }));
    const rader = innehall.toString().trim().split(/\r?\n/);
    expect(rader).toHaveLength(2);
    expect(rader[1]).toContain(nyckel);
  });

  it('filtren säger vad som är valt, och ett som inget ger säger varför', async () => {
    const sida = await rum.oppna('/ekonomi', 1440, 'chef');
    await sida.getByLabel('Bara med sen rekvisition').check();
    await sida.waitForURL(/sena=true/);
    await sida.getByRole('link', { name: /^Bara med sen rekvisition/ }).waitFor();
    await sida.goto('/ekonomi?sok=finnsinte');
    await sida.getByText('Inga projekt stämmer med det som valts').waitFor();
  });
});
