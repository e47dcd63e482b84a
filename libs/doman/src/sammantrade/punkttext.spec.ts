import { granskaPunktsatser, granskaPunkttext } from './punkttext';

describe('texterna i en punkt', () => {
  it.each([
    ['Val av XX', 'XX'],
    ['Nämnden väljer [...].', '[...]'],
    ['nej XX', 'XX'],
  ])('kvarglömd malltext hittas i ”%s”', (text, hittat) => {
    expect(granskaPunkttext(text)).toEqual([{ kod: 'malltext', hittat }]);
  });

  it.each<[string, ReturnType<typeof granskaPunktsatser>]>([
    ['att välja en ledamot,\n\n Att utse en justerare.', []],
    ['att välja en ledamot\noch en ersättare.', [{ kod: 'rad_utan_att', rad: 2, text: 'och en ersättare.' }]],
    ['attestera fakturan', [{ kod: 'rad_utan_att', rad: 1, text: 'attestera fakturan' }]],
    ['välja XX', [{ kod: 'malltext', hittat: 'XX' }, { kod: 'rad_utan_att', rad: 1, text: 'välja XX' }]],
  ])('varje rad i ”%s” är en att-sats', (text, fel) => {
    expect(granskaPunktsatser(text)).toEqual(fel);
  });
});
