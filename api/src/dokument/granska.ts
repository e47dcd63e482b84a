import { platshallare } from '@anslag/doman';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { Block, Dokument } from './modell';
import { harTecken } from './pdf-typsnitt';
import { somText } from './text';

/** What XML cannot hold: control characters but tab and line break, half surrogate pairs. */
const STYRTECKEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Places that are named in full. */
const VISADE = 5;

/** What shows nothing itself but may turn or join what is beside it, one way in Word and another in PDF. */
const OSYNLIGT = /\p{Cf}/gu;
/** Spaces and hyphens that fonts seldom have, as those that they have. */
const FAST_MELLANSLAG = /[\u2007\u202f]/g;
const MELLANSLAG = /(?!\u00a0)\p{Zs}/gu;
const FAST_BINDESTRECK = /\u2011/g;
const RADBYTE = /\r\n?|[\u2028\u2029]/g;

const ren = (text: string): string =>
  text.normalize('NFC').replace(RADBYTE, '\n').replace(STYRTECKEN, '').replace(OSYNLIGT, '').replace(FAST_MELLANSLAG, '\u00a0').replace(MELLANSLAG, ' ').replace(FAST_BINDESTRECK, '-');

/**
 * The document made ready for writing: its texts cleaned of what no file can hold and of what does not show.
 * @throws ProblemFel regelbrott naming each place where a placeholder is left, or where a character stands that the PDF has no glyph for; Error when the document's form is wrong: no title or main
 * heading, an empty heading or table, a row of the wrong length, a skipped level of headings.
 */
export function granska(dokument: Dokument): Dokument {
  const block = dokument.block.map(renat);
  const klart = { ...dokument, titel: ren(dokument.titel), sidhuvud: ren(dokument.sidhuvud), block };
  provaForm(klart);
  kravInga(klart, platshallare, 'det finns en kvarglömd platshållare i');
  kravInga(klart, oskrivbara, 'typsnitten saknar tecken som står i');
  return klart;
}

function kravInga(dokument: Dokument, hitta: (text: string) => string[], orsak: string): void {
  const kvar = [...new Set(platser(dokument).flatMap(({ plats, text }) => hitta(text).map((p) => `${plats}: ${p}`)))];
  if (kvar.length === 0) return;
  const fler = kvar.length > VISADE ? ` och på ${kvar.length - VISADE} ställen till` : '';
  throw new ProblemFel('regelbrott', `Handlingen går inte att göra, för ${orsak} ${kvar.slice(0, VISADE).join('; ')}${fler}.`);
}

/** Each character without a glyph, once, with its number: "😀 (U+1F600)". */
function oskrivbara(text: string): string[] {
  return [...new Set(text)].flatMap((tecken) => {
    const kod = tecken.codePointAt(0) ?? 0;
    return /[\n\t]/.test(tecken) || harTecken(kod) ? [] : [`${tecken} (U+${kod.toString(16).toUpperCase().padStart(4, '0')})`];
  });
}

function renat(b: Block): Block {
  switch (b.slag) {
    case 'rubrik':
    case 'stycke':
      return { ...b, text: ren(b.text).trim() };
    case 'satser':
      return { ...b, satser: b.satser.map(ren) };
    case 'punkter':
    case 'underskrift':
      return { ...b, rader: b.rader.map(ren) };
    case 'fakta':
      return { ...b, rader: b.rader.map((r) => ({ etikett: ren(r.etikett), varde: ren(r.varde) })) };
    case 'tabell':
      return {
        ...b,
        rubrik: b.rubrik === null ? null : ren(b.rubrik),
        kolumner: b.kolumner.map((k) => ({ ...k, rubrik: ren(k.rubrik) })),
        rader: b.rader.map((r) => r.map(ren)),
        ...(b.summa ? { summa: b.summa.map(ren) } : {}),
      };
    case 'sidbrytning':
      return b;
  }
}

function provaForm({ titel, block }: Dokument): void {
  if (titel.trim() === '') throw new Error('A document needs a title.');
  let niva = 0;
  for (const b of block) {
    if (b.slag === 'rubrik') {
      if (b.text === '') throw new Error(`An empty heading in ${titel}.`);
      if (b.niva > niva + 1) throw new Error(`The heading "${b.text}" in ${titel} skips from level ${niva} to ${b.niva}.`);
      niva = b.niva;
    }
    if (b.slag === 'tabell') {
      const antal = b.kolumner.length;
      if (antal === 0 || b.rader.length === 0) throw new Error(`The table "${b.rubrik ?? ''}" in ${titel} is empty.`);
      if ([...b.rader, ...(b.summa ? [b.summa] : [])].some((r) => r.length !== antal)) {
        throw new Error(`A row of the table "${b.rubrik ?? ''}" in ${titel} does not have ${antal} cells.`);
      }
    }
  }
  if (!block.some((b) => b.slag === 'rubrik' && b.niva === 1)) throw new Error(`${titel} has no main heading.`);
}

/** The texts with the heading each stands under. */
function platser({ titel, sidhuvud, block }: Dokument): { plats: string; text: string }[] {
  let plats = 'titeln';
  const delar = [{ plats, text: titel }, { plats: 'sidhuvudet', text: sidhuvud }];
  for (const b of block) {
    if (b.slag === 'rubrik') plats = `”${b.text}”`;
    delar.push({ plats, text: somText({ block: [b] }) });
  }
  return delar;
}
