import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { AnslagSvar, AnslagsarRad, OversiktSvar } from '@anslag/kontrakt';
import { Snabblogg } from '../resultat/snabblogg';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Siffra } from '../ui/siffra';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Kommande } from './kommande';
import { Ramkort } from './ramkort';
import { Vantar } from './vantar';

/** Where one begins: a search, what waits, what comes, the years at a glance, and the ways on. */
@Component({
  selector: 'app-oversikt',
  imports: [Belopp, Hamtningsfel, Kommande, Laddar, Ramkort, RouterLink, Sidrubrik, Siffra, Skelettrader, Snabblogg, Tabellram, Tomt, Vantar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './oversikt.html',
  styleUrl: './oversikt.css',
})
export class Oversikt {
  private readonly router = inject(Router);
  protected readonly oversikt = hamta<OversiktSvar>(() => apiAdress('oversikt'));
  protected readonly anslag = hamta<AnslagSvar>(() => apiAdress('anslag'));
  private readonly ratt = inject(Ratt);
  protected readonly platser = computed(() => this.ratt.platser().filter((p) => p.om));

  protected readonly farLogga = computed(() => this.ratt.far('uppfoljning.skriva'));

  protected readonly kronor = formateraKronor;

  /** The name the anslag had that year, and whether a document states the outcome. */
  protected underrad(ar: AnslagsarRad): string {
    return [ar.anslagsnamn, ar.historiskt && 'utfallet enligt handling'].filter(Boolean).join(', ');
  }

  protected sok(handelse: Event, falt: HTMLInputElement): void {
    handelse.preventDefault();
    void this.router.navigate(['/arenden'], { queryParams: { sok: falt.value.trim() || null } });
  }
}
