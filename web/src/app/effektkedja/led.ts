import { Grund, Kedjelank, Plannod, Resultatlage, tomNod } from '@anslag/doman';
import { EffektkedjaSvar, KedjeSvar, KedjenodSvar, NodmalSvar, NodutfallSvar } from '@anslag/kontrakt';

/** A node of a chain with its targets and what is logged on it. */
export interface Led extends Plannod {
  foljer: KedjenodSvar['foljer'];
  mal: readonly NodmalSvar[];
  utfall: readonly NodutfallSvar[];
  perAr: KedjenodSvar['resultat']['perAr'];
  /** Where it stands: the latest that is logged, else what the document states; null when neither says. */
  laget: Nodlage | null;
}

export interface Nodlage {
  lage: Resultatlage;
  ar: number | null;
  grund: Grund | null;
}

export interface Kedja {
  noder: readonly Led[];
  lankar: readonly Kedjelank[];
}

/** A chain with what is logged on it. */
export function somKedja(svar: KedjeSvar): Kedja {
  return { noder: svar.noder.map(somLed), lankar: svar.lankar };
}

/** A chain as a document states it, with nothing logged. */
export function somLastKedja({ noder, lankar }: EffektkedjaSvar): Kedja {
  return {
    noder: noder.map((n) => planeradLed({ ...tomNod(n.id, n.niva, n.text, n.effektmal), lage: n.lage, grund: n.grund, ar: n.ar })),
    lankar,
  };
}

/** A node as it is planned, with nothing logged. */
export function planeradLed(nod: Plannod): Led {
  return { ...nod, foljer: null, mal: [], utfall: [], perAr: [], laget: angivet(nod) };
}

export function somLed(nod: KedjenodSvar): Led {
  const senaste = nod.resultat.senaste;
  return { ...nod, perAr: nod.resultat.perAr, laget: senaste ? { lage: senaste.lage, ar: senaste.ar, grund: senaste.grund } : angivet(nod) };
}

function angivet({ lage, ar, grund }: Plannod): Nodlage | null {
  return lage === null ? null : { lage, ar, grund };
}

/** The target in force, and those it came instead of, oldest first. */
export function malen(led: Led): { galler: NodmalSvar | null; tidigare: readonly NodmalSvar[] } {
  return { galler: led.mal.at(-1) ?? null, tidigare: led.mal.slice(0, -1) };
}
