import { distance } from 'fastest-levenshtein';
import { celltext } from './celltext';

/** The first words of each chapter's title in the national annex, chapters 1–8. */
const KAPITEL: readonly string[] = [
  'likvärdiga möjligheter till boende',
  'kompetensförsörjning',
  'innovation och förnyelse',
  'tillgänglighet',
  'jämställdhet',
  'integration',
  'miljö och klimat',
  'fördelning av anslag',
];
export const SISTA_KAPITEL = 8;

/** A heading's text without its marks: '## 2 Kompetens…' and '**2 Kompetens…**' → '2 Kompetens…'. */
export function rubriktext(text: string): string {
  return text
    .replace(/^\s*#{1,6}\s*/, '')
    .replace(/^[*_\s]+|[*_\s#]+$/g, '')
    .trim();
}

const TITEL = /^(?:regionalt utvecklingsarbete|tabellbilaga\b[^.\t|]{0,80}?)\s+(20\d\d)$/i;

/**
 * The year in the document's own title: "Regionalt utvecklingsarbete 2023", or a heading "Tabellbilaga … 2023". Years elsewhere in the text
 * say nothing; null when no title has a year, or titles have different years.
 */
export function titelar(rader: readonly string[]): number | null {
  const funna = new Set(rader.flatMap((rad) => TITEL.exec(rubriktext(celltext(rad)))?.[1] ?? []));
  const [ar] = funna;
  return ar === undefined || funna.size > 1 ? null : Number(ar);
}

/** True when the line is marked as a heading with one to six number signs. */
export function arMarkeradRubrik(rad: string): boolean {
  return /^\s*#{1,6}(\s|\d|\p{Lu})/u.test(rad);
}

function titelsKapitel(titel: string): number | null {
  const t = titel.toLocaleLowerCase('sv').replace(/\s+/g, ' ');
  const i = KAPITEL.findIndex((k) => t.startsWith(k) || distance(t.slice(0, k.length), k) <= 2);
  return i < 0 ? null : i + 1;
}

export interface Kapitelrubrik {
  kapitel: number;
  /** false when the number is a chapter's but the title is not. */
  kandTitel: boolean;
}

/**
 * Which chapter a heading opens, or null. `markerad` headings may lack the number or have another title if the number follows on `nuvarande`;
 * a line of plain text must have both number and title, and not end in a page number as in a table of contents.
 */
export function kapitelrubrik(text: string, markerad: boolean, nuvarande: number | null): Kapitelrubrik | null {
  const [, siffra, titel] = /^(?:kapitel\s+|tabell\s+)?(?:(\d)[.:]?\s+)?(.+)$/is.exec(rubriktext(text)) ?? [];
  if (titel === undefined) return null;
  const nummer = siffra === undefined ? null : Number(siffra);
  const avTitel = titelsKapitel(titel);
  if (!markerad) {
    return nummer !== null && nummer === avTitel && titel.length < 120 && !/[.…\s]\d{1,3}$/.test(titel)
      ? { kapitel: nummer, kandTitel: true }
      : null;
  }
  if (avTitel !== null && (nummer === null ? avTitel > (nuvarande ?? 0) : nummer === avTitel) && titel.length < 140)
    return { kapitel: avTitel, kandTitel: true };
  const foljer = nummer !== null && nummer >= 1 && nummer <= SISTA_KAPITEL && (nuvarande === null || nummer === nuvarande + 1);
  return foljer && nummer !== null ? { kapitel: nummer, kandTitel: false } : null;
}

/** True for the header row of a chapter's table: "Region | Namn på insats … | Resultat … | … | Mål". */
export function arTabellhuvud(celler: readonly string[]): boolean {
  const [region = '', namn = ''] = celler.map((c) =>
    c
      .toLocaleLowerCase('sv')
      .replace(/[*\s]+/g, ' ')
      .trim(),
  );
  return /^region(er)?:?$/.test(region) && /^(insatsens )?namn|^insats/.test(namn);
}

/** True for the rest of a header row that a page break has cut: only words of the form's own header. */
export function arTabellhuvudRest(celler: readonly string[]): boolean {
  const fyllda = celler.filter((c) => c !== '');
  return (
    fyllda.length > 0 &&
    fyllda.every((c) =>
      /^(mål\s+)?vilket eller vilka mål|^namn på insats|^och kort beskrivning|^resultat i form av uppnådda|^om möjligt resultat|^(prestationer|effekter) under året/i.test(
        c,
      ),
    )
  );
}

/** Why a line of plain text is the page's own furniture and nobody's answer, or null: page number, running head, footnote, caption. */
export function sidmobel(text: string): string | null {
  const t = rubriktext(text);
  if (/^(sida\s+)?[–-]?\s*\d{1,3}\s*[–-]?$|^sida?\s*\d+(\s*(av|\(|\/)\s*\d+\)?)?$/i.test(t)) return 'sidnummer';
  if (/^(\d{1,3}\s+)?(tabellbilaga|regionalt utvecklingsarbete \d{4}|rapport \d{3,4}|tillväxtverket)(\s+\d{1,4})?[.,]?$/i.test(t))
    return 'sidhuvud';
  if (/^(\[\^?\d{1,3}\]|<sup>\s*\d{1,3}|\d{1,3}\s+(se|källa|jfr|www|http)|(källa|not|fotnot)(\s*\d+)?:)/i.test(text.trim()))
    return 'fotnot';
  return null;
}
