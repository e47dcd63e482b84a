import { Datum } from '../tal/datum';
import { Kedjelank, Kedjenod, NIVAER, Niva } from './kedja';
import { gallandeMal, gallandeNodutfall, harResultat, Nodmal, Nodutfall } from './utfall';

/** A gap of a chain: what should be there and is not. */
export type Lucka =
  | { kod: 'prestation_utan_effekt'; nod: string }
  | { kod: 'nar_inte_effektmal'; nod: string }
  /** A result that does not say what it rests on; utfall null: the one that the document states. */
  | { kod: 'resultat_utan_grund'; nod: string; utfall: string | null }
  /** The day or year of the target has passed, and nothing is logged as achieved. */
  | { kod: 'mal_passerat_utan_utfall'; nod: string; dag: Datum };

export type Lucknod = Kedjenod & { klartSenast: Datum | null };

const EFFEKTER: readonly Niva[] = NIVAER.slice(2, 5);

function nadda(fran: string, lankar: readonly Kedjelank[]): Set<string> {
  const sedda = new Set<string>();
  const kvar = [fran];
  for (let nu = kvar.pop(); nu !== undefined; nu = kvar.pop()) {
    for (const l of lankar) {
      if (l.fran !== nu || sedda.has(l.till)) continue;
      sedda.add(l.till);
      kvar.push(l.till);
    }
  }
  return sedda;
}

/** The first day that is too late: the day after klartSenast, or the end of the target's year. */
function senastFor(nod: Lucknod, mal: Nodmal | null): Datum | null {
  const malar = mal?.malar ? `${mal.malar}-12-31` : null;
  return nod.klartSenast === null ? malar : malar === null || nod.klartSenast < malar ? nod.klartSenast : malar;
}

/**
 * The gaps of a chain, node by node in the order given (regler §10): a prestation that no effect follows from, an effect from which no effektmål is
 * reached, a result without its ground, and a target whose day has passed with nothing achieved.
 * @param idag today in Sweden.
 */
export function luckor(noder: readonly Lucknod[], lankar: readonly Kedjelank[], utfall: readonly Nodutfall[], mal: readonly Nodmal[], idag: Datum): Lucka[] {
  const niva = new Map(noder.map((n) => [n.id, n.niva]));
  return noder.flatMap((n): Lucka[] => {
    const foljer = [...nadda(n.id, lankar)].map((id) => niva.get(id));
    const egna = gallandeNodutfall(utfall.filter((u) => u.nod === n.id));
    const dag = senastFor(n, gallandeMal(mal.filter((m) => m.nod === n.id)));
    const uppnatt = n.lage === 'uppnadd' || egna.some((u) => u.lage === 'uppnadd');
    return [
      ...(n.niva === 'prestation' && !foljer.some((f) => f !== undefined && EFFEKTER.includes(f)) ? [{ kod: 'prestation_utan_effekt', nod: n.id } as const] : []),
      ...(EFFEKTER.includes(n.niva) && !foljer.includes('effektmal') ? [{ kod: 'nar_inte_effektmal', nod: n.id } as const] : []),
      ...(n.lage === 'uppnadd' && n.grund === null ? [{ kod: 'resultat_utan_grund', nod: n.id, utfall: null } as const] : []),
      ...egna.filter((u) => u.lage === 'uppnadd' && u.grund === null).map((u) => ({ kod: 'resultat_utan_grund', nod: n.id, utfall: u.id }) as const),
      ...(harResultat(n.niva) && dag !== null && dag < idag && !uppnatt ? [{ kod: 'mal_passerat_utan_utfall', nod: n.id, dag } as const] : []),
    ];
  });
}
