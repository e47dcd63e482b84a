import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { lasDocx, lasPdf } from '@anslag/testdata';
import type { Bilagerad, Block, Dokument } from './modell';
import { rendera } from './rendera';
import { somText } from './text';

/** Spaces and line ends apart, and the repeated heads that only a sighted reader sees. */
const tat = (text: string): string => text.replace(/\s/g, '');

const LANGT = 'Syftet med projektet är att hitta nya arbetssätt – ”hållbar” utveckling i Škoda, Łódź och Ελλάδα om 1 < 2 & så. ';
const rad = (n: number): string[] => [`20RS${n}`, n % 7 === 0 ? LANGT : 'Företaget AB', '75\u00a0000'];

const BLOCK: Block[] = [
  { slag: 'rubrik', niva: 1, text: 'Kallelse till regional tillväxtnämnd' },
  { slag: 'stycke', stil: 'avsandare', text: 'Region Örebro län' },
  { slag: 'fakta', rader: [{ etikett: 'Diarienummer', varde: '20RS4642' }] },
  { slag: 'rubrik', niva: 2, text: 'Förslag till beslut' },
  { slag: 'stycke', text: 'Regional tillväxtnämnd beslutar', hallIhop: true },
  { slag: 'satser', satser: ['Region Örebro län beviljas 10 procent, dock högst 474\u00a0529 kronor,', 'godkänna redovisningen.'] },
  { slag: 'punkter', rader: ['Budgeten är fullt finansierad.', LANGT.repeat(3)] },
  { slag: 'punkter', numrerad: true, rader: ['Ett.', 'Två.'] },
  { slag: 'punkter', numrerad: true, rader: ['Åter ett.'] },
  { slag: 'stycke', text: `Första raden\nandra raden\n\n${LANGT.repeat(40)}` },
  { slag: 'rubrik', niva: 3, text: 'Beslut' },
  {
    slag: 'tabell',
    rubrik: 'Företagsstöd',
    nummer: 1,
    kolumner: [{ rubrik: 'Dnr', bredd: 20 }, { rubrik: 'Företag' }, { rubrik: 'Belopp', hoger: true, bredd: 15 }],
    rader: Array.from({ length: 90 }, (_, i) => rad(i)),
    radstilar: ['rad', 'varav'],
    summa: ['Summa', '', '6 750 000'],
  },
  { slag: 'sidbrytning' },
  { slag: 'tabell', rubrik: null, bred: true, kolumner: [{ rubrik: 'År' }, { rubrik: 'Not' }], rader: [['2020', LANGT.repeat(120)], ['2021', '–']] },
  { slag: 'stycke', stil: 'not', text: 'En not.' },
  { slag: 'underskrift', rader: ['Regional utvecklingsdirektör', 'Enhetschef'] },
];

const dokument = (andrat: Partial<Dokument> = {}): Dokument => ({
  titel: 'Kallelse <2020-08-24>',
  arende: '20RS1',
  region: 'Region Örebro län',
  sidhuvud: 'Region Örebro län · Kallelse',
  datum: '2020-08-24',
  block: BLOCK,
  bilagor: [],
  ...andrat,
});

const bilaga = (namn: string, typ: string, innehall: Buffer, storlek = innehall.length): Bilagerad => ({
  namn,
  typ,
  storlek,
  kontrollsumma: createHash('sha256').update(innehall).digest('hex'),
  hamta: () => Promise.resolve(innehall),
});

async function tvaSidorsPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addPage();
  return Buffer.from(await pdf.save());
}

/** A black PNG of 2 × 2 pixels, grey (0) or with transparency (6): two rows of a filter byte and two pixels. `vavd` is interlaced: three passes. */
function png(punkter = deflateSync(Buffer.alloc(6)), farg: 0 | 6 = 0, vavd: 0 | 1 = 0): Buffer {
  const del = (namn: string, data: Buffer): Buffer => {
    const ram = Buffer.alloc(12 + data.length);
    ram.writeUInt32BE(data.length);
    ram.write(namn, 4, 'latin1');
    data.copy(ram, 8);
    return ram;
  };
  const huvud = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, farg, 0, 0, vavd]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), del('IHDR', huvud), del('IDAT', punkter), del('IEND', Buffer.alloc(0))]);
}

describe('en handling som Word och PDF ur samma modell', () => {
  it('de två säger samma sak, tecken för tecken', async () => {
    const { docx, pdf } = await rendera(dokument());
    const vantat = tat(somText({ block: BLOCK }));
    expect(tat((await lasDocx(docx)).text)).toBe(vantat);
    expect(tat((await lasPdf(pdf)).text)).toBe(vantat);
  });

  it('Word: riktiga rubriker, rubrikrader i tabeller, svenska och titel', async () => {
    const d = await lasDocx((await rendera(dokument())).docx);
    expect([...d.dokument.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map((m) => m[1])).toEqual(['Heading1', 'Heading2', 'Heading3']);
    expect(d.dokument.match(/<w:tbl>/g)).toHaveLength(2);
    expect(d.dokument.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(d.stilar).toMatch(/<w:docDefaults>.*<w:lang w:val="sv-SE"/);
    expect(d.egenskaper).toContain('<dc:title>Kallelse &lt;2020-08-24&gt;</dc:title>');
    expect(d.egenskaper).toContain('2020-08-24T00:00:00Z</dcterms:created>');
    expect(d.dokument).toContain('w:orient="landscape"');
    // Twips of the columns: at the most the text's width, 17 cm = 9 639 upright and 25,7 cm = 14 571 lying.
    expect([...d.dokument.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, g = '']) => [...g.matchAll(/w:w="(\d+)"/g)].reduce((s, [, w]) => s + Number(w), 0))).toEqual([9637, 14570]);
  });

  it('PDF: märkt, på svenska, med titel, innehåll, rubriknivåer, listor och kolumnrubriker', async () => {
    const p = await lasPdf((await rendera(dokument())).pdf);
    expect(p).toMatchObject({ titel: 'Kallelse <2020-08-24>', sprak: 'sv-SE', visarTitel: true });
    expect(p.innehall).toEqual(['Kallelse till regional tillväxtnämnd', '  Förslag till beslut', '    Beslut']);
    const antal = (tagg: string) => p.taggar.filter((t) => t === tagg).length;
    expect({ H1: antal('H1'), H2: antal('H2'), H3: antal('H3'), Table: antal('Table'), TH: antal('TH'), TR: antal('TR') }).toEqual({
      H1: 1,
      H2: 1,
      H3: 1,
      Table: 2,
      TH: 3 + 2,
      // 90 rows, a sum and a header; two rows and a header: the header of the following pages is no row
      TR: 92 + 3,
    });
    // 2 clauses, 2 + 2 + 1 items
    expect({ L: antal('L'), LI: antal('LI'), Lbl: antal('Lbl') }).toEqual({ L: 4, LI: 7, Lbl: 7 });
  });

  it('samma uppgifter ger samma bytes, när de än skrivs', async () => {
    jest.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask', 'performance'] });
    const bilagor = [bilaga('Bild.png', 'image/png', png()), bilaga('Budget.pdf', 'application/pdf', await tvaSidorsPdf())];
    const forst = await rendera(dokument({ bilagor }));
    jest.setSystemTime(new Date('2031-06-15T12:34:56Z'));
    const sedan = await rendera(dokument({ bilagor }));
    jest.useRealTimers();
    expect(sedan.docx.equals(forst.docx)).toBe(true);
    expect(sedan.pdf.equals(forst.pdf)).toBe(true);
    expect(sedan.kontrollsumma).toBe(forst.kontrollsumma);
    const annan = await rendera(dokument({ block: [...BLOCK, { slag: 'stycke', text: 'Mer.' }] }));
    expect(annan.kontrollsumma).not.toBe(forst.kontrollsumma);
  });

  it('bilagor: PDF-sidor efter sin rubrik, bilder med alternativtext, det som inte går att visa nämns', async () => {
    const { pdf: utan } = await rendera(dokument());
    const bilagor = [
      bilaga('Budget.pdf', 'application/pdf', await tvaSidorsPdf()),
      bilaga('Karta.png', 'image/png', png()),
      bilaga('Trasig.png', 'image/png', png(Buffer.from('trasig'))),
      bilaga('Låst.pdf', 'application/pdf', Buffer.from('%PDF-1.7 trasig')),
      bilaga('Plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', Buffer.from('PK')),
      bilaga('Stor.pdf', 'application/pdf', await tvaSidorsPdf(), 100_000_001),
    ];
    const { docx, pdf } = await rendera(dokument({ bilagor }));
    const p = await lasPdf(pdf);
    expect(p.innehall.slice(3)).toEqual(bilagor.map((b, i) => `Bilaga ${i + 1}: ${b.namn}`));
    // six pages with a heading and the two of the attachment
    expect(p.antalSidor).toBe((await lasPdf(utan)).antalSidor + 6 + 2);
    expect(p.alternativtexter).toEqual(['Karta.png']);
    const d = await lasDocx(docx);
    expect(d.dokument.match(/<w:drawing>/g)).toHaveLength(1);
    expect(d.dokument).toContain('descr="Karta.png"');
    expect(tat(d.text)).toBe(tat(p.text));
    expect(p.text.match(/Bilagan går inte att återge här/g)).toHaveLength(2);
    expect(p.text).toContain('för stor');
  });

  it('bilder med genomskinlighet och vävda bilder finns i båda filerna, också när sidor fogas in', async () => {
    // RGBA: 2 rows of 1 + 2 × 4 bytes. Interlaced grey 2 × 2: three passes of one row, 1 + 1, 1 + 1 and 1 + 2 bytes.
    const bilder = [bilaga('Genomskinlig.png', 'image/png', png(deflateSync(Buffer.from([0, 9, 9, 9, 128, 9, 9, 9, 128, 0, 9, 9, 9, 128, 9, 9, 9, 128])), 6)), bilaga('Vävd.png', 'image/png', png(deflateSync(Buffer.alloc(7)), 0, 1))];
    const { docx, pdf } = await rendera(dokument({ bilagor: [...bilder, bilaga('Budget.pdf', 'application/pdf', await tvaSidorsPdf())] }));
    expect((await lasDocx(docx)).dokument.match(/<w:drawing>/g)).toHaveLength(2);
    expect((await lasPdf(pdf)).alternativtexter).toEqual(['Genomskinlig.png', 'Vävd.png']);
    const objekt = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects().map(([, o]) => o.toString());
    // The two, and the transparency of the first.
    expect(objekt.filter((o) => /\/Subtype \/Image/.test(o))).toHaveLength(3);
  });

  it('lämnar plats för annat arbete medan den skriver', async () => {
    const stor = dokument({ block: Array.from({ length: 8 }, () => BLOCK).flat() });
    const varv = [performance.now()];
    const klocka = setInterval(() => varv.push(performance.now()), 1);
    await rendera(stor);
    clearInterval(klocka);
    varv.push(performance.now());
    const pauser = varv.slice(1).map((tid, i) => tid - (varv[i] ?? 0));
    const helaTiden = pauser.reduce((s, p) => s + p, 0);
    // Word's file is put together in one piece; the rest is cut up.
    expect(Math.max(...pauser) / helaTiden).toBeLessThan(0.5);
    expect(pauser.length).toBeGreaterThan(10);
  });

  it('talar om hur långt den har kommit', async () => {
    const framsteg: number[] = [];
    await rendera(dokument(), async (n) => void framsteg.push(n));
    expect(framsteg).toEqual([30, 60, 100]);
  });

  it('säger på varje sida att uppgifterna är fiktiva, och bara då', async () => {
    const fiktivt = await lasDocx((await rendera(dokument({ fiktivt: true }))).docx);
    expect(fiktivt.huvud).toContain('Fiktiva uppgifter · ');
    expect((await lasDocx((await rendera(dokument())).docx)).huvud).not.toContain('Fiktiva');
  });
});
