import { Kedjeplan, NIVAER, Niva, infoga } from '@anslag/doman';
import { Kedjeformular, Nodformular, lankformular, nodformular, tomtLed } from './kedjeformular';

const plats = (niva: Niva): number => NIVAER.indexOf(niva);

function ledigtId(noder: readonly Nodformular[]): string {
  for (let i = 1; ; i++) if (!noder.some((n) => n.id === `ny-${i}`)) return `ny-${i}`;
}

/** A chain after something was done to it, and the node that one goes on with. */
export interface Andrad {
  kedja: Kedjeformular;
  nod: string;
}

export function laggTill(f: Kedjeformular, niva: Niva): Andrad {
  const nod = ledigtId(f.noder);
  return { kedja: { ...f, noder: [...f.noder, tomtLed(nod, niva)] }, nod };
}

/** A new node on the next level, which this one leads to; null after the last level. */
export function laggTillEfter(f: Kedjeformular, id: string): Andrad | null {
  const fran = f.noder.find((n) => n.id === id);
  const niva = fran && NIVAER[plats(fran.niva) + 1];
  if (!niva) return null;
  const { kedja, nod } = laggTill(f, niva);
  return { kedja: { ...kedja, lankar: [...kedja.lankar, { fran: id, till: nod, skal: '' }] }, nod };
}

export function taBort(f: Kedjeformular, id: string): Kedjeformular {
  return { noder: f.noder.filter((n) => n.id !== id), lankar: f.lankar.filter((l) => l.fran !== id && l.till !== id) };
}

export function andraNod(f: Kedjeformular, id: string, vad: Partial<Nodformular>): Kedjeformular {
  return { ...f, noder: f.noder.map((n) => (n.id === id ? { ...n, ...vad } : n)) };
}

/** Why two nodes cannot be linked; null when they can. */
export type Lankhinder = 'bakat' | 'finns' | 'okand';

export function lankhinder({ noder, lankar }: Kedjeformular, fran: string, till: string): Lankhinder | null {
  const [a, b] = [noder.find((n) => n.id === fran), noder.find((n) => n.id === till)];
  if (!a || !b) return 'okand';
  if (plats(b.niva) <= plats(a.niva)) return 'bakat';
  return lankar.some((l) => l.fran === fran && l.till === till) ? 'finns' : null;
}

/** The nodes that one may be linked to, in the order of the levels. */
export function lankbara(f: Kedjeformular, fran: string): Nodformular[] {
  return f.noder.filter((n) => lankhinder(f, fran, n.id) === null).sort((a, b) => plats(a.niva) - plats(b.niva));
}

export function lanka(f: Kedjeformular, fran: string, till: string): Kedjeformular {
  return { ...f, lankar: [...f.lankar, { fran, till, skal: '' }] };
}

export function taBortLank(f: Kedjeformular, i: number): Kedjeformular {
  return { ...f, lankar: f.lankar.filter((_, j) => j !== i) };
}

/** Does the link skip a level, so that it needs its reason? */
export function hoppar({ noder }: Kedjeformular, { fran, till }: { fran: string; till: string }): boolean {
  const [a, b] = [noder.find((n) => n.id === fran), noder.find((n) => n.id === till)];
  return a !== undefined && b !== undefined && plats(b.niva) - plats(a.niva) > 1;
}

/** The chain with a node one step up or down among those of its level; null when it stands at the end. */
export function flytta(f: Kedjeformular, id: string, steg: -1 | 1): Kedjeformular | null {
  const nod = f.noder.find((n) => n.id === id);
  const syskon = f.noder.filter((n) => n.niva === nod?.niva);
  const granne = syskon[syskon.findIndex((n) => n.id === id) + steg];
  if (!nod || !granne) return null;
  return { ...f, noder: f.noder.map((n) => (n.id === id ? granne : n.id === granne.id ? nod : n)) };
}

/** The chain with another put in; a node that is there already is not doubled. `nya` is how many nodes and links came to it. */
export function infogaPlan(f: Kedjeformular, nu: Kedjeplan, tillagg: Kedjeplan): { kedja: Kedjeformular; nya: { noder: number; lankar: number; fanns: number } } {
  const hel = infoga(nu, tillagg);
  const [noder, lankar] = [hel.noder.slice(nu.noder.length), hel.lankar.slice(nu.lankar.length)];
  return {
    kedja: { noder: [...f.noder, ...noder.map(nodformular)], lankar: [...f.lankar, ...lankar.map(lankformular)] },
    nya: { noder: noder.length, lankar: lankar.length, fanns: tillagg.noder.length - noder.length },
  };
}
