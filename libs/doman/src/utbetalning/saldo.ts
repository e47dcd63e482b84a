import { Andel } from '../tal/andel';
import { Kronor, kravHeltal } from '../tal/kronor';
import { Utbetalning, berakna } from './berakning';
import { Rekvisition, attesteratForskott, godkantHittills } from './rekvisition';

/** The ledgers of one grant, whole kronor: tak = (betalt − aterbetalt) + oppnaOrdrar + aterfort + kvar. */
export interface Saldon {
  /** In force; what was granted. */
  tak: Kronor;
  /** Every payment, gross. */
  betalt: Kronor;
  /** Received back from the applicant. */
  aterbetalt: Kronor;
  /** Attested and not yet paid. */
  oppnaOrdrar: Kronor;
  /** Given back to the year's frame. */
  aterfort: Kronor;
  /** Approved costs that payments from before there were claims rest on: no ledger, but what the share is taken of besides the claims. */
  ingaendeGodkant: Kronor;
  /** Paid before there were claims, where the costs behind it are not known: nobody can say that it is too much. */
  betaltUtanKostnad: Kronor;
}

/** Approved costs so far: those behind payments that no claim was made for, and those of the claims in force. */
export function godkantSammanlagt(alla: readonly Rekvisition[], { ingaendeGodkant }: Pick<Saldon, 'ingaendeGodkant'>, tillsammansMed: Rekvisition | null = null): Kronor {
  return ingaendeGodkant + godkantHittills(alla, tillsammansMed);
}

export interface Saldo extends Saldon {
  /** What the applicant has or has been promised: paid − paid back + open orders. */
  utnyttjat: Kronor;
  /** What can still be paid or given back; never below 0. */
  kvar: Kronor;
  /** Used beyond the tak: only where a later decision has lowered it. */
  overTaket: Kronor;
}

/** What is left of the tak. @throws RangeError when an amount is not whole: a fault in the calling program. */
export function saldo(s: Saldon): Saldo {
  kravHeltal(s.tak, s.betalt, s.aterbetalt, s.oppnaOrdrar, s.aterfort);
  const utnyttjat = s.betalt - s.aterbetalt + s.oppnaOrdrar;
  const rest = s.tak - utnyttjat - s.aterfort;
  return { ...s, utnyttjat, kvar: Math.max(0, rest), overTaket: Math.max(0, -rest) };
}

/** The tak that payments are held against: what has been given back to the frame can no longer be paid. */
export function kvarvarandeTak({ tak, aterfort }: Pick<Saldon, 'tak' | 'aterfort'>): Kronor {
  return Math.max(0, tak - aterfort);
}

/** What a claim comes to, and the figures that it comes from. */
export interface Rekvisitionsutfall {
  /** Approved costs so far, this claim's included; null of an advance, which rests on none. */
  godkantHittills: Kronor | null;
  /** Null of an advance. */
  andel: Andel | null;
  tak: Kronor;
  aterfort: Kronor;
  /** Paid, less what has been paid back, and open orders: before this claim. */
  tidigare: Kronor;
  attBetala: Kronor;
  /** What binds. `forskott`: an advance, as much as was asked for. */
  begransadAv: Utbetalning['begransadAv'] | 'forskott';
  /** Paid so far beyond what the approved costs give. */
  overbetalt: Kronor;
  /** How much of `overbetalt` is advance that later costs are to cover; 0 after the final claim. */
  forskottKvar: Kronor;
  kvarAvTaket: Kronor;
  /** andel × approved, exact down to öre; null of an advance. */
  andelAvGodkant: { hela: Kronor; hundradelar: number } | null;
}

/**
 * What is to be paid when `r` is attested now (regler §3): min(share × approved so far, tak) less what is paid already, so that an advance
 * settles itself; of an advance what is asked for, as far as the tak holds. Corrections take the place of what they correct.
 * @param andel null only for an advance, which rests on none.
 * @throws RangeError without a share, and as `berakna`.
 */
export function rekvisitionsutfall(r: Rekvisition, alla: readonly Rekvisition[], saldon: Saldon, andel: Andel | null): Rekvisitionsutfall {
  const { utnyttjat, kvar } = saldo(saldon);
  const gemensamt = { tak: saldon.tak, aterfort: saldon.aterfort, tidigare: utnyttjat };
  if (r.slag === 'forskott') {
    const attBetala = Math.min(r.begart ?? 0, kvar);
    return {
      ...gemensamt,
      godkantHittills: null,
      andel: null,
      attBetala,
      begransadAv: attBetala < (r.begart ?? 0) ? 'tak' : 'forskott',
      overbetalt: 0,
      forskottKvar: 0,
      kvarAvTaket: kvar - attBetala,
      andelAvGodkant: null,
    };
  }
  if (andel === null) throw new RangeError('costs are paid by a share that is known');
  const godkant = godkantSammanlagt(alla, saldon, r);
  const svar = berakna({ bokfort: godkant, tidigareUtbetalt: utnyttjat, andel, tak: kvarvarandeTak(saldon) });
  return {
    ...gemensamt,
    godkantHittills: godkant,
    andel,
    attBetala: svar.belopp,
    begransadAv: svar.begransadAv,
    overbetalt: svar.overbetalt,
    forskottKvar: harSlut(alla, r) ? 0 : Math.min(svar.overbetalt, attesteratForskott(alla)),
    kvarAvTaket: svar.kvarAvTaket,
    andelAvGodkant: svar.andelAvBokfort,
  };
}

/** Is the final claim attested, or `r` itself the final one? */
function harSlut(alla: readonly Rekvisition[], r: Rekvisition): boolean {
  return r.slag === 'slutrekvisition' || slutrekvirerat(alla);
}

/** Has a final claim been attested? */
export function slutrekvirerat(alla: readonly Pick<Rekvisition, 'slag' | 'status'>[]): boolean {
  return alla.some((r) => r.slag === 'slutrekvisition' && r.status === 'attesterad');
}

/** How far the advances are covered by approved costs, and what is to be asked back. */
export interface Avrakning {
  /** Advances attested in all. */
  forskott: Kronor;
  avraknat: Kronor;
  /** Not yet covered by costs; waits for them until the final claim. */
  kvar: Kronor;
  /** Paid beyond what the costs give and no costs are to cover: asked back by a decision. */
  attAterkrava: Kronor;
}

/** How the advances stand against the approved costs; `aterkravt` is what decisions have asked back and has not been paid back yet. */
export function avrakning(alla: readonly Rekvisition[], saldon: Saldon, andel: Andel, aterkravt: Kronor = 0): Avrakning {
  const { overbetalt } = berakna({ bokfort: godkantSammanlagt(alla, saldon), tidigareUtbetalt: saldo(saldon).utnyttjat, andel, tak: kvarvarandeTak(saldon) });
  const forskott = attesteratForskott(alla);
  const kvar = slutrekvirerat(alla) ? 0 : Math.min(forskott, overbetalt);
  return { forskott, avraknat: forskott - Math.min(forskott, overbetalt), kvar, attAterkrava: Math.max(0, overbetalt - kvar - aterkravt - saldon.betaltUtanKostnad) };
}
