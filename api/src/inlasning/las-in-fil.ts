import type { Inlasningsslag } from '@anslag/kontrakt';
import { lasInArenden } from './arende/las-in-arenden';
import { lasInBetalningsbesked } from './betalningsbesked/las-in-betalningsbesked';
import { lasInDelbidrag } from './delbidrag/las-in-delbidrag';
import { lasInInsatser } from './insats/las-in-insatser';
import { lasInIndikatorer } from './indikator/las-in-indikatorer';
import { lasInTabellbilaga } from './insats/las-in-tabellbilaga';
import { beslutsuppgifter } from './kalla/beslutsfil';
import { csvRader } from './kalla/csv-fil';
import { type Filslag, type Inlasningsfil, filslag } from './kalla/fil';
import { FORETAGSSTODSKOLUMNER, foretagsstodsbok, foretagsstodsuppgift } from './kalla/foretagsstod';
import type { Tabellrad } from './kalla/tabellrad';
import type { Uppgift } from './kalla/uppgift';
import type { Korning } from './korning';
import { lasInRamar } from './ram/las-in-ramar';
import { lasInReferens } from './referens/las-in-referens';
import { lasInSammantraden } from './sammantrade/las-in-sammantraden';
import { lasInUtfall } from './utfall/las-in-utfall';

type Lasbart = Exclude<Filslag, 'tom' | 'binar'>;

const TILLATNA: Readonly<Record<Inlasningsslag, readonly Lasbart[]>> = {
  beslut: ['json', 'xlsx'],
  foretagsstod: ['text', 'xlsx'],
  ram: ['json'],
  insatser: ['json'],
  tabellbilaga: ['text'],
  referens: ['json'],
  sammantraden: ['json'],
  utfall: ['text', 'xlsx'],
  betalningsbesked: ['text', 'xlsx'],
  delbidrag: ['text', 'xlsx'],
  indikatorer: ['json'],
};
const FILSLAGSNAMN: Readonly<Record<Lasbart, string>> = { json: 'JSON', xlsx: 'Excel (xlsx)', text: 'text (CSV eller tabbar)' };

/**
 * Reads a file of the kind into the running import; every fault ends up in its list.
 * @returns for a tabellbilaga how many lines each class has, else null.
 */
export async function lasInFil(
  korning: Korning,
  slag: Inlasningsslag,
  fil: Inlasningsfil,
): Promise<Record<string, number> | null> {
  const typ = await filslag(fil.sokvag);
  const tillatna = TILLATNA[slag];
  if (typ === 'tom' || typ === 'binar' || !tillatna.includes(typ)) {
    const ratt = tillatna.map((t) => FILSLAGSNAMN[t]).join(' eller ');
    korning.fel.fel('filen', fil.namn, fellast(typ, tillatna, ratt), ratt);
    return null;
  }
  switch (slag) {
    case 'beslut':
      await lasInArenden(korning, await beslutsuppgifter(korning, fil, typ));
      return null;
    case 'foretagsstod':
      await lasInArenden(korning, foretagsstod(korning, fil, typ));
      return null;
    case 'ram':
      await lasInRamar(korning, fil.sokvag);
      return null;
    case 'insatser':
      await lasInInsatser(korning, fil.sokvag);
      return null;
    case 'tabellbilaga':
      return lasInTabellbilaga(korning, fil);
    case 'referens':
      await lasInReferens(korning, fil.sokvag);
      return null;
    case 'sammantraden':
      await lasInSammantraden(korning, fil.sokvag);
      return null;
    case 'indikatorer':
      await lasInIndikatorer(korning, fil.sokvag);
      return null;
    case 'utfall':
      await lasInUtfall(korning, fil.sokvag, typ === 'xlsx' ? 'xlsx' : 'text');
      return null;
    case 'betalningsbesked':
      await lasInBetalningsbesked(korning, fil.sokvag, typ === 'xlsx' ? 'xlsx' : 'text');
      return null;
    case 'delbidrag':
      await lasInDelbidrag(korning, fil.sokvag, typ === 'xlsx' ? 'xlsx' : 'text');
      return null;
  }
}

/** Why a file of that kind is not read. */
function fellast(typ: Filslag, tillatna: readonly Lasbart[], ratt: string): string {
  switch (typ) {
    case 'tom':
      return 'Filen är tom.';
    case 'binar':
      return tillatna.every((t) => t === 'text') ? 'Filen är inte en text.' : `Filen går inte att läsa som ${ratt}.`;
    default:
      return `Filen är av slaget ${FILSLAGSNAMN[typ]}.`;
  }
}

async function* foretagsstod(korning: Korning, fil: Inlasningsfil, typ: Filslag): AsyncGenerator<Uppgift> {
  const rader: AsyncIterable<Tabellrad> =
    typ === 'xlsx' ? foretagsstodsbok(fil.sokvag, korning.fel) : csvRader(fil.sokvag, FORETAGSSTODSKOLUMNER, korning.fel);
  for await (const rad of rader) yield foretagsstodsuppgift(rad, korning.register, korning.fel);
}
