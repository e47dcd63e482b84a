import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { HANDLINGSNAMN, Handlingsslag } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { Dokumentarbeten, Dokumentmal } from './dokumentarbeten';
import { Handlingsknapp } from './handlingsknapp';
import { Notis } from './notis';

/**
 * A button that makes a document, how far that has come, and then the document as Word and PDF. The content is the button's text. Of an
 * ärende give `arende`, of a decision in it also `nummer`, of a meeting `sammantrade`. The page can be left meanwhile.
 */
@Component({
  selector: 'app-dokumentknapp',
  imports: [Handlingsknapp, Notis],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-handlingsknapp handling="handling.gora" [sekundar]="sekundar()" [liten]="liten()" [hinder]="hinder()" [upptagen]="pagar()" (gor)="gor()"><ng-content /></app-handlingsknapp>
    <div role="status">
      @if (pagar()) {
        <p>{{ lage() }}</p>
      } @else if (filer(); as f) {
        <p>
          {{ namn() }} är klar:
          <a [href]="f.docx" download>Word<span class="endast-skarmlasare"> ({{ namn() }})</span></a
          >,
          <a [href]="f.pdf" download>PDF<span class="endast-skarmlasare"> ({{ namn() }})</span></a>
        </p>
      }
    </div>
    @if (pagar()) {
      <progress [value]="andel()" max="1" [attr.aria-label]="'Så långt har ' + namn() + ' kommit'"></progress>
    }
    @if (fel(); as text) {
      <app-notis ton="fel"><div role="alert">{{ namn() }} kunde inte göras. {{ text }}</div></app-notis>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    p {
      margin: 8px 0 0;
    }
    progress {
      width: min(100%, 20rem);
      margin-top: 4px;
      accent-color: var(--accent);
    }
    app-notis {
      display: block;
      max-width: 44rem;
      margin-top: 8px;
    }
  `,
})
export class Dokumentknapp {
  readonly slag = input.required<Handlingsslag>();
  readonly arende = input<string>();
  readonly nummer = input<number>();
  readonly sammantrade = input<string>();
  /** Why it cannot be made now, as a sentence. */
  readonly hinder = input<string | null>(null);
  readonly sekundar = input(false, { transform: booleanAttribute });
  readonly liten = input(false, { transform: booleanAttribute });

  private readonly arbeten = inject(Dokumentarbeten);
  private readonly mal = computed((): Dokumentmal => {
    const [arende, nummer, sammantrade] = [this.arende(), this.nummer(), this.sammantrade()];
    return { slag: this.slag(), ...(arende === undefined ? {} : { arende }), ...(nummer === undefined ? {} : { nummer }), ...(sammantrade === undefined ? {} : { sammantrade }) };
  });
  private readonly arbete = computed(() => this.arbeten.for(this.mal()));

  protected readonly namn = computed(() => HANDLINGSNAMN[this.slag()]);
  protected readonly pagar = computed(() => {
    const a = this.arbete();
    return a !== null && a.problem === null && (a.jobb === null || a.jobb.status === 'vantar' || a.jobb.status === 'pagar');
  });
  protected readonly lage = computed(() => {
    const a = this.arbete();
    if (a?.utanSvar) return 'Servern svarar inte. Arbetet fortsätter där, och svaret hämtas när den svarar.';
    if (!a?.jobb || a.jobb.status === 'vantar') return `${this.namn()} väntar på sin tur …`;
    return `${a.jobb.lagetext || 'Arbetar'} …`;
  });
  protected readonly andel = computed(() => {
    const jobb = this.arbete()?.jobb;
    return jobb && jobb.antalSteg > 0 ? jobb.steg / jobb.antalSteg : 0;
  });
  protected readonly filer = computed(() => {
    const id = this.arbete()?.jobb?.handling;
    return id ? { docx: apiAdress('handlingDocx', { id }), pdf: apiAdress('handlingPdf', { id }) } : null;
  });
  protected readonly fel = computed(() => {
    const a = this.arbete();
    return a?.problem ? a.problem.detail || a.problem.title : (a?.jobb?.fel ?? null);
  });

  protected gor(): void {
    void this.arbeten.starta(this.mal());
  }
}
