import { attGoraNu, type LagradPost, planMedLage } from './lage';
import { uppfoljningsplan } from './plan';

const PLAN = uppfoljningsplan({ fran: '2024-01-01', till: '2025-12-31' }, 'projekt');
const nu = (idag: string, avslutat = false) => ({ idag, avslutat });
const lagrad = (andring: Partial<LagradPost>): LagradPost => ({ slag: 'lagesrapport', nyckel: '2024-H1', status: null, gjord: null, flyttadTill: null, fast: null, ...andring });
const forsta = (idag: string, lagrade: LagradPost[] = []) => planMedLage(PLAN, lagrade, nu(idag)).find((p) => p.nyckel === '2024-H1');

// The report on the first half of 2024 is due 2024-07-31.
it.each([
  ['2024-06-30', 'kommande', 31],
  ['2024-07-01', 'snart', 30],
  ['2024-07-31', 'snart', 0],
  ['2024-08-01', 'forsenad', -1],
])('den %s är den %s, med %i dagar kvar', (idag, lage, dagarKvar) => expect(forsta(idag)).toMatchObject({ lage, dagarKvar, senast: '2024-07-31' }));

it('en flyttad dag gäller i stället för planens, som ändå syns', () => {
  expect(forsta('2024-08-01', [lagrad({ flyttadTill: '2024-09-15' })])).toMatchObject({ senast: '2024-09-15', planeradSenast: '2024-07-31', lage: 'kommande', dagarKvar: 45 });
});

it('det som är gjort är gjort, och har inga dagar kvar', () => {
  const fast = { avserFran: '2024-01-01', avserTill: '2024-06-30', senast: '2024-07-31' };
  expect(forsta('2025-01-01', [lagrad({ status: 'gjord', gjord: '2024-07-10', fast })])).toMatchObject({ lage: 'gjord', gjord: '2024-07-10', dagarKvar: null });
});

it('i ett avslutat ärende efterfrågas bara effekter', () => {
  const poster = planMedLage(PLAN, [], nu('2027-01-15', true));
  expect(attGoraNu(poster).map((p) => p.nyckel)).toEqual(['ar-1']);
  expect(poster.filter((p) => p.lage === 'utgar').map((p) => p.slag)).toEqual(['lagesrapport', 'uppfoljningsmote', 'lagesrapport', 'lagesrapport', 'avslutsmote', 'lagesrapport', 'slutrapport']);
});
