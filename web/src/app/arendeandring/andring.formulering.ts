import { Omstandigheter } from '@anslag/doman';
import { MinRoll, SedanDess, visadAndring } from '@anslag/kontrakt';
import { tidpunkt } from '../ui/tid.formulering';

/** What the person is to the ärende itself, for rights that ask nothing of a decision. */
export function omstandigheter(min: MinRoll): Omstandigheter {
  return { ...min, harBerett: false, ledamotIOrganet: false };
}

/** Who has changed the ärende: "Agnes Ägare", "Agnes Ägare och Adam Admin". */
export function andrare(andrat: readonly SedanDess[]): string {
  const namn = [...new Set(andrat.map((a) => a.av))];
  return namn.length < 2 ? (namn[0] ?? 'någon annan') : `${namn.slice(0, -1).join(', ')} och ${namn.at(-1)}`;
}

/** One change: what it was, what it became, and when; not `andrat` when its field says all. */
export function andringsrad(a: SedanDess): { falt: string; andrat: boolean; fore: string; efter: string; nar: string } {
  const { falt, fore, efter } = visadAndring(a);
  return { falt, andrat: fore !== null || efter !== null, fore: fore ?? 'inget', efter: efter ?? 'inget', nar: tidpunkt(a.nar) };
}
