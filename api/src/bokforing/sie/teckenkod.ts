import { decode } from 'iconv-lite';

/** The Swedish letters å ä ö Å Ä Ö as bytes of CP437 (PC8), which SIE prescribes, and of Windows-1252, which some programs write all the same. */
const PC8 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]);
const WINDOWS = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]);

function antal(bytes: Uint8Array, tecken: ReadonlySet<number>): number {
  let n = 0;
  for (const b of bytes) if (tecken.has(b)) n += 1;
  return n;
}

/**
 * The text of a SIE file, without a byte order mark. UTF-8 when all of it is valid UTF-8, whatever #FORMAT says: a lone å, ä or ö of CP437 never is.
 * Otherwise CP437, or Windows-1252 when its Swedish letters are the more common.
 */
export function sietext(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(Buffer.from(bytes), antal(bytes, WINDOWS) > antal(bytes, PC8) ? 'win1252' : 'cp437');
  }
}
