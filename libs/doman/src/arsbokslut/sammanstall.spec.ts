import fc from 'fast-check';
import { STODTYPER } from '../arende/arende';
import { fordela } from '../tal/fordela';
import { sammanstall, skillnader } from './sammanstall';
import { raderBakom } from './underlag';
import type { Arsbokslutsinnehall, Arsregister, Arstabell, Arsunderlag, Beslutsunderlag, Malandel } from './typer';

const REGISTER: Arsregister = {
  stodformer: [
    { namn: 'Mikrobidrag', stodtyp: 'foretagsstod' },
    { namn: 'Hemsändningsbidrag', stodtyp: 'kommersiell_service' },
  ],
  prioriteringar: ['Hållbart näringsliv', 'Attraktivt län'],
  strategiskaOmraden: ['Innovation', 'Tillgänglighet'],
  effektmal: ['Ökad innovationskraft', 'Minskad klimatpåverkan', 'God hälsa'],
  antalOkandaEffektmal: 2,
  kraftsamlingar: ['Grön omställning', 'Inkludering'],
  kommuner: ['Askersund', 'Örebro'],
};
const TOM_RAM: Arsunderlag['ram'] = {
  tilldelat: null,
  bemyndiganderam: null,
  utbetalningsram: null,
  uppfoljningHogst: null,
  plan: null,
  reviderad: null,
  angivetUtfall: null,
};
const underlag = (del: Partial<Arsunderlag>): Arsunderlag => ({
  region: 'Region Exempel',
  fiktiv: true,
  budgetar: 2024,
  anslagsnamn: '1:1 Regionala utvecklingsåtgärder',
  historiskt: false,
  ram: TOM_RAM,
  register: REGISTER,
  beslut: [],
  utbetalningar: [],
  aggregat: [],
  foregaende: null,
  ...del,
});

const kronor = fc.integer({ min: 1, max: 10_000_000_000 });
const namnUr = (namn: string[]) => fc.option(fc.constantFrom(...namn, 'Utanför registret'));

/** Parts by weight over some goals, the last of them unnamed: together the whole amount, and the ärende counted at one of them. */
const malandelar = (namn: string[], belopp: number | null): fc.Arbitrary<Malandel[]> =>
  fc
    .record({
      namn: fc.uniqueArray(fc.constantFrom<string | null>(...namn, 'Utanför registret', 'Också utanför', null), { maxLength: 4 }),
      vikter: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
      raknas: fc.nat(3),
    })
    .map(({ namn: valda, vikter, raknas }) => {
      if (valda.length === 0) return [];
      const delar =
        belopp === null
          ? null
          : fordela(
              belopp,
              valda.map((_, i) => ({ nyckel: String(i), vikt: vikter[i] ?? 1 })),
            );
      return valda.map((n, i) => ({ namn: n, kronor: delar?.get(String(i)) ?? null, raknas: i === raknas % valda.length }));
    });

const beslut: fc.Arbitrary<Omit<Beslutsunderlag, 'nummer'>> = fc
  .record({ slag: fc.constantFrom('bifall', 'avslag', 'avskrivning', 'tillagg', 'forlangning'), belopp: fc.option(kronor) })
  .chain(({ slag, belopp }) => {
    const egna = slag === 'bifall' || slag === 'tillagg' ? belopp : null;
    return fc.record({
      nyckel: fc.constantFrom('24RS1', '24RS2', '24RS3', 'Regt-1-24', '216029'),
      namn: fc.constant('Ett ärende'),
      sokande: fc.constant(null),
      stodtyp: fc.constantFrom(...STODTYPER),
      stodform: namnUr(REGISTER.stodformer.map((s) => s.namn)),
      slag: fc.constant(slag),
      kronor: fc.constant(egna),
      anmarkning: fc.constantFrom(null, 'Protokoll saknas'),
      beslutat: fc.constant({ fran: '2024-01-01', till: '2024-12-31' }),
      prioritering: namnUr(REGISTER.prioriteringar),
      strategisktOmrade: namnUr(REGISTER.strategiskaOmraden),
      kommun: namnUr(REGISTER.kommuner),
      kon: fc.option(fc.constantFrom('K', 'M')),
      euProgram: fc.option(fc.constantFrom('ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT')),
      effektmal: malandelar(REGISTER.effektmal, egna),
      kraftsamlingar: malandelar(REGISTER.kraftsamlingar, egna),
      berorEffektmal: fc.subarray([...REGISTER.effektmal, 'Utanför registret']),
      berorKraftsamlingar: fc.subarray(REGISTER.kraftsamlingar),
    });
  });
const besluten = fc
  .array(beslut, { maxLength: 14 })
  .map((rader) => rader.map((b, i): Beslutsunderlag => ({ ...b, nummer: i + 1 })));
const utbetalningar = fc.array(
  fc.record({
    nyckel: fc.constantFrom('24RS1', '24RS2'),
    namn: fc.constant('Ett ärende'),
    stodtyp: fc.constantFrom(...STODTYPER),
    utbetald: fc.constantFrom('2024-02-01', '2024-03-01'),
    kronor,
  }),
  { maxLength: 6 },
);
const poster = fc.option(
  fc.uniqueArray(fc.record({ stodtyp: fc.constantFrom(...STODTYPER), kronor }), { selector: (p) => p.stodtyp, minLength: 1 }),
);
const ar: fc.Arbitrary<Arsunderlag> = fc
  .record({
    historiskt: fc.boolean(),
    beslut: besluten,
    utbetalningar,
    plan: poster,
    reviderad: poster,
    utfall: poster,
    foregaende: fc.option(fc.record({ budgetar: fc.constant(2023), historiskt: fc.boolean(), beslut: besluten, utbetalningar })),
  })
  .map(({ plan, reviderad, utfall, ...del }) =>
    underlag({ ...del, ram: { ...TOM_RAM, plan, reviderad: plan && reviderad, angivetUtfall: del.historiskt ? utfall : null } }),
  );

/** Columns whose rows are parts of a whole; an average, a share and overlapping rows are not. */
const summerbar = (id: string, enhet: string) =>
  (enhet === 'kronor' || enhet === 'antal') && id !== 'medel' && !id.startsWith('beror_');
const celler = (t: Arstabell, kolumn: number) => {
  const del = t.rader.filter((r) => r.slag === 'del').map((r) => r.celler[kolumn] ?? null);
  return {
    del,
    kant: del.reduce<number>((s, c) => s + (c ?? 0), 0),
    summa: t.rader.find((r) => r.slag === 'summa')?.celler[kolumn],
  };
};
const varjeCell = (
  i: Arsbokslutsinnehall,
  gor: (t: Arstabell, rad: string, kolumn: Arstabell['kolumner'][number], cell: number | null) => void,
) => i.tabeller.forEach((t) => t.rader.forEach((r) => t.kolumner.forEach((k, n) => gor(t, r.id, k, r.celler[n] ?? null))));

describe('årsbokslutet för vilket år som helst (regler §12)', () => {
  it('delarna summerar till helheten i varje kolumn av varje summerad tabell', () => {
    fc.assert(
      fc.property(ar, (u) => {
        for (const t of sammanstall(u).tabeller) {
          t.kolumner.forEach((k, n) => {
            const { del, kant, summa } = celler(t, n);
            if (summa === undefined || !summerbar(k.id, k.enhet)) return;
            if (summa !== null) expect([t.id, k.id, kant]).toEqual([t.id, k.id, summa]);
            else expect([t.id, k.id, del]).toEqual([t.id, k.id, expect.arrayContaining([null])]);
          });
        }
      }),
    );
  });

  it('andelarna summerar till hundra procent så när som på avrundning per rad, eller finns inte', () => {
    fc.assert(
      fc.property(ar, (u) => {
        for (const t of sammanstall(u).tabeller) {
          t.kolumner.forEach((k, n) => {
            if (!k.id.startsWith('andel')) return;
            const { del, kant } = celler(t, n);
            const helhet = del.every((c) => c === null) ? 0 : 10_000;
            expect(Math.abs(kant - helhet) * 2).toBeLessThanOrEqual(del.length);
          });
        }
      }),
    );
  });

  it('ordningen som underlaget lästes i lämnar inget spår', () => {
    const omkastat = ar.chain((u) =>
      fc.record({
        u: fc.constant(u),
        beslut: fc.shuffledSubarray(u.beslut, { minLength: u.beslut.length }),
        betalda: fc.shuffledSubarray(u.utbetalningar, { minLength: u.utbetalningar.length }),
      }),
    );
    fc.assert(
      fc.property(omkastat, ({ u, beslut: rader, betalda }) => {
        const vand = rader.map((b) => ({
          ...b,
          effektmal: [...b.effektmal].reverse(),
          berorEffektmal: [...b.berorEffektmal].reverse(),
        }));
        const ett = { ...u, utbetalningar: u.utbetalningar.map((p) => ({ ...p, stodtyp: 'projekt' as const })) };
        const annat = { ...u, beslut: vand, utbetalningar: betalda.map((p) => ({ ...p, stodtyp: 'projekt' as const })) };
        expect(JSON.stringify(sammanstall(annat).tabeller)).toBe(JSON.stringify(sammanstall(ett).tabeller));
        expect(sammanstall(annat).utbetalningar).toEqual(sammanstall(ett).utbetalningar);
      }),
    );
  });

  it('raderna bakom varje siffra är lika många eller summerar till den', () => {
    const utanRader = ['tilldelat', 'bemyndiganderam', 'utbetalningsram', 'uppfoljning_hogst'];
    fc.assert(
      fc.property(ar, (u) => {
        const i = sammanstall(u);
        varjeCell(i, (t, rad, k, cell) => {
          const avledd =
            k.id === 'forandring' ||
            k.id === 'avvikelse' ||
            k.id.startsWith('foregaende') ||
            k.id === 'plan' ||
            k.id === 'reviderad';
          if (
            t.id === 'angivet' ||
            avledd ||
            utanRader.includes(rad) ||
            !(k.enhet === 'antal' || k.enhet === 'kronor') ||
            k.id === 'medel'
          )
            return;
          const bakom = raderBakom(i, t.id, rad, k.id);
          if (t.grund === 'angivet' && bakom.beslut.length + bakom.utbetalningar.length === 0) return;
          const belopp = [...bakom.beslut.map((b) => b.del ?? 0), ...bakom.utbetalningar.map((p) => p.kronor)].reduce(
            (s, x) => s + x,
            0,
          );
          const utanSumma = rad === 'summa' && k.id.startsWith('beror_');
          expect([t.id, rad, k.id, k.enhet === 'antal' ? bakom.beslut.length : belopp]).toEqual([
            t.id,
            rad,
            k.id,
            utanSumma ? 0 : (cell ?? 0),
          ]);
        });
      }),
    );
  });

  it('ett okänt belopp blir aldrig noll, och i ett historiskt år är det som saknas okänt', () => {
    fc.assert(
      fc.property(ar, (u) => {
        const utanBelopp = u.beslut.map((b) => ({ ...b, kronor: null, effektmal: [], kraftsamlingar: [] }));
        const i = sammanstall({ ...u, beslut: utanBelopp, ram: TOM_RAM, utbetalningar: [] });
        varjeCell(i, (t, rad, k, cell) => {
          if (k.enhet !== 'kronor' || cell !== 0 || k.id.includes('utbetalt') || k.id.startsWith('foregaende')) return;
          expect([t.id, rad, k.id, u.historiskt, raderBakom(i, t.id, rad, k.id).beslut]).toEqual([t.id, rad, k.id, false, []]);
        });
      }),
    );
  });

  it('skiljer sig inte från sig självt', () => {
    fc.assert(fc.property(ar, (u) => expect(skillnader(sammanstall(u), sammanstall(u))).toEqual([])));
  });
});
