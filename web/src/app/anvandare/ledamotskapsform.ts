import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { Datum, Ledamotskap, granskaLedamotskap } from '@anslag/doman';
import { AnvandareRad, ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { somProblem } from '../skal/problem';
import { Datumfalt } from '../ui/datumfalt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Textfalt } from '../ui/textfalt';
import { Formularfel, somFormfel } from './anvandare.formulering';

interface Rad {
  /** Names the row's fields, also when rows before it are taken away. */
  nr: number;
  organ: string;
  fran: Datum | null;
  till: Datum | null;
}

/** The memberships of one person, all at once. Kept as they are written until they are saved or left on purpose. */
@Component({
  selector: 'app-ledamotskapsform',
  imports: [Datumfalt, Felsammanfattning, Handlingsknapp, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ledamotskapsform.html',
  styleUrl: './ledamotskapsform.css',
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Ledamotskapsform {
  private readonly http = inject(HttpClient);
  private readonly injektor = inject(Injector);
  private readonly datumfalten = viewChildren(Datumfalt);
  private readonly status = viewChild.required<ElementRef<HTMLElement>>('status');
  private nr = 0;

  readonly person = input.required<AnvandareRad>();
  /** The bodies to choose among. */
  readonly organ = input.required<readonly string[]>();
  readonly sparat = output<void>();
  /** Fetch what is in force now; what is written is then let go. */
  readonly hamtaOm = output<void>();

  private readonly sedda = computed(() => this.person().ledamotskap);
  protected readonly rader = linkedSignal<Rad[]>(() => this.sedda().map((l) => ({ nr: ++this.nr, ...l })));
  protected readonly skal = signal('');
  protected readonly arbetar = signal(false);
  protected readonly klart = signal('');
  protected readonly problem = signal<ProblemSvar | null>(null);
  protected readonly andrat = computed(() => nyckel(this.rader()) !== nyckel(this.sedda()));
  /** Where each field that the server or the form can complain of is. */
  protected readonly falt = computed(() =>
    Object.fromEntries([
      ['skal', 'ledamotskapsskal'],
      ...this.rader().flatMap(({ nr }, i) => [
        [`ledamotskap.${i}`, `fran-${nr}`],
        [`ledamotskap.${i}.organ`, `organ-${nr}`],
        [`ledamotskap.${i}.fran`, `fran-${nr}`],
        [`ledamotskap.${i}.till`, `till-${nr}`],
      ]),
    ]),
  );

  /** What is wrong in each field, by the field's id. */
  protected readonly anmarkta = computed(() =>
    Object.fromEntries((this.problem()?.falt ?? []).map((f) => [this.falt()[f.falt] ?? f.falt, f.meddelande])),
  );

  farLamnas(): boolean {
    return !this.andrat() || window.confirm('Ledamotskapen är ändrade men inte sparade. Vill du lämna sidan utan att spara?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.andrat()) handelse.preventDefault();
  }

  protected laggTill(): void {
    const nr = ++this.nr;
    this.rader.update((rader) => [...rader, { nr, organ: '', fran: null, till: null }]);
    afterNextRender(() => document.getElementById(`organ-${nr}`)?.focus(), { injector: this.injektor });
  }

  protected taBort({ nr, organ }: Rad): void {
    this.rader.update((rader) => rader.filter((r) => r.nr !== nr));
    this.klart.set(`${organ || 'Raden'} är borttagen ur formuläret. Spara för att ändringen ska gälla.`);
    this.status().nativeElement.focus();
  }

  protected andra(nr: number, vad: Partial<Omit<Rad, 'nr'>>): void {
    this.klart.set('');
    this.rader.update((rader) => rader.map((r) => (r.nr === nr ? { ...r, ...vad } : r)));
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.klart.set('');
    this.problem.set(null);
    if (this.arbetar() || !this.datumfalten().every((f) => f.prova())) return;
    const ledamotskap = this.rader().map(({ organ, fran, till }) => ({ organ: organ.trim(), fran: fran ?? '', till }));
    const problem = somFormfel(granska(ledamotskap), this.skal());
    if (problem.falt.length > 0) {
      this.problem.set(problem);
      return;
    }
    this.arbetar.set(true);
    try {
      await firstValueFrom(
        this.http.put(apiAdress('anvandaresLedamotskap', { id: this.person().id }), {
          ledamotskap,
          sedda: this.sedda(),
          skal: this.skal(),
        }),
      );
      this.skal.set('');
      this.klart.set('Ledamotskapen är sparade.');
      this.status().nativeElement.focus();
      this.sparat.emit();
    } catch (fel) {
      this.problem.set(somProblem(fel as HttpErrorResponse));
    } finally {
      this.arbetar.set(false);
    }
  }
}

function granska(rader: readonly Ledamotskap[]): Formularfel[] {
  const tomma = rader.flatMap((r, index): Formularfel[] => [
    ...(r.organ === '' ? [{ index, fel: 'organ_saknas' as const }] : []),
    ...(r.fran === '' ? [{ index, fel: 'fran_saknas' as const }] : []),
  ]);
  return tomma.length > 0 ? tomma : granskaLedamotskap(rader);
}

/** The same for the same memberships, whatever row they stand on. */
function nyckel(rader: readonly (Ledamotskap | Rad)[]): string {
  return JSON.stringify(rader.map(({ organ, fran, till }) => [organ.trim(), fran, till]).sort());
}
