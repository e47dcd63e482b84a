import { Arsresultat, Grund, Matvarde, RESULTATLAGEN, Resultatlage, harResultat } from '@anslag/doman';
import { KedjeSvar, KedjenodSvar, NodutfallSvar } from '@anslag/kontrakt';

/** One result as the table has it: what is achieved and what is expected have a column each, and are never summed. */
export interface Resultatrad {
  nod: KedjenodSvar;
  lage: Resultatlage;
  grund: Grund | null;
  /** Null of what the document states that the chain was read from. */
  utfall: NodutfallSvar | null;
}

/** What the results of a node come to in a year, when several of the same state and scope tell a value. */
export interface Summarad {
  nod: KedjenodSvar;
  varDel: boolean;
  uppnatt: Matvarde | null;
  forvantat: Matvarde | null;
}

export interface Resultatar {
  ar: number;
  rader: Resultatrad[];
  summor: Summarad[];
}

export function iKraft(u: NodutfallSvar): boolean {
  return u.makulerad === null && u.rattatAv === null;
}

/** The results in force year by year, the latest first, node by node in the order of the chain; what is stated without a year is not among them. */
export function perAr({ noder }: Pick<KedjeSvar, 'noder'>): Resultatar[] {
  const egna = noder.filter((n) => harResultat(n.niva));
  const rader = egna.flatMap((nod): (Resultatrad & { ar: number })[] => [
    ...nod.utfall.filter(iKraft).map((utfall) => ({ ar: utfall.ar, nod, lage: utfall.lage, grund: utfall.grund, utfall })),
    ...(nod.lage === null || nod.ar === null ? [] : [{ ar: nod.ar, nod, lage: nod.lage, grund: nod.grund, utfall: null }]),
  ]);
  return [...new Set(rader.map((r) => r.ar))]
    .sort((a, b) => b - a)
    .map((ar) => {
      const arets = rader.filter((r) => r.ar === ar);
      const flera = (r: Arsresultat, nod: KedjenodSvar): boolean =>
        RESULTATLAGEN.some((lage) => arets.filter((x) => x.nod === nod && x.utfall?.avser === r.avser && x.lage === lage && x.utfall.varde !== null).length > 1);
      const summor = egna.flatMap((nod) => nod.resultat.perAr.filter((r) => r.ar === ar && flera(r, nod)).map((r) => ({ nod, varDel: r.avser === 'var_del', uppnatt: r.uppnatt, forvantat: r.forvantat })));
      return { ar, rader: arets, summor };
    });
}

/** What the document that the chain was read from states of a node without saying which year. */
export function utanAr({ noder }: Pick<KedjeSvar, 'noder'>): { nod: KedjenodSvar; lage: Resultatlage }[] {
  return noder.flatMap((nod) => (harResultat(nod.niva) && nod.lage !== null && nod.ar === null ? [{ nod, lage: nod.lage }] : []));
}

/** What no longer counts, newest first: put right or annulled. */
export function urKraft({ noder }: Pick<KedjeSvar, 'noder'>): { nod: KedjenodSvar; utfall: NodutfallSvar }[] {
  return noder
    .flatMap((nod) => nod.utfall.filter((u) => !iKraft(u)).map((utfall) => ({ nod, utfall })))
    .sort((a, b) => b.utfall.registrerad.localeCompare(a.utfall.registrerad));
}

/** The nodes that have a target or could have one: those that something is measured of. */
export function malnoder({ noder }: Pick<KedjeSvar, 'noder'>): KedjenodSvar[] {
  return noder.filter((n) => harResultat(n.niva) && (n.mal.length > 0 || n.indikator !== null || n.enhet !== null));
}

/** "3 kvinnor, 4 män och 1 okänt"; empty when nothing is told. */
export function konstext({ kvinnor, man, okant }: Pick<NodutfallSvar, 'kvinnor' | 'man' | 'okant'>): string {
  const delar = [kvinnor === null ? '' : `${kvinnor} ${kvinnor === 1 ? 'kvinna' : 'kvinnor'}`, man === null ? '' : `${man} ${man === 1 ? 'man' : 'män'}`, okant === null ? '' : `${okant} okänt`].filter(Boolean);
  return delar.length < 2 ? delar.join('') : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1)}`;
}

