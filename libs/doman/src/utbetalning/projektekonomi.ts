import { Andel } from '../tal/andel';
import { Datum, Period } from '../tal/datum';
import { Kronor } from '../tal/kronor';
import { Gallande } from '../beslut/gallande';
import { andelAv } from './berakning';
import { utbetalningsprognos } from './prognos';
import { Rekvisition, arOppen, gallandeRekvisitioner, radsummor } from './rekvisition';
import { Saldon, godkantSammanlagt, saldo, slutrekvirerat } from './saldo';
import { Senrekvisition, senaRekvisitioner } from './sena';
import { Arsbelopp, Takt, bedomTakt, planTill, utbetalningsplan } from './takt';

export interface Projektunderlag {
  galler: Pick<Gallande, 'andel' | 'projektperiod' | 'upphavd'>;
  /** The ärende is closed. */
  avslutat: boolean;
  saldon: Saldon;
  rekvisitioner: readonly Rekvisition[];
  /** The budget's own line of anslag 1:1 by year; empty when there is none, or not all of it is known. */
  egna: readonly Arsbelopp[];
  idag: Datum;
  /** A share of the tak. */
  tolerans: Andel;
  /** Days after a half-year's end within which it is to be claimed. */
  dagar: number;
}

/** A project's money as of today: tak = utbetalt + oppet + aterfort + kvar + attAterfora, unless a decision has lowered the tak below what is used. */
export interface Projektekonomi {
  period: Period | null;
  bokfort: Kronor;
  godkant: Kronor;
  /** What the booked costs give, at most the tak, or the advances asked for when they are more; null when the share is not known. */
  rekvirerat: Kronor | null;
  /** Less what has been paid back. */
  utbetalt: Kronor;
  oppet: Kronor;
  aterfort: Kronor;
  /** Left to pay. */
  kvar: Kronor;
  /** Left, but will not be paid: to give back to the frame. */
  attAterfora: Kronor;
  plan: Kronor | null;
  avvikelse: number | null;
  takt: Takt;
  /** The years sum to `kvar`. */
  prognos: Arsbelopp[];
  sena: Senrekvisition[];
}

/** The claims whose costs are claimed: those in force, and those under way that take no other's place. */
function rekvirerade(alla: readonly Rekvisition[]): Rekvisition[] {
  return [...gallandeRekvisitioner(alla), ...alla.filter((r) => arOppen(r.status) && r.status !== 'aterlamnad' && r.rattar === null)];
}

function rekvireratAv(aktuella: readonly Rekvisition[], bokfort: Kronor, andel: Andel | null, tak: Kronor): Kronor | null {
  if (andel === null) return null;
  const forskott = aktuella.reduce((s, r) => s + (r.slag !== 'forskott' ? 0 : r.status === 'attesterad' ? r.bestallt : (r.begart ?? 0)), 0);
  return Math.min(tak, Math.max(forskott, andelAv(bokfort, andel).hela));
}

/** How a granted project stands: what is claimed, paid and left, how that goes with its plan, and when the rest is likely to be paid. */
export function projektekonomi({ galler, avslutat, saldon, rekvisitioner, egna, idag, tolerans, dagar }: Projektunderlag): Projektekonomi {
  const { fran, till } = galler.projektperiod;
  const period = fran !== null && till !== null && fran <= till ? { fran, till } : null;
  const aktuella = rekvirerade(rekvisitioner);
  // What was paid before there were claims rests on costs that are in none of them.
  const bokfort = saldon.ingaendeGodkant + aktuella.reduce((s, r) => s + radsummor(r.rader).bokfort, 0);
  const { kvar: rest, kvarAttBetala } = saldo(saldon);
  const slut = avslutat || galler.upphavd !== null || slutrekvirerat(rekvisitioner);
  const utbetalt = saldon.betalt - saldon.aterbetalt;
  const arsplan = period ? utbetalningsplan({ tak: saldon.tak, period, egna }) : [];
  const plan = period ? planTill(arsplan, period, idag) : null;
  const kvar = slut ? 0 : kvarAttBetala;
  return {
    period,
    bokfort,
    godkant: godkantSammanlagt(rekvisitioner, saldon),
    rekvirerat: rekvireratAv(aktuella, bokfort, galler.andel, saldon.tak),
    utbetalt,
    oppet: saldon.oppnaOrdrar,
    aterfort: saldon.aterfort,
    kvar,
    attAterfora: rest - kvar,
    plan,
    avvikelse: plan === null ? null : utbetalt - plan,
    takt: bedomTakt({ tak: saldon.tak, utbetalt, plan, tolerans, slutredovisat: slut }),
    prognos: utbetalningsprognos({ kvar, arsplan, period, idag }),
    sena: period && kvar > 0
      ? senaRekvisitioner({
          projektperiod: period,
          rekvirerade: rekvisitioner.filter((r) => r.status !== 'avslagen' && r.status !== 'aterlamnad').flatMap((r) => r.period ?? []),
          slutredovisat: slut || rekvisitioner.some((r) => r.slag === 'slutrekvisition' && arOppen(r.status) && r.status !== 'aterlamnad'),
          idag,
          dagar,
        })
      : [],
  };
}
