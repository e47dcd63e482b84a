import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON in the one form that the same value always has (RFC 8785), so that its checksum says whether anything differs. */
export function kanoniskJson(varde: object): string {
  // One native writing of a sorted copy is several times faster than writing piece by piece; what that cannot hold is rare.
  const text = harKanoniskKopia(varde) ? JSON.stringify(sorterad(varde)) : canonicalize(varde);
  if (text === undefined) throw new TypeError('an object always has a canonical form');
  return text;
}

/** SHA-256 of the text in UTF-8, hexadecimal. */
export function kontrollsumma(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether a copy can have its keys in canonical order: JavaScript puts whole numbers first whatever the order they are added in. */
function harKanoniskKopia(varde: unknown): boolean {
  if (typeof varde === 'number') return Number.isFinite(varde);
  if (!arObjekt(varde)) return true;
  if (Array.isArray(varde)) return varde.every(harKanoniskKopia);
  if ('toJSON' in varde) return false;
  return Object.keys(varde).every((nyckel) => !/^\d|^__proto__$/.test(nyckel) && harKanoniskKopia(varde[nyckel]));
}

/** A copy whose keys lie in the order of their UTF-16 code units, at every level. */
function sorterad(varde: unknown): unknown {
  if (!arObjekt(varde)) return varde;
  if (Array.isArray(varde)) return varde.map(sorterad);
  const kopia: Record<string, unknown> = {};
  for (const nyckel of Object.keys(varde).sort()) kopia[nyckel] = sorterad(varde[nyckel]);
  return kopia;
}

function arObjekt(varde: unknown): varde is Record<string, unknown> {
  return typeof varde === 'object' && varde !== null;
}
