/** A field of a SIE line: a text, or the content of an object list `{6 "123"}`. */
export type Siefalt = string | string[];

/** A line's label and fields, or why it cannot be divided. */
export type Sierad = { etikett: string; falt: Siefalt[] } | { fel: string; ratt: string };

const AVSKILJARE = new Set([' ', '\t']);

interface Lasare {
  text: string;
  vid: number;
}

function hoppaBlanka(l: Lasare): void {
  while (AVSKILJARE.has(l.text.charAt(l.vid))) l.vid += 1;
}

/** From a quotation mark to the one that ends the text; \" within it is a quotation mark. Null when it never ends. */
function citerat(l: Lasare): string | null {
  let svar = '';
  for (l.vid += 1; l.vid < l.text.length; l.vid += 1) {
    const tecken = l.text.charAt(l.vid);
    if (tecken === '"') {
      l.vid += 1;
      return svar;
    }
    const nasta = l.text.charAt(l.vid + 1);
    if (tecken === '\\' && (nasta === '"' || nasta === '\\')) l.vid += 1;
    svar += l.text.charAt(l.vid);
  }
  return null;
}

function ociterat(l: Lasare): string {
  const fran = l.vid;
  while (l.vid < l.text.length && !AVSKILJARE.has(l.text.charAt(l.vid)) && l.text.charAt(l.vid) !== '{' && l.text.charAt(l.vid) !== '}') l.vid += 1;
  return l.text.slice(fran, l.vid);
}

const LOST_CITAT = { fel: 'Ett citattecken öppnas men stängs aldrig på raden.', ratt: 'Text inom citattecken; ett citattecken i texten skrivs \\"' };

/** What stands between { and }. Null when a text or the list never ends. */
function lista(l: Lasare): string[] | null {
  const svar: string[] = [];
  for (l.vid += 1; ; ) {
    hoppaBlanka(l);
    const tecken = l.text.charAt(l.vid);
    if (tecken === '') return null;
    if (tecken === '}') {
      l.vid += 1;
      return svar;
    }
    if (tecken === '{') return null;
    const del = tecken === '"' ? citerat(l) : ociterat(l);
    if (del === null) return null;
    svar.push(del);
  }
}

/**
 * Divides a line in its label and fields, one character at a time. Fields are parted by blanks and tabs, a text with blanks stands within
 * quotation marks (SIE filformat 4B, 5.6–5.7).
 */
export function delaRad(text: string): Sierad {
  const l: Lasare = { text, vid: 0 };
  hoppaBlanka(l);
  const etikett = ociterat(l);
  const falt: Siefalt[] = [];
  for (hoppaBlanka(l); l.vid < text.length; hoppaBlanka(l)) {
    const tecken = text.charAt(l.vid);
    if (tecken === '}') return { fel: 'En klammer stängs utan att ha öppnats.', ratt: 'En objektlista: {6 "123"}' };
    const del = tecken === '{' ? lista(l) : tecken === '"' ? citerat(l) : ociterat(l);
    if (del === null) return tecken === '"' ? LOST_CITAT : { fel: 'Objektlistan stängs aldrig på raden.', ratt: 'En objektlista: {6 "123"}' };
    falt.push(del);
  }
  return { etikett: etikett.toUpperCase(), falt };
}
