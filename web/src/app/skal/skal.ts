import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, effect, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink, RouterLinkActive, RouterOutlet, Scroll } from '@angular/router';
import { INLOGGNINGSSIDA } from '@anslag/kontrakt';
import { filter, map, pairwise } from 'rxjs';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Helladdning, Sidkod } from './nyversion';
import { Personmeny } from './personmeny';
import { Ratt } from './ratt';
import { Region } from './region';
import { Session } from './session';
import { Upphord } from './upphord';

function utanFraga(adress: string): string {
  return adress.split(/[?#]/)[0] ?? '';
}

/** The frame around every page: skip link, head, navigation, main, foot. */
@Component({
  selector: 'app-skal',
  imports: [Hamtningsfel, Personmeny, RouterOutlet, RouterLink, RouterLinkActive, Upphord],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './skal.html',
  styleUrl: './skal.css',
  host: { '(window:pageshow)': 'vidAterkomst($event)' },
})
export class Skal {
  protected readonly ratt = inject(Ratt);
  protected readonly session = inject(Session);
  protected readonly region = inject(Region).svar;
  /** Where the page is narrow the places are folded together. */
  protected readonly menyOppen = signal(false);
  protected readonly sidkod = inject(Sidkod);
  private readonly laddning = inject(Helladdning);
  private readonly innehall = viewChild.required<ElementRef<HTMLElement>>('innehall');

  constructor() {
    effect(() => {
      if (this.sidkod.problem()) window.scrollTo({ top: 0, behavior: 'instant' });
    });
    // A new page, not a new filter on the same page, begins at its top and moves the focus there.
    inject(Router)
      .events.pipe(
        filter((h): h is Scroll => h instanceof Scroll),
        map((h) => ({ sida: utanFraga(h.routerEvent.url), tillbaka: h.position !== null, ankare: h.anchor })),
        pairwise(),
        filter(([fore, nu]) => fore.sida !== nu.sida),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe(([, nu]) => {
        this.innehall().nativeElement.focus({ preventScroll: true });
        if (!nu.tillbaka && nu.ankare === null) window.scrollTo({ top: 0, behavior: 'instant' });
      });
  }

  /** The browser shows the page as it was when it was left, e.g. after a logout and the way back: whoever is not logged in does not see it. */
  protected async vidAterkomst({ persisted }: PageTransitionEvent): Promise<void> {
    if (persisted && this.session.person() && (await this.session.arSlut())) this.laddning.till(INLOGGNINGSSIDA);
  }

  protected hoppa(handelse: Event): void {
    handelse.preventDefault();
    this.innehall().nativeElement.focus();
  }
}
