import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { ARENDESTATUSAR, STODTYPER } from '@anslag/doman';
import { ARENDELAGEN, STATUSNAMN, stodtypnamn } from '@anslag/kontrakt';
import { Region } from '../skal/region';
import { Flerval } from '../ui/flerval';
import { Valdafilter, Valtfilter } from '../ui/valdafilter';
import { Alternativ, Valjare } from '../ui/valjare';
import { Kon, konnamn, lagenamn } from './arende.formulering';
import { Arendeval, KON, filterfraga } from './arendeval';
import { Register } from './register';

type Filternamn = 'sok' | 'stodtyp' | 'stodform' | 'lage' | 'status' | 'ar' | 'effektmal' | 'kraftsamling' | 'kommun' | 'kon';

const ETIKETTER: Record<Filternamn, string> = {
  sok: 'Sökord',
  stodtyp: 'Stödtyp',
  stodform: 'Stödform',
  lage: 'Läge',
  status: 'Status',
  ar: 'Beslutsår',
  effektmal: 'Effektmål',
  kraftsamling: 'Kraftsamling',
  kommun: 'Kommun',
  kon: 'Kön, företagets ledare',
};

/** Search and filters of the list; every choice is written in the address at once. */
@Component({
  selector: 'app-arendefilter',
  imports: [Flerval, Valdafilter, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arendefilter.html',
  styleUrl: './arendefilter.css',
})
export class Arendefilter {
  readonly val = input.required<Arendeval>();

  private readonly router = inject(Router);
  protected readonly register = inject(Register);
  private readonly region = inject(Region).svar;
  protected readonly etikett = ETIKETTER;
  protected readonly oppen = window.matchMedia('(min-width: 900px)').matches;

  protected readonly stodtyper = STODTYPER.map((s): Alternativ => ({ varde: s, namn: stodtypnamn(s) }));
  protected readonly statusar = ARENDESTATUSAR.map((s): Alternativ => ({ varde: s, namn: STATUSNAMN[s] }));
  protected readonly lagen = ARENDELAGEN.map((l): Alternativ => ({ varde: l, namn: lagenamn(l).text }));
  protected readonly kon = KON.map((k): Alternativ => ({ varde: k, namn: konnamn(k) }));
  protected readonly ar = computed(() =>
    (this.region()?.budgetar ?? []).map((a): Alternativ => ({ varde: String(a), namn: String(a) })),
  );
  protected readonly valdaAr = computed(() => this.val().ar.map(String));

  /** Each active filter in words. */
  protected readonly valda = computed(() => {
    const val = this.val();
    const namn: Filternamn[] = ['sok', 'stodtyp', 'stodform', 'lage', 'status', 'ar', 'effektmal', 'kraftsamling', 'kommun', 'kon'];
    return namn.flatMap((n): Valtfilter[] => {
      const varde = filterfraga(val)[n];
      const tomt = varde === null || varde === undefined || varde === '' || (Array.isArray(varde) && varde.length === 0);
      return tomt ? [] : [{ namn: n, text: `${ETIKETTER[n]}: ${this.text(n, val)}` }];
    });
  });

  protected valj(namn: Filternamn, varde: string | string[]): void {
    const queryParams = { [namn]: varde.length > 0 ? varde : null, sida: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected sok(handelse: Event, falt: HTMLInputElement): void {
    handelse.preventDefault();
    this.valj('sok', falt.value.trim());
  }

  private text(namn: Filternamn, val: Arendeval): string {
    if (namn === 'stodtyp' && val.stodtyp) return stodtypnamn(val.stodtyp);
    if (namn === 'lage' && val.lage) return lagenamn(val.lage).text;
    if (namn === 'status' && val.status) return STATUSNAMN[val.status];
    if (namn === 'kon' && val.kon) return konnamn(val.kon satisfies Kon);
    if (namn === 'ar') return val.ar.join(', ');
    return String(val[namn] ?? '');
  }
}
