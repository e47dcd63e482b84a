import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Params, Router, RouterLink } from '@angular/router';
import { InsatslistaSvar } from '@anslag/kontrakt';
import { Kedjelage } from '../effektkedja/kedjelage';
import { apiAdress } from '../skal/adress';
import { budgetar } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';

/** The region's own insatser, newest year first, and how far their chains have come. */
@Component({
  selector: 'app-insatser',
  imports: [Hamtningsfel, Kedjelage, RouterLink, Sidrubrik, Tabellram, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './insatser.html',
  styles: `
    .sok {
      display: grid;
      grid-template-columns: minmax(0, 30rem) 10rem auto;
      gap: 8px;
      align-items: end;
      max-width: 56rem;
      margin-bottom: 16px;
    }
    label {
      display: block;
      margin-bottom: 4px;
    }
    .sok button {
      justify-self: start;
    }
    .under {
      display: block;
      color: var(--text-2);
      font-weight: 400;
    }
    .antal {
      display: block;
      white-space: nowrap;
    }
    .uppnadd {
      color: var(--bra);
    }
    .forvantad {
      color: var(--varning);
    }
    @media (max-width: 600px) {
      .sok {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Insatser {
  private readonly router = inject(Router);
  private readonly adressfraga = toSignal(inject(ActivatedRoute).queryParamMap);
  /** What the address asks for; empty is everything. */
  protected readonly fraga = computed(() => ({
    sok: this.adressfraga()?.get('sok') ?? '',
    ar: `${budgetar(this.adressfraga()?.get('ar') ?? null) ?? ''}`,
  }));
  protected readonly lista = hamta<InsatslistaSvar>(() => apiAdress('insatser', {}, this.fraga()));
  protected readonly aren = computed(() => (this.lista.varde()?.ar ?? []).map((ar) => ({ varde: `${ar}`, namn: `${ar}` })));
  protected readonly filtrerat = computed(() => this.fraga().sok !== '' || this.fraga().ar !== '');
  protected readonly antaltext = computed(() => {
    const antal = this.lista.varde()?.antal;
    return antal === undefined ? 'Hämtar …' : antal === 1 ? '1 insats' : `${antal} insatser`;
  });

  protected sok(handelse: Event, falt: HTMLInputElement): void {
    handelse.preventDefault();
    this.ga({ sok: falt.value.trim() || null });
  }

  protected valjAr(ar: string): void {
    this.ga({ ar: ar || null });
  }

  private ga(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
