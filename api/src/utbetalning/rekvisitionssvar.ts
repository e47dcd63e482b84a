import { andelAv, arOppen, granskaForskott, hinderForAttest, innestaendeForskott, type LagregelFel, radsummor, type Rekvisitionsutfall, rekvisitionsutfall } from '@anslag/doman';
import { type MinRoll, type RekvisitionRad, type RekvisitionSvar, UNDANHALLET, type UtbetalningsorderSvar } from '@anslag/kontrakt';
import type { Ekonomilage } from './ekonomilage';
import type { FrystUtfall, LagradRekvisition } from './rekvisition.query';

/** What a claim came to when it was attested. */
function frysta({ andel, tak, aterfort, tidigare, godkant, ...f }: FrystUtfall): Rekvisitionsutfall {
  const del = andel === null || godkant === null ? null : andelAv(godkant, andel);
  return {
    ...f,
    andel,
    tak,
    aterfort,
    tidigare,
    godkantHittills: godkant,
    kvarAvTaket: Math.max(0, tak - aterfort - tidigare - f.attBetala),
    andelAvGodkant: del && { hela: del.hela, hundradelar: Math.floor(del.tiotusendelar / 100) },
  };
}

/** What the claim came to, or would come to if it were attested now; null when that is not known or it is refused. */
export function utfallet(r: LagradRekvisition, { galler, saldo, rekvisitioner }: Ekonomilage): Rekvisitionsutfall | null {
  if (r.fryst) return frysta(r.fryst);
  if (r.status === 'avslagen' || !galler || !saldo || (galler.andel === null && r.slag !== 'forskott')) return null;
  return rekvisitionsutfall(r, rekvisitioner, saldo, galler.andel);
}

/** What the law says of an advance together with those attested before it, by the day it came in. */
export function forskottsvarningar(r: LagradRekvisition, { galler, rekvisitioner, saldon }: Ekonomilage): LagregelFel[] {
  if (r.slag !== 'forskott' || !arOppen(r.status) || r.begart === null || galler?.tak == null) return [];
  return granskaForskott({ forskott: r.begart, tidigareForskott: innestaendeForskott(rekvisitioner, saldon), beviljat: galler.tak, datum: r.inkom });
}

/** The claim's order with what it is of. */
function ordern(r: LagradRekvisition, arende: string, dolj: boolean): UtbetalningsorderSvar | null {
  return r.order && { ...r.order, avvisadSkal: dolj && r.order.avvisadSkal !== null ? UNDANHALLET : r.order.avvisadSkal, arende, rekvisition: r.nummer };
}

/** @param dolj leave out the texts: the ärende is marked as secret for who asks. */
export function rekvisitionsrad(r: LagradRekvisition, lage: Ekonomilage, dolj: boolean): RekvisitionRad {
  return {
    nummer: r.nummer,
    slag: r.slag,
    status: r.status,
    period: r.period,
    inkom: r.inkom,
    begart: r.begart,
    bestallt: r.bestallt,
    rattar: r.rattar,
    rattadAv: lage.rekvisitioner.find((x) => x.rattar === r.nummer && x.status !== 'avslagen')?.nummer ?? null,
    summor: radsummor(r.rader),
    utfall: utfallet(r, lage),
    order: ordern(r, lage.arende.nyckel, dolj),
    version: r.version,
  };
}

/** @param dolj leave out the texts: the ärende is marked as secret for who asks. */
export function rekvisitionssvar(r: LagradRekvisition, lage: Ekonomilage, min: MinRoll, anvandareId: string | null, dolj: boolean): RekvisitionSvar {
  const text = (varde: string | null) => (dolj ? null : varde);
  const hinder = r.status === 'attesterad' || r.status === 'avslagen' ? [] : hinderForAttest(r, attestlage(lage));
  return {
    ...rekvisitionsrad(r, lage, dolj),
    arende: lage.arende.nyckel,
    rader: r.rader.map((rad) => ({ ...rad, skal: text(rad.skal) })),
    anmarkning: text(r.anmarkning),
    skal: text(r.skal),
    avslagsskal: text(r.avslagsskal),
    aterlamnadSkal: text(r.aterlamnadSkal),
    registrerad: r.registrerad,
    granskad: r.granskad,
    attesterad: r.attesterad,
    hinder: hinder.map((h) => (dolj && h.kod === 'sparrande_villkor' ? { ...h, text: UNDANHALLET } : h)),
    varningar: forskottsvarningar(r, lage),
    min: { ...min, harBerett: anvandareId !== null && r.bereddAv.includes(anvandareId), ledamotIOrganet: false },
  };
}

/** The facts that stand in the way of an attest, or do not. */
export function attestlage({ galler, uppfyllda, rekvisitioner, saldo }: Ekonomilage) {
  return { galler, uppfyllda, alla: rekvisitioner, kvar: saldo?.kvarAttBetala ?? 0 };
}
