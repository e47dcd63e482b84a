import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, input, output, signal, viewChild } from '@angular/core';
import { KEDJEAVSER, Kedjeperiod, dagIStockholm, granskaNodmal, tolkaMatvarde } from '@anslag/doman';
import { Faltfel, KedjenodSvar, NodandringSvar, NodmalSvar, kedjeavsernamn, nodmalsfel } from '@anslag/kontrakt';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { matvardefel, matvardetext } from '../ui/matvarde.formulering';
import { Textfalt } from '../ui/textfalt';
import { Valjare } from '../ui/valjare';

/** Setting the target of a node, or revising it with the reason; the former one is kept. */
@Component({
  selector: 'app-malform',
  imports: [Felsammanfattning, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel ej-utskrift" aria-labelledby="mal-rubrik">
      <h3 id="mal-rubrik" #rubriken tabindex="-1">{{ galler() ? 'Revidera målet' : 'Sätt mål' }}: {{ nod().text }}</h3>
      <app-felsammanfattning [problem]="prov.visat()" [falt]="faltIder" />
      @if (galler(); as m) {
        <p>Målet är {{ vardetext(m.malvarde) }}{{ m.malar === null ? '' : ' senast ' + m.malar }}. Det finns kvar och visas som tidigare mål.</p>
      }
      <form novalidate (submit)="spara($event)">
        <div class="par">
          <app-textfalt
            [etikett]="'Målvärde' + (nod().enhet ? ', ' + nod().enhet : '')"
            faltId="mal-varde"
            [hogst]="60"
            [varde]="varde()"
            [eko]="eko()"
            [fel]="prov.fel()['malvarde']"
            (skrivet)="varde.set($event)"
          />
          <app-textfalt etikett="Målår (kan lämnas tomt)" faltId="mal-ar" [hogst]="4" [varde]="ar()" [fel]="prov.fel()['malar']" (skrivet)="ar.set($event)" />
        </div>
        <app-valjare etikett="Avser" faltId="mal-avser" [tomt]="null" [varde]="avser()" [alternativ]="avserval" (valt)="valtAvser.set($event)" />
        @if (galler()) {
          <app-textfalt etikett="Varför ändras målet?" faltId="mal-skal" [rader]="2" [hogst]="2000" kravs [varde]="skal()" [fel]="prov.fel()['skal']" (skrivet)="skal.set($event)" />
        }
        <p class="rad">
          <button type="submit" class="knapp" [attr.aria-disabled]="sandning.arbetar() ? 'true' : null">Spara målet</button>
          <button type="button" class="knapp sekundar" (click)="avbrutet.emit()">Avbryt</button>
        </p>
      </form>
    </section>
  `,
  styleUrl: '../arendeandring/panel.css',
})
export class Malform {
  readonly nod = input.required<Pick<KedjenodSvar, 'id' | 'niva' | 'text' | 'enhet' | 'avser' | 'baslinjeAr'> & { mal: readonly NodmalSvar[] }>();
  /** The project's, as far as it is known. */
  readonly period = input.required<Kedjeperiod>();
  readonly gjort = output<void>();
  readonly avbrutet = output<void>();

  private readonly rubriken = viewChild.required<ElementRef<HTMLElement>>('rubriken');
  protected readonly sandning = sandning();
  protected readonly faltIder = { malvarde: 'mal-varde', malar: 'mal-ar', avser: 'mal-avser', skal: 'mal-skal' };
  protected readonly avserval = KEDJEAVSER.map((varde) => ({ varde, namn: kedjeavsernamn(varde) }));
  protected readonly galler = computed(() => this.nod().mal.at(-1) ?? null);
  protected readonly varde = signal('');
  protected readonly ar = signal('');
  protected readonly valtAvser = signal<string | null>(null);
  protected readonly avser = computed(() => this.valtAvser() ?? this.galler()?.avser ?? this.nod().avser ?? 'hela');
  protected readonly skal = signal('');
  private readonly tolkat = computed(() => tolkaMatvarde(this.varde()));
  protected readonly eko = computed(() => {
    const t = this.tolkat();
    return t.ok ? `Läses som ${this.vardetext(t.varde)}` : '';
  });
  protected readonly prov = provning(
    'Målet är inte sparat',
    (): Faltfel[] => {
      const [t, ar] = [this.tolkat(), this.ar().trim()];
      const fel = (falt: string, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });
      const arratt = ar === '' || /^(199[5-9]|20\d\d|2100)$/.test(ar);
      const malet = { malvarde: t.ok ? t.varde : 0, malar: ar === '' || !arratt ? null : Number(ar) };
      return [
        ...(t.ok ? [] : [fel('malvarde', t.fel.map(matvardefel).join(' '))]),
        ...granskaNodmal(this.nod(), malet, this.galler(), dagIStockholm(new Date()), this.period()).map((f) => ({ ...nodmalsfel(f), last: null })),
        ...(arratt ? [] : [fel('malar', 'Skriv ett år från 1995 till 2100.')]),
        ...(this.galler() && this.skal().trim() === '' ? [fel('skal', 'Skriv varför målet ändras.')] : []),
      ];
    },
    this.sandning,
  );

  constructor() {
    afterNextRender(() => this.rubriken().nativeElement.focus());
  }

  protected vardetext(varde: number): string {
    return matvardetext(varde, this.nod().enhet);
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const t = this.tolkat();
    if (!this.prov.prova() || !t.ok) return;
    const ar = this.ar().trim();
    const kropp = { malvarde: t.varde, malar: ar === '' ? null : Number(ar), avser: this.avser(), skal: this.skal().trim() || null };
    const svar = await this.sandning.skicka<NodandringSvar>('POST', apiAdress('nodmal', { id: this.nod().id }), kropp);
    this.prov.avsluta(svar !== null);
    if (svar) this.gjort.emit();
  }
}
