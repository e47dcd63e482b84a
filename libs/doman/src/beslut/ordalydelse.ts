import { Andel, tolkaAndel } from '../tal/andel';
import { arDatum, Datum, tolkaDatumLang } from '../tal/datum';
import { Kronor, tolkaKronor } from '../tal/kronor';
import { Beslut } from './beslut';
import { Gallande } from './gallande';
import { platshallare } from './platshallare';

/** The figures and days of a wording. */
export interface Uppgifter {
  belopp: Kronor[];
  andelar: Andel[];
  datum: Datum[];
}

export interface Ordalydelsefakta {
  /** What the wording has to say. */
  kravda: Uppgifter;
  /** What it may say besides. */
  tillatna: Uppgifter;
  /** Names as the facts have them; figures within them are no facts of the decision, as the years of "Smart tillväxt 2021–2023". */
  namn: string[];
  /** Conditions follow the wording. */
  harVillkor: boolean;
}

export type OrdalydelseFel =
  | { kod: 'sats_utan_att'; sats: string }
  | { kod: 'belopp_saknas' | 'frammande_belopp'; belopp: Kronor }
  | { kod: 'andel_saknas' | 'frammande_andel'; andel: Andel }
  | { kod: 'datum_saknas' | 'frammande_datum'; datum: Datum }
  /** Something that looks like an amount or a day and cannot be read as one. */
  | { kod: 'olaslig_uppgift'; last: string }
  /** The last clause introduces the conditions and ends with a colon, when there are any and only then. */
  | { kod: 'villkoren_inleds_inte' }
  | { kod: 'inga_villkor_att_inleda' }
  | { kod: 'platshallare_i_ordalydelsen'; hittat: string };

const rader = (text: string): string[] => text.split('\n').map((rad) => rad.trim()).filter((rad) => rad !== '');

/** "Regional tillväxtnämnd beslutar:", before the first clause. */
const INGRESS = /^(?!att\s).*\sbeslutar:?$/u;

/** The line that a wording begins with before its clauses, when the officer has written one; null otherwise. */
export function ordalydelsensIngress(text: string): string | null {
  const [forsta = ''] = rader(text);
  return INGRESS.test(forsta) ? forsta : null;
}

/** The clauses of a wording, one per line. */
export function ordalydelsensSatser(text: string): string[] {
  return rader(text).filter((rad, i) => i > 0 || !INGRESS.test(rad));
}

const finns = <T>(...varden: (T | null)[]): T[] => varden.filter((v): v is T => v !== null);

/**
 * What the wording of a decision has to say and may say.
 * @param galler the terms in force with the decision counted in; a wording may tell what they become.
 */
export function ordalydelsefakta(b: Beslut, galler: Gallande | null, namn: string[]): Ordalydelsefakta {
  const { fran, till } = b.projektperiod;
  const period = b.slag === 'forlangning' ? finns(till) : finns(fran, till);
  return {
    // The formula of a supplement leaves the share to the decision it adds to.
    kravda: { belopp: finns(b.tak, b.aterkrav), andelar: b.slag === 'tillagg' ? [] : finns(b.beviljadAndel), datum: period },
    tillatna: {
      belopp: finns(galler?.tak ?? null),
      andelar: finns(b.beviljadAndel, galler?.andel ?? null),
      datum: finns(fran, till, b.beslutat.fran, b.beslutat.till, b.allmannaVillkor?.datum ?? null, galler?.projektperiod.fran ?? null, galler?.projektperiod.till ?? null, ...b.villkor.map((v) => v.senast)),
    },
    namn: [...namn, ...finns(b.rattsligRam)],
    harVillkor: b.villkor.length > 0,
  };
}

const MELLANRUM = '[\\s\\u00a0\\u202f]';
const ANDEL = new RegExp(`\\d+(?:[.,]\\d+)?${MELLANRUM}*(?:%|‰|procent|promille|pct|proc\\.?(?![\\p{L}]))`, 'giu');
const ANDELSENHET = /(?:procent|pct|proc\.?)$/iu;
const DATUM = /\d{4}-\d{2}-\d{2}/gu;
/** With strokes or points: the year first, or the day. */
const DATUM_SIFFROR = /(?<![\d/.])(?:(\d{4})[/.](\d{1,2})[/.](\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))(?!\d)/gu;
const MANAD = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)';
const DATUM_LANGT = new RegExp(`\\d{1,2}${MELLANRUM}+${MANAD}${MELLANRUM}+\\d{4}`, 'giu');
/** A day of no year is no day to hold the decision to. */
const DATUM_UTAN_AR = new RegExp(`(?<!\\d)\\d{1,2}${MELLANRUM}+${MANAD}(?![\\p{L}])`, 'giu');
const BELOPP = new RegExp(`\\d+(?:${MELLANRUM}\\d{3})*(?:[.,]\\d+)?${MELLANRUM}*(?:kronor|kr|sek|:-|euro|eur|€|tkr|kkr|mkr|mnkr|(?:miljoner|miljon|tusen)(?:${MELLANRUM}(?:kronor|kr))?)(?![\\p{L}])`, 'giu');
/** The unit before the amount: "kronor 900". */
const BELOPP_EFTER = new RegExp(`(?<![\\p{L}])(?:kronor|kr|sek|euro|eur|€)${MELLANRUM}*\\d+(?:${MELLANRUM}\\d{3})*(?:[.,]\\d+)?`, 'giu');
const UTLANDSKT = /euro|eur|€/iu;
/** An amount without its unit: grouped by thousands, or five digits and more. */
const NAKET_BELOPP = new RegExp(`(?<![\\p{L}\\d])\\d{1,3}(?:${MELLANRUM}\\d{3})+(?!\\d)|(?<![\\p{L}\\d])\\d{5,}(?![\\p{L}\\d])`, 'gu');

/** Text as the same name is found by: dashes and spaces written in any way. */
function monsterFor(namn: string): RegExp {
  const delar = namn.trim().split(new RegExp(`[${MELLANRUM.slice(1, -1)}\\-–—]+`, 'u')).map((d) => d.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(delar.join(`[${MELLANRUM.slice(1, -1)}\\-–—]+`), 'giu');
}

/** "2027/01/01" and "01.02.2027" → ISO; null when there is no such day. */
function tolkaSiffror(s: string): Datum | null {
  const delar = s.split(/[/.]/u);
  const [ar = '', manad = '', dag = ''] = delar[0]?.length === 4 ? delar : delar.reverse();
  const datum = `${ar}-${manad.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  return arDatum(datum) ? datum : null;
}

interface Last extends Uppgifter {
  olasliga: string[];
}

/** The amounts, shares and days of a text that are written in figures, each taken out before the next kind is looked for. */
function lasUppgifter(text: string, namn: readonly string[]): Last {
  let kvar = namn.filter((n) => n.trim() !== '').reduce((t, n) => t.replace(monsterFor(n), ' ¤ '), text);
  const olasliga: string[] = [];
  const ta = <T>(monster: RegExp, tolka: (s: string) => T | null): T[] => {
    const funna: T[] = [];
    kvar = kvar.replace(monster, (s) => {
      const varde = tolka(s);
      if (varde === null) olasliga.push(s);
      else funna.push(varde);
      return ' ¤ ';
    });
    return funna;
  };
  const kronor = (s: string): Kronor | null => {
    const last = UTLANDSKT.test(s) ? null : tolkaKronor(s.replace(/sek/iu, '').replace(/^\s*(?:kronor|kr)(?=[\s\d])/iu, ''));
    return last?.ok ? last.varde.kronor : null;
  };
  const datum = [...ta(DATUM_LANGT, tolkaDatumLang), ...ta<Datum>(DATUM_UTAN_AR, () => null), ...ta(DATUM, (s) => s), ...ta(DATUM_SIFFROR, tolkaSiffror)];
  const andelar = ta(ANDEL, (s) => {
    const last = tolkaAndel(s.replace(ANDELSENHET, '').trim());
    return last.ok ? last.varde : null;
  });
  const belopp = [...ta(BELOPP, kronor), ...ta(BELOPP_EFTER, kronor), ...ta(NAKET_BELOPP, kronor)];
  return { belopp, andelar, datum, olasliga };
}

/**
 * Does a wording that the officer has written say what the decision's facts do: every amount, share and day that is needed, and no other
 * (kallelse 2020-08-24: the clauses of 20RS3419 are joined in a way of their own)?
 * @param text clauses, one per line, each beginning with "att".
 */
export function granskaOrdalydelse(text: string, { kravda, tillatna, namn, harVillkor }: Ordalydelsefakta): OrdalydelseFel[] {
  const satser = ordalydelsensSatser(text);
  const last = lasUppgifter(text, namn);
  const inleder = satser.at(-1)?.endsWith(':') === true;
  return [
    ...satser.filter((s) => !/^att\s/u.test(s)).map((sats): OrdalydelseFel => ({ kod: 'sats_utan_att', sats })),
    ...jamfor(last.belopp, kravda.belopp, tillatna.belopp, (belopp, saknas): OrdalydelseFel => ({ kod: saknas ? 'belopp_saknas' : 'frammande_belopp', belopp })),
    ...jamfor(last.andelar, kravda.andelar, tillatna.andelar, (andel, saknas): OrdalydelseFel => ({ kod: saknas ? 'andel_saknas' : 'frammande_andel', andel })),
    ...jamfor(last.datum, kravda.datum, tillatna.datum, (datum, saknas): OrdalydelseFel => ({ kod: saknas ? 'datum_saknas' : 'frammande_datum', datum })),
    ...last.olasliga.map((s): OrdalydelseFel => ({ kod: 'olaslig_uppgift', last: s })),
    ...(harVillkor && !inleder ? [{ kod: 'villkoren_inleds_inte' } as const] : []),
    ...(!harVillkor && inleder ? [{ kod: 'inga_villkor_att_inleda' } as const] : []),
    ...platshallare(text).map((hittat): OrdalydelseFel => ({ kod: 'platshallare_i_ordalydelsen', hittat })),
  ];
}

function jamfor<T>(lasta: readonly T[], kravda: readonly T[], tillatna: readonly T[], fel: (varde: T, saknas: boolean) => OrdalydelseFel): OrdalydelseFel[] {
  const saknade = [...new Set(kravda)].filter((v) => !lasta.includes(v));
  const frammande = [...new Set(lasta)].filter((v) => !kravda.includes(v) && !tillatna.includes(v));
  return [...saknade.map((v) => fel(v, true)), ...frammande.map((v) => fel(v, false))];
}
