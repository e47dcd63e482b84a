import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ArendeSvar, KedjeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { AndelText } from '../ui/andel';
import { Tabellram } from '../ui/tabellram';
import { arGemensamt, omfattningsrader } from './omfattning';

/** What the project carries on and what carries it on, who shares it, and what of it is ours: in budget, targets and results. */
@Component({
  selector: 'app-sambandsdel',
  imports: [AndelText, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let a = arende();
    <dl class="fakta">
      @for (l of lankar(); track l.namn) {
        <div>
          <dt>{{ l.namn }}</dt>
          <dd>
            @for (b of l.arenden; track b.nyckel) {
              <a class="rad" [routerLink]="['/arenden', b.nyckel]"
                >{{ b.namn }} <span class="tal">({{ b.diarienummer ?? b.nyckel }})</span></a
              >
            } @empty {
              <span class="saknas">{{ l.inga }}</span>
            }
          </dd>
        </div>
      }
      <div>
        <dt>Gemensamt med</dt>
        <dd>{{ a.gemensamtMed.length > 0 ? a.gemensamtMed.join(', ') : 'ingen annan' }}</dd>
      </div>
      @if (gemensamt()) {
        <div>
          <dt>Vår andel av projektet</dt>
          <dd><app-andel [andel]="a.varAndel" /></dd>
        </div>
      }
    </dl>
    @if (gemensamt() && rader().length > 0) {
      <h3>Hela projektet och vår del</h3>
      <app-tabellram etikett="Hela projektet och vår del">
        <table class="tabell kort">
          <thead>
            <tr>
              <th scope="col">Vad</th>
              <th scope="col">Slag</th>
              <th scope="col" class="hoger">Hela projektet</th>
              <th scope="col" class="hoger">Vår del</th>
            </tr>
          </thead>
          <tbody>
            @for (r of rader(); track $index) {
              <tr>
                <th scope="row">{{ r.vad }}</th>
                <td>{{ r.slag }}</td>
                <td class="hoger" data-etikett="Hela projektet">{{ r.hela ?? 'anges inte' }}</td>
                <td class="hoger" data-etikett="Vår del">{{ r.varDel ?? 'anges inte' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </app-tabellram>
    }
    @if (a.tid === null && ratt.far('arende.andra')) {
      <p class="ej-utskrift andra"><a [routerLink]="['/arenden', a.nyckel, 'andra']" fragment="foregangare">Ändra samband</a></p>
    }
  `,
  styles: `
    h3 {
      margin: 24px 0 8px;
    }
    .rad {
      display: block;
    }
    .andra {
      margin: 16px 0 0;
    }
  `,
})
export class Sambandsdel {
  readonly arende = input.required<ArendeSvar>();

  protected readonly ratt = inject(Ratt);
  private readonly kedja = hamta<KedjeSvar>(() => {
    const a = this.arende();
    return a.tid === null && !a.undanhallet ? apiAdress('arendeeffektkedja', { nyckel: a.nyckel }) : undefined;
  });
  private readonly noder = computed(() => this.kedja.varde()?.noder ?? []);
  protected readonly gemensamt = computed(() => arGemensamt(this.arende(), this.noder()));
  protected readonly rader = computed(() => omfattningsrader(this.arende().undanhallet ? null : this.arende().omfattning, this.noder()));
  protected readonly lankar = computed(() => [
    { namn: 'Fortsätter', arenden: this.arende().foregangare, inga: 'inget tidigare projekt' },
    { namn: 'Fortsätts av', arenden: this.arende().efterfoljare, inga: 'inget senare projekt' },
  ]);
}
