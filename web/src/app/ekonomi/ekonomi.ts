import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TAKTER } from '@anslag/doman';
import { EkonomiSvar, taktnamn } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Sidrubrik } from '../ui/sidrubrik';
import { Sidvaxlare } from '../ui/sidvaxlare';
import { Tomt } from '../ui/tomt';
import { Valdafilter, Valtfilter } from '../ui/valdafilter';
import { Alternativ, Valjare } from '../ui/valjare';
import { iakttagelser, projektantal } from './ekonomi.formulering';
import { Ekonomival, VISNINGAR, filterfraga, lasVal, listfraga } from './ekonomival';
import { Ekonomitabell } from './ekonomitabell';
import { Prognos } from './prognos';

const FLIKAR: Record<(typeof VISNINGAR)[number], string> = { laget: 'Läget i dag', prognos: 'Prognos per år' };
type Filternamn = 'sok' | 'ar' | 'takt' | 'sena';

/** The ekonom's view: every project's money, how it is drawn against its plan, and when the rest is likely to be paid. */
@Component({
  selector: 'app-ekonomi',
  imports: [Ekonomitabell, Flikar, Hamtningsfel, Laddar, Marke, Prognos, RouterLink, Sidrubrik, Sidvaxlare, Tomt, Valdafilter, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ekonomi.html',
  styleUrl: './ekonomi.css',
})
export class Ekonomi {
  protected readonly ratt = inject(Ratt);
  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });

  protected readonly val = computed(() => lasVal(this.fraga()));
  protected readonly svar = hamta<EkonomiSvar>(() => apiAdress('ekonomi', {}, listfraga(this.val())));
  protected readonly csv = computed(() => apiAdress('ekonomiCsv', {}, filterfraga(this.val())));
  protected readonly excel = computed(() => apiAdress('ekonomiXlsx', {}, filterfraga(this.val())));

  protected readonly takter = TAKTER.map((t): Alternativ => ({ varde: t, namn: taktnamn(t) }));
  protected readonly arval = computed(() => (this.svar.varde()?.valbaraAr ?? []).map((ar): Alternativ => ({ varde: String(ar), namn: String(ar) })));
  protected readonly flikar = computed(() => VISNINGAR.map((visa) => ({ namn: FLIKAR[visa], vald: visa === this.val().visa, fraga: { visa: visa === 'laget' ? null : visa } })));
  protected readonly iakttagelser = computed(() => {
    const svar = this.svar.varde();
    return svar ? iakttagelser(svar) : [];
  });
  protected readonly antaltext = computed(() => {
    const svar = this.svar.varde();
    return svar ? projektantal(svar.summor.antal) : 'Hämtar projekten …';
  });
  protected readonly valda = computed(() => {
    const val = this.val();
    const namn: Filternamn[] = ['sok', 'ar', 'takt', 'sena'];
    return namn.flatMap((n): Valtfilter[] => {
      const text = this.filtertext(n, val);
      return text === null ? [] : [{ namn: n, text }];
    });
  });

  protected valj(namn: Filternamn, varde: string): void {
    void this.router.navigate([], { queryParams: { [namn]: varde || null, sida: null }, queryParamsHandling: 'merge' });
  }

  protected sok(handelse: Event, text: string): void {
    handelse.preventDefault();
    this.valj('sok', text.trim());
  }

  private filtertext(namn: Filternamn, val: Ekonomival): string | null {
    switch (namn) {
      case 'sok':
        return val.sok === '' ? null : `Sökord: ${val.sok}`;
      case 'ar':
        return val.ar === null ? null : `Pågår ${val.ar}`;
      case 'takt':
        return val.takt === null ? null : `Takt: ${taktnamn(val.takt).toLocaleLowerCase('sv')}`;
      case 'sena':
        return val.sena ? 'Bara med sen rekvisition' : null;
    }
  }
}
