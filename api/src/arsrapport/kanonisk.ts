import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON in the one form that the same value always has (RFC 8785), so that its checksum says whether anything differs. */
export function kanoniskJson(varde: object): string {
  const text = canonicalize(varde);
  if (text === undefined) throw new TypeError('an object always has a canonical form');
  return text;
}

/** SHA-256 of the text in UTF-8, hexadecimal. */
export function kontrollsumma(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
