import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Params, Router, RouterLink } from '@angular/router';
import { Kedjeperiod, Lucka, OKAND_PERIOD, harResultat } from '@anslag/doman';
import { nivanamn } from '@anslag/kontrakt';
import { ettAv } from '../skal/fraga';
import { Malform } from '../resultat/malform';
import { Flik, Flikar } from '../ui/flikar';
import { Kedjelistan } from './kedjelistan';
import { Kedjeluckor } from './kedjeluckor';
import { Kedjeritning } from './kedjeritning';
import { Kedja, Led } from './led';
import { ledkort } from './led.formulering';
import { Ledfakta } from './ledfakta';
import { smalSkarm } from './smal';

const VISNINGAR = ['ritad', 'lista'] as const;
type Visning = (typeof VISNINGAR)[number];
const VISNINGSNAMN: Record<Visning, string> = { ritad: 'Ritad', lista: 'Lista' };

/**
 * An effect chain, drawn left to right or as an indented list, with its gaps. Which, and the node whose path is shown, stand in the page's
 * address (kedja, nod). The content is what is said of a chain without nodes.
 */
@Component({
  selector: 'app-effektkedja',
  imports: [Flikar, Kedjelistan, Kedjeluckor, Kedjeritning, Ledfakta, Malform, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './effektkedja.html',
  styleUrl: './effektkedja.css',
})
export class Effektkedja {
  readonly kedja = input.required<Kedja>();
  /** Null where they are not asked for. */
  readonly luckor = input<readonly Lucka[] | null>(null);
  /** Whose chain it is, where several are on the page: an insats and its year. */
  readonly av = input('');
  /** The project's, that targets are held against. */
  readonly period = input(OKAND_PERIOD, { transform: (p: Kedjeperiod | undefined) => p ?? OKAND_PERIOD });
  /** Where results are logged; null when the person may not. */
  readonly logga = input<readonly string[] | null>(null);

  /** A target was set, so that the chain is to be fetched again. */
  readonly andrad = output<void>();

  private readonly router = inject(Router);
  private readonly injektor = inject(Injector);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly smal = smalSkarm();
  private readonly lista = viewChild<ElementRef<HTMLElement>>('lista');
  private readonly ritning = viewChild(Kedjeritning);

  protected readonly nivanamn = nivanamn;
  protected readonly tillhor = computed(() => (this.av() ? ` för ${this.av()}` : ''));
  private readonly visning = computed((): Visning => ettAv(VISNINGAR, this.fraga().get('kedja')) ?? (this.smal() ? 'lista' : 'ritad'));
  protected readonly ritad = computed(() => this.visning() === 'ritad');
  protected readonly flikar = computed(() =>
    VISNINGAR.map((v): Flik => ({ namn: VISNINGSNAMN[v], vald: v === this.visning(), fraga: { kedja: v } })),
  );
  private readonly perId = computed(() => new Map(this.kedja().noder.map((n) => [n.id, n])));
  protected readonly namn = computed(() => {
    const perId = this.perId();
    return (id: string): string => perId.get(id)?.text ?? id;
  });
  protected readonly kort = computed(() => new Map(this.kedja().noder.map((n) => [n.id, ledkort(n)])));
  /** The node in the address, shown before the address has been written. */
  protected readonly vald = linkedSignal(() => {
    const nod = this.fraga().get('nod');
    return nod !== null && this.perId().has(nod) ? nod : null;
  });
  protected readonly valt = computed(() => this.perId().get(this.vald() ?? '') ?? null);
  /** The target of the chosen node is being set; another node, and it is not. */
  protected readonly sattMal = linkedSignal({ source: this.vald, computation: () => false });
  protected readonly grannar = computed(() => {
    const [id, namn] = [this.vald(), this.namn()];
    const lista = (ids: readonly string[]): string => ids.map((x) => `”${namn(x)}”`).join(', ');
    const fore = lista(this.kedja().lankar.flatMap((l) => (l.till === id ? l.fran : [])));
    const efter = lista(this.kedja().lankar.flatMap((l) => (l.fran === id ? l.till : [])));
    return [fore && `Följer av ${fore}.`, efter && `Leder till ${efter}.`].filter(Boolean).join(' ');
  });

  protected loggas(led: Led): boolean {
    return this.logga() !== null && harResultat(led.niva);
  }

  protected valj(id: string | null): void {
    this.vald.set(id);
    this.adress({ nod: id });
  }

  protected malSatt(): void {
    this.sattMal.set(false);
    this.andrad.emit();
    const id = this.vald();
    if (id !== null) this.ritning()?.fokusera(id);
  }

  protected avmarkera(): void {
    const id = this.vald();
    this.valj(null);
    if (id !== null) this.ritning()?.fokusera(id);
  }

  /** Goes to a node where it is shown: its card, or its place in the list. */
  protected gaTill(id: string): void {
    this.valj(id);
    afterNextRender(
      () => {
        if (this.ritad()) this.ritning()?.fokusera(id);
        else this.iListan(id)?.focus();
      },
      { injector: this.injektor },
    );
  }

  private iListan(id: string): HTMLElement | undefined {
    return [...(this.lista()?.nativeElement.querySelectorAll<HTMLElement>('[data-led]') ?? [])].find((e) => e.dataset['led'] === id);
  }

  private adress(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true, preserveFragment: true, scroll: 'manual' });
  }
}
