import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { StrategiindikatorSvar } from '@anslag/kontrakt';
import { Linjediagram } from '../ui/linjediagram';
import { matvardetext } from '../ui/matvarde.formulering';
import { axeltext, linje, maltext, utfallsar, utfallstext } from './mal.formulering';
import { Malprojekt } from './malprojekt';

/** One indicator: from where, to where and how it has gone, as a line and as the same figures in words. */
@Component({
  selector: 'app-indikatorkort',
  imports: [Linjediagram, Malprojekt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[id]': "'indikator-' + indikator().id", tabindex: '-1' },
  template: `
    @let i = indikator();
    <h5>{{ i.namn }}</h5>
    <dl class="fakta">
      <div>
        <dt>Baslinje</dt>
        <dd>
          @if (i.baslinje; as b) {
            {{ vardetext(b.varde, i.enhet) }} ({{ b.ar }})
          } @else {
            <span class="saknas">anges inte</span>
          }
        </dd>
      </div>
      <div>
        <dt>Mål</dt>
        <dd>
          @if (mal(); as m) {
            {{ m }}
          } @else {
            <span class="saknas">anges inte</span>
          }
        </dd>
      </div>
    </dl>
    @if (punkter().length > 0) {
      <app-linjediagram [budskap]="budskap()" [punkter]="punkter()" [formatera]="axeltext" />
      @if (i.mal?.ar) {
        <p class="litet nyckel"><span aria-hidden="true">●</span> utfall <span aria-hidden="true">◇</span> mål</p>
      }
    }
    @if (i.utfall.length > 0) {
      <!-- Two columns that always have room: a frame of its own would be one more stop and landmark per indicator. -->
        <table class="tabell">
          <caption class="endast-skarmlasare">
            Utfall:
            {{ i.namn }}
          </caption>
          <thead>
            <tr>
              <th scope="col">År</th>
              <th scope="col">Utfall</th>
            </tr>
          </thead>
          <tbody>
            @for (u of i.utfall; track $index) {
              <tr>
                <th scope="row">{{ arstext(u) }}</th>
                <td>{{ utfallstext(u, i.enhet) }}</td>
              </tr>
            }
          </tbody>
        </table>
    } @else {
      <p class="saknas">Inget utfall är inläst.</p>
    }
    @if (i.projekt.length > 0) {
      <p class="etikett foljs">Följs av</p>
      <app-malprojekt [projekt]="i.projekt" />
    }
    @if (i.kalla) {
      <p class="litet">Källa: {{ i.kalla }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      padding: 12px 16px;
      border: 1px solid var(--linje);
      border-radius: 4px;
    }
    h5 {
      margin: 0 0 8px;
      font-size: 1rem;
    }
    .foljs {
      margin: 12px 0 4px;
    }
    dl {
      margin-bottom: 8px;
    }
    .nyckel {
      margin: 0 0 8px;
    }
    p:last-child {
      margin: 8px 0 0;
    }
  `,
})
export class Indikatorkort {
  readonly indikator = input.required<StrategiindikatorSvar>();

  protected readonly punkter = computed(() => linje(this.indikator()));
  protected readonly mal = computed(() => maltext(this.indikator()));
  protected readonly budskap = computed(() => {
    const [forsta, sista] = [this.punkter()[0], this.punkter().at(-1)];
    return `${this.indikator().namn} ${forsta?.ar ?? ''}–${sista?.ar ?? ''}`;
  });
  protected readonly vardetext = matvardetext;
  protected readonly axeltext = axeltext;
  protected readonly arstext = utfallsar;
  protected readonly utfallstext = utfallstext;
}
