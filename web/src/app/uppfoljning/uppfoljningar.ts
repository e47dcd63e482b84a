import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Datum, UPPFOLJNINGSLAGEN, UPPFOLJNINGSSLAG } from '@anslag/doman';
import { dagarKvarText, UPPFOLJNINGSLAGENAMN, UppfoljningslistaSvar, UPPFOLJNINGSNAMN, uppfoljningsrubrik } from '@anslag/kontrakt';
import { nyckeltext } from '../arende/arende.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Session } from '../skal/session';
import { Datumfalt } from '../ui/datumfalt';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Marke } from '../ui/marke';
import { Sidrubrik } from '../ui/sidrubrik';
import { Sidvaxlare } from '../ui/sidvaxlare';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Valdafilter, Valtfilter } from '../ui/valdafilter';
import { Valjare } from '../ui/valjare';
import { lasVal, listfraga } from './listval';
import { lagesmarke } from './uppfoljning.formulering';

/** The posts of follow-up of all one's ärenden, or of everybody's, by the last day; every choice is in the address. */
@Component({
  selector: 'app-uppfoljningar',
  imports: [Datumfalt, Flikar, Hamtningsfel, Marke, RouterLink, Sidrubrik, Sidvaxlare, Skelettrader, Tabellram, Tomt, Valdafilter, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './uppfoljningar.html',
  styles: `
    .filter {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 16px 24px;
      margin: 16px 0;
    }
    .filter > form {
      flex: 1 1 18rem;
      max-width: 30rem;
    }
    .sok {
      display: flex;
      gap: 8px;
    }
    td .litet {
      display: block;
    }
  `,
})
export class Uppfoljningar {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly ratt = inject(Ratt);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  /** Who has ärenden of their own begins with them. */
  protected readonly val = computed(() => lasVal(this.fraga(), this.session.roller().includes('handlaggare') ? 'mina' : 'alla'));
  protected readonly lista = hamta<UppfoljningslistaSvar>(() => apiAdress('uppfoljning', {}, listfraga(this.val())));

  protected readonly slagval = UPPFOLJNINGSSLAG.map((varde) => ({ varde, namn: UPPFOLJNINGSNAMN[varde] }));
  protected readonly vilka = computed(() => {
    const { vilka } = this.val();
    return typeof vilka === 'object' ? vilka.handlaggare : vilka;
  });
  protected readonly vilkaval = computed(() => [
    { varde: 'mina', namn: 'Mina ärenden' },
    { varde: 'alla', namn: 'Alla ärenden' },
    ...(this.lista.varde()?.handlaggare ?? []).map((p) => ({ varde: p.id, namn: p.namn, grupp: 'Handläggare' })),
  ]);
  private readonly filfraga = computed(() => ({ ...listfraga(this.val()), sida: null }));
  protected readonly excel = computed(() => apiAdress('uppfoljningXlsx', {}, this.filfraga()));
  protected readonly csv = computed(() => apiAdress('uppfoljningCsv', {}, this.filfraga()));
  /** The states as tabs, each with how many there are of what else is chosen. */
  protected readonly lagen = computed(() => {
    const [per, vald] = [this.lista.varde()?.perLage, this.val().lage];
    const antal = (n: number | undefined): string => (n === undefined ? '' : ` (${n})`);
    const alla = per && UPPFOLJNINGSLAGEN.reduce((s, l) => s + per[l], 0);
    return [
      { namn: `Alla${antal(alla)}`, vald: vald === null, fraga: { lage: null, sida: null } },
      ...UPPFOLJNINGSLAGEN.map((l) => ({ namn: `${UPPFOLJNINGSLAGENAMN[l]}${antal(per?.[l])}`, vald: vald === l, fraga: { lage: l, sida: null } })),
    ];
  });
  protected readonly rader = computed(() =>
    (this.lista.varde()?.rader ?? []).map((r) => ({
      ...r,
      rubrik: uppfoljningsrubrik(r),
      nummer: nyckeltext(r.arende),
      marke: lagesmarke(r.lage),
      kvar: r.dagarKvar === null || r.lage === 'kommande' ? '' : dagarKvarText(r.dagarKvar),
    })),
  );
  protected readonly valda = computed((): Valtfilter[] => {
    const { slag, fran, till, sok } = this.val();
    return [
      ...(sok === '' ? [] : [{ namn: 'sok', text: `Sökord: ${sok}` }]),
      ...(slag === null ? [] : [{ namn: 'slag', text: `Slag: ${UPPFOLJNINGSNAMN[slag]}` }]),
      ...(fran === null ? [] : [{ namn: 'fran', text: `Från ${fran}` }]),
      ...(till === null ? [] : [{ namn: 'till', text: `Till ${till}` }]),
    ];
  });

  protected valj(namn: 'vilka' | 'slag' | 'fran' | 'till', varde: string | Datum | null): void {
    void this.router.navigate([], { queryParams: { [namn]: varde || null, sida: null }, queryParamsHandling: 'merge' });
  }

  protected sok(handelse: Event, falt: HTMLInputElement): void {
    handelse.preventDefault();
    void this.router.navigate([], { queryParams: { sok: falt.value.trim() || null, sida: null }, queryParamsHandling: 'merge' });
  }
}
