import { Parser } from 'htmlparser2';

const BLOCK = new Set(['p', 'div', 'ul', 'ol', 'li', 'tr', 'table', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UPPHOJT: Record<string, string> = { '1': '¹', '2': '²', '3': '³' };

/** Characters that look like nothing or like a space, made ordinary; runs of spaces are kept (they mark a lost paragraph break). */
function stada(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u2009\u202f\t\r\n]/g, ' ');
}

/** Lines trimmed, empty ones dropped, two spaces or more read as a paragraph break, one bullet sign per list item. */
function rader(text: string): string {
  return text
    .split(/\n| {2,}/)
    .map((rad) =>
      rad
        .trim()
        .replace(/^•(\s*[•·▪–-])?\s*/, '• ')
        .trim(),
    )
    .filter((rad) => rad !== '' && rad !== '•')
    .join('\n');
}

/** A raised number is a footnote mark and dropped, unless it follows a unit of length: "m<sup>2</sup>" → "m²". */
function upphojt(fore: string, inne: string): string {
  const tal = inne.trim();
  if (/(^|[\s\d])[kcdm]?m$/.test(fore) && UPPHOJT[tal]) return UPPHOJT[tal];
  return /^[\d*†,\s]*$/.test(tal) ? '' : inne;
}

/**
 * A cell as plain text: tags removed, paragraphs and list items on lines of their own ("• " before an item), entities decoded,
 * footnote marks dropped. Never throws: broken tags are read as far as they go.
 */
export function celltext(cell: string): string {
  if (!/[<&]/.test(cell)) return rader(stada(cell));
  let ut = '';
  let sup: string | null = null;
  const parser = new Parser(
    {
      onopentag(namn) {
        if (namn === 'sup') sup = '';
        else if (namn === 'li') ut += '\n• ';
        else if (BLOCK.has(namn)) ut += ut.endsWith('• ') ? '' : '\n';
      },
      ontext(text) {
        if (sup === null) ut += stada(text);
        else sup += text;
      },
      onclosetag(namn) {
        if (namn === 'sup' && sup !== null) {
          ut += upphojt(ut, sup);
          sup = null;
        } else if (BLOCK.has(namn)) ut += '\n';
      },
    },
    { decodeEntities: true },
  );
  parser.end(cell);
  return rader(ut);
}

/** The text that continues in another row, joined: inside a sentence with a space, otherwise as a new line. */
export function sammanfoga(fore: string, efter: string): string {
  if (fore === '' || efter === '') return fore + efter;
  const mittI = /[\p{L}\d,–-]$/u.test(fore) && /^[\p{Ll}]/u.test(efter);
  return `${fore}${mittI ? ' ' : '\n'}${efter}`;
}
