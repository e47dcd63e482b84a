import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Budgetrad, Budgetsida, Delsumma, Finansieringsrad, Kronor, delsumma, formateraKronor } from '@anslag/doman';
import { BeslutSvar } from '@anslag/kontrakt';
import { Tabellram } from '../ui/tabellram';
import { budgetsidnamn } from '@anslag/kontrakt';

type Budgetsvar = NonNullable<BeslutSvar['budget']>;

interface Tabellrad {
  namn: string;
  /** What the document says of a financier: offentlig, kontant, the region's own line. */
  under: string;
  celler: (Kronor | null)[];
  summa: Delsumma;
  /** The stated sum when it differs from the computed. */
  angiven: Kronor | null;
}

function under(rad: Budgetrad | Finansieringsrad): string {
  if (!('egen11' in rad)) return '';
  return [rad.egen11 && 'regionens egen rad ur anslag 1:1', rad.typ, rad.form === 'annat' ? 'annat än kontant' : rad.form]
    .filter(Boolean)
    .join(', ');
}

/** The stated sum, when the document states one and it is another than the cells give. */
function avvikande(angiven: Kronor | null | undefined, beraknad: Kronor): Kronor | null {
  return angiven === null || angiven === undefined || angiven === beraknad ? null : angiven;
}

/** One side of a budget: rows × years with computed sums, and the stated ones where they differ. */
@Component({
  selector: 'app-budgettabell',
  imports: [Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './budgettabell.html',
})
export class Budgettabell {
  readonly budget = input.required<Budgetsvar>();
  readonly sida = input.required<Budgetsida>();

  protected readonly namn = computed(() => budgetsidnamn(this.sida()));
  protected readonly ar = computed(() => this.budget().granskning.ar);
  protected readonly rader = computed((): Tabellrad[] => {
    const rader: (Budgetrad | Finansieringsrad)[] = this.budget().budget[this.sida()];
    return rader.map((rad) => {
      const celler = this.ar().map((a) => rad.celler[a] ?? null);
      const summa = delsumma(celler);
      return { namn: rad.kategori, under: under(rad), celler, summa, angiven: avvikande(rad.angivenSumma, summa.kronor) };
    });
  });
  protected readonly summor = computed(() => {
    const { perAr, totalt } = this.budget().granskning.summor[this.sida()];
    return { perAr: this.ar().map((a) => perAr[a] ?? { kronor: 0, okandaCeller: 0 }), totalt };
  });
  protected readonly angivna = computed(() => {
    const { perAr, totalt } = this.budget().budget.angivet[this.sida()];
    return {
      perAr: this.ar().map((a, i) => avvikande(perAr[a], this.summor().perAr[i]?.kronor ?? 0)),
      totalt: avvikande(totalt, this.summor().totalt.kronor),
    };
  });
  protected readonly visaAngivenKolumn = computed(() => this.rader().some((r) => r.angiven !== null));
  protected readonly visaAngivenRad = computed(
    () => this.angivna().totalt !== null || this.angivna().perAr.some((a) => a !== null),
  );
  protected readonly okanda = computed(() => this.summor().totalt.okandaCeller > 0);

  protected kronor(n: Kronor): string {
    return formateraKronor(n);
  }
}
