import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TABELLER } from '@anslag/doman';
import {
  ArsbokslutListaSvar,
  ArsbokslutSkillnadSvar,
  ArsbokslutSvar,
  formateraCell,
  kolumnrubrik,
  radrubrik,
  tabellrubrik,
} from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { heltal } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Alternativ, Valjare } from '../ui/valjare';

/** What differs between two versions of a year, figure by figure. */
@Component({
  selector: 'app-arsbokslutsskillnad',
  imports: [Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tabellram, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './skillnad.html',
})
export class Arsbokslutsskillnad {
  /** From the address. */
  readonly ar = input.required<string>();
  readonly nummer = input.required<string>();
  readonly mot = input<string>();

  private readonly router = inject(Router);
  private readonly plats = computed(() => ({ ar: this.ar(), nummer: this.nummer() }));
  /** The version compared with: the one in the address, else the one before. */
  protected readonly motNummer = computed(() => heltal(this.mot() ?? null, Math.max(1, Number(this.nummer()) - 1)));

  protected readonly skillnad = hamta<ArsbokslutSkillnadSvar>(() =>
    apiAdress('arsbokslutSkillnad', this.plats(), { mot: this.motNummer() }),
  );
  private readonly bokslut = hamta<ArsbokslutSvar>(() => apiAdress('arsbokslutVersion', this.plats()));
  private readonly lista = hamta<ArsbokslutListaSvar>(() => apiAdress('arsbokslut'));

  protected readonly versioner = computed(() =>
    (this.lista.varde()?.arsbokslut ?? [])
      .filter((b) => String(b.budgetar) === this.ar() && String(b.nummer) !== this.nummer())
      .map((b): Alternativ => ({ varde: String(b.nummer), namn: `Nr ${b.nummer}` })),
  );

  /** The differences table by table, in the order of the årsbokslut; undefined until both answers are there. */
  protected readonly tabeller = computed(() => {
    const [svar, bokslut] = [this.skillnad.varde(), this.bokslut.varde()];
    if (!svar || !bokslut) return undefined;
    return TABELLER.flatMap((id) => {
      const rader = svar.skillnader.filter((s) => s.tabell === id);
      const kolumner = bokslut.innehall.tabeller.find((t) => t.id === id)?.kolumner ?? [];
      if (rader.length === 0) return [];
      return [
        {
          id,
          rubrik: tabellrubrik(id).rubrik,
          rader: rader.map((s) => {
            const enhet = kolumner.find((k) => k.id === s.kolumn)?.enhet ?? 'antal';
            return {
              rad: radrubrik(id, { id: s.rad, ...(s.radnamn === null ? {} : { namn: s.radnamn }) }),
              kolumn: kolumnrubrik(id, { id: s.kolumn, enhet, ...(s.kolumnnamn === null ? {} : { namn: s.kolumnnamn }) }),
              fore: formateraCell(s.fore, enhet),
              efter: formateraCell(s.efter, enhet),
            };
          }),
        },
      ];
    });
  });

  protected valj(mot: string): void {
    void this.router.navigate([], { queryParams: { mot } });
  }
}
