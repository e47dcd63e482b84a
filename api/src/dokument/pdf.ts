import { bilageblock, type Oppnad } from './bilagor';
import { type Bilagerad, type Block, type Dokument, liggande, type Rubrikniva, type Styckestil } from './modell';
import { fogaInSidor } from './pdf-bilagor';
import { skrivTabell } from './pdf-tabell';
import { type Stil, type Struktur, Yta } from './pdf-yta';
import { tabellrubriktext } from './text';

/** Sizes and spaces are points; the look is that of the Word file. */
const FARG = '#1F3A5F';
const RADAVSTAND = 2;
/** Space after a paragraph, and after an item of a list or of facts that is not the last. */
const EFTER_STYCKE = 6;
const TATT = 2;
const BROD: Stil = { typsnitt: 'brod', grad: 11, efter: EFTER_STYCKE, radavstand: RADAVSTAND };
const RUBRIK: Record<Rubrikniva, Stil> = {
  1: { typsnitt: 'brod-fet', grad: 16, farg: FARG, efter: 6 },
  2: { typsnitt: 'brod-fet', grad: 13, farg: FARG, fore: 14, efter: 4 },
  3: { typsnitt: 'brod-fet', grad: 11.5, farg: FARG, fore: 10, efter: 4 },
  4: { typsnitt: 'brod-fet', grad: 11, farg: FARG, fore: 8, efter: 4 },
};
const STYCKE: Record<Styckestil, Stil> = {
  brod: BROD,
  ingress: { ...BROD, typsnitt: 'brod-fet' },
  not: { typsnitt: 'brod', grad: 9, fore: 3, efter: 3 },
  hogerstalld: { ...BROD, hoger: true },
  avsandare: { ...BROD, grad: 12, efter: 12 },
  varning: { typsnitt: 'brod-fet', grad: 14, farg: '#A00000', efter: 12 },
  liten: { ...BROD, grad: 9 },
};
const BILDTEXT: Stil = { typsnitt: 'brod-fet', grad: 9, fore: 4, efter: 3 };
/** How far "att" and bullets hang out. */
const INDRAG = 28.35;
const MINST_EFTER_RUBRIK = 48;

/**
 * The document as PDF 1.7, tagged, with its language, title and outline; attached PDF files and pictures follow after their headings.
 * The same document gives the same bytes. `steg` is awaited between blocks so that other work goes on.
 */
export async function somPdf(dokument: Dokument, bilagor: readonly Oppnad[], steg: () => Promise<void>): Promise<Buffer> {
  const yta = new Yta(dokument, !bilagor.some((b) => b.slag === 'sidor'));
  const skrivare = new Skrivare(yta, steg);
  const lagen = liggande(dokument.block);
  for (const [i, block] of dokument.block.entries()) {
    await skrivare.skriv(block, lagen[i] === true);
    await steg();
  }
  const infogas: { efter: number; bilaga: Bilagerad }[] = [];
  for (const [i, bilaga] of bilagor.entries()) {
    for (const block of bilageblock(bilaga, i + 1)) await skrivare.skriv(block, false);
    if (bilaga.slag === 'bild') skrivare.bild(bilaga);
    if (bilaga.slag === 'sidor') infogas.push({ efter: yta.pdf.bufferedPageRange().count, bilaga: bilaga.bilaga });
    await steg();
  }
  const egna = await yta.avsluta();
  return infogas.length === 0 ? egna : fogaInSidor(egna, infogas, steg);
}

class Skrivare {
  /** The outline's open items, one per level. */
  private readonly spar: PDFKit.PDFOutline[] = [];

  constructor(
    private readonly yta: Yta,
    private readonly steg: () => Promise<void>,
  ) {}

  async skriv(b: Block, paLiggande: boolean): Promise<void> {
    const { yta } = this;
    if (b.slag !== 'sidbrytning' && paLiggande !== yta.liggande) yta.nySida(paLiggande);
    switch (b.slag) {
      case 'rubrik':
        return this.rubrik(b.text, b.niva);
      case 'stycke':
        if (b.hallIhop) yta.krav(MINST_EFTER_RUBRIK);
        return this.stycke(yta.rot, 'P', b.text, STYCKE[b.stil ?? 'brod']);
      case 'satser':
        return yta.grupp(yta.rot, 'L', (lista) => b.satser.forEach((s) => this.punkt(lista, 'att', s, EFTER_STYCKE)));
      case 'punkter':
        yta.grupp(yta.rot, 'L', (lista) => b.rader.forEach((rad, i) => this.punkt(lista, b.numrerad ? `${i + 1}.` : '•', rad, TATT)));
        return yta.luft(EFTER_STYCKE - TATT);
      case 'fakta':
        b.rader.forEach((r) => {
          yta.del(yta.rot, 'P', () => yta.faktarad(`${r.etikett}: `, r.varde, BROD));
          yta.luft(TATT);
        });
        return yta.luft(EFTER_STYCKE - TATT);
      case 'tabell':
        if (b.rubrik !== null) {
          yta.krav(MINST_EFTER_RUBRIK);
          this.stycke(yta.rot, 'Caption', tabellrubriktext(b.rubrik, b.nummer), BILDTEXT);
        }
        return skrivTabell(yta, yta.rot, b, this.steg);
      case 'underskrift':
        yta.krav(36 + b.rader.length * 16);
        yta.luft(36);
        return b.rader.forEach((rad) => this.stycke(yta.rot, 'P', rad, { ...BROD, efter: 0 }));
      case 'sidbrytning':
        return yta.nySida(paLiggande);
    }
  }

  bild({ innehall, bredd, hojd, bilaga }: Extract<Oppnad, { slag: 'bild' }>): void {
    const { yta } = this;
    const { pdf } = yta;
    // Pixels are 1/96 inch and points 1/72.
    const skala = Math.min(0.75, yta.ryms / bredd, yta.kvar / hojd);
    yta.del(yta.rot, 'Figure', () => pdf.image(innehall, yta.vanster, pdf.y, { width: bredd * skala, height: hojd * skala }), {
      alt: bilaga.namn,
      bbox: [yta.vanster, pdf.y, yta.vanster + bredd * skala, pdf.y + hojd * skala],
    });
  }

  private rubrik(text: string, niva: Rubrikniva): void {
    const { yta } = this;
    const stil = RUBRIK[niva];
    yta.krav((stil.fore ?? 0) + yta.hojd(text, stil, yta.ryms) + MINST_EFTER_RUBRIK);
    const foralder = this.spar[niva - 2] ?? yta.pdf.outline;
    this.spar.length = niva - 1;
    this.spar[niva - 1] = foralder.addItem(text, { expanded: niva < 2 });
    this.stycke(yta.rot, `H${niva}`, text, stil);
  }

  private stycke(foralder: Struktur, tagg: string, text: string, stil: Stil): void {
    const { yta } = this;
    yta.luft(stil.fore ?? 0);
    yta.del(foralder, tagg, () => yta.text(text, stil, yta.vanster, yta.ryms));
    yta.pdf.y += stil.efter ?? 0;
  }

  /** An item of a list: its mark hung out, its text beside. */
  private punkt(lista: Struktur, marke: string, text: string, efter: number): void {
    const { yta } = this;
    yta.krav(yta.hojd('X', BROD, INDRAG));
    yta.grupp(lista, 'LI', (li) => {
      const y = yta.pdf.y;
      yta.del(li, 'Lbl', () => yta.text(marke, BROD, yta.vanster, INDRAG));
      yta.pdf.y = y;
      yta.del(li, 'LBody', () => yta.text(text, BROD, yta.vanster + INDRAG, yta.ryms - INDRAG));
    });
    yta.pdf.y += efter;
  }
}
