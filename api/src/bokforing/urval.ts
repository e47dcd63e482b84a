import { type Datum, jamforKodpunkter } from '@anslag/doman';
import { type Bokforingsobjekt, HELA_FILEN } from '@anslag/kontrakt';
import type { Bokforing, Verifikation } from './bokforing';

/** SIE's dimensions of persons and of what is bought and sold (7–10) say nothing of projects; 6 is Projekt. */
const EJ_PROJEKT = ['7', '8', '9', '10'];
const PROJEKT = '6';
const FLEST_OBJEKT = 500;

/** What is booked on the chosen object, per account and day. */
export interface Kontodag {
  konto: string;
  benamning: string | null;
  datum: Datum;
  ore: number;
  antal: number;
}

export interface Urval {
  poster: Kontodag[];
  verifikationer: Pick<Verifikation, 'serie' | 'nummer' | 'datum'>[];
}

function dimension(objekt: string): string {
  return objekt.slice(0, objekt.indexOf(':'));
}

function arProjektdimension(format: Bokforing['format'], objekt: string): boolean {
  return format === 'xlsx' || dimension(objekt) === PROJEKT;
}

/** What there is to choose among: projects first, then what else is booked on, last all of the file. */
export function objektval({ format, objekt, verifikationer }: Bokforing): Bokforingsobjekt[] {
  const antal = new Map<string, number>();
  let alla = 0;
  for (const { poster } of verifikationer) {
    for (const post of poster) {
      alla += 1;
      for (const o of post.objekt) antal.set(o, (antal.get(o) ?? 0) + 1);
    }
  }
  const val = [...antal]
    .filter(([o]) => format === 'xlsx' || !EJ_PROJEKT.includes(dimension(o)))
    .map(([o, antalPoster]) => ({ objekt: o, namn: objekt.get(o)?.namn ?? null, dimension: objekt.get(o)?.dimension ?? null, antalPoster }))
    .sort((a, b) => Number(arProjektdimension(format, b.objekt)) - Number(arProjektdimension(format, a.objekt)) || jamforKodpunkter(a.objekt, b.objekt))
    .slice(0, FLEST_OBJEKT);
  return [...val, { objekt: HELA_FILEN, namn: null, dimension: null, antalPoster: alla }];
}

/** The one that needs no choice: the only project, or all of the file when nothing in it is told apart. Null when somebody must choose. */
export function givetObjekt(format: Bokforing['format'], val: readonly Bokforingsobjekt[]): string | null {
  const projekt = val.filter((v) => v.objekt !== HELA_FILEN && arProjektdimension(format, v.objekt));
  if (val.length === 1) return HELA_FILEN;
  return projekt.length === 1 ? (projekt[0]?.objekt ?? null) : null;
}

/** The costs and other posts of the object, and the vouchers they are of; in order, so that the same file gives the same. */
export function urval({ verifikationer, konton }: Bokforing, objekt: string): Urval {
  const dagar = new Map<string, Kontodag>();
  const traffade: Urval['verifikationer'] = [];
  for (const { serie, nummer, datum, poster } of verifikationer) {
    const egna = objekt === HELA_FILEN ? poster : poster.filter((p) => p.objekt.includes(objekt));
    if (egna.length > 0) traffade.push({ serie, nummer, datum });
    for (const { konto, datum: dag, ore } of egna) {
      const nyckel = `${konto} ${dag}`;
      const fore = dagar.get(nyckel);
      if (fore) {
        fore.ore += ore;
        fore.antal += 1;
      } else dagar.set(nyckel, { konto, benamning: konton.get(konto) ?? null, datum: dag, ore, antal: 1 });
    }
  }
  const poster = [...dagar.values()].sort((a, b) => jamforKodpunkter(a.konto, b.konto) || jamforKodpunkter(a.datum, b.datum));
  return { poster, verifikationer: traffade };
}

/** Vouchers whose debit and credit differ, "A 12 2024-01-31". */
export function obalanserade({ format, verifikationer }: Bokforing): string[] {
  // A list of costs in a workbook has only one side.
  if (format === 'xlsx') return [];
  return verifikationer.filter((v) => v.poster.reduce((s, p) => s + p.ore, 0) !== 0).map(verifikationstext);
}

export function verifikationstext({ serie, nummer, datum }: Pick<Verifikation, 'serie' | 'nummer' | 'datum'>): string {
  return [serie, nummer, datum].filter((d) => d !== '').join(' ');
}
