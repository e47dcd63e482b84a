import { avstegsrader } from './avsteg';

const EGEN = { kod: 'egen_kontant', avsteg: 'Sökanden går inte in\nmed egna pengar.' } as const;
const BARN = { kod: 'barn_unga', avsteg: 'Rör inte barn.' } as const;

describe('avsteg i handlingar – vilket krav, och varför', () => {
  it.each([
    ['ett förslag har beredningens alla', { slag: 'bifall', lage: 'forslag', avsteg: null }, ['Egen kontant medfinansiering: Sökanden går inte in med egna pengar.', 'Barn och unga: Rör inte barn.']],
    ['ett beslut har de som det anger, och sina egna', { slag: 'bifall', lage: 'beslutad', avsteg: `${EGEN.avsteg}\nStart före beslut.` }, ['Egen kontant medfinansiering: Sökanden går inte in med egna pengar.', 'Start före beslut.']],
    ['ett beslut som inte anger något har inga', { slag: 'bifall', lage: 'beslutad', avsteg: null }, []],
    ['ett avslag gör inga avsteg', { slag: 'avslag', lage: 'forslag', avsteg: EGEN.avsteg }, []],
  ] as const)('%s', (_, beslut, vantat) => expect(avstegsrader(beslut, [EGEN, BARN])).toEqual(vantat));
});
