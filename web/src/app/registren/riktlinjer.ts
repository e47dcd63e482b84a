import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { dagIStockholm } from '@anslag/doman';
import { RIKTLINJENAMN, RiktlinjerSvar, RiktlinjeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
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

/** The riktlinjer that the beredning is checked against, each version with its checks. */
@Component({
  selector: 'app-riktlinjer',
  imports: [Flikar, Hamtningsfel, Handlingsknapp, Laddar, Marke, Notis, Sidrubrik, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './riktlinjer.html',
  styleUrl: './register.css',
})
export class Riktlinjer {
  private readonly router = inject(Router);
  protected readonly svar = hamta<RiktlinjerSvar>(() => apiAdress('riktlinjer'));
  private readonly info: unknown = this.router.currentNavigation()?.extras.info;
  protected readonly besked = typeof this.info === 'string' ? this.info : '';
  private readonly idag = dagIStockholm(new Date());
  protected readonly rader = computed(() =>
    (this.svar.varde()?.riktlinjer ?? []).map((r) => ({ ...r, nu: r.gallerFran <= this.idag && (r.gallerTill === null || r.gallerTill >= this.idag) })),
  );

  protected readonly flikar = registerflikar('riktlinjer');
  protected readonly namn = RIKTLINJENAMN;
  protected readonly giltighet = giltighet;

  protected ny(av: string | null): void {
    void this.router.navigate(['/register/riktlinjer/ny'], { queryParams: { av } });
  }

  /** What a check is asked of: stödtyper, priorities and what it measures with. */
  protected omfattning({ stodtyper, prioriteringar, parameter }: RiktlinjeSvar['krav'][number]): string {
    const del = [galler(stodtyper), prioriteringar.length > 0 && `prioritering ${prioriteringar.join(', ')}`, parameter && parameter.replace('/', '–')];
    return del.filter(Boolean).join('; ');
  }
}
