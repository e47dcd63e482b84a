import { Datum, HOGST_NODER, Kedjeavser, Kedjelank, Kedjeplan, Matvarde, Niva, Plannod, formateraMatvarde, harResultat, tolkaMatvarde } from '@anslag/doman';
import { Faltfel, KedjeSvar, KedjenodSvar, kedjeplansfel } from '@anslag/kontrakt';
import { matvardefel } from '../ui/matvarde.formulering';
import { forMangaText } from './kedjeandring.formulering';

/** A node as its controls have it. */
export interface Nodformular {
  id: string;
  niva: Niva;
  text: string;
  /** The register's id; empty for none. */
  effektmal: string;
  indikator: string;
  /** The register's id; empty for none. */
  strategiindikator: string;
  enhet: string;
  baslinje: string;
  baslinjeAr: string;
  avser: Kedjeavser | '';
  ansvarig: string;
  klartSenast: Datum | null;
  /** A first target, set when the chain is saved; a node that has one gets a new one beside the form. */
  malvarde: string;
  malar: string;
}
export type Nodfalt = Exclude<keyof Nodformular, 'id'>;

export interface Lankformular {
  fran: string;
  till: string;
  skal: string;
}

export interface Kedjeformular {
  noder: Nodformular[];
  lankar: Lankformular[];
}

export const TOM_KEDJA: Kedjeformular = { noder: [], lankar: [] };

export function tomtLed(id: string, niva: Niva): Nodformular {
  return { id, niva, text: '', effektmal: '', indikator: '', strategiindikator: '', enhet: '', baslinje: '', baslinjeAr: '', avser: '', ansvarig: '', klartSenast: null, malvarde: '', malar: '' };
}

/** How a form is built, for reading one that was kept. */
export const MALL: Kedjeformular = { noder: [tomtLed('', 'aktivitet')], lankar: [{ fran: '', till: '', skal: '' }] };

export function somFormular(svar: Pick<KedjeSvar, 'noder' | 'lankar'>): Kedjeformular {
  return { noder: svar.noder.map(nodformular), lankar: svar.lankar.map(lankformular) };
}

export function nodformular(n: Plannod): Nodformular {
  return {
    id: n.id,
    niva: n.niva,
    text: n.text,
    effektmal: n.effektmal ?? '',
    indikator: n.indikator ?? '',
    strategiindikator: n.strategiindikator ?? '',
    enhet: n.enhet ?? '',
    baslinje: n.baslinje === null ? '' : formateraMatvarde(n.baslinje),
    baslinjeAr: n.baslinjeAr === null ? '' : `${n.baslinjeAr}`,
    avser: n.avser ?? '',
    ansvarig: n.ansvarig ?? '',
    klartSenast: n.klartSenast,
    malvarde: '',
    malar: '',
  };
}

export function lankformular({ fran, till, skal }: Kedjelank): Lankformular {
  return { fran, till, skal: skal ?? '' };
}

/** What the form says: the plan as far as it can be read, the first targets, and all that keeps it from being saved. */
export interface Kedjetolkning {
  plan: Kedjeplan;
  /** By the node's place in the form. */
  mal: Map<number, { malvarde: Matvarde; malar: number | null }>;
  fel: Faltfel[];
}

const ellerInget = (text: string): string | null => text.trim() || null;
const fel = (falt: string, last: string, meddelande: string, ratt: string | null = null): Faltfel => ({ falt, last, meddelande, ratt });

/** @param lagrade the nodes as they are stored: what their document states follows them. */
export function tolka(f: Kedjeformular, lagrade: readonly KedjenodSvar[], idag: Datum): Kedjetolkning {
  const perId = new Map(lagrade.map((n) => [n.id, n]));
  const egna: Faltfel[] = [];
  const mal: Kedjetolkning['mal'] = new Map();
  const matvarde = (falt: string, text: string): Matvarde | null => {
    if (text.trim() === '') return null;
    const last = tolkaMatvarde(text);
    if (last.ok) return last.varde;
    egna.push(fel(falt, text, last.fel.map(matvardefel).join(' ')));
    return null;
  };
  const artal = (falt: string, text: string, lagst: number): number | null => {
    if (text.trim() === '') return null;
    const ar = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
    if (ar >= lagst && ar <= 2100) return ar;
    egna.push(fel(falt, text, 'Det är inte ett årtal som kan anges.', `fyra siffror, från ${lagst} till 2100`));
    return null;
  };
  if (f.noder.length > HOGST_NODER) egna.push(fel('noder', `${f.noder.length}`, forMangaText(f.noder.length)));
  const noder = f.noder.map((n, i): Plannod => {
    const plats = (falt: Nodfalt): string => `noder.${i}.${falt}`;
    if (n.text.trim() === '') egna.push(fel(plats('text'), '', 'Ledet saknar text.'));
    const med = harResultat(n.niva);
    const malvarde = med ? matvarde(plats('malvarde'), n.malvarde) : null;
    const malar = med ? artal(plats('malar'), n.malar, 1995) : null;
    if (malvarde !== null) mal.set(i, { malvarde, malar });
    else if (med && malar !== null && n.malvarde.trim() === '') egna.push(fel(plats('malvarde'), '', 'Målåret är ifyllt men inte målvärdet.'));
    const angivet = perId.get(n.id);
    return {
      id: n.id,
      niva: n.niva,
      text: n.text.trim(),
      indikator: ellerInget(n.indikator),
      strategiindikator: (med && n.strategiindikator) || null,
      enhet: ellerInget(n.enhet),
      baslinje: matvarde(plats('baslinje'), n.baslinje),
      baslinjeAr: artal(plats('baslinjeAr'), n.baslinjeAr, 1900),
      avser: n.avser || null,
      ansvarig: ellerInget(n.ansvarig),
      klartSenast: n.klartSenast,
      lage: (med && angivet?.lage) || null,
      grund: (med && angivet?.grund) || null,
      ar: (med && angivet?.ar) || null,
      ...(n.niva === 'effektmal' && n.effektmal ? { effektmal: n.effektmal } : {}),
    };
  });
  const lankar = f.lankar.map(({ fran, till, skal }) => ({ fran, till, ...(skal.trim() ? { skal: skal.trim() } : {}) }));
  const plan = { noder, lankar };
  return { plan, mal, fel: [...egna, ...kedjeplansfel(plan, idag)] };
}
