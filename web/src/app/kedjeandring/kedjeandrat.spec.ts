import { kedjeandrat } from './kedjeandrat';

const noder = [
  { beteckning: 'a2', text: 'Möten' },
  { beteckning: 'p1', text: 'Deltagare' },
];
it.each([
  ['Led a2', null, 'Möten', 'Nytt led: Möten', null, null],
  ['Led p9', 'Borta', null, 'Borttaget led: Borta', null, null],
  ['Led p1: text', 'Förr', 'Deltagare', 'Ledet ”Deltagare”, text', 'Förr', 'Deltagare'],
  ['Länk a2 → p1', null, 'finns', 'Ny länk från ”Möten” till ”Deltagare”', null, null],
  ['Länk a2 → p1', null, 'Dröjer', 'Ny länk från ”Möten” till ”Deltagare”', null, 'Dröjer'],
  ['Länk a2 → p1', 'finns', null, 'Borttagen länk från ”Möten” till ”Deltagare”', null, null],
  ['Länk a2 → p1', 'finns', 'Dröjer', 'Skäl för länk från ”Möten” till ”Deltagare”', null, 'Dröjer'],
  ['Ledens ordning', null, 'ändrad', 'Ledens ordning', null, 'ändrad'],
])('%s, %s to %s: %s', (falt, fore, efter, blev, f, e) => {
  expect(kedjeandrat([{ falt, fore, efter, av: 'Agnes', nar: '2026-11-21T10:00:00Z' }], noder)).toMatchObject([{ falt: blev, fore: f, efter: e }]);
});

it('a link to a node that is gone names it by the text it had', () => {
  const da = { av: 'Agnes', nar: '2026-11-21T10:00:00Z' };
  const [, lank] = kedjeandrat([{ falt: 'Led p9', fore: 'Borta', efter: null, ...da }, { falt: 'Länk a2 → p9', fore: 'finns', efter: null, ...da }], noder);
  expect(lank?.falt).toBe('Borttagen länk från ”Möten” till ”Borta”');
});
