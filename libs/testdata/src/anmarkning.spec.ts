import { beslutMedAnmarkning, raderBakom, sammanstall } from '@anslag/doman';
import { orebro2020 } from './orebro-2020';

const ANMARKNING = 'Exempel: protokoll saknas';
/** 2020 with a remark on one decision that grants money and one that refuses. */
const innehall = sammanstall({
  ...orebro2020(),
  beslut: orebro2020().beslut.map((b) => (['20RS3567', 'Regt-58-20'].includes(b.nyckel) ? { ...b, anmarkning: ANMARKNING } : b)),
});

describe('the remarks of a year', () => {
  it('are listed for decisions that grant money, and for no refusal', () => {
    expect(beslutMedAnmarkning(innehall).map((b) => [b.nyckel, b.kronor, b.anmarkning])).toEqual([['20RS3567', 800_000, ANMARKNING]]);
    expect(beslutMedAnmarkning(sammanstall(orebro2020()))).toEqual([]);
  });

  it('follow the decision to the rows behind a figure', () => {
    const { beslut } = raderBakom(innehall, 'kommun', 'Örebro', 'kronor');
    expect(beslut.filter((b) => b.anmarkning !== null).map((b) => b.nyckel)).toEqual(['20RS3567']);
  });
});
