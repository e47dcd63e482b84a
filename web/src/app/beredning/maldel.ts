import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MALVERKAN, formateraAndel, formateraKronor } from '@anslag/doman';
import { BeredningSvar, BerettMal, MALVERKANSNAMN } from '@anslag/kontrakt';
import { Textfalt } from '../ui/textfalt';
import { Valjare } from '../ui/valjare';
import { Beredningstolkning, Malformular, malId, saknadAndel } from './beredningsformular';

/** The goals of the strategy that the project touches: which is the main one, their shares of the money, and those it works against. */
@Component({
  selector: 'app-maldel',
  imports: [Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './maldel.html',
  styleUrl: './maldel.css',
})
export class Maldel {
  readonly mal = input.required<readonly Malformular[]>();
  readonly valbara = input.required<BeredningSvar['valbaraMal']>();
  /** The goals as they are stored, with what the amount is divided to. */
  readonly lagrade = input.required<readonly BerettMal[]>();
  readonly tolkning = input.required<Beredningstolkning>();
  /** What has been found wrong, by the control's id. */
  readonly fel = input.required<Readonly<Record<string, string>>>();
  readonly skrivet = output<Malformular[]>();

  /** What is written, also before the page has drawn it: a key may come before that. */
  protected readonly nu = linkedSignal(() => this.mal());
  private readonly injektor = inject(Injector);
  protected readonly malId = malId;
  protected readonly verkan = MALVERKAN.map((varde) => ({ varde, namn: MALVERKANSNAMN[varde] }));
  protected readonly nytt = signal('');
  protected readonly besked = signal('');
  protected readonly kvar = computed(() => {
    const valda = new Set(this.nu().map((m) => m.effektmal));
    return this.valbara().filter((m) => !valda.has(m.id)).map((m) => ({ varde: m.id, namn: m.namn, grupp: m.strategi }));
  });
  protected readonly andelstext = computed(() => {
    const t = this.tolkning();
    const saknas = saknadAndel(t);
    if (!t.mal.some((m) => m.andel !== null)) return 'Utan andelar räknas hela beloppet på huvudmålet.';
    const summa = `Andelarna är tillsammans ${formateraAndel(t.andelssumma)}\u00a0%`;
    if (saknas === 0) return `${summa}.`;
    return `${summa}: ${formateraAndel(Math.abs(saknas))}\u00a0% ${saknas > 0 ? 'saknas' : 'för mycket'}.`;
  });

  /** "Fördelat 1 912 400 kr", as stored. */
  protected fordelat(effektmal: string): string {
    const m = this.lagrade().find((x) => x.effektmal === effektmal);
    if (!m || m.fordelat === null) return '';
    return `Fördelat ${formateraKronor(m.fordelat)}\u00a0kr${m.beror === null ? '' : `, berör ${formateraKronor(m.beror)}\u00a0kr`}`;
  }

  protected andra(i: number, vad: Partial<Malformular>): void {
    this.besked.set('');
    this.satt(this.nu().map((m, j) => (j === i ? { ...m, ...vad } : m)));
  }

  protected andraVerkan(i: number, varde: string): void {
    const verkan = MALVERKAN.find((v) => v === varde);
    // Only what it contributes to has a share of the money, or is the main goal.
    if (verkan) this.andra(i, verkan === 'bidrar' ? { verkan } : { verkan, andel: '', huvudmal: false });
  }

  protected valjHuvudmal(i: number): void {
    this.satt(this.nu().map((m, j) => ({ ...m, huvudmal: j === i })));
  }

  protected laggTill(): void {
    const vald = this.valbara().find((m) => m.id === this.nytt());
    if (!vald) return;
    const plats = this.nu().length;
    this.satt([...this.nu(), { effektmal: vald.id, namn: vald.namn, strategi: vald.strategi, huvudmal: plats === 0, andel: '', verkan: 'bidrar', not: '' }]);
    this.nytt.set('');
    this.besked.set(`${vald.namn} är tillagt.`);
    this.tillFalt(malId(plats, 'verkan'));
  }

  protected taBort(i: number): void {
    const namn = this.nu()[i]?.namn ?? '';
    this.satt(this.nu().filter((_, j) => j !== i));
    this.besked.set(`${namn} är borttaget ur formuläret.`);
    this.tillFalt('nytt-mal');
  }

  private satt(mal: Malformular[]): void {
    this.nu.set(mal);
    this.skrivet.emit(mal);
  }

  private tillFalt(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injektor });
  }
}
