import { type Datum, luckor, type Nodmal, type Nodutfall, resultatFor } from '@anslag/doman';
import type { KedjenodSvar, KedjeSvar } from '@anslag/kontrakt';
import type { LagradKedja, LagradNod } from './kedja.query';

/** What is logged on the nodes, as the rules read it. */
export function loggat(noder: readonly LagradNod[]): { utfall: Nodutfall[]; mal: Nodmal[] } {
  return {
    utfall: noder.flatMap((n) => n.utfall.map((u) => ({ ...u, nod: n.id, makulerad: u.makulerad !== null }))),
    mal: noder.flatMap((n) => n.mal.map((m) => ({ ...m, nod: n.id }))),
  };
}

/** The chain with what its outcomes come to, and its gaps. */
export function kedjesvar({ noder, lankar }: LagradKedja, idag: Datum): Pick<KedjeSvar, 'noder' | 'lankar' | 'luckor'> {
  const { utfall, mal } = loggat(noder);
  const svar = noder.map(({ effektmal, ...n }): KedjenodSvar => ({ ...n, ...(effektmal === null ? {} : { effektmal }), resultat: resultatFor(n, utfall) }));
  return { noder: svar, lankar, luckor: luckor(svar, lankar, utfall, mal, idag) };
}
