import { Lagregler, granskaForskott, granskaOffentligAndel, lagregler } from './lagregler';

const framtid: readonly Lagregler[] = [
  { gallerFran: '2030-01-01', offentligAndelHogst: 6000, forskottHogst: 500_000, forskottAndelHogst: 4000 },
  { gallerFran: '2016-01-12', offentligAndelHogst: 5000, forskottHogst: 400_000, forskottAndelHogst: 5000 },
];

describe('lagregler – förordning 2003:596 med giltighetsdag', () => {
  it('hälften, 400 000 kr och 50 procent', () => {
    expect(lagregler('2020-08-24')).toEqual({
      gallerFran: '2016-01-12',
      offentligAndelHogst: 5000,
      forskottHogst: 400_000,
      forskottAndelHogst: 5000,
    });
  });

  it.each([
    ['2016-01-11', undefined],
    ['2016-01-12', 400_000],
    ['2029-12-31', 400_000],
    ['2030-01-01', 500_000],
  ])('%s: högst %p kr i förskott', (datum, hogst) => expect(lagregler(datum, framtid)?.forskottHogst).toBe(hogst));
});

describe('granskaForskott', () => {
  const datum = '2020-09-01';
  it.each([
    // hälften av 360 000 = 180 000
    [180_000, 0, 360_000, []],
    [180_001, 0, 360_000, [{ kod: 'forskott_over_andel', sammanlagt: 180_001, hogst: 180_000, andel: 5000 }]],
    [100_000, 80_001, 360_000, [{ kod: 'forskott_over_andel', sammanlagt: 180_001, hogst: 180_000, andel: 5000 }]],
    // hälften av 474 529 = 237 264,50
    [237_265, 0, 474_529, [{ kod: 'forskott_over_andel', sammanlagt: 237_265, hogst: 237_264, andel: 5000 }]],
    // hälften av 1 912 400 = 956 200, men högst 400 000
    [400_000, 0, 1_912_400, []],
    [400_001, 0, 1_912_400, [{ kod: 'forskott_over_belopp', sammanlagt: 400_001, hogst: 400_000 }]],
  ])('%i kr och tidigare %i kr av %i kr', (forskott, tidigareForskott, beviljat, fel) => {
    expect(granskaForskott({ forskott, tidigareForskott, beviljat, datum })).toEqual(fel);
  });

  it('säger när ingen regel är känd för dagen', () => {
    expect(granskaForskott({ forskott: 1, tidigareForskott: 0, beviljat: 10, datum: '2010-01-01' })).toEqual([
      { kod: 'lagregel_okand', datum: '2010-01-01' },
    ]);
  });
});

it.each([
  [5000, []],
  [5001, [{ kod: 'offentlig_andel_over', last: 5001, hogst: 5000 }]],
])('offentlig andel %i hundradels procent', (andel, fel) => expect(granskaOffentligAndel(andel, '2020-08-24')).toEqual(fel));
