import { arTackt, jamforBokforing, kontoart, type Kontoart, type Period } from '@anslag/doman';
import type { BokforingsfilSvar, Bokforingskonto, BokforingSvar, Bokforingsvarning } from '@anslag/kontrakt';
import type { Bokfordrekvisition, Delade, LagradBokforing } from './bokforing.query';
import type { Kontodag } from './urval';

/** Accounts of what the claim may rest on, and those that only are told of. */
const OMTALAS: readonly [Kontoart, 'intakter' | 'tillgangar' | 'finansiellt'][] = [
  ['intakt', 'intakter'],
  ['tillgang_eller_skuld', 'tillgangar'],
  ['finansiellt', 'finansiellt'],
];
/** How the accounts name a chart of the BAS family. */
const BAS = /^(EU)?BAS/i;
/** A settled debt or a paid invoice stands on accounts of money and debts; what was bought to be kept stands on these. */
const INKOPT = /^1[0-2]/;

/** The last ten digits, so that a hyphen or a century makes no difference. */
function siffror(organisationsnummer: string): string {
  return organisationsnummer.replace(/\D/g, '').slice(-10);
}

function summa(poster: readonly Pick<Kontodag, 'ore'>[]): number {
  return poster.reduce((s, p) => s + p.ore, 0);
}

function perKonto(poster: readonly Kontodag[]): Bokforingskonto[] {
  const konton = new Map<string, Bokforingskonto>();
  for (const { konto, benamning, ore } of poster) {
    const fore = konton.get(konto);
    konton.set(konto, { konto, benamning: fore?.benamning ?? benamning, art: kontoart(konto), ore: (fore?.ore ?? 0) + ore });
  }
  return [...konton.values()];
}

function iPerioden({ fran, till }: Period): (p: Kontodag) => boolean {
  return ({ datum }) => fran <= datum && datum <= till;
}

/** What the file itself says that an officer should know, whatever object is chosen. */
function filvarningar(fil: LagradBokforing, { organisationsnummer }: Bokfordrekvisition): Bokforingsvarning[] {
  const annan = fil.organisationsnummer !== null && organisationsnummer !== null && siffror(fil.organisationsnummer) !== siffror(organisationsnummer);
  return [
    ...(annan ? [{ kod: 'annat_organisationsnummer', filens: fil.organisationsnummer ?? '', sokandes: organisationsnummer ?? '' } as const] : []),
    ...(fil.kontoplan !== null && !BAS.test(fil.kontoplan) ? [{ kod: 'annan_kontoplan', kontoplan: fil.kontoplan } as const] : []),
    ...(fil.antalObalanserade > 0 ? [{ kod: 'obalanserade_verifikationer', antal: fil.antalObalanserade, forsta: fil.obalanserade } as const] : []),
  ];
}

function urvalsvarningar(fil: LagradBokforing, period: Period): Bokforingsvarning[] {
  const inom = fil.poster.filter(iPerioden(period));
  const utanfor = fil.poster.filter((p) => !inom.includes(p));
  const okanda = inom.filter((p) => kontoart(p.konto) === 'okant');
  return [
    ...(utanfor.length > 0 ? [{ kod: 'utanfor_perioden', antal: utanfor.reduce((s, p) => s + p.antal, 0), ore: summa(utanfor) } as const] : []),
    ...OMTALAS.flatMap(([art, kod]) => {
      const poster = inom.filter((p) => kontoart(p.konto) === art && (art !== 'tillgang_eller_skuld' || INKOPT.test(p.konto)));
      // Revenue is booked in credit.
      const ore = art === 'intakt' ? -summa(poster) : summa(poster);
      return ore === 0 ? [] : [{ kod, ore }];
    }),
    ...(okanda.length > 0 ? [{ kod: 'okanda_konton', konton: [...new Set(okanda.map((p) => p.konto))].slice(0, 20), ore: summa(okanda) } as const] : []),
  ];
}

/** Together the files' financial years cover the period, as far as they tell. */
function tacks(filer: readonly LagradBokforing[], period: Period): boolean {
  const ar = filer.flatMap((f) => f.rakenskapsar ?? []);
  return ar.length < filer.length || arTackt(period, ar);
}

function filsvar(fil: LagradBokforing, rekvisition: Bokfordrekvisition, period: Period, allaTacker: boolean, delade: readonly Delade[]): BokforingsfilSvar {
  const { kontoplan: _, rakenskapsar, antalObalanserade: __, obalanserade: ___, poster, ...svar } = fil;
  return {
    ...svar,
    konton: perKonto(poster.filter(iPerioden(period))),
    varningar: [
      ...delade.map((d) => ({ kod: 'samma_verifikationer', ...d }) as const),
      ...filvarningar(fil, rekvisition),
      ...(allaTacker || !rakenskapsar ? [] : [{ kod: 'perioden_tacks_inte', rakenskapsar } as const]),
      ...urvalsvarningar(fil, period),
    ],
  };
}

/**
 * The accounts of a claim beside what it claims.
 * @param delade the vouchers that each file shares with other claims, by the file's id.
 */
export function bokforingssvar(
  arende: string,
  rekvisition: Bokfordrekvisition & { period: Period },
  filer: readonly LagradBokforing[],
  delade: ReadonlyMap<string, readonly Delade[]>,
  farLaggaIn: boolean,
): BokforingSvar {
  const { period } = rekvisition;
  const allaTacker = tacks(filer, period);
  const svar = filer.map((f) => filsvar(f, rekvisition, period, allaTacker, delade.get(f.id) ?? []));
  const valda = filer.length > 0 && filer.every((f) => f.objekt !== null);
  return {
    arende,
    rekvisition: rekvisition.nummer,
    period,
    filer: svar,
    jamforelse: valda ? jamforBokforing(rekvisition.rader, svar.flatMap((f) => f.konton)) : null,
    farLaggaIn,
  };
}
