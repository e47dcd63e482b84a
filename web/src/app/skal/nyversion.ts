import { Injectable, inject, signal } from '@angular/core';
import { NavigationError, NavigationStart, Router } from '@angular/router';
import { ProblemSvar } from '@anslag/kontrakt';
import { apiAdress } from './adress';
import { INGEN_KONTAKT, OFORKLARAT } from './problem';

const NYCKEL = 'anslag.inlast-om';

/** Leaves the program for an address, which is then read in whole. */
@Injectable({ providedIn: 'root' })
export class Helladdning {
  till(adress: string): void {
    window.location.assign(adress);
  }
}

async function svarar(): Promise<boolean> {
  try {
    return (await fetch(apiAdress('session'), { cache: 'no-store', signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * A page whose code does not come. When the server answers, the page in the browser is of an older version of the service than
 * the one running now: it is read in whole, once per address, so that a lasting fault does not go round. When the server does not
 * answer, the former page stays and the problem is told.
 */
@Injectable({ providedIn: 'root' })
export class Sidkod {
  private readonly laddning = inject(Helladdning);
  private adress: string | null = null;
  private readonly lage = signal<ProblemSvar | undefined>(undefined);
  /** Why the page asked for is not shown, until another one is asked for. */
  readonly problem = this.lage.asReadonly();

  constructor() {
    inject(Router).events.subscribe((h) => {
      if (h instanceof NavigationStart) this.lage.set(undefined);
    });
  }

  /** Takes care of a failed navigation; any other fault than missing code is left alone. */
  async saknas(fel: NavigationError): Promise<void> {
    if (!(fel.error instanceof TypeError && /module/i.test(fel.error.message))) return;
    this.adress = fel.url;
    if (!(await svarar())) this.lage.set(INGEN_KONTAKT);
    else if (sessionStorage.getItem(NYCKEL) === fel.url) this.lage.set(OFORKLARAT);
    else {
      sessionStorage.setItem(NYCKEL, fel.url);
      this.laddning.till(fel.url);
    }
  }

  /** Tries the page that did not come, in whole: a browser may remember that the code could not be had. */
  async igen(): Promise<void> {
    if (this.adress !== null && (await svarar())) this.laddning.till(this.adress);
  }
}
