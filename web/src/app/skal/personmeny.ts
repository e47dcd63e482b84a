import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { INLOGGNINGSSIDA, InloggadSvar, ProblemSvar, ROLLNAMN, UtloggningSvar } from '@anslag/kontrakt';
import { filter, firstValueFrom, map } from 'rxjs';
import { Vag, apiAdress } from './adress';
import { lokaltMal } from './mal';
import { Helladdning } from './nyversion';
import { somProblem } from './problem';
import { glomUtkast } from './utkast';

/** The login, where it is told that one is logged out. */
const UTLOGGAD = `${INLOGGNINGSSIDA}?utloggad=ja`;

/** Who is logged in, and the ways out. */
@Component({
  selector: 'app-personmeny',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './personmeny.html',
  styleUrl: './personmeny.css',
  host: { '(keydown.escape)': 'stang(true)', '(focusout)': 'vidFokusUt($event)', '(document:click)': 'vidKlick($event)' },
})
export class Personmeny {
  private readonly http = inject(HttpClient);
  private readonly laddning = inject(Helladdning);
  private readonly rot = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly knapp = viewChild.required<ElementRef<HTMLElement>>('knapp');

  readonly person = input.required<InloggadSvar>();

  protected readonly oppen = signal(false);
  protected readonly arbetar = signal(false);
  protected readonly problem = signal<ProblemSvar | null>(null);
  protected readonly exempel = computed(() => this.person().satt === 'exempel');
  protected readonly roller = computed(() =>
    this.person()
      .roller.map((r) => ROLLNAMN[r])
      .join(', '),
  );

  private readonly router = inject(Router);
  /** Where one comes back to after the change of role. */
  protected readonly mal = toSignal(
    this.router.events.pipe(
      filter((h) => h instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => lokaltMal(urlAfterRedirects)),
    ),
    { initialValue: lokaltMal(this.router.url) },
  );

  protected stang(tillKnappen: boolean): void {
    if (!this.oppen()) return;
    this.oppen.set(false);
    if (tillKnappen) this.knapp().nativeElement.focus();
  }

  protected vidFokusUt({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.rot.nativeElement.contains(relatedTarget)) this.stang(false);
  }

  protected vidKlick({ target }: Event): void {
    if (target instanceof Node && !this.rot.nativeElement.contains(target)) this.stang(false);
  }

  /** The whole page is then read anew: nothing of what the person saw stays behind. */
  protected async loggaUt(vag: Extract<Vag, 'session' | 'sessioner'>): Promise<void> {
    if (this.arbetar()) return;
    this.arbetar.set(true);
    this.problem.set(null);
    try {
      const { vidare } = await firstValueFrom(this.http.delete<UtloggningSvar>(apiAdress(vag)));
      glomUtkast();
      this.laddning.till(vidare ?? UTLOGGAD);
    } catch (fel) {
      if ((fel as HttpErrorResponse).status === 401) this.laddning.till(UTLOGGAD);
      else this.problem.set(somProblem(fel as HttpErrorResponse));
    } finally {
      this.arbetar.set(false);
    }
  }
}
