import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formateraAndel, formateraDatumLang, formateraKronor } from '@anslag/doman';
import { ArendeSvar } from '@anslag/kontrakt';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { beslutshanvisning } from './beslut.formulering';
import { Villkorslista } from './villkorslista';
import { Villkorstidslinje } from './villkorstidslinje';

interface Villkorsrad {
  namn: string;
  varde: string;
  /** Numbers of the decisions the term comes from, with what each gave when they are added up. */
  fran: { nummer: number; text: string }[];
}

/** The terms in force on a day, each with the decision it comes from. */
@Component({
  selector: 'app-gallandevillkor',
  imports: [Notis, RouterLink, Tabellram, Tomt, Villkorslista, Villkorstidslinje],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gallandevillkor.html',
  styles: `
    app-notis {
      display: block;
      margin-top: 16px;
    }
  `,
})
export class Gallandevillkor {
  readonly arende = input.required<ArendeSvar>();

  protected readonly dag = computed(() => formateraDatumLang(this.arende().datum));
  protected readonly rader = computed((): Villkorsrad[] => {
    const g = this.arende().gallande;
    if (!g) return [];
    const allmanna = g.allmannaVillkor;
    const tak = g.kallor.tak;
    return [
      {
        namn: 'Andel av bokförda kostnader',
        varde: g.andel === null ? 'uppgift saknas' : `${formateraAndel(g.andel)}\u00a0%`,
        fran: this.kalla(g.kallor.andel),
      },
      {
        namn: 'Tak, högst',
        varde: g.tak === null ? 'okänt belopp' : `${formateraKronor(g.tak)}\u00a0kr`,
        fran: tak.map((nummer) => ({
          nummer,
          text: tak.length > 1 ? `${this.hanvisning(nummer)}: ${this.takI(nummer)}` : this.hanvisning(nummer),
        })),
      },
      ...(g.aterkrav > 0 ? [{ namn: 'Ska betalas tillbaka', varde: `${formateraKronor(g.aterkrav)}\u00a0kr`, fran: g.kallor.aterkrav.flatMap((nummer) => this.kalla(nummer)) }] : []),
      { namn: 'Får påbörjas tidigast', varde: g.projektperiod.fran ?? 'uppgift saknas', fran: this.kalla(g.kallor.fran) },
      { namn: 'Ska avslutas senast', varde: g.projektperiod.till ?? 'uppgift saknas', fran: this.kalla(g.kallor.till) },
      {
        namn: 'Allmänna villkor',
        varde: allmanna
          ? [allmanna.datum, allmanna.diarienummer && `dnr ${allmanna.diarienummer}`].filter(Boolean).join(', ') ||
            'versionen anges inte'
          : 'anges inte',
        fran: this.kalla(g.kallor.allmannaVillkor),
      },
    ];
  });
  protected readonly villkor = computed(() => this.arende().gallande?.villkor ?? []);
  /** How many of them stop payments until they are fulfilled. */
  protected readonly sparrar = computed(() => this.villkor().filter((v) => v.sparrarUtbetalning).length);
  protected readonly sparrtext = computed(() => (this.sparrar() === 1 ? 'Ett villkor spärrar utbetalning tills det är uppfyllt.' : `${this.sparrar()} villkor spärrar utbetalning tills de är uppfyllda.`));
  protected readonly villkorFran = computed(() => this.kalla(this.arende().gallande?.kallor.villkor ?? null));

  private kalla(nummer: number | null): Villkorsrad['fran'] {
    return nummer === null ? [] : [{ nummer, text: this.hanvisning(nummer) }];
  }

  private hanvisning(nummer: number): string {
    const beslut = this.arende().beslut.find((b) => b.nummer === nummer);
    return beslut ? beslutshanvisning(beslut) : `beslut ${nummer}`;
  }

  private takI(nummer: number): string {
    const tak = this.arende().beslut.find((b) => b.nummer === nummer)?.tak ?? null;
    return tak === null ? 'okänt belopp' : `${formateraKronor(tak)}\u00a0kr`;
  }
}
