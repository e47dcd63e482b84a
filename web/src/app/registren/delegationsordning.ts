import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DelegationsordningarSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { galler, giltighet, registerflikar } from './registren.formulering';

/** Who decides what in each body's place: the orders, the latest first. */
@Component({
  selector: 'app-delegationsordning',
  imports: [Belopp, Flikar, Hamtningsfel, Handlingsknapp, Laddar, Marke, Notis, RouterLink, Sidrubrik, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delegationsordning.html',
  styleUrl: './register.css',
})
export class Delegationsordningar {
  private readonly router = inject(Router);
  protected readonly svar = hamta<DelegationsordningarSvar>(() => apiAdress('delegationsordningar'));
  private readonly info: unknown = this.router.currentNavigation()?.extras.info;
  protected readonly besked = typeof this.info === 'string' ? this.info : '';

  protected readonly flikar = registerflikar('delegationsordning');
  protected readonly galler = galler;
  protected readonly giltighet = giltighet;

  protected ny(): void {
    void this.router.navigate(['/register/delegationsordning/ny']);
  }
}
