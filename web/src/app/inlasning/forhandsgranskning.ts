import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formateraKronor } from '@anslag/doman';
import { ForhandsgranskningSvar } from '@anslag/kontrakt';
import { Marke } from '../ui/marke';
import { Tabellram } from '../ui/tabellram';
import { antalsrader, klassnamn, utfallsnamn } from './inlasning.formulering';
import { Felrader } from './felrader';

/** What a file would change: counts, faults first, and every row's verdict. */
@Component({
  selector: 'app-forhandsgranskning',
  imports: [Felrader, Marke, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './forhandsgranskning.html',
  styleUrl: './forhandsgranskning.css',
})
export class Forhandsgranskning {
  readonly svar = input.required<ForhandsgranskningSvar>();

  protected readonly formatera = formateraKronor;
  protected readonly utfallsnamn = utfallsnamn;
  protected readonly klassnamn = klassnamn;
  protected readonly antal = computed(() => antalsrader(this.svar()));
  protected readonly allaRader = computed(() => Object.values(this.svar().antal).reduce((s, n) => s + n, 0));
  protected readonly klasser = computed(() => {
    const klasser = this.svar().klasser;
    if (!klasser) return null;
    const rader = Object.entries(klasser).map(([klass, antal]) => ({ namn: klassnamn(klass), antal }));
    return { rader, summa: rader.reduce((s, r) => s + r.antal, 0) };
  });
}
