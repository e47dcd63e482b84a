import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { KOSTNADSSLAG, Kostnadsslag, Kronor } from '@anslag/doman';
import { kontoartnamn } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Tabellram } from '../ui/tabellram';
import { belopp, eko, radId, stada } from './rekvisitionsformular';

/** What a kind of costs is held against: its budget for the whole project, and what is claimed of it before. */
export interface Radjamforelse {
  budgeterat: Kronor | null;
  tidigare: Kronor;
}

/** The booked costs of a claim per kostnadsslag, written beside what is budgeted and claimed before. */
@Component({
  selector: 'app-rekvisitionsrader',
  imports: [Belopp, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rekvisitionsrader.html',
  styleUrl: './rekvisitionsrader.css',
})
export class Rekvisitionsrader {
  readonly belopp = input.required<Readonly<Record<Kostnadsslag, string>>>();
  readonly jamforelse = input.required<ReadonlyMap<Kostnadsslag, Radjamforelse>>();
  /** What has been found wrong, by the control's id. */
  readonly fel = input.required<Readonly<Record<string, string>>>();
  readonly skrivet = output<Record<Kostnadsslag, string>>();

  /** What is written, also before the page has drawn it: a key may come before that. */
  protected readonly nu = linkedSignal(() => this.belopp());
  protected readonly radId = radId;
  protected readonly stada = stada;

  protected readonly rader = computed(() =>
    KOSTNADSSLAG.map((slag) => {
      const skrivet = this.nu()[slag];
      const { kronor, fel } = belopp(skrivet);
      const { budgeterat, tidigare } = this.jamforelse().get(slag) ?? { budgeterat: null, tidigare: 0 };
      const over = budgeterat !== null && kronor !== null && tidigare + kronor > budgeterat;
      return { slag, namn: kontoartnamn(slag), skrivet, budgeterat, tidigare, fel: this.fel()[radId(slag)] ?? fel ?? '', not: eko(skrivet) || (over ? 'Tillsammans mer än budgeten.' : '') };
    }),
  );
  protected readonly summor = computed(() => {
    const rader = this.rader();
    const kanda = rader.flatMap((r) => r.budgeterat ?? []);
    return {
      budgeterat: kanda.length === 0 ? null : kanda.reduce((s, k) => s + k, 0),
      tidigare: rader.reduce((s, r) => s + r.tidigare, 0),
      nu: rader.reduce((s, r) => s + (belopp(r.skrivet).kronor ?? 0), 0),
    };
  });

  protected andra(slag: Kostnadsslag, text: string): void {
    this.nu.update((b) => ({ ...b, [slag]: text }));
    this.skrivet.emit({ ...this.nu() });
  }

  /** Up, down and Enter go between the amounts, as in a spreadsheet. */
  protected flytta(handelse: KeyboardEvent, i: number): void {
    const steg = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[handelse.key];
    if (steg === undefined || handelse.altKey || handelse.ctrlKey) return;
    handelse.preventDefault();
    const nasta = KOSTNADSSLAG[i + steg];
    const mal = nasta === undefined ? null : document.getElementById(radId(nasta));
    if (mal instanceof HTMLInputElement) {
      mal.focus();
      mal.select();
    }
  }
}
