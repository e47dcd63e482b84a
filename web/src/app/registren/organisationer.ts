import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { formateraOrganisationsnummer } from '@anslag/doman';
import { ORGANISATIONSSLAGSNAMN, OrganisationslistaSvar, OrganisationSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { registerflikar } from './registren.formulering';

/** The register of those who apply, found by name or number. What is searched for stands in the address. */
@Component({
  selector: 'app-organisationer',
  imports: [Flikar, Hamtningsfel, Laddar, Notis, RouterLink, Sidrubrik, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organisationer.html',
  styleUrls: ['./register.css', './organisationer.css'],
})
export class Organisationer {
  private readonly router = inject(Router);
  private readonly fraga = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly ratt = inject(Ratt);
  protected readonly sok = computed(() => this.fraga()?.get('sok') ?? '');
  protected readonly svar = hamta<OrganisationslistaSvar>(() => apiAdress('organisationer', {}, { sok: this.sok() || null }));
  private readonly info: unknown = this.router.currentNavigation()?.extras.info;
  protected readonly besked = typeof this.info === 'string' ? this.info : '';
  protected readonly antal = computed(() => {
    const v = this.svar.varde();
    if (!v) return '';
    const antal = `${v.antal} ${v.antal === 1 ? 'organisation' : 'organisationer'}`;
    return v.antal > v.rader.length ? `${antal}, de första ${v.rader.length} visas. Sök för att hitta de andra.` : antal;
  });

  protected readonly flikar = registerflikar('organisationer');
  protected readonly slagnamn = ORGANISATIONSSLAGSNAMN;

  protected sokEfter(text: string): void {
    void this.router.navigate([], { queryParams: { sok: text.trim() || null } });
  }

  protected nummer({ organisationsnummer }: OrganisationSvar): string {
    return organisationsnummer === null ? 'Utan nummer' : formateraOrganisationsnummer(organisationsnummer);
  }

  protected adress({ adress, postnummer, postort }: OrganisationSvar): string {
    return [adress, [postnummer, postort].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  }
}
