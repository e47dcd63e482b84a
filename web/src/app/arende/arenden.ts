import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { ArendeListaSvar, STATUSNAMN, stodtypnamn } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';
import { Flerval } from '../ui/flerval';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Sidrubrik } from '../ui/sidrubrik';
import { Sidvaxlare } from '../ui/sidvaxlare';
import { Skelettrader } from '../ui/skelettrader';
import { Sorterbar } from '../ui/sorterbar';
import { Tabellram } from '../ui/tabellram';
import { Beslutstid } from '../ui/tid';
import { Tomt } from '../ui/tomt';
import { Alternativ, Valjare } from '../ui/valjare';

import { Arendefilter } from './arendefilter';
import { KOLUMNER, Kolumn, PER_SIDA, filterfraga, kolumntext, lasVal, listfraga } from './arendeval';
import { Lage } from './lage';

const KOLUMNNAMN: Record<Kolumn, string> = {
  nyckel: 'Dnr/NYPS-id',
  stodtyp: 'Stödtyp, stödform',
  lage: 'Läge',
  beslutat: 'Beslutat',
  kommun: 'Kommun',
  effektmal: 'Effektmål',
  andel: 'Andel',
  beviljat: 'Beviljat, kr',
  utbetalt: 'Utbetalt, kr',
};

/** Every ärende: search, filters, order, columns and page in the address; count and sum in the foot. */
@Component({
  selector: 'app-arenden',
  imports: [
    AndelText,
    Arendefilter,
    Belopp,
    Beslutstid,
    Flerval,
    Hamtningsfel,
    Lage,
    RouterLink,
    Sidrubrik,
    Sidvaxlare,
    Skelettrader,
    Sorterbar,
    Tabellram,
    Tomt,
    Valjare,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arenden.html',
  styleUrl: './arenden.css',
})
export class Arenden {
  protected readonly ratt = inject(Ratt);
  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });

  protected readonly val = computed(() => lasVal(this.fraga()));
  protected readonly lista = hamta<ArendeListaSvar>(() => apiAdress('arenden', {}, listfraga(this.val())));

  protected readonly kolumnnamn = KOLUMNNAMN;
  protected readonly stodtypnamn = stodtypnamn;
  protected readonly statusnamn = STATUSNAMN;
  protected readonly kolumnval = KOLUMNER.map((k): Alternativ => ({ varde: k, namn: KOLUMNNAMN[k] }));
  protected readonly perSidaval = PER_SIDA.map((n): Alternativ => ({ varde: String(n), namn: String(n) }));
  protected readonly csv = computed(() => apiAdress('arendenCsv', {}, filterfraga(this.val())));
  protected readonly excel = computed(() => apiAdress('arendenXlsx', {}, filterfraga(this.val())));

  protected readonly filtrerat = computed(() =>
    Object.values(filterfraga(this.val())).some((v) => (Array.isArray(v) ? v.length > 0 : v !== null && v !== '')),
  );
  protected readonly visas = computed(() => new Set<Kolumn>(this.val().kolumner));
  protected readonly antalKolumner = computed(() => this.val().kolumner.length + 1);
  /** How many columns stand before the granted amount, where the sum's own words go. */
  protected readonly foreBeviljat = computed(
    () => 1 + KOLUMNER.slice(0, KOLUMNER.indexOf('beviljat')).filter((k) => this.visas().has(k)).length,
  );
  protected readonly antaltext = computed(() => {
    const antal = this.lista.varde()?.antal;
    return antal === undefined ? 'Hämtar ärenden …' : `${formateraKronor(antal)} ${antal === 1 ? 'ärende' : 'ärenden'}`;
  });
  protected readonly okandatext = computed(() => {
    const antal = this.lista.varde()?.antalOkandaBelopp ?? 0;
    return antal === 0
      ? ''
      : `${formateraKronor(antal)} ${antal === 1 ? 'ärende' : 'ärenden'} saknar uppgift om belopp och ingår inte i summan.`;
  });

  protected readonly artext = computed(() =>
    this.val().ar.length > 0 ? 'Beloppen gäller ärendenas alla beslut, även de från andra år.' : '',
  );

  protected valjKolumner(valda: string[]): void {
    this.skriv({ kolumner: kolumntext(KOLUMNER.filter((k) => valda.includes(k))) });
  }

  protected valjPerSida(antal: string): void {
    this.skriv({ perSida: antal, sida: null });
  }

  private skriv(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
