import { angra } from './angra';

it('takes back and does again, step by step; the letters of one field are one step', () => {
  const a = angra<string>();
  expect([a.kanAngra(), a.kanGoraOm(), a.angra('x')]).toEqual([false, false, null]);
  a.minns('', 'namn');
  a.minns('S', 'namn');
  a.minns('Sm', 'niva');
  expect(a.angra('Sm!')).toBe('Sm');
  expect(a.angra('Sm')).toBe('');
  expect(a.kanAngra()).toBe(false);
  expect(a.goraOm('')).toBe('Sm');
  expect(a.goraOm('Sm')).toBe('Sm!');
  a.angra('Sm!');
  a.minns('Sm', 'annat');
  expect(a.kanGoraOm()).toBe(false);
  a.glom();
  expect(a.kanAngra()).toBe(false);
});

it('remembers a hundred steps', () => {
  const a = angra<number>();
  for (let i = 0; i < 150; i++) a.minns(i, `${i}`);
  let nu: number | null = 150;
  let antal = 0;
  for (; nu !== null; antal++) nu = a.angra(nu);
  expect(antal - 1).toBe(100);
});
