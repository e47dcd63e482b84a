import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EkonomiSvar } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Diagram } from '../ui/diagram';
import { Tabellram } from '../ui/tabellram';
import { prognosFor, prognosbudskap, projektantal } from './ekonomi.formulering';

/** When what is left is likely to be paid, project by project and year by year. */
@Component({
  selector: 'app-prognos',
  imports: [Belopp, Diagram, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './prognos.html',
  styleUrl: './prognos.css',
})
export class Prognos {
  readonly svar = input.required<EkonomiSvar>();

  protected readonly ar = computed(() => this.svar().summor.prognos.map((p) => p.ar));
  protected readonly budskap = computed(() => prognosbudskap(this.svar().summor.prognos));
  protected readonly staplar = computed(() =>
    this.svar().summor.prognos.map((p) => ({ namn: String(p.ar), varden: [p.kronor], vag: '/ekonomi', fraga: { visa: 'prognos', ar: p.ar } })),
  );
  protected readonly prognosFor = prognosFor;
  protected readonly projektantal = projektantal;
}
