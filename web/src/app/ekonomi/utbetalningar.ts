import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import {
  BETALNINGSFORMAT,
  BetalningsfilSvar,
  BetalningsfilerSvar,
  Betalningsformat,
  ORDERSTATUSAR,
  Orderstatus,
  UtbetalningsorderRad,
  UtbetalningsordrarSvar,
  betalningsformatnamn,
  orderstatusnamn,
} from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { ettAv } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Flikar } from '../ui/flikar';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { Betalningsfiler } from './betalningsfiler';
import { ordertomt, utbetalningsantal } from './ekonomi.formulering';
import { Ordertabell } from './ordertabell';

/** What is approved and is to be paid: put in a file for the finance system, and followed until it is paid. */
@Component({
  selector: 'app-utbetalningar',
  imports: [Betalningsfiler, Felsammanfattning, Flikar, Hamtningsfel, Handlingsknapp, Laddar, Notis, Ordertabell, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './utbetalningar.html',
  styleUrl: './utbetalningar.css',
})
export class Utbetalningar {
  private readonly ratt = inject(Ratt);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly statusruta = viewChild<ElementRef<HTMLElement>>('statusruta');

  protected readonly status = computed((): Orderstatus => ettAv(ORDERSTATUSAR, this.fraga().get('status')) ?? 'oppen');
  protected readonly svar = hamta<UtbetalningsordrarSvar>(
    () => apiAdress('utbetalningsorder', {}, { status: this.status() }),
    () => this.status(),
  );
  protected readonly filer = hamta<BetalningsfilerSvar>(() => apiAdress('betalningsfiler'));
  protected readonly sandning = sandning();
  protected readonly farBetala = computed(() => this.ratt.far('utbetalning.hantera'));
  /** What waits for a file, or for a new one since the bank sent it back. */
  protected readonly kanValja = computed(() => this.farBetala() && (this.status() === 'oppen' || this.status() === 'avvisad'));

  protected readonly format = signal<Betalningsformat>('xlsx');
  protected readonly formaten = BETALNINGSFORMAT.map((varde) => ({ varde, namn: betalningsformatnamn(varde) }));
  /** All at first: an ekonom usually pays all that is approved. */
  protected readonly valda = linkedSignal<readonly UtbetalningsorderRad[] | undefined, ReadonlySet<string>>({
    source: () => this.svar.varde()?.ordrar,
    computation: (ordrar) => new Set((ordrar ?? []).map((o) => o.id)),
  });
  private readonly valdaOrdrar = computed(() => (this.svar.varde()?.ordrar ?? []).filter((o) => this.valda().has(o.id)));
  protected readonly valt = computed(() => {
    const ordrar = this.valdaOrdrar();
    return { antal: ordrar.length, summa: ordrar.reduce((s, o) => s + o.beloppKr, 0) };
  });
  protected readonly hinder = computed(() => (this.valt().antal === 0 ? 'Välj minst en utbetalning.' : null));
  protected readonly klar = signal<BetalningsfilSvar | null>(null);

  protected readonly flikar = computed(() => {
    const per = this.svar.varde()?.perStatus ?? [];
    return ORDERSTATUSAR.map((status) => {
      const antal = per.find((p) => p.status === status)?.antal;
      return { namn: `${orderstatusnamn(status)}${antal === undefined ? '' : ` (${formateraKronor(antal)})`}`, vald: status === this.status(), fraga: { status: status === 'oppen' ? null : status } };
    });
  });
  protected readonly formatera = formateraKronor;
  protected readonly antalstext = utbetalningsantal;
  protected readonly tomt = computed(() => ordertomt(this.status()));

  protected adress(fil: BetalningsfilSvar): string {
    return apiAdress('betalningsfil', { id: fil.id });
  }

  protected async gorFil(): Promise<void> {
    const order = this.valdaOrdrar().map((o) => o.id);
    if (order.length === 0) return;
    this.klar.set(null);
    const svar = await this.sandning.skicka<BetalningsfilSvar>('POST', apiAdress('betalningsfiler'), { format: this.format(), order });
    if (svar) {
      this.klar.set(svar);
      this.statusruta()?.nativeElement.focus();
    }
    if (svar || this.sandning.problem()?.kod === 'konflikt' || this.sandning.problem()?.kod === 'regelbrott') {
      this.svar.igen();
      this.filer.igen();
    }
  }
}
