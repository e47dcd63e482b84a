import { type Datum, type Resultat, arDatum, lyckat, tolkaOre } from '@anslag/doman';
import type { Faltfel } from '@anslag/kontrakt';
import { Fellista } from '../inlasning/falt/fellista';
import { xlsxBlad } from '../inlasning/kalla/xlsx-fil';
import type { Tabellrad } from '../inlasning/kalla/tabellrad';
import type { Bokforing, Verifikationsrad, Verifikation } from './bokforing';

const KOLUMNER = ['Konto', 'Benämning', 'Projekt', 'Datum', 'Verifikation', 'Belopp'] as const;
type Kolumn = (typeof KOLUMNER)[number];
const FORM = { kolumner: KOLUMNER, valfria: new Set<string>(['Benämning', 'Projekt', 'Verifikation']), datum: new Set<string>(['Datum']) };
const FLEST_POSTER = 500_000;

/** "A 12" and "A12" are number 12 of series A; anything else is a number without a series. */
function verifikationsnummer(skrivet: string | null): { serie: string; nummer: string } {
  const delar = /^([A-Za-zÅÄÖåäö]{1,3})\s?-?\s?(\d{1,12})$/.exec(skrivet ?? '');
  return delar ? { serie: delar[1] ?? '', nummer: delar[2] ?? '' } : { serie: '', nummer: skrivet ?? '' };
}

interface Lastrad {
  konto: string;
  benamning: string | null;
  projekt: string | null;
  datum: Datum;
  verifikation: string | null;
  ore: number;
}

function lasRad(rad: Tabellrad, fel: Fellista): Lastrad | null {
  const fore = fel.antal;
  const cell = (k: Kolumn): string | null => rad.celler.get(k) ?? null;
  const vid = (k: Kolumn): string => `${rad.plats}, kolumn ${k}`;
  const konto = cell('Konto');
  const datum = cell('Datum');
  const belopp = cell('Belopp');
  const ore = belopp === null ? null : tolkaOre(belopp);
  if (konto === null || !/^\d{3,10}$/.test(konto)) fel.fel(vid('Konto'), konto, konto === null ? 'Uppgiften saknas.' : 'Kontot är inte ett nummer.', 'Ett kontonummer som 5010');
  if (!arDatum(datum)) fel.fel(vid('Datum'), datum, datum === null ? 'Uppgiften saknas.' : 'Inte ett datum som finns.', 'ÅÅÅÅ-MM-DD');
  if (ore === null) fel.fel(vid('Belopp'), belopp, belopp === null ? 'Uppgiften saknas.' : 'Beloppet är inte ett belopp.', 'Kronor med högst två decimaler: 1234,50');
  if (fel.antal > fore || konto === null || !arDatum(datum) || ore === null) return null;
  return { konto, benamning: cell('Benämning'), projekt: cell('Projekt'), datum, verifikation: cell('Verifikation'), ore };
}

/**
 * Reads accounts from the first sheet of a workbook: a row per bookkeeping post. Rows with the same Verifikation and Datum are one voucher.
 * @returns the accounts, or every fault with sheet, row and column.
 * @throws ProblemFel for_stort for a zip bomb, fel_medietyp for a file that is not a workbook.
 */
export async function tolkaXlsxBokforing(sokvag: string): Promise<Resultat<Bokforing, Faltfel>> {
  const fel = new Fellista();
  const konton = new Map<string, string>();
  const objekt = new Map<string, { namn: string | null; dimension: string | null }>();
  const verifikationer = new Map<string, Verifikation>();
  let antal = 0;
  const blad = xlsxBlad(sokvag, (_namn, forst) => (forst ? FORM : 'hoppa'), { kandaBlad: ['Bokföring'] }, fel);
  for await (const rad of blad) {
    const last = lasRad(rad, fel);
    if (!last) continue;
    antal += 1;
    if (antal > FLEST_POSTER) {
      fel.fel(rad.plats, null, `Filen har fler än ${FLEST_POSTER} bokföringsposter.`, 'En export av projektets bokföring');
      break;
    }
    if (last.benamning) konton.set(last.konto, last.benamning);
    if (last.projekt) objekt.set(last.projekt, { namn: null, dimension: 'Projekt' });
    const nyckel = JSON.stringify([last.verifikation, last.datum]);
    const ver = verifikationer.get(nyckel) ?? { ...verifikationsnummer(last.verifikation), datum: last.datum, poster: [] };
    const post: Verifikationsrad = { konto: last.konto, datum: last.datum, ore: last.ore, objekt: last.projekt ? [last.projekt] : [] };
    ver.poster.push(post);
    verifikationer.set(nyckel, ver);
  }
  if (fel.antal === 0 && antal === 0) fel.fel('fil', null, 'Filen har inga bokföringsposter.', 'En rad per bokföringspost under rubrikerna');
  if (fel.antal > 0) return { ok: false, fel: fel.allaFel() };
  return lyckat({ format: 'xlsx', foretag: null, organisationsnummer: null, kontoplan: null, rakenskapsar: null, konton, objekt, verifikationer: [...verifikationer.values()] });
}
