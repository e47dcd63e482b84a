import { type Block, kolumnbredder, liggande, type Tabellblock } from './modell';

const tabell = (kolumner: Tabellblock['kolumner'], ...rader: string[][]): Tabellblock => ({ slag: 'tabell', rubrik: null, kolumner, rader });

describe('kolumnbredder – inget ord delas där raden räcker till', () => {
  it('behåller bredderna när orden får plats', () => {
    expect(kolumnbredder(tabell([{ rubrik: 'Nr', bredd: 20 }, { rubrik: 'A' }, { rubrik: 'B' }], ['1', 'ett', 'två']), 500)).toEqual([20, 40, 40]);
  });

  it('tar plats för det längsta ordet från den som har över', () => {
    // 17 letters of 4,5 points and 8 for the cell's sides are 84,5 of 400 points
    const [a = 0, b = 0] = kolumnbredder(tabell([{ rubrik: 'Stöd', bredd: 10 }, { rubrik: 'Namn' }], ['Omställningscheck', 'Ett AB']), 400);
    expect(a).toBeCloseTo(84.5 / 4);
    expect(a + b).toBeCloseTo(100);
  });

  it('håller ihop ett NYPS-id, och delar raden efter behov när inget räcker', () => {
    const [a = 0] = kolumnbredder(tabell([{ rubrik: 'Dnr', bredd: 1 }, { rubrik: 'Namn' }], ['NypsID: Regt-35-20', 'Ett']), 400);
    // ”Regt-35-20” is 10 letters
    expect(a).toBeCloseTo((10 * 4.5 + 8) / 4);
    const trangt = kolumnbredder(tabell([{ rubrik: 'A' }, { rubrik: 'B' }], ['x'.repeat(300), 'x'.repeat(100)]), 400);
    expect(trangt.reduce((s, n) => s + n, 0)).toBeCloseTo(100);
    expect(trangt[0]).toBeGreaterThan(trangt[1] ?? 0);
  });
});

describe('liggande – bara den breda tabellen och det som hör till den', () => {
  it('sidbrytningen och rubrikerna före, och en bred lista emellan', () => {
    const bred: Block = { ...tabell([{ rubrik: 'A' }], ['1']), bred: true };
    const block: Block[] = [{ slag: 'stycke', text: 'x' }, { slag: 'sidbrytning' }, { slag: 'rubrik', niva: 2, text: 'R' }, bred, { slag: 'punkter', bred: true, rader: ['a'] }, { slag: 'rubrik', niva: 2, text: 'S' }, bred, { slag: 'rubrik', niva: 2, text: 'T' }, { slag: 'stycke', text: 'x' }];
    expect(liggande(block)).toEqual([false, true, true, true, true, true, true, false, false]);
  });
});
