import { type Datum, type Kedjelank, luckor, type Niva, type Nodmal, type Nodutfall, resultatFor, tomNod } from '@anslag/doman';
import type { KedjenodSvar, KedjeSvar, NodandringSvar } from '@anslag/kontrakt';
import type { LagradKedja, LagradNod } from './kedja.query';

/** What is logged on the nodes, as the rules read it. */
export function loggat(noder: readonly LagradNod[]): { utfall: Nodutfall[]; mal: Nodmal[] } {
  return {
    utfall: noder.flatMap((n) => n.utfall.map((u) => ({ ...u, nod: n.id, makulerad: u.makulerad !== null }))),
    mal: noder.flatMap((n) => n.mal.map((m) => ({ ...m, nod: n.id }))),
  };
}

/** A node with what its outcomes come to. */
function nodsvar({ effektmal, ...n }: LagradNod, utfall: readonly Nodutfall[]): KedjenodSvar {
  return { ...n, ...(effektmal === null ? {} : { effektmal }), resultat: resultatFor(n, utfall) };
}

/** The chain with what its outcomes come to, and its gaps. */
export function kedjesvar({ noder, lankar }: LagradKedja, idag: Datum): Pick<KedjeSvar, 'noder' | 'lankar' | 'luckor'> {
  const { utfall, mal } = loggat(noder);
  const svar = noder.map((n) => nodsvar(n, utfall));
  return { noder: svar, lankar, luckor: luckor(svar, lankar, utfall, mal, idag) };
}

/** One node of a chain and its gaps. */
export function ettLed(lagrad: LagradNod, stomme: { noder: readonly { id: string; niva: Niva }[]; lankar: readonly Kedjelank[] }, idag: Datum): Pick<NodandringSvar, 'nod' | 'luckor'> {
  const { utfall, mal } = loggat([lagrad]);
  const nod = nodsvar(lagrad, utfall);
  const alla = stomme.noder.map(({ id, niva }) => (id === nod.id ? nod : tomNod(id, niva, '')));
  return { nod, luckor: luckor(alla, stomme.lankar, utfall, mal, idag).filter((l) => l.nod === nod.id) };
}
