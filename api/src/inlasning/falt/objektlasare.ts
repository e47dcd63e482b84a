import { MAX_KRONOR, type Datum, type Kronor, arDatum, formateraKronor, tolkaAndel } from '@anslag/doman';
import { forStort, formulera } from '../formulering';
import type { Fellista } from './fellista';
import { narmaste } from './forslag';

/** Turns a field's path within a record ("beslut[1].tak") into the place the user finds it ("blad Beslut, rad 7, kolumn Tak"). */
export type Vag = (falt: string) => string;

export type Given<V> = V | null | undefined;

/** The names of a record's fields; the compiler sees to that none is forgotten. */
export function faltnamn<T extends object>(falt: Record<keyof T & string, true>): ReadonlySet<string> {
  return new Set(Object.keys(falt));
}

export const LANGST_NAMN = 500;
export const LANGST_TEXT = 5000;
const FORSTA_AR = 1990;
const SISTA_AR = 2100;
const FLEST_I_LISTA = 10_000;

export function arObjekt(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

/**
 * Reads the fields of one record that came from outside. Every reader returns the value, null when the file says that it is unknown,
 * or undefined when the field is left out or faulty; a fault is added to the list and never thrown.
 */
export class Objektlasare<T extends object> {
  constructor(
    private readonly varden: Readonly<Record<string, unknown>>,
    private readonly vag: Vag,
    private readonly fellista: Fellista,
    kanda: ReadonlySet<string>,
  ) {
    for (const falt of Object.keys(varden)) {
      if (kanda.has(falt)) continue;
      const forslag = narmaste(falt, [...kanda]);
      this.fellista.fel(
        vag(falt.slice(0, 80)),
        falt,
        'Okänt fält.',
        forslag ? `Menade du ”${forslag}”?` : `Kända fält: ${[...kanda].join(', ')}`,
      );
    }
  }

  /** Adds a fault at a field and returns undefined. */
  fel(falt: keyof T & string, meddelande: string, ratt: string | null = null): undefined {
    this.fellista.fel(this.vag(falt), this.varden[falt], meddelande, ratt);
    return undefined;
  }

  /** Adds a fault about one value among several in a field. */
  felI(falt: keyof T & string, last: unknown, meddelande: string, ratt: string | null): void {
    this.fellista.fel(this.vag(falt), last, meddelande, ratt);
  }

  plats(falt: keyof T & string): string {
    return this.vag(falt);
  }

  ravarde(falt: keyof T & string): unknown {
    return this.varden[falt];
  }

  /** The value, or a fault when the file leaves it out; one is enough where a fault stands already. */
  krav<V>(falt: keyof T & string, varde: Given<V>, ratt: string): V | undefined {
    const ra = this.varden[falt];
    if ((ra === undefined || ra === null) && !this.fellista.har(this.vag(falt))) this.fel(falt, 'Uppgiften saknas.', ratt);
    return varde ?? undefined;
  }

  /** Text in composed letters without blanks at its ends, 1..hogst characters. */
  text(falt: keyof T & string, hogst = LANGST_TEXT): Given<string> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (typeof v !== 'string') return this.fel(falt, 'Ska vara text.', 'Text inom citattecken, eller null om uppgiften är okänd');
    if (v.length > hogst) {
      return this.fel(falt, `Texten är ${formateraKronor(v.length)} tecken lång.`, `Högst ${formateraKronor(hogst)} tecken`);
    }
    const text = v.normalize('NFC').trim();
    if (text === '') return this.fel(falt, 'Texten är tom.', 'null, eller utelämna fältet, när uppgiften är okänd');
    if (/\0|\p{Surrogate}/u.test(text))
      return this.fel(falt, 'Texten innehåller tecken som inte kan sparas.', 'Text i UTF-8 utan nolltecken');
    return text;
  }

  /** Kronor as a whole number lagst..10 000 000 000. */
  kronor(falt: keyof T & string, lagst: Kronor = 0): Given<Kronor> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    return kronorFel(v, lagst, (meddelande, ratt) => this.fel(falt, meddelande, ratt));
  }

  heltal(falt: keyof T & string, lagst: number, hogst: number): Given<number> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (typeof v === 'number' && Number.isInteger(v) && v >= lagst && v <= hogst) return v;
    return this.fel(falt, 'Inte ett giltigt heltal.', `Ett heltal ${lagst}–${hogst}`);
  }

  ar(falt: keyof T & string): Given<number> {
    return this.heltal(falt, FORSTA_AR, SISTA_AR);
  }

  /** A share in percent ("12,5") as hundredths of a percent, 1..10000. */
  andel(falt: keyof T & string): Given<number> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (typeof v !== 'string' && typeof v !== 'number') return this.fel(falt, 'Ska vara en andel i procent.', '"12,5"');
    const last = tolkaAndel(v);
    if (last.ok) return last.varde;
    for (const f of last.fel) this.fel(falt, ...formulera(f));
    return undefined;
  }

  datum(falt: keyof T & string): Given<Datum> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    return giltigDag(v)
      ? v
      : this.fel(falt, 'Inte ett datum som finns.', `ÅÅÅÅ-MM-DD, till exempel 2021-02-28, år ${FORSTA_AR}–${SISTA_AR}`);
  }

  bool(falt: keyof T & string): boolean | undefined {
    const v = this.varden[falt];
    if (v === undefined || v === null) return undefined;
    return typeof v === 'boolean' ? v : this.fel(falt, 'Ska vara sant eller falskt.', 'true eller false');
  }

  /** One of a few fixed words. */
  val<V extends string>(falt: keyof T & string, varden: readonly V[]): Given<V> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    return varden.find((x) => x === v) ?? this.fel(falt, 'Okänt värde.', `Något av: ${varden.join(', ')}`);
  }

  objekt<U extends object>(falt: keyof T & string, kanda: ReadonlySet<string>): Given<Objektlasare<U>> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (!arObjekt(v)) return this.fel(falt, 'Ska vara ett objekt.', `{ … } med ${[...kanda].join(', ')}`);
    return new Objektlasare<U>(v, (f) => this.vag(`${falt}.${f}`), this.fellista, kanda);
  }

  lista<U extends object, R>(
    falt: keyof T & string,
    kanda: ReadonlySet<string>,
    las: (o: Objektlasare<U>, i: number) => R,
  ): Given<R[]> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (!Array.isArray(v)) return this.fel(falt, 'Ska vara en lista.', '[ … ]');
    if (v.length > FLEST_I_LISTA) return this.fel(falt, `Listan har ${v.length} poster.`, `Högst ${FLEST_I_LISTA}`);
    return v.flatMap((post: unknown, i): R[] => {
      if (arObjekt(post)) return [las(new Objektlasare<U>(post, (f) => this.vag(`${falt}[${i}].${f}`), this.fellista, kanda), i)];
      this.fellista.fel(this.vag(`${falt}[${i}]`), post, 'Ska vara ett objekt.', `{ … } med ${[...kanda].join(', ')}`);
      return [];
    });
  }

  /** A list of texts, each once. */
  texter(falt: keyof T & string, hogst = LANGST_NAMN): Given<string[]> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (!Array.isArray(v)) return this.fel(falt, 'Ska vara en lista.', '[ "…", "…" ]');
    if (v.length > FLEST_I_LISTA) return this.fel(falt, `Listan har ${v.length} poster.`, `Högst ${FLEST_I_LISTA}`);
    const poster: Record<string, unknown> = Object.fromEntries(v.map((post: unknown, i) => [`${falt}[${i}]`, post]));
    const en = new Objektlasare<Record<string, unknown>>(poster, this.vag, this.fellista, new Set(Object.keys(poster)));
    return Object.keys(poster).flatMap((k) => en.krav(k, en.text(k, hogst), 'Text') ?? []);
  }

  /** Kronor per year: keys are years, a null cell is unknown. */
  kronorPerAr(falt: keyof T & string): Given<Record<string, Kronor | null>> {
    const v = this.varden[falt];
    if (v === undefined || v === null) return v;
    if (!arObjekt(v)) return this.fel(falt, 'Ska vara ett objekt.', '{ "2021": 1000, "2022": null }');
    const celler: Record<string, Kronor | null> = {};
    for (const [ar, cell] of Object.entries(v)) {
      const fel = (meddelande: string, ratt: string): undefined => {
        this.fellista.fel(this.vag(`${falt}.${ar.slice(0, 20)}`), cell, meddelande, ratt);
        return undefined;
      };
      if (!/^\d{4}$/.test(ar) || Number(ar) < FORSTA_AR || Number(ar) > SISTA_AR)
        fel('Inte ett år.', `Ett år ${FORSTA_AR}–${SISTA_AR}`);
      else celler[ar] = cell === null ? null : (kronorFel(cell, 0, fel) ?? null);
    }
    return celler;
  }
}

function kronorFel(v: unknown, lagst: Kronor, fel: (meddelande: string, ratt: string) => undefined): Kronor | undefined {
  const ratt = `Ett helt antal kronor, ${formateraKronor(lagst)}–${formateraKronor(MAX_KRONOR)}, utan citattecken`;
  if (typeof v !== 'number') return fel('Ska vara ett tal.', ratt);
  if (v < lagst) return fel(v < 0 ? 'Beloppet är negativt.' : 'Beloppet är för litet.', ratt);
  if (v > MAX_KRONOR) return fel(...forStort(MAX_KRONOR));
  return Number.isInteger(v) ? v : fel('Beloppet är inte hela kronor.', ratt);
}

/** A real calendar day within the years that an import may speak of. */
export function giltigDag(v: unknown): v is Datum {
  return arDatum(v) && Number(v.slice(0, 4)) >= FORSTA_AR && Number(v.slice(0, 4)) <= SISTA_AR;
}
