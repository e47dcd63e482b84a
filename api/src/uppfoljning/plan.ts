import { type Datum, gallande, harUppfoljningsplan, type Period, planMedLage, type PostMedLage, UPPFOLJNINGSFRAGOR, type Uppfoljningspost, uppfoljningsplan } from '@anslag/doman';
import type { UppfoljningspostSvar } from '@anslag/kontrakt';
import type { HelPost, Planunderlag } from './uppfoljning.query';

/** The project's period as it is decided; null when no decision states both its days, and of a grant that has been taken back. */
export function beslutadPeriod({ beslut }: Pick<Planunderlag, 'beslut'>): Period | null {
  const galler = gallande(beslut);
  if (!galler || galler.upphavd !== null) return null;
  const { fran, till } = galler.projektperiod;
  return fran !== null && till !== null && fran <= till ? { fran, till } : null;
}

/** The plan as decided, before anything has happened; empty when there is none. */
export function planenFor(underlag: Pick<Planunderlag, 'beslut' | 'stodtyp'>): Uppfoljningspost[] {
  const period = beslutadPeriod(underlag);
  return period && harUppfoljningsplan(underlag.stodtyp) ? uppfoljningsplan(period, underlag.stodtyp) : [];
}

/** The posts of an ärende with where each stands today. */
export function posterMedLage(underlag: Planunderlag, idag: Datum): PostMedLage[] {
  return planMedLage(planenFor(underlag), underlag.poster, { idag, avslutat: underlag.status === 'avslutad' });
}

/** A post with its form and what is stored of it; without texts when they are withheld. */
export function postsvar(post: PostMedLage, lagrad: HelPost | undefined, undanhallet: boolean): UppfoljningspostSvar {
  const fragor = UPPFOLJNINGSFRAGOR[post.slag];
  const besvarade = undanhallet ? [] : (lagrad?.svar ?? []);
  return {
    ...post,
    skal: undanhallet ? null : (lagrad?.skal ?? null),
    registreradAv: lagrad?.registreradAv ?? null,
    version: lagrad?.version ?? 0,
    fragor,
    svar: fragor.flatMap((f) => besvarade.filter((s) => s.fraga === f.kod)),
  };
}
