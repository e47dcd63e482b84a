import { ChangeDetectionStrategy, Component, afterRenderEffect, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { beslutMedAnmarkning } from '@anslag/doman';
import {
  ANMARKNINGSRUBRIK,
  ArsbokslutListaSvar,
  ArsbokslutRaderSvar,
  ArsbokslutSvar,
  celltext,
  kolumnrubrik,
  radrubrik,
  tabellrubrik,
} from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Siffrepanel, aterfokus } from '../ui/siffrepanel';
import { Tabellram } from '../ui/tabellram';
import { tidpunkt } from '../ui/tid.formulering';
import { utlosarnamn } from './arsbokslut.formulering';
import { ArstabellVy } from './arstabell';
import { Arsunderlag } from './arsunderlag';
import { INGEN_CELL, cellnyckel, lasCell } from './cellval';

/** One frozen version of a year: every table, and the rows behind every figure as they were then. */
@Component({
  selector: 'app-arsbokslutsversion',
  imports: [ArstabellVy, Arsunderlag, Flikar, Hamtningsfel, Laddar, Notis, RouterLink, Sidrubrik, Siffrepanel, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './version.html',
  styleUrl: './version.css',
})
export class Arsbokslutsversion {
  /** From the address. */
  readonly ar = input.required<string>();
  readonly nummer = input.required<string>();

  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly ankare = toSignal(this.vag.fragment);
  private readonly plats = computed(() => ({ ar: this.ar(), nummer: this.nummer() }));

  protected readonly bokslut = hamta<ArsbokslutSvar>(() => apiAdress('arsbokslutVersion', this.plats()));
  private readonly lista = hamta<ArsbokslutListaSvar>(() => apiAdress('arsbokslut'));
  protected readonly cell = computed(() => lasCell(this.fraga()));
  private readonly underlagsadress = computed(() => {
    const cell = this.cell();
    return cell ? apiAdress('arsbokslutRader', this.plats(), { ...cell }) : undefined;
  });
  protected readonly underlag = hamta<ArsbokslutRaderSvar>(this.underlagsadress, this.underlagsadress);

  protected readonly tidpunkt = tidpunkt;
  protected readonly utlosarnamn = utlosarnamn;
  /** The answer, but not another version's while this one is on its way. */
  protected readonly svar = computed(() => {
    const svar = this.bokslut.varde();
    return svar && String(svar.budgetar) === this.ar() && String(svar.nummer) === this.nummer() ? svar : undefined;
  });
  protected readonly anmarkningsrubrik = ANMARKNINGSRUBRIK;
  protected readonly anmarkta = computed(() => {
    const svar = this.svar();
    return svar ? beslutMedAnmarkning(svar.innehall) : [];
  });
  protected readonly word = computed(() => apiAdress('fordelning', this.plats()));
  protected readonly innehall = computed(() =>
    [
      ...(this.svar()?.innehall.tabeller ?? []).map((t) => ({ id: String(t.id), rubrik: tabellrubrik(t.id).rubrik })),
      ...(this.anmarkta().length > 0 ? [{ id: 'anmarkningar', rubrik: ANMARKNINGSRUBRIK }] : []),
    ],
  );
  private readonly versioner = computed(() =>
    (this.lista.varde()?.arsbokslut ?? []).filter((b) => String(b.budgetar) === this.ar()),
  );
  protected readonly flikar = computed(() =>
    this.versioner().map((b) => ({
      namn: `Nr ${b.nummer}`,
      vald: String(b.nummer) === this.nummer(),
      vag: ['/arsbokslut', b.budgetar, b.nummer],
      fraga: INGEN_CELL,
    })),
  );
  /** The version before this one, to compare with. */
  protected readonly fore = computed(() => this.versioner().find((b) => b.nummer < Number(this.nummer()))?.nummer);

  protected readonly vald = computed(() => {
    const cell = this.cell();
    return cell && cellnyckel(cell);
  });
  /** The figure whose rows are shown, found again in its table. */
  protected readonly figur = computed(() => {
    const [cell, svar] = [this.cell(), this.svar()];
    const tabell = svar?.innehall.tabeller.find((t) => t.id === cell?.tabell);
    const rad = tabell?.rader.find((r) => r.id === cell?.rad);
    const index = tabell?.kolumner.findIndex((k) => k.id === cell?.kolumn) ?? -1;
    const kolumn = tabell?.kolumner[index];
    if (!cell || !tabell || !rad || !kolumn) return undefined;
    const namn = `${radrubrik(tabell.id, rad)}, ${kolumnrubrik(tabell.id, kolumn)}: ${celltext(tabell, rad, index)}`;
    return { tabell: tabell.id, nyckel: cellnyckel(cell), namn, enhet: kolumn.enhet };
  });
  /** The rows that were fetched, but not another figure's. */
  protected readonly rader = computed(() => {
    const svar = this.underlag.varde();
    return svar && cellnyckel(svar) === this.vald() ? svar : undefined;
  });

  constructor() {
    aterfokus(this.vald);
    // A link to a table waits for the tables to be there.
    afterRenderEffect(() => {
      const ankare = this.ankare();
      if (ankare && this.svar()) document.getElementById(ankare)?.scrollIntoView();
    });
  }

  protected stang(): void {
    void this.router.navigate([], { queryParams: INGEN_CELL, queryParamsHandling: 'merge' });
  }
}
