import { type Datum, gallande, type Kronor, type Ramlage } from '@anslag/doman';
import type { DelbidragSvar } from '@anslag/kontrakt';
import type { LagratArende } from '../arende/arende.query';

/** The frame that an ärende hands out of, as its decisions and what it has given back (`aterfort`) make it. */
export function ramlageFor(arende: Pick<LagratArende, 'ramprojekt' | 'beslut'>, delbidrag: readonly Pick<DelbidragSvar, 'beloppKr' | 'makulerat'>[], aterfort: Kronor, idag: Datum): Ramlage {
  const galler = gallande(arende.beslut);
  return {
    ramprojekt: arende.ramprojekt,
    tak: galler?.tak ?? null,
    projektperiod: galler?.projektperiod ?? { fran: null, till: null },
    upphavd: galler?.upphavd ?? null,
    aterfort,
    delat: delbidrag.reduce((s, d) => s + (d.makulerat ? 0 : d.beloppKr), 0),
    idag,
  };
}
