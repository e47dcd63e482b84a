import fc from 'fast-check';
import { andelAv } from './berakning';
import { Rekvisition } from './rekvisition';
import { Saldon, avrakning, kvarvarandeTak, rekvisitionsutfall, saldo, slutrekvirerat } from './saldo';

const INGET: Saldon = { tak: 100_000, betalt: 0, aterbetalt: 0, oppnaOrdrar: 0, aterfort: 0, aterkrav: 0, aterbetaltPaKrav: 0, aterfortAterkravt: 0, ingaendeGodkant: 0, betaltUtanKostnad: 0 };
const kostnad = (nummer: number, bokfort: number, andring: Partial<Rekvisition> = {}): Rekvisition => ({
  nummer,
  slag: 'rekvisition',
  status: 'granskad',
  period: { fran: '2021-01-01', till: '2021-06-30' },
  inkom: '2021-08-01',
  begart: null,
  bestallt: 0,
  rattar: null,
  rader: [{ kostnadsslag: 'egen_personal', bokfort, ejGodkant: 0, skal: null }],
  ...andring,
});
const forskott = (nummer: number, begart: number, status: Rekvisition['status'] = 'granskad'): Rekvisition => kostnad(nummer, 0, { slag: 'forskott', period: null, rader: [], begart, bestallt: status === 'attesterad' ? begart : 0, status });

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

  describe('det som har kommit tillbaka på ett återkrav', () => {
    const s: Saldon = { ...INGET, tak: 300_000, betalt: 100_000, aterbetalt: 40_000, aterkrav: 40_000, aterbetaltPaKrav: 40_000 };
    const fore = kostnad(1, 100_000, { status: 'attesterad' });
    it.each<[string, Partial<Saldon>, number, object]>([
      // min(100 % × 100 001, 300 000) − (60 000 + 40 000) = 1
      ['betalas inte ut igen', {}, 1, { tidigare: 100_000, varav: { oppnaOrdrar: 0, aterkravt: 40_000 }, attBetala: 1, overbetalt: 0, kvarAvTaket: 199_999 }],
      // min(400 000, 300 000) − 100 000 = 200 000: paid in all 300 000, never more
      ['inte heller när taket binder', {}, 300_000, { attBetala: 200_000, kvarAvTaket: 0, begransadAv: 'tak' }],
      // The decision asks for 15 000 instead: 100 001 − (60 000 + 15 000) = 25 001
      ['förrän återkravet har rättats', { aterkrav: 15_000 }, 1, { varav: { oppnaOrdrar: 0, aterkravt: 15_000 }, attBetala: 25_001 }],
      // Back at the applicant's own wish: 100 001 − 60 000 = 40 001
      ['om det fanns ett krav', { aterbetaltPaKrav: 0 }, 1, { varav: { oppnaOrdrar: 0, aterkravt: 0 }, attBetala: 40_001 }],
      // Given back to the frame it is not counted twice: min(400 000, 300 000) − 100 000
      ['också när det är återfört till ramen', { aterfort: 40_000, aterfortAterkravt: 40_000 }, 300_000, { aterfort: 0, attBetala: 200_000 }],
      // 300 000 − 30 000 given back as not needed − 100 000
      ['och sänker inte vad annat som är återfört tar bort', { aterfort: 30_000 }, 300_000, { aterfort: 30_000, attBetala: 170_000 }],
    ])('%s', (_, andring, bokfort, svar) => expect(rekvisitionsutfall(kostnad(2, bokfort), [fore], { ...s, ...andring }, 10_000)).toMatchObject(svar));

    it('räknas inte som för mycket utbetalt, och ger inget utrymme för förskott', () => {
      // 80 000 approved of 60 000 net: nothing too much, though 100 000 have been paid
      expect(rekvisitionsutfall(kostnad(2, 80_000, { rattar: 1 }), [fore], s, 10_000)).toMatchObject({ attBetala: 0, overbetalt: 0 });
      // 300 000 − 60 000 = 240 000 are left, 200 000 of it to pay
      expect(saldo(s)).toMatchObject({ kvar: 240_000, aterkravt: 40_000, kvarAttBetala: 200_000 });
      expect(rekvisitionsutfall(forskott(2, 240_000), [], s, null)).toMatchObject({ attBetala: 200_000, kvarAvTaket: 0 });
    });
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

describe('ett förskott som aldrig betalades eller har kommit tillbaka', () => {
  // 50 % × 60 000 = 30 000 of 50 000 paid: 20 000 too much
  const rattad = [kostnad(2, 100_000, { status: 'attesterad', bestallt: 50_000 }), kostnad(3, 60_000, { status: 'attesterad', rattar: 2 })];
  it.each([
    ['makulerat', { ...forskott(1, 50_000, 'attesterad'), bestallt: 0 }, { betalt: 50_000 }],
    ['återbetalat', forskott(1, 50_000, 'attesterad'), { betalt: 100_000, aterbetalt: 50_000 }],
  ])('%s väntar inte på kostnader', (_, f, delar) => {
    expect(avrakning([f, ...rattad], { ...INGET, ...delar }, 5000)).toEqual({ forskott: 0, avraknat: 0, kvar: 0, attAterkrava: 20_000 });
  });
  it('det som taket skar bort är inget förskott', () => expect(avrakning([{ ...forskott(1, 984_834, 'attesterad'), bestallt: 100_000 }], { ...INGET, betalt: 100_000 }, 5000)).toMatchObject({ forskott: 100_000, kvar: 100_000 }));
});

describe('vilken följd av rekvisitioner, förskott, rättelser, återbetalningar och återföringar som helst', () => {
  type Steg = { vad: 'kostnad' | 'forskott' | 'ratta' | 'betala' | 'makulera' | 'aterbetala' | 'aterkrava' | 'aterfor'; kr: number };
  const steg: fc.Arbitrary<Steg> = fc.record({
    vad: fc.constantFrom<Steg['vad']>('kostnad', 'kostnad', 'forskott', 'ratta', 'betala', 'betala', 'makulera', 'aterbetala', 'aterkrava', 'aterfor'),
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
      this.alla.push({ ...r, status: 'attesterad', bestallt: attBetala });
      if (attBetala > 0) this.ordrar.push(attBetala);
      this.s = { ...this.s, oppnaOrdrar: this.s.oppnaOrdrar + attBetala };
      if (r.slag !== 'forskott' && attBetala > 0) {
        const { utnyttjat, aterkravt, tak, aterfort, aterfortAterkravt } = saldo(this.s);
        expect(utnyttjat + aterkravt).toBe(Math.min(this.ratt(), tak - aterfort + Math.min(aterkravt, aterfortAterkravt)));
      }
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
      } else if (vad === 'aterkrava') {
        // A decision, and half of it comes back.
        const aterbetalt = Math.floor(Math.min(kr, netto) / 2);
        this.s = { ...this.s, aterkrav: this.s.aterkrav + Math.min(kr, netto), aterbetalt: this.s.aterbetalt + aterbetalt, aterbetaltPaKrav: this.s.aterbetaltPaKrav + aterbetalt };
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
          const { utnyttjat, kvar, overTaket, aterfort, betalt, oppnaOrdrar, aterbetalt, aterbetaltPaKrav } = saldo(bok.s);
          expect(overTaket).toBe(0);
          // What decisions have taken back is never paid out again.
          expect(betalt + oppnaOrdrar - (aterbetalt - aterbetaltPaKrav)).toBeLessThanOrEqual(tak);
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
