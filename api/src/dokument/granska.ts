import { platshallare } from '@anslag/doman';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { Block, Dokument } from './modell';
import { somText } from './text';

/** What XML cannot hold: control characters but tab and line break, half surrogate pairs. */
const STYRTECKEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Places that are named in full. */
const VISADE = 5;

const ren = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(STYRTECKEN, '');

/**
 * The document made ready for writing: its texts cleaned of what no file can hold.
 * @throws ProblemFel regelbrott naming each place where a placeholder is left; Error when the document's form is wrong: no title or main
 * heading, an empty heading or table, a row of the wrong length, a skipped level of headings.
 */
export function granska(dokument: Dokument): Dokument {
  const block = dokument.block.map(renat);
  const klart = { ...dokument, titel: ren(dokument.titel), sidhuvud: ren(dokument.sidhuvud), block };
  provaForm(klart);
  const kvar = [...new Set(platser(klart).flatMap(({ plats, text }) => platshallare(text).map((p) => `${plats}: ${p}`)))];
  if (kvar.length > 0) {
    const fler = kvar.length > VISADE ? ` och på ${kvar.length - VISADE} ställen till` : '';
    throw new ProblemFel('regelbrott', `Handlingen går inte att göra, för det finns en kvarglömd platshållare i ${kvar.slice(0, VISADE).join('; ')}${fler}.`);
  }
  return klart;
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
function platser({ titel, block }: Dokument): { plats: string; text: string }[] {
  let plats = 'titeln';
  const delar = [{ plats, text: titel }];
  for (const b of block) {
    if (b.slag === 'rubrik') plats = `”${b.text}”`;
    delar.push({ plats, text: somText({ block: [b] }) });
  }
  return delar;
}
