import { fordela } from '@anslag/doman';
import { AngivnaSummor, BudgetUppgift, BudgetradUppgift, FinansieringsradUppgift } from '@anslag/kontrakt';
import { REGIONEN } from './region-exempel';
import { Slump } from './slump';

/** Cost lines with how heavy they are in a typical project. */
const KOSTNADSSLAG = [
  ['Egen personal inklusive lönebikostnader', 50],
  ['Externa tjänster', 25],
  ['Resor och logi', 5],
  ['Investeringar och material', 10],
  ['Indirekta kostnader', 10],
] as const;

type Finansiar = Pick<FinansieringsradUppgift, 'kategori' | 'typ' | 'form'>;

const FINANSIARER: readonly Finansiar[] = [
  { kategori: 'Kommuner i Exempel län', typ: 'offentlig', form: 'kontant' },
  { kategori: 'Kommuner i Exempel län, arbetstid', typ: 'offentlig', form: 'annat' },
  { kategori: 'Exempels högskola', typ: 'offentlig', form: 'kontant' },
  { kategori: 'Deltagande företag', typ: 'privat', form: 'kontant' },
  { kategori: 'Deltagande företag, arbetstid', typ: 'privat', form: 'annat' },
];

export interface Budgetval {
  avser: BudgetUppgift['avser'];
  /** All costs, whole kronor. */
  kostnad: number;
  /** The region's own 1:1 money, at most kostnad. */
  tak: number;
  /** First and last year. */
  fran: number;
  till: number;
  /** Name of the EU programme's line, when it co-finances. */
  euFinansiar: string | null;
}

/** Splits so that the parts are whole kronor and sum to the total. */
function dela(total: number, vikter: readonly (readonly [string, number])[]): Map<string, number> {
  return fordela(
    total,
    vikter.map(([nyckel, vikt]) => ({ nyckel, vikt })),
  );
}

/** A matrix of whole kronor with the given totals per year, its rows drawn in the given proportions. */
function rader(
  perAr: ReadonlyMap<string, number>,
  vikter: readonly (readonly [string, number])[],
): Map<string, Record<string, number>> {
  const ut = new Map(vikter.map(([kategori]): [string, Record<string, number>] => [kategori, {}]));
  for (const [ar, belopp] of perAr)
    for (const [kategori, del] of dela(belopp, vikter)) ut.set(kategori, { ...ut.get(kategori), [ar]: del });
  return ut;
}

function radsumma(celler: Record<string, number | null>): number {
  return Object.values(celler).reduce<number>((s, c) => s + (c ?? 0), 0);
}

function summor(perAr: ReadonlyMap<string, number>, totalt: number): AngivnaSummor {
  return { perAr: Object.fromEntries(perAr), totalt };
}

/** Makes one cell of one row unknown; the row's stated sum stays, as in documents with a hole. */
function medLucka(slump: Slump, lista: BudgetradUppgift[]): BudgetradUppgift[] {
  const plats = slump.heltal(0, lista.length - 1);
  return lista.map((rad, i) =>
    i === plats ? { ...rad, celler: { ...rad.celler, [slump.valj(Object.keys(rad.celler))]: null } } : rad,
  );
}

/**
 * A budget whose rows, columns and sides sum exactly; about one in twelve has an unknown cell among its costs.
 * The region's own line sums to the tak.
 */
export function genereraBudget(slump: Slump, val: Budgetval): BudgetUppgift {
  const ar = Array.from({ length: val.till - val.fran + 1 }, (_, i) => [String(val.fran + i), slump.heltal(6, 14)] as const);
  const perAr = dela(val.kostnad, ar);
  const arsvikt = [...perAr].map(([a, belopp]) => [a, belopp] as const);
  const eget = dela(val.tak, arsvikt);
  const ovrigt = new Map(arsvikt.map(([a, belopp]) => [a, belopp - (eget.get(a) ?? 0)]));

  const slag = KOSTNADSSLAG.slice(0, slump.heltal(3, KOSTNADSSLAG.length)).map(
    ([namn, vikt]) => [namn, vikt + slump.heltal(0, 9)] as const,
  );
  const kostnader = [...rader(perAr, slag)].map(([kategori, celler]): BudgetradUppgift => ({
    kategori,
    celler,
    angivenSumma: radsumma(celler),
  }));

  const ovriga = slump.flera(FINANSIARER, slump.heltal(1, 3));
  const eu: Finansiar[] = val.euFinansiar === null ? [] : [{ kategori: val.euFinansiar, typ: 'offentlig', form: 'kontant' }];
  const finansiarer = [...eu, ...ovriga];
  const andras = rader(
    ovrigt,
    finansiarer.map((f) => [f.kategori, eu.includes(f) ? 60 : slump.heltal(5, 30)] as const),
  );
  const egna = Object.fromEntries(eget);
  return {
    avser: val.avser,
    kostnader: slump.chans(80) ? medLucka(slump, kostnader) : kostnader,
    finansiering: [
      { kategori: `${REGIONEN} 1:1`, celler: egna, angivenSumma: val.tak, typ: 'offentlig', form: 'kontant', egen11: true },
      ...finansiarer.map((f): FinansieringsradUppgift => {
        const celler = andras.get(f.kategori) ?? {};
        return { ...f, celler, angivenSumma: radsumma(celler) };
      }),
    ],
    angivet: { kostnader: summor(perAr, val.kostnad), finansiering: summor(perAr, val.kostnad) },
  };
}
