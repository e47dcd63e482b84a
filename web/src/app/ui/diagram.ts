import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Params, Router, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { Region } from '../skal/region';
import { Stapel, diagramhojd, fargerFor, rita, somBild } from './diagram.rita';
import { Tabellram } from './tabellram';

export interface Diagramstapel extends Stapel {
  /** Where the rows behind the bar are. */
  vag?: string | readonly (string | number)[];
  fraga?: Params;
}

/** Bars with one message, which is the heading; the same figures as a table one click away, each row leading to what is behind it. */
@Component({
  selector: 'app-diagram',
  imports: [RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './diagram.html',
  styleUrl: './diagram.css',
})
export class Diagram {
  /** The one thing the chart says: "Hälften av medlen går till Ökad tillväxt i näringslivet". */
  readonly budskap = input.required<string>();
  /** What the numbers are: "Beviljade kronor 2021". */
  readonly matt = input.required<string>();
  readonly staplar = input.required<readonly Diagramstapel[]>();
  /** Names of the series; one value per series in every bar. */
  readonly serier = input<readonly string[]>([]);
  readonly radrubrik = input('Namn');
  readonly formatera = input<(n: number) => string>(formateraKronor);
  readonly filnamn = input('diagram');

  private readonly router = inject(Router);
  private readonly region = inject(Region).svar;
  private readonly duk = viewChild.required<ElementRef<HTMLCanvasElement>>('duk');
  private readonly utseende = signal(0);
  protected readonly serienamn = computed(() => (this.serier().length > 0 ? this.serier() : [this.matt()]));
  private readonly bredd = signal(600);
  protected readonly hojd = computed(() =>
    diagramhojd(
      this.staplar().map((s) => s.namn),
      this.serienamn().length,
      this.bredd(),
    ),
  );

  constructor() {
    afterRenderEffect((stada) => {
      const duk = this.duk().nativeElement;
      this.bredd.set(duk.parentElement?.clientWidth ?? 0);
      const matare = new ResizeObserver(([ruta]) => this.bredd.set(ruta?.contentRect.width ?? 0));
      if (duk.parentElement) matare.observe(duk.parentElement);
      stada(() => matare.disconnect());
    });
    afterRenderEffect((stada) => {
      this.utseende();
      const duk = this.duk().nativeElement;
      const underlag = {
        staplar: this.staplar(),
        serier: this.serienamn(),
        formatera: this.formatera(),
        vidVal: (index: number) => this.oppna(index),
      };
      const diagram = rita(duk, underlag, fargerFor(duk));
      stada(() => diagram.destroy());
    });
    const omritning = new AbortController();
    for (const fraga of ['(prefers-color-scheme: dark)', 'print']) {
      window.matchMedia(fraga).addEventListener('change', () => this.utseende.update((n) => n + 1), { signal: omritning.signal });
    }
    inject(DestroyRef).onDestroy(() => omritning.abort());
  }

  /** The table's figures are exact where the bars' labels may be short. */
  protected text(varde: number | null | undefined): string {
    return varde === null || varde === undefined ? 'uppgift saknas' : formateraKronor(varde);
  }

  /** Whose figures they are, for a picture that leaves the page. */
  private ursprung(): string[] {
    const region = this.region();
    if (!region) return [];
    return region.fiktiv ? [region.namn, 'Fiktiv region – exempeldata'] : [region.namn];
  }

  private oppna(index: number): void {
    const stapel = this.staplar()[index];
    if (!stapel?.vag) return;
    const vag = typeof stapel.vag === 'string' ? [stapel.vag] : [...stapel.vag];
    void this.router.navigate(vag, { queryParams: stapel.fraga });
  }

  protected async spara(): Promise<void> {
    const duk = this.duk().nativeElement;
    const bild = await somBild(duk, this.budskap(), [this.matt(), ...this.ursprung()], this.serier(), fargerFor(duk));
    if (!bild) return;
    const lank = document.createElement('a');
    lank.href = URL.createObjectURL(bild);
    lank.download = `${this.filnamn()}.png`;
    lank.click();
    URL.revokeObjectURL(lank.href);
  }
}
