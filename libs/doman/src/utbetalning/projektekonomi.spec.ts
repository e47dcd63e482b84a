import fc from 'fast-check';
import { dagarEfter } from '../tal/datum';
import { projektekonomi, type Projektunderlag } from './projektekonomi';
import type { Rekvisition } from './rekvisition';

const UNDERLAG: Projektunderlag = {
  galler: { andel: 2500, projektperiod: { fran: '2024-01-01', till: '2025-12-31' }, upphavd: null },
  avslutat: false,
  saldon: { tak: 100_000, betalt: 0, aterbetalt: 0, oppnaOrdrar: 0, aterfort: 0, aterkrav: 0, aterbetaltPaKrav: 0, aterfortAterkravt: 0, ingaendeGodkant: 0, betaltUtanKostnad: 0 },
  rekvisitioner: [],
  egna: [],
  idag: '2024-12-31',
  tolerans: 2000,
  dagar: 60,
};
function rek(nummer: number, del: Partial<Rekvisition> & { bokfort?: number; ejGodkant?: number }): Rekvisition {
  const { bokfort = 100_000, ejGodkant = 0, ...resten } = del;
  return { nummer, slag: 'rekvisition', status: 'attesterad', period: { fran: '2024-01-01', till: '2024-06-30' }, inkom: '2024-08-01', begart: null, bestallt: 0, rattar: null, rader: [{ kostnadsslag: 'egen_personal', bokfort, ejGodkant, skal: 'x' }], ...resten };
}

describe('projektekonomi', () => {
  it('bokfört, godkänt, rekvirerat, utbetalt och kvar, mot planen', () => {
    const svar = projektekonomi({
      ...UNDERLAG,
      saldon: { ...UNDERLAG.saldon, betalt: 25_000, aterbetalt: 1_000, oppnaOrdrar: 10_000 },
      rekvisitioner: [rek(1, { bokfort: 110_000, ejGodkant: 10_000 }), rek(2, { status: 'inkommen', bokfort: 40_000, period: { fran: '2024-07-01', till: '2024-12-31' } }), rek(3, { status: 'avslagen', bokfort: 999 })],
    });
    expect(svar).toMatchObject({
      bokfort: 150_000,
      godkant: 100_000,
      // 25 % × 150 000 = 37 500
      rekvirerat: 37_500,
      utbetalt: 24_000,
      // 100 000 − 24 000 − 10 000
      kvar: 66_000,
      attAterfora: 0,
      // 366 of 731 days of 100 000: 2024 has 50 068 by largest remainder (50 068,4)
      plan: 50_068,
      avvikelse: -26_068,
      // More than 20 000 behind.
      takt: 'langsammare',
      prognos: [{ ar: 2025, kronor: 66_000 }],
      sena: [],
    });
  });

  it('en rättelse räknas i stället för det den rättar, och inte två gånger medan den bereds', () => {
    const rattad = [rek(1, {}), rek(2, { rattar: 1, bokfort: 80_000 })];
    expect(projektekonomi({ ...UNDERLAG, rekvisitioner: rattad })).toMatchObject({ bokfort: 80_000, godkant: 80_000 });
    expect(projektekonomi({ ...UNDERLAG, rekvisitioner: [rek(1, {}), rek(2, { rattar: 1, bokfort: 80_000, status: 'granskad' })] })).toMatchObject({ bokfort: 100_000, godkant: 100_000 });
  });

  it('ett förskott är rekvirerat tills kostnaderna ger mer, aldrig mer än taket', () => {
    const forskott = rek(1, { slag: 'forskott', period: null, rader: [], begart: 40_000, bestallt: 30_000 });
    expect(projektekonomi({ ...UNDERLAG, rekvisitioner: [forskott] }).rekvirerat).toBe(30_000);
    // 25 % × 200 000 = 50 000
    expect(projektekonomi({ ...UNDERLAG, rekvisitioner: [forskott, rek(2, { bokfort: 200_000 })] }).rekvirerat).toBe(50_000);
    expect(projektekonomi({ ...UNDERLAG, rekvisitioner: [rek(2, { bokfort: 900_000 })] }).rekvirerat).toBe(100_000);
    expect(projektekonomi({ ...UNDERLAG, galler: { ...UNDERLAG.galler, andel: null } }).rekvirerat).toBeNull();
  });

  it('efter slutrekvisitionen eller ett upphävande betalas inget mer, och resten är att återföra', () => {
    const slut = projektekonomi({ ...UNDERLAG, saldon: { ...UNDERLAG.saldon, betalt: 60_000 }, rekvisitioner: [rek(1, { slag: 'slutrekvisition' })] });
    expect(slut).toMatchObject({ kvar: 0, attAterfora: 40_000, prognos: [], takt: 'enligt_plan', sena: [] });
    expect(projektekonomi({ ...UNDERLAG, galler: { ...UNDERLAG.galler, upphavd: 2 } })).toMatchObject({ kvar: 0, attAterfora: 100_000, prognos: [], sena: [] });
    expect(projektekonomi({ ...UNDERLAG, avslutat: true })).toMatchObject({ kvar: 0, attAterfora: 100_000, prognos: [], sena: [] });
  });

  it('det som betalades innan det fanns rekvisitioner vilar på kostnader som räknas med', () => {
    const saldon = { ...UNDERLAG.saldon, betalt: 20_000, ingaendeGodkant: 80_000 };
    // 25 % × (80 000 + 100 000) = 45 000
    expect(projektekonomi({ ...UNDERLAG, saldon, rekvisitioner: [rek(1, {})] })).toMatchObject({ bokfort: 180_000, godkant: 180_000, rekvirerat: 45_000 });
  });

  it('allt är utbetalt: inget är sent', () => {
    expect(projektekonomi({ ...UNDERLAG, saldon: { ...UNDERLAG.saldon, betalt: 100_000 } })).toMatchObject({ kvar: 0, sena: [] });
  });

  it('en återlämnad rekvisition täcker inget halvår', () => {
    const idag = '2024-12-31';
    expect(projektekonomi({ ...UNDERLAG, idag, rekvisitioner: [rek(1, { status: 'aterlamnad' })] }).sena.map((s) => s.nyckel)).toEqual(['2024-H1']);
    expect(projektekonomi({ ...UNDERLAG, idag, rekvisitioner: [rek(1, { status: 'inkommen' })] }).sena).toEqual([]);
  });

  it('taket är alltid summan av delarna, och prognosen summan av det som är kvar', () => {
    const kronor = fc.nat(1_000_000);
    const slag = fc.constantFrom('forskott' as const, 'rekvisition' as const, 'slutrekvisition' as const);
    const status = fc.constantFrom('inkommen' as const, 'granskad' as const, 'attesterad' as const, 'avslagen' as const, 'aterlamnad' as const);
    const rekvisitioner = fc.array(fc.record({ slag, status, bokfort: kronor }), { maxLength: 5 }).map((r) => r.map((x, i) => rek(i + 1, x)));
    const dag = fc.integer({ min: -800, max: 800 }).map((n) => dagarEfter('2025-01-01', n));
    fc.assert(
      fc.property(kronor, kronor, kronor, kronor, rekvisitioner, dag, fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: null }), (betalt, oppnaOrdrar, aterfort, rest, alla, idag, andel) => {
        const tak = betalt + oppnaOrdrar + aterfort + rest;
        const p = projektekonomi({ ...UNDERLAG, galler: { ...UNDERLAG.galler, andel }, saldon: { ...UNDERLAG.saldon, tak, betalt, oppnaOrdrar, aterfort }, rekvisitioner: alla, idag });
        expect(p.utbetalt + p.oppet + p.aterfort + p.kvar + p.attAterfora).toBe(tak);
        expect(p.prognos.reduce((s, a) => s + a.kronor, 0)).toBe(p.kvar);
        expect(p.rekvirerat ?? 0).toBeLessThanOrEqual(tak);
      }),
    );
  });
});
