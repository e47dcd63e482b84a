import { type Ram, STODTYPER, type Stodtyp, formateraKronor, granskaRam } from '@anslag/doman';
import type { AggregatUppgift, RamUppgift, Ramfil, Stodtypsbelopp } from '@anslag/kontrakt';
import type { Skillnad } from '../arende/jamfor';
import { medGivna } from '../falt/med-givna';
import { LANGST_NAMN, Objektlasare, arObjekt, faltnamn } from '../falt/objektlasare';
import { formulera } from '../formulering';
import { lasJson, uppgifterI } from '../kalla/json-fil';
import type { Uppgift } from '../kalla/uppgift';
import type { Korning } from '../korning';
import { type Aggregatpost, type Rampost, lasLagradeRamar, skrivRamar } from './lagrade-ramar';

type Fordelningsuppgift = NonNullable<RamUppgift['fordelningar']>[number];

const FILFALT = faltnamn<Ramfil>({ format: true, ramar: true });
const RAMFALT = faltnamn<RamUppgift>({
  budgetar: true,
  anslagsnamn: true,
  tilldelat: true,
  bemyndiganderam: true,
  utbetalningsram: true,
  uppfoljningHogst: true,
  historiskt: true,
  kalla: true,
  fordelningar: true,
  angivetUtfall: true,
  angivnaAggregat: true,
});
const FORDELNINGSFALT = faltnamn<Fordelningsuppgift>({ revision: true, datum: true, organ: true, skal: true, poster: true });
const POSTFALT = faltnamn<Stodtypsbelopp>({ stodtyp: true, kronor: true });
const AGGREGATFALT = faltnamn<AggregatUppgift>({
  tabell: true,
  rad: true,
  kolumn: true,
  antal: true,
  kronor: true,
  precision: true,
  kalla: true,
});

const FORSTA_BUDGETAR = 1995;
const SISTA_BUDGETAR = 2100;

function tolkaPost(p: Objektlasare<Stodtypsbelopp>): { stodtyp: Stodtyp; kronor: number } {
  return {
    stodtyp: p.krav('stodtyp', p.val('stodtyp', STODTYPER), STODTYPER.join(', ')) ?? 'projekt',
    kronor: p.krav('kronor', p.kronor('kronor'), 'Hela kronor') ?? 0,
  };
}

function tolkaAggregat(a: Objektlasare<AggregatUppgift>): Aggregatpost {
  const post: Aggregatpost = {
    tabell: a.krav('tabell', a.text('tabell', LANGST_NAMN), 'Tabellens namn') ?? '',
    rad: a.krav('rad', a.text('rad', LANGST_NAMN), 'Radens namn') ?? '',
    kolumn: a.text('kolumn', LANGST_NAMN) ?? null,
    antal: a.heltal('antal', 0, Number.MAX_SAFE_INTEGER) ?? null,
    kronor: a.kronor('kronor') ?? null,
    precision: a.val('precision', ['exakt', 'cirka', 'harlett']) ?? 'exakt',
    kalla: a.text('kalla') ?? null,
  };
  const varden = [a.ravarde('antal'), a.ravarde('kronor')];
  if (varden.every((v) => v === null || v === undefined))
    a.fel('antal', 'Uppgiften har varken antal eller kronor.', 'Minst ett av dem');
  return post;
}

function tolkaRam(u: Uppgift, { fel }: Korning): (Partial<Rampost> & Pick<Rampost, 'budgetar' | 'anslagsnamn'>) | null {
  const fore = fel.antal;
  if (!arObjekt(u.varde)) {
    fel.fel(u.plats, u.varde, 'Ska vara ett objekt.', '{ "budgetar": 2021, … }');
    return null;
  }
  const o = new Objektlasare<RamUppgift>(u.varde, u.vag, fel, RAMFALT);
  const budgetar = o.krav('budgetar', o.heltal('budgetar', FORSTA_BUDGETAR, SISTA_BUDGETAR), 'Ett årtal');
  const anslagsnamn = o.krav('anslagsnamn', o.text('anslagsnamn', LANGST_NAMN), '1:1 Regionala utvecklingsåtgärder');
  const ovrigt = {
    tilldelat: o.kronor('tilldelat'),
    bemyndiganderam: o.kronor('bemyndiganderam'),
    utbetalningsram: o.kronor('utbetalningsram'),
    uppfoljningHogst: o.kronor('uppfoljningHogst'),
    historiskt: o.bool('historiskt'),
    kalla: o.text('kalla'),
    fordelningar:
      o.lista<Fordelningsuppgift, Rampost['fordelningar'][number]>('fordelningar', FORDELNINGSFALT, (f) => ({
        revision: f.krav('revision', f.heltal('revision', 0, 1000), '0 för den första, sedan 1, 2 …') ?? 0,
        datum: f.datum('datum') ?? null,
        organ: f.text('organ', LANGST_NAMN) ?? null,
        skal: f.text('skal') ?? null,
        poster: f.krav('poster', f.lista('poster', POSTFALT, tolkaPost), 'Kronor per stödtyp') ?? [],
      })) ?? undefined,
    utfall: o.lista<Stodtypsbelopp, { stodtyp: Stodtyp; kronor: number }>('angivetUtfall', POSTFALT, tolkaPost) ?? undefined,
    aggregat: o.lista<AggregatUppgift, Aggregatpost>('angivnaAggregat', AGGREGATFALT, tolkaAggregat) ?? undefined,
  };
  const sedda = new Set<string>();
  ovrigt.aggregat?.forEach((a, i) => {
    const nyckel = JSON.stringify([a.tabell, a.rad, a.kolumn]);
    if (sedda.has(nyckel))
      fel.fel(
        u.vag(`angivnaAggregat[${i}]`),
        [a.tabell, a.rad, a.kolumn ?? ''].join(' '),
        'Samma uppgift står två gånger.',
        'En per tabell, rad och kolumn',
      );
    sedda.add(nyckel);
  });
  if (fel.antal > fore || budgetar === undefined || anslagsnamn === undefined) return null;
  return { budgetar, anslagsnamn, ...ovrigt };
}

const TOM_RAM: Omit<Rampost, 'budgetar' | 'anslagsnamn'> = {
  tilldelat: null,
  bemyndiganderam: null,
  utbetalningsram: null,
  uppfoljningHogst: null,
  historiskt: false,
  kalla: null,
  fordelningar: [],
  utfall: [],
  aggregat: [],
};

function granska(ram: Rampost, u: Uppgift, { fel }: Korning): void {
  const somRam: Ram = { ...ram };
  for (const a of granskaRam(somRam)) {
    const falt = a.kod === 'utfall_summa' || ('revision' in a && a.revision === null) ? 'angivetUtfall' : 'fordelningar';
    if (a.kod === 'stodtyp_dubblett' || a.kod === 'revision_dubblett') fel.fel(u.vag(falt), null, ...formulera(a));
    else if (a.niva === 'varning') fel.varning(u.vag(falt), null, ...formulera(a));
  }
}

function kr(v: number | null): string {
  return v === null ? '–' : `${formateraKronor(v)} kr`;
}

function poster(p: readonly { stodtyp: Stodtyp; kronor: number }[]): string {
  return (
    [...p]
      .sort((a, b) => STODTYPER.indexOf(a.stodtyp) - STODTYPER.indexOf(b.stodtyp))
      .map((x) => `${x.stodtyp} ${kr(x.kronor)}`)
      .join(', ') || '–'
  );
}

const FALT: [string, (r: Rampost) => string][] = [
  ['Anslagets namn', (r) => r.anslagsnamn],
  ['Tilldelat', (r) => kr(r.tilldelat)],
  ['Bemyndiganderam', (r) => kr(r.bemyndiganderam)],
  ['Utbetalningsram', (r) => kr(r.utbetalningsram)],
  ['Uppföljning högst', (r) => kr(r.uppfoljningHogst)],
  ['Historiskt', (r) => (r.historiskt ? 'ja' : 'nej')],
  ['Källa', (r) => r.kalla ?? '–'],
  [
    'Fördelningar',
    (r) =>
      [...r.fordelningar]
        .sort((a, b) => a.revision - b.revision)
        .map((f) => [`revision ${f.revision}`, f.datum, f.organ, f.skal, poster(f.poster)].filter((t) => t !== null).join(', '))
        .join('; ') || '–',
  ],
  ['Angivet utfall', (r) => poster(r.utfall)],
];

function jamfor(fore: Rampost, efter: Rampost): Skillnad[] {
  const skillnader = FALT.flatMap(([falt, text]): Skillnad[] =>
    text(fore) === text(efter) ? [] : [{ falt, fore: text(fore), efter: text(efter) }],
  );
  const aggregat = (r: Rampost): string =>
    JSON.stringify(r.aggregat.map((a) => [a.tabell, a.rad, a.kolumn, a.antal, a.kronor, a.precision, a.kalla]));
  if (aggregat(fore) !== aggregat(efter)) {
    skillnader.push({
      falt: 'Angivna aggregat',
      fore: `${fore.aggregat.length} uppgifter`,
      efter: `${efter.aggregat.length} uppgifter`,
    });
  }
  return skillnader;
}

/** Reads years' frames from a JSON file, compares each with the stored one and writes what differs. A field that is left out stays as it is. */
export async function lasInRamar(korning: Korning, sokvag: string): Promise<void> {
  const { db, fel, protokoll } = korning;
  const fil = await lasJson<Ramfil>(sokvag, 'anslag-ram/1', FILFALT, fel);
  if (!fil) return;
  const lagrade = await lasLagradeRamar(db);
  const sedda = new Set<number>();
  const andrade: Rampost[] = [];
  for (const u of uppgifterI(fil, 'ramar')) {
    const fore = fel.antal;
    const last = tolkaRam(u, korning);
    if (last && sedda.has(last.budgetar))
      fel.fel(u.vag('budgetar'), last.budgetar, 'Året står två gånger i filen.', 'Varje år en gång');
    const lagrad = last ? lagrade.get(last.budgetar) : undefined;
    const blir: Rampost | null =
      last && medGivna<Rampost>(lagrad ?? { ...TOM_RAM, budgetar: last.budgetar, anslagsnamn: last.anslagsnamn }, last);
    if (blir) {
      sedda.add(blir.budgetar);
      granska(blir, u, korning);
    }
    const rad = { plats: u.plats, nyckel: String(blir?.budgetar ?? ''), namn: blir?.anslagsnamn ?? '' };
    if (!blir || fel.antal > fore) {
      protokoll.post({ ...rad, utfall: 'fel', skillnader: [] });
      continue;
    }
    const skillnader = lagrad ? jamfor(lagrad, blir) : [];
    const utfall = !lagrad ? 'ny' : skillnader.length > 0 ? 'andrad' : 'oforandrad';
    protokoll.post({ ...rad, utfall, skillnader });
    if (utfall !== 'oforandrad') andrade.push(blir);
  }
  if (korning.skriv && fel.antal === 0) await skrivRamar(db, andrade);
}
