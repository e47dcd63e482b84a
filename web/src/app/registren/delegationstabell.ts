import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DelegationspunktSvar } from '@anslag/kontrakt';
import { beslutsslagnamn, konnamn } from '../arende/arende.formulering';
import { Belopp } from '../ui/belopp';
import { Tabellram } from '../ui/tabellram';
import { beslutstid } from '../ui/tid.formulering';

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
    ul {
      padding-left: 20px;
    }
  `,
})
export class Delegationstabell {
  readonly punkter = input.required<readonly DelegationspunktSvar[]>();

  protected readonly slagnamn = beslutsslagnamn;
  protected readonly konnamn = konnamn;
  protected readonly beslutstid = beslutstid;
}
