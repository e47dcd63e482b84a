import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { EkonomiSvar, sentext, taktnamn } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Marke } from '../ui/marke';
import { Sorterbar } from '../ui/sorterbar';
import { Tabellram } from '../ui/tabellram';
import { avvikelsetext, okandatext, projektantal, senatext, taktton } from './ekonomi.formulering';
import { Ekonomival } from './ekonomival';

/** Each project's money today; every amount leads to where it is explained. */
@Component({
  selector: 'app-ekonomitabell',
  imports: [Belopp, Marke, RouterLink, Sorterbar, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ekonomitabell.html',
  styleUrl: './ekonomitabell.css',
})
export class Ekonomitabell {
  readonly svar = input.required<EkonomiSvar>();
  readonly val = input.required<Ekonomival>();

  protected readonly taktnamn = taktnamn;
  protected readonly taktton = taktton;
  protected readonly avvikelsetext = avvikelsetext;
  protected readonly okandatext = okandatext;
  protected readonly senatext = senatext;
  protected readonly sentext = sentext;
  protected readonly projektantal = projektantal;
  protected readonly formatera = formateraKronor;
}
