import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const NY_RAD = 10;

/** Lets a table in COPY text format through and measures it: the format ends every row with a line feed and has no other. */
export class Matare extends Transform {
  rader = 0;
  byte = 0;
  private readonly hash = createHash('sha256');

  override _transform(bit: Buffer, _kodning: BufferEncoding, klar: TransformCallback): void {
    this.byte += bit.length;
    for (let i = bit.indexOf(NY_RAD); i >= 0; i = bit.indexOf(NY_RAD, i + 1)) this.rader++;
    this.hash.update(bit);
    klar(null, bit);
  }

  /** SHA-256 of all that has passed, hexadecimal. Asked for once, at the end. */
  summa(): string {
    return this.hash.digest('hex');
  }
}
