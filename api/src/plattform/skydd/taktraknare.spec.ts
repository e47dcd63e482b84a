import { adressgrupp } from './taktraknare';

describe('adressgrupp', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    // the first 64 bits of 128
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12:34'],
    ['2001:0DB8:0012:0034::1', '2001:db8:12:34'],
    // 2 + 5 zeros + 1
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1:2:3:4', 'fe80:0:0:0'],
  ])('%s räknas som %s', (adress, grupp) => expect(adressgrupp(adress)).toBe(grupp));
});
