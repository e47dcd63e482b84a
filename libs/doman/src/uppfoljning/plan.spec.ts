import fc from 'fast-check';
import { dagarEfter, manaderEfter, type Period } from '../tal/datum';
import { dagarMellan, uppfoljningsplan } from './plan';
import { type LagradPost, planMedLage } from './lage';

const kort = (p: { slag: string; nyckel: string; senast: string }) => `${p.slag} ${p.nyckel} ${p.senast}`;

describe('planen av projektperioden', () => {
  it('ett projekt på två år: varje halvår, mötena, slutrapporten och tre år av effekter', () => {
    // 2020-09-01 – 2022-08-31 is 730 days, first to last 729; 729 / 2 = 364 whole days after the first is 2021-08-31.
    expect(uppfoljningsplan({ fran: '2020-09-01', till: '2022-08-31' }, 'projekt').map(kort)).toEqual([
      'lagesrapport 2020-H2 2021-01-31',
      'lagesrapport 2021-H1 2021-07-31',
      'uppfoljningsmote halvtid 2021-08-31',
      'lagesrapport 2021-H2 2022-01-31',
      'lagesrapport 2022-H1 2022-07-31',
      'avslutsmote avslut 2022-07-31',
      'lagesrapport 2022-H2 2022-09-30',
      'slutrapport slut 2022-10-31',
      'effektuppfoljning ar-1 2023-08-31',
      'effektutvardering effekt 2024-08-31',
      'effektuppfoljning ar-2 2024-08-31',
      'effektuppfoljning ar-3 2025-08-31',
    ].sort((a, b) => a.slice(-10).localeCompare(b.slice(-10))));
  });

  it('en enda dag har ett halvår, och mötena den dagen', () => {
    expect(uppfoljningsplan({ fran: '2024-02-29', till: '2024-02-29' }, 'projekt').map(kort)).toEqual([
      'uppfoljningsmote halvtid 2024-02-29',
      'avslutsmote avslut 2024-02-29',
      'lagesrapport 2024-H1 2024-03-31',
      'slutrapport slut 2024-04-30',
      'effektuppfoljning ar-1 2025-02-28',
      'effektutvardering effekt 2026-02-28',
      'effektuppfoljning ar-2 2026-02-28',
      'effektuppfoljning ar-3 2027-02-28',
    ]);
  });

  it('stöd till företag och service följs upp med sina rekvisitioner', () => {
    for (const stodtyp of ['foretagsstod', 'kommersiell_service'] as const) expect(uppfoljningsplan({ fran: '2024-01-01', till: '2024-12-31' }, stodtyp)).toEqual([]);
  });
});

const period = fc.tuple(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 0, max: 3_653 })).map(([start, dagar]): Period => {
  const fran = dagarEfter('1995-01-01', start);
  return { fran, till: dagarEfter(fran, dagar) };
});

it('varje dag i perioden är i exakt en lägesrapport, i rätt kalenderhalvår (en dag till tio år)', () => {
  fc.assert(
    fc.property(period, (p) => {
      const halvar = uppfoljningsplan(p, 'projekt').filter((x) => x.slag === 'lagesrapport');
      expect(halvar[0]?.avserFran).toBe(p.fran);
      expect(halvar.at(-1)?.avserTill).toBe(p.till);
      halvar.forEach((h, i) => {
        expect(h.nyckel).toBe(`${h.avserFran.slice(0, 4)}-H${h.avserTill.slice(5) <= '06-30' ? 1 : 2}`);
        expect(h.avserFran.slice(0, 4)).toBe(h.avserTill.slice(0, 4));
        expect(h.avserFran <= h.avserTill).toBe(true);
        expect(h.senast).toBe(manaderEfter(h.avserTill, 1));
        if (i > 0) expect(h.avserFran).toBe(dagarEfter(halvar[i - 1]?.avserTill ?? '', 1));
      });
      // The number of half-years that the period touches: 2 × (last year − first year) + (last half − first half) + 1.
      const halva = (d: string) => Number(d.slice(0, 4)) * 2 + (d.slice(5) <= '06-30' ? 0 : 1);
      expect(new Set(halvar.map((h) => h.nyckel)).size).toBe(halva(p.till) - halva(p.fran) + 1);
    }),
  );
});

it('varje post ligger på sin plats, i ordning, med egen nyckel', () => {
  fc.assert(
    fc.property(period, (p) => {
      const plan = uppfoljningsplan(p, 'projekt');
      const av = (slag: string) => plan.filter((x) => x.slag === slag);
      const [halvtid] = av('uppfoljningsmote');
      const fore = dagarMellan(p.fran, halvtid?.senast ?? '');
      expect(dagarMellan(halvtid?.senast ?? '', p.till) - fore).toBeLessThanOrEqual(1);
      expect(dagarMellan(halvtid?.senast ?? '', p.till)).toBeGreaterThanOrEqual(fore);
      const avslut = av('avslutsmote')[0]?.senast ?? '';
      expect(avslut >= p.fran && avslut <= p.till).toBe(true);
      expect(avslut === p.fran || avslut === manaderEfter(p.till, -1)).toBe(true);
      expect(av('slutrapport').map((x) => x.senast)).toEqual([manaderEfter(p.till, 2)]);
      expect(av('effektutvardering').map((x) => x.senast)).toEqual([manaderEfter(p.till, 24)]);
      expect(av('effektuppfoljning').map((x) => x.senast)).toEqual([12, 24, 36].map((m) => manaderEfter(p.till, m)));
      expect(new Set(plan.map((x) => `${x.slag} ${x.nyckel}`)).size).toBe(plan.length);
      expect(plan.map((x) => x.senast)).toEqual(plan.map((x) => x.senast).sort());
      expect(plan.every((x) => x.avserFran <= x.avserTill)).toBe(true);
    }),
  );
});

it('en ändrad period flyttar bara det som inte är gjort', () => {
  fc.assert(
    fc.property(period, period, fc.infiniteStream(fc.constantFrom(null, 'gjord' as const, 'utgar' as const)), (fore, efter, statusar) => {
      const plan = uppfoljningsplan(fore, 'projekt');
      const ny = uppfoljningsplan(efter, 'projekt');
      const lagrade = plan.map(({ slag, nyckel, avserFran, avserTill, senast }): LagradPost => {
        const status = statusar.next().value ?? null;
        return { slag, nyckel, status, gjord: status === 'gjord' ? avserTill : null, flyttadTill: null, fast: status === null ? null : { avserFran, avserTill, senast } };
      });
      const nu = { idag: '2020-01-01', avslutat: false };
      const visade = planMedLage(ny, lagrade, nu);
      const har = (x: { slag: string; nyckel: string }) => visade.find((v) => v.slag === x.slag && v.nyckel === x.nyckel);
      for (const l of lagrade) if (l.fast) expect(har(l)).toMatchObject({ ...l.fast, planeradSenast: l.fast.senast, lage: l.status, dagarKvar: null });
      for (const p of ny) if (!lagrade.some((l) => l.slag === p.slag && l.nyckel === p.nyckel && l.fast)) expect(har(p)).toMatchObject({ avserFran: p.avserFran, avserTill: p.avserTill, senast: p.senast });
      const fasta = lagrade.filter((l) => l.fast && !ny.some((p) => p.slag === l.slag && p.nyckel === l.nyckel)).length;
      expect(visade).toHaveLength(ny.length + fasta);
    }),
  );
});
