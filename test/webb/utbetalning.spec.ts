import type { Roll } from '@anslag/doman';
import type { Page } from 'playwright-core';
import { beslutsprovPa } from '../stod/beslutsprov';
import { type Rekvisitionsprov, rekvisitionsprovPa } from '../stod/rekvisitionsprov';
import { axe, BREDDER } from '../stod/sida';
import { iPc8, sie } from '../stod/sie';
import { provrum } from './provrum';

const rum = provrum('exempel');
let prov: Rekvisitionsprov;
beforeAll(async () => {
  prov = rekvisitionsprovPa(await beslutsprovPa(rum.server()));
});
afterAll(() => prov?.slapp());

const jamna = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').trim();
const iFokus = (sida: Page): Promise<string> => sida.evaluate(() => document.activeElement?.id ?? '');

/** 13 %, at most 1 912 400 kr, for 2021–2023. */
const beviljat = (sparrande: string[] = []): Promise<string> => prov.beviljat({ tak: 1_912_400, andel: 1300, sparrande });

/** A claim of 2 100 000 kr in the second half of 2021. */
const RADER = [
  { kostnadsslag: 'egen_personal', bokfort: 2_000_000 },
  { kostnadsslag: 'resor_och_logi', bokfort: 100_000 },
];
async function rekvirerat(nyckel: string): Promise<void> {
  const { status, svar } = await prov.registrera(nyckel, { rader: RADER });
  if (status !== 201) throw new Error(`The claim was answered ${status}: ${JSON.stringify(svar)}`);
}
async function granskat(nyckel: string, som: Roll = 'handlaggare'): Promise<void> {
  const { status, svar } = await prov.steg(som, nyckel, 1, 'granskning', { version: 1 });
  if (status !== 200) throw new Error(`The examination was answered ${status}: ${JSON.stringify(svar)}`);
}

async function oppna(adress: string, bredd: 1440 | 390, roll: Roll): Promise<Page> {
  const sida = await rum.oppna(adress, bredd, roll);
  // Leaving with something unsaved asks, and here one always wants to.
  sida.on('dialog', (d) => void d.accept());
  return sida;
}

describe('en rekvisition registreras', () => {
  it('med tangentbordet ensamt, och säger medan man skriver vad den ger', async () => {
    const nyckel = await beviljat();
    const sida = await oppna(`/arenden/${nyckel}#utbetalning`, 1440, 'handlaggare');
    await sida.getByRole('link', { name: 'Ny rekvisition' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('heading', { level: 1, name: 'Ny rekvisition' }).waitFor();
    await sida.getByRole('button', { name: 'andra halvåret 2021' }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByRole('textbox', { name: 'Bokfört nu, Egen personal' }).focus();
    await sida.keyboard.type('1,9 mkr');
    await sida.getByText('Läses som 1 900 000 kr').waitFor();
    await sida.keyboard.press('ArrowDown');
    expect(await iFokus(sida)).toBe('bokfort-externa_tjanster');
    await sida.keyboard.type('100000');
    // 13 % × 2 000 000 = 260 000.
    await sida.getByText('260 000 kr att betala ut, om allt godkänns').waitFor();
    await sida.getByText('13 % av godkända 2 000 000 kr är 260 000 kr, och andelen binder').waitFor();
    await axe(sida);
    await sida.getByRole('button', { name: 'Registrera', exact: true }).focus();
    await sida.keyboard.press('Enter');
    await sida.getByText('Rekvisition 1 är registrerad.').waitFor();
    await sida.getByText('Väntar på granskning.').waitFor();
    expect(new URL(sida.url()).pathname).toBe(`/arenden/${nyckel}/rekvisitioner/1`);
    expect((await prov.ekonomi(nyckel)).rekvisitioner).toMatchObject([{ nummer: 1, slag: 'rekvisition', status: 'inkommen', period: { fran: '2021-07-01', till: '2021-12-31' }, summor: { bokfort: 2_000_000 } }]);
    await axe(sida);
  });

  it.each(BREDDER)('säger vid %i px allt som är fel, på en gång och vid fältet, och sparar inget', async (bredd) => {
    const nyckel = await beviljat();
    await rekvirerat(nyckel);
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/ny`, bredd, 'handlaggare');
    await sida.getByLabel('Från', { exact: true }).fill('2020-12-01');
    await sida.getByLabel('Till', { exact: true }).fill('2021-07-31');
    await sida.getByLabel('Kom in', { exact: true }).fill('2023-08-32');
    await sida.getByRole('textbox', { name: 'Bokfört nu, Egen personal' }).fill('-500');
    await sida.getByRole('textbox', { name: 'Bokfört nu, Resor och logi' }).fill('1.912.400');
    await sida.getByRole('button', { name: 'Registrera', exact: true }).click();
    const fel = sida.getByRole('alert');
    await fel.getByRole('link', { name: /ligger inte inom projektperioden/ }).waitFor();
    expect((await fel.getByRole('link').allInnerTexts()).map(jamna)).toEqual([
      'Kom in: Det är inte ett datum. Skriv till exempel 2020-08-24.',
      'Perioden 2020-12-01–2021-07-31 ligger inte inom projektperioden.',
      'Perioden 2020-12-01–2021-07-31 överlappar rekvisition 1, 2021-07-01–2021-12-31.',
      'Egen personal: Beloppet kan inte vara negativt.',
      expect.stringContaining('Resor och logi: ”1.912.400” kan läsas på två sätt.'),
    ]);
    await axe(sida);
    await fel.getByRole('link', { name: /Egen personal/ }).click();
    expect(await iFokus(sida)).toBe('bokfort-egen_personal');
    expect((await prov.ekonomi(nyckel)).rekvisitioner).toHaveLength(1);
  });

  it('det som är skrivet finns kvar när sidan läses om, tills det kastas', async () => {
    const nyckel = await beviljat();
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/ny?slag=forskott`, 1440, 'handlaggare');
    await sida.getByLabel('Begärt belopp, kronor').fill('1 mkr');
    // Half of 1 912 400 is 956 200.
    await sida.getByText('Förskotten blir sammanlagt 1 000 000 kr, mer än 50 % av det beviljade, 956 200 kr').waitFor();
    await sida.reload();
    await sida.getByText(/och inte sparade är återställt/).waitFor();
    expect(await sida.getByLabel('Begärt belopp, kronor').inputValue()).toBe('1 mkr');
    await axe(sida);
    await sida.getByRole('button', { name: 'Kasta det och börja om' }).click();
    await sida.waitForFunction(() => (document.getElementById('begart') as HTMLInputElement).value === '');
  });

  it('kan inte den som inte får, och ser ingen väg dit', async () => {
    const nyckel = await beviljat();
    const sida = await oppna(`/arenden/${nyckel}#utbetalning`, 1440, 'lasare');
    await sida.getByText('Ingen rekvisition har kommit in.').waitFor();
    expect(await sida.getByRole('link', { name: 'Ny rekvisition' }).count()).toBe(0);
    await sida.goto(`/arenden/${nyckel}/rekvisitioner/ny`);
    await sida.getByText('Du kan inte registrera rekvisitionen').waitFor();
    await axe(sida);
  });
});

describe('en rekvisition granskas av en och attesteras av en annan', () => {
  it.each(BREDDER)('med kostnader som inte godkänns, vid %i px', async (bredd) => {
    const nyckel = await beviljat();
    await rekvirerat(nyckel);
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, bredd, 'handlaggare');
    await sida.getByRole('link', { name: 'Granska' }).click();
    await sida.getByRole('heading', { level: 1, name: 'Granska rekvisition 1' }).waitFor();
    await sida.getByRole('textbox', { name: 'Godkänns inte, Resor och logi' }).fill('150 000');
    await sida.getByRole('button', { name: 'Spara granskningen' }).click();
    const fel = sida.getByRole('alert');
    await fel.getByRole('link', { name: /inom det bokförda/ }).waitFor();
    await axe(sida);
    await sida.getByRole('textbox', { name: 'Godkänns inte, Resor och logi' }).fill('100 000');
    await sida.getByRole('button', { name: 'Spara granskningen' }).click();
    await fel.getByRole('link', { name: /Skriv varför kostnaden inte godkänns/ }).waitFor();
    await sida.getByRole('textbox', { name: 'Skäl, Resor och logi' }).fill('Resan hör inte till projektet.');
    // 13 % × 2 000 000 = 260 000.
    await sida.getByText('260 000 kr att betala ut').waitFor();
    await sida.getByRole('button', { name: 'Spara granskningen' }).click();
    await sida.getByText(/är granskad\. Någon annan, en chef eller en ekonom, attesterar den\./).waitFor();
    await sida.getByText('Väntar på attest av någon annan än den som har registrerat eller granskat.').waitFor();
    expect(await sida.getByRole('button', { name: /^Attestera/ }).count()).toBe(0);
    await axe(sida);

    const chef = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, bredd, 'chef');
    await chef.getByRole('button', { name: 'Attestera 260 000 kr' }).click();
    await chef.getByText('är attesterad. 260 000 kr väntar på utbetalning som UB-').waitFor();
    await chef.getByText('Väntar på att läggas i en betalningsfil: 260 000 kr').first().waitFor();
    await axe(chef);
    const { saldo, rekvisitioner } = await prov.ekonomi(nyckel);
    expect(saldo).toMatchObject({ tak: 1_912_400, betalt: 0, oppnaOrdrar: 260_000, kvar: 1_652_400 });
    expect(rekvisitioner[0]).toMatchObject({ status: 'attesterad', summor: { godkant: 2_000_000, ejGodkant: 100_000 } });
  });

  it('den som har granskat får veta att någon annan attesterar, innan hen försöker', async () => {
    const nyckel = await beviljat();
    await rekvirerat(nyckel);
    await granskat(nyckel, 'ekonom');
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, 1440, 'ekonom');
    await sida.getByText('Du har registrerat eller granskat rekvisitionen, så du attesterar den inte själv.').waitFor();
    expect(await sida.getByRole('button', { name: /^Attestera/ }).count()).toBe(0);
    await axe(sida);
  });

  it('ett spärrande villkor hindrar attesten tills det är registrerat som uppfyllt', async () => {
    const nyckel = await beviljat(['Projektet ska vara fullt finansierat.']);
    await rekvirerat(nyckel);
    await granskat(nyckel);
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, 1440, 'chef');
    await sida.getByRole('button', { name: 'Attestera 273 000 kr' }).waitFor();
    expect(await sida.getByRole('button', { name: 'Attestera 273 000 kr' }).getAttribute('aria-disabled')).toBe('true');
    await sida.getByRole('link', { name: /Projektet ska vara fullt finansierat/ }).waitFor();
    await axe(sida);

    const handlaggaren = await oppna(`/arenden/${nyckel}#utbetalning`, 1440, 'handlaggare');
    await handlaggaren.getByText('Utbetalning är spärrad tills ett villkor är uppfyllt.').waitFor();
    await handlaggaren.getByRole('button', { name: /^Registrera uppfyllelse/ }).click();
    await handlaggaren.waitForFunction(() => document.activeElement?.id === 'bevis');
    await handlaggaren.getByRole('button', { name: 'Spara', exact: true }).click();
    await handlaggaren.getByRole('alert').getByText('Skriv vad som visar att villkoret är uppfyllt.').waitFor();
    await axe(handlaggaren);
    await handlaggaren.getByLabel('Vad visar det?').fill('Beslut om medfinansiering.');
    await handlaggaren.getByRole('button', { name: 'Spara', exact: true }).click();
    await handlaggaren.getByText('Villkoret är registrerat som uppfyllt.').waitFor();
    await handlaggaren.getByText('Utbetalning är spärrad').waitFor({ state: 'detached' });

    await sida.reload();
    await sida.getByRole('button', { name: 'Attestera 273 000 kr' }).click();
    await sida.getByText(/är attesterad\./).first().waitFor();
  });

  it('lämnas tillbaka med skäl, ändras och kan avslås', async () => {
    const nyckel = await beviljat();
    await rekvirerat(nyckel);
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, 390, 'handlaggare');
    await sida.getByRole('button', { name: 'Lämna tillbaka' }).click();
    await sida.waitForFunction(() => document.activeElement?.id === 'steg-skal');
    await sida.getByRole('button', { name: 'Lämna tillbaka' }).click();
    await sida.getByRole('alert').getByText('Skriv vad som behöver kompletteras.').waitFor();
    await axe(sida);
    await sida.getByLabel('Vad behöver kompletteras?').fill('Kvitton saknas.');
    await sida.getByRole('button', { name: 'Lämna tillbaka' }).click();
    await sida.getByText('Rekvisition 1 är återlämnad för komplettering.').waitFor();
    await sida.getByText('Kvitton saknas.').waitFor();
    await sida.getByRole('link', { name: 'Ändra', exact: true }).click();
    await sida.getByRole('heading', { level: 1, name: 'Ändra rekvisition 1' }).waitFor();
    await sida.getByRole('textbox', { name: 'Bokfört nu, Egen personal' }).fill('1 000 000');
    await axe(sida);
    await sida.getByRole('button', { name: 'Spara ändringen' }).click();
    await sida.getByText('Rekvisition 1 är ändrad.').waitFor();
    await sida.getByText('Väntar på granskning.').waitFor();

    const chef = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, 1440, 'chef');
    await chef.getByRole('button', { name: 'Avslå' }).click();
    await chef.getByLabel('Varför avslås rekvisitionen?').fill('Kostnaderna hör till ett annat projekt.');
    await chef.getByRole('button', { name: 'Avslå' }).click();
    await chef.getByText('Rekvisition 1 är avslagen.').waitFor();
    await chef.getByText('Rekvisitionen är avslagen och ger ingen utbetalning.').waitFor();
    expect((await prov.ekonomi(nyckel)).rekvisitioner).toMatchObject([{ status: 'avslagen', summor: { bokfort: 1_100_000 } }]);
  });
});

describe('bokföringen bredvid rekvisitionen', () => {
  const FIL = {
    ar: 2021,
    projekt: { '123': 'Hållbar tillväxt', '999': 'Ett annat projekt' },
    verifikationer: [
      {
        dag: '20210815',
        rader: [
          [7010, '1900000.00', '123'],
          [5810, '99999.50', '123'],
          [7010, '50000.00', '999'],
          [1930, '-2049999.50'],
        ] as [number, string, string?][],
      },
    ],
  };

  it.each(BREDDER)('läggs in, projektet väljs, och skillnaden sägs per kostnadsslag, vid %i px', async (bredd) => {
    const nyckel = await beviljat();
    await rekvirerat(nyckel);
    const sida = await oppna(`/arenden/${nyckel}/rekvisitioner/1`, bredd, 'handlaggare');
    const del = sida.getByRole('region', { name: 'Bokföringen', exact: true });
    const fil = sida.getByLabel('Lägg in ett utdrag ur bokföringen');
    await del.getByRole('button', { name: 'Lägg in', exact: true }).click();
    await del.getByText('Välj en fil.').waitFor();
    rum.forvanta(422, /bokforing$/);
    await fil.setInputFiles({ name: 'trasig.se', mimeType: 'text/plain', buffer: Buffer.from('#FLAGGA 0\n#SIETYP 4\n#VER A 1 20210815\n{\n') });
    await del.getByRole('button', { name: 'Lägg in', exact: true }).click();
    await sida.locator('#bokforing-fel').filter({ hasNotText: 'Välj en fil.' }).waitFor();
    expect(await fil.getAttribute('aria-invalid')).toBe('true');
    await axe(sida);

    const innehall = iPc8(sie({ ...FIL, forsta: bredd }));
    await fil.setInputFiles({ name: 'bokföring.se', mimeType: 'text/plain', buffer: innehall });
    await del.getByRole('button', { name: 'Lägg in', exact: true }).click();
    await del.getByText('bokföring.se är inlagd.').waitFor();
    await del.getByLabel('Projekt i bokföringen').selectOption({ label: 'Projekt 123: Hållbar tillväxt (2 poster)' });
    await del.getByText('Jämförelsen gäller det valda projektet.').waitFor();
    // 2 100 000 − 1 999 999,50.
    await del.getByText('Det är 100 000,50 kr mer begärt än bokfört.').waitFor();
    const rad = del.getByRole('table').filter({ hasText: 'Bokfört i filen' }).getByRole('row', { name: /^Egen personal/ });
    expect((await rad.getByRole('cell').allInnerTexts()).map(jamna)).toEqual(['2 000 000', '1 900 000 kr', '100 000 kr']);
    await axe(sida);

    // The same vouchers again are refused, and where they lie is said.
    rum.forvanta(409, /bokforing$/);
    await sida.getByLabel('Lägg in en fil till').setInputFiles({ name: 'igen.se', mimeType: 'text/plain', buffer: innehall });
    await del.getByRole('button', { name: 'Lägg in', exact: true }).click();
    await sida.locator('#bokforing-fel').getByText(nyckel).waitFor();

    await del.getByRole('button', { name: 'Ta bort filen bokföring.se' }).click();
    await del.getByLabel('Varför räknas filen inte?').fill('Fel projekt.');
    await del.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await del.getByText('bokföring.se räknas inte längre.').waitFor();
    await del.getByText('Inget utdrag ur bokföringen är inlagt.').waitFor();
  });
});
