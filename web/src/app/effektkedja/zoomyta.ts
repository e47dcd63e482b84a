import { select, type Selection } from 'd3-selection';
import { ZoomBehavior, ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { Ruta } from './kedjelinjer';

/** How far the drawing is enlarged, and made smaller. */
const SKALOR = [0.25, 2] as const;
/** A chain wider than its window is not made smaller than this until one asks for it: its texts would be too small to read. */
const LASBAR_SKALA = 0.8;
const STEG = 1.25;
const PANSTEG = 60;
const LUFT = 24;

/** The window that a drawing is seen through: zoomed and moved by wheel with ctrl, drag and pinch, and by keys and buttons. */
export class Zoomyta {
  private readonly yta: ZoomBehavior<HTMLElement, unknown>;
  private readonly rot: Selection<HTMLElement, unknown, null, undefined>;
  private fonster = { bredd: 0, hojd: 0 };
  private innehall = { bredd: 1, hojd: 1 };
  private transform: ZoomTransform = zoomIdentity;
  /** Somebody has chosen another size or place than it began with. */
  private rord = false;

  /** @param farDra may what is pressed there move the drawing? `flyttad` is told each new place, also the first. */
  constructor(element: HTMLElement, farDra: (handelse: Event) => boolean, flyttad: (t: ZoomTransform) => void) {
    this.yta = zoom<HTMLElement, unknown>()
      .scaleExtent([SKALOR[0], SKALOR[1]])
      .extent(() => [
        [0, 0],
        [this.fonster.bredd, this.fonster.hojd],
      ])
      .clickDistance(4)
      .filter((h: Event) => (h instanceof WheelEvent ? h.ctrlKey : !(h instanceof MouseEvent && h.button !== 0) && farDra(h)))
      .on('zoom', (h: { transform: ZoomTransform; sourceEvent: unknown }) => {
        if (h.sourceEvent) this.rord = true;
        this.transform = h.transform;
        flyttad(h.transform);
      });
    this.rot = select(element);
    this.rot.call(this.yta).on('dblclick.zoom', null);
  }

  /** The size at which a chain of this width begins in a window of that: all of its width where it can be read. */
  static borjan(bredd: number, innehall: number): number {
    return Math.min(1, Math.max(LASBAR_SKALA, bredd / innehall));
  }

  /** The window or the drawing has got other measures, in pixels: it stays where one has put it. */
  matt(fonster: { bredd: number; hojd: number }, innehall: { bredd: number; hojd: number }): void {
    this.fonster = fonster;
    this.innehall = innehall;
    this.yta.translateExtent([
      [-LUFT, 0],
      [innehall.bredd + LUFT, innehall.hojd + LUFT],
    ]);
    if (this.rord) this.yta.translateBy(this.rot, 0, 0);
    else this.satt(Zoomyta.borjan(fonster.bredd, innehall.bredd));
  }

  oka(): void {
    this.rord = true;
    this.yta.scaleBy(this.rot, STEG);
  }

  minska(): void {
    this.rord = true;
    this.yta.scaleBy(this.rot, 1 / STEG);
  }

  /** The whole chain in the window. */
  passaIn(): void {
    this.rord = true;
    this.satt(Math.min(1, this.fonster.bredd / (this.innehall.bredd + LUFT), this.fonster.hojd / (this.innehall.hojd + LUFT)));
  }

  verkligStorlek(): void {
    this.rord = true;
    this.yta.scaleTo(this.rot, 1);
  }

  /** Moves what is seen, in steps to the right and down. */
  panorera(x: number, y: number): void {
    this.rord = true;
    this.yta.translateBy(this.rot, (-x * PANSTEG) / this.transform.k, (-y * PANSTEG) / this.transform.k);
  }

  /** Moves the drawing as little as is needed for the box to be seen below the headings, whose height in the drawing is given. */
  visa(ruta: Ruta, rubrikhojd: number): void {
    const { x, y, k } = this.transform;
    const steg = (fran: number, till: number, lagst: number, hogst: number): number => {
      if (till - fran > hogst - lagst || fran < lagst) return lagst - fran;
      return till > hogst ? hogst - till : 0;
    };
    const dx = steg(x + ruta.x * k, x + (ruta.x + ruta.bredd) * k, LUFT, this.fonster.bredd - LUFT);
    const dy = steg(y + ruta.y * k, y + (ruta.y + ruta.hojd) * k, rubrikhojd * k + 8, this.fonster.hojd - 8);
    if (dx !== 0 || dy !== 0) this.yta.translateBy(this.rot, dx / k, dy / k);
  }

  /** Where in the drawing a point of the screen's window is. */
  punkt(x: number, y: number): [number, number] {
    return this.transform.invert([x, y]);
  }

  private satt(skala: number): void {
    this.yta.transform(this.rot, zoomIdentity.scale(skala));
    this.yta.translateBy(this.rot, 0, 0);
  }
}
