import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PortfoljRaderSvar, Portfoljvarden, stodtypnamn } from '@anslag/kontrakt';
import { Lastid } from '../skal/tid';
import { Belopp } from '../ui/belopp';
import { Marke } from '../ui/marke';
import { Sidvaxlare } from '../ui/sidvaxlare';
import { Tabellram } from '../ui/tabellram';
import { Beslutstid } from '../ui/tid';
import { avstamning } from './portfolj.formulering';

/** The rows behind a figure of the portfolio, a page at a time, and that they add up to it. */
@Component({
  selector: 'app-portfoljunderlag',
  imports: [Belopp, Beslutstid, Marke, RouterLink, Sidvaxlare, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './underlag.html',
})
export class Portfoljunderlag {
  readonly svar = input.required<PortfoljRaderSvar>();
  /** The figures of the row the rows were opened from. */
  readonly figur = input.required<Portfoljvarden>();
  /** The past time that is shown, if any: the ärenden are shown as of the same. */
  readonly tid = input<Lastid>({});

  protected readonly stodtypnamn = stodtypnamn;
  protected readonly avstamning = computed(() => avstamning(this.svar(), this.figur()));
  protected readonly medKronor = computed(() => this.svar().matt !== 'insatser');
}
