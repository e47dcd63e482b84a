import { ChangeDetectionStrategy, Component, Injector, afterNextRender, inject, input, linkedSignal, output, signal } from '@angular/core';
import { LANGST_DEL } from '@anslag/doman';
import { Radknappar } from '../ui/radknappar';
import { Textfalt } from '../ui/textfalt';
import { Delmalformular } from './ansokanformular';

/** The delmål of a project with their activities: added, taken away and put in order by buttons, and with Alt and the arrows while one writes. */
@Component({
  selector: 'app-delmalredigering',
  imports: [Radknappar, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delmalredigering.html',
  styleUrl: './delmalredigering.css',
})
export class Delmalredigering {
  readonly delmal = input.required<readonly Delmalformular[]>();
  /** What is wrong, by the control's id. */
  readonly fel = input.required<Readonly<Record<string, string>>>();
  readonly skrivet = output<Delmalformular[]>();

  /** What is written, also before the page has drawn it: a key may come before that. */
  protected readonly nu = linkedSignal(() => this.delmal());
  private readonly injektor = inject(Injector);
  protected readonly langst = LANGST_DEL;
  protected readonly besked = signal('');

  protected andra(i: number, vad: Partial<Delmalformular>): void {
    this.besked.set('');
    this.satt(this.nu().map((d, j) => (j === i ? { ...d, ...vad } : d)));
  }

  protected andraAktivitet(i: number, j: number, text: string): void {
    this.andra(i, { aktiviteter: this.aktiviteter(i).map((a, k) => (k === j ? text : a)) });
  }

  protected nytt(): void {
    const plats = this.nu().length;
    this.satt([...this.nu(), { rubrik: '', innehall: '', aktiviteter: [] }]);
    this.tillFalt(`delmal-${plats}-rubrik`);
  }

  protected nyAktivitet(i: number): void {
    const plats = this.aktiviteter(i).length;
    this.andra(i, { aktiviteter: [...this.aktiviteter(i), ''] });
    this.tillFalt(`delmal-${i}-aktivitet-${plats}`);
  }

  protected flytta(i: number, steg: -1 | 1, fokus = `delmal-${i + steg}-rubrik`): void {
    const delmal = bytPlats(this.nu(), i, steg);
    if (!delmal) return;
    this.satt(delmal);
    this.besked.set(`Delmålet är nu nummer ${i + steg + 1} av ${delmal.length}.`);
    this.tillFalt(fokus);
  }

  protected flyttaAktivitet(i: number, j: number, steg: -1 | 1): void {
    const aktiviteter = bytPlats(this.aktiviteter(i), j, steg);
    if (!aktiviteter) return;
    this.andra(i, { aktiviteter });
    this.besked.set(`Aktiviteten är nu nummer ${j + steg + 1} av ${aktiviteter.length}.`);
    this.tillFalt(`delmal-${i}-aktivitet-${j + steg}`);
  }

  protected taBort(i: number): void {
    const { rubrik, aktiviteter } = this.nu()[i] ?? { rubrik: '', aktiviteter: [] };
    const harText = rubrik.trim() !== '' || aktiviteter.some((a) => a.trim() !== '');
    if (harText && !window.confirm(`Ska delmålet ”${rubrik || i + 1}” och dess aktiviteter tas bort?`)) return;
    this.satt(this.nu().filter((_, j) => j !== i));
    this.besked.set(`Delmål ${i + 1} är borttaget ur formuläret.`);
    this.tillFalt(this.nu().length > 0 ? `delmal-${Math.max(0, i - 1)}-rubrik` : 'delmal-nytt');
  }

  protected taBortAktivitet(i: number, j: number): void {
    this.andra(i, { aktiviteter: this.aktiviteter(i).filter((_, k) => k !== j) });
    this.besked.set(`Aktivitet ${j + 1} är borttagen ur formuläret.`);
    this.tillFalt(j > 0 ? `delmal-${i}-aktivitet-${j - 1}` : `delmal-${i}-ny-aktivitet`);
  }

  /** Alt with an arrow moves what one writes in. */
  protected tangent(handelse: KeyboardEvent, i: number, j: number | null): void {
    const steg = handelse.key === 'ArrowUp' ? -1 : handelse.key === 'ArrowDown' ? 1 : null;
    if (!handelse.altKey || steg === null) return;
    handelse.preventDefault();
    if (j === null) this.flytta(i, steg);
    else this.flyttaAktivitet(i, j, steg);
  }

  private satt(delmal: Delmalformular[]): void {
    this.nu.set(delmal);
    this.skrivet.emit(delmal);
  }

  private aktiviteter(i: number): string[] {
    return this.nu()[i]?.aktiviteter ?? [];
  }

  private tillFalt(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injektor });
  }
}

/** The list with two neighbours in each other's place; null when there is no neighbour there. */
export function bytPlats<T>(lista: readonly T[], i: number, steg: -1 | 1): T[] | null {
  const [a, b] = [lista[i], lista[i + steg]];
  if (a === undefined || b === undefined) return null;
  return lista.map((x, j) => (j === i ? b : j === i + steg ? a : x));
}
