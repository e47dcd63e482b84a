import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Kedjelank, Kedjenod, vagGenom } from '@anslag/doman';
import { nivanamn } from '@anslag/kontrakt';
import { Kedjelage } from './kedjelage';
import { Kedjenyckel } from './kedjenyckel';
import { NODTANGENTER, nastaNod } from './kedjesteg';
import { Kort } from './kort';
import { KORTBREDD, RUBRIKHOJD, placera } from './placering';
import { Zoomyta } from './zoomyta';

let nummer = 0;
const LAGST_HOJD = 220;
/** Of the browser window's height. */
const HOGST_DEL = 0.8;

/** A chain drawn left to right, one column per level: moved, zoomed and walked through by mouse, fingers and keys alike. */
@Component({
  selector: 'app-kedjeritning',
  imports: [Kedjelage, Kedjenyckel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kedjeritning.html',
  styleUrl: './kedjeritning.css',
})
export class Kedjeritning {
  readonly noder = input.required<readonly Kedjenod[]>();
  readonly lanklista = input.required<readonly Kedjelank[]>();
  /** What each node's card says, by its id. */
  readonly kort = input.required<ReadonlyMap<string, Kort>>();
  readonly etikett = input.required<string>();
  /** The node whose path is shown; the others stand back. */
  readonly vald = input<string | null>(null);
  /** May one draw links from card to card? */
  readonly lankar = input(false, { transform: booleanAttribute });
  readonly valt = output<string | null>();
  /** A link was drawn by mouse. */
  readonly lankad = output<{ fran: string; till: string }>();

  protected readonly id = `kedjeritning-${++nummer}`;
  protected readonly nivanamn = nivanamn;
  protected readonly rubrikhojd = RUBRIKHOJD;
  protected readonly kortbredd = KORTBREDD;
  private readonly fonster = viewChild.required<ElementRef<HTMLElement>>('fonster');
  private readonly lager = viewChild.required<ElementRef<HTMLElement>>('lager');
  private readonly rubriker = viewChild.required<ElementRef<HTMLElement>>('rubriker');

  protected readonly yta = signal<Zoomyta | null>(null);
  private readonly bredd = signal(0);
  protected readonly procent = signal(100);
  /** The node that was in focus last: the one that Tab goes to. */
  private readonly senast = signal<string | null>(null);
  protected readonly drag = signal<{ fran: string; d: string } | null>(null);

  protected readonly ritning = computed(() => {
    const kort = this.kort();
    return placera(this.noder(), this.lanklista(), (id) => kort.get(id)?.hojd ?? 0);
  });
  protected readonly hors = computed(() => {
    const vald = this.vald();
    return vald === null || !this.ritning().rutor.has(vald) ? null : vagGenom(vald, this.lanklista());
  });
  protected readonly tabbar = computed(() => {
    const { rutor, kolumner } = this.ritning();
    return [this.senast(), this.vald()].find((id) => id !== null && rutor.has(id)) ?? kolumner.flatMap((k) => k.noder)[0] ?? null;
  });
  protected readonly hojd = computed(() => {
    const { bredd, hojd } = this.ritning();
    const onskad = hojd * Zoomyta.borjan(this.bredd() || bredd, bredd) + 8;
    return Math.round(Math.max(LAGST_HOJD, Math.min(onskad, window.innerHeight * HOGST_DEL)));
  });
  protected readonly hjalp = computed(
    () =>
      'Välj ett led för att se vad som leder till det och vad det leder till; Escape avmarkerar. Piltangenterna går mellan leden, + och − ändrar storleken och 0 passar in. Dra eller använd piltangenterna på ritningens yta för att flytta den; Ctrl och rullhjulet ändrar storleken.' +
      (this.lankar() ? ' Dra från ett led till ett annat för att länka dem.' : ''),
  );

  constructor() {
    const forstord = inject(DestroyRef);
    afterNextRender(() => {
      const fonster = this.fonster().nativeElement;
      const [lager, rubriker] = [this.lager().nativeElement, this.rubriker().nativeElement];
      this.yta.set(
        new Zoomyta(
          fonster,
          (h) => !(this.lankar() && h.type === 'mousedown' && ledVid(h.target)),
          ({ x, y, k }) => {
            lager.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
            rubriker.style.transform = `translate(${x}px, 0) scale(${k})`;
            this.procent.set(Math.round(k * 100));
          },
        ),
      );
      const matare = new ResizeObserver(([rad]) => this.bredd.set(rad ? Math.round(rad.contentRect.width) : fonster.clientWidth));
      matare.observe(fonster);
      forstord.onDestroy(() => matare.disconnect());
    });
    effect(() => {
      const [yta, bredd, hojd, ritning] = [this.yta(), this.bredd(), this.hojd(), this.ritning()];
      if (!yta || bredd === 0) return;
      yta.matt({ bredd, hojd }, ritning);
      const vald = untracked(this.vald);
      if (vald !== null) this.visa(vald);
    });
    effect(() => {
      const vald = this.vald();
      if (vald !== null) untracked(() => this.visa(vald));
    });
  }

  /** Goes to a node's card. */
  fokusera(id: string): void {
    const kort = [...this.lager().nativeElement.querySelectorAll<HTMLElement>('[data-led]')].find((e) => e.dataset['led'] === id);
    this.visa(id);
    kort?.focus({ preventScroll: true });
    kort?.scrollIntoView({ block: 'nearest' });
  }

  protected svag(...ids: string[]): boolean {
    const hors = this.hors();
    return hors !== null && !ids.every((id) => hors.has(id));
  }

  protected hog(fran: string, till: string): boolean {
    return this.hors() !== null && !this.svag(fran, till);
  }

  protected valj(id: string): void {
    this.valt.emit(this.vald() === id && !this.lankar() ? null : id);
  }

  protected fokuserad(id: string): void {
    this.senast.set(id);
    this.visa(id);
  }

  protected tangent(handelse: KeyboardEvent): void {
    if (handelse.ctrlKey || handelse.metaKey || handelse.altKey) return;
    if (this.zoomtangent(handelse.key) || this.flyttangent(handelse)) handelse.preventDefault();
  }

  protected borjaDra(handelse: PointerEvent): void {
    const fran = ledVid(handelse.target);
    if (this.lankar() && fran !== null && handelse.pointerType === 'mouse' && handelse.button === 0) this.drag.set({ fran, d: '' });
  }

  protected dra(handelse: PointerEvent): void {
    const drag = this.drag();
    const r = drag && this.ritning().rutor.get(drag.fran);
    if (!drag || !r) return;
    const { left, top } = this.fonster().nativeElement.getBoundingClientRect();
    const [x, y] = this.yta()?.punkt(handelse.clientX - left, handelse.clientY - top) ?? [r.x, r.y];
    this.drag.set({ fran: drag.fran, d: `M${r.x + r.bredd} ${r.y + r.hojd / 2}L${Math.round(x)} ${Math.round(y)}` });
  }

  protected slapp(handelse: PointerEvent): void {
    const drag = this.drag();
    this.drag.set(null);
    const till = ledVid(document.elementFromPoint(handelse.clientX, handelse.clientY));
    if (drag && till !== null && till !== drag.fran) this.lankad.emit({ fran: drag.fran, till });
  }

  private visa(id: string): void {
    const ruta = this.ritning().rutor.get(id);
    if (ruta && this.bredd() > 0) this.yta()?.visa(ruta, RUBRIKHOJD);
  }

  private zoomtangent(tangent: string): boolean {
    const yta = this.yta();
    switch (tangent) {
      case '+':
      case '=':
        yta?.oka();
        return true;
      case '-':
      case '−':
        yta?.minska();
        return true;
      case '0':
        yta?.passaIn();
        return true;
      case 'Escape':
        if (this.vald() === null) return false;
        this.valt.emit(null);
        return true;
      default:
        return false;
    }
  }

  private flyttangent(handelse: KeyboardEvent): boolean {
    const tangent = NODTANGENTER.find((t) => t === handelse.key);
    if (!tangent) return false;
    const led = ledVid(handelse.target);
    if (led !== null && !handelse.shiftKey) {
      const hors = this.hors();
      const nasta = nastaNod(tangent, led, this.ritning(), hors?.has(led) ? hors : null);
      if (nasta !== null) this.fokusera(nasta);
      return true;
    }
    const [x, y] = [tangent === 'ArrowRight' ? 1 : tangent === 'ArrowLeft' ? -1 : 0, tangent === 'ArrowDown' ? 1 : tangent === 'ArrowUp' ? -1 : 0];
    if (x === 0 && y === 0) return false;
    this.yta()?.panorera(x, y);
    return true;
  }
}

/** The id of the node whose card that is, or is in. */
function ledVid(mal: EventTarget | null): string | null {
  const kort = mal instanceof Element ? mal.closest<HTMLElement>('[data-led]') : null;
  return kort?.dataset['led'] ?? null;
}
