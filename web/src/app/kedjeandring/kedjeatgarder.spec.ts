import { NIVAER, tomNod } from '@anslag/doman';
import fc from 'fast-check';
import { Andrad, flytta, hoppar, infogaPlan, laggTill, laggTillEfter, lanka, lankbara, lankhinder, taBort } from './kedjeatgarder';
import { Kedjeformular, tolka, tomtLed } from './kedjeformular';

const kedja: Kedjeformular = {
  noder: [
    { ...tomtLed('a', 'aktivitet'), text: 'Utbilda' },
    { ...tomtLed('p', 'prestation'), text: '40 utbildade' },
    { ...tomtLed('q', 'prestation'), text: 'En handbok' },
    { ...tomtLed('k', 'effekt_kort'), text: 'Mer kunskap' },
  ],
  lankar: [
    { fran: 'a', till: 'p', skal: '' },
    { fran: 'a', till: 'k', skal: 'anges inte' },
  ],
};
const ider = (f: Kedjeformular | null): string => (f?.noder ?? []).map((n) => n.id).join('');

describe('links', () => {
  it.each([
    ['p', 'k', null],
    ['p', 'a', 'bakat'],
    ['p', 'q', 'bakat'],
    ['p', 'p', 'bakat'],
    ['a', 'p', 'finns'],
    ['a', 'x', 'okand'],
  ])('%s to %s: %s', (fran, till, hinder) => expect(lankhinder(kedja, fran, till)).toBe(hinder));
  it('only those that go forward and are not there are offered', () => {
    expect(lankbara(kedja, 'a').map((n) => n.id)).toEqual(['q']);
    expect(lankbara(kedja, 'k')).toEqual([]);
  });
  it('over a level asks why', () => {
    expect(hoppar(kedja, { fran: 'a', till: 'k' })).toBe(true);
    expect(hoppar(kedja, { fran: 'a', till: 'q' })).toBe(false);
  });
});

describe('nodes', () => {
  it('a new one gets an id that is free', () => {
    const en = laggTill(kedja, 'prestation');
    expect(en.nod).toBe('ny-1');
    expect(laggTill(en.kedja, 'prestation').nod).toBe('ny-2');
  });
  it('one after another stands on the next level and is linked', () => {
    const andrad = laggTillEfter(kedja, 'k') as Andrad;
    expect(andrad.kedja.noder.at(-1)).toMatchObject({ id: 'ny-1', niva: 'effekt_medellang' });
    expect(andrad.kedja.lankar.at(-1)).toEqual({ fran: 'k', till: 'ny-1', skal: '' });
  });
  it('none comes after an effektmål', () => expect(laggTillEfter({ noder: [tomtLed('m', 'effektmal')], lankar: [] }, 'm')).toBeNull());
  it('taken away, its links go too', () => {
    expect(taBort(kedja, 'k')).toEqual({ noder: kedja.noder.slice(0, 3), lankar: kedja.lankar.slice(0, 1) });
  });
  it.each([
    ['q', -1, 'aqpk'],
    ['p', 1, 'aqpk'],
    ['p', -1, ''],
    ['k', 1, ''],
  ] as const)('%s moved %i among those of its level: %s', (id, steg, ut) => expect(ider(flytta(kedja, id, steg))).toBe(ut));
});

describe('another chain put in', () => {
  it('does not double what is there, and says how much came', () => {
    const tillagg = { noder: [tomNod('x', 'aktivitet', 'utbilda'), tomNod('y', 'prestation', 'Ny')], lankar: [{ fran: 'x', till: 'y' }] };
    const { kedja: ut, nya } = infogaPlan(kedja, tolka(kedja, [], '2026-11-21').plan, tillagg);
    expect(nya).toEqual({ noder: 1, lankar: 1, fanns: 1 });
    expect(ut.noder.at(-1)).toMatchObject({ id: 'ny-1', text: 'Ny' });
    expect(ut.lankar.at(-1)).toEqual({ fran: 'a', till: 'ny-1', skal: '' });
  });
});

it('whatever is done, every link joins two nodes that are there and goes forward', () => {
  const steg = fc.record({ vad: fc.constantFrom('nytt', 'efter', 'bort', 'lanka', 'upp'), i: fc.nat(30), j: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(steg, { maxLength: 40 }), (stegen) => {
      const slut = stegen.reduce<Kedjeformular>((f, { vad, i, j }) => {
        const id = (n: number): string => f.noder[n % Math.max(1, f.noder.length)]?.id ?? '';
        switch (vad) {
          case 'nytt':
            return laggTill(f, NIVAER[i % NIVAER.length] ?? 'aktivitet').kedja;
          case 'efter':
            return laggTillEfter(f, id(i))?.kedja ?? f;
          case 'bort':
            return taBort(f, id(i));
          case 'lanka':
            return lankhinder(f, id(i), id(j)) === null ? lanka(f, id(i), id(j)) : f;
          default:
            return flytta(f, id(i), -1) ?? f;
        }
      }, kedja);
      const plats = new Map(slut.noder.map((n) => [n.id, NIVAER.indexOf(n.niva)]));
      expect(plats.size).toBe(slut.noder.length);
      for (const l of slut.lankar) expect((plats.get(l.fran) ?? 9) < (plats.get(l.till) ?? -1)).toBe(true);
    }),
  );
});
