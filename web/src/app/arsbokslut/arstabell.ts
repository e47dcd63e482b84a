import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Arstabell } from '@anslag/doman';
import { celltext, kolumnrubrik, ledrubrik, radrubrik, tabellrubrik, visadeKolumner } from '@anslag/kontrakt';
import { AVRUNDADE_ANDELAR } from '../ui/andel';
import { Marke } from '../ui/marke';
import { Siffra } from '../ui/siffra';
import { Tabellram } from '../ui/tabellram';
import { forbehall, harRader } from './arsbokslut.formulering';
import { cellnyckel } from './cellval';

/** One table of the frozen figures; a figure that has rows in the snapshot leads to them. */
@Component({
  selector: 'app-arstabell',
  imports: [Marke, Siffra, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arstabell.html',
  styleUrl: './arstabell.css',
})
export class ArstabellVy {
  readonly tabell = input.required<Arstabell>();
  /** Key of the figure whose rows are shown. */
  readonly vald = input.required<string | null>();

  protected readonly rubrik = computed(() => tabellrubrik(this.tabell().id));
  protected readonly led = computed(() => ledrubrik(this.tabell().id));
  protected readonly forbehall = computed(() => forbehall(this.tabell()));
  protected readonly kolumner = computed(() => {
    const t = this.tabell();
    return visadeKolumner(t).flatMap((index) => {
      const kolumn = t.kolumner[index];
      return kolumn ? [{ index, kolumn, rubrik: kolumnrubrik(t.id, kolumn) }] : [];
    });
  });
  protected readonly avrundning = computed(() =>
    this.tabell().rader.length > 1 && this.kolumner().some((k) => k.kolumn.enhet === 'andel') ? AVRUNDADE_ANDELAR : '',
  );
  protected readonly rader = computed(() => {
    const t = this.tabell();
    return t.rader.map((rad) => {
      const namn = radrubrik(t.id, rad);
      return {
        rad,
        namn,
        celler: this.kolumner().map(({ index, kolumn, rubrik }) => {
          const fraga = { tabell: t.id, rad: rad.id, kolumn: kolumn.id };
          return {
            text: celltext(t, rad, index),
            fraga: harRader(t, rad, kolumn, rad.celler[index] ?? null) ? fraga : null,
            nyckel: cellnyckel(fraga),
            leder: `visa raderna bakom ${namn}, ${rubrik}`,
          };
        }),
      };
    });
  });
}
