import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { Datum, Villkor } from '@anslag/doman';
import { VillkorsmallSvar } from '@anslag/kontrakt';
import { Datumfalt } from '../ui/datumfalt';
import { Marke } from '../ui/marke';
import { Textfalt } from '../ui/textfalt';
import { Valjare } from '../ui/valjare';
import { EGET, TOMT_VILLKOR, Villkorsrad, avMall } from './forslagsformular';
import { medNyaVillkor } from './forslagsstart';
import { villkorsnamn } from './villkor.formulering';

/** The conditions of a proposal: from the catalogue or in words of one's own, each with a last day, what proves it, and whether it stops payments. */
@Component({
  selector: 'app-villkorsform',
  imports: [Datumfalt, Marke, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './villkorsform.html',
  styleUrl: './villkorsform.css',
})
export class Villkorsform {
  readonly rader = input.required<readonly Villkorsrad[]>();
  /** Those of the catalogue that fit the ärende, in force. */
  readonly mallar = input.required<readonly VillkorsmallSvar[]>();
  /** The conditions in force, which stay if none are given here. */
  readonly galler = input<readonly Villkor[]>([]);
  readonly beslutsdag = input<Datum | null>(null);
  readonly fel = input<string | undefined>();
  readonly andrat = output<Villkorsrad[]>();

  private readonly injektor = inject(Injector);
  protected readonly vald = signal('');
  /** What was done, for who does not see it. */
  protected readonly besked = signal('');
  /** What can be added: each of the catalogue once. */
  protected readonly valbara = computed(() =>
    this.mallar()
      .filter((m) => !this.rader().some((r) => r.mall === m.id))
      .map((m) => ({ varde: m.id, namn: `${villkorsnamn(m.kod)}: ${m.text.length > 80 ? `${m.text.slice(0, 79)}…` : m.text}` })),
  );
  protected readonly namn = (rad: Villkorsrad): string => (rad.mall === null && rad.kod === EGET ? 'Eget villkor' : villkorsnamn(rad.kod));
  protected readonly kanTaMed = computed(() => this.galler().length > 0 && this.rader().length === 0);

  protected laggTillUrKatalogen(): void {
    const mall = this.mallar().find((m) => m.id === this.vald());
    if (!mall) return;
    this.vald.set('');
    this.laggTill([avMall(mall, this.beslutsdag())]);
  }

  protected laggTillEget(): void {
    this.laggTill([{ ...TOMT_VILLKOR }]);
  }

  protected taMedDeSomGaller(): void {
    this.laggTill(this.galler().map((v) => ({ kod: v.kod, text: v.text, senast: v.senast, bevis: v.bevis ?? '', sparrar: v.sparrarUtbetalning, mall: null })));
  }

  protected skriv(i: number, text: string): void {
    const mall = this.mallar().find((m) => m.id === this.rader()[i]?.mall);
    // Text that is no longer the catalogue's is the decision's own.
    this.satt(i, mall && text !== mall.text ? { text, mall: null, kod: EGET } : { text });
  }

  protected satt(i: number, nytt: Partial<Villkorsrad>): void {
    this.andrat.emit(this.rader().map((r, j) => (i === j ? { ...r, ...nytt } : r)));
  }

  protected flytta(i: number, steg: -1 | 1): void {
    const rader = [...this.rader()];
    const [rad] = rader.splice(i, 1);
    if (!rad) return;
    rader.splice(i + steg, 0, rad);
    this.andrat.emit(rader);
    this.besked.set(`Villkoret är nu nummer ${i + steg + 1}.`);
    this.fokusera(`villkor-${i + steg}-${steg < 0 ? 'upp' : 'ned'}`, `villkor-${i + steg}-text`);
  }

  protected taBort(i: number): void {
    this.andrat.emit(this.rader().filter((_, j) => j !== i));
    this.besked.set('Villkoret är borttaget.');
    this.fokusera('villkor-eget');
  }

  private laggTill(nya: Villkorsrad[]): void {
    const { rader, forsta } = medNyaVillkor(this.rader(), nya);
    this.andrat.emit(rader);
    this.besked.set(nya.length === 1 ? 'Ett villkor är tillagt.' : `${nya.length} villkor är tillagda.`);
    this.fokusera(`villkor-${forsta}-text`);
  }

  /** Leads the focus on when the page has become what it was asked to: to the first of these that can take it. */
  private fokusera(...ider: string[]): void {
    afterNextRender(
      {
        read: () => {
          const mal = ider.map((id) => document.getElementById(id)).find((e) => e !== null && !(e as HTMLButtonElement).disabled);
          mal?.focus();
        },
      },
      { injector: this.injektor },
    );
  }
}
