import PdfKit from 'pdfkit';
import type { Dokument } from './modell';
import { type Lopa, lopor, type Typsnitt, typsnittsfil } from './pdf-typsnitt';

/** Lengths are points, 1/72 inch. */
const CM = 28.35;
const MARGINAL = 2 * CM;
/** The page's head stands above the text. */
const OVERST = MARGINAL + 18;

export type Struktur = PDFKit.PDFStructureElement;

export interface Stil {
  typsnitt: Typsnitt;
  /** Points. */
  grad: number;
  farg?: string;
  /** Space before and after. */
  fore?: number;
  efter?: number;
  hoger?: boolean;
  radavstand?: number;
}

/** Pages to write on, with the tags that a screen reader follows. All that is written is part of the structure or marked as ornament. */
export class Yta {
  readonly pdf: PDFKit.PDFDocument;
  readonly rot: Struktur;
  private readonly bitar: Buffer[] = [];
  private readonly slut: Promise<void>;
  private readonly valda = new Set<string>();
  private nagotSkrivet = false;

  /** @param pdfUa says in the file that all of it is tagged, which it is when no other file's pages are put in. */
  constructor(
    private readonly dokument: Dokument,
    pdfUa: boolean,
  ) {
    const dag = new Date(`${dokument.datum}T00:00:00Z`);
    const val: PDFKit.PDFDocumentOptions = {
      size: 'A4',
      margins: { top: OVERST, bottom: MARGINAL, left: MARGINAL, right: MARGINAL },
      autoFirstPage: false,
      bufferPages: true,
      tagged: true,
      lang: 'sv-SE',
      displayTitle: true,
      pdfVersion: '1.7',
      info: {
        Title: dokument.titel,
        Author: dokument.region,
        ...(dokument.amne === undefined ? {} : { Subject: dokument.amne }),
        Creator: dokument.region,
        CreationDate: dag,
        ModDate: dag,
      },
    };
    this.pdf = new PdfKit(pdfUa ? Object.assign(val, { subset: 'PDF/UA' }) : val);
    this.pdf.on('data', (bit: Buffer) => this.bitar.push(bit));
    this.slut = new Promise((klar, fel) => this.pdf.on('end', klar).on('error', fel));
    this.rot = this.pdf.struct('Document');
    this.pdf.addStructure(this.rot);
    this.nySida(false);
  }

  /** Width of the text on this page. */
  get ryms(): number {
    return this.pdf.page.width - 2 * MARGINAL;
  }

  get vanster(): number {
    return MARGINAL;
  }

  /** What is left of the page below the place of writing. */
  get kvar(): number {
    return this.pdf.page.maxY() - this.pdf.y;
  }

  get helSida(): number {
    return this.pdf.page.maxY() - OVERST;
  }

  get liggande(): boolean {
    return this.pdf.page.width > this.pdf.page.height;
  }

  /** A new page, unless this one of the same kind is still empty. */
  nySida(liggande: boolean): void {
    if (this.pdf.page && !this.nagotSkrivet && this.liggande === liggande) return;
    this.pdf.addPage({
      size: 'A4',
      layout: liggande ? 'landscape' : 'portrait',
      margins: { top: OVERST, bottom: MARGINAL, left: MARGINAL, right: MARGINAL },
    });
    this.nagotSkrivet = false;
  }

  /** Begins a new page when less than `hojd` is left of this one. */
  krav(hojd: number): void {
    if (this.kvar < hojd) this.nySida(this.liggande);
  }

  /** Space, but not at the head of a page. */
  luft(hojd: number): void {
    if (this.nagotSkrivet) this.pdf.y += hojd;
  }

  /** Height of the text in a column of this width. */
  hojd(text: string, stil: Stil, bredd: number): number {
    const namn = new Set(lopor(text, stil.typsnitt).map((l) => l.namn));
    const hojder = [...namn].map((namn) =>
      this.valj(namn).fontSize(stil.grad).heightOfString(text, { width: bredd, lineGap: stil.radavstand ?? 0 }),
    );
    return Math.max(...hojder);
  }

  private valj(namn: string): PDFKit.PDFDocument {
    if (!this.valda.has(namn)) this.pdf.registerFont(namn, typsnittsfil(namn));
    this.valda.add(namn);
    return this.pdf.font(namn);
  }

  /** Writes the text at `x`, from the place of writing down, and leaves the place below it. */
  text(text: string, stil: Stil, x: number, bredd: number): void {
    this.skrivLopor(lopor(text, stil.typsnitt), stil, x, bredd);
  }

  /** A label in bold and what it is of, as one paragraph. */
  faktarad(etikett: string, varde: string, stil: Stil): void {
    this.skrivLopor([...lopor(etikett, 'brod-fet'), ...lopor(varde, stil.typsnitt)], stil, this.vanster, this.ryms);
  }

  private skrivLopor(delar: readonly Lopa[], stil: Stil, x: number, bredd: number): void {
    this.nagotSkrivet = true;
    this.pdf.fillColor(stil.farg ?? '#000000');
    this.pdf.x = x;
    delar.forEach(({ namn, text: del }, i) => {
      this.valj(namn).fontSize(stil.grad);
      this.pdf.text(del, { width: bredd, align: stil.hoger ? 'right' : 'left', lineGap: stil.radavstand ?? 0, continued: i < delar.length - 1 });
    });
    this.pdf.x = MARGINAL;
  }

  /** A part of the structure with what `skriv` writes as its content. */
  del(foralder: Struktur, tagg: string, skriv: () => void, val: PDFKit.Mixins.StructureElementOptions = {}): void {
    foralder.add(this.pdf.struct(tagg, val, [skriv]));
  }

  /** A part that holds other parts. */
  grupp(foralder: Struktur, tagg: string, fyll: (grupp: Struktur) => void): void {
    const grupp = this.pdf.struct(tagg);
    foralder.add(grupp);
    fyll(grupp);
    grupp.end();
  }

  /** Lines, page heads and repeated header rows: a screen reader passes them by. */
  prydnad(skriv: () => void, typ: 'Pagination' | 'Layout' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type: typ });
    skriv();
    this.pdf.endMarkedContent();
  }

  linje(y: number, fran: number, till: number, farg: string, bredd: number): void {
    this.prydnad(() => this.pdf.moveTo(fran, y).lineTo(till, y).lineWidth(bredd).strokeColor(farg).stroke());
  }

  /** Page heads and numbers, and the file's bytes. Nothing can be written afterwards. */
  async avsluta(): Promise<Buffer> {
    this.rot.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let n = 0; n < count; n++) {
      this.pdf.switchToPage(start + n);
      this.prydnad(() => this.sidramar(n + 1, count), 'Pagination');
    }
    this.pdf.end();
    await this.slut;
    return Buffer.concat(this.bitar);
  }

  private sidramar(nummer: number, antal: number): void {
    const { width, height, margins } = this.pdf.page;
    const stil: Stil = { typsnitt: 'brod', grad: 9, farg: '#595959' };
    // What stands in the margins must not begin a new page.
    this.pdf.page.margins = { ...margins, top: 0, bottom: 0 };
    this.pdf.y = MARGINAL - 14;
    if (this.dokument.fiktivt) this.text(`Fiktiva uppgifter · ${this.dokument.sidhuvud}`, { ...stil, typsnitt: 'brod-fet' }, MARGINAL, width - 2 * MARGINAL);
    else this.text(this.dokument.sidhuvud, stil, MARGINAL, width - 2 * MARGINAL);
    const y = MARGINAL;
    this.pdf.moveTo(MARGINAL, y).lineTo(width - MARGINAL, y).lineWidth(0.5).strokeColor('#808080').stroke();
    this.pdf.y = height - MARGINAL + 12;
    this.text(`Sida ${nummer} av ${antal}`, { ...stil, hoger: true }, MARGINAL, width - 2 * MARGINAL);
    this.pdf.page.margins = margins;
  }
}
