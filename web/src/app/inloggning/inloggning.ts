import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLLER, Roll } from '@anslag/doman';
import { INLOGGNINGSFEL, INLOGGNINGSFELTEXT, ProblemSvar, ROLLNAMN } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { ettAv } from '../skal/fraga';
import { lokaltMal } from '../skal/mal';
import { OFORKLARAT, somProblem } from '../skal/problem';
import { Session } from '../skal/session';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { ROLLENS_UPPGIFT } from './inloggning.formulering';

/** The one page that is shown to whoever is not logged in; also where the example account is changed. */
@Component({
  selector: 'app-inloggning',
  imports: [Felsammanfattning, Notis, RouterLink, Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inloggning.html',
  styleUrl: './inloggning.css',
})
export class Inloggning {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  /** From the address: where the person was going. */
  readonly mal = input<string>();
  /** From the address: why the login failed. */
  readonly fel = input<string>();

  /** From the address: the person has just logged out. */
  readonly utloggad = input<string>();
  private readonly besked = viewChild<ElementRef<HTMLElement>>('besked');

  protected readonly maladress = computed(() => lokaltMal(this.mal()));
  protected readonly inloggning = computed(() => apiAdress('inloggning', {}, { mal: this.maladress() }));
  protected readonly konton = ROLLER.map((roll) => ({ roll, namn: ROLLNAMN[roll], uppgift: ROLLENS_UPPGIFT[roll] }));
  protected readonly arbetar = signal<Roll | null>(null);
  protected readonly problem = linkedSignal<ProblemSvar | null>(() => {
    const fel = this.fel();
    if (!fel) return null;
    const kand = ettAv(INLOGGNINGSFEL, fel);
    const detail = kand ? INLOGGNINGSFELTEXT[kand] : OFORKLARAT.detail;
    return { ...OFORKLARAT, title: 'Du blev inte inloggad', detail };
  });

  constructor() {
    // The page was read anew: what had the focus is gone.
    afterNextRender(() => this.besked()?.nativeElement.focus());
  }

  protected async loggaInSom(roll: Roll): Promise<void> {
    if (this.arbetar()) return;
    this.arbetar.set(roll);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post(apiAdress('exempelsession'), { roll }));
      await this.session.hamta();
      await this.router.navigateByUrl(this.maladress());
    } catch (fel) {
      this.problem.set(somProblem(fel as HttpErrorResponse));
    } finally {
      this.arbetar.set(null);
    }
  }
}
