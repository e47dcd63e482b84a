import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params } from '@angular/router';
import { OKANT, formateraKronor } from '@anslag/doman';
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
  celler: Cell[];
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
  protected readonly flerVersioner = computed(() => new Set(this.svar().rader.flatMap((r) => r.version ?? [])).size > 1);

  /** Rows of the same group stand together under its name, in the order of the answer; what is not stated comes last, without a group. */
  protected readonly grupper = computed(() => {
    const grupper: { namn: string | null; rader: Rad[] }[] = [];
    for (const r of this.svar().rader) {
      const rad = this.rad(r.nyckel, radnamn(this.svar().per, r), r, r.perAr, this.flerVersioner() ? (r.version ?? '') : '');
      const grupp = r.nyckel === OKANT ? undefined : grupper.find((g) => g.namn === r.grupp);
      if (grupp) grupp.rader.push(rad);
      else grupper.push({ namn: r.nyckel === OKANT ? null : r.grupp, rader: [rad] });
    }
    return grupper;
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
    const arsceller = this.ar().map((y) => (perAr ? this.cell(nyckel, namn, perAr[y] ?? INGET, matt, y) : tomCell(y)));
    return {
      namn,
      under,
      okanda: okandaBelopp(varden.okandaBelopp),
      celler: [...arsceller, ...MATT.map((m) => this.cell(nyckel, namn, varden, m, null))],
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
