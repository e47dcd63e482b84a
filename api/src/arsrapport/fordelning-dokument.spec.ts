import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platshallare, sammanstall, type Arsunderlag } from '@anslag/doman';
import type { Ramfil } from '@anslag/kontrakt';
import { historisktAr, orebro2020, projekt2021 } from '@anslag/testdata';
import JSZip from 'jszip';
import { type Bokslut, skapaFordelning } from './fordelning-dokument';

const FIL = JSON.parse(readFileSync(join(__dirname, '../../exempel/orebro/ram.json'), 'utf8')) as Ramfil;
const KONTROLLSUMMA = '3f2a'.repeat(16);
const bokslut = (u: Arsunderlag, nummer = 2): Bokslut => ({
  innehall: sammanstall(u),
  nummer,
  kontrollsumma: KONTROLLSUMMA,
  skapat: '2021-01-02T03:00:00.000Z',
});

interface Del {
  dokument: string;
  stilar: string;
  egenskaper: string;
  huvud: string;
  /** The document's text, one line per paragraph. */
  text: string;
}

async function oppna(buffert: Buffer): Promise<Del> {
  const zip = await JSZip.loadAsync(buffert);
  const las = async (fil: string) => (await zip.file(fil)?.async('string')) ?? '';
  const dokument = await las('word/document.xml');
  return {
    dokument,
    stilar: await las('word/styles.xml'),
    egenskaper: await las('docProps/core.xml'),
    huvud: await las('word/header1.xml'),
    text: ren(dokument),
  };
}
const ren = (xml: string) =>
  xml
    .split('</w:p>')
    .map((p) =>
      p
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('\u00a0', ' '),
    )
    .join('\n');
/** The cells' texts of each row whose first cell is `rad`. */
const rader = (d: Del, rad: string) =>
  d.dokument
    .split('</w:tr>')
    .map((tr) =>
      tr
        .slice(tr.lastIndexOf('<w:tr>'))
        .split('</w:tc>')
        .slice(0, -1)
        .map((tc) => ren(tc).trim()),
    )
    .filter(([forsta]) => forsta === rad);
const stil = (d: Del, id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(d.stilar)?.[0] ?? '';

describe('avsnittet Fördelning av anslag 1:1 som Word', () => {
  let d2020: Del;
  let d2021: Del;
  beforeAll(async () => {
    d2020 = await oppna(await skapaFordelning(bokslut(orebro2020())));
    d2021 = await oppna(await skapaFordelning(bokslut(historisktAr(FIL, 2021, projekt2021()))));
  });

  it('har riktiga rubriker, svenska och en titel', () => {
    expect(d2020.dokument.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(d2020.dokument.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(8);
    expect(d2020.text).toMatch(/^Fördelning av anslag 1:1 Regionala tillväxtåtgärder 2020\n/);
    expect(d2020.stilar).toMatch(/<w:docDefaults>.*<w:lang w:val="sv-SE"/);
    expect(d2020.egenskaper).toContain('<dc:title>Fördelning av anslag 1:1 Regionala tillväxtåtgärder 2020</dc:title>');
    expect(d2020.egenskaper).toContain('<dc:subject>Årsbokslut nr 2 för 2020</dc:subject>');
    expect(d2020.egenskaper).toContain('<dc:language>sv-SE</dc:language>');
  });

  it('har löptext i Cambria 11 och tabeller i Calibri 8', () => {
    // halves of a point: 22 = 11 pt, 16 = 8 pt
    expect(d2020.stilar).toMatch(/<w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria"[^>]*\/><w:sz w:val="22"\/>/);
    for (const id of ['Tabelltext', 'Tabellhuvud', 'Tabellsumma']) {
      expect(stil(d2020, id)).toMatch(/w:ascii="Calibri".*<w:sz w:val="16"\/>/);
    }
    const iTabell = d2020.dokument.match(/<w:tbl>.*?<\/w:tbl>/g)?.join('') ?? '';
    expect(new Set(iTabell.match(/<w:pStyle w:val="(\w+)"/g))).toEqual(
      new Set(['<w:pStyle w:val="Tabellhuvud"', '<w:pStyle w:val="Tabelltext"', '<w:pStyle w:val="Tabellsumma"']),
    );
  });

  it('varje tabell har en rubrikrad som upprepas, tabelltext och högerställda siffror, på A4', () => {
    const tabeller = d2020.dokument.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
    expect(tabeller).toHaveLength(12);
    for (const t of tabeller) {
      expect(t.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(t).toContain('<w:jc w:val="right"/>');
    }
    expect(d2020.text.match(/^Tabell \d+\. .+, 2020$/gm)).toHaveLength(12);
    expect(new Set(d2020.dokument.match(/<w:pgSz [^>]*>/g))).toEqual(
      new Set([
        '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      ]),
    );
  });

  it('ingen tabell är bredare än sin sida: 17 cm stående, 25,7 cm liggande', () => {
    for (const sektion of d2020.dokument.split('</w:sectPr>')) {
      const ryms = sektion.includes('landscape') ? 14_572 : 9_639;
      const bredder = [...sektion.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, kolumner = '']) =>
        [...kolumner.matchAll(/w:w="(\d+)"/g)].reduce((s, [, w]) => s + Number(w), 0),
      );
      expect(bredder.filter((b) => b > ryms)).toEqual([]);
    }
  });

  it('2020: 20 beslutade, 17 beviljade, 3 588 981 kr; kvinnor 7 av 17 och 247 280 kr', () => {
    expect(d2020.text).toContain(
      'Under 2020 beviljades sammanlagt 3 588 981 kronor: 2 548 918 kronor till företagsstöd (71,02 %)',
    );
    expect(d2020.text).toContain('Under 2020 beslutades 20 ansökningar, varav 17 beviljades (85,00 %).');
    expect(d2020.text).toContain(
      'Av 17 beviljade stöd till företag gick 7 (41,18 %) till företag som leds av kvinnor. De fick 247 280 kronor, 6,89 % av beloppet.',
    );
    expect(rader(d2020, 'Kommersiell service')).toContainEqual([
      'Kommersiell service',
      '3',
      '3',
      '0',
      '957 717',
      '319 239',
      '26,68 %',
    ]);
    expect(rader(d2020, 'Företag ledda av kvinnor')).toEqual([['Företag ledda av kvinnor', '7', '247 280', '41,18 %', '6,89 %']]);
  });

  it('2021: utfallet enligt handlingen, avvikelser, okänt som okänt, cirka som cirka', () => {
    expect(d2021.text).toContain(
      'Utfallet blev enligt handlingen sammanlagt 40 480 000 kronor: 24 220 000 kronor till projekt (59,83 %)',
    );
    expect(d2021.text).toContain(
      'Jämfört med den senaste planen gick 2 300 000 kronor mindre till projekt, 1 400 000 kronor mer till företagsstöd',
    );
    expect(d2021.text).toContain(
      '139 ansökningar om företagsstöd och stöd till kommersiell service, varav 76 beviljades (54,68 %)',
    );
    expect(d2021.text).toContain('För 14 ärenden anger handlingarna inget belopp.');
    expect(rader(d2021, 'Utbetalt')).toEqual([['Utbetalt', 'okänt']]);
    expect(rader(d2021, 'Företag ledda av kvinnor')).toEqual([['Företag ledda av kvinnor', 'cirka 23', '30,26 %']]);
    expect(rader(d2021, 'Hållbart näringsliv')).toEqual([['Hållbart näringsliv', '0', '0', '11', '0', '11*']]);
  });

  it('ett år utan siffror säger vad som saknas i stället för att visa tomma tabeller', async () => {
    const d = await oppna(await skapaFordelning(bokslut(historisktAr(FIL, 2023, []))));
    expect(d.text).toContain('Det finns inga uppgifter om hur mycket som beviljades under 2023.');
    expect(d.text).toContain('Det finns inga uppgifter för 2023 till följande tabeller.\nÅrets ramar\nPlan och utfall\n');
    expect(d.dokument.match(/<w:tbl>/g)).toHaveLength(1);
    expect(d.text).not.toContain(' 0 kronor');
  });

  it('nämner beslut med anmärkning i inledningen och listar dem sist, och bara då', async () => {
    const u = orebro2020();
    const beslut = u.beslut.map((b) => (['20RS3567', 'Regt-58-20'].includes(b.nyckel) ? { ...b, anmarkning: 'Protokoll saknas' } : b));
    const d = await oppna(await skapaFordelning(bokslut({ ...u, beslut })));
    // Regt-58-20 is a refusal: it grants no money.
    expect(d.text).toContain('\n1 av årets beslut har en anmärkning, se Beslut med anmärkning.\n');
    expect(d.text).toContain(
      '\nBeslut med anmärkning\n20RS3567 Kommersiell service, Henrik Franzéns Livs AB, beslut 1: Protokoll saknas\nUnderlag\n',
    );
    expect(d2020.text).not.toContain('anmärkning');
  });

  it('slutar med årsbokslutets nummer och kontrollsumma', () => {
    expect(d2020.text.trim().split('\n').slice(-3)).toEqual([
      'Underlag',
      'Underlag: årsbokslut nr 2 för 2020, gjort den 2 januari 2021. Kontrollsumma (SHA-256):',
      KONTROLLSUMMA,
    ]);
  });

  it('säger på första sidan, i sidhuvudet och i egenskaperna att uppgifterna är fiktiva, och bara då', async () => {
    const fiktiv = await oppna(
      await skapaFordelning(bokslut({ ...orebro2020(), region: 'Region 2 < 3 & Co', fiktiv: true })),
    );
    expect(fiktiv.text.split('\n')[2]).toBe('Fiktiva uppgifter: regionen och alla siffror är påhittade.');
    expect(ren(fiktiv.huvud)).toContain('Fiktiva uppgifter · Region');
    expect(fiktiv.egenskaper).toContain('Fiktiva uppgifter</dc:subject><dc:creator>Region 2 &lt; 3 &amp; Co</dc:creator>');
    expect(d2020.text + d2020.huvud + d2020.egenskaper).not.toContain('iktiv');
  });

  it('har ingen platshållare och inga koder kvar', () => {
    for (const d of [d2020, d2021]) {
      expect(platshallare(d.text)).toEqual([]);
      expect(d.text).not.toMatch(/\w_\w|undefined|null|NaN/);
    }
  });

  it('samma bokslut ger samma bytes, när det än skrivs', async () => {
    jest.useFakeTimers({
      now: new Date('2030-01-01T00:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    const forst = await skapaFordelning(bokslut(orebro2020()));
    jest.setSystemTime(new Date('2031-06-15T12:34:56Z'));
    const sedan = await skapaFordelning(bokslut(orebro2020()));
    jest.useRealTimers();
    expect(sedan.equals(forst)).toBe(true);
  });
});
