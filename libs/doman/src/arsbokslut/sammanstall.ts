import { jamforKodpunkter } from '../tal/ordning';
import { plantabell, ramtabell, utbetalttabell } from './ramtabeller';
import { beviljar, byggTabell, delarI, summarad, Tabelldefinition } from './tabell';
import { berortabell, beslutstabeller } from './tabeller';
import { TABELLER } from './typer';
import type {
  AngivetAggregat,
  Arsbokslutsinnehall,
  Arstabell,
  Arsunderlag,
  Beslutsunderlag,
  TabellId,
  Tabellrad,
  Utbetalningspost,
} from './typer';

/**
 * Rolls a year's underlag up into its frozen figures (regler §12). The same underlag in any order gives the same innehåll: the rows are
 * sorted by ärende and number first. For a historic year a table that a document states takes the place of the computed one.
 */
export function sammanstall(underlag: Arsunderlag): Arsbokslutsinnehall {
  const u = ordnat(underlag);
  const tabeller: Arstabell[] = [ramtabell(u), plantabell(u), utbetalttabell(u)];
  for (const d of beslutstabeller(u.register)) {
    const tabell = byggTabell(d, u.beslut, u.foregaende?.beslut ?? null);
    tabeller.push(d.id === 'effektmal' || d.id === 'kraftsamling' ? medBeror(tabell, d.id, u) : tabell);
  }
  tabeller.push(angivettabell(u.aggregat.filter((a) => !arTabell(a.tabell))));
  return {
    format: 'anslag-arsbokslut/1',
    region: u.region,
    fiktiv: u.fiktiv,
    budgetar: u.budgetar,
    anslagsnamn: u.anslagsnamn,
    historiskt: u.historiskt,
    register: u.register,
    tabeller: TABELLER.flatMap((id) => tabeller.filter((t) => t.id === id)).map((t) => medAngivna(t, u)),
    beslut: u.beslut,
    utbetalningar: u.utbetalningar,
  };
}

/** What lies behind one cell: the decisions with the part that falls on it, or the payments. Derived columns lead to the rows they are computed from. */
export function raderBakom(
  innehall: Arsbokslutsinnehall,
  tabell: TabellId,
  rad: string,
  kolumn: string,
): { beslut: (Beslutsunderlag & { del: number | null })[]; utbetalningar: Utbetalningspost[] } {
  const tom = { beslut: [], utbetalningar: [] };
  if (innehall.tabeller.find((t) => t.id === tabell)?.grund === 'angivet') return tom;
  if (kolumn.startsWith('foregaende') || kolumn === 'plan' || kolumn === 'reviderad' || kolumn === 'andel_plan') return tom;
  if (tabell === 'beviljat_utbetalt' || tabell === 'plan' || tabell === 'ram') return ramrader(innehall, rad, kolumn);

  const { register } = innehall;
  const definitioner: Tabelldefinition[] = beslutstabeller(register);
  if (tabell === 'effektmal') definitioner.push(berortabell('effektmal', register.effektmal));
  if (tabell === 'kraftsamling') definitioner.push(berortabell('kraftsamling', register.kraftsamlingar));
  for (const d of definitioner.filter((x) => x.id === tabell)) {
    const kol = d.kolumner.find((k) => k.id === grundkolumn(d, kolumn));
    const def = rad === 'summa' ? summarad(d) : d.rader.find((r) => r.id === rad);
    if (kol && def) return { ...tom, beslut: delarI(innehall.beslut, def, kol).map((x) => ({ ...x.beslut, del: x.kronor })) };
  }
  return tom;
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

function ordnat(u: Arsunderlag): Arsunderlag {
  const beslut = (rader: readonly Beslutsunderlag[]) =>
    [...rader].sort((a, b) => jamforKodpunkter(a.nyckel, b.nyckel) || a.nummer - b.nummer);
  const utbetalningar = (rader: readonly Utbetalningspost[]) =>
    [...rader].sort((a, b) => jamforKodpunkter(a.nyckel, b.nyckel) || jamforKodpunkter(a.utbetald, b.utbetald) || a.kronor - b.kronor);
  return {
    ...u,
    beslut: beslut(u.beslut),
    utbetalningar: utbetalningar(u.utbetalningar),
    foregaende: u.foregaende && { ...u.foregaende, beslut: beslut(u.foregaende.beslut) },
  };
}

function medBeror(tabell: Arstabell, id: 'effektmal' | 'kraftsamling', u: Arsunderlag): Arstabell {
  const namn = id === 'effektmal' ? u.register.effektmal : u.register.kraftsamlingar;
  const beror = byggTabell(berortabell(id, namn), u.beslut, null);
  return {
    ...tabell,
    kolumner: [...tabell.kolumner, ...beror.kolumner],
    rader: tabell.rader.map((r) => ({
      ...r,
      celler: [...r.celler, ...(beror.rader.find((b) => b.id === r.id)?.celler ?? beror.kolumner.map(() => null))],
    })),
  };
}

const arTabell = (id: string): id is TabellId => (TABELLER as readonly string[]).includes(id);

function angivettabell(aggregat: readonly AngivetAggregat[]): Arstabell {
  return {
    id: 'angivet',
    bas: 'flera',
    grund: 'angivet',
    kolumner: [
      { id: 'antal', enhet: 'antal' },
      { id: 'kronor', enhet: 'kronor' },
    ],
    rader: aggregat.map((a) => ({
      id: [a.tabell, a.rad, a.kolumn].filter((d) => d !== null).join('/'),
      slag: 'uppgift',
      celler: [a.antal, a.kronor],
      noggrannhet: a.noggrannhet,
      ...(a.kalla === null ? {} : { kalla: a.kalla }),
    })),
    okandaBelopp: 0,
  };
}

/** Puts a document's stated figures in the place of the computed ones; a cell it does not state is unknown. */
function medAngivna(tabell: Arstabell, u: Arsunderlag): Arstabell {
  const angivna = u.historiskt ? u.aggregat.filter((a) => a.tabell === tabell.id) : [];
  if (angivna.length === 0) return tabell;
  const varde = (rad: Tabellrad, kolumn: string, enhet: string): number | null => {
    const a = angivna.find((x) => x.rad === rad.id && x.kolumn === kolumn);
    if (!a) return rad.slag === 'summa' ? radsumma(kolumn, enhet) : null;
    return enhet === 'kronor' ? a.kronor : a.antal;
  };
  const radsumma = (kolumn: string, enhet: string): number | null => {
    const iKolumnen = angivna.filter((a) => a.kolumn === kolumn).map((a) => (enhet === 'kronor' ? a.kronor : a.antal));
    return iKolumnen.length === 0 || iKolumnen.includes(null) ? null : iKolumnen.reduce<number>((s, v) => s + (v ?? 0), 0);
  };
  return {
    ...tabell,
    grund: 'angivet',
    okandaBelopp: 0,
    rader: tabell.rader.map((r) => ({ ...r, celler: tabell.kolumner.map((k) => varde(r, k.id, k.enhet)) })),
  };
}

function grundkolumn(d: Tabelldefinition, kolumn: string): string {
  const harledd = d.harledda.find((h) => h.id === kolumn);
  if (!harledd) return kolumn;
  return harledd.slag === 'forandring' ? harledd.efter : harledd.av;
}

function ramrader(innehall: Arsbokslutsinnehall, rad: string, kolumn: string) {
  const hel = rad === 'summa' || rad === 'beslutat' || rad === 'utbetalt';
  const serviceEgen = innehall.tabeller.some((t) => t.id === 'plan' && t.rader.some((r) => r.id === 'kommersiell_service'));
  const traffar = (stodtyp: string) =>
    hel || stodtyp === rad || (kolumn !== 'beviljat' && kolumn !== 'utbetalt' && !serviceEgen && rad === 'foretagsstod' && stodtyp === 'kommersiell_service');
  const utbetalt = kolumn === 'utbetalt' || rad === 'utbetalt';
  return {
    beslut: utbetalt ? [] : innehall.beslut.filter((b) => beviljar(b) && traffar(b.stodtyp)).map((b) => ({ ...b, del: b.kronor })),
    utbetalningar: utbetalt ? innehall.utbetalningar.filter((p) => traffar(p.stodtyp)) : [],
  };
}
