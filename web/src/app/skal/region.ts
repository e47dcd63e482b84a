import { Injectable, inject } from '@angular/core';
import { RegionSvar } from '@anslag/kontrakt';
import { apiAdress } from './adress';
import { hamta } from './hamta';
import { Session } from './session';

/** Whose data this is; fetched once and shared by every page. */
@Injectable({ providedIn: 'root' })
export class Region {
  private readonly session = inject(Session);
  private readonly hamtning = hamta<RegionSvar>(() => (this.session.person() ? apiAdress('region') : undefined));
  readonly svar = this.hamtning.varde;
}
