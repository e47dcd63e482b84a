import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { AnslagSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { arForfluten, tidIAdressen } from '../skal/tid';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Marke } from '../ui/marke';
import { Sidrubrik } from '../ui/sidrubrik';
import { Siffra } from '../ui/siffra';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';
import { Tidsval } from '../ui/tidsval';
import { Tomt } from '../ui/tomt';

/** The years of the anslag, each leading to its frame. */
@Component({
  selector: 'app-anslag',
  imports: [Belopp, Hamtningsfel, Marke, RouterLink, Sidrubrik, Siffra, Skelettrader, Tabellram, Tidsval, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './anslag.html',
})
export class Anslag {
  protected readonly tid = tidIAdressen();
  protected readonly forfluten = computed(() => arForfluten(this.tid()));
  protected readonly anslag = hamta<AnslagSvar>(
    () => apiAdress('anslag', {}, { ...this.tid() }),
    () => this.tid(),
  );
  /** The ledger of what has been given back is shown when there is something in it. */
  protected readonly harAterfort = computed(() => this.anslag.varde()?.ar.some((a) => a.aterfort > 0) ?? false);
  protected readonly formatera = formateraKronor;
}
