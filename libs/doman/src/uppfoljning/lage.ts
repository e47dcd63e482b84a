import type { Datum } from '../tal/datum';
import { dagarMellan, gallerEfterAvslut, iOrdning, type Uppfoljningspost } from './plan';

export const UPPFOLJNINGSSTATUSAR = ['gjord', 'utgar'] as const;
export type Uppfoljningsstatus = (typeof UPPFOLJNINGSSTATUSAR)[number];

export const UPPFOLJNINGSLAGEN = ['forsenad', 'snart', 'kommande', 'gjord', 'utgar'] as const;
export type Uppfoljningslage = (typeof UPPFOLJNINGSLAGEN)[number];

/** So many days before the last one a post is said to come soon. */
export const SNART_DAGAR = 30;

/** What is kept of a post: only what has happened to it or been changed. */
export interface LagradPost extends Pick<Uppfoljningspost, 'slag' | 'nyckel'> {
  status: Uppfoljningsstatus | null;
  /** The day it was done; null unless it is. */
  gjord: Datum | null;
  /** The last day as somebody has set it; null follows the plan. */
  flyttadTill: Datum | null;
  /** What the post was when it was done or struck; null while it follows the plan. */
  fast: Pick<Uppfoljningspost, 'avserFran' | 'avserTill' | 'senast'> | null;
}

export interface PostMedLage extends Uppfoljningspost {
  /** The last day by the plan, before anybody moved it. */
  planeradSenast: Datum;
  lage: Uppfoljningslage;
  /** Days left to the last day, negative when it has passed; null of what is done or struck. */
  dagarKvar: number | null;
  gjord: Datum | null;
}

function lageFor(senast: Datum, status: Uppfoljningsstatus | null, { idag }: Pick<Planlage, 'idag'>): Pick<PostMedLage, 'lage' | 'dagarKvar'> {
  if (status !== null) return { lage: status, dagarKvar: null };
  const dagarKvar = dagarMellan(idag, senast);
  return { lage: dagarKvar < 0 ? 'forsenad' : dagarKvar <= SNART_DAGAR ? 'snart' : 'kommande', dagarKvar };
}

/** When the plan is looked at, and whether the ärende is closed. */
export interface Planlage {
  idag: Datum;
  avslutat: boolean;
}

/**
 * The plan with what has happened. Of a closed ärende only effects are still asked for. A changed period moves only what is not done: what is done or struck stays what it was, also when the
 * plan no longer has it. In the order of the last days.
 */
export function planMedLage(plan: readonly Uppfoljningspost[], lagrade: readonly LagradPost[], nu: Planlage): PostMedLage[] {
  const samma = (a: Pick<Uppfoljningspost, 'slag' | 'nyckel'>) => (b: Pick<Uppfoljningspost, 'slag' | 'nyckel'>) => a.slag === b.slag && a.nyckel === b.nyckel;
  const iPlanen = plan.map((post): PostMedLage => {
    const lagrad = lagrade.find(samma(post));
    const galler = lagrad?.fast ?? post;
    const senast = lagrad?.flyttadTill ?? galler.senast;
    return { ...post, ...galler, senast, planeradSenast: galler.senast, gjord: lagrad?.gjord ?? null, ...lageFor(senast, lagrad?.status ?? (nu.avslutat && !gallerEfterAvslut(post.slag) ? 'utgar' : null), nu) };
  });
  const utanfor = lagrade.flatMap((l): PostMedLage[] => {
    if (!l.fast || l.status === null || plan.some(samma(l))) return [];
    const senast = l.flyttadTill ?? l.fast.senast;
    return [{ slag: l.slag, nyckel: l.nyckel, ...l.fast, senast, planeradSenast: l.fast.senast, gjord: l.gjord, ...lageFor(senast, l.status, nu) }];
  });
  return [...iPlanen, ...utanfor].sort(iOrdning);
}

/** What should be done now: late or soon. */
export function attGoraNu<P extends Pick<PostMedLage, 'lage'>>(poster: readonly P[]): P[] {
  return poster.filter((p) => p.lage === 'forsenad' || p.lage === 'snart');
}
