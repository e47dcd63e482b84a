import { Injectable } from '@angular/core';
import { DateAdapter, MatDateFormats } from '@angular/material/core';
import { Datum, arAv, arDatum, dagIStockholm } from '@anslag/doman';

/** How a day is written: as in Swedish running text, or, when null, as ISO 'YYYY-MM-DD'. */
type Skrivsatt = Intl.DateTimeFormatOptions | null;

export const DATUMFORMAT: MatDateFormats = {
  parse: { dateInput: null },
  display: {
    dateInput: null,
    monthLabel: { month: 'short' },
    monthYearLabel: { month: 'long', year: 'numeric' },
    dateA11yLabel: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    monthYearA11yLabel: { month: 'long', year: 'numeric' },
  } satisfies Record<string, Skrivsatt>,
};

/** Shown nowhere: what Material keeps in place of a day when a text is not one. */
const INGEN_DAG = 'ogiltigt';

/**
 * Lets Material's calendar reckon in the domain's own days, years 0001–9999: no clock and no time zone, so none can move the day.
 * Months are 0–11 and weekdays 0–6 from Sunday, as Material counts them. Swedish, with Monday first, whatever the browser's language.
 */
@Injectable()
export class Datumadapter extends DateAdapter<Datum, string> {
  constructor() {
    super();
    this.setLocale('sv-SE');
  }

  getYear(dag: Datum): number {
    return arAv(dag);
  }
  getMonth(dag: Datum): number {
    return Number(dag.slice(5, 7)) - 1;
  }
  getDate(dag: Datum): number {
    return Number(dag.slice(8, 10));
  }
  getDayOfWeek(dag: Datum): number {
    return midnatt(dag).getUTCDay();
  }
  getFirstDayOfWeek(): number {
    return 1;
  }
  getNumDaysInMonth(dag: Datum): number {
    return [31, 30, 29].find((antal) => arDatum(skriv(arAv(dag), this.getMonth(dag), antal))) ?? 28;
  }

  getMonthNames(stil: 'long' | 'short' | 'narrow'): string[] {
    return Array.from({ length: 12 }, (_, manad) => this.format(skriv(2020, manad, 1), { month: stil }));
  }
  getDateNames(): string[] {
    return Array.from({ length: 31 }, (_, i) => String(i + 1));
  }
  /** From Sunday: 7 June 2020 was one. */
  getDayOfWeekNames(stil: 'long' | 'short' | 'narrow'): string[] {
    return Array.from({ length: 7 }, (_, i) => this.format(skriv(2020, 5, 7 + i), { weekday: stil }));
  }
  getYearName(dag: Datum): string {
    return String(arAv(dag));
  }

  createDate(ar: number, manad: number, dag: number): Datum {
    const datum = skriv(ar, manad, dag);
    if (!arDatum(datum)) throw new RangeError(`${datum} is not a day`);
    return datum;
  }
  today(): Datum {
    return dagIStockholm(new Date());
  }
  /** The text as it stands, space around it aside, is a day or is not: no other way of writing one is guessed at. */
  parse(text: unknown): Datum | null {
    const stam = typeof text === 'string' ? text.trim() : '';
    if (stam === '') return null;
    return arDatum(stam) ? stam : this.invalid();
  }
  format(dag: Datum, satt: Skrivsatt): string {
    return satt === null ? dag : new Intl.DateTimeFormat('sv-SE', { ...satt, timeZone: 'UTC' }).format(midnatt(dag));
  }

  addCalendarYears(dag: Datum, antal: number): Datum {
    return this.addCalendarMonths(dag, antal * 12);
  }
  /** The same day of another month, or that month's last. */
  addCalendarMonths(dag: Datum, antal: number): Datum {
    const manader = arAv(dag) * 12 + this.getMonth(dag) + antal;
    const forsta = skriv(Math.floor(manader / 12), ((manader % 12) + 12) % 12, 1);
    return skriv(arAv(forsta), this.getMonth(forsta), Math.min(this.getDate(dag), this.getNumDaysInMonth(forsta)));
  }
  addCalendarDays(dag: Datum, antal: number): Datum {
    const ny = midnatt(dag);
    ny.setUTCDate(ny.getUTCDate() + antal);
    return ny.toISOString().slice(0, 10);
  }

  clone(dag: Datum): Datum {
    return dag;
  }
  toIso8601(dag: Datum): string {
    return dag;
  }
  isDateInstance(varde: unknown): boolean {
    return typeof varde === 'string';
  }
  isValid(dag: Datum): boolean {
    return arDatum(dag);
  }
  invalid(): Datum {
    return INGEN_DAG;
  }
}

function skriv(ar: number, manad: number, dag: number): Datum {
  return `${String(ar).padStart(4, '0')}-${String(manad + 1).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}

/** The day's midnight in UTC, for what only Date and Intl can tell; never leaves this file. */
function midnatt(dag: Datum): Date {
  return new Date(`${dag}T00:00:00Z`);
}
