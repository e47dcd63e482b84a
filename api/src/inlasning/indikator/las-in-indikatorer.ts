import { formateraMatvarde, type Matvarde } from '@anslag/doman';
import type { Indikatorfil, IndikatormalUppgift } from '@anslag/kontrakt';
import type { Skillnad } from '../arende/jamfor';
import { arObjekt, faltnamn, LANGST_NAMN, Objektlasare } from '../falt/objektlasare';
import { lasJson, uppgifterI } from '../kalla/json-fil';
import type { Uppgift } from '../kalla/uppgift';
import type { Korning } from '../korning';
import { finnEffektmal, type Lagradindikator, lasIndikatorer, lasVerksamhetsmal, type Malpost, skrivIndikator, skrivVerksamhetsmal } from './lagrade-indikatorer';
import { EFFEKTMALFALT, type Indikatorpost, MALFALT, tolkaIndikatorer } from './tolka-indikator';

type Effektmal = NonNullable<IndikatormalUppgift['effektmal']>;

const FILFALT = faltnamn<Indikatorfil>({ format: true, dokument: true, kalla: true, mal: true });

interface Lastmal {
  mal: Malpost;
  indikatorer: { id: string | null; ordning: number; post: Indikatorpost }[];
}

/** Reads goals with indicators from a JSON file: goals by their place in the document, indicators by name under their goal, outcomes whole. None is removed. */
export async function lasInIndikatorer(korning: Korning, sokvag: string): Promise<void> {
  const { db, fel, protokoll } = korning;
  const fil = await lasJson<Indikatorfil>(sokvag, 'anslag-indikatorer/1', FILFALT, fel);
  if (!fil) return;
  const dokument = fil.krav('dokument', fil.text('dokument', LANGST_NAMN), 'Dokumentets namn') ?? '';
  const kalla = fil.text('kalla', LANGST_NAMN) ?? null;
  const [lagradeMal, lagrade] = [await lasVerksamhetsmal(db, dokument), await lasIndikatorer(db)];
  const skrivs: Lastmal[] = [];
  for (const [i, u] of uppgifterI(fil, 'mal').entries()) {
    const fore = fel.antal;
    const o = somObjekt(u, korning);
    const mal = o && (await tolkaMal(o, i + 1, korning));
    const indikatorer = o ? tolkaIndikatorer(o, kalla) : [];
    if (o && indikatorer.length === 0 && fel.antal === fore) o.fel('indikatorer', 'Målet har inga indikatorer.', 'Minst en');
    if (!mal || fel.antal > fore) {
      protokoll.post({ plats: u.plats, nyckel: '', namn: mal ? malnamn(mal) : u.namn, utfall: 'fel', skillnader: [] });
      continue;
    }
    const lagratMal = mal.slag === 'verksamhetsmal' ? lagradeMal.get(mal.ordning) : mal;
    const malskillnad = lagratMal && malnamn(lagratMal) !== malnamn(mal) ? [{ falt: 'Mål', fore: malnamn(lagratMal), efter: malnamn(mal) }] : [];
    const andrade = indikatorer.flatMap(({ plats, post }, nr): Lastmal['indikatorer'] => {
      const lagrad = lagratMal?.id == null ? undefined : lagrade.find((l) => (l.verksamhetsmal ?? l.effektmal) === lagratMal.id && l.namn === post.namn);
      const skillnader = lagrad ? [...malskillnad, ...jamfor(lagrad, post)] : [];
      const utfall = !lagrad ? 'ny' : skillnader.length > 0 ? 'andrad' : 'oforandrad';
      protokoll.post({ plats, nyckel: malnamn(mal), namn: post.namn, utfall, skillnader });
      return utfall === 'oforandrad' ? [] : [{ id: lagrad?.id ?? null, ordning: nr + 1, post }];
    });
    if (andrade.length > 0) skrivs.push({ mal, indikatorer: andrade });
  }
  if (!korning.skriv || fel.antal > 0) return;
  for (const { mal, indikatorer } of skrivs) {
    const id = mal.slag === 'verksamhetsmal' ? await skrivVerksamhetsmal(db, dokument, mal) : mal.id;
    const agare = mal.slag === 'verksamhetsmal' ? { verksamhetsmal: id, effektmal: null } : { verksamhetsmal: null, effektmal: id };
    for (const { id: indikator, ordning, post } of indikatorer) await skrivIndikator(db, indikator, agare, ordning, post);
  }
}

function somObjekt(u: Uppgift, { fel }: Korning): Objektlasare<IndikatormalUppgift> | null {
  if (arObjekt(u.varde)) return new Objektlasare<IndikatormalUppgift>(u.varde, u.vag, fel, MALFALT);
  fel.fel(u.plats, u.varde, 'Ska vara ett objekt.', '{ "kategori": …, "titel": …, "indikatorer": [ … ] }');
  return null;
}

/** The goal; of the strategy only one that the register has by exactly that name, so that none is guessed. */
async function tolkaMal(o: Objektlasare<IndikatormalUppgift>, ordning: number, { db }: Korning): Promise<Malpost | null> {
  const effektmal = o.objekt<Effektmal>('effektmal', EFFEKTMALFALT);
  if (effektmal) {
    const strategi = effektmal.krav('strategi', effektmal.text('strategi', LANGST_NAMN), 'Strategins namn');
    const namn = effektmal.krav('namn', effektmal.text('namn', LANGST_NAMN), 'Effektmålets namn');
    if (strategi === undefined || namn === undefined) return null;
    const id = await finnEffektmal(db, strategi, namn);
    if (id !== null) return { slag: 'effektmal', id, namn };
    effektmal.fel('namn', `Effektmålet finns inte i ${strategi}.`, 'Ett effektmål ur registret, skrivet som där');
    return null;
  }
  const kategori = o.krav('kategori', o.text('kategori', LANGST_NAMN), 'Slaget av mål');
  const titel = o.krav('titel', o.text('titel'), 'Målets titel');
  if (kategori === undefined || titel === undefined) return null;
  return { slag: 'verksamhetsmal', id: null, ordning, kategori, nr: o.text('nr', 20) ?? null, titel, perspektiv: o.text('perspektiv', LANGST_NAMN) ?? null };
}

function malnamn(m: Malpost): string {
  return m.slag === 'effektmal' ? m.namn : [m.kategori, m.nr, m.titel].filter((d) => d !== null).join(': ');
}

const tal = (v: Matvarde | null | undefined): string => (v === null || v === undefined ? '–' : formateraMatvarde(v));

const FALT: [string, (p: Indikatorpost) => string][] = [
  ['Enhet', (p) => p.enhet ?? '–'],
  ['Målriktning', (p) => p.malriktning ?? '–'],
  ['Jämförelse', (p) => p.jamforelse ?? '–'],
  ['Baslinje', (p) => (p.baslinje ? `${p.baslinje.ar}: ${tal(p.baslinje.varde)}` : '–')],
  ['Målvärde', (p) => (p.mal ? [p.mal.ar, tal(p.mal.varde)].filter((d) => d !== null).join(': ') : '–')],
  ['Utfall', (p) => p.utfall.map((u) => [u.ar, u.avser, u.varde === null ? '' : tal(u.varde), u.text ?? '', u.status ?? ''].filter((d) => d !== '').join(' ')).join('; ') || '–'],
  ['Källa', (p) => p.kalla ?? '–'],
];

function jamfor(fore: Lagradindikator, efter: Indikatorpost): Skillnad[] {
  return FALT.flatMap(([falt, text]): Skillnad[] => (text(fore) === text(efter) ? [] : [{ falt, fore: text(fore), efter: text(efter) }]));
}
