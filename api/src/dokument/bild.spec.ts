import { deflateSync } from 'node:zlib';
import { lasBild } from './bild';

/** A PNG's head of 8 grey bits per pixel, and its pixels; checksums are not looked at. */
function png(bredd: number, hojd: number, punkter: Buffer): Buffer {
  const huvud = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d', 'hex').copy(huvud);
  huvud.write('IHDR', 12, 'latin1');
  huvud.writeUInt32BE(bredd, 16);
  huvud.writeUInt32BE(hojd, 20);
  huvud.writeUInt8(8, 24);
  const data = Buffer.alloc(12 + punkter.length);
  data.writeUInt32BE(punkter.length);
  data.write('IDAT', 4, 'latin1');
  punkter.copy(data, 8);
  return Buffer.concat([huvud, data]);
}
const jpeg = (hex: string): Buffer => Buffer.from(`ffd8${hex}`.replaceAll(' ', ''), 'hex');

describe('lasBild – bara hela bilder visas i en handling', () => {
  it.each<[string, Buffer, object | null]>([
    // 3 rows of a filter byte and 4 pixels: 15 bytes
    ['en hel PNG', png(4, 3, deflateSync(Buffer.alloc(15))), { filtyp: 'png', bredd: 4, hojd: 3 }],
    ['en PNG som saknar en punkt', png(4, 3, deflateSync(Buffer.alloc(14))), null],
    ['en PNG med ett filter som inte finns', png(4, 3, deflateSync(Buffer.alloc(15, 128))), null],
    ['en PNG vars punkter inte går att packa upp', png(4, 3, Buffer.from('skräp')), null],
    ['en PNG som är för stor för minnet', png(5_001, 5_000, deflateSync(Buffer.alloc(15))), null],
    ['en PNG som växer vid uppackning', png(1, 1, deflateSync(Buffer.alloc(10_000_000))), null],
    ['en JPEG vars ram kommer efter en annan del', jpeg('ffe0 0004 0000 ffc0 000b 08 0003 0004 01 00000000'), { filtyp: 'jpg', bredd: 4, hojd: 3 }],
    ['en JPEG utan ram', jpeg('ffe0 0004 0000 0000 0000 0000 0000 0000'), null],
    ['något annat', Buffer.from('GIF89a'), null],
    ['ingenting', Buffer.alloc(0), null],
  ])('%s', async (_, fil, vantat) => expect(await lasBild(fil)).toEqual(vantat));
});
