import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { STODTYPER } from '@anslag/doman';
import { AnslagsarSvar, stodtypnamn } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Tabellram } from '../ui/tabellram';
import { fordelningsnamn } from './anslag.formulering';

/** The indicative split and its revisions beside each other, with who decided them, when and why. */
@Component({
  selector: 'app-fordelningar',
  imports: [Belopp, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-tabellram etikett="Indikativ fördelning">
      <table class="tabell smal">
        <thead>
          <tr>
            <th scope="col">Stödtyp</th>
            @for (f of kolumner(); track $index) {
              <th scope="col" class="hoger">{{ f.namn }}, kr</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (rad of rader(); track rad.namn) {
            <tr>
              <th scope="row">{{ rad.namn }}</th>
              @for (kronor of rad.kronor; track $index) {
                <td class="hoger"><app-belopp [kronor]="kronor" [enhet]="false" /></td>
              }
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Summa</th>
            @for (f of kolumner(); track $index) {
              <td class="hoger"><app-belopp [kronor]="f.summa" [enhet]="false" /></td>
            }
          </tr>
        </tfoot>
      </table>
    </app-tabellram>
    <dl class="fakta">
      @for (f of kolumner(); track $index) {
        <div>
          <dt>{{ f.namn }}</dt>
          <dd>{{ f.beslut }}</dd>
          @if (f.skal) {
            <dd class="litet">Skäl: {{ f.skal }}</dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      margin-top: 16px;
    }
  `,
})
export class Fordelningar {
  readonly fordelningar = input.required<AnslagsarSvar['fordelningar']>();

  private readonly iOrdning = computed(() => [...this.fordelningar()].sort((a, b) => a.revision - b.revision));
  protected readonly kolumner = computed(() =>
    this.iOrdning().map((f, i) => ({
      namn: fordelningsnamn(f.revision, i === 0),
      beslut: [f.organ ?? 'Beslutande organ ej angivet', f.datum ?? 'datum ej angivet'].join(', '),
      skal: f.skal,
      summa: f.poster.reduce((s, p) => s + p.kronor, 0),
    })),
  );
  protected readonly rader = computed(() =>
    STODTYPER.filter((s) => this.fordelningar().some((f) => f.poster.some((p) => p.stodtyp === s))).map((s) => ({
      namn: stodtypnamn(s),
      kronor: this.iOrdning().map((f) => f.poster.filter((p) => p.stodtyp === s).reduce((n, p) => n + p.kronor, 0)),
    })),
  );
}
