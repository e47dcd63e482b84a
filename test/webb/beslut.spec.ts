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
  await sida.getByLabel('Punkt i delegationsordningen').selectOption('3.2');
  await sida.getByRole('button', { name: 'Lägg till eget villkor' }).click();
  await sida.locator('app-villkorsform textarea:focus').fill('Slutrapport lämnas senast tre månader efter projektets slut.');
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

    // Not before the ärende is föreslaget.
    const tidigt = await rum.oppna(`/arenden/${nyckel}`, bredd, 'chef');
    await tidigt.locator('#beslut-1').getByText('Ärendet har status Inkommen och kan inte beslutas förrän det är föreslaget.').waitFor();
    await axe(tidigt);
    await prov.framlagg(nyckel);
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
  // The region's own body stands there from the start.
  await sida.waitForFunction((organ) => (document.getElementById('organ') as HTMLSelectElement).value === organ, ORGAN);
  await sida.getByLabel('Organ', { exact: true }).selectOption('');
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

describe('det som ansökan säger', () => {
  const ansok = async (stodtyp: string): Promise<string> => {
    const nyckel = await prov.nyttArende();
    await prov.db.query('UPDATE arende SET stodtyp = $2 WHERE nyckel = $1', [nyckel, stodtyp]);
    await prov.db.query(
      `INSERT INTO ansokan (arende_id, sokt_andel_hundradelar, sokt_belopp_kr, period_fran, period_till) SELECT id, 2500, 360000, '2027-01-01', '2028-12-31' FROM arende WHERE nyckel = $1
       ON CONFLICT (arende_id) DO UPDATE SET sokt_andel_hundradelar = 2500, sokt_belopp_kr = 360000, period_fran = '2027-01-01', period_till = '2028-12-31'`,
      [nyckel],
    );
    return nyckel;
  };

  it('står i förslaget från början, och sägs vara ansökans', async () => {
    const sida = await rum.oppna(`/arenden/${await ansok('projekt')}/foresla`, 1440, 'handlaggare');
    await sida.getByText(/^Ansökan gäller 25/).waitFor();
    expect(await sida.getByLabel('Andel av bokförda kostnader, procent').inputValue()).toBe('25');
    expect(await sida.getByLabel('Tak, högst, kronor').inputValue()).toMatch(/^360.000$/);
    expect([await sida.getByLabel('Tidigaste start').inputValue(), await sida.getByLabel('Senaste slut', { exact: true }).inputValue()]).toEqual(['2027-01-01', '2028-12-31']);
    await sida.waitForFunction((organ) => (document.getElementById('organ') as HTMLSelectElement).value === organ, ORGAN);
    await axe(sida);
  });

  it('ett företagsstöd har ett belopp men varken andel eller projektperiod, och ansökan inga projektdelar', async () => {
    const nyckel = await ansok('foretagsstod');
    const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 390, 'handlaggare');
    await sida.getByText(/^Ansökan gäller/).waitFor();
    expect(await sida.getByLabel('Tak, högst, kronor').inputValue()).toMatch(/^360.000$/);
    for (const falt of ['Andel av bokförda kostnader, procent', 'Tidigaste start']) expect(await sida.getByLabel(falt).count()).toBe(0);
    await axe(sida);
    await sida.goto(`/arenden/${nyckel}/ansokan`);
    await sida.getByRole('heading', { name: 'Budget', exact: true }).waitFor();
    expect(await sida.getByRole('heading', { level: 2 }).allInnerTexts()).not.toContain('Projektmål');
    expect(await sida.getByLabel('Stödform').count()).toBe(1);
  });
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
    await prov.db.query("INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, 'Kulturnämnden', '2020-01-01') ON CONFLICT DO NOTHING", [await prov.person('ledamot')]);
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

it('det som är skrivet i ett förslag finns kvar när sidan läses om, och kan kastas', async () => {
  const nyckel = await prov.nyttArende();
  const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 1440, 'handlaggare');
  sida.on('dialog', (d) => void d.accept());
  await fyllI(sida);
  await sida.waitForTimeout(600);
  await sida.reload();
  await sida.getByText(/och inte sparade är återställt/).waitFor();
  expect(await sida.getByLabel('Tak, högst, kronor').inputValue()).toBe('400 tkr');
  expect(await sida.getByLabel('På delegation').isChecked()).toBe(true);
  await axe(sida);
  await sida.getByRole('button', { name: 'Kasta det och börja om' }).click();
  await sida.waitForFunction(() => (document.getElementById('tak') as HTMLInputElement).value === '');
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

describe('villkor, ordalydelse och delegation i förslaget', () => {
  it('katalogens villkor fylls i, ändras, flyttas och sparas med dag, bevis och spärr; tangentbordet följer med', async () => {
    const nyckel = await prov.nyttArende();
    const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 1440, 'handlaggare');
    const grupper = sida.getByRole('group', { name: /^Villkor \d+:/ });
    await grupper.nth(2).waitFor();
    expect(await grupper.locator('.namn').allInnerTexts()).toEqual([expect.stringMatching(/Full finansiering[^]*Spärrar utbetalning/), expect.stringContaining('Synlighet'), expect.stringContaining('Allmänna villkor')]);
    expect(await sida.getByLabel('Version, diarienummer').inputValue()).toBe('19RS9026');
    await sida.getByLabel('Ur katalogen').selectOption({ index: 1 });
    await sida.getByRole('button', { name: 'Lägg till valt' }).press('Enter');
    // Before the general ones, which stay last.
    await sida.locator('#villkor-2-text:focus').waitFor();
    await sida.getByRole('button', { name: 'Flytta upp villkor 3' }).press('Enter');
    await sida.locator('#villkor-1-upp:focus').waitFor();
    await sida.getByRole('button', { name: 'Ta bort villkor 4' }).press('Enter');
    await grupper.nth(3).waitFor({ state: 'detached' });
    await sida.locator('#villkor-eget:focus').waitFor();
    await grupper.first().getByLabel('Uppfylls senast').fill(`${AR}-12-31`);
    await fyllI(sida);
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    const kort = sida.locator('#beslut-1');
    await kort.getByText('Förslaget är sparat').waitFor();
    await kort.getByText('Villkor (4)').click();
    const villkor = await text(kort.locator('app-villkorslista'));
    expect(villkor).toMatch(/Spärrar utbetalning[^]*fullt finansierad[^]*Senast 31 december \d{4}\. Visas genom: Beslut från övriga finansiärer\./);
    await axe(sida);
    const { rows } = await prov.db.query<{ kod: string; ur: boolean; sparrar: boolean }>(
      `SELECT v.kod, v.villkorsmall_id IS NOT NULL AS ur, v.sparrar_utbetalning AS sparrar FROM beslut_villkor v JOIN beslut b ON b.id = v.beslut_id JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1 ORDER BY v.ordning`,
      [nyckel],
    );
    expect(rows.map((r) => [r.kod, r.ur, r.sparrar])).toEqual([
      ['FULL_FINANSIERING', true, true],
      ['KONKURRENS', true, false],
      ['SYNLIGHET', true, false],
      ['EGET', false, false],
    ]);
  });

  it('den egna ordalydelsen hålls mot uppgifterna medan man skriver, och sparas inte förrän den stämmer', async () => {
    const nyckel = await prov.nyttArende();
    const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 1440, 'handlaggare');
    await fyllI(sida);
    await sida.getByText('Egen ordalydelse').click();
    const falt = sida.getByLabel('Beslutets ordalydelse');
    const period = `att projektet får påbörjas ${AR}-01-01 och avslutas ${AR + 2}-12-31 samt\natt dessa villkor gäller:`;
    await falt.fill(`att Almi AB beviljas 25 procent, dock högst 300 000 kronor,\n${period}`);
    const dom = sida.locator('app-ordalydelsefalt [role="status"]');
    await dom.getByText('Beloppet 400 000 kronor saknas i ordalydelsen.').waitFor();
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    expect(await text(sida.getByRole('alert'))).toContain('Ordalydelsen anger 300 000 kronor, som inte är något av beslutets belopp.');
    await axe(sida);
    await falt.fill(`att Almi AB beviljas 25 procent, dock högst 400 000 kronor,\n${period}`);
    await dom.getByText('Alla belopp, andelar och dagar i texten är beslutets.').waitFor();
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    const kort = sida.locator('#beslut-1');
    await kort.getByText('Förslaget är sparat').waitFor();
    await kort.getByText('Beslutets ordalydelse, handläggarens egen').click();
    await kort.getByText('att Almi AB beviljas 25 procent, dock högst 400 000 kronor').waitFor();
  });

  it('bara de delegationspunkter som beslutet ryms i går att välja, och gränsen visas', async () => {
    const nyckel = await prov.nyttArende();
    await prov.db.query("UPDATE delegationspunkt SET hogst_kr = 500000 WHERE punkt = '3.2'");
    try {
      const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 390, 'handlaggare');
      await sida.getByLabel('Tak, högst, kronor').fill('500 000');
      await sida.getByLabel('På delegation').check();
      const val = sida.getByLabel('Punkt i delegationsordningen');
      await val.locator('option').nth(2).waitFor({ state: 'attached' });
      expect((await val.locator('option').allInnerTexts()).map(lasbar)).toEqual(['Välj punkt', '1.5: Brådskande beslut', '3.2: Regionala utvecklingsstöd, högst 500 000 kr']);
      await val.selectOption('3.2');
      expect(await sida.getByLabel('Roll').inputValue()).toBe('förvaltningschef Regional utveckling');
      expect(await text(sida.locator('app-fattarval'))).toContain('Högst 500 000 kr får beslutas enligt punkten.');
      await sida.getByLabel('Tak, högst, kronor').fill('500 001');
      await val.locator('option[value="3.2"]:text-is("3.2")').waitFor({ state: 'attached' });
      await sida.getByRole('button', { name: 'Spara förslaget' }).click();
      expect(await text(sida.getByRole('alert'))).toContain('Enligt punkt 3.2 kan högst 500 000 kr beslutas på delegation, inte 500 001 kr.');
      await axe(sida);
    } finally {
      await prov.db.query("UPDATE delegationspunkt SET hogst_kr = NULL WHERE punkt = '3.2'");
    }
  });
});

describe('ett öppet förslag', () => {
  it.each(BREDDER)('ändras med ett skäl och tas tillbaka med ett skäl, vid %i px', async (bredd) => {
    const { nyckel } = await prov.forslagPa(100_000);
    const sida = await rum.oppna(`/arenden/${nyckel}`, bredd, 'handlaggare');
    await sida.getByRole('button', { name: 'Ändra förslaget 1' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Ändra förslag 1' }).waitFor();
    await klar(sida);
    expect(lasbar(await sida.getByLabel('Tak, högst, kronor').inputValue())).toBe('100 000');
    await sida.getByLabel('Tak, högst, kronor').fill('150 000');
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    await sida.getByRole('alert').getByRole('link', { name: 'Skriv varför förslaget ändras.' }).click();
    await sida.keyboard.type('Höjt efter kompletteringen');
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara förslaget' }).click();
    const kort = sida.locator('#beslut-1');
    await kort.getByText('Förslag 1 är ändrat.').waitFor();
    expect(await text(kort)).toContain('150 000 kr');

    await kort.getByRole('button', { name: 'Ta tillbaka förslaget 1' }).click();
    await sida.getByRole('heading', { name: 'Ta tillbaka förslag 1' }).waitFor();
    await kort.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
    await kort.getByRole('link', { name: 'Skriv varför förslaget tas tillbaka.' }).click();
    await sida.keyboard.type('Sökanden vill vänta');
    await axe(sida);
    await kort.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
    await sida.getByText('Förslag 1 är taget tillbaka.').waitFor();
    await kort.waitFor({ state: 'detached' });
    await axe(sida);
  });
});

it.each([
  ['Ändring', async (sida: Page) => sida.getByLabel('Senaste slut').fill(`${AR + 3}-12-31`), 'att villkoren för stödet till Almi AB'],
  ['Upphävande', async (sida: Page) => sida.getByLabel('Motivering').fill('Projektet genomförs inte.'), 'upphävs'],
  ['Förlängning', async (sida: Page) => sida.getByLabel('Senaste slut').fill(`${AR + 3}-12-31`), 'får avslutas senast'],
] as const)('%s föreslås, beslutas och syns i det som gäller', async (slag, fyll, lydelse) => {
  const { nyckel, nummer } = await prov.forslagPa(100_000);
  const chefen = prov.server.som('chef');
  const fattat = await chefen(`/api/v1/arenden/${nyckel}/forslag/${nummer}/beslut`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: await prov.version(nyckel), datum: IDAG }) });
  expect(fattat.status).toBe(200);
  const sida = await rum.oppna(`/arenden/${nyckel}/foresla`, 1440, 'handlaggare');
  await sida.getByLabel('Slag av beslut').selectOption({ label: slag });
  await fyll(sida);
  await sida.getByLabel('På delegation').check();
  await sida.getByLabel('Punkt i delegationsordningen').selectOption('3.2');
  await axe(sida);
  await sida.getByRole('button', { name: 'Spara förslaget' }).click();
  await sida.locator('#beslut-2').getByText('Förslaget är sparat').waitFor();
  const beslutet = await rum.oppna(`/arenden/${nyckel}/forslag/2/beslut`, 390, 'chef');
  await beslutet.getByText(lydelse).first().waitFor();
  await beslutet.getByRole('button', { name: 'Gå vidare' }).click();
  await beslutet.getByRole('button', { name: 'Fatta beslutet' }).click();
  await beslutet.locator('#beslut-2').getByText('Beslut 2 är fattat').waitFor();
  await beslutet.getByText('Så har villkoren ändrats (2 beslut)').click();
  await axe(beslutet);
});
