import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AnsokanSvar, ArendeSvar, DELRUBRIKER, MOTTAGARTYPSNAMN, budgetavvikelse } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Lastid } from '../skal/tid';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Tidsperiod } from '../ui/tid';
import { avvikelseniva } from './budget.formulering';
import { Budgettabell } from './budgettabell';
import { Delmalslista } from './delmalslista';

/** What is applied for, and the project description in its parts, folded together. */
@Component({
  selector: 'app-ansokansdel',
  imports: [AndelText, Belopp, Budgettabell, Delmalslista, Hamtningsfel, Laddar, Marke, RouterLink, Tidsperiod],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (svar.problem(); as p) {
      <app-hamtningsfel [problem]="p" (igen)="svar.igen()" />
    } @else if (svar.varde(); as a) {
      <dl class="fakta">
        <div>
          <dt>Kom in</dt>
          <dd>
            @if (a.inkom) {
              {{ a.inkom }}
            } @else {
              <span class="saknas">uppgift saknas</span>
            }
          </dd>
        </div>
        <div>
          <dt>Sökt belopp</dt>
          <dd><app-belopp [kronor]="a.soktBelopp" /></dd>
        </div>
        <div>
          <dt>Sökt andel</dt>
          <dd><app-andel [andel]="a.soktAndel" /></dd>
        </div>
        <div>
          <dt>Sökt period</dt>
          <dd><app-tidsperiod [period]="a.period" /></dd>
        </div>
        @if (a.mottagartyp; as typ) {
          <div>
            <dt>Mottagare</dt>
            <dd>{{ mottagarnamn[typ] }}</dd>
          </div>
        }
      </dl>
      @if (delar().length > 0) {
        <details>
          <summary>Projektbeskrivning ({{ delar().length }} {{ delar().length === 1 ? 'del' : 'delar' }})</summary>
          @for (d of delar(); track d.rubrik) {
            <h3>{{ d.rubrik }}</h3>
            @if (d.innehall) {
              <p class="text">{{ d.innehall }}</p>
            }
            @if (d.harDelmal) {
              <app-delmalslista [delmal]="a.delmal" />
            }
          }
        </details>
      }
      @if (a.budget; as b) {
        <details>
          <summary>Ansökans budget</summary>
          <app-budgettabell [budget]="b" sida="kostnader" />
          <app-budgettabell [budget]="b" sida="finansiering" />
          @for (x of avvikelser(); track $index) {
            <p class="text">
              <app-marke [ton]="x.niva.ton">{{ x.niva.text }}</app-marke> {{ x.text }}
            </p>
          }
        </details>
      }
      @if (delar().length === 0 && !a.undanhallet) {
        <p class="saknas">Ansökans texter är inte inskrivna.</p>
      }
      @if (ratt.far('arende.andra') && arende().tid === null) {
        <p class="ej-utskrift">
          <a class="knapp sekundar" [routerLink]="['/arenden', a.nyckel, 'ansokan']">{{ delar().length > 0 ? 'Ändra ansökan' : 'Skriv ansökan' }}</a>
        </p>
      }
    } @else {
      <app-laddar text="Hämtar ansökan …" hojd="10rem" />
    }
  `,
  styleUrl: './textdel.css',
})
export class Ansokansdel {
  readonly arende = input.required<ArendeSvar>();
  /** The past time that is shown, if any. */
  readonly tid = input<Lastid>({});

  protected readonly ratt = inject(Ratt);
  protected readonly mottagarnamn = MOTTAGARTYPSNAMN;
  /** Fetched again when the ärende has been changed. */
  protected readonly svar = hamta<AnsokanSvar>(() => apiAdress('ansokan', { nyckel: this.arende().nyckel }, { ...this.tid() }));
  protected readonly avvikelser = computed(() =>
    (this.svar.varde()?.budget?.granskning.avvikelser ?? []).map((a) => ({ niva: avvikelseniva(a.niva), text: budgetavvikelse(a) })),
  );
  protected readonly delar = computed(() => {
    const a = this.svar.varde();
    if (!a) return [];
    const skrivna = a.delar.map((d) => ({ rubrik: DELRUBRIKER[d.del], innehall: d.innehall, harDelmal: d.del === 'delmal_ingress' && a.delmal.length > 0 }));
    if (a.delmal.length === 0 || skrivna.some((d) => d.harDelmal)) return skrivna;
    return [...skrivna, { rubrik: DELRUBRIKER.delmal_ingress, innehall: '', harDelmal: true }];
  });
}
