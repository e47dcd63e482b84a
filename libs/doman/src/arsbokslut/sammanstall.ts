import { jamforKodpunkter } from '../tal/ordning';
import { medInkomna } from './ansokningar';
import { angivettabell, angivnaCeller, serviceIAngivet } from './angivet';
import { plantabell, ramtabell, utbetalttabell } from './ramtabeller';
import { arsbeslut, byggTabell } from './tabell';
import { berortabell, beslutstabeller } from './tabeller';
import { TABELLER } from './typer';
import type { Arsbokslutsinnehall, Arstabell, Arsunderlag, Beslutsunderlag, Malandel, Utbetalningspost } from './typer';

/**
 * Rolls a year's underlag up into its frozen figures (regler §12). The same underlag in any order gives the same innehåll: the rows are
 * sorted by ärende and number first. For a historic year a table that a document states takes the place of the computed one.
 */
export function sammanstall(underlag: Arsunderlag): Arsbokslutsinnehall {
  const u = ordnat(underlag);
  const ar = arsbeslut(u.beslut, u.historiskt);
  const fore = u.foregaende && arsbeslut(u.foregaende.beslut, u.foregaende.historiskt ?? false);
  const tabeller: Arstabell[] = [ramtabell(u), plantabell(u), utbetalttabell(u)];
  for (const d of beslutstabeller(u.register, u.historiskt && serviceIAngivet(u.ram))) {
    const angivna = angivnaCeller(u, d.id);
    const byggd = byggTabell(d, ar, fore, angivna);
    const tabell = d.id === 'ansokningar' ? medInkomna(byggd, u) : byggd;
    const beror = angivna ? null : berortabell(d.id, u.register);
    tabeller.push(beror ? medKolumner(tabell, byggTabell(beror, ar, null, null)) : tabell);
  }
  tabeller.push(angivettabell(u, tabeller));
  return {
    format: 'anslag-arsbokslut/1',
    region: u.region,
    fiktiv: u.fiktiv,
    budgetar: u.budgetar,
    anslagsnamn: u.anslagsnamn,
    historiskt: u.historiskt,
    register: u.register,
    tabeller: TABELLER.flatMap((id) => tabeller.filter((t) => t.id === id)),
    beslut: u.beslut,
    utbetalningar: u.utbetalningar,
    ...(u.ansokningar ? { ansokningar: u.ansokningar.inkomna } : {}),
  };
}

/** Everything in an order of its own, so that the order it was read in leaves no trace. */
function ordnat(u: Arsunderlag): Arsunderlag {
  const mal = (delar: readonly Malandel[]) =>
    [...delar].sort((a, b) => Number(a.namn === null) - Number(b.namn === null) || jamforKodpunkter(a.namn ?? '', b.namn ?? ''));
  const beslut = (rader: readonly Beslutsunderlag[]) =>
    rader
      .map((b) => ({
        ...b,
        effektmal: mal(b.effektmal),
        kraftsamlingar: mal(b.kraftsamlingar),
        berorEffektmal: [...b.berorEffektmal].sort(jamforKodpunkter),
        berorKraftsamlingar: [...b.berorKraftsamlingar].sort(jamforKodpunkter),
      }))
      .sort((a, b) => jamforKodpunkter(a.nyckel, b.nyckel) || a.nummer - b.nummer);
  const utbetalningar = (rader: readonly Utbetalningspost[]) =>
    [...rader].sort(
      (a, b) => jamforKodpunkter(a.nyckel, b.nyckel) || jamforKodpunkter(a.utbetald, b.utbetald) || a.kronor - b.kronor,
    );
  return {
    ...u,
    beslut: beslut(u.beslut),
    utbetalningar: utbetalningar(u.utbetalningar),
    ...(u.ansokningar
      ? { ansokningar: { ...u.ansokningar, inkomna: [...u.ansokningar.inkomna].sort((a, b) => jamforKodpunkter(a.nyckel, b.nyckel)) } }
      : {}),
    foregaende: u.foregaende && { ...u.foregaende, beslut: beslut(u.foregaende.beslut) },
  };
}

/** Adds another table's columns to the rows they share; a row it lacks has no such figure. */
function medKolumner(tabell: Arstabell, till: Arstabell): Arstabell {
  return {
    ...tabell,
    kolumner: [...tabell.kolumner, ...till.kolumner],
    rader: tabell.rader.map((r) => ({
      ...r,
      celler: [...r.celler, ...(till.rader.find((b) => b.id === r.id)?.celler ?? till.kolumner.map(() => null))],
    })),
  };
}

/** Cells that differ between two versions of the same year. */
export function skillnader(fore: Arsbokslutsinnehall, efter: Arsbokslutsinnehall) {
  const celler = (i: Arsbokslutsinnehall) =>
    i.tabeller.flatMap((t) =>
      t.rader.flatMap((r) =>
        t.kolumner.map((k, n) => ({
          tabell: t.id,
          rad: r.id,
          radnamn: r.namn ?? null,
          kolumn: k.id,
          kolumnnamn: k.namn ?? null,
          varde: r.celler[n] ?? null,
        })),
      ),
    );
  const nyckel = (c: { tabell: string; rad: string; kolumn: string }) => JSON.stringify([c.tabell, c.rad, c.kolumn]);
  const gamla = new Map(celler(fore).map((c) => [nyckel(c), c]));
  const nya = new Map(celler(efter).map((c) => [nyckel(c), c]));
  return [...new Set([...gamla.keys(), ...nya.keys()])].flatMap((n) => {
    const [g, e] = [gamla.get(n), nya.get(n)];
    const plats = e ?? g;
    if (!plats || (g?.varde ?? null) === (e?.varde ?? null)) return [];
    const { varde: _, ...var_ } = plats;
    return [{ ...var_, fore: g?.varde ?? null, efter: e?.varde ?? null }];
  });
}
