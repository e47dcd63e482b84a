import { API, beredningsfynd, type Beredningsfynd, type BeredningSvar } from '@anslag/kontrakt';
import { nyServer, type Provserver } from '../stod/app';

let server: Provserver;
const beredningar = new Map<string, BeredningSvar>();
beforeAll(async () => {
  server = await nyServer('exempel');
  for (const nyckel of ['20RS4642', '20RS5938', '20RS3419', '17RS1250']) {
    const svar = await server.som('handlaggare')(`${API}/arenden/${nyckel}/beredning`);
    expect({ nyckel, status: svar.status }).toEqual({ nyckel, status: 200 });
    beredningar.set(nyckel, (await svar.json()) as BeredningSvar);
  }
});
afterAll(() => server?.slapp());

const beredning = (nyckel: string): BeredningSvar => {
  const b = beredningar.get(nyckel);
  if (!b) throw new Error(`${nyckel} has not been read`);
  return b;
};
const lasbar = (f: Beredningsfynd): string => beredningsfynd(f).replaceAll('\u00a0', ' ');

describe('riktlinjekontrollen på exempeldata: allt samlat, med skäl och källa', () => {
  it.each<[string, string, object, string]>([
    [
      '20RS4642',
      'start före beslut',
      { slag: 'beslut', fel: { kod: 'start_fore_beslut', start: '2020-05-01', beslutat: '2020-08-24' }, kalla: 'Beslutsdagen mot projektperioden i beslut 2' },
      'Projektet får börja 2020-05-01, före beslutet 2020-08-24. Det är tillåtet men ska märkas ut.',
    ],
    ['20RS4642', 'egen sökande', { slag: 'beslut', fel: { kod: 'egen_sokande' }, kalla: 'Ärendets uppgift om sökande' }, 'Regionen är själv sökande: egenfinansiering ur anslaget.'],
    [
      '20RS5938',
      'start före beslut',
      { slag: 'beslut', fel: { kod: 'start_fore_beslut', start: '2020-03-17', beslutat: '2020-06-15' } },
      'Projektet får börja 2020-03-17, före beslutet 2020-06-15. Det är tillåtet men ska märkas ut.',
    ],
    // 1 277 400 − (620 500 + 620 500) = 36 400
    [
      '20RS3419',
      'radens summa',
      { slag: 'budget', avvikelse: { kod: 'rad_summa', rad: 'Intäkter från företag', angivet: 1_277_400, beraknat: 1_241_000, differens: 36_400, niva: 'varning' }, kalla: 'Budgeten i beslut 2' },
      'Finansiering, rad 5 ”Intäkter från företag”: summan anges till 1 277 400 kr, cellerna ger 1 241 000 kr: skillnad 36 400 kr. En cell anges inte i handlingen och ingår inte i det beräknade.',
    ],
    // 1 912 400 + 1 912 400 + 6 970 000 + 3 825 200 + 1 277 400 = 15 897 400
    [
      '20RS3419',
      'finansieringens summa',
      { slag: 'budget', avvikelse: { kod: 'radtotaler_summa', sida: 'finansiering', angivet: 15_861_000, beraknat: 15_897_400 } },
      'Finansiering: totalsumman anges till 15 861 000 kr, radernas angivna summor ger 15 897 400 kr: skillnad −36 400 kr.',
    ],
    ['17RS1250', 'tillägg utan andel', { slag: 'beslut', fel: { kod: 'tillagg_utan_andel' }, kalla: 'Beslut 3' }, 'Tilläggsbeslutet anger ingen egen andel.'],
  ])('%s: %s', (nyckel, _, fynd, ord) => {
    const funna = beredning(nyckel).fynd.filter((f) => lasbar(f) === ord);
    expect(funna).toEqual([expect.objectContaining({ ...fynd, ...('fel' in fynd ? { fel: expect.objectContaining(fynd.fel as object) } : {}), ...('avvikelse' in fynd ? { avvikelse: expect.objectContaining(fynd.avvikelse as object) } : {}) })]);
  });

  it('20RS5938: avsteg, ingen egen kontant medfinansiering, med handlingens skäl', () => {
    const { fynd, riktlinjer, kontroll } = beredning('20RS5938');
    expect(riktlinjer).toMatchObject([{ namn: 'Finansiering från det statliga anslaget 1:1 Regionala tillväxtåtgärder', gallerFran: '2018-11-28', antagenAv: 'Nämnden för regional tillväxt, 2018-11-28 § 83' }]);
    expect(kontroll.find((k) => k.kod === 'egen_kontant')).toMatchObject({
      utfall: 'avvikelse',
      grund: { skal: 'egen_rad_saknas', sokande: 'Almi Företagspartner Mälardalen AB' },
      kalla: expect.stringContaining('20RS5938'),
    });
    const avsteg = fynd.filter((f) => f.slag === 'avsteg' || (f.slag === 'riktlinje' && f.lage === 'avsteg'));
    expect(avsteg).toMatchObject([{ slag: 'riktlinje', kod: 'egen_kontant' }]);
    expect(avsteg.map(lasbar)).toEqual([
      'Egen kontant medfinansiering. Finansieringen har ingen egen insats från Almi Företagspartner Mälardalen AB. Handläggaren: Projektägaren går inte in med egna pengar kontant. Det är ett avsteg från riktlinjen ”Finansiering från det statliga anslaget 1:1 Regionala tillväxtåtgärder”.',
    ]);
  });

  it.each([
    ['20RS5938', 0],
    ['20RS3419', 2],
    ['17RS1250', 0],
  ])('%s har %i budgetsummor som inte stämmer', (nyckel, antal) => {
    expect(beredning(nyckel).fynd.filter((f) => f.slag === 'budget' && f.avvikelse.niva === 'varning')).toHaveLength(antal);
  });

  it('varje fynd säger vad som är fel och var regeln kommer ifrån', () => {
    for (const [nyckel, { fynd, kontroll }] of beredningar) {
      expect(fynd.length).toBeGreaterThan(0);
      for (const f of [...fynd, ...kontroll]) expect({ nyckel, kalla: f.kalla.length > 5 }).toEqual({ nyckel, kalla: true });
      for (const f of fynd) expect(lasbar(f)).toMatch(/[.…”]$/u);
    }
  });
});

describe('vad beslutet gör med ramen och åren', () => {
  it('20RS3419: 1 912 400 av 2020 års ram, och 852 500 + 852 500 + 207 400 kommande år', () => {
    const { ramverkan, belopp } = { ramverkan: beredning('20RS3419').ramverkan, belopp: 1_912_400 };
    expect(ramverkan?.ram).toMatchObject({ budgetar: 2020, belopp, tilldelat: null, ryms: null });
    const plan = ramverkan?.plan.ar.filter((a) => a.tillkommer !== 0).map((a) => [a.ar, a.tillkommer]);
    expect(plan).toEqual([
      [2021, 852_500],
      [2022, 852_500],
      [2023, 207_400],
    ]);
    for (const a of ramverkan?.plan.ar ?? []) expect(a.efter).toBe(a.fore + (a.tillkommer ?? 0));
    expect(ramverkan?.plan.ofordelat).toBe(0);
  });

  it('alla årens planer efter ett beslut är desamma vilket beslut som än visas', () => {
    const efter = (nyckel: string, ar: number) => beredning(nyckel).ramverkan?.plan.ar.find((a) => a.ar === ar)?.efter;
    // Each is shown as the last one: before it, all the others.
    for (const ar of [2021, 2022, 2023]) expect(new Set([...beredningar.keys()].map((n) => efter(n, ar))).size).toBe(1);
  });
});

it('liknande ärenden är tidigare: 20RS5938 har samma sökande som 20RS3419, och beslutades före', () => {
  expect(beredning('20RS3419').liknande).toContainEqual(expect.objectContaining({ nyckel: '20RS5938', skal: expect.arrayContaining(['samma_sokande']) }));
  expect(beredning('20RS5938').liknande.map((l) => l.nyckel)).not.toContain('20RS3419');
});
