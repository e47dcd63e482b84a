import { ANSOKANSDELAR, type Budget, formateraAndel, formateraKronor } from '@anslag/doman';
import { type Andring, DELRUBRIKER, MOTTAGARTYPSNAMN, STODTYPSFALTSNAMN } from '@anslag/kontrakt';
import type { LagradAnsokan } from './ansokan.query';

/** What is shown of a long text; its former versions are in the database, whole. */
const LANGST_VISAD = 200;

/** A field as the history shows it, and all of it when that says less. */
interface Sida {
  visa: string | null;
  helt?: string;
}

/** Field by field what differs; empty when nothing does. */
export function ansokansandringar(fore: LagradAnsokan, blir: LagradAnsokan): Andring[] {
  const [a, b] = [falt(fore), falt(blir)];
  return [...a.keys()].flatMap((namn) => {
    const [f, e] = [a.get(namn) ?? { visa: null }, b.get(namn) ?? { visa: null }];
    return (f.helt ?? f.visa) === (e.helt ?? e.visa) ? [] : [{ falt: namn, fore: f.visa, efter: e.visa }];
  });
}

function falt(a: LagradAnsokan): Map<string, Sida> {
  const delar = new Map(a.delar.map((d) => [d.del, d.innehall]));
  return new Map<string, Sida>([
    ['Organisation', { visa: a.organisation?.namn ?? null, helt: a.organisation?.id ?? '' }],
    [STODTYPSFALTSNAMN.stodform, { visa: a.stodform }],
    [STODTYPSFALTSNAMN.kon, { visa: a.kon }],
    [STODTYPSFALTSNAMN.euProgram, { visa: a.euProgram }],
    [STODTYPSFALTSNAMN.mottagartyp, { visa: a.mottagartyp && MOTTAGARTYPSNAMN[a.mottagartyp] }],
    ['Ansökan inkom', { visa: a.inkom }],
    ['Sökt andel', { visa: a.soktAndel === null ? null : `${formateraAndel(a.soktAndel)} %` }],
    ['Sökt belopp', { visa: a.soktBelopp === null ? null : `${formateraKronor(a.soktBelopp)} kr` }],
    ['Sökt start', { visa: a.period.fran }],
    ['Sökt slut', { visa: a.period.till }],
    ['Sammanfattning', text(a.sammanfattning)],
    ...ANSOKANSDELAR.map((d): [string, Sida] => [DELRUBRIKER[d], text(delar.get(d) ?? null)]),
    ['Delmål', { ...text(a.delmal.map((d, i) => `${i + 1}. ${d.rubrik}`).join('; ') || null), helt: JSON.stringify(a.delmal.map((d) => [d.rubrik, d.innehall, d.aktiviteter])) }],
    ['Budget', budget(a.budget)],
  ]);
}

function text(innehall: string | null): Sida {
  if (innehall === null || innehall.length <= LANGST_VISAD) return { visa: innehall };
  return { visa: `${innehall.slice(0, LANGST_VISAD)} … (${formateraKronor(innehall.length)} tecken)`, helt: innehall };
}

function budget(b: Budget | null): Sida {
  if (!b) return { visa: null };
  return { visa: `${b.kostnader.length} kostnadsrader, ${b.finansiering.length} finansieringsrader`, helt: JSON.stringify([b.avser, b.kostnader.map(rad), b.finansiering.map(rad), summor(b)]) };
}

function rad(r: Budget['kostnader'][number] & Partial<Budget['finansiering'][number]>): unknown {
  return [r.kategori, Object.entries(r.celler).sort(perAr), r.angivenSumma, r.typ ?? null, r.form ?? null, r.egen11 ?? false];
}

function summor({ angivet: { kostnader, finansiering } }: Budget): unknown {
  return [kostnader, finansiering].map((s) => [Object.entries(s.perAr).sort(perAr), s.totalt]);
}

function perAr([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
