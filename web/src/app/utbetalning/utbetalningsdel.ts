import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ATERFORINGSSLAGNAMN, ArendeEkonomiSvar, ArendeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Belopp } from '../ui/belopp';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Pengapanel } from './pengapanel';
import { Pengarform } from './pengarform';
import { Rekvisitionstabell } from './rekvisitionstabell';
import { kr } from './utbetalning.formulering';
import { Utbetalningsrakning } from './utbetalningsrakning';
import { Villkorsuppfyllelse } from './villkorsuppfyllelse';

/** An ärende's money out: where it is, what payments wait for, the claims, and what has been paid and gone back. */
@Component({
  selector: 'app-utbetalningsdel',
  imports: [Belopp, Handlingsknapp, Hamtningsfel, Laddar, Notis, Pengapanel, Pengarform, Rekvisitionstabell, RouterLink, Tabellram, Tomt, Utbetalningsrakning, Villkorsuppfyllelse],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './utbetalningsdel.html',
  styleUrl: './utbetalningsdel.css',
})
export class Utbetalningsdel {
  readonly arende = input.required<ArendeSvar>();
  /** The ärende must be fetched anew. */
  readonly andrat = output<void>();

  private readonly injektor = inject(Injector);
  private readonly ratt = inject(Ratt);
  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  /** Only as it is now. */
  protected readonly svar = hamta<ArendeEkonomiSvar>(
    () => (this.arende().tid === null ? apiAdress('arendeekonomi', { nyckel: this.arende().nyckel }) : undefined),
    () => this.arende().nyckel,
  );
  protected readonly klart = signal('');
  protected readonly oppen = signal<'aterforing' | 'aterbetalning' | null>(null);
  protected readonly aterforingsslag = ATERFORINGSSLAGNAMN;
  protected readonly kr = kr;

  protected readonly sparrar = computed(() => (this.svar.varde()?.villkor ?? []).filter((v) => v.sparrarUtbetalning && v.uppfyllelse === null).length);
  /** May the person register claims, and if not, why; null and false for whoever never may. */
  protected readonly farRegistrera = computed(() => this.ratt.far('rekvisition.registrera'));
  protected readonly hinder = computed(() => {
    const e = this.svar.varde();
    if (!e || e.galler === null) return null;
    if (e.galler.upphavd !== null) return `Beslut ${e.galler.upphavd} har upphävt stödet. Inga fler rekvisitioner tas emot.`;
    return this.ratt.hinder('rekvisition.registrera', e.min);
  });
  /** After the final claim only corrections come. */
  protected readonly slut = computed(() => (this.svar.varde()?.rekvisitioner ?? []).find((r) => r.slag === 'slutrekvisition' && r.status !== 'avslagen')?.nummer ?? null);
  protected readonly aterbetalbart = computed(() => {
    const s = this.svar.varde()?.saldo;
    return s ? s.betalt - s.aterbetalt : 0;
  });
  protected readonly summor = computed(() => {
    const e = this.svar.varde();
    const summa = (rader: readonly { belopp: number }[]): number => rader.reduce((s, r) => s + r.belopp, 0);
    return { utbetalningar: summa(e?.utbetalningar ?? []), aterbetalningar: summa(e?.aterbetalningar ?? []), aterforingar: summa(e?.aterforingar ?? []) };
  });

  constructor() {
    let sedd: number | null = null;
    effect(() => {
      const { version } = this.arende();
      // It is fetched by itself the first time.
      if (sedd !== null && sedd !== version) untracked(() => this.svar.igen());
      sedd = version;
    });
  }

  protected oppna(slag: 'aterforing' | 'aterbetalning'): void {
    this.klart.set('');
    this.oppen.set(slag);
    afterNextRender(() => document.getElementById('penga-rubrik')?.focus(), { injector: this.injektor });
  }

  protected stang(): void {
    const oppen = this.oppen();
    this.oppen.set(null);
    afterNextRender(() => document.querySelector<HTMLElement>(`[data-penga="${oppen}"] button`)?.focus(), { injector: this.injektor });
  }

  protected gjort(text: string): void {
    this.oppen.set(null);
    this.klart.set(text);
    this.status()?.nativeElement.focus();
    this.svar.igen();
    this.andrat.emit();
  }
}
