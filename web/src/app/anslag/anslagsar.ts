import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { Stodtyp, formateraKronor } from '@anslag/doman';
import { AnslagsarSvar, ATERFORINGSSLAGNAMN, formateraCell, stodtypnamn } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { arForfluten, tidIAdressen } from '../skal/tid';
import { Belopp } from '../ui/belopp';
import { Diagram } from '../ui/diagram';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Siffra } from '../ui/siffra';
import { Tabellram } from '../ui/tabellram';
import { Tidsval } from '../ui/tidsval';
import { lagestext } from '../ui/tidsval.formulering';
import { Tomt } from '../ui/tomt';
import { avvikelseton, budskap, differens, ramavvikelse, utanBelopp, utfallsgrund } from './anslag.formulering';
import { Fordelningar } from './fordelningar';

/** One year's frame: what was given, how it was to be split, and what it became. */
@Component({
  selector: 'app-anslagsar',
  imports: [
    Belopp,
    Diagram,
    Fordelningar,
    Hamtningsfel,
    Laddar,
    Marke,
    Notis,
    RouterLink,
    Sidrubrik,
    Siffra,
    Tabellram,
    Tidsval,
    Tomt,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './anslagsar.html',
  styleUrl: './anslagsar.css',
})
export class Anslagsar {
  /** From the address. */
  readonly ar = input.required<string>();

  protected readonly tid = tidIAdressen();
  protected readonly forfluten = computed(() => arForfluten(this.tid()));
  protected readonly anslag = hamta<AnslagsarSvar>(
    () => apiAdress('anslagsar', { ar: this.ar() }, { ...this.tid() }),
    () => this.tid(),
  );
  protected readonly formatera = formateraKronor;
  protected readonly slagnamn = ATERFORINGSSLAGNAMN;
  protected readonly differens = differens;
  protected readonly cell = formateraCell;

  /** The answer, but not the former year's while the next is on its way. */
  protected readonly svar = computed(() => {
    const svar = this.anslag.varde();
    return svar && String(svar.budgetar) === this.ar() ? svar : undefined;
  });
  private readonly medService = computed(() => this.svar()?.tabell.serviceIForetagsstod === true);
  protected readonly beraknat = computed(() => this.svar()?.utfallsgrund === 'beraknat');
  protected readonly harPlan = computed(() => this.svar()?.tabell.summa.plan !== null);
  protected readonly harRevidering = computed(() => this.svar()?.tabell.summa.reviderad !== null);
  protected readonly grund = computed(() => utfallsgrund(this.svar()?.utfallsgrund ?? 'beraknat'));
  protected readonly utanBelopp = computed(() => utanBelopp(this.svar()?.antalOkandaBelopp ?? 0));
  protected readonly granskning = computed(() =>
    (this.svar()?.granskning ?? []).map((a) => ({ ton: avvikelseton(a), text: ramavvikelse(a) })),
  );

  protected readonly diagram = computed(() => {
    const svar = this.svar();
    if (!svar) return undefined;
    const planer = this.harPlan() ? [this.harRevidering() ? 'Reviderad plan' : 'Plan'] : [];
    return {
      budskap: budskap(svar),
      matt: [`Kronor per stödtyp ${svar.budgetar}`, lagestext(this.tid())].filter(Boolean).join('. '),
      serier: [...planer, 'Utfall'],
      staplar: svar.tabell.rader.map((r) => ({
        namn: this.radnamn(r.stodtyp),
        varden: [...(this.harPlan() ? [r.reviderad ?? r.plan] : []), r.utfall],
        ...(this.beraknat() ? { vag: '/portfolj', fraga: this.bakom(r.stodtyp) } : {}),
      })),
    };
  });

  /** A row's name; where the plan has no post for kommersiell service it is read within företagsstöd. */
  protected radnamn(stodtyp: Stodtyp): string {
    return stodtyp === 'foretagsstod' && this.medService() ? 'Företagsstöd inklusive kommersiell service' : stodtypnamn(stodtyp);
  }

  /** The rows behind a computed outcome, in the portfolio; `summa` is all of them. Two stödtyper in one row lead to the table of both. */
  protected bakom(rad: Stodtyp | 'summa'): Params {
    const alla = { per: 'stodtyp', ar: this.ar(), ...this.tid() };
    return rad === 'foretagsstod' && this.medService() ? alla : { ...alla, rad, cell: 'kronor' };
  }
}
