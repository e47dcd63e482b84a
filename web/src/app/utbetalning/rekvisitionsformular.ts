import {
  Datum,
  KOSTNADSSLAG,
  Kostnadsslag,
  Kronor,
  REKVISITIONSSLAG,
  Rekvisition,
  Rekvisitionssammanhang,
  Rekvisitionsrad,
  Rekvisitionsslag,
  formateraKronor,
  granskaRekvisition,
  tolkaKronor,
} from '@anslag/doman';
import { Faltfel, RekvisitionRad, RekvisitionSvar, kontoartnamn, rekvisitionensFel } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';

/** What is typed in the form of a claim: amounts as texts. */
export interface Rekvisitionsformular {
  slag: Rekvisitionsslag;
  inkom: Datum | null;
  fran: Datum | null;
  till: Datum | null;
  /** Of a förskott: what is asked for. */
  begart: string;
  /** Of the others: what is booked of each kind. */
  bokfort: Record<Kostnadsslag, string>;
  anmarkning: string;
}
export type Rekvisitionsfalt = keyof Rekvisitionsformular;

export const INGA_BELOPP: Record<Kostnadsslag, string> = {
  egen_personal: '',
  externa_tjanster: '',
  resor_och_logi: '',
  investeringar_och_material: '',
  indirekta_kostnader: '',
  ovriga_kostnader: '',
};

/** An empty form, which is also how one is built, for reading one that was kept. */
export const TOMT: Rekvisitionsformular = { slag: 'rekvisition', inkom: null, fran: null, till: null, begart: '', bokfort: INGA_BELOPP, anmarkning: '' };

/** The id of an amount's control. */
export const radId = (slag: Kostnadsslag): string => `bokfort-${slag}`;

/** An amount as it is typed; nothing at all is null. */
export function belopp(skrivet: string): { kronor: Kronor | null; fel: string | null } {
  if (skrivet.trim() === '') return { kronor: null, fel: null };
  const tolkat = tolkaKronor(skrivet);
  return tolkat.ok ? { kronor: tolkat.varde.kronor, fel: null } : { kronor: null, fel: tolkat.fel.map(talfel).join(' ') };
}

/** The text as it is written when it is left: "1,9 mkr" is "1 900 000"; what cannot be read stays. */
export function stada(skrivet: string): string {
  const { kronor } = belopp(skrivet);
  return kronor === null ? skrivet.trim() : formateraKronor(kronor);
}

/** How an amount is read, where that is not what stands there; empty otherwise. */
export function eko(skrivet: string): string {
  const { kronor } = belopp(skrivet);
  const utanLuft = (text: string): string => text.replace(/\s/g, '');
  return kronor === null || utanLuft(formateraKronor(kronor)) === utanLuft(skrivet) ? '' : `Läses som ${formateraKronor(kronor)}\u00a0kr`;
}

/** A stored claim in the form; `rader` are the amounts that the form begins with. */
export function somFormular(r: Pick<RekvisitionSvar, 'slag' | 'inkom' | 'period' | 'begart' | 'rader' | 'anmarkning'>): Rekvisitionsformular {
  return {
    slag: r.slag,
    inkom: r.inkom,
    fran: r.period?.fran ?? null,
    till: r.period?.till ?? null,
    begart: r.begart === null ? '' : formateraKronor(r.begart),
    bokfort: { ...INGA_BELOPP, ...Object.fromEntries(r.rader.map((rad) => [rad.kostnadsslag, formateraKronor(rad.bokfort)])) },
    anmarkning: r.anmarkning ?? '',
  };
}

/** A listed claim as the rules see it. Its costs stand in one line, which is all that periods and sums ask for. */
export function somRegel(r: RekvisitionRad): Rekvisition {
  const { nummer, slag, status, period, inkom, begart, bestallt, rattar, summor } = r;
  const rader: Rekvisitionsrad[] = slag === 'forskott' ? [] : [{ kostnadsslag: 'ovriga_kostnader', bokfort: summor.bokfort, ejGodkant: summor.ejGodkant, skal: null }];
  return { nummer, slag, status, period, inkom, begart, bestallt, rattar, rader };
}

export interface Rekvisitionstolkning {
  /** What can be read of it. */
  rekvisition: Rekvisition;
  /** All that cannot be registered, by the control's id, in the order of the form. */
  fel: Faltfel[];
}

/** Each field of the contract at its control; a line is the one that was sent in its place. */
export function faltIder(rader: readonly Pick<Rekvisitionsrad, 'kostnadsslag'>[]): Record<string, string> {
  return {
    slag: `slag-${REKVISITIONSSLAG[0]}`,
    rattar: `slag-${REKVISITIONSSLAG[0]}`,
    inkom: 'inkom',
    periodFran: 'fran',
    periodTill: 'till',
    begart: 'begart',
    rader: radId(KOSTNADSSLAG[0]),
    anmarkning: 'anmarkning',
    ...Object.fromEntries(rader.flatMap((r, i) => ['bokfort', 'ejGodkant', 'kostnadsslag'].map((f) => [`rader.${i}.${f}`, radId(r.kostnadsslag)]))),
  };
}

/** The form read as a claim, and everything in it that cannot be registered. @param nummer 0 of a claim that has none yet. */
export function tolka(f: Rekvisitionsformular, lage: Rekvisitionssammanhang, { nummer = 0, rattar = null }: { nummer?: number; rattar?: number | null } = {}): Rekvisitionstolkning {
  const forskott = f.slag === 'forskott';
  const lasta = KOSTNADSSLAG.map((slag) => ({ slag, skrivet: f.bokfort[slag], ...belopp(f.bokfort[slag]) }));
  const begart = belopp(f.begart);
  const oklara: Faltfel[] = forskott
    ? begart.fel === null ? [] : [{ falt: 'begart', last: f.begart, meddelande: begart.fel, ratt: null }]
    : lasta.flatMap((b) => (b.fel === null ? [] : [{ falt: radId(b.slag), last: b.skrivet, meddelande: `${kontoartnamn(b.slag)}: ${b.fel}`, ratt: null }]));
  const rader = forskott ? [] : lasta.flatMap((b): Rekvisitionsrad[] => (b.kronor === null ? [] : [{ kostnadsslag: b.slag, bokfort: b.kronor, ejGodkant: 0, skal: null }]));
  const rekvisition: Rekvisition = {
    nummer,
    slag: f.slag,
    status: 'inkommen',
    period: forskott || f.fran === null || f.till === null ? null : { fran: f.fran, till: f.till },
    // A day that is missing is said to be, and not that all else comes after it.
    inkom: f.inkom ?? lage.idag,
    begart: forskott ? begart.kronor : null,
    bestallt: 0,
    rattar,
    rader,
  };
  const ider = faltIder(rader);
  const funna = rekvisitionensFel(granskaRekvisition(rekvisition, lage))
    .map((fel) => ({ ...fel, falt: ider[fel.falt] ?? fel.falt }))
    // An amount that cannot be read is not also said to be missing.
    .filter((fel) => oklara.length === 0 || (fel.falt !== 'begart' && fel.falt !== ider['rader']));
  const utanDag = f.inkom === null ? [{ falt: 'inkom', last: null, meddelande: 'Skriv vilken dag rekvisitionen kom in.', ratt: null }] : [];
  const ordning = [...Object.values(faltIder([])), ...KOSTNADSSLAG.map(radId)];
  return { rekvisition, fel: [...utanDag, ...funna, ...oklara].sort((a, b) => ordning.indexOf(a.falt) - ordning.indexOf(b.falt)) };
}

/** The claim as it is sent. */
export function begaran(r: Rekvisition, anmarkning: string): object {
  return {
    slag: r.slag,
    inkom: r.inkom,
    periodFran: r.period?.fran ?? null,
    periodTill: r.period?.till ?? null,
    begart: r.begart,
    rattar: r.rattar,
    rader: r.slag === 'forskott' ? null : r.rader.map(({ kostnadsslag, bokfort }) => ({ kostnadsslag, bokfort })),
    anmarkning: anmarkning.trim() || null,
  };
}
