import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, input, output, signal, viewChild, viewChildren } from '@angular/core';
import { Datum } from '@anslag/doman';
import { Faltfel, UppfoljningsandringSvar, UppfoljningspostSvar, uppfoljningsrubrik } from '@anslag/kontrakt';
import { Formbesked } from '../arendeandring/formbesked';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Textfalt } from '../ui/textfalt';

export type Andringsslag = 'flytta' | 'utgar';

/** Moves a post to another last day, or strikes it; both with why. What is answered in it stays. */
@Component({
  selector: 'app-postandring',
  imports: [Datumfalt, Formbesked, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section [attr.aria-labelledby]="id() + '-rubrik'">
      <h4 [id]="id() + '-rubrik'" #rubriken tabindex="-1">{{ rubrik() }}</h4>
      <app-formbesked [problem]="prov.visat()" [undertiden]="sandning.problem()?.aktuell?.andrat ?? []" [falt]="faltIder()" />
      <form novalidate (submit)="spara($event)">
        @if (slag() === 'flytta') {
          <app-datumfalt
            etikett="Ny sista dag"
            [hjalp]="'Enligt planen senast ' + post().planeradSenast"
            [faltId]="id() + '-dag'"
            [varde]="dag()"
            [anmarkt]="prov.fel()['flyttadTill']"
            (valt)="dag.set($event)"
          />
        }
        <app-textfalt
          [etikett]="slag() === 'flytta' ? 'Varför flyttas den?' : 'Varför görs den inte?'"
          [faltId]="id() + '-skal'"
          [rader]="2"
          [hogst]="4000"
          kravs
          [varde]="skal()"
          [fel]="prov.fel()['skal']"
          (skrivet)="skal.set($event)"
        />
        <p class="rad">
          <button type="submit" class="knapp" [attr.aria-disabled]="sandning.arbetar() ? 'true' : null">{{ slag() === 'flytta' ? 'Flytta' : 'Stryk ur planen' }}</button>
          <button type="button" class="knapp sekundar" (click)="avbruten.emit()">Avbryt</button>
        </p>
      </form>
    </section>
  `,
  styles: `
    section {
      max-width: 44rem;
      margin: 8px 0;
      padding: 16px 24px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
    }
    h4 {
      margin: 0 0 12px;
      font-size: 1rem;
    }
    form > * {
      margin-bottom: 16px;
    }
    .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 0;
    }
  `,
  host: { '(keydown.escape)': 'avbruten.emit()' },
})
export class Postandring {
  readonly nyckel = input.required<string>();
  readonly post = input.required<UppfoljningspostSvar>();
  readonly slag = input.required<Andringsslag>();
  /** It is changed: the answer, and what to say of it. */
  readonly andrad = output<string>();
  readonly avbruten = output<void>();

  protected readonly sandning = sandning();
  private readonly rubriken = viewChild<ElementRef<HTMLElement>>('rubriken');
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly dag = signal<Datum | null>(null);
  protected readonly skal = signal('');
  protected readonly id = computed(() => `post-${this.post().slag}-${this.post().nyckel}`);
  protected readonly rubrik = computed(() => `${this.slag() === 'flytta' ? 'Flytta' : 'Stryk'} ${uppfoljningsrubrik(this.post()).toLowerCase()}`);
  private readonly fel = computed((): Faltfel[] => {
    const fel = (falt: string, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });
    const flytt = this.slag() === 'flytta';
    return [
      ...(flytt && this.dag() === null ? [fel('flyttadTill', 'Ange den nya sista dagen.')] : []),
      ...(this.skal().trim() === '' ? [fel('skal', flytt ? 'Skriv varför den flyttas.' : 'Skriv varför den inte görs.')] : []),
    ];
  });
  protected readonly prov = provning('Inget har sparats', this.fel, this.sandning);
  protected readonly faltIder = computed(() => ({ flyttadTill: `${this.id()}-dag`, skal: `${this.id()}-skal` }));

  constructor() {
    afterNextRender(() => this.rubriken()?.nativeElement.focus());
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    if (this.sandning.arbetar() || !this.prov.prova(this.datumfalten(), () => 'flyttadTill')) return;
    const { slag, nyckel: post, version, svar, senast, planeradSenast } = this.post();
    const utgar = this.slag() === 'utgar';
    const flyttadTill = utgar ? (senast === planeradSenast ? null : senast) : this.dag();
    const kropp = { version, status: utgar ? 'utgar' : null, flyttadTill, skal: this.skal().trim(), svar };
    const andrat = await this.sandning.skicka<UppfoljningsandringSvar>('PUT', apiAdress('uppfoljningspost', { nyckel: this.nyckel(), slag, post }), kropp);
    this.prov.avsluta(andrat !== null);
    if (andrat) this.andrad.emit(`${uppfoljningsrubrik(andrat.post)} ${utgar ? 'är struken ur planen' : `är flyttad till ${andrat.post.senast}`}.`);
  }
}
