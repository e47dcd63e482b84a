import { versionVid } from '@anslag/doman';
import { MalUppgift, Referensfil } from '@anslag/kontrakt';
import { genereraReferens } from './region-exempel';
import { Slump } from './slump';

const REGISTER = genereraReferens();
const STRATEGIER = REGISTER.strategier.map((s) => ({ ...s, gallerTill: s.gallerTill ?? null }));

/** How often each goal in turn is chosen. */
const MALVIKTER = [30, 18, 14, 6, 16, 10, 8, 3, 4, 12, 5, 6, 7, 2, 6, 4, 3, 5] as const;
/** So many goals at the end of a version's list are never chosen, so that the portfolio has gaps to show. */
const LUCKOR = 2;

function giltiga<T extends { gallerFran?: string | null; gallerTill?: string | null }>(lista: readonly T[], datum: string): T[] {
  return lista.filter((r) => (r.gallerFran ?? datum) <= datum && datum <= (r.gallerTill ?? datum));
}

/** The strategy in force that day. @throws RangeError before the first one. */
export function strategiVid(datum: string): Referensfil['strategier'][number] {
  const strategi = versionVid(STRATEGIER, datum);
  if (!strategi) throw new RangeError(`no strategy is in force on ${datum}`);
  return strategi;
}

/** The inriktningsbeslut in use that day: the latest one that concerns the year or an earlier one. */
export function inriktningVid(datum: string): Referensfil['inriktningsbeslut'][number] | undefined {
  return REGISTER.inriktningsbeslut.filter((i) => i.avserAr <= Number(datum.slice(0, 4))).at(-1);
}

export function strategiskaOmraden(): string[] {
  return REGISTER.strategiskaOmraden.map((o) => o.namn);
}

/** Names of the stödformer of one stödtyp that exist that day. */
export function stodformerVid(datum: string, stodtyp: string): string[] {
  return giltiga(REGISTER.stodformer, datum)
    .filter((s) => s.stodtyp === stodtyp)
    .map((s) => s.namn);
}

/** 3334 hundredths of a percent as it is written in a document: "33,34"; 3000 is "30". */
export function skrivAndel(hundradelar: number): string {
  const rest = hundradelar % 100;
  const hela = String((hundradelar - rest) / 100);
  return rest === 0 ? hela : `${hela},${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}

/** 100 % in so many parts: thirds as they are written, else whole fives of at least 5 %. Hundredths of a percent. */
function delaHelheten(slump: Slump, antal: number): number[] {
  if (antal === 3 && slump.chans(400)) return [3334, 3333, 3333];
  const delar = Array.from({ length: antal }, () => 1);
  for (let kvar = 20 - antal; kvar > 0; kvar--) {
    const i = slump.heltal(0, antal - 1);
    delar[i] = (delar[i] ?? 0) + 1;
  }
  return delar.map((d) => d * 500);
}

/** Ways a document tells how its goals share the money: with shares, with a main goal, or not at all. */
function rangordna(slump: Slump, namn: readonly string[]): MalUppgift[] {
  const satt = slump.viktat([
    ['andelar', 45],
    ['huvudmal', 35],
    ['inget', 20],
  ]);
  if (satt === 'inget') return namn.map((n) => ({ namn: n }));
  if (satt === 'huvudmal') return namn.map((n, i) => ({ namn: n, huvudmal: i === 0 }));
  const delar = delaHelheten(slump, namn.length);
  return namn.map((n, i) => ({ namn: n, huvudmal: i === 0, andel: skrivAndel(delar[i] ?? 0) }));
}

/** So many different goals of the strategy in force, some far more often than others. */
export function dragEffektmal(slump: Slump, datum: string, antal: number): MalUppgift[] {
  const vikter = strategiVid(datum)
    .effektmal.slice(0, -LUCKOR)
    .map((m, i) => [m.namn, MALVIKTER[i] ?? 0] as const);
  const valda = new Set<string>();
  while (valda.size < antal) valda.add(slump.viktat(vikter.filter(([namn]) => !valda.has(namn))));
  return rangordna(slump, [...valda]);
}

/** One or two of the kraftsamlingar of that day, or none where there are none. */
export function dragKraftsamlingar(slump: Slump, datum: string): MalUppgift[] {
  const namn = slump.flera(
    giltiga(REGISTER.kraftsamlingar, datum).map((k) => k.namn),
    slump.chans(800) ? 1 : 2,
  );
  return namn.length === 0 ? [] : rangordna(slump, namn);
}
