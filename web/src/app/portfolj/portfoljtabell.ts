import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { MATT, Matt, PortfoljSvar, Portfoljvarden } from '@anslag/kontrakt';
import { Siffra } from '../ui/siffra';
import { Tabellram } from '../ui/tabellram';
import { andelstext, arOkant, bakomnamn, indelningsord, mattnamn, okandaBelopp, radnamn } from './portfolj.formulering';
import { siffraddress, siffernyckel } from './portfoljval';

interface Cell {
  id: string;
  text: string;
  leder: string;
  fraga: Params;
  nyckel: string;
  vald: boolean;
  framhavd: boolean;
}

interface Rad {
  namn: string;
  under: string;
  okanda: string;
  /** For all the years chosen, a figure per measure. */
  alla: Cell[];
  /** The chosen measure, a figure per year. */
  perAr: Cell[];
  andel: string;
}

/** The portfolio as a table: a row per goal under its group, a column per year when several are chosen; every figure leads to its rows. */
@Component({
  selector: 'app-portfoljtabell',
  imports: [NgTemplateOutlet, Siffra, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './portfoljtabell.html',
  styleUrl: './portfoljtabell.css',
})
export class Portfoljtabell {
  readonly svar = input.required<PortfoljSvar>();
  readonly matt = input.required<Matt>();
  /** Key of the figure whose rows are shown. */
  readonly vald = input.required<string | null>();

  protected readonly mattnamn = mattnamn;
  protected readonly matten = MATT;
  protected readonly rubrik = computed(() => indelningsord(this.svar().per).flik);
  protected readonly ar = computed(() => (this.svar().ar.length > 1 ? this.svar().ar : []));
  protected readonly antalKolumner = computed(() => this.ar().length + MATT.length + 2);

  /** Rows of the same group stand together under its name; those without a group come last, and of them what is not stated. */
  protected readonly grupper = computed(() => {
    const { rader, per } = this.svar();
    const namn = [...new Set(rader.map((r) => r.grupp))].sort((a, b) => Number(a === null) - Number(b === null));
    return namn.map((grupp) => ({
      namn: grupp ?? (namn.length > 1 ? 'Övriga' : null),
      rader: rader
        .filter((r) => r.grupp === grupp)
        .map((r) => this.rad(r.nyckel, radnamn(per, r), r, r.perAr, grupp === null ? (r.version ?? '') : '')),
    }));
  });

  /** The whole: each krona once, whichever way the rows count. */
  protected readonly helhet = computed(() => {
    const { helhet, rakna, per, rader } = this.svar();
    const perAr: Record<string, Portfoljvarden> | null =
      rakna === 'fordelat'
        ? Object.fromEntries(this.ar().map((y) => [String(y), summera(rader.flatMap((r) => r.perAr[y] ?? []))]))
        : null;
    return this.rad('summa', radnamn(per, { nyckel: 'summa', namn: '' }), helhet, perAr, '');
  });

  private rad(
    nyckel: string,
    namn: string,
    varden: Portfoljvarden,
    perAr: Record<string, Portfoljvarden> | null,
    under: string,
  ): Rad {
    const matt = this.matt();
    return {
      namn,
      under,
      okanda: okandaBelopp(varden.okandaBelopp),
      alla: MATT.map((m) => this.cell(nyckel, namn, varden, m, null)),
      perAr: this.ar().map((y) => (perAr ? this.cell(nyckel, namn, perAr[y] ?? INGET, matt, y) : tomCell(y))),
      andel: matt === 'kronor' && arOkant(varden) ? '–' : andelstext(varden[matt], this.svar().helhet[matt]),
    };
  }

  private cell(rad: string, namn: string, varden: Portfoljvarden, cell: Matt, cellar: number | null): Cell {
    const val = { rad, cell, cellar };
    const nyckel = siffernyckel(val);
    return {
      id: `${cell} ${cellar ?? ''}`,
      text: cell === 'kronor' && arOkant(varden) ? 'okänt' : formateraKronor(varden[cell]),
      leder: `visa ${bakomnamn(cell)} bakom ${namn}${cellar === null ? '' : `, ${cellar}`}`,
      fraga: siffraddress(val),
      nyckel,
      vald: nyckel === this.vald(),
      framhavd: cell === this.matt(),
    };
  }
}

const INGET: Portfoljvarden = { kronor: 0, projekt: 0, okandaBelopp: 0, insatser: 0 };

/** A figure that the answer does not have: the whole per year when the rows count a krona several times. */
function tomCell(ar: number): Cell {
  return { id: `tom ${ar}`, text: '', leder: '', fraga: {}, nyckel: '', vald: false, framhavd: true };
}

function summera(delar: readonly Portfoljvarden[]): Portfoljvarden {
  const plus = (matt: keyof Portfoljvarden): number => delar.reduce((s, d) => s + d[matt], 0);
  return { kronor: plus('kronor'), projekt: plus('projekt'), okandaBelopp: plus('okandaBelopp'), insatser: plus('insatser') };
}
