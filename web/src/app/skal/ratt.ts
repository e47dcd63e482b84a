import { Injectable, computed, inject } from '@angular/core';
import { Handling, Omstandigheter, provaBehorighet } from '@anslag/doman';
import { hinderText } from '@anslag/kontrakt';
import { navigation } from './navigation';
import { Session } from './session';

/** What the logged-in person may do, by the same table as the server's. Read it in a template or a computed: it follows the session. */
@Injectable({ providedIn: 'root' })
export class Ratt {
  private readonly session = inject(Session);

  /** The places the person has something to do at. */
  readonly platser = computed(() => navigation.filter(({ kraver }) => !kraver || this.far(...kraver)));

  /** Those of them that stand in the head. */
  readonly huvudplatser = computed(() => this.platser().filter((p) => !p.utanforHuvudet));

  /** May some role of the person's do at least one of the actions, if the conditions hold? What it may not is not shown at all. */
  far(...handlingar: Handling[]): boolean {
    return handlingar.some((h) => provaBehorighet(this.session.roller(), h).far);
  }

  /** Why the person may not do this now, as a sentence; null when nothing stands in the way. */
  hinder(handling: Handling, omstandigheter: Omstandigheter | null = null): string | null {
    const svar = provaBehorighet(this.session.roller(), handling, omstandigheter);
    return svar.far ? null : hinderText(svar.hinder);
  }
}
