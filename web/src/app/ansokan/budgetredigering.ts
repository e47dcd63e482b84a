import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Andel, BUDGETSIDOR, Budgetsida, Delsumma, Kronor, formateraKronor, granskaBudget } from '@anslag/doman';
import { budgetavvikelse, budgetsidnamn } from '@anslag/kontrakt';
import { avvikelseniva, finansieringsbesked, omfattningsnamn } from '../arende/budget.formulering';
import { Falt } from '../ui/falt';
import { Marke } from '../ui/marke';
import { Tabellram } from '../ui/tabellram';
import { Budgetformular, FORMER, KOSTNADSSLAG, Radformular, TOM_RAD, TYPER, cellId, klistraIn, nyBudget, radId, stada, summaId, tolkaBudget } from './budgetformular';

/** A budget that is written: cost rows and financiers by year, with sums, differences and what the check finds while one writes. */
@Component({
  selector: 'app-budgetredigering',
  imports: [Falt, Marke, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './budgetredigering.html',
  styleUrl: './budgetredigering.css',
})
export class Budgetredigering {
  readonly budget = input.required<Budgetformular | null>();
  /** What the budget is held against; null where it is not known. */
  readonly villkor = input.required<{ andel: Andel | null; tak: Kronor | null }>();
  /** The years of a new budget, when the project's period says them. */
  readonly forvaldaAr = input.required<readonly string[]>();
  /** What has been found wrong, by the control's id. */
  readonly fel = input.required<Readonly<Record<string, string>>>();
  readonly skrivet = output<Budgetformular | null>();

  /** What is written, also before the page has drawn it: a key may come before that. */
  protected readonly nu = linkedSignal(() => this.budget());
  private readonly injektor = inject(Injector);
  protected readonly sidor = BUDGETSIDOR;
  protected readonly sidnamn = budgetsidnamn;
  protected readonly kostnadsslag = KOSTNADSSLAG;
  protected readonly typer = TYPER;
  protected readonly former = FORMER;
  protected readonly omfattningar = (['projektet', 'forlangningen'] as const).map((varde) => ({ varde, namn: omfattningsnamn(varde) }));
  protected readonly cellId = cellId;
  protected readonly radId = radId;
  protected readonly summaId = summaId;
  /** What was done, for who does not see the table change. */
  protected readonly besked = signal('');
  protected readonly nyttAr = linkedSignal(() => {
    const sista = this.nu()?.ar.at(-1);
    return sista ? String(Number(sista) + 1) : '';
  });
  protected readonly arfel = signal('');

  private readonly tolkning = computed(() => {
    const b = this.nu();
    return b ? tolkaBudget(b) : null;
  });
  /** Also while one writes: what a cell says that cannot be read. */
  protected readonly cellfel = computed((): Record<string, string> => ({
    ...Object.fromEntries((this.tolkning()?.fel ?? []).filter((f) => f.last !== null).map((f) => [f.falt, f.meddelande])),
    ...this.fel(),
  }));
  private readonly granskning = computed(() => {
    const t = this.tolkning();
    return t ? granskaBudget(t.budget, this.villkor()) : null;
  });
  protected readonly oklart = computed(() => Object.values(this.cellfel()));
  private readonly funna = computed(() => this.granskning()?.avvikelser ?? []);
  protected readonly avvikelser = computed(() => this.funna().filter((a) => a.niva !== 'info').map((a) => ({ niva: avvikelseniva(a.niva), text: budgetavvikelse(a) })));
  /** What is only worth knowing, such as that a cell is empty. */
  protected readonly upplysningar = computed(() => this.funna().filter((a) => a.niva === 'info').map(budgetavvikelse));
  /** Told while one writes, where the list itself would be too much to hear. */
  protected readonly antal = computed(() => {
    const n = this.oklart().length + this.avvikelser().length;
    return n === 0 ? '' : `${n} ${n === 1 ? 'anmärkning' : 'anmärkningar'}.`;
  });
  protected readonly lage = computed(() => finansieringsbesked(this.granskning()?.fulltFinansierad ?? null));

  protected radsumma(rad: Radformular): string {
    const b = this.nu();
    if (!b) return '';
    const t = tolkaBudget({ ...b, kostnader: [rad], finansiering: [], harAngivna: false }).budget.kostnader[0];
    const kanda = Object.values(t?.celler ?? {}).filter((c) => c !== null);
    return kanda.length === 0 ? '–' : formateraKronor(kanda.reduce((s, c) => s + c, 0));
  }

  protected summa(sida: Budgetsida, ar: string | null): string {
    return formateraKronor(this.delsumma(sida, ar).kronor);
  }

  /** Costs less financing; empty when they are the same. */
  protected differens(ar: string | null): string {
    const n = this.delsumma('kostnader', ar).kronor - this.delsumma('finansiering', ar).kronor;
    return n === 0 ? '0' : formateraKronor(n);
  }

  protected skapa(): void {
    const ar = this.forvaldaAr();
    this.satt(nyBudget(ar.length > 0 ? ar : [String(new Date().getFullYear())]));
    this.tillFalt(cellId('kostnader', 0, ar[0] ?? String(new Date().getFullYear())));
  }

  protected taBortBudgeten(): void {
    if (!window.confirm('Ska hela budgeten tas bort ur formuläret?')) return;
    this.satt(null);
    this.tillFalt('budget-skapa');
  }

  protected andra(vad: Partial<Budgetformular>): void {
    const b = this.nu();
    this.besked.set('');
    if (b) this.satt({ ...b, ...vad });
  }

  protected andraOmfattning(varde: string): void {
    const vald = this.omfattningar.find((o) => o.varde === varde);
    if (vald) this.andra({ avser: vald.varde });
  }

  protected andraRad(sida: Budgetsida, i: number, vad: Partial<Radformular>): void {
    const b = this.nu();
    if (b) this.andra({ [sida]: b[sida].map((r, j) => (j === i ? { ...r, ...vad } : r)) });
  }

  protected andraTyp(i: number, varde: string): void {
    this.andraRad('finansiering', i, { typ: TYPER.find((t) => t.varde === varde)?.varde ?? '' });
  }

  protected andraForm(i: number, varde: string): void {
    this.andraRad('finansiering', i, { form: FORMER.find((t) => t.varde === varde)?.varde ?? '' });
  }

  protected andraCell(sida: Budgetsida, i: number, ar: string, text: string): void {
    const rad = this.nu()?.[sida][i];
    if (rad) this.andraRad(sida, i, ar === 'angiven' ? { angiven: text } : { celler: { ...rad.celler, [ar]: text } });
  }

  protected andraSumma(sida: Budgetsida, ar: string, text: string): void {
    const b = this.nu();
    if (!b) return;
    const nu = b.angivet[sida];
    this.andra({ angivet: { ...b.angivet, [sida]: ar === 'totalt' ? { ...nu, totalt: text } : { ...nu, perAr: { ...nu.perAr, [ar]: text } } } });
  }

  protected readonly stada = stada;

  protected nyRad(sida: Budgetsida): void {
    const b = this.nu();
    if (!b) return;
    this.andra({ [sida]: [...b[sida], { ...TOM_RAD }] });
    this.tillFalt(radId(sida, b[sida].length));
  }

  protected taBortRad(sida: Budgetsida, i: number): void {
    const b = this.nu();
    const rad = b?.[sida][i];
    if (!b || !rad) return;
    this.andra({ [sida]: b[sida].filter((_, j) => j !== i) });
    this.besked.set(`${rad.kategori || 'Raden'} är borttagen ur formuläret.`);
    this.tillFalt(b[sida].length > 1 ? radId(sida, Math.min(i, b[sida].length - 2)) : `budget-${sida}-ny`);
  }

  protected laggTillAr(handelse?: Event): void {
    handelse?.preventDefault();
    const b = this.nu();
    const ar = this.nyttAr().trim();
    if (!b) return;
    const giltigt = /^(19[5-9]|20[0-9])\d$/.test(ar) && !b.ar.includes(ar);
    this.arfel.set(giltigt ? '' : b.ar.includes(ar) ? `${ar} finns redan.` : 'Skriv ett årtal, till exempel 2027.');
    if (!giltigt) return;
    this.andra({ ar: [...b.ar, ar].sort() });
    this.tillFalt(cellId('kostnader', 0, ar));
  }

  protected taBortAr(ar: string): void {
    const b = this.nu();
    if (!b) return;
    const harBelopp = BUDGETSIDOR.some((sida) => b[sida].some((r) => (r.celler[ar] ?? '').trim() !== ''));
    if (harBelopp && !window.confirm(`Ska ${ar} och dess belopp tas bort?`)) return;
    const utan = (celler: Record<string, string>) => Object.fromEntries(Object.entries(celler).filter(([a]) => a !== ar));
    const rader = (sida: Budgetsida) => b[sida].map((r) => ({ ...r, celler: utan(r.celler) }));
    const angivet = (sida: Budgetsida) => ({ ...b.angivet[sida], perAr: utan(b.angivet[sida].perAr) });
    this.andra({
      ar: b.ar.filter((a) => a !== ar),
      kostnader: rader('kostnader'),
      finansiering: rader('finansiering'),
      angivet: { kostnader: angivet('kostnader'), finansiering: angivet('finansiering') },
    });
    this.besked.set(`${ar} är borttaget ur budgeten.`);
    this.tillFalt('budget-nytt-ar');
  }

  /** Up, down and Enter go between the rows of a column, as in a spreadsheet. */
  protected flytta(handelse: KeyboardEvent, sida: Budgetsida, i: number, ar: string): void {
    const steg = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[handelse.key];
    if (steg === undefined || handelse.altKey || handelse.ctrlKey) return;
    handelse.preventDefault();
    const mal = document.getElementById(cellId(sida, i + steg, ar));
    if (mal instanceof HTMLInputElement) {
      mal.focus();
      mal.select();
    }
  }

  protected klistra(handelse: ClipboardEvent, sida: Budgetsida, i: number, ar: string): void {
    const b = this.nu();
    const text = handelse.clipboardData?.getData('text') ?? '';
    // One amount is pasted as any text is.
    if (!b || !/[\t\n]/.test(text.trim())) return;
    handelse.preventDefault();
    this.satt(klistraIn(b, sida, i, ar, text));
    this.besked.set('Beloppen är inklistrade.');
  }

  private satt(budget: Budgetformular | null): void {
    this.nu.set(budget);
    this.skrivet.emit(budget);
  }

  private delsumma(sida: Budgetsida, ar: string | null): Delsumma {
    const summor = this.granskning()?.summor[sida];
    return (ar === null ? summor?.totalt : summor?.perAr[ar]) ?? { kronor: 0, okandaCeller: 0 };
  }

  private tillFalt(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injektor });
  }
}
