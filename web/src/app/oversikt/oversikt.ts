import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AnslagSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Sidrubrik } from '../ui/sidrubrik';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';

/** Where one begins: the latest years at a glance and the ways on. */
@Component({
  selector: 'app-oversikt',
  imports: [Belopp, Hamtningsfel, Sidrubrik, Skelettrader, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './oversikt.html',
})
export class Oversikt {
  protected readonly anslag = hamta<AnslagSvar>(() => apiAdress('anslag'));
}
