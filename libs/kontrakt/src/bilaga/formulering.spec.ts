import { filstorlek } from './formulering';

describe('filstorlek', () => {
  const MB = 1024 * 1024;
  it.each([
    [1, '1 byte'],
    [1023, '1023 byte'],
    [1024, '1 kB'],
    // 1 025 byte is a little more than 1 kB.
    [1025, '2 kB'],
    [MB, '1 MB'],
    [25 * MB, '25 MB'],
    // 1,5 MB exactly, and one byte more.
    [1.5 * MB, '1,5 MB'],
    [1.5 * MB + 1, '1,6 MB'],
  ])('%i byte är %s', (byte, text) => expect(filstorlek(byte)).toBe(text));
});
