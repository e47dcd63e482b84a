import { createHash } from 'node:crypto';

/** The fields of an entry in the order they are hashed. */
export const KEDJEFALT = [
  'nummer',
  'tid',
  'anvandare_id',
  'aktor',
  'roll',
  'handelse',
  'objekt',
  'arende_id',
  'andringar',
  'skal',
  'begaran_id',
  'transaktion',
  'forra_hash',
] as const;
export type Kedjefalt = (typeof KEDJEFALT)[number];

/** An entry as it is stored, every column as text: a number or a time that JavaScript cannot hold is not lost. `tid` is UTC with microseconds. */
export type Kedjepost = Record<Exclude<Kedjefalt, 'nummer'>, string | null> & { nummer: string; hash: string };

/** Number and hash of an entry. Kept outside the system, it proves later that what was written by then is unchanged. */
export interface Sigill {
  nummer: number;
  hash: string;
}

/** What the first entry is chained to. */
export const BORJAN: Sigill = { nummer: 0, hash: '0'.repeat(64) };

/** A moved entry is sought among the numbers of as many entries as may have been removed besides. */
const MANGA_BORTTAGNA = 100_000;

/** Entries to judge, by number; they can be read from the beginning any number of times, and are the same each time. */
export interface Kedjekalla {
  /** What the database says is the last entry; null when it does not. */
  huvud: Sigill | null;
  poster(): AsyncIterable<Kedjepost>;
}

/**
 * What has been done: an entry `andrad` (which of its fields cannot be known), `borttagen`, `inskjuten` (written in afterwards) or
 * `omflyttad`; `huvud`: it is not known which entry should be last; `sigill`: another history than the one the seal was taken of.
 */
export type Kedjebrott = 'andrad' | 'borttagen' | 'inskjuten' | 'omflyttad' | 'huvud' | 'sigill';

export interface Kedjefel {
  slag: Kedjebrott;
  /** Number of the entry. */
  nummer: number;
  /** The entry as it stands now; null when it is gone. */
  post: Kedjepost | null;
  /** The last entry before it that is as it was written. */
  forra: Kedjepost | null;
}

export type Granskning = { hel: true; sigill: Sigill } | { hel: false; fel: Kedjefel };

function netstrang(varde: string | null): string {
  return varde === null ? '-,' : `${Buffer.byteLength(varde)}:${varde},`;
}

/** SHA-256, hex, of the entry's fields and the former entry's hash, as it would be with that number. */
export function kedjehash(post: Kedjepost, nummer: string = post.nummer): string {
  const summa = createHash('sha256');
  for (const falt of KEDJEFALT) summa.update(netstrang(falt === 'nummer' ? nummer : post[falt]));
  return summa.digest('hex');
}

/** Was this entry written, as it stands, with that number? */
function skrevsSom(post: Kedjepost, nummer: number): boolean {
  return kedjehash(post, String(nummer)) === post.hash;
}

/**
 * Goes through the entries from the first and stops at the first fault. Holds one entry at a time.
 * @param sigill an earlier seal that must still be in the chain.
 */
export async function granskaKedja(kalla: Kedjekalla, sigill: Sigill | null = null): Promise<Granskning> {
  const { huvud } = kalla;
  let forra: Kedjepost | null = null;
  let sist = BORJAN;
  const brott = (slag: Kedjebrott, nummer: number, post: Kedjepost | null): Granskning => ({ hel: false, fel: { slag, nummer, post, forra } });
  const annat = (nu: Sigill): boolean => sigill?.nummer === nu.nummer && sigill.hash !== nu.hash;

  if (annat(sist)) return brott('sigill', 0, null);
  for await (const post of kalla.poster()) {
    const plats = sist.nummer + 1;
    if (Number(post.nummer) !== plats || post.forra_hash !== sist.hash || !skrevsSom(post, plats)) {
      return { hel: false, fel: await forklara(kalla, post, plats, forra) };
    }
    if (huvud && plats > huvud.nummer) return brott('inskjuten', plats, post);
    sist = { nummer: plats, hash: post.hash };
    if (annat(sist)) return brott('sigill', plats, post);
    forra = post;
  }
  if (!huvud) return brott('huvud', sist.nummer + 1, null);
  if (huvud.nummer > sist.nummer) return brott('borttagen', sist.nummer + 1, null);
  if (huvud.hash !== sist.hash) return brott('andrad', sist.nummer, forra);
  if (sigill && sigill.nummer > sist.nummer) return brott('sigill', sist.nummer + 1, null);
  return { hel: true, sigill: sist };
}

/** What has been done at `plats`, where `post` stands now and does not belong. */
async function forklara(kalla: Kedjekalla, post: Kedjepost, plats: number, forra: Kedjepost | null): Promise<Kedjefel> {
  const { huvud } = kalla;
  const nummer = Number(post.nummer);
  const saknat = async (): Promise<Kedjefel> => ({ slag: (await finn(kalla, (p) => skrevsSom(p, plats))) ? 'omflyttad' : 'borttagen', nummer: plats, post: null, forra });
  if (nummer > plats) return saknat();
  const hel = skrevsSom(post, nummer);
  const ratt = hel ? null : await rattNummer(kalla, post);
  if (nummer < plats) return ratt === null ? { slag: 'inskjuten', nummer, post, forra } : { slag: 'omflyttad', nummer: ratt, post, forra };
  // Its own number is held by another, which is chained as it should be: that one was written in.
  if (ratt !== null) return ratt < plats ? { slag: 'inskjuten', nummer: ratt, post: await finn(kalla, (p) => Number(p.nummer) === ratt), forra: null } : saknat();
  const nasta = await finn(kalla, (p) => Number(p.nummer) > nummer);
  if ((huvud && plats > huvud.nummer) || (nasta && skrevsSom(nasta, plats))) return { slag: 'inskjuten', nummer: plats, post, forra };
  // Whole in itself, but not chained to the former: the one that its successor does not vouch for has been rewritten.
  const bekraftad = hel && (nasta ? nasta.forra_hash === post.hash : huvud?.hash === post.hash);
  return bekraftad && forra ? { slag: 'andrad', nummer: plats - 1, post: forra, forra: null } : { slag: 'andrad', nummer: plats, post, forra };
}

/** The number the entry was written with; null when it is not as it was written. */
async function rattNummer(kalla: Kedjekalla, post: Kedjepost): Promise<number | null> {
  let antal = 0;
  for await (const _ of kalla.poster()) antal++;
  // The head's own number may have been altered to anything.
  const hogst = Math.max(antal, Math.min(kalla.huvud?.nummer ?? 0, antal + MANGA_BORTTAGNA));
  for (let nummer = 1; nummer <= hogst; nummer++) if (skrevsSom(post, nummer)) return nummer;
  return null;
}

async function finn(kalla: Kedjekalla, villkor: (post: Kedjepost) => boolean): Promise<Kedjepost | null> {
  for await (const post of kalla.poster()) if (villkor(post)) return post;
  return null;
}
