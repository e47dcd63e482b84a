/** A calendar day, ISO 'YYYY-MM-DD', years 0001–9999; text order is time order. */
export type Datum = string;

/** Both days are included. */
export interface Period {
  fran: Datum;
  till: Datum;
}

const MANADER = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const stockholm = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function dagarIManad(ar: number, manad: number): number {
  if (manad === 2) return (ar % 4 === 0 && ar % 100 !== 0) || ar % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(manad) ? 30 : 31;
}

/** Is s a day that exists in the calendar, written 'YYYY-MM-DD'? */
export function arDatum(s: unknown): s is Datum {
  const delar = typeof s === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(s) : null;
  if (!delar) return false;
  const [ar = 0, manad = 0, dag = 0] = delar.slice(1).map(Number);
  return ar >= 1 && manad >= 1 && manad <= 12 && dag >= 1 && dag <= dagarIManad(ar, manad);
}

export function jamforDatum(a: Datum, b: Datum): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function arAv(datum: Datum): number {
  return Number(datum.slice(0, 4));
}

/** The day that many days later; earlier when `antal` is negative. Errors: RangeError when the day leaves the years 0001–9999. */
export function dagarEfter(datum: Datum, antal: number): Datum {
  const dag = new Date(`${datum}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + antal);
  const svar = dag.toISOString().slice(0, 10);
  if (!arDatum(svar)) throw new RangeError(`${datum} + ${antal} days is no day of the calendar`);
  return svar;
}

/** The same day that many months later, or earlier when `antal` is negative; the month's last day where there is no such day, and from a month's last day always the last. */
export function manaderEfter(datum: Datum, antal: number): Datum {
  const [ar, manad, dag] = [arAv(datum), Number(datum.slice(5, 7)), Number(datum.slice(8, 10))];
  const manader = ar * 12 + manad - 1 + antal;
  const [nyttAr, nyManad] = [Math.floor(manader / 12), (((manader % 12) + 12) % 12) + 1];
  const sista = dagarIManad(nyttAr, nyManad);
  const svar = `${String(nyttAr).padStart(4, '0')}-${String(nyManad).padStart(2, '0')}-${String(dag === dagarIManad(ar, manad) ? sista : Math.min(dag, sista)).padStart(2, '0')}`;
  if (!arDatum(svar)) throw new RangeError(`${datum} + ${antal} months is no day of the calendar`);
  return svar;
}

/** '2026-11-21' → "21 november 2026" (regler §14). */
export function formateraDatumLang(datum: Datum): string {
  return `${Number(datum.slice(8, 10))} ${MANADER[Number(datum.slice(5, 7)) - 1]} ${arAv(datum)}`;
}

/** "21 november 2026" → '2026-11-21'; null when it is no such day. */
export function tolkaDatumLang(s: string): Datum | null {
  const delar = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})$/u.exec(s.trim());
  const manad = MANADER.findIndex((m) => m === delar?.[2]?.toLowerCase()) + 1;
  if (!delar || manad === 0) return null;
  const datum = `${delar[3]}-${String(manad).padStart(2, '0')}-${(delar[1] ?? '').padStart(2, '0')}`;
  return arDatum(datum) ? datum : null;
}

/** Which calendar day it is in Stockholm at an instant. */
export function dagIStockholm(d: Date): Datum {
  const del = Object.fromEntries(stockholm.formatToParts(d).map((p) => [p.type, p.value]));
  return `${(del['year'] ?? '').padStart(4, '0')}-${del['month']}-${del['day']}`;
}

/** Are both days real and in order? A period of one day is a period. */
export function periodOk(p: Period): boolean {
  return arDatum(p.fran) && arDatum(p.till) && p.fran <= p.till;
}

export function helAr(ar: number): Period {
  const text = String(ar).padStart(4, '0');
  return { fran: `${text}-01-01`, till: `${text}-12-31` };
}

/** Is the period exactly one calendar year? So a decision's date is kept when only its year is known. */
export function arHeltAr(p: Period): boolean {
  const helt = helAr(arAv(p.fran));
  return p.fran === helt.fran && p.till === helt.till;
}
