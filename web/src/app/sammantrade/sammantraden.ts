import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { dagIStockholm } from '@anslag/doman';
import { FRISTNAMN, SammantradeListaSvar, SammantradeRad } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';
import { fristmarke, statusmarke, tidOchPlats } from './sammantrade.formulering';

/** The meetings of the committees: those to come with the day that is next for each, and those that have been. */
@Component({
  selector: 'app-sammantraden',
  imports: [Hamtningsfel, Handlingsknapp, Laddar, Marke, RouterLink, Sidrubrik, Tabellram, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sammantraden.html',
  styles: `
    .filter {
      max-width: 24rem;
    }
  `,
})
export class Sammantraden {
  private readonly router = inject(Router);
  private readonly idag = dagIStockholm(new Date());
  private readonly fraga = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly organ = computed(() => this.fraga()?.get('organ') ?? '');
  protected readonly svar = hamta<SammantradeListaSvar>(() => apiAdress('sammantraden', {}, { organ: this.organ() }));
  protected readonly organval = computed(() => (this.svar.varde()?.organ ?? []).map((namn) => ({ varde: namn, namn })));
  protected readonly delar = computed(() => {
    const alla = (this.svar.varde()?.sammantraden ?? []).map((m) => ({ ...m, marke: statusmarke(m.status), nasta: this.arDokumenterat(m) ? null : nastaFrist(m) }));
    const oavslutade = alla.filter((m) => this.vantar(m) && !this.arDokumenterat(m));
    return [
      { id: 'kommande', rubrik: 'Kommande', tomt: 'Inget sammanträde är planerat', moten: oavslutade.sort((a, b) => a.datum.localeCompare(b.datum)) },
      { id: 'tidigare', rubrik: 'Tidigare', tomt: 'Inget sammanträde har hållits', moten: alla.filter((m) => !oavslutade.includes(m)) },
    ];
  });

  protected readonly tidOchPlats = tidOchPlats;

  /** It has been, and is only known by what a document tells: nothing of it is still to be done. */
  private arDokumenterat({ anmarkning, datum }: SammantradeRad): boolean {
    return anmarkning !== null && datum < this.idag;
  }

  /** It is to be held, or would have been on a day that has not come. */
  private vantar({ status, datum }: SammantradeRad): boolean {
    return status === 'planerat' || status === 'kallat' || status === 'pagar' || (status === 'installt' && datum >= this.idag);
  }

  protected valj(organ: string): void {
    void this.router.navigate([], { queryParams: { organ: organ || null } });
  }

  protected planera(): void {
    void this.router.navigate(['/sammantraden/nytt']);
  }
}

/** The first day of the meeting by which something is still to be done. */
function nastaFrist({ frister }: SammantradeRad): { dag: string; namn: string; marke: ReturnType<typeof fristmarke> | null } | null {
  const frist = frister.find((f) => f.lage !== 'klar' && f.lage !== 'installd');
  if (!frist) return null;
  return { dag: frist.dag, namn: FRISTNAMN[frist.slag], marke: frist.lage === 'kommande' ? null : fristmarke(frist.lage) };
}
