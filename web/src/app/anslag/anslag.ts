import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { AnslagSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Marke } from '../ui/marke';
import { Sidrubrik } from '../ui/sidrubrik';
import { Siffra } from '../ui/siffra';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';

/** The years of the anslag, each leading to its frame. */
@Component({
  selector: 'app-anslag',
  imports: [Belopp, Hamtningsfel, Marke, RouterLink, Sidrubrik, Siffra, Skelettrader, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './anslag.html',
})
export class Anslag {
  protected readonly anslag = hamta<AnslagSvar>(() => apiAdress('anslag'));
  protected readonly formatera = formateraKronor;
}
