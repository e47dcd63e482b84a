import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ANALYSDELAR } from '@anslag/doman';
import { AnalysSvar, ANALYSDELSNAMN, BIDRAGSNAMN, HALLBARHETSNAMN } from '@anslag/kontrakt';
import { Tabellram } from '../ui/tabellram';
import { gradtext } from './uppfoljning.formulering';

/** The analysis at close, to be read and printed: the three grades with why, sustainability promised beside delivered, and the verdict on each goal. */
@Component({
  selector: 'app-analysvisning',
  imports: [Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './analysvisning.html',
  styles: `
    .del {
      margin-bottom: 16px;
    }
    .rubrik {
      margin: 16px 0 8px;
      font-weight: 600;
      font-size: 1.0625rem;
    }
    .del p {
      margin: 0;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    td {
      vertical-align: top;
    }
    dl {
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 8px;
    }
  `,
})
export class Analysvisning {
  readonly analys = input.required<AnalysSvar>();
  /** The level of its headings. */
  readonly niva = input<2 | 4>(2);

  protected readonly delar = computed(() =>
    ANALYSDELAR.map((del) => {
      const { bedomning, motivering } = this.analys()[del];
      return { del, namn: ANALYSDELSNAMN[del], grad: bedomning === null ? null : gradtext(bedomning), motivering };
    }),
  );
  protected readonly hallbarhet = computed(() =>
    this.analys()
      .hallbarhet.filter((h) => h.utlovat !== null || h.levererat !== null || h.bedomning !== null)
      .map((h) => ({ ...h, namn: HALLBARHETSNAMN[h.dimension], grad: h.bedomning === null ? null : gradtext(h.bedomning) })),
  );
  protected readonly mal = computed(() => this.analys().effektmal.map((m) => ({ ...m, verdikt: m.bidrag === null ? null : BIDRAGSNAMN[m.bidrag] })));
}
