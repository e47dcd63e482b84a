import { Andel } from '../tal/andel';
import { Kronor, kravHeltal } from '../tal/kronor';
import { Utbetalning, berakna } from './berakning';
import { Rekvisition, bestalltForskott, godkantHittills } from './rekvisition';

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
  /** What decisions in force ask back. */
  aterkrav: Kronor;
  /** Of `aterbetalt`, what has come back on a decision that asks for it. */
  aterbetaltPaKrav: Kronor;
  /** Of `aterfort`, what had come back from the applicant. */
  aterfortAterkravt: Kronor;
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
  /** Has come back on a decision in force: never paid again, so long as the decision stands. */
  aterkravt: Kronor;
  /** Of `kvar`, what can still be paid. */
  kvarAttBetala: Kronor;
  /** Used beyond the tak: only where a later decision has lowered it. */
  overTaket: Kronor;
}

/** What is left of the tak. @throws RangeError when an amount is not whole: a fault in the calling program. */
export function saldo(s: Saldon): Saldo {
  kravHeltal(s.tak, s.betalt, s.aterbetalt, s.oppnaOrdrar, s.aterfort, s.aterkrav, s.aterbetaltPaKrav, s.aterfortAterkravt);
  const utnyttjat = s.betalt - s.aterbetalt + s.oppnaOrdrar;
  const rest = s.tak - utnyttjat - s.aterfort;
  const aterkravt = Math.min(s.aterbetaltPaKrav, s.aterkrav);
  return { ...s, utnyttjat, kvar: Math.max(0, rest), overTaket: Math.max(0, -rest), aterkravt, kvarAttBetala: Math.max(0, s.tak - annatAterfort(s) - utnyttjat - aterkravt) };
}

/** Given back to the frame besides the recovered money that is never paid again: counted there, it does not lower what can be paid once more. */
function annatAterfort({ aterfort, aterfortAterkravt, aterbetaltPaKrav, aterkrav }: Saldon): Kronor {
  return aterfort - Math.min(aterfortAterkravt, aterbetaltPaKrav, aterkrav);
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
  /** Given back to the frame, besides what is in `aterkravt`. */
  aterfort: Kronor;
  /** Before this claim: paid, less what has been paid back, and open orders, and what has come back on a decision in force and is not paid again. */
  tidigare: Kronor;
  /** Of `tidigare`: ordered and not paid, and recovered; null of a claim that is attested, where only the sum is kept. */
  varav: { oppnaOrdrar: Kronor; aterkravt: Kronor } | null;
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
 * settles itself; of an advance what is asked for, as far as the tak holds. Corrections take the place of what they correct. Money that has come
 * back on a decision in force counts as paid, so that it is not paid again; too much paid is reckoned without it.
 * @param andel null only for an advance, which rests on none.
 * @throws RangeError without a share, and as `berakna`.
 */
export function rekvisitionsutfall(r: Rekvisition, alla: readonly Rekvisition[], saldon: Saldon, andel: Andel | null): Rekvisitionsutfall {
  const { utnyttjat, aterkravt, kvarAttBetala } = saldo(saldon);
  const tidigare = utnyttjat + aterkravt;
  const gemensamt = { tak: saldon.tak, aterfort: annatAterfort(saldon), tidigare, varav: { oppnaOrdrar: saldon.oppnaOrdrar, aterkravt } };
  if (r.slag === 'forskott') {
    const attBetala = Math.min(r.begart ?? 0, kvarAttBetala);
    return {
      ...gemensamt,
      godkantHittills: null,
      andel: null,
      attBetala,
      begransadAv: attBetala < (r.begart ?? 0) ? 'tak' : 'forskott',
      overbetalt: 0,
      forskottKvar: 0,
      kvarAvTaket: kvarAttBetala - attBetala,
      andelAvGodkant: null,
    };
  }
  if (andel === null) throw new RangeError('costs are paid by a share that is known');
  const godkant = godkantSammanlagt(alla, saldon, r);
  const svar = berakna({ bokfort: godkant, tidigareUtbetalt: tidigare, andel, tak: kvarvarandeTak({ tak: saldon.tak, aterfort: gemensamt.aterfort }) });
  const overbetalt = overbetaltAv(godkant, saldon, andel);
  return {
    ...gemensamt,
    godkantHittills: godkant,
    andel,
    attBetala: svar.belopp,
    begransadAv: svar.begransadAv,
    overbetalt,
    forskottKvar: harSlut(alla, r) ? 0 : Math.min(overbetalt, innestaendeForskott(alla, saldon)),
    kvarAvTaket: svar.kvarAvTaket,
    andelAvGodkant: svar.andelAvBokfort,
  };
}

/** Net paid and ordered beyond what the approved costs give. */
function overbetaltAv(godkant: Kronor, saldon: Saldon, andel: Andel): Kronor {
  return berakna({ bokfort: godkant, tidigareUtbetalt: saldo(saldon).utnyttjat, andel, tak: kvarvarandeTak(saldon) }).overbetalt;
}

/** Advances that the applicant has or is to have: those ordered, less what has come back, which is first of the advance. */
export function innestaendeForskott(alla: readonly Rekvisition[], { aterbetalt }: Pick<Saldon, 'aterbetalt'>): Kronor {
  return Math.max(0, bestalltForskott(alla) - aterbetalt);
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
  /** Advances that the applicant has or is to have. */
  forskott: Kronor;
  avraknat: Kronor;
  /** Not yet covered by costs; waits for them until the final claim. */
  kvar: Kronor;
  /** Paid beyond what the costs give and no costs are to cover: asked back by a decision. */
  attAterkrava: Kronor;
}

/** How the advances stand against the approved costs; `aterkravt` is what decisions have asked back and has not been paid back yet. */
export function avrakning(alla: readonly Rekvisition[], saldon: Saldon, andel: Andel, aterkravt: Kronor = 0): Avrakning {
  const overbetalt = overbetaltAv(godkantSammanlagt(alla, saldon), saldon, andel);
  const forskott = innestaendeForskott(alla, saldon);
  const kvar = slutrekvirerat(alla) ? 0 : Math.min(forskott, overbetalt);
  return { forskott, avraknat: forskott - Math.min(forskott, overbetalt), kvar, attAterkrava: Math.max(0, overbetalt - kvar - aterkravt - saldon.betaltUtanKostnad) };
}
