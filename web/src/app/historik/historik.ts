import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { HelHistorikSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Sidvaxlare } from '../ui/sidvaxlare';
import { Tomt } from '../ui/tomt';
import { Historikfilter } from './historikfilter';
import { Historikposter } from './historikposter';
import { filterfraga, lasVal } from './historikval';

/** Everything that has been done, by whom and why: filters and page in the address, and the seal of the last entry. */
@Component({
  selector: 'app-historik',
  imports: [Hamtningsfel, Historikfilter, Historikposter, Notis, RouterLink, Sidrubrik, Sidvaxlare, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './historik.html',
  styleUrl: './historik.css',
})
export class Historik {
  private readonly vag = inject(ActivatedRoute);
  private readonly ratt = inject(Ratt);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });

  /** Without the right there is nothing to search in or to take home: only why. */
  protected readonly far = computed(() => this.ratt.far('historik.allt'));
  protected readonly val = computed(() => lasVal(this.fraga()));
  protected readonly lista = hamta<HelHistorikSvar>(() =>
    apiAdress('historik', {}, { ...filterfraga(this.val()), sida: this.val().sida }),
  );
  protected readonly csv = computed(() => apiAdress('historikCsv', {}, filterfraga(this.val())));
  protected readonly excel = computed(() => apiAdress('historikXlsx', {}, filterfraga(this.val())));
  protected readonly antaltext = computed(() => {
    const antal = this.lista.varde()?.antal;
    return antal === undefined ? 'Hämtar historiken …' : `${formateraKronor(antal)} ${antal === 1 ? 'post' : 'poster'}`;
  });
  /** No day is both after the one and before the other. */
  protected readonly omvanda = computed(() => {
    const { fran, till } = this.val();
    return fran !== null && till !== null && fran > till ? `Från och med ${fran} är efter till och med ${till}.` : null;
  });
  protected readonly sigill = computed(() => {
    const s = this.lista.varde()?.sigill;
    return s ? { text: `${s.nummer}:${s.hash}`, nummer: formateraKronor(s.nummer) } : null;
  });
}
