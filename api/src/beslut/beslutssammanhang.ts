import { aterkravbart, type Beslutssammanhang } from '@anslag/doman';
import { type LagratArende, utbetalt } from '../arende/arende.query';

/** What the check of one of the ärende's decisions needs to know of the ärende. */
export function beslutssammanhang(arende: LagratArende, nummer: number): Beslutssammanhang {
  return { stodtyp: arende.stodtyp, sokandeArRegionen: arende.egetProjekt, utbetalt: aterkravbart({ utbetalt: utbetalt(arende), aterbetaltPaKrav: arende.aterbetaltPaKrav }, arende.beslut, nummer) };
}
