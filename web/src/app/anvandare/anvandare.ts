import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AnvandareListaSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { ledamotskapsrader, rollnamn, senast, sessioner } from './anvandare.formulering';

/** Everyone who has logged in. */
@Component({
  selector: 'app-anvandare',
  imports: [Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './anvandare.html',
})
export class Anvandare {
  protected readonly lista = hamta<AnvandareListaSvar>(() => apiAdress('anvandare'));
  protected readonly rollnamn = rollnamn;
  protected readonly senast = senast;
  protected readonly sessioner = sessioner;
  protected readonly ledamotskapsrader = ledamotskapsrader;
}
