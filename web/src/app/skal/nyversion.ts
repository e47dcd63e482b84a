import { NavigationError } from '@angular/router';

const NYCKEL = 'anslag.inlast-om';

/**
 * A page whose code is gone from the server belongs to an older version of the service than the one that is running now:
 * reads the page in whole. Once per address, so that a lasting fault does not go round.
 */
export function lasInOm(fel: NavigationError, ga: (adress: string) => void = (adress) => window.location.assign(adress)): void {
  const kodSaknas = fel.error instanceof TypeError && /module/i.test(fel.error.message);
  if (!kodSaknas || sessionStorage.getItem(NYCKEL) === fel.url) return;
  sessionStorage.setItem(NYCKEL, fel.url);
  ga(fel.url);
}
