import type { Locator, Page } from 'playwright-core';
import { type Beslutsprov, beslutsprovPa, IDAG, ORGAN } from '../stod/beslutsprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
const AR = Number(IDAG.slice(0, 4));
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
  await prov.ram(AR, 1_000_000);
});
afterAll(() => prov?.slapp());
beforeEach(async () => {
  await prov.ram(AR, (await prov.beslutat(AR)) + 1_000_000);
});

const lasbar = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (plats: Locator): Promise<string> => lasbar(await plats.innerText());
const NAMND = { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null };

/** Fills the form with a grant of 25 %, at most 400 000 kr, on delegation. */
async function fyllI(sida: Page): Promise<void> {
  await sida.getByLabel('Andel av bokförda kostnader, procent').fill('25');
  await sida.getByLabel('Tak, högst, kronor').fill('400 tkr');
  await sida.getByLabel('Tidigaste start').fill(`${AR}-01-01`);
  await sida.getByLabel('Senaste slut').fill(`${AR + 2}-12-31`);
  await sida.getByLabel('På delegation').check();
  await sida.getByLabel('Punkt i delegationsordningen').fill('3.2');
  await sida.getByLabel('Roll').fill('Förvaltningschef');
  await sida.getByRole('button', { name: 'Lägg till eget villkor' }).click();
  await sida.getByLabel('Text', { exact: true }).last().fill('Slutrapport lämnas senast tre månader efter projektets slut.');
  await sida.getByLabel('Motivering').fill('Projektet leder till fler växande företag.');
}

describe('från förslag till beslut', () => {
  it.each(BREDDER)('på delegation, vid %i px: handläggaren föreslår och chefen beslutar', async (bredd) => {
    const nyckel = await prov.nyttArende();
    const sida = await rum.oppna(`/arenden/${nyckel}`, bredd, 'handlaggare');
    await sida.getByRole('button', { name: 'Föreslå beslut' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Föreslå beslut' }).waitFor();
    await klar(sida);
    // An empty form says field by field what is missing, and a link leads to the field.
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    const fel = sida.getByRole('alert');
    expect(await text(fel)).toContain('Skriv hur mycket som högst beviljas.');
    await fel.getByRole('link', { name: /hur stor andel/ }).click();
    expect(await sida.evaluate(() => document.activeElement?.id)).toBe('andel');
    await axe(sida);

    await fyllI(sida);
    expect(await text(sida.locator('#tak-eko'))).toBe('Läses som 400 000 kr');
    await sida.getByText('är kvar före beslutet').waitFor();
    expect(await text(sida.locator('app-ramvy app-notis'))).toBe(`Ryms i ramen för ${AR}: 1 000 000 kr är kvar före beslutet och 600 000 kr efter.`);
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    const kort = sida.locator('#beslut-1');
    await kort.getByText('Förslaget är sparat som beslut 1 i ärendet.').waitFor();
    expect(await sida.evaluate(() => document.activeElement?.id)).toBe('beslut-1');
    expect(await kort.getByRole('button', { name: 'Fatta beslut' }).count()).toBe(0);
    await axe(sida);

    const chefen = await rum.oppna(`/arenden/${nyckel}`, bredd, 'chef');
    expect(await chefen.getByRole('button', { name: 'Föreslå beslut' }).count()).toBe(0);
    await chefen.locator('#beslut-1').getByRole('button', { name: 'Fatta beslut' }).click();
    await chefen.getByText('att Almi AB beviljas 25 procent').waitFor();
    expect(await text(chefen.locator('app-ramvy app-notis'))).toContain('600 000 kr efter');
    await axe(chefen);
    await chefen.getByRole('button', { name: 'Gå vidare' }).click();
    await chefen.getByRole('heading', { name: 'Bekräfta beslutet' }).waitFor();
    expect(await chefen.evaluate(() => document.activeElement?.textContent)).toBe('Bekräfta beslutet');
    await axe(chefen);
    await chefen.getByRole('button', { name: 'Fatta beslutet' }).click();
    const fattat = chefen.locator('#beslut-1');
    await fattat.getByText(`Beslut 1 är fattat ${IDAG}.`).waitFor();
    expect(await text(fattat)).toContain(`Av ramen för ${AR} är 600 000 kr kvar.`);
    expect(await chefen.evaluate(() => document.activeElement?.id)).toBe('beslut-1');
    expect(await text(fattat)).toContain('Beslutat');
    expect(await fattat.getByRole('button', { name: 'Fatta beslut' }).count()).toBe(0);
    await axe(chefen);
  });

  it('i nämnden: ordföranden anger paragraf, med tangentbordet ensamt', async () => {
    const { nyckel } = await prov.forslagPa(100_000, NAMND);
    const sida = await rum.oppna(`/arenden/${nyckel}/forslag/1/beslut`, 1440, 'ordforande');
    await sida.getByLabel('Beslutsdag').focus();
    await sida.keyboard.press('Enter');
    expect(await text(sida.getByRole('alert'))).toContain('Skriv vilken paragraf i nämndens protokoll beslutet står i.');
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    expect(await sida.evaluate(() => document.activeElement?.id)).toBe('paragraf');
    await sida.keyboard.type('§ 32');
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { name: 'Bekräfta beslutet' }).waitFor();
    expect(await text(sida.locator('section[aria-labelledby="r-beslut"]'))).toContain(`bifall på 100 000 kr fattas ${IDAG}, § 32.`);
    await sida.keyboard.press('Tab');
    await sida.keyboard.press('Enter');
    await sida.locator('#beslut-1').getByText('Beslut 1 är fattat').waitFor();
    expect(await text(sida.locator('#beslut-1'))).toContain(`${ORGAN}, § 32`);
  });
});

it('ett datum som inte går att läsa döljer inga andra fel, och ett omöjligt belopp sägs medan man skriver', async () => {
  const nyckel = await prov.nyttArende();
  const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 1440, 'handlaggare');
  await sida.getByLabel('Andel av bokförda kostnader, procent').fill('150');
  await sida.getByLabel('Tak, högst, kronor').fill('-5');
  expect(await text(sida.locator('#andel-eko'))).not.toBe('');
  expect(await text(sida.locator('#tak-eko'))).not.toBe('');
  await sida.getByLabel('Senaste slut', { exact: true }).fill('2026-02-31');
  await sida.getByRole('button', { name: 'Spara förslaget' }).click();
  const alert = sida.getByRole('alert');
  await alert.getByRole('link', { name: /^Senaste slut: Det är inte ett datum/ }).waitFor();
  // Also: the start and the organ are missing.
  expect(await alert.getByRole('link').count()).toBe(5);
  for (const id of ['andel', 'tak', 'fran', 'till', 'organ']) expect(await text(sida.locator(`#${id}-fel`))).not.toBe('');
});

describe('den som inte får', () => {
  it('ser knappen, kan nå den och läsa varför: jäv', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Syskon till sökanden' FROM arende WHERE nyckel = $1", [nyckel, await prov.person('chef')]);
    const sida = await rum.oppna(`/arenden/${nyckel}`, 390, 'chef');
    const knapp = sida.locator('#beslut-1').getByRole('button', { name: 'Fatta beslut' });
    await knapp.focus();
    expect(await knapp.getAttribute('aria-disabled')).toBe('true');
    await knapp.press('Enter');
    expect(sida.url()).toMatch(new RegExp(`/arenden/${nyckel}$`));
    expect(await text(sida.locator('#beslut-1 .fatta app-handlingsknapp'))).toContain('Du kan inte göra detta: du har anmält jäv i ärendet.');
    await axe(sida);
  });

  it.each([
    ['chef', NAMND, 'Din roll har inte rätt till detta. Det har ordförande.'],
    ['ordforande', { ...NAMND, organ: 'Kulturnämnden' }, 'du är inte ledamot i det organ som beslutar'],
    ['lasare', {}, 'Din roll har inte rätt till detta. Det har ordförande och chef.'],
  ] as const)('%s får veta det också på sidans egen adress, och har inget att trycka på', async (roll, forslag, skal) => {
    const { nyckel } = await prov.forslagPa(100_000, forslag);
    const sida = await rum.oppna(`/arenden/${nyckel}/forslag/1/beslut`, 1440, roll);
    expect(await text(sida.locator('app-tomt'))).toContain(skal);
    expect(await sida.getByRole('button', { name: 'Gå vidare' }).count()).toBe(0);
    await axe(sida);
  });

  it('kan inte besluta mer än ramen: knappen säger vad som saknas', async () => {
    const { nyckel } = await prov.forslagPa(1_500_000);
    const sida = await rum.oppna(`/arenden/${nyckel}/forslag/1/beslut`, 390, 'chef');
    const knapp = sida.getByRole('button', { name: 'Gå vidare' });
    expect(await knapp.getAttribute('aria-disabled')).toBe('true');
    expect(await text(sida.locator('#ramhinder'))).toBe(`Ryms inte i ramen för ${AR}: 1 000 000 kr är kvar, och det saknas 500 000 kr.`);
    await knapp.press('Enter');
    expect(await sida.getByRole('heading', { name: 'Bekräfta beslutet' }).count()).toBe(0);
    await axe(sida);
  });
});

describe('när något händer på vägen', () => {
  async function tillBekraftelsen(nyckel: string): Promise<Page> {
    const sida = await rum.oppna(`/arenden/${nyckel}/forslag/1/beslut`, 1440, 'chef');
    await sida.getByText('är kvar före beslutet').first().waitFor();
    await sida.getByRole('button', { name: 'Gå vidare' }).click();
    return sida;
  }

  it('tappas svaret och man trycker igen fattas beslutet ändå bara en gång', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    const sida = await tillBekraftelsen(nyckel);
    rum.forvanta(502, /forslag\/1\/beslut$/);
    const nycklar: (string | null)[] = [];
    await sida.route(/forslag\/1\/beslut$/, async (rutt) => {
      nycklar.push(await rutt.request().headerValue('idempotency-key'));
      const svar = await rutt.fetch();
      // The server has done it, but a proxy loses the first answer.
      if (nycklar.length === 1) await rutt.fulfill({ status: 502, body: 'Bad gateway' });
      else await rutt.fulfill({ response: svar });
    });
    await sida.getByRole('button', { name: 'Fatta beslutet' }).click();
    await sida.getByRole('alert').waitFor();
    expect(await prov.version(nyckel)).toBe(3);
    await sida.getByRole('button', { name: 'Fatta beslutet' }).click();
    await sida.locator('#beslut-1').getByText('Beslut 1 är fattat').waitFor();
    expect(await prov.version(nyckel)).toBe(3);
    expect([nycklar.length, new Set(nycklar).size]).toEqual([2, 1]);
  });

  it('ett dubbelklick fattar ett beslut', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    const sida = await tillBekraftelsen(nyckel);
    await sida.getByRole('button', { name: 'Fatta beslutet' }).dblclick();
    await sida.locator('#beslut-1').getByText('Beslut 1 är fattat').waitFor();
    expect(await prov.version(nyckel)).toBe(3);
  });

  it('den som kommer efter får veta vem som redan har beslutat', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    const [forst, sedan] = [await tillBekraftelsen(nyckel), await tillBekraftelsen(nyckel)];
    rum.forvanta(409, /forslag\/1\/beslut$/);
    await forst.getByRole('button', { name: 'Fatta beslutet' }).click();
    await forst.locator('#beslut-1').getByText('Beslut 1 är fattat').waitFor();
    await sedan.getByRole('button', { name: 'Fatta beslutet' }).click();
    await sedan.getByRole('alert').getByRole('heading', { name: /^Beslutet är redan fattat av Exempel Chef den \d+ \p{L}+ \d{4} kl\. \d\d\.\d\d\.$/u }).waitFor();
    expect(await text(sedan.locator('main'))).not.toMatch(/skrivit finns kvar|Gå vidare|Fatta beslutet/);
    await axe(sedan);
  });

  it('är ramen slut när man trycker sägs det, och inget är beslutat', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    const sida = await tillBekraftelsen(nyckel);
    await prov.ram(AR, (await prov.beslutat(AR)) + 99_999);
    rum.forvanta(422, /forslag\/1\/beslut$/);
    await sida.getByRole('button', { name: 'Fatta beslutet' }).click();
    expect(await text(sida.getByRole('alert'))).toContain(`Beslutet på 100 000 kr ryms inte i ramen för ${AR}: 99 999 kr är kvar.`);
    await sida.getByText('det saknas 1 kr').first().waitFor();
    expect(await prov.version(nyckel)).toBe(2);
    await axe(sida);
  });

  it('har någon annan ändrat ärendet när förslaget sparas finns allt kvar i formuläret', async () => {
    const nyckel = await prov.nyttArende();
    const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 1440, 'handlaggare');
    await fyllI(sida);
    await prov.foresla(nyckel, { slag: 'avskrivning', avskrivningsgrund: 'aterkallad', tak: null, beviljadAndel: null });
    rum.forvanta(409, /\/forslag$/);
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    await sida.getByRole('heading', { name: /Under tiden har/ }).waitFor();
    expect(await sida.getByLabel('Tak, högst, kronor').inputValue()).toBe('400 tkr');
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    await sida.locator('#beslut-2').getByText('Förslaget är sparat').waitFor();
  });
});

it('ett förslag som ett fattat bifall har gått förbi kan inte beslutas, och säger varför', async () => {
  // 20RS3419: the proposal of the summons was decided as decision 2.
  const sida = await rum.oppna('/arenden/20RS3419', 1440, 'ordforande');
  const kort = sida.locator('#beslut-1');
  expect(await kort.getByRole('button', { name: 'Fatta beslut' }).count()).toBe(0);
  expect(await text(kort)).toContain('Beslut 2 har tagit förslagets plats. Förslaget kan inte längre beslutas.');
  expect(await text(kort)).not.toContain('inte beslutat');
  expect(await text(kort)).not.toContain('Ramen för');
});
