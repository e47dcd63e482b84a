import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Enhet } from '@anslag/doman';
import { ArsbokslutRaderSvar, stodtypnamn } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Marke } from '../ui/marke';
import { Tabellram } from '../ui/tabellram';
import { Beslutstid } from '../ui/tid';
import { avstamning } from './arsbokslut.formulering';

/** The decisions, payments or applications behind a figure of an årsbokslut, as they were when it was made. */
@Component({
  selector: 'app-arsunderlag',
  imports: [Belopp, Beslutstid, Marke, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arsunderlag.html',
})
export class Arsunderlag {
  readonly svar = input.required<ArsbokslutRaderSvar>();
  readonly enhet = input.required<Enhet>();

  protected readonly stodtypnamn = stodtypnamn;
  protected readonly avstamning = computed(() => avstamning(this.svar(), this.enhet()));
}
