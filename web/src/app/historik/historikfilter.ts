import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { HANDELSER, handelsenamn } from '@anslag/kontrakt';
import { Datumfalt } from '../ui/datumfalt';
import { Falt } from '../ui/falt';
import { Valdafilter, Valtfilter } from '../ui/valdafilter';
import { Alternativ, Valjare } from '../ui/valjare';
import { Historikval } from './historikval';

type Filternamn = Exclude<keyof Historikval, 'sida'>;

const ETIKETTER: Record<Filternamn, string> = {
  sok: 'Sökord',
  handelse: 'Händelse',
  arende: 'Ärende',
  aktor: 'Vem',
  fran: 'Från och med',
  till: 'Till och med',
};
const NAMN: readonly Filternamn[] = ['sok', 'handelse', 'arende', 'aktor', 'fran', 'till'];

/** Search and filters of the history; every choice is written in the address at once, what is typed when it is sent. */
@Component({
  selector: 'app-historikfilter',
  imports: [Datumfalt, Falt, Valdafilter, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './historikfilter.html',
  styleUrls: ['../arende/arendefilter.css', './historikfilter.css'],
})
export class Historikfilter {
  readonly val = input.required<Historikval>();

  private readonly router = inject(Router);
  protected readonly etikett = ETIKETTER;
  protected readonly oppen = window.matchMedia('(min-width: 900px)').matches;
  protected readonly handelser = HANDELSER.map((h): Alternativ => ({ varde: h, namn: handelsenamn(h) })).sort((a, b) =>
    a.namn.localeCompare(b.namn, 'sv'),
  );

  /** Each active filter in words. */
  protected readonly valda = computed(() =>
    NAMN.flatMap((n): Valtfilter[] => {
      const varde = this.val()[n];
      if (!varde) return [];
      const text = n === 'handelse' ? handelsenamn(this.val().handelse ?? 'arende.andrat') : varde;
      return [{ namn: n, text: `${ETIKETTER[n]}: ${text}` }];
    }),
  );

  protected valj(val: Partial<Record<Filternamn, string | null>>): void {
    const queryParams = Object.fromEntries(Object.entries(val).map(([n, v]) => [n, v?.trim() || null]));
    void this.router.navigate([], { queryParams: { ...queryParams, sida: null }, queryParamsHandling: 'merge' });
  }
}
