import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { Kedjeplan } from '@anslag/doman';
import { KedjeSvar, KedjeforslagSvar, KedjekallorSvar, KedjemallarSvar, ProblemSvar } from '@anslag/kontrakt';
import { RouterLink } from '@angular/router';
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
  imports: [RouterLink, Textfalt],
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
  /** Something else is to be put in: what was said of the last no longer holds. */
  readonly oppnad = output<void>();
  /** A plan to put in, and where it comes from in the middle of a sentence. */
  readonly vald = output<{ plan: Kedjeplan; fran: string }>();

  private readonly http = inject(HttpClient);
  protected readonly oppen = signal<'mall' | 'kopia' | null>(null);
  protected readonly problem = signal<ProblemSvar | null>(null);
  /** The application has no delmål to build from. */
  protected readonly utanDelmal = signal(false);
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
    this.borjaOm();
    this.oppen.update((nu) => (nu === vad ? null : vad));
  }

  protected valj(plan: Kedjeplan, fran: string): void {
    this.oppen.set(null);
    this.vald.emit({ plan, fran });
  }

  protected async ansokan(): Promise<void> {
    const nyckel = this.nyckel();
    if (nyckel === null) return;
    this.borjaOm();
    this.oppen.set(null);
    const svar = await this.fraga<KedjeforslagSvar>(apiAdress('effektkedjaFranAnsokan', { nyckel }));
    if (svar?.plan.noder.length === 0) this.utanDelmal.set(true);
    else if (svar) this.valj(svar.plan, 'ansökans delmål');
  }

  protected async kopiera({ slag, nyckel, namn }: Kalla): Promise<void> {
    const adress = slag === 'arende' ? apiAdress('arendeeffektkedja', { nyckel }) : apiAdress('insatseffektkedja', { id: nyckel });
    const svar = await this.fraga<KedjeSvar>(adress);
    if (svar) this.valj({ noder: svar.noder, lankar: svar.lankar }, namn);
  }

  private borjaOm(): void {
    this.problem.set(null);
    this.utanDelmal.set(false);
    this.oppnad.emit();
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
