import { Injectable } from '@angular/core';
import { RegionSvar } from '@anslag/kontrakt';
import { apiAdress } from './adress';
import { hamta } from './hamta';

/** Whose data this is; fetched once and shared by every page. */
@Injectable({ providedIn: 'root' })
export class Region {
  private readonly hamtning = hamta<RegionSvar>(() => apiAdress('region'));
  readonly svar = this.hamtning.varde;
}
