import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Period } from '@anslag/doman';
import { DelegationspunktSvar } from '@anslag/kontrakt';
import { beslutsslagnamn, konnamn } from '../arende/arende.formulering';
import { Belopp } from '../ui/belopp';
import { Tabellram } from '../ui/tabellram';
import { tidsperiod } from '../ui/tid.formulering';

/** The decisions by delegation, point by point, as the committee is told of them. */
@Component({
  selector: 'app-delegationstabell',
  imports: [Belopp, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delegationstabell.html',
  styles: `
    section {
      margin-top: 24px;
    }
    th[scope='row'] {
      white-space: nowrap;
    }
    ul {
      padding-left: 20px;
    }
  `,
})
export class Delegationstabell {
  readonly punkter = input.required<readonly DelegationspunktSvar[]>();

  protected readonly slagnamn = beslutsslagnamn;
  protected readonly konnamn = konnamn;

  /** The day, or the days between which it was decided. */
  protected beslutat({ fran, till }: Period): string {
    return fran === till ? fran : tidsperiod({ fran, till });
  }
}
