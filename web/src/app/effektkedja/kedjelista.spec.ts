import { Niva, tomNod } from '@anslag/doman';
import { Kedjegren, kedjelista } from './kedjelista';
import { Led, planeradLed } from './led';

const led = (id: string, niva: Niva): Led => planeradLed(tomNod(id, niva, id));
const text = (grenar: Kedjegren[]): string =>
  grenar.map((g) => `${g.led.id}${g.upprepning ? '…' : ''}${g.grenar.length ? `(${text(g.grenar)})` : ''}`).join(' ');

// a1 → k, a2 → k → m; b stands alone
const noder = [
  led('m', 'effektmal'),
  led('k', 'effekt_kort'),
  led('a1', 'aktivitet'),
  led('a2', 'aktivitet'),
  led('b', 'prestation'),
];
const lankar = [
  { fran: 'a1', till: 'k', skal: 'nivån anges inte' },
  { fran: 'a2', till: 'k' },
  { fran: 'k', till: 'm' },
];

describe('the chain as a list', () => {
  it('begins with what nothing leads to, and tells what follows only once', () => {
    expect(text(kedjelista({ noder, lankar }))).toBe('a1(k(m)) a2(k…) b');
  });
  it('keeps the reason why a level is skipped', () =>
    expect(kedjelista({ noder, lankar })[0]?.grenar[0]?.skal).toBe('nivån anges inte'));
  it('ends on a circle and still lists every node', () => {
    const cirkel = {
      noder: [led('x', 'aktivitet'), led('y', 'prestation')],
      lankar: [
        { fran: 'x', till: 'y' },
        { fran: 'y', till: 'x' },
      ],
    };
    expect(text(kedjelista(cirkel))).toBe('x(y(x…))');
  });
});
