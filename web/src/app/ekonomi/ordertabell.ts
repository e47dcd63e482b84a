import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dagIStockholm, formateraKronor } from '@anslag/doman';
import { UtbetalningsorderRad, UtbetalningsordrarSvar, orderstatusnamn } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Marke, Ton } from '../ui/marke';
import { Tabellram } from '../ui/tabellram';
import { utbetalningsantal } from './ekonomi.formulering';

/** Orders to pay, with a choice of those that are to go in a file. */
@Component({
  selector: 'app-ordertabell',
  imports: [Belopp, Marke, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ordertabell.html',
  styles: `
    .under {
      display: block;
      font-size: 0.875rem;
      color: var(--text-2);
    }
    .ruta {
      width: 3rem;
    }
    .ruta input {
      margin: 0;
    }
    app-marke {
      white-space: normal;
    }
    @media (max-width: 600px) {
      .tabell.kort td.ruta {
        grid-column: 1 / -1;
        order: -2;
      }
    }
  `,
})
export class Ordertabell {
  readonly svar = input.required<UtbetalningsordrarSvar>();
  readonly kanValja = input.required<boolean>();
  readonly valda = input.required<ReadonlySet<string>>();
  readonly valt = output<ReadonlySet<string>>();

  protected readonly alla = computed(() => this.svar().ordrar.every((o) => this.valda().has(o.id)));
  protected readonly nagra = computed(() => !this.alla() && this.svar().ordrar.some((o) => this.valda().has(o.id)));
  protected readonly formatera = formateraKronor;
  protected readonly statusnamn = orderstatusnamn;
  protected readonly antalstext = utbetalningsantal;
  protected readonly dag = (iso: string): string => dagIStockholm(new Date(iso));

  protected ton({ status }: Pick<UtbetalningsorderRad, 'status'>): Ton {
    return status === 'betald' ? 'bra' : status === 'avvisad' ? 'fel' : 'neutral';
  }

  protected vaxla(id: string): void {
    const valda = new Set(this.valda());
    if (!valda.delete(id)) valda.add(id);
    this.valt.emit(valda);
  }

  protected vaxlaAlla(): void {
    this.valt.emit(new Set(this.alla() ? [] : this.svar().ordrar.map((o) => o.id)));
  }
}
