import type { Page } from 'playwright-core';
import { API, type BeredningSvar } from '@anslag/kontrakt';
import { type Beslutsprov, beslutsprovPa } from '../stod/beslutsprov';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');
let prov: Beslutsprov;
beforeAll(async () => {
  prov = await beslutsprovPa(rum.server());
});
afterAll(() => prov?.slapp());

const lagrad = async (nyckel: string): Promise<BeredningSvar> => (await (await rum.server().som('administrator')(`${API}/arenden/${nyckel}/beredning`)).json()) as BeredningSvar;

async function oppna(bredd: 1440 | 390 = 1440): Promise<{ sida: Page; nyckel: string }> {
  const nyckel = await prov.nyttArende();
  const sida = await rum.oppna(`/arenden/${nyckel}/beredning`, bredd, 'handlaggare');
  sida.on('dialog', (d) => void d.accept());
  await sida.getByRole('heading', { name: 'Riktlinjekontroll' }).waitFor();
  return { sida, nyckel };
}

describe('beredningen', () => {
  it.each(BREDDER)('svar, prioritering, mål och texter sparas, vid %i px', async (bredd) => {
    const { sida, nyckel } = await oppna(bredd);
    const fraga = sida.locator('#riktlinje-statligt_stod');
    await fraga.getByText('Obesvarad').waitFor();
    await fraga.getByLabel('Inte uppfyllt').check();
    await fraga.getByText('Avviker', { exact: true }).waitFor();
    await fraga.getByLabel('Skäl för avsteg från riktlinjen').fill('Särskilt angeläget.');
    await fraga.getByText('Avsteg med skäl').waitFor();
    await sida.locator('section[aria-labelledby="prioritering"] input[type=radio]').first().check();
    await sida.getByRole('textbox', { name: 'Bedömning', exact: true }).fill('Projektet bör beviljas.');
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara beredningen' }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    const b = await lagrad(nyckel);
    expect(b.kontroll.find((k) => k.kod === 'statligt_stod')).toMatchObject({ lage: 'avsteg', bedomning: { svar: false, avsteg: 'Särskilt angeläget.' } });
    expect(b.texter.find((t) => t.del === 'bedomning')?.innehall).toBe('Projektet bör beviljas.');
    expect(b.prioritering).not.toBeNull();
    // What is read on the ärende is what was written.
    await sida.getByRole('link', { name: 'Till ärendet' }).click();
    await sida.locator('#beredning summary').click();
    await sida.locator('#beredning').getByText('Projektet bör beviljas.').waitFor();
    await axe(sida);
  });

  it('andelar som inte blir hundra procent sägs medan man skriver, och sparas inte', async () => {
    const { sida, nyckel } = await oppna();
    const fore = await lagrad(nyckel);
    const andelar = sida.getByLabel('Andel, procent');
    expect(await andelar.count()).toBe(3);
    for (let i = 0; i < 3; i++) await andelar.nth(i).fill('33');
    await sida.getByText(/Andelarna är tillsammans 99.%: 1.% saknas\./).waitFor();
    await sida.getByRole('button', { name: 'Spara beredningen' }).click();
    await sida.getByRole('alert').getByText(/Målens andelar summerar till 99.%/).waitFor();
    await axe(sida);
    expect((await lagrad(nyckel)).version).toBe(fore.version);
    await andelar.nth(0).fill('34');
    await sida.getByRole('button', { name: 'Spara beredningen' }).click();
    await sida.getByRole('status').getByText(/^Sparat /).waitFor();
    expect((await lagrad(nyckel)).mal.map((m) => m.andel)).toEqual([3400, 3300, 3300]);
  });

  it('det som är skrivet finns kvar när sidan läses om', async () => {
    const { sida } = await oppna();
    await sida.getByLabel('Konsekvenser för barn').fill('Inga.');
    await sida.waitForTimeout(600);
    await sida.reload();
    await sida.getByText(/och inte sparade är återställt/).waitFor();
    expect(await sida.getByLabel('Konsekvenser för barn').inputValue()).toBe('Inga.');
    await sida.getByRole('button', { name: 'Kasta det och börja om' }).click();
    await sida.waitForFunction(() => (document.getElementById('konsekvenser_barn') as HTMLTextAreaElement).value === '');
  });

  it('läses av den som inte får skriva, med ram och liknande ärenden', async () => {
    const sida = await rum.oppna('/arenden/20RS3419/beredning', 390, 'ledamot');
    await sida.getByText('Du läser beredningen.').waitFor();
    await sida.getByRole('heading', { name: 'Ekonomi och ram' }).waitFor();
    expect(await sida.getByRole('button', { name: 'Spara beredningen' }).count()).toBe(0);
    await axe(sida);
  });
});

describe('ärendets gång', () => {
  it('tas ett steg med tangentbordet, säger vad nästa steg saknar och leder dit', async () => {
    const nyckel = await prov.nyttArende();
    const sida = await rum.oppna(`/arenden/${nyckel}`, 1440, 'handlaggare');
    await sida.getByRole('button', { name: 'Börja bereda' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByText('Ärendets status är nu under beredning.').waitFor();
    await klar(sida);
    await sida.getByText('Nästa steg: klar för beslut').waitFor();
    expect(await sida.getByRole('button', { name: 'Klar för beslut' }).count()).toBe(0);
    await axe(sida);
    await sida.getByRole('link', { name: 'Gå dit: Bedömningen är inte skriven.' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { level: 1, name: 'Beredning' }).waitFor();
    await sida.waitForFunction(() => document.activeElement?.id === 'del-bedomning');
  });

  it('att begära komplettering frågar varför, och går inte utan skäl', async () => {
    const nyckel = await prov.nyttArende();
    const sida = await rum.oppna(`/arenden/${nyckel}`, 390, 'handlaggare');
    await sida.getByRole('button', { name: 'Begär komplettering' }).click();
    await sida.waitForFunction(() => document.activeElement?.id === 'status-skal');
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByRole('alert').getByText('Skriv varför.').waitFor();
    await axe(sida);
    await sida.getByLabel(/Varför ska ärendet/).fill('Budgeten saknas.');
    await sida.getByRole('button', { name: 'Spara', exact: true }).click();
    await sida.getByText('Ärendets status är nu väntar på komplettering.').waitFor();
    expect((await lagrad(nyckel)).status).toBe('komplettering');
  });
});
