import { tomNod } from '@anslag/doman';
import { KedjenodSvar } from '@anslag/kontrakt';
import { Kedjeformular, Nodformular, nodformular, tolka, tomtLed } from './kedjeformular';

const idag = '2026-11-21';
const med = (vad: Partial<Nodformular>): Kedjeformular => ({ noder: [{ ...tomtLed('p', 'prestation'), text: 'Utbildade', ...vad }], lankar: [] });
const felen = (f: Kedjeformular): string[] => tolka(f, [], idag).fel.map((x) => x.falt);

describe('what a form of a chain says', () => {
  it('is read to whole hundredths, years and nothing', () => {
    const { plan, mal, fel } = tolka(med({ text: ' Utbildade ', baslinje: '62,5', baslinjeAr: '2020', malvarde: '1 250', malar: '2027', enhet: ' ' }), [], idag);
    expect(fel).toEqual([]);
    expect(plan.noder).toEqual([{ ...tomNod('p', 'prestation', 'Utbildade'), baslinje: 6250, baslinjeAr: 2020 }]);
    expect([...mal]).toEqual([[0, { malvarde: 125000, malar: 2027 }]]);
  });
  it('comes back as it was when it is made a form again', () => {
    const f = med({ baslinje: '62,5', baslinjeAr: '2020', enhet: '%', klartSenast: '2027-01-31' });
    expect(tolka(f, [], idag).plan.noder.map(nodformular)).toEqual(f.noder);
  });
  it.each<[Partial<Nodformular>, string[]]>([
    [{ text: '  ' }, ['noder.0.text']],
    [{ baslinje: 'många' }, ['noder.0.baslinje']],
    [{ baslinje: '1,234' }, ['noder.0.baslinje']],
    [{ baslinjeAr: '20' }, ['noder.0.baslinjeAr']],
    [{ baslinjeAr: '1899' }, ['noder.0.baslinjeAr']],
    [{ malar: '2027' }, ['noder.0.malvarde']],
    [{ malvarde: 'x', malar: '2027' }, ['noder.0.malvarde']],
    [{ malvarde: '3', malar: '1994' }, ['noder.0.malar']],
    [{ niva: 'effektmal' }, ['noder.0.effektmal']],
  ])('%j cannot be saved', (vad, falt) => expect(felen(med(vad))).toEqual(falt));
  it('an activity has no target, so what is left in its field does not matter', () => {
    const { mal, fel } = tolka(med({ niva: 'aktivitet', malvarde: 'x' }), [], idag);
    expect([fel, mal.size]).toEqual([[], 0]);
  });
  it('the indicator of the register follows a node that has results, and no other', () => {
    expect(tolka(med({ strategiindikator: 'i-1' }), [], idag).plan.noder[0]?.strategiindikator).toBe('i-1');
    expect(tolka(med({ strategiindikator: 'i-1', niva: 'aktivitet' }), [], idag).plan.noder[0]?.strategiindikator).toBeNull();
    expect(nodformular({ ...tomNod('p', 'prestation', 'P'), strategiindikator: 'i-1' }).strategiindikator).toBe('i-1');
  });
  it('a link that skips a level needs its reason', () => {
    const noder = [tomtLed('a', 'aktivitet'), tomtLed('k', 'effekt_kort')].map((n) => ({ ...n, text: n.id }));
    expect(felen({ noder, lankar: [{ fran: 'a', till: 'k', skal: ' ' }] })).toEqual(['lankar.0.skal']);
    expect(felen({ noder, lankar: [{ fran: 'a', till: 'k', skal: 'Anges inte' }] })).toEqual([]);
  });
  it('what the document states of a node follows it, until it has no results any longer', () => {
    const lagrad: KedjenodSvar = {
      ...tomNod('p', 'prestation', 'Utbildade'),
      lage: 'uppnadd',
      grund: 'uppfoljning',
      ar: 2023,
      beteckning: 'p1',
      foljer: null,
      mal: [],
      utfall: [],
      resultat: { lage: null, senaste: null, perAr: [] },
    };
    expect(tolka(med({}), [lagrad], idag).plan.noder[0]).toMatchObject({ lage: 'uppnadd', grund: 'uppfoljning', ar: 2023 });
    expect(tolka(med({ niva: 'aktivitet' }), [lagrad], idag).plan.noder[0]).toMatchObject({ lage: null, grund: null, ar: null });
  });
});
