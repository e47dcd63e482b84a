import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, input, model, output, signal, viewChild, viewChildren } from '@angular/core';
import { arAv, Datum, deltarI, formateraAndel, formateraKronor, Punktutfall, tolkaAndel, tolkaKronor } from '@anslag/doman';
import { ProblemSvar, RamprovSvar, PunktSvar, PUNKTUTFALLSFORKLARING, SammantradeAndratSvar, SammantradeSvar, utfallsord } from '@anslag/kontrakt';
import { Ramvy } from '../beslut/ramvy';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Valjare } from '../ui/valjare';
import { Forslagstext } from './forslagstext';
import { andrasTill, satserSomBeslutas, tolkaUtfall, Utfallsformular } from './utfallsformular';

const EJ_ANTECKNAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Utfallet är inte antecknat', status: 422, detail: '', kod: 'regelbrott' };
/** These decide nothing, and are recorded without being asked for twice. */
const UTAN_FRAGA: readonly Punktutfall[] = ['information', 'godkand'];

/** An outcome that is recorded, and what the meeting is then. */
export interface Antecknat {
  utfall: Punktutfall;
  svar: SammantradeAndratSvar;
}

/** What the committee does with an item: the outcome, with what it asks for; then once more before it is recorded. */
@Component({
  selector: 'app-utfallsform',
  imports: [Datumfalt, Falt, Felsammanfattning, Forslagstext, Ramvy, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './utfallsform.html',
  styleUrl: './utfallsform.css',
})
export class Utfallsform {
  private readonly datumfalten = viewChildren(Datumfalt);
  private readonly bekraftelse = viewChild<ElementRef<HTMLElement>>('bekraftelse');

  readonly mote = input.required<SammantradeSvar>();
  readonly punkt = input.required<PunktSvar>();
  /** The frame as the server has tried the proposal against it; null when that is not known. */
  readonly ram = input<RamprovSvar | null>(null);
  /** What is written, kept while one looks at other items. */
  readonly nu = model.required<Utfallsformular>();
  /** The outcome is recorded. */
  readonly antecknat = output<Antecknat>();
  /** Somebody else has changed something: the meeting is to be fetched anew. */
  readonly foraldrat = output<void>();

  protected readonly sandning = sandning();
  protected readonly bekraftar = signal(false);
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly tolkning = computed(() => tolkaUtfall(this.nu(), this.punkt(), this.ram()));
  /** What is about to be decided, for the one who confirms it: the changed terms, or the att-satser. */
  protected readonly andringar = computed(() => andrasTill(this.nu(), this.punkt()));
  protected readonly satser = computed(() => satserSomBeslutas(this.nu(), this.punkt()));
  private readonly provat = signal(false);
  /** What stands at each field: after a try what is wrong now, else what the server said. */
  protected readonly fel = computed((): Record<string, string> => {
    const fel = this.provat() ? this.tolkning().fel : (this.visatProblem()?.falt ?? []);
    return Object.fromEntries(fel.map((f) => [f.falt, f.meddelande]));
  });
  protected readonly ar = computed(() => arAv(this.mote().datum));
  protected readonly deltar = computed(() => {
    const { deltagare } = this.mote();
    const ids = deltarI(
      deltagare,
      this.punkt().javiga.map((j) => j.id),
    ).map((d) => d.id);
    return deltagare.filter((d) => ids.includes(d.id)).map((d) => ({ varde: d.id, namn: d.namn }));
  });
  protected readonly eko = computed(() => {
    const [andel, tak] = [tolkaAndel(this.nu().beviljadAndel), tolkaKronor(this.nu().tak)];
    return { andel: andel.ok ? `Läses som ${formateraAndel(andel.varde)}\u00a0%` : '', tak: tak.ok ? `Läses som ${formateraKronor(tak.varde.kronor)}\u00a0kr` : '' };
  });
  protected readonly faltIder = computed((): Record<string, string> => ({
    utfall: `utfall-${this.punkt().mojliga[0] ?? ''}`,
    motivering: 'motivering',
    protokollsanteckning: 'protokollsanteckning',
    overskridandeskal: 'overskridandeskal',
    'andrat.beviljadAndel': 'andrad-andel',
    'andrat.tak': 'andrat-tak',
    'andrat.projektperiod.fran': 'andrad-start',
    'andrat.projektperiod.till': 'andrat-slut',
    andrat: this.punkt().forslag ? 'andrat-tak' : 'andrade-satser',
    ...Object.fromEntries(this.nu().reservationer.flatMap((_, i) => [[`reservationer.${i}.id`, `reservant-${i}`], [`reservationer.${i}.text`, `reservation-${i}`]])),
  }));

  protected readonly forklaring = PUNKTUTFALLSFORKLARING;

  constructor() {
    afterRenderEffect(() => {
      if (this.bekraftar()) this.bekraftelse()?.nativeElement.focus();
    });
  }

  /** The outcome as what it comes to with this proposal. */
  protected namn(utfall: Punktutfall): string {
    return utfallsord(utfall, this.punkt().forslag?.slag ?? null);
  }

  protected satt(vad: Partial<Utfallsformular>): void {
    this.nu.update((f) => ({ ...f, ...vad }));
  }

  protected skriv(falt: 'motivering' | 'protokollsanteckning' | 'overskridandeskal' | 'beviljadAndel' | 'tak' | 'villkor' | 'satser', handelse: Event): void {
    this.satt({ [falt]: (handelse.target as HTMLInputElement | HTMLTextAreaElement).value });
  }

  protected sattDag(falt: 'fran' | 'till', dag: Datum | null): void {
    this.satt({ [falt]: dag });
  }

  protected reservera(): void {
    this.satt({ reservationer: [...this.nu().reservationer, { id: '', text: '' }] });
  }

  protected sattReservation(index: number, vad: Partial<{ id: string; text: string }>): void {
    this.satt({ reservationer: this.nu().reservationer.map((r, i) => (i === index ? { ...r, ...vad } : r)) });
  }

  protected text(handelse: Event): string {
    return (handelse.target as HTMLTextAreaElement).value;
  }

  protected taBortReservation(index: number): void {
    this.satt({ reservationer: this.nu().reservationer.filter((_, i) => i !== index) });
  }

  protected vidare(handelse: Event): void {
    handelse.preventDefault();
    this.visatProblem.set(null);
    if (!this.datumfalten().every((d) => d.prova())) return;
    this.provat.set(true);
    const { fel } = this.tolkning();
    const { utfall } = this.nu();
    if (fel.length > 0 || utfall === null) this.visatProblem.set({ ...EJ_ANTECKNAT, falt: fel });
    else if (UTAN_FRAGA.includes(utfall)) void this.anteckna();
    else this.bekraftar.set(true);
  }

  protected async anteckna(): Promise<void> {
    const { utfall } = this.nu();
    if (utfall === null) return;
    const { id, version } = this.mote();
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('punktutfall', { id, punkt: this.punkt().id }), { version, ...this.tolkning().begaran });
    if (svar) {
      this.antecknat.emit({ utfall, svar });
      return;
    }
    const problem = this.sandning.problem();
    this.provat.set(false);
    this.visatProblem.set(problem);
    // It may have been done: the same button asks again, with the same key.
    if (problem?.kod === 'otillganglig' || problem?.kod === 'internt') return;
    this.bekraftar.set(false);
    if (problem?.kod === 'konflikt' || problem?.kod === 'regelbrott') this.foraldrat.emit();
  }
}
