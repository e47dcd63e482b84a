import {
  BUDGETSIDOR,
  Budget,
  Budgetomfattning,
  Budgetsida,
  FINANSIARSTYPER,
  FINANSIERINGSFORMER,
  Finansiarstyp,
  Finansieringsform,
  Kronor,
  budgetar,
  formateraKronor,
  tolkaKronor,
} from '@anslag/doman';
import { Faltfel } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';

/** A row as it is typed: amounts as texts by year. */
export interface Radformular {
  kategori: string;
  celler: Record<string, string>;
  angiven: string;
  /** What is only said of a financier. */
  typ: Finansiarstyp | '';
  form: Finansieringsform | '';
  egen11: boolean;
}

/** A budget as it is typed. The years are the columns of both sides. */
export interface Budgetformular {
  avser: Budgetomfattning;
  ar: string[];
  kostnader: Radformular[];
  finansiering: Radformular[];
  /** The document states sums of its own, which are written beside those of the cells. */
  harAngivna: boolean;
  angivet: Record<Budgetsida, { perAr: Record<string, string>; totalt: string }>;
}

/** The usual kinds of costs, as suggestions. */
export const KOSTNADSSLAG = ['Egen personal', 'Externa tjänster', 'Resor och logi', 'Investeringar', 'Indirekta kostnader'] as const;

export const TOM_RAD: Radformular = { kategori: '', celler: {}, angiven: '', typ: '', form: '', egen11: false };

const inga = () => ({ perAr: {}, totalt: '' });

/** The first empty budget: the usual kinds of costs, and the region's own line. */
export function nyBudget(ar: readonly string[]): Budgetformular {
  return {
    avser: 'projektet',
    ar: [...ar],
    kostnader: KOSTNADSSLAG.map((kategori) => ({ ...TOM_RAD, kategori })),
    finansiering: [{ ...TOM_RAD, kategori: 'Regionen, anslag 1:1', typ: 'offentlig', form: 'kontant', egen11: true }, { ...TOM_RAD }],
    harAngivna: false,
    angivet: { kostnader: inga(), finansiering: inga() },
  };
}

const text = (n: Kronor | null | undefined): string => (n === null || n === undefined ? '' : formateraKronor(n));
const texter = (celler: Record<string, Kronor | null>): Record<string, string> => Object.fromEntries(Object.entries(celler).map(([ar, n]) => [ar, text(n)]));

export function somBudgetformular(b: Budget): Budgetformular {
  const rader = BUDGETSIDOR.flatMap((sida) => b[sida]);
  const angivna = BUDGETSIDOR.flatMap((sida) => [b.angivet[sida].totalt, ...Object.values(b.angivet[sida].perAr)]);
  return {
    avser: b.avser,
    ar: budgetar(b),
    kostnader: b.kostnader.map((r) => ({ ...TOM_RAD, kategori: r.kategori, celler: texter(r.celler), angiven: text(r.angivenSumma) })),
    finansiering: b.finansiering.map((r) => ({
      kategori: r.kategori,
      celler: texter(r.celler),
      angiven: text(r.angivenSumma),
      typ: r.typ ?? '',
      form: r.form ?? '',
      egen11: r.egen11,
    })),
    harAngivna: [...rader.map((r) => r.angivenSumma), ...angivna].some((n) => n !== null),
    angivet: {
      kostnader: { perAr: texter(b.angivet.kostnader.perAr), totalt: text(b.angivet.kostnader.totalt) },
      finansiering: { perAr: texter(b.angivet.finansiering.perAr), totalt: text(b.angivet.finansiering.totalt) },
    },
  };
}

/** Ids in the page; what stands after "budget-" is also the field's name among the faults. */
export const cellId = (sida: Budgetsida, rad: number, ar: string): string => `budget-${sida}-${rad}-${ar}`;
export const radId = (sida: Budgetsida, rad: number): string => `budget-${sida}-${rad}`;
export const summaId = (sida: Budgetsida, ar: string): string => `budget-${sida}-angivet-${ar}`;

/** An amount as it is typed; null when nothing is. */
function belopp(skrivet: string | undefined): { kronor: Kronor | null; fel: string | null } {
  if ((skrivet ?? '').trim() === '') return { kronor: null, fel: null };
  const tolkat = tolkaKronor(skrivet ?? '');
  return tolkat.ok ? { kronor: tolkat.varde.kronor, fel: null } : { kronor: null, fel: tolkat.fel.map(talfel).join(' ') };
}

/** The text as it is written when it is left: "1,9 mkr" is "1 900 000"; what cannot be read stays. */
export function stada(skrivet: string): string {
  const { kronor } = belopp(skrivet);
  return kronor === null ? skrivet.trim() : formateraKronor(kronor);
}

export interface Budgettolkning {
  /** What can be read of it; a cell that cannot is unknown. */
  budget: Budget;
  /** What is wrong, by the control's id. */
  fel: Faltfel[];
}

/** A row that nothing is written in is not a row. */
const tom = (r: Radformular): boolean => r.kategori.trim() === '' && r.angiven.trim() === '' && Object.values(r.celler).every((c) => c.trim() === '');

/** A budget as it is typed, read: what it says, and what is wrong cell by cell. */
export function tolkaBudget(f: Budgetformular): Budgettolkning {
  const fel: Faltfel[] = [];
  const las = (falt: string, skrivet: string | undefined, vad: string): Kronor | null => {
    const b = belopp(skrivet);
    if (b.fel !== null) fel.push({ falt, last: skrivet ?? null, meddelande: `${vad}: ${b.fel}`, ratt: null });
    return b.kronor;
  };
  const rad = (sida: Budgetsida, r: Radformular, i: number) => {
    const kategori = r.kategori.trim();
    const sak = sida === 'kostnader' ? 'kostnadsslag' : 'finansiär';
    if (kategori === '') fel.push({ falt: radId(sida, i), last: null, meddelande: `Rad ${i + 1} har belopp men inget ${sak}.`.replace('inget finansiär', 'ingen finansiär'), ratt: null });
    return {
      kategori,
      celler: Object.fromEntries(f.ar.map((ar) => [ar, las(cellId(sida, i, ar), r.celler[ar], `${kategori || `Rad ${i + 1}`}, ${ar}`)])),
      angivenSumma: f.harAngivna ? las(cellId(sida, i, 'angiven'), r.angiven, `${kategori}, angiven summa`) : null,
    };
  };
  const angivet = (sida: Budgetsida) => ({
    perAr: Object.fromEntries(
      f.ar.flatMap((ar): [string, Kronor][] => {
        const n = las(summaId(sida, ar), f.angivet[sida].perAr[ar], `Angiven summa ${ar}`);
        return n === null ? [] : [[ar, n]];
      }),
    ),
    totalt: las(summaId(sida, 'totalt'), f.angivet[sida].totalt, 'Angiven totalsumma'),
  });
  const utan = { perAr: {}, totalt: null };
  const numrerade = (sida: Budgetsida) => f[sida].map((r, i) => ({ r, i })).filter(({ r }) => !tom(r));
  const budget: Budget = {
    avser: f.avser,
    kostnader: numrerade('kostnader').map(({ r, i }) => rad('kostnader', r, i)),
    finansiering: numrerade('finansiering').map(({ r, i }) => ({ ...rad('finansiering', r, i), typ: r.typ || null, form: r.form || null, egen11: r.egen11 })),
    angivet: f.harAngivna ? { kostnader: angivet('kostnader'), finansiering: angivet('finansiering') } : { kostnader: utan, finansiering: utan },
  };
  return { budget, fel };
}

/** The cells from (rad, ar) on, as they come from a spreadsheet: rows by line, columns by tab. Rows that are not there are added. */
export function klistraIn(f: Budgetformular, sida: Budgetsida, rad: number, ar: string, urklipp: string): Budgetformular {
  const rutor = urklipp.replace(/\r?\n$/, '').split(/\r?\n/).map((r) => r.split('\t'));
  const forst = f.ar.indexOf(ar);
  const rader = [...f[sida]];
  rutor.forEach((varden, i) => {
    const gammal = rader[rad + i] ?? { ...TOM_RAD };
    const nya = varden.flatMap((v, j): [string, string][] => {
      const kolumn = f.ar[forst + j];
      return kolumn === undefined ? [] : [[kolumn, stada(v)]];
    });
    rader[rad + i] = { ...gammal, celler: { ...gammal.celler, ...Object.fromEntries(nya) } };
  });
  return { ...f, [sida]: rader };
}

export const TYPER = FINANSIARSTYPER.map((varde) => ({ varde, namn: varde === 'offentlig' ? 'Offentlig' : 'Privat' }));
export const FORMER = FINANSIERINGSFORMER.map((varde) => ({ varde, namn: varde === 'kontant' ? 'Kontant' : 'Annat än kontant' }));
