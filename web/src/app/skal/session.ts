import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { ProblemSvar, SessionSvar } from '@anslag/kontrakt';
import { Subject, filter, firstValueFrom } from 'rxjs';
import { apiAdress } from './adress';
import { somProblem } from './problem';

/** Who is logged in, for every page. Asked for once; the server says it again at each request by refusing. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly lage = signal<SessionSvar | undefined>(undefined);
  private readonly fel = signal<ProblemSvar | undefined>(undefined);
  private readonly slut = signal(false);
  private readonly svarat = toObservable(this.lage).pipe(filter((svar) => svar !== undefined));

  /** How one logs in here; undefined until the server has answered. */
  readonly satt = computed(() => this.lage()?.satt);
  readonly person = computed(() => {
    const svar = this.lage();
    return svar?.inloggad ? svar : null;
  });
  readonly roller = computed(() => this.person()?.roller ?? []);
  /** Why it is not known who is logged in. */
  readonly problem = this.fel.asReadonly();
  /** The session ended under a page that is still open, and the person has not yet logged in again or chosen not to. */
  readonly upphord = this.slut.asReadonly();
  /** Tells whoever was refused when the person has logged in again (true), or has chosen to wait with that (false). */
  readonly avgjord = new Subject<boolean>();

  constructor() {
    void this.hamta();
  }

  /** Asks the server who is logged in. Returns whether somebody is. */
  async hamta(): Promise<boolean> {
    try {
      this.lage.set(await firstValueFrom(this.http.get<SessionSvar>(apiAdress('session'))));
      this.fel.set(undefined);
    } catch (fel) {
      this.fel.set(somProblem(fel as HttpErrorResponse));
    }
    return this.person() !== null;
  }

  /** Waits until the server has said who is logged in, however long it takes. */
  async klar(): Promise<void> {
    await firstValueFrom(this.svarat);
  }

  /** Somebody was refused because the session has ended. */
  upphor(): void {
    if (this.person()) this.slut.set(true);
  }

  /** Is the person logged in again? If so, those who were refused are let through. */
  async ateruppta(): Promise<boolean> {
    const inloggad = await this.hamta();
    if (inloggad) this.avgor(true);
    return inloggad;
  }

  /** Goes on without logging in: what is on the page can be read, and what needs the server will say that it is refused. */
  vanta(): void {
    this.avgor(false);
  }

  private avgor(inloggad: boolean): void {
    this.slut.set(false);
    this.avgjord.next(inloggad);
  }
}
