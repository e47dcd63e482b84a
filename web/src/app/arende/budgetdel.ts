import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { AnsokanSvar, ArendeSvar, BeslutSvar, budgetavvikelse } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Lastid } from '../skal/tid';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Tomt } from '../ui/tomt';
import { beslutshanvisning } from './beslut.formulering';
import { avvikelseniva, finansieringsbesked, omfattningsnamn } from './budget.formulering';
import { Budgettabell } from './budgettabell';

type Granskad = NonNullable<BeslutSvar['budget']>;

function beskriv(nummer: number, rubrik: string, budget: Granskad) {
  return {
    nummer,
    rubrik,
    budget,
    avser: omfattningsnamn(budget.budget.avser),
    besked: finansieringsbesked(budget.granskning.fulltFinansierad),
    avvikelser: budget.granskning.avvikelser.map((a) => ({ niva: avvikelseniva(a.niva), text: budgetavvikelse(a) })),
  };
}

/** The budgets of an ärende's decisions, or else of its application, with what the check of their cells found; the latest decided one is open. */
@Component({
  selector: 'app-budgetdel',
  imports: [Budgettabell, Hamtningsfel, Laddar, Marke, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './budgetdel.html',
  styles: `
    .avvikelser {
      padding: 0;
      list-style: none;
    }
    .avvikelser li {
      display: grid;
      grid-template-columns: 8.5rem minmax(0, 75ch);
      max-width: none;
      margin: 6px 0;
    }
    @media (max-width: 600px) {
      .avvikelser li {
        grid-template-columns: 1fr;
      }
    }
    app-budgettabell {
      display: block;
      margin: 16px 0;
    }
    .avvikelser app-marke {
      align-self: start;
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
  /** The past time that is shown, if any. */
  readonly tid = input<Lastid>({});
  /** Read only where no decision has a budget. */
  protected readonly ansokan = hamta<AnsokanSvar>(() => (this.arende().beslut.some((b) => b.budget) ? undefined : apiAdress('ansokan', { nyckel: this.arende().nyckel }, { ...this.tid() })));

  protected readonly budgetar = computed(() => {
    const medBudget = this.arende().beslut.flatMap((b) => (b.budget ? [beskriv(b.nummer, `Budget i ${beslutshanvisning(b)}${b.lage === 'forslag' ? ', förslag' : ''}`, b.budget)] : []));
    const sokt = this.ansokan.varde()?.budget;
    if (medBudget.length === 0) return sokt ? [{ ...beskriv(0, 'Budget i ansökan', sokt), oppen: true }] : [];
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
