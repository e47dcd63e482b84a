import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formateraAndel, formateraDatumLang, formateraKronor } from '@anslag/doman';
import { ArendeSvar } from '@anslag/kontrakt';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { beslutshanvisning } from './beslut.formulering';

interface Villkorsrad {
  namn: string;
  varde: string;
  /** Numbers of the decisions the term comes from, with what each gave when they are added up. */
  fran: { nummer: number; text: string }[];
}

/** The terms in force on a day, each with the decision it comes from. */
@Component({
  selector: 'app-gallandevillkor',
  imports: [RouterLink, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gallandevillkor.html',
  styles: `
    ul {
      margin: 0;
      padding-left: 18px;
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
