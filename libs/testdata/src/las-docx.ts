import JSZip from 'jszip';

export interface LastDocx {
  dokument: string;
  stilar: string;
  egenskaper: string;
  huvud: string;
  /** The document's text, a line per paragraph; bullets as "• " and numbers as "1. ", which Word counts itself. */
  text: string;
}

/** Opens a Word file. */
export async function lasDocx(fil: Buffer): Promise<LastDocx> {
  const zip = await JSZip.loadAsync(fil);
  const las = async (namn: string) => (await zip.file(namn)?.async('string')) ?? '';
  const dokument = await las('word/document.xml');
  return {
    dokument,
    stilar: await las('word/styles.xml'),
    egenskaper: await las('docProps/core.xml'),
    huvud: await las('word/header1.xml'),
    text: lastText(dokument, listor(await las('word/numbering.xml'))),
  };
}

/** Word's text without its marks, a line per paragraph. */
export function wordtext(xml: string): string {
  return xml.split('</w:p>').map(stycke).join('\n');
}

function lastText(xml: string, numrerade: ReadonlySet<string>): string {
  const antal = new Map<string, number>();
  return xml
    .split('</w:p>')
    .map((p) => {
      const lista = /<w:numId w:val="(\d+)"\/>/.exec(p)?.[1];
      if (lista === undefined) return stycke(p);
      const nummer = (antal.get(lista) ?? 0) + 1;
      antal.set(lista, nummer);
      return `${numrerade.has(lista) ? `${nummer}.` : '•'} ${stycke(p)}`;
    })
    .join('\n');
}

/** The lists that count. */
function listor(xml: string): Set<string> {
  const raknande = new Set(
    [...xml.matchAll(/<w:abstractNum .*?w:abstractNumId="(\d+)".*?<\/w:abstractNum>/g)]
      .filter(([allt]) => /<w:lvl w:ilvl="0".*?<w:numFmt w:val="decimal"\/>/.test(allt))
      .map(([, id]) => id),
  );
  return new Set(
    [...xml.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"/g)].flatMap(([, id = '', abstrakt]) => (raknande.has(abstrakt) ? [id] : [])),
  );
}

function stycke(xml: string): string {
  return xml
    .replace(/<w:(br|tab)\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
