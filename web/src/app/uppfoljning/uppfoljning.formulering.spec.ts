import type { PostMedLage } from '@anslag/doman';
import { dagtext, grad, perAr } from './uppfoljning.formulering';

type Dagpost = Parameters<typeof dagtext>[0];
const post: Dagpost = { lage: 'kommande', senast: '2027-01-31', planeradSenast: '2027-01-31', dagarKvar: 71, gjord: null };

it.each<[string, Partial<Dagpost>, string]>([
  ['to come', {}, 'senast 2027-01-31'],
  ['soon', { lage: 'snart', dagarKvar: 12 }, 'senast 2027-01-31, 12 dagar kvar'],
  ['late', { lage: 'forsenad', dagarKvar: -1 }, 'senast 2027-01-31, 1 dag försenad'],
  ['moved', { planeradSenast: '2026-12-31' }, 'senast 2027-01-31, flyttad från 2026-12-31'],
  ['done', { lage: 'gjord', dagarKvar: null, gjord: '2026-11-02' }, 'gjord 2026-11-02'],
  ['struck', { lage: 'utgar', dagarKvar: null }, 'görs inte'],
])('a post that is %s says so with its day', (_, andring, text) => expect(dagtext({ ...post, ...andring })).toBe(text));

it('the posts stand under the year of their last day, in their own order', () => {
  const p = (senast: string): Pick<PostMedLage, 'senast'> => ({ senast });
  expect(perAr([p('2026-07-31'), p('2026-12-31'), p('2027-01-31')])).toEqual([
    { ar: 2026, poster: [p('2026-07-31'), p('2026-12-31')] },
    { ar: 2027, poster: [p('2027-01-31')] },
  ]);
});

it('only 1 to 4 is a grade', () => expect(['1', '4', '0', '5', '', '2.5'].map(grad)).toEqual([1, 4, null, null, null, null]));
