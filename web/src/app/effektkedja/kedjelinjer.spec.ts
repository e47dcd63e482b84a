import { frittSpar, linje, spets } from './kedjelinjer';

const ruta = (x: number, y: number) => ({ x, y, bredd: 100, hojd: 40 });

describe('a line through a column', () => {
  it.each([
    // boxes at 0–40 and 60–100, 6 pixels of air: free to -6, at 46–54 and from 106
    [50, 50],
    [70, 54],
    [20, -6],
    [95, 106],
    [200, 200],
  ])('wanted at %i it passes at %i', (onskad, y) => expect(frittSpar([ruta(0, 0), ruta(0, 60)], onskad)).toBe(y));
  it('passes an empty column straight', () => expect(frittSpar([], 20)).toBe(20));
});

describe('the path of a link', () => {
  it('goes straight between boxes of the same height', () => expect(linje(ruta(0, 0), ruta(140, 0), [])).toBe('M100 20H136'));
  it('bends between neighbours', () => expect(linje(ruta(0, 0), ruta(140, 60), [])).toBe('M100 20C118 20 118 80 136 80'));
  it('goes around what stands between', () => {
    const mellan = [{ kolumn: { x: 140, y: 0, bredd: 100, hojd: 300 }, rutor: [ruta(140, 0)] }];
    // the box at 0–40 is passed at 46
    expect(linje(ruta(0, 10), ruta(280, 10), mellan)).toBe('M100 30C120 30 120 46 140 46H240C258 46 258 30 276 30');
  });
  it('ends in an arrow head at the box', () => expect(spets(ruta(140, 0))).toBe('M132 16L140 20L132 24z'));
});
