import { ARENDESTATUSAR, BRISTER } from '@anslag/doman';
import type { StegSvar } from '@anslag/kontrakt';
import { bristrad, kraverSkal, linje, sortera } from './steg.formulering';

const steg = (...till: StegSvar['till'][]): StegSvar[] => till.map((t) => ({ till: t, brister: [], av: 'for_hand' }));

it('varje brist leder någonstans, och en fråga i riktlinjen till just den', () => {
  for (const kod of BRISTER) expect(bristrad('20RS1', { kod, koder: [] }).lankar).toHaveLength(1);
  const { text, lankar } = bristrad('20RS1', { kod: 'riktlinjefragor', koder: ['period', 'barn_unga'] });
  expect(text).toBe('Riktlinjekontrollen har obesvarade frågor:');
  expect(lankar.map((l) => [l.vag.join('/'), l.fragment, l.namn])).toEqual([
    ['/arenden/20RS1/beredning', 'riktlinje-barn_unga', 'Barn och unga'],
    ['/arenden/20RS1/beredning', 'riktlinje-period', 'Projektperioden inom programmets tid'],
  ]);
});

it('linjen visar väntan på komplettering bara medan man väntar', () => {
  expect(linje('under_beredning')).toEqual(ARENDESTATUSAR.filter((s) => s !== 'komplettering'));
  expect(linje('komplettering')).toEqual([...ARENDESTATUSAR]);
});

it.each([
  ['inkommen', ['komplettering', 'under_beredning', 'avslutad'], 'under_beredning'],
  ['under_beredning', ['komplettering', 'klar_for_beslut', 'avslutad'], 'klar_for_beslut'],
  ['foreslagen', ['under_beredning', 'klar_for_beslut', 'beslutad'], 'beslutad'],
  ['verkstalld', ['avslutad'], 'avslutad'],
  ['avslutad', [], undefined],
] as const)('nästa steg från %s', (nu, alla, nasta) => {
  const svar = sortera(nu, steg(...alla));
  expect(svar.nasta?.till).toBe(nasta);
  expect(svar.ovriga).toHaveLength(nasta ? alla.length - 1 : 0);
});

it('skäl frågas efter när ärendet går tillbaka, väntar på mer eller stängs', () => {
  expect(kraverSkal('inkommen', 'komplettering')).toBe(true);
  expect(kraverSkal('foreslagen', 'under_beredning')).toBe(true);
  expect(kraverSkal('verkstalld', 'avslutad')).toBe(true);
  expect(kraverSkal('komplettering', 'under_beredning')).toBe(false);
  expect(kraverSkal('under_beredning', 'klar_for_beslut')).toBe(false);
});
