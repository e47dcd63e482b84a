import { TOMT, begaran, projektar, tolka } from './ansokanformular';
import { bytPlats } from './delmalredigering';

describe('tolka', () => {
  it('säger allt som inte kan sparas, vart och ett vid sitt fält', () => {
    const f = { ...TOMT, soktBelopp: '-5', soktAndel: '150', fran: '2021-01-01', till: '2020-12-31', delmal: [{ rubrik: ' ', innehall: '', aktiviteter: ['a', ''] }] };
    expect(tolka(f).fel.map((x) => x.falt)).toEqual(['soktBelopp', 'soktAndel', 'period.till', 'delmal-0-rubrik', 'delmal-0-aktivitet-1']);
  });
  it('ett tomt formulär är inte fel: en ansökan skrivs efter hand', () => {
    expect(tolka(TOMT)).toEqual({ fel: [], soktAndel: null, soktBelopp: null });
  });
});

describe('begaran', () => {
  const f = { ...TOMT, bakgrund: ' Text ', perspektiv: '', soktAndel: '12,5', soktBelopp: '1,9 mkr', fran: '2021-01-01' };
  it('har bara det som är ändrat; en period är hel och en tom del tas bort', () => {
    expect(begaran({ bakgrund: f.bakgrund, perspektiv: '', soktAndel: f.soktAndel, fran: f.fran }, f)).toEqual({
      delar: [
        { del: 'bakgrund', innehall: 'Text' },
        { del: 'perspektiv', innehall: null },
      ],
      soktAndel: 1250,
      period: { fran: '2021-01-01', till: null },
      skal: null,
    });
  });
  it('tar bort budget och organisation genom att säga null', () => {
    expect(begaran({ budget: null, organisation: null, mottagartyp: '' }, f)).toEqual({ budget: null, organisation: null, mottagartyp: null, skal: null });
  });
});

it('projektets år är alla som dess dagar ligger i', () => {
  expect(projektar({ fran: '2020-09-01', till: '2023-02-28' })).toEqual(['2020', '2021', '2022', '2023']);
  expect(projektar({ fran: '2020-09-01', till: null })).toEqual([]);
  expect(projektar({ fran: '2021-09-01', till: '2020-01-01' })).toEqual([]);
});

it('två grannar byter plats, och den första och den sista går inte längre', () => {
  expect(bytPlats(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(bytPlats(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(bytPlats(['a', 'b'], 0, -1)).toBeNull();
  expect(bytPlats(['a', 'b'], 1, 1)).toBeNull();
});
