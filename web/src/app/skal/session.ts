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

  /** Asks the server who is logged in, for all pages from now on. */
  async hamta(): Promise<void> {
    const svar = await this.fraga();
    if (svar) this.lage.set(svar);
  }

  /** Waits until the server has said who is logged in, however long it takes. */
  async klar(): Promise<void> {
    await firstValueFrom(this.svarat);
  }

  /** Somebody was refused because the session has ended. */
  upphor(): void {
    if (this.person()) this.slut.set(true);
  }

  /**
   * Is somebody logged in again? If so, those who were refused are let through. If not, nothing changes: the page still belongs to
   * whoever has written on it, and does not lose the parts that ask for a right.
   */
  async ateruppta(): Promise<boolean> {
    const svar = await this.fraga();
    if (!svar?.inloggad) return false;
    this.lage.set(svar);
    this.avgor(true);
    return true;
  }

  /** Has the session ended while the page was out of sight? An answer that does not come says nothing. */
  async arSlut(): Promise<boolean> {
    return (await this.fraga())?.inloggad === false;
  }

  /** Goes on without logging in: what is on the page can be read, and what needs the server will say that it is refused. */
  vanta(): void {
    this.avgor(false);
  }

  private async fraga(): Promise<SessionSvar | null> {
    try {
      const svar = await firstValueFrom(this.http.get<SessionSvar>(apiAdress('session')));
      this.fel.set(undefined);
      return svar;
    } catch (fel) {
      this.fel.set(somProblem(fel as HttpErrorResponse));
      return null;
    }
  }

  private avgor(inloggad: boolean): void {
    this.slut.set(false);
    this.avgjord.next(inloggad);
  }
}
