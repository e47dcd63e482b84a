import { NIVAER, type Niva } from '@anslag/doman';
import type { KedjeSvar, KedjeandringSvar, RegisterSvar } from '@anslag/kontrakt';
import type { Page } from 'playwright-core';
import { axe } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
const BYGGD = '20RS3419';
// One ärende for each test that stores a chain of its own.
const STOR = '20RS5938';
const DRAGEN = '20RS4642';
const BUNDEN = '20RS4806';
const MATT = '20RS4562';
const SMAL = '17RS1250';

/** Reads or writes a chain as the administrator. */
async function kedja<T>(nyckel: string, metod = 'GET', kropp?: object): Promise<T> {
  const svar = await rum.server().som('administrator')(`/api/v1/arenden/${nyckel}/effektkedja`, {
    method: metod,
    ...(kropp ? { body: JSON.stringify(kropp), headers: { 'content-type': 'application/json' } } : {}),
  });
  if (!svar.ok) throw new Error(`${svar.status}: ${await svar.text()}`);
  return (await svar.json()) as T;
}

/** Stores a chain of so many nodes per level, each linked to one or two of the next. */
async function lagraKedja(nyckel: string, antal: readonly number[]): Promise<void> {
  const { version } = await kedja<KedjeSvar>(nyckel);
  const register = (await (await rum.server().som('administrator')('/api/v1/register')).json()) as { strategiversioner: { effektmal: { id: string; namn: string }[] }[] };
  const mal = register.strategiversioner.flatMap((s) => s.effektmal);
  const TEXTER = ['Genomföra rådgivning till mindre företag i hela länet om digital omställning', 'Utbilda nyckelpersoner', 'Företagen är mer konkurrenskraftiga på internationella marknader'];
  const noder = antal.flatMap((n, i) =>
    Array.from({ length: n }, (_, j) => {
      const niva: Niva = NIVAER[i] ?? 'effektmal';
      const eget = niva === 'effektmal' ? { effektmal: mal[j]?.id, text: mal[j]?.namn } : { text: `${TEXTER[j % TEXTER.length]} ${i}.${j}` };
      return { id: `${i}-${j}`, niva, ...eget, ...(j % 2 === 0 && i > 0 && i < 5 ? { indikator: 'Företag som deltar', enhet: 'företag', baslinje: 1000, baslinjeAr: 2020, lage: j % 4 === 0 ? 'uppnadd' : 'forvantad', ar: 2021 } : {}) };
    }),
  );
  const till = (i: number, j: number): string[] => {
    const nasta = antal[i + 1] ?? 0;
    const plats = Math.floor((j * nasta) / (antal[i] ?? 1));
    return [...new Set([plats, j % 3 === 0 ? (plats + 1) % nasta : plats])].map((p) => `${i + 1}-${p}`);
  };
  const lankar = antal.slice(0, -1).flatMap((n, i) => Array.from({ length: n }, (_, j) => till(i, j).map((t) => ({ fran: `${i}-${j}`, till: t }))).flat());
  await kedja<KedjeandringSvar>(nyckel, 'PUT', { version, noder, lankar });
}

async function skriv(sida: Page, etikett: string, text: string): Promise<void> {
  await sida.getByLabel(etikett, { exact: true }).fill(text);
}

describe('a chain built by keyboard alone', () => {
  it('node after node, with a link that says why it skips a level, and what is wrong said at its field', async () => {
    const sida = await rum.oppna(`/arenden/${BYGGD}/effektkedja`);
    await sida.getByRole('button', { name: '+ Lägg till aktivitet' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByText('Ett led är tillagt').waitFor();
    await sida.waitForFunction(() => document.activeElement?.id.endsWith('-text'));
    await sida.keyboard.type('Prov: rådgivning till företag');
    await sida.getByRole('heading', { name: 'Prov: rådgivning till företag' }).waitFor();
    await sida.getByRole('button', { name: 'Lägg till efter' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { name: 'Nytt led' }).waitFor();
    await skriv(sida, 'Indikator', 'Företag som får råd');
    await skriv(sida, 'Enhet', 'företag');
    await skriv(sida, 'Baslinje', 'nio');
    await skriv(sida, 'Målvärde', '40');
    await skriv(sida, 'Målår', '2027');
    await sida.getByRole('button', { name: '+ Lägg till effekt på medellång sikt' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { name: 'Nytt led' }).waitFor();
    await skriv(sida, 'Vad ledet är', 'Prov: företagen växer');
    await sida.getByRole('button', { name: 'Prov: rådgivning till företag', exact: true }).first().focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { name: 'Prov: rådgivning till företag' }).waitFor();
    await sida.getByLabel('Länka till').selectOption({ label: 'Prov: företagen växer' });
    await sida.getByRole('button', { name: 'Lägg till länken' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByText('Den hoppar över en nivå: skriv varför.').waitFor();
    await sida.getByRole('button', { name: 'Spara effektkedjan' }).focus();
    await sida.keyboard.press('Enter');
    // Three things are wrong: a text, a number, a reason.
    const fel = sida.getByRole('alert');
    await fel.getByRole('heading', { name: 'Effektkedjan är inte sparad' }).waitFor();
    expect(await fel.getByRole('listitem').count()).toBe(3);
    await axe(sida);
    // The link to a field of a node that is not shown brings it there.
    await fel.getByRole('link', { name: /nio/ }).focus();
    await sida.keyboard.press('Enter');
    await sida.waitForFunction(() => document.activeElement?.id.endsWith('-baslinje'));
    await sida.keyboard.press('Control+A');
    await sida.keyboard.type('9');
    await skriv(sida, 'Vad ledet är', 'Prov: 40 företag har fått råd');
    await fel.getByRole('link', { name: /hoppar över/ }).focus();
    await sida.keyboard.press('Enter');
    await sida.waitForFunction(() => document.activeElement?.id.endsWith('-skal'));
    await sida.keyboard.type('Effekten dröjer');
    await sida.getByRole('button', { name: 'Spara effektkedjan' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByText(/^Sparat/).waitFor();
    const { noder, lankar } = await kedja<KedjeSvar>(BYGGD);
    const rad = noder.find((n) => n.text === 'Prov: 40 företag har fått råd');
    expect(rad).toMatchObject({ niva: 'prestation', indikator: 'Företag som får råd', enhet: 'företag', baslinje: 900 });
    const vaxer = noder.find((n) => n.text === 'Prov: företagen växer')?.id;
    expect(lankar.find((l) => l.till === vaxer)?.skal).toBe('Effekten dröjer');
    // The first target is set once its node is stored.
    await expect(kedja<KedjeSvar>(BYGGD).then((k) => k.noder.find((n) => n.id === rad?.id)?.mal)).resolves.toMatchObject([{ nummer: 1, malvarde: 4000, malar: 2027 }]);
  });

  it('what is done is taken back and done again, and leaving asks', async () => {
    const sida = await rum.oppna(`/arenden/${BYGGD}/effektkedja`);
    const led = sida.locator('app-ledlista .val');
    const antal = await led.count();
    await sida.getByRole('button', { name: '+ Lägg till prestation' }).click();
    await sida.getByText(`Kedjan har nu ${antal + 1} led.`).waitFor();
    await sida.getByRole('button', { name: 'Ångra', exact: true }).click();
    await sida.getByText('Ändringen är ångrad.').waitFor();
    expect(await led.count()).toBe(antal);
    await sida.getByRole('button', { name: 'Gör om', exact: true }).click();
    await sida.getByText('Ändringen är gjord igen.').waitFor();
    expect(await led.count()).toBe(antal + 1);
    const fragan = new Promise<string>((svar) =>
      sida.once('dialog', (d) => {
        svar(d.message());
        void d.dismiss();
      }),
    );
    await sida.getByRole('link', { name: 'Till ärendet' }).click();
    expect(await fragan).toContain('Effektkedjan är ändrad men inte sparad');
    expect(new URL(sida.url()).pathname).toBe(`/arenden/${BYGGD}/effektkedja`);
    // Taken back, nothing is unsaved.
    await sida.getByRole('button', { name: 'Ångra', exact: true }).click();
    await sida.getByText('Ändringen är ångrad.').waitFor();
    await sida.getByRole('link', { name: 'Till ärendet' }).click();
    await sida.waitForURL(new RegExp(`/arenden/${BYGGD}#effektkedja$`));
  });
});

describe('an indicator of the register', () => {
  it('is sought, chosen, proposes what is measured, and is shown with a link to its goal', async () => {
    await lagraKedja(MATT, [1, 1, 1, 1, 1, 1]);
    const register = (await (await rum.server().som('administrator')('/api/v1/register')).json()) as RegisterSvar;
    const indikator = register.indikatorer.find((i) => i.namn.startsWith('Antal remissvar'));
    const nod = (await kedja<KedjeSvar>(MATT)).noder.find((n) => n.niva === 'effekt_kort');
    const sida = await rum.oppna(`/arenden/${MATT}/effektkedja?nod=${nod?.id}`);
    await skriv(sida, 'Indikator', '');
    await skriv(sida, 'Enhet', 'svar');
    await skriv(sida, 'Sök indikator i registret', 'remissvar antal');
    await sida.getByText(`1 av ${register.indikatorer.length} kan väljas`).waitFor();
    // Enter seeks; it does not save the chain.
    await sida.keyboard.press('Enter');
    await sida.getByText('Ändringarna är inte sparade.').waitFor();
    await sida.getByLabel('Indikator i registret', { exact: true }).selectOption({ label: indikator?.namn ?? '' });
    await sida.waitForFunction((namn) => [...document.querySelectorAll('input')].some((i) => i.value === namn), indikator?.namn);
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara effektkedjan' }).click();
    await sida.getByText(/^Sparat/).waitFor();
    const sparat = (await kedja<KedjeSvar>(MATT)).noder.find((n) => n.id === nod?.id);
    // The empty field got the register's words; the one that was written in did not.
    expect(sparat).toMatchObject({ strategiindikator: indikator?.id, indikator: indikator?.namn, enhet: 'svar' });
    const visad = await rum.oppna(`/arenden/${MATT}?nod=${nod?.id}&kedja=lista#effektkedja`);
    await visad.getByRole('link', { name: indikator?.namn ?? '', exact: true }).first().click();
    await visad.waitForURL(/\/mal\?register=verksamhetsmal#indikator-/);
    const kort = visad.locator(`#indikator-${indikator?.id}`);
    await kort.locator(`a[href="/arenden/${MATT}"]`).waitFor();
    await visad.waitForFunction((id) => document.activeElement?.id === `indikator-${id}`, indikator?.id);
  });
});

describe('when another has saved meanwhile', () => {
  it('nothing of either is lost', async () => {
    const sida = await rum.oppna(`/arenden/${BYGGD}/effektkedja`);
    await sida.getByRole('button', { name: '+ Lägg till aktivitet' }).click();
    await sida.getByRole('heading', { name: 'Nytt led' }).waitFor();
    await skriv(sida, 'Vad ledet är', 'Prov: mitt led');
    const { version, noder, lankar } = await kedja<KedjeSvar>(BYGGD);
    const ny = { id: 'annan', niva: 'aktivitet', text: 'Prov: den andras led' };
    await kedja(BYGGD, 'PUT', { version, noder: [...noder.map(({ id, niva, text, effektmal, indikator, enhet, baslinje, baslinjeAr, lage, grund, ar }) => ({ id, niva, text, effektmal, indikator, enhet, baslinje, baslinjeAr, lage, grund, ar })), ny], lankar });
    rum.forvanta(409, /effektkedja$/);
    await sida.getByRole('button', { name: 'Spara effektkedjan' }).click();
    await sida.getByRole('heading', { name: /^Under tiden har/ }).waitFor();
    await sida.getByRole('button', { name: 'Prov: den andras led' }).first().waitFor();
    await sida.getByRole('button', { name: 'Spara effektkedjan' }).click();
    await sida.getByText(/^Sparat/).waitFor();
    const texter = (await kedja<KedjeSvar>(BYGGD)).noder.map((n) => n.text);
    expect(texter).toEqual(expect.arrayContaining(['Prov: mitt led', 'Prov: den andras led']));
  });
});

describe('a chain of sixty nodes', () => {
  it('is drawn without cards over each other, every text within its card', async () => {
    await lagraKedja(STOR, [16, 14, 12, 9, 6, 3]);
    const sida = await rum.oppna(`/arenden/${STOR}`);
    const ritning = sida.getByRole('region', { name: 'Effektkedjan, ritad' }).first();
    await ritning.locator('button.led').nth(59).waitFor();
    await sida.evaluate(() => document.fonts.ready);
    const rutor = await ritning.locator('button.led').evaluateAll((kort) =>
      kort.map((k) => {
        const { left, top, right, bottom } = k.getBoundingClientRect();
        const klippt = [...k.querySelectorAll('.text, .rad')].some((t) => t.scrollHeight > t.clientHeight + 1);
        return { left, top, right, bottom, klippt, hojd: k.scrollHeight > k.clientHeight + 1 };
      }),
    );
    expect(rutor).toHaveLength(60);
    expect(rutor.filter((r) => r.klippt || r.hojd)).toEqual([]);
    const over = rutor.flatMap((a, i) => rutor.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
    expect(over).toEqual([]);
    // At the size it begins with, its text is no smaller than 12 pixels.
    const skala = await ritning.locator('.lager').evaluate((l) => new DOMMatrix(getComputedStyle(l).transform).a);
    expect(15 * skala).toBeGreaterThanOrEqual(12);
  });

  it('two nodes are linked by drawing from one to the other, and a link backwards is refused', async () => {
    await lagraKedja(DRAGEN, [2, 2, 1, 1, 1, 1]);
    const sida = await rum.oppna(`/arenden/${DRAGEN}/effektkedja`);
    const kort = (text: string) => sida.locator('app-kedjeritning button.led', { hasText: text });
    const dra = async (fran: string, till: string): Promise<void> => {
      const [a, b] = [await kort(fran).boundingBox(), await kort(till).boundingBox()];
      if (!a || !b) throw new Error('no card');
      await sida.mouse.move(a.x + 20, a.y + 12);
      await sida.mouse.down();
      await sida.mouse.move(a.x + 60, a.y + 20, { steps: 3 });
      await sida.mouse.move(b.x + 20, b.y + 12, { steps: 5 });
      await sida.mouse.up();
    };
    await kort('Utbilda nyckelpersoner 0.1').waitFor();
    await sida.evaluate(() => document.fonts.ready);
    await klar(sida);
    await dra('hela länet om digital omställning 1.0', 'digital omställning 0.0');
    await sida.getByText('En länk går alltid framåt').waitFor();
    await dra('Utbilda nyckelpersoner 0.1', 'digital omställning 1.0');
    await sida.getByText('är tillagd.').waitFor();
    await sida.getByRole('heading', { name: 'Utbilda nyckelpersoner 0.1' }).waitFor();
    await sida.getByRole('button', { name: 'Spara effektkedjan' }).click();
    await sida.getByText(/^Sparat/).waitFor();
    const { noder, lankar } = await kedja<KedjeSvar>(DRAGEN);
    const id = (slut: string): string | undefined => noder.find((n) => n.text.endsWith(slut))?.id;
    expect(lankar.some((l) => l.fran === id('0.1') && l.till === id('1.0'))).toBe(true);
  });
});

describe('a chain that is full', () => {
  it('takes no more, says so, and loses nothing; each fault names its node and field, also a day that is none', async () => {
    await lagraKedja(STOR, [60, 60, 40, 20, 16, 3]);
    const sida = await rum.oppna(`/arenden/${STOR}/effektkedja`);
    const led = sida.locator('app-ledlista .val');
    await led.nth(198).waitFor();
    const nytt = sida.getByRole('button', { name: '+ Lägg till prestation' });
    await nytt.focus();
    // What is typed at once after the button comes into the new node's field.
    await sida.keyboard.press('Enter');
    await sida.keyboard.type('Samma tid');
    await sida.getByRole('heading', { name: 'Samma tid', exact: true }).waitFor();
    await nytt.click();
    await sida.getByText('Ledet är inte tillagt: kedjan skulle få 201 led och kan ha högst 200.').waitFor();
    expect(await led.count()).toBe(200);
    await sida.getByRole('button', { name: 'Lägg till från mall' }).click();
    await sida.getByText('Ledet är inte tillagt').waitFor({ state: 'hidden' });
    await sida.getByRole('button', { name: /^Lägg till mallen/ }).first().click();
    await sida.getByText(/^Inget från mallen .* är tillagt: kedjan skulle få/).waitFor();
    await skriv(sida, 'Baslinjens år', '20');
    await sida.locator('input[id$="-klartSenast"]').fill('igår');
    await sida.keyboard.press('Control+s');
    const fel = sida.getByRole('alert');
    await fel.getByText('”Samma tid”, Baslinjens år:').waitFor();
    await fel.getByText('”Samma tid”, Klart senast:').waitFor();
    expect(await fel.getByRole('listitem').count()).toBe(2);
    expect(await sida.getByRole('button', { name: 'Ångra', exact: true }).getAttribute('aria-disabled')).toBeNull();
  });
});

describe('a node with results', () => {
  it('stays, and the form says why', async () => {
    await lagraKedja(BUNDEN, [1, 1, 1, 1, 1, 1]);
    const nod = (await kedja<KedjeSvar>(BUNDEN)).noder.find((n) => n.niva === 'prestation');
    const svar = await rum.server().som('administrator')(`/api/v1/effektkedja/noder/${nod?.id}/utfall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ar: 2022, datum: '2022-05-01', lage: 'uppnadd', grund: 'uppfoljning', varde: 1200 }),
    });
    expect(svar.status).toBe(201);
    const sida = await rum.oppna(`/arenden/${BUNDEN}/effektkedja?nod=${nod?.id}`);
    await sida.getByRole('button', { name: 'Ta bort ledet' }).click();
    await sida.getByRole('alert').getByText('Ledet har loggade resultat och kan inte tas bort.').waitFor();
    // It stands by the button, which keeps the focus.
    const [knapp, skal] = [await sida.getByRole('button', { name: 'Ta bort ledet' }).boundingBox(), await sida.getByRole('alert').boundingBox()];
    expect(Math.abs((skal?.y ?? 9999) - (knapp?.y ?? 0))).toBeLessThan(150);
    expect(await sida.locator('app-ledlista .val').count()).toBe(6);
    await sida.getByText('utfall 12').first().waitFor();
  });
});

describe('at 390 px', () => {
  it('axe finds nothing in the form of a node, nor in the drawing', async () => {
    await lagraKedja(SMAL, [3, 2, 2, 1, 1, 1]);
    const sida = await rum.oppna(`/arenden/${SMAL}/effektkedja`, 390);
    await sida.locator('app-ledlista .val').first().click();
    await sida.getByLabel('Vad ledet är').waitFor();
    await axe(sida);
    await sida.getByRole('button', { name: 'Visa kedjan ritad' }).click();
    await sida.locator('app-kedjeritning button.led').first().waitFor();
    await axe(sida);
    await klar(sida);
    expect(await sida.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
