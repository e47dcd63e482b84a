import { skyddaCell } from './cellskydd';

describe('exporterade celler körs aldrig som formler', () => {
  it.each(['=1+1', '+46', '-5', '@SUM(A1)', '\tx', '\rx'])('%j får en apostrof först', (text) => {
    expect(skyddaCell(text)).toBe(`'${text}`);
  });

  it.each(['Almi', '20RS3419', '', 'a=b', ' =x'])('%j lämnas som det är', (text) => {
    expect(skyddaCell(text)).toBe(text);
  });
});
