import { Datum } from '../tal/datum';
import { Matvarde } from '../tal/matvarde';
import { Kedjelank, Kedjenod, Niva } from './kedja';

/** What a value counts: the whole project, or our part of one that is shared. */
export const KEDJEAVSER = ['hela', 'var_del'] as const;
export type Kedjeavser = (typeof KEDJEAVSER)[number];

/** The levels that have results: what is delivered, and what comes of it. What is done and what it is for have none. */
export const RESULTATNIVAER = ['prestation', 'effekt_kort', 'effekt_medellang', 'effekt_lang'] as const satisfies readonly Niva[];

/** How many nodes and links a chain may have. */
export const HOGST_NODER = 200;
export const HOGST_LANKAR = 1000;

/** A node as it is planned: what it is measured by, and who answers for it. `lage` and `grund` are what the document it was read from states. */
export interface Plannod extends Kedjenod {
  /** The year the stated outcome belongs to. */
  ar: number | null;
  /** What is measured, by name. */
  indikator: string | null;
  /** The register's id of the indicator of the strategy or of the committee that the node follows; only of levels that have results. */
  strategiindikator: string | null;
  enhet: string | null;
  baslinje: Matvarde | null;
  baslinjeAr: number | null;
  avser: Kedjeavser | null;
  /** A role or an organisation, never a person. */
  ansvarig: string | null;
  klartSenast: Datum | null;
}

export interface Kedjeplan {
  noder: Plannod[];
  lankar: Kedjelank[];
}

/** A delmål of an application with what is done to reach it. */
export interface Kedjedelmal {
  rubrik: string;
  aktiviteter: readonly string[];
}

const OSAGD = { lage: null, grund: null, ar: null, indikator: null, strategiindikator: null, enhet: null, baslinje: null, baslinjeAr: null, avser: null, ansvarig: null, klartSenast: null } as const;

/** A node of which nothing is said but its level and text. */
export function tomNod(id: string, niva: Niva, text: string, effektmal?: string): Plannod {
  return { id, niva, text, ...OSAGD, ...(effektmal === undefined ? {} : { effektmal }) };
}

const sammaText = (s: string): string => s.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
/** What makes two nodes the same: a goal of the register by its id, all else by level and text. */
const igenkanning = (n: Kedjenod): string => (n.niva === 'effektmal' && n.effektmal ? `mål ${n.effektmal}` : `${n.niva} ${sammaText(n.text)}`);

function ledigtId(upptagna: ReadonlySet<string>): string {
  for (let i = 1; ; i++) if (!upptagna.has(`ny-${i}`)) return `ny-${i}`;
}

/**
 * The chain with another one put in (a template, or the chain of an earlier project): its nodes get new ids "ny-1", "ny-2" … and bring no outcome,
 * baseline, responsible or day of their own; a node that is there already, by level and text, is not doubled. Every link of both is kept.
 */
export function infoga(kedja: Kedjeplan, tillagg: Kedjeplan): Kedjeplan {
  const noder = [...kedja.noder];
  const perTecken = new Map(noder.map((n) => [igenkanning(n), n.id]));
  const upptagna = new Set(noder.map((n) => n.id));
  const blir = new Map<string, string>();
  for (const n of tillagg.noder) {
    const finns = perTecken.get(igenkanning(n));
    const id = finns ?? ledigtId(upptagna);
    blir.set(n.id, id);
    if (finns !== undefined) continue;
    upptagna.add(id);
    perTecken.set(igenkanning(n), id);
    noder.push({ ...tomNod(id, n.niva, n.text, n.effektmal), indikator: n.indikator, strategiindikator: n.strategiindikator, enhet: n.enhet, avser: n.avser });
  }
  const lankar = [...kedja.lankar];
  for (const l of tillagg.lankar) {
    const [fran, till] = [blir.get(l.fran), blir.get(l.till)];
    if (fran === undefined || till === undefined || lankar.some((m) => m.fran === fran && m.till === till)) continue;
    lankar.push({ fran, till, ...(l.skal === undefined ? {} : { skal: l.skal }) });
  }
  return { noder, lankar };
}

/**
 * The beginning of a chain, as an application gives it: each aktivitet of a delmål leads to the delmål as a prestation, and the main effektmål
 * stands at the end. What lies between is the effects, which no application's delmål tell: they are for the officer to write.
 */
export function franAnsokan(delmal: readonly Kedjedelmal[], effektmal: readonly { id: string; namn: string }[]): Kedjeplan {
  const tom: Kedjeplan = { noder: [], lankar: [] };
  const delar = delmal.map(({ rubrik, aktiviteter }): Kedjeplan => ({
    noder: [...aktiviteter.map((a, i) => tomNod(`a${i}`, 'aktivitet', a)), tomNod('p', 'prestation', rubrik)],
    lankar: aktiviteter.map((_, i) => ({ fran: `a${i}`, till: 'p' })),
  }));
  const mal: Kedjeplan = { noder: effektmal.map((m, i) => tomNod(`m${i}`, 'effektmal', m.namn, m.id)), lankar: [] };
  return [...delar, mal].reduce(infoga, tom);
}

/** Everything that leads to a node or follows from it, and the node itself. A circle ends too. */
export function vagGenom(id: string, lankar: readonly Kedjelank[]): Set<string> {
  const folj = (steg: (l: Kedjelank, nu: string) => string | null): Set<string> => {
    const nadda = new Set<string>();
    const kvar = [id];
    for (let nu = kvar.pop(); nu !== undefined; nu = kvar.pop()) {
      for (const l of lankar) {
        const nasta = steg(l, nu);
        if (nasta === null || nadda.has(nasta)) continue;
        nadda.add(nasta);
        kvar.push(nasta);
      }
    }
    return nadda;
  };
  return new Set([id, ...folj((l, nu) => (l.fran === nu ? l.till : null)), ...folj((l, nu) => (l.till === nu ? l.fran : null))]);
}
