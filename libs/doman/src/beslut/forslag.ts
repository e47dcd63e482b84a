import { arDatum, Datum, jamforDatum } from '../tal/datum';
import { Beslut, Beslutsniva, Beslutsslag, byggerPaBifall, kanHaAndel } from './beslut';
import { gallande } from './gallande';
import { andrarBeviljandet, FoljdFel, Foljdkontroll, granskaFoljd, upphavandet } from './foljd';

/** Who is to decide, and what is said of why. */
export interface Forslag extends Pick<Beslut, 'slag' | 'beviljadAndel' | 'tak' | 'projektperiod' | 'villkor' | 'allmannaVillkor' | 'avskrivningsgrund'> {
  beslutsniva: Beslutsniva;
  /** The body that decides, at nämndnivå. */
  organ: string | null;
  /** The point of the delegation order and who decides by it, at delegation. */
  delegationspunkt: string | null;
  roll: string | null;
  avslagsmotiv: string | null;
  motivering: string | null;
  /** It has a budget of its own, in place of the one before. */
  egenBudget: boolean;
}

export type Forslagsfalt = 'organ' | 'delegationspunkt' | 'roll' | 'avslagsmotiv' | 'motivering' | 'avskrivningsgrund';

export type ForslagFel =
  | { kod: 'forslagsuppgift_saknas'; falt: Forslagsfalt }
  | { kod: 'andel_vid_avslag'; slag: Beslutsslag }
  /** An extension gives time; more money is a tillagg, so that it is counted against a frame. */
  | { kod: 'tak_vid_forlangning' }
  /** An extension that ends before the end in force. */
  | { kod: 'forlangning_kortar'; last: Datum; galler: Datum }
  /** A decision to change terms that changes none. */
  | { kod: 'andring_utan_andring' };

/** What a new proposal must say that an old document need not (regler §2: who decides, by what right, and why). */
export function granskaForslag(f: Forslag): ForslagFel[] {
  const kravda: Forslagsfalt[] = [
    ...(f.beslutsniva === 'namnd' ? (['organ'] as const) : (['delegationspunkt', 'roll'] as const)),
    ...(f.slag === 'avslag' ? (['avslagsmotiv'] as const) : []),
    // What goes against the applicant says why.
    ...(f.slag === 'aterkrav' || f.slag === 'upphavande' ? (['motivering'] as const) : []),
    ...(f.slag === 'avskrivning' ? (['avskrivningsgrund'] as const) : []),
  ];
  const fel: ForslagFel[] = kravda.filter((falt) => (f[falt] ?? '').trim() === '').map((falt) => ({ kod: 'forslagsuppgift_saknas', falt }));
  if (f.beviljadAndel !== null && !kanHaAndel(f.slag)) fel.push({ kod: 'andel_vid_avslag', slag: f.slag });
  if (f.tak !== null && f.slag === 'forlangning') fel.push({ kod: 'tak_vid_forlangning' });
  if (f.slag === 'andring' && !andrar(f)) fel.push({ kod: 'andring_utan_andring' });
  return fel;
}

/**
 * An extension against the terms in force (regler §4): it ends on the day in force at the earliest.
 * @param alla all the ärende's decisions; one that is corrected is not what is in force against its correction.
 */
export function granskaForlangning(b: Pick<Beslut, 'nummer' | 'slag' | 'projektperiod' | 'rattarBeslut'>, alla: readonly Beslut[]): ForslagFel[] {
  const { till } = b.projektperiod;
  if (b.slag !== 'forlangning' || !arDatum(till)) return [];
  const galler = gallande(alla.filter((x) => x.nummer !== b.nummer && x.nummer !== b.rattarBeslut))?.projektperiod.till ?? null;
  return galler !== null && till < galler ? [{ kod: 'forlangning_kortar', last: till, galler }] : [];
}

function andrar({ beviljadAndel, projektperiod: { fran, till }, villkor, allmannaVillkor, egenBudget }: Forslag): boolean {
  return egenBudget || villkor.length > 0 || [beviljadAndel, fran, till, allmannaVillkor].some((varde) => varde !== null);
}

export type FattandeFel =
  | { kod: 'beslutsdag_ogiltig'; last: string }
  | { kod: 'beslutsdag_framtida'; last: Datum; senast: Datum }
  /** The decision that is built on, or corrected, was taken at the earliest that day. */
  | { kod: 'beslutsdag_fore_grunden'; last: Datum; grund: number; tidigast: Datum }
  /** Nothing is decided on before it has been applied for. */
  | { kod: 'beslutsdag_fore_ansokan'; last: Datum; inkom: Datum }
  /** A nämnd decides in a paragraph of its minutes. */
  | { kod: 'paragraf_saknas' };

/** What must be known of a decision the moment it is taken. */
export function granskaFattande(f: { beslutsniva: Beslutsniva | null; datum: string; paragraf: string | null }, idag: Datum): FattandeFel[] {
  const fel: FattandeFel[] = [];
  if (!arDatum(f.datum)) fel.push({ kod: 'beslutsdag_ogiltig', last: f.datum });
  else if (f.datum > idag) fel.push({ kod: 'beslutsdag_framtida', last: f.datum, senast: idag });
  if (f.beslutsniva === 'namnd' && (f.paragraf ?? '').trim() === '') fel.push({ kod: 'paragraf_saknas' });
  return fel;
}

/** The day against the one on which the application came in; null when that is not known. */
export function granskaDagMotAnsokan(datum: string, inkom: Datum | null): FattandeFel[] {
  return inkom !== null && arDatum(datum) && datum < inkom ? [{ kod: 'beslutsdag_fore_ansokan', last: datum, inkom }] : [];
}

type Foljdbeslut = Pick<Beslut, 'nummer' | 'slag' | 'lage' | 'rattarBeslut' | 'beviljadAndel' | 'tak' | 'aterkrav' | 'projektperiod' | 'beslutat'>;

/** The nummer of the decision that has taken the proposal's place (regler §4): a decided grant, or the same decision; null when none has. */
export function ersattAv(beslut: readonly Foljdbeslut[], nummer: number): number | null {
  for (const f of granskaFoljdMed(beslut, nummer, 'beslut').hinder) {
    if ((f.kod === 'flera_bifall' || f.kod === 'redan_beslutat') && f.nummer === nummer) return f.tidigare;
  }
  return null;
}

/**
 * The decided decision that says what the proposal says, of the day that it is for: it has been entered beside the proposal, as when it is
 * read in from minutes. A change of terms may be one of several on a day, and takes no money.
 */
function redanBeslutat(beslut: readonly Foljdbeslut[], forslag: Foljdbeslut): Foljdbeslut | null {
  if (forslag.slag === 'andring' || forslag.rattarBeslut !== null) return null;
  const utsaga = ({ slag, beviljadAndel, tak, aterkrav, projektperiod: { fran, till }, beslutat }: Foljdbeslut): string =>
    JSON.stringify([slag, beviljadAndel, tak, aterkrav, fran, till, beslutat.fran, beslutat.till]);
  return beslut.find((b) => b.nummer !== forslag.nummer && b.lage === 'beslutad' && utsaga(b) === utsaga(forslag)) ?? null;
}

type Daterat = Pick<Beslut, 'nummer' | 'slag' | 'lage' | 'rattarBeslut' | 'beslutat'>;

/**
 * The day against the decisions it comes after (regler §4): what builds on a grant comes after the latest decided grant and what has been
 * built on it, and a correction after what it corrects. Where only the year of the earlier one is known, its first day is the bound.
 * @param datum the day; one that cannot be read is granskaFattande's to find.
 */
export function granskaBeslutsdag(b: Daterat, alla: readonly Daterat[], datum: string): FattandeFel[] {
  if (!arDatum(datum)) return [];
  const byggerPa = (x: Daterat): boolean => {
    if (x.nummer === b.nummer || x.lage !== 'beslutad') return false;
    if (b.rattarBeslut !== null) return x.nummer === b.rattarBeslut;
    return byggerPaBifall(b.slag) && (x.slag === 'bifall' || byggerPaBifall(x.slag));
  };
  const [senast] = alla.filter(byggerPa).sort((x, y) => jamforDatum(y.beslutat.fran, x.beslutat.fran) || y.nummer - x.nummer);
  return senast && datum < senast.beslutat.fran ? [{ kod: 'beslutsdag_fore_grunden', last: datum, grund: senast.nummer, tidigast: senast.beslutat.fran }] : [];
}

/**
 * The sequence as it would be if proposal `nummer` were decided now (regler §4). When it is, money or time for what nothing has
 * granted is refused, though an old document that has it is only remarked on.
 * @param skede a proposal may wait for the grant it builds on; a decision may not.
 */
export function granskaFoljdMed(beslut: readonly Foljdbeslut[], nummer: number, skede: 'forslag' | 'beslut'): Foljdkontroll {
  const som = granskaFoljd(beslut.map((b) => (b.nummer === nummer ? { ...b, lage: 'beslutad' } : b)));
  // Between the proposal and a decided grant it is always the proposal that has to give way, also when it was written first.
  const hinder = som.hinder.map((f): FoljdFel => (f.kod === 'flera_bifall' && f.tidigare === nummer ? { ...f, nummer, tidigare: f.nummer } : f));
  const eget = beslut.find((b) => b.nummer === nummer);
  const upphavt = eget && andrarBeviljandet(eget.slag) ? upphavandet(beslut.filter((b) => b !== eget)) : null;
  const efter: FoljdFel[] = upphavt && eget?.rattarBeslut !== upphavt.nummer ? [{ kod: 'efter_upphavande', nummer, upphavande: upphavt.nummer }] : [];
  const samma = eget && hinder.length === 0 ? redanBeslutat(beslut, eget) : null;
  if (samma) hinder.push({ kod: 'redan_beslutat', nummer, tidigare: samma.nummer });
  const egna = [...som.anmarkningar.filter((f) => f.nummer === nummer && f.kod !== 'efter_upphavande'), ...efter];
  return skede === 'forslag' ? { hinder, anmarkningar: egna } : { hinder: [...hinder, ...egna], anmarkningar: [] };
}
