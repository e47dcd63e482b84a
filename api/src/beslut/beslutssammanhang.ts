import { aterkravbart, type Beslutssammanhang } from '@anslag/doman';
import type { LagratArende } from '../arende/arende.query';

/** What the check of one of the ärende's decisions needs to know of the ärende. */
export function beslutssammanhang(arende: LagratArende, nummer: number): Beslutssammanhang {
  const utbetalt = arende.utbetalningar.reduce((s, u) => s + u.belopp, 0);
  return { stodtyp: arende.stodtyp, sokandeArRegionen: arende.egetProjekt, utbetalt: aterkravbart(utbetalt, arende.beslut, nummer) };
}
