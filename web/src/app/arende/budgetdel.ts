import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ArendeSvar, BeslutSvar } from '@anslag/kontrakt';
import { Marke } from '../ui/marke';
import { Tomt } from '../ui/tomt';
import { beslutshanvisning } from './beslut.formulering';
import { avvikelse, finansieringsbesked, nivanamn, omfattningsnamn } from './budget.formulering';
import { Budgettabell } from './budgettabell';

function beskriv(b: BeslutSvar, budget: NonNullable<BeslutSvar['budget']>) {
  return {
    nummer: b.nummer,
    rubrik: `Budget i ${beslutshanvisning(b)}${b.lage === 'forslag' ? ', förslag' : ''}`,
    budget,
    avser: omfattningsnamn(budget.budget.avser),
    besked: finansieringsbesked(budget.granskning.fulltFinansierad),
    avvikelser: budget.granskning.avvikelser.map((a) => ({ niva: nivanamn(a.niva), text: avvikelse(a) })),
  };
}

/** The budgets of an ärende with what the check of their cells found; the latest decided one is open. */
@Component({
  selector: 'app-budgetdel',
  imports: [Budgettabell, Marke, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './budgetdel.html',
  styles: `
    .avvikelser {
      padding: 0;
      list-style: none;
    }
    .avvikelser li {
      max-width: 95ch;
      margin: 4px 0;
    }
    app-budgettabell {
      display: block;
      margin: 16px 0;
    }
    .besked {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
    }
    app-marke {
      white-space: normal;
    }
  `,
})
export class Budgetdel {
  readonly arende = input.required<ArendeSvar>();

  protected readonly budgetar = computed(() => {
    const medBudget = this.arende().beslut.flatMap((b) => (b.budget ? [beskriv(b, b.budget)] : []));
    const beslutade = this.arende().beslut.filter((b) => b.budget && b.lage === 'beslutad');
    const oppen = (
      beslutade.at(-1) ??
      this.arende()
        .beslut.filter((b) => b.budget)
        .at(-1)
    )?.nummer;
    return medBudget.reverse().map((b) => ({ ...b, oppen: b.nummer === oppen }));
  });
}
