import { tolkaSekretessgrund } from './sekretess';

it.each([
  ['30 kap. 23 § OSL', '30 kap. 23 § OSL'],
  ['30 kap. 23 §', '30 kap. 23 §'],
  ['  30 kap 23§  osl ', '30 kap. 23 § OSL'],
  ['19 kap. 3 a § OSL', '19 kap. 3 a § OSL'],
  ['19 kap. 1 och 3 §§ OSL', '19 kap. 1 och 3 §§ OSL'],
  ['30 kap. 23 § och 31 kap. 16 § OSL', '30 kap. 23 § och 31 kap. 16 § OSL'],
  ['30 kap. 23 § OSL,31 kap. 16 § OSL', '30 kap. 23 § OSL, 31 kap. 16 § OSL'],
])('%j is "%s"', (text, grund) => {
  expect(tolkaSekretessgrund(text)).toBe(grund);
});

it.each(['', ' ', 'x', 'hemligt', '30', '30 kap.', '23 §', 'OSL', '30 kap. 23 § OSL och', '30 kap. 23 § för Anna', `30 kap. ${'1, '.repeat(80)}1 §`])('%j names no paragraph', (text) => {
  expect(tolkaSekretessgrund(text)).toBeNull();
});
