import type { Page } from 'playwright-core';
import { axe, BREDDER } from '../stod/sida';
import { klar, provrum } from './provrum';

const rum = provrum('exempel');

const NAMNDEN = 'Regional tillväxtnämnd';

/** The page of the role's example account, which has logged in. */
async function oppnaKontot(
  roll: 'ledamot' | 'ekonom' | 'analytiker',
  bredd: 1440 | 390 = 1440,
  som: 'administrator' | 'chef' = 'administrator',
): Promise<Page> {
  await rum.server().som(roll)('/api/v1/session');
  const sida = await rum.oppna('/anvandare', bredd, som);
  const namn = { ledamot: 'Exempel Ledamot', ekonom: 'Exempel Ekonom', analytiker: 'Exempel Analytiker' }[roll];
  await sida.getByRole('link', { name: namn }).click();
  await sida.getByRole('heading', { level: 1, name: namn }).waitFor();
  await klar(sida);
  return sida;
}

it('the list tells who has logged in, in what role, and what they are members of', async () => {
  await rum.server().som('ledamot')('/api/v1/session');
  const sida = await rum.oppna('/anvandare', 1440, 'chef');
  const rad = sida.getByRole('row', { name: /Exempel Ledamot/ });
  const celler = await rad.getByRole('cell').allInnerTexts();
  expect(celler[0]).toBe('Ledamot');
  expect(celler[1]).toMatch(/^\d{1,2} \w+ \d{4} kl\. \d\d\.\d\d$/);
  expect(celler.slice(2)).toEqual(['ja', `${NAMNDEN}, från 2019-01-01`]);
});

it.each(BREDDER)('axe finds nothing on an account at %i px, nor when it is faulty; nothing sideways', async (bredd) => {
  const sida = await oppnaKontot('ledamot', bredd);
  expect(await sida.title()).toBe('Exempel Ledamot – Anslag 1:1');
  await axe(sida);
  await sida.getByRole('button', { name: 'Lägg till ledamotskap' }).click();
  await sida.getByRole('button', { name: 'Spara' }).click();
  await sida.getByRole('alert').getByText('Ledamotskap 2: organet saknas.').waitFor();
  await axe(sida);
  await sida.emulateMedia({ colorScheme: 'dark' });
  await axe(sida);
  await sida.setViewportSize({ width: 320, height: 640 });
  expect(await sida.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

it('a membership is added with the keyboard only, and is there afterwards', async () => {
  const sida = await oppnaKontot('ekonom');
  const skriv = async (text: string): Promise<void> => {
    await sida.keyboard.type(text);
    await sida.keyboard.press('Tab');
  };
  await sida.getByText('Personen är inte ledamot i något organ.').waitFor();
  expect(await sida.getByRole('button', { name: 'Spara' }).getAttribute('aria-disabled')).toBe('true');
  await sida.getByRole('button', { name: 'Lägg till ledamotskap' }).focus();
  await sida.keyboard.press('Enter');
  await sida.getByLabel('Organ').waitFor();
  await sida.waitForFunction(() => document.activeElement?.id.startsWith('organ-'));
  await skriv(NAMNDEN);
  await skriv('2023-01-01');
  await sida.keyboard.press('Tab'); // the calendar's button
  await skriv('2022-12-31');
  await sida.getByLabel('Varför ändras ledamotskapen?').fill('Fyllnadsval');
  await sida.getByRole('button', { name: 'Spara' }).focus();
  await sida.keyboard.press('Enter');
  const fel = sida.getByRole('alert');
  await fel.getByText('Ledamotskap 1: Ledamotskapet slutar före det börjar.').waitFor();
  await sida.keyboard.press('Tab');
  await sida.keyboard.press('Enter');
  await sida.waitForFunction(() => document.activeElement?.id.startsWith('till-'));
  expect(await sida.getByLabel('Sista dag').getAttribute('aria-invalid')).toBe('true');
  await sida.keyboard.press('ControlOrMeta+A');
  await skriv('2024-01-01');
  await sida.getByRole('button', { name: 'Spara' }).focus();
  await sida.keyboard.press('Enter');
  await sida.getByText('Ledamotskapen är sparade.').waitFor();
  await sida.getByRole('link', { name: 'Alla användare' }).click();
  await sida.getByRole('row', { name: /Exempel Ekonom.*Regional tillväxtnämnd, 2023-01-01–2024-01-01/ }).waitFor();
});

it('what is written but not saved is asked about when the page is left', async () => {
  const sida = await oppnaKontot('ledamot');
  await sida.getByLabel('Organ').fill('Annan nämnd');
  const fragor: string[] = [];
  sida.once('dialog', (d) => {
    fragor.push(d.message());
    void d.dismiss();
  });
  await sida.getByRole('link', { name: 'Alla användare' }).click();
  expect(fragor).toEqual(['Ledamotskapen är ändrade men inte sparade. Vill du lämna sidan utan att spara?']);
  expect(await sida.getByLabel('Organ').inputValue()).toBe('Annan nämnd');
});

it('memberships that somebody else has changed meanwhile are told of, and what was written stays', async () => {
  rum.forvanta(409, /ledamotskap$/);
  const sida = await oppnaKontot('analytiker');
  await sida.getByRole('button', { name: 'Lägg till ledamotskap' }).click();
  await sida.getByLabel('Organ').fill('Min nämnd');
  await sida.getByLabel('Första dag').fill('2024-01-01');
  await sida.getByLabel('Första dag').blur();
  await sida.getByLabel('Varför ändras ledamotskapen?').fill('Fyllnadsval');
  const id = sida.url().split('/').at(-1) ?? '';
  const annan = await rum.server().som('administrator')(`/api/v1/anvandare/${id}/ledamotskap`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ledamotskap: [{ organ: NAMNDEN, fran: '2021-01-01' }], sedda: [], skal: 'Fyllnadsval' }),
  });
  expect(annan.status).toBe(204);
  await sida.getByRole('button', { name: 'Spara' }).click();
  await sida
    .getByText(/Någon annan har ändrat ledamotskapen för Exempel Analytiker .* Regional tillväxtnämnd från 2021-01-01\./)
    .waitFor();
  expect(await sida.getByLabel('Organ').inputValue()).toBe('Min nämnd');
  await sida.getByRole('button', { name: 'Hämta det som gäller nu i stället' }).click();
  await sida.waitForFunction((namn) => document.querySelector<HTMLInputElement>('input[id^=organ-]')?.value === namn, NAMNDEN);
});

it('somebody is logged out only when it is confirmed', async () => {
  const sida = await oppnaKontot('analytiker');
  sida.once('dialog', (d) => void d.dismiss());
  await sida.getByRole('button', { name: 'Logga ut användaren överallt' }).click();
  expect((await rum.server().som('analytiker')('/api/v1/anslag')).status).toBe(200);
  sida.once('dialog', (d) => void d.accept());
  await sida.getByRole('button', { name: 'Logga ut användaren överallt' }).click();
  await sida.getByText('Exempel Analytiker är utloggad överallt.').waitFor();
  expect((await rum.server().som('analytiker')('/api/v1/anslag')).status).toBe(401);
});

it('whoever may only read sees the memberships and no buttons', async () => {
  const sida = await oppnaKontot('ledamot', 390, 'chef');
  const huvud = sida.getByRole('main');
  expect(await huvud.getByRole('button').count()).toBe(0);
  expect(await huvud.getByRole('textbox').count()).toBe(0);
  await huvud.getByText(`${NAMNDEN}, från 2019-01-01`).waitFor();
});

it('whoever may not read the register is told so, and who may', async () => {
  rum.forvanta(403, /api\/v1\/anvandare$/);
  const sida = await rum.oppna('/anvandare', 1440, 'lasare');
  await sida.getByText('Din roll har inte rätt till detta. Det har chef och registrator/administratör.').waitFor();
});
