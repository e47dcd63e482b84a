import { Kedjeformular, Nodformular, tomtLed } from './kedjeformular';
import { lagradeIder, sammanfoga } from './sammanfoga';

const led = (id: string, text = id): Nodformular => ({ ...tomtLed(id, 'prestation'), text });
const kedja = (noder: Nodformular[], lankar: string[] = []): Kedjeformular => ({ noder, lankar: lankar.map((l) => ({ fran: l.charAt(0), till: l.charAt(1), skal: '' })) });
const text = (f: Kedjeformular): string => `${f.noder.map((n) => `${n.id}:${n.text}`).join(' ')} | ${f.lankar.map((l) => l.fran + l.till).join(' ')}`;

describe('a chain that others have saved meanwhile', () => {
  const fran = kedja([led('a'), led('b'), led('c')], ['ab', 'bc']);
  it.each<[string, Kedjeformular, Kedjeformular, string]>([
    ['untouched, it is as they have it', fran, kedja([led('a', 'A2'), led('d')]), 'a:A2 d:d | '],
    ['what one has written stays', kedja([led('a', 'min'), led('b'), led('c')], ['ab', 'bc']), kedja([led('a'), led('b', 'B2'), led('c')], ['ab', 'bc']), 'a:min b:B2 c:c | ab bc'],
    ['what one has taken away stays away', kedja([led('a'), led('b')], ['ab']), kedja([led('a'), led('b'), led('c'), led('d')], ['ab', 'bc']), 'a:a b:b d:d | ab'],
    ['what both have added is there', kedja([led('a'), led('b'), led('c'), led('ny-1', 'mitt')], ['ab', 'bc', 'ac']), kedja([led('a'), led('b'), led('c'), led('d')], ['ab', 'bc']), 'a:a b:b c:c d:d ny-1:mitt | ab bc ac'],
    ['a link to what they have taken away goes with it', kedja([led('a'), led('b'), led('c')], ['ab', 'bc', 'ac']), kedja([led('a'), led('b')], ['ab']), 'a:a b:b | ab'],
  ])('%s', (_, nu, lagrat, ut) => expect(text(sammanfoga(fran, nu, lagrat))).toBe(ut));

  it('nobody else has touched it: it is as one has written it, in one\'s own order', () => {
    const nu = kedja([led('c'), led('a'), led('b')], ['bc', 'ab']);
    expect(sammanfoga(fran, nu, fran)).toEqual(nu);
  });
});

describe('a chain that one has saved oneself', () => {
  const skickat = kedja([led('a'), led('ny-1', 'lika'), led('ny-2', 'lika')]);
  const lagrat = kedja([led('a'), led('x', 'lika'), led('y', 'lika')]);
  it('has the ids that its nodes got', () => expect([...lagradeIder(skickat, lagrat)]).toEqual([['ny-1', 'x'], ['ny-2', 'y']]));
  it('is as it is stored, with what was written meanwhile', () => {
    expect(text(sammanfoga(skickat, skickat, lagrat))).toBe('a:a x:lika y:lika | ');
    expect(text(sammanfoga(skickat, { ...skickat, noder: [led('a'), led('ny-1', 'nytt'), led('ny-2', 'lika')] }, lagrat))).toBe('a:a x:nytt y:lika | ');
  });
});
