import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { Kedjeplan } from '@anslag/doman';
import { KedjeSvar, KedjeforslagSvar, KedjekallorSvar, KedjemallarSvar, ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { somProblem } from '../skal/problem';
import { Textfalt } from '../ui/textfalt';

const PAUS_MS = 250;
type Kalla = KedjekallorSvar['kallor'][number];

/** What one can put into a chain: the application's delmål, a template, the chain of an earlier project or insats. */
@Component({
  selector: 'app-infogning',
  imports: [Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './infogning.html',
  styles: `
    .val,
    .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .panel {
      max-width: 60rem;
      max-height: 24rem;
      margin-top: 8px;
      padding: 16px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
      overflow-y: auto;
    }
    .rad {
      flex-wrap: nowrap;
      justify-content: space-between;
      align-items: start;
      padding: 8px 0;
      border-bottom: 1px solid var(--linje);
    }
    .rad p {
      margin: 0;
    }
    .fel {
      color: var(--fel);
      font-weight: 600;
    }
  `,
})
export class Infogning {
  /** The ärende's key, whose application can be built from; null for an insats. */
  readonly nyckel = input.required<string | null>();
  /** A plan to put in, and where it comes from in the middle of a sentence. */
  readonly vald = output<{ plan: Kedjeplan; fran: string }>();

  private readonly http = inject(HttpClient);
  protected readonly oppen = signal<'mall' | 'kopia' | null>(null);
  protected readonly problem = signal<ProblemSvar | null>(null);
  protected readonly sok = signal('');
  private readonly sokt = signal('');
  protected readonly mallar = hamta<KedjemallarSvar>(() => (this.oppen() === 'mall' ? apiAdress('kedjemallar') : undefined));
  protected readonly kallor = hamta<KedjekallorSvar>(() => (this.oppen() === 'kopia' ? apiAdress('kedjekallor', {}, { sok: this.sokt() }) : undefined));

  constructor() {
    let klocka: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const sok = this.sok().trim();
      clearTimeout(klocka);
      klocka = setTimeout(() => this.sokt.set(sok), PAUS_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(klocka));
  }

  protected vaxla(vad: 'mall' | 'kopia'): void {
    this.problem.set(null);
    this.oppen.update((nu) => (nu === vad ? null : vad));
  }

  protected valj(plan: Kedjeplan, fran: string): void {
    this.oppen.set(null);
    this.vald.emit({ plan, fran });
  }

  protected async ansokan(): Promise<void> {
    const nyckel = this.nyckel();
    if (nyckel === null) return;
    const svar = await this.fraga<KedjeforslagSvar>(apiAdress('effektkedjaFranAnsokan', { nyckel }));
    if (svar) this.valj(svar.plan, 'ansökans delmål');
  }

  protected async kopiera({ slag, nyckel, namn }: Kalla): Promise<void> {
    const adress = slag === 'arende' ? apiAdress('arendeeffektkedja', { nyckel }) : apiAdress('insatseffektkedja', { id: nyckel });
    const svar = await this.fraga<KedjeSvar>(adress);
    if (svar) this.valj({ noder: svar.noder, lankar: svar.lankar }, namn);
  }

  private async fraga<T>(adress: string): Promise<T | null> {
    this.problem.set(null);
    try {
      return await firstValueFrom(this.http.get<T>(adress));
    } catch (fel) {
      this.problem.set(somProblem(fel as HttpErrorResponse));
      return null;
    }
  }
}
