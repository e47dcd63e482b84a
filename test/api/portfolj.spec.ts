import type { AnslagsarSvar, ArsbokslutRaderSvar, ArsbokslutSvar, PortfoljRaderSvar, PortfoljSvar } from '@anslag/kontrakt';
import { Client } from 'pg';
import { type Anrop, nyServer, type Provserver } from '../stod/app';

let server: Provserver;
let som: Anrop;
beforeAll(async () => {
  server = await nyServer('exempel');
  som = server.som('administrator');
});
afterAll(() => server?.slapp());

async function hamta<T>(vag: string): Promise<T> {
  const svar = await som(`/api/v1/${vag}`);
  expect({ vag, status: svar.status }).toEqual({ vag, status: 200 });
  return (await svar.json()) as T;
}

const ALLA_INDELNINGAR = ['effektmal', 'kraftsamling', 'kommun', 'stodtyp'].flatMap((per) => ['fordelat', 'beror'].map((rakna) => ({ per, rakna })));

describe('portföljen', () => {
  it('2020: projekten 474 529 + 1 912 400 + 2 300 000 + 360 000 kr och företagsstöden 3 588 981 kr', async () => {
    const { helhet } = await hamta<PortfoljSvar>('portfolj?per=stodtyp&ar=2020');
    // 474 529 + 1 912 400 + 2 300 000 + 360 000 = 5 046 929; + 3 588 981 = 8 635 910. 4 projekt + 17 stöd = 21 ärenden.
    expect(helhet).toMatchObject({ kronor: 8_635_910, projekt: 21, okandaBelopp: 0 });
  });

  it('2020 per effektmål: Almis två projekt vid sina mål, resten där handlingarna inte anger något', async () => {
    const { rader } = await hamta<PortfoljSvar>('portfolj?per=effektmal&ar=2020');
    const kronor = Object.fromEntries(rader.filter((r) => r.kronor > 0).map((r) => [r.nyckel, r.kronor]));
    // okänt: 474 529 (inget mål utpekat) + 3 588 981 (företagsstöd) = 4 063 510
    expect(kronor).toEqual({
      'Ökad tillväxt i näringslivet': 1_912_400,
      'Ökad global konkurrenskraft': 360_000,
      'Fler och växande företag': 2_300_000,
      okant: 4_063_510,
    });
  });

  it('2021: 14 projekt vars belopp handlingarna inte anger räknas men är aldrig noll kronor i tysthet', async () => {
    const { helhet, effektmal } = await hamta<PortfoljSvar>('portfolj?per=effektmal&ar=2021');
    expect(helhet).toMatchObject({ kronor: 0, projekt: 14, okandaBelopp: 14, insatser: 26 });
    expect(effektmal).toEqual({ angivna: 18, okanda: 8 }); // 18 angivna i strategin från 2018, 10 kända till namnet
    expect((await hamta<PortfoljSvar>('portfolj?per=effektmal&ar=2023')).effektmal).toEqual({ angivna: 20, okanda: 4 }); // 20 − 16
  });

  it('2023: inga beslut är inlästa, så beloppen är okända och inte noll', async () => {
    expect((await hamta<PortfoljSvar>('portfolj?per=stodtyp&ar=2020&ar=2023')).arUtanBeslut).toEqual([2023]);
    expect(await hamta<AnslagsarSvar>('anslag/2023')).toMatchObject({ beslutat: null, utbetalt: null, historiskt: true });
  });

  it.each(ALLA_INDELNINGAR)('per $per, $rakna: fördelat summerar till helheten, berör är minst så mycket', async ({ per, rakna }) => {
    for (const ar of ['ar=2017', 'ar=2020', 'ar=2021', 'ar=2023', 'ar=2020&ar=2021', '']) {
      const { summa, helhet } = await hamta<PortfoljSvar>(`portfolj?per=${per}&rakna=${rakna}&${ar}`);
      if (rakna === 'fordelat') expect({ ar, ...summa }).toEqual({ ar, ...helhet });
      else for (const matt of ['kronor', 'projekt', 'insatser'] as const) expect(summa[matt]).toBeGreaterThanOrEqual(helhet[matt]);
    }
  });

  it.each(ALLA_INDELNINGAR)('per $per, $rakna: raderna bakom varje siffra summerar till den', async ({ per, rakna }) => {
    const { rader, helhet } = await hamta<PortfoljSvar>(`portfolj?per=${per}&rakna=${rakna}&ar=2020&ar=2021`);
    const bakom = (nyckel: string, matt: string) =>
      hamta<PortfoljRaderSvar>(`portfolj/rader?per=${per}&rakna=${rakna}&ar=2020&ar=2021&nyckel=${encodeURIComponent(nyckel)}&matt=${matt}&perSida=500`);
    for (const rad of [...rader, { nyckel: 'summa', ...helhet }]) {
      const [kronor, projekt, insatser] = await Promise.all([bakom(rad.nyckel, 'kronor'), bakom(rad.nyckel, 'projekt'), bakom(rad.nyckel, 'insatser')]);
      expect({ rad: rad.nyckel, kronor: kronor.kronor, projekt: projekt.projekt, insatser: insatser.antal }).toEqual({
        rad: rad.nyckel,
        kronor: rad.kronor,
        projekt: rad.projekt,
        insatser: rad.insatser,
      });
      expect(kronor.rader.reduce((s, r) => s + (r.kronor ?? 0), 0)).toBe(rad.kronor);
    }
  });
});

describe('årsbokslutet', () => {
  const gor = async (budgetar: number) => {
    const svar = await som(`/api/v1/arsbokslut`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ budgetar }) });
    return { status: svar.status, kropp: (await svar.json()) as ArsbokslutSvar & { nytt: boolean } };
  };
  const cell = (svar: ArsbokslutSvar, tabell: string, rad: string, kolumn: string) => {
    const t = svar.innehall.tabeller.find((x) => x.id === tabell);
    return t?.rader.find((r) => r.id === rad)?.celler[t.kolumner.findIndex((k) => k.id === kolumn)];
  };

  it('2020 ur exemplet: 20 prövade, 17 beviljade, 3 588 981 kr; kvinnor 7 av 17 och 247 280 kr', async () => {
    const { kropp } = await gor(2020);
    const svar = await hamta<ArsbokslutSvar>(`arsbokslut/2020/${kropp.nummer}`);
    expect(cell(svar, 'ansokningar', 'foretagsstod_totalt', 'beslutade')).toBe(20);
    expect(cell(svar, 'ansokningar', 'foretagsstod_totalt', 'beviljade')).toBe(17);
    expect(cell(svar, 'stodtyp', 'foretagsstod_totalt', 'kronor')).toBe(3_588_981);
    expect(cell(svar, 'kon', 'K', 'antal')).toBe(7);
    expect(cell(svar, 'kon', 'summa', 'antal')).toBe(17);
    expect(cell(svar, 'kon', 'K', 'kronor')).toBe(247_280);
    // kommersiell service 75 000 + 82 717 + 800 000 = 957 717, särskilt driftstöd 82 346
    expect(cell(svar, 'stodform', 'Kommersiell service', 'beviljade')).toBe(3);
    expect(cell(svar, 'stodform', 'Kommersiell service', 'kronor')).toBe(957_717);
    expect(cell(svar, 'stodform', 'Särskilt driftstöd till utsatta butiker', 'kronor')).toBe(82_346);
  });

  it('2021 är historiskt: de angivna siffrorna, och de 14 projekten', async () => {
    const { kropp } = await gor(2021);
    const svar = await hamta<ArsbokslutSvar>(`arsbokslut/2021/${kropp.nummer}`);
    expect(svar.innehall.historiskt).toBe(true);
    expect(cell(svar, 'plan', 'projekt', 'plan')).toBe(26_520_000);
    expect(cell(svar, 'plan', 'projekt', 'utfall')).toBe(24_220_000);
    expect(cell(svar, 'plan', 'summa', 'utfall')).toBe(40_480_000); // 24 220 000 + 15 360 000 + 900 000
    expect(cell(svar, 'ansokningar', 'foretagsstod_totalt', 'beslutade')).toBe(139);
    expect(cell(svar, 'ansokningar', 'foretagsstod_totalt', 'beviljade')).toBe(76);
    expect(svar.innehall.beslut.filter((b) => b.stodtyp === 'projekt')).toHaveLength(14);
  });

  it('görs en gång: samma siffror ger samma nummer, samma kontrollsumma och samma byte', async () => {
    const forsta = await gor(2020);
    const andra = await gor(2020);
    expect(andra.status).toBe(200);
    expect(andra.kropp).toMatchObject({ nytt: false, nummer: forsta.kropp.nummer, kontrollsumma: forsta.kropp.kontrollsumma });
  });

  it('tio samtidiga försök på ett nytt år ger en enda version', async () => {
    const klient = new Client({ connectionString: server.databas });
    await klient.connect();
    await klient.query(`INSERT INTO anslagsram (budgetar, anslagsnamn, tilldelat_kr) VALUES (2019, '1:1 Regionala tillväxtåtgärder', 1000)`);
    await klient.end();
    const svar = await Promise.all(Array.from({ length: 10 }, () => gor(2019)));
    expect(svar.map((s) => s.status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(svar.map((s) => s.kropp.nummer))).toEqual(new Set([1]));
  });

  it('varje beräknad siffra i kronor leder till rader som summerar till den', async () => {
    const { kropp } = await gor(2020);
    const svar = await hamta<ArsbokslutSvar>(`arsbokslut/2020/${kropp.nummer}`);
    let provade = 0;
    for (const t of svar.innehall.tabeller.filter((x) => x.grund === 'beraknat')) {
      for (const kolumn of ['kronor', 'beviljat', 'utbetalt', 'utfall', 'beror_kronor'].filter((k) => t.kolumner.some((x) => x.id === k))) {
        for (const rad of t.rader.filter((r) => t.id !== 'ram' || r.id === 'beslutat' || r.id === 'utbetalt')) {
          const bakom = await hamta<ArsbokslutRaderSvar>(
            `arsbokslut/2020/${kropp.nummer}/rader?tabell=${t.id}&rad=${encodeURIComponent(rad.id)}&kolumn=${kolumn}`,
          );
          const summa = bakom.beslut.reduce((s, b) => s + (b.del ?? 0), 0) + bakom.utbetalningar.reduce((s, u) => s + u.kronor, 0);
          expect({ tabell: t.id, rad: rad.id, kolumn, summa }).toEqual({ tabell: t.id, rad: rad.id, kolumn, summa: bakom.varde ?? 0 });
          provade += 1;
        }
      }
    }
    expect(provade).toBeGreaterThan(80);
  });
});
