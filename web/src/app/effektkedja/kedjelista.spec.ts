import { Niva } from '@anslag/doman';
import { EffektkedjaSvar } from '@anslag/kontrakt';
import { Kedjegren, kedjelista, samband } from './kedjelista';

const led = (id: string, niva: Niva): EffektkedjaSvar['noder'][number] => ({
  id,
  niva,
  text: id,
  lage: null,
  grund: null,
  ar: null,
});
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

describe('what a node hangs together with', () => {
  it.each([
    ['k', ['a1', 'a2', 'k', 'm']],
    // not a2, which is only another way to the same effect
    ['a1', ['a1', 'k', 'm']],
    ['b', ['b']],
  ])('%s: %j', (id, alla) => expect([...samband(id, lankar)].sort()).toEqual(alla));
});
