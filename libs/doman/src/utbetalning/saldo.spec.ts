import fc from 'fast-check';
import { andelAv } from './berakning';
import { Rekvisition } from './rekvisition';
import { Saldon, avrakning, kvarvarandeTak, rekvisitionsutfall, saldo, slutrekvirerat } from './saldo';

const INGET: Saldon = { tak: 100_000, betalt: 0, aterbetalt: 0, oppnaOrdrar: 0, aterfort: 0, ingaendeGodkant: 0, betaltUtanKostnad: 0 };
const kostnad = (nummer: number, bokfort: number, andring: Partial<Rekvisition> = {}): Rekvisition => ({
  nummer,
  slag: 'rekvisition',
  status: 'granskad',
  period: { fran: '2021-01-01', till: '2021-06-30' },
  inkom: '2021-08-01',
  begart: null,
  rattar: null,
  rader: [{ kostnadsslag: 'egen_personal', bokfort, ejGodkant: 0, skal: null }],
  ...andring,
});
const forskott = (nummer: number, begart: number, status: Rekvisition['status'] = 'granskad'): Rekvisition => kostnad(nummer, 0, { slag: 'forskott', period: null, rader: [], begart, status });

describe('saldo – taket är alltid summan av delarna', () => {
  it.each([
    // 100 000 − (60 000 − 10 000) − 20 000 − 5 000 = 25 000
    [{ betalt: 60_000, aterbetalt: 10_000, oppnaOrdrar: 20_000, aterfort: 5_000 }, { utnyttjat: 70_000, kvar: 25_000, overTaket: 0 }],
    [{}, { utnyttjat: 0, kvar: 100_000, overTaket: 0 }],
    [{ betalt: 100_000 }, { kvar: 0, overTaket: 0 }],
    // A decision has lowered the tak since: 100 001 − 100 000 = 1
    [{ betalt: 100_001 }, { kvar: 0, overTaket: 1 }],
  ])('%j', (delar, svar) => expect(saldo({ ...INGET, ...delar })).toMatchObject(svar));

  it('det som är återfört kan inte betalas ut', () => expect(kvarvarandeTak({ tak: 100, aterfort: 30 })).toBe(70));
});

describe('rekvisitionsutfall', () => {
  it('ett förskott ger det begärda så långt taket räcker', () => {
    expect(rekvisitionsutfall(forskott(1, 40_000), [], INGET, null)).toMatchObject({ attBetala: 40_000, begransadAv: 'forskott', kvarAvTaket: 60_000, godkantHittills: null });
    // 100 000 − 70 000 = 30 000
    expect(rekvisitionsutfall(forskott(1, 40_000), [], { ...INGET, betalt: 70_000 }, null)).toMatchObject({ attBetala: 30_000, begransadAv: 'tak', kvarAvTaket: 0 });
  });

  it('öppna ordrar räknas som utbetalda, och det återförda är inte kvar', () => {
    // min(50 % × 200 000, 100 000 − 10 000) − 30 000 = 60 000
    const s = { ...INGET, oppnaOrdrar: 30_000, aterfort: 10_000 };
    expect(rekvisitionsutfall(kostnad(1, 200_000), [], s, 5000)).toMatchObject({ tidigare: 30_000, attBetala: 60_000, begransadAv: 'tak', kvarAvTaket: 0 });
  });

  it('ett förskott som inte är täckt väntar på kostnader, men inte efter slutrekvisitionen', () => {
    const f = forskott(1, 50_000, 'attesterad');
    const s = { ...INGET, betalt: 50_000 };
    // 50 % × 60 000 = 30 000; 50 000 − 30 000 = 20 000
    expect(rekvisitionsutfall(kostnad(2, 60_000), [f], s, 5000)).toMatchObject({ attBetala: 0, overbetalt: 20_000, forskottKvar: 20_000 });
    expect(rekvisitionsutfall(kostnad(2, 60_000, { slag: 'slutrekvisition' }), [f], s, 5000)).toMatchObject({ attBetala: 0, overbetalt: 20_000, forskottKvar: 0 });
  });

  it('det som betalades innan det fanns rekvisitioner har sina kostnader med sig', () => {
    // 50 % × (80 000 + 60 000) − 40 000 = 30 000
    const s = { ...INGET, betalt: 40_000, ingaendeGodkant: 80_000 };
    expect(rekvisitionsutfall(kostnad(1, 60_000), [], s, 5000)).toMatchObject({ godkantHittills: 140_000, attBetala: 30_000 });
    expect(avrakning([], s, 5000)).toEqual({ forskott: 0, avraknat: 0, kvar: 0, attAterkrava: 0 });
  });

  it('det som betalades på okända kostnader återkrävs inte', () => {
    expect(avrakning([], { ...INGET, betalt: 40_000, betaltUtanKostnad: 40_000 }, 5000)).toMatchObject({ attAterkrava: 0 });
    expect(avrakning([], { ...INGET, betalt: 40_001, betaltUtanKostnad: 40_000 }, 5000)).toMatchObject({ attAterkrava: 1 });
  });

  it('kostnader utan känd andel är ett fel i programmet', () => expect(() => rekvisitionsutfall(kostnad(1, 1), [], INGET, null)).toThrow(RangeError));
});

describe('avrakning', () => {
  const f = forskott(1, 50_000, 'attesterad');
  const s = { ...INGET, betalt: 50_000 };
  it.each([
    // 50 % × 60 000 = 30 000 of 50 000
    ['delvis täckt', 60_000, 'rekvisition', 0, { forskott: 50_000, avraknat: 30_000, kvar: 20_000, attAterkrava: 0 }],
    ['täckt', 100_000, 'rekvisition', 0, { forskott: 50_000, avraknat: 50_000, kvar: 0, attAterkrava: 0 }],
    ['efter slutrekvisitionen återkrävs resten', 60_000, 'slutrekvisition', 0, { forskott: 50_000, avraknat: 30_000, kvar: 0, attAterkrava: 20_000 }],
    // 20 000 − 15 000 that a decision asks for already
    ['det som redan är återkrävt krävs inte igen', 60_000, 'slutrekvisition', 15_000, { forskott: 50_000, avraknat: 30_000, kvar: 0, attAterkrava: 5_000 }],
  ] as const)('%s', (_, bokfort, slag, aterkravt, svar) => {
    expect(avrakning([f, kostnad(2, bokfort, { slag, status: 'attesterad' })], s, 5000, aterkravt)).toEqual(svar);
  });
});

describe('vilken följd av rekvisitioner, förskott, rättelser, återbetalningar och återföringar som helst', () => {
  type Steg = { vad: 'kostnad' | 'forskott' | 'ratta' | 'betala' | 'makulera' | 'aterbetala' | 'aterfor'; kr: number };
  const steg: fc.Arbitrary<Steg> = fc.record({
    vad: fc.constantFrom<Steg['vad']>('kostnad', 'kostnad', 'forskott', 'ratta', 'betala', 'betala', 'makulera', 'aterbetala', 'aterfor'),
    kr: fc.integer({ min: 0, max: 300_000 }),
  });

  /** The ledgers of one grant, moved only by what the rules allow. */
  class Bok {
    readonly alla: Rekvisition[] = [];
    readonly ordrar: number[] = [];
    s: Saldon;
    constructor(
      tak: number,
      private readonly andel: number,
    ) {
      this.s = { ...INGET, tak };
    }

    attestera(r: Rekvisition): void {
      const { attBetala } = rekvisitionsutfall(r, this.alla, this.s, this.andel);
      this.alla.push({ ...r, status: 'attesterad' });
      if (attBetala > 0) this.ordrar.push(attBetala);
      this.s = { ...this.s, oppnaOrdrar: this.s.oppnaOrdrar + attBetala };
      if (r.slag !== 'forskott' && attBetala > 0) expect(saldo(this.s).utnyttjat).toBe(Math.min(this.ratt(), kvarvarandeTak(this.s)));
    }

    /** share × approved, in whole kronor. */
    ratt(): number {
      const rattade = new Set(this.alla.map((r) => r.rattar));
      return andelAv(this.alla.filter((r) => !rattade.has(r.nummer)).reduce((s, r) => s + (r.rader[0]?.bokfort ?? 0), 0), this.andel).hela;
    }

    gor({ vad, kr }: Steg): void {
      const nummer = this.alla.length + 1;
      const rattade = new Set(this.alla.map((r) => r.rattar));
      const att = this.alla.find((r) => r.slag !== 'forskott' && !rattade.has(r.nummer));
      const order = this.ordrar[0];
      const netto = this.s.betalt - this.s.aterbetalt;
      if (vad === 'kostnad') this.attestera(kostnad(nummer, kr));
      else if (vad === 'forskott') this.attestera(forskott(nummer, kr + 1));
      else if (vad === 'ratta' && att) this.attestera(kostnad(nummer, kr, { rattar: att.nummer }));
      else if ((vad === 'betala' || vad === 'makulera') && order !== undefined) {
        this.ordrar.shift();
        this.s = { ...this.s, oppnaOrdrar: this.s.oppnaOrdrar - order, betalt: this.s.betalt + (vad === 'betala' ? order : 0) };
      } else if (vad === 'aterbetala') this.s = { ...this.s, aterbetalt: this.s.aterbetalt + Math.min(kr, netto) };
      else if (vad === 'aterfor') this.s = { ...this.s, aterfort: this.s.aterfort + Math.min(kr, saldo(this.s).kvar) };
    }
  }

  it('passerar aldrig taket, delarna ger taket, och efter slutrekvisition och återkrav är det betalda högst andelen av det godkända', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 1, max: 10_000 }), fc.array(steg, { maxLength: 30 }), fc.integer({ min: 0, max: 300_000 }), (tak, andel, alla, sista) => {
        const bok = new Bok(tak, andel);
        for (const s of alla) {
          bok.gor(s);
          const { utnyttjat, kvar, overTaket, aterfort } = saldo(bok.s);
          expect(overTaket).toBe(0);
          expect(utnyttjat + aterfort + kvar).toBe(tak);
        }
        bok.attestera(kostnad(bok.alla.length + 1, sista, { slag: 'slutrekvisition' }));
        expect(slutrekvirerat(bok.alla)).toBe(true);
        const { attAterkrava, kvar } = avrakning(bok.alla, bok.s, andel);
        expect(kvar).toBe(0);
        expect(saldo(bok.s).utnyttjat - attAterkrava).toBeLessThanOrEqual(bok.ratt());
      }),
      { numRuns: 500 },
    );
  });
});
