const LANGST = 200;
const NUMMER = '\\d{1,3}(?: [a-z])?';
const PARAGRAFER = `${NUMMER}(?:(?:, | och |–)${NUMMER})*`;
const BESTAMMELSE = `${NUMMER} kap\\. ${PARAGRAFER} §§?(?: OSL)?`;
const GRUND = new RegExp(`^${BESTAMMELSE}(?:(?:, | och | samt )${BESTAMMELSE})*$`);

/**
 * Reads what an ärende's secrecy rests on: chapter and paragraph of offentlighets- och sekretesslagen (2009:400), one or several.
 * Spaces are put right, as is "kap" without its point.
 * @returns the form it is stored in, such as "30 kap. 23 § OSL"; null for a text that names no paragraph.
 */
export function tolkaSekretessgrund(text: string): string | null {
  if (text.length > LANGST) return null;
  const tatt = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?kap\.? ?/gi, ' kap. ')
    .replace(/ ?(§§?) ?/g, ' $1 ')
    .replace(/ ?, ?/g, ', ')
    .replace(/ osl\b/gi, ' OSL')
    .trim();
  return GRUND.test(tatt) ? tatt : null;
}
