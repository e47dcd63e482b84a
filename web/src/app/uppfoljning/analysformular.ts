import { Analys, Analysbrist, ANALYSDELAR, Analysdel, Effektmalsbidrag, EFFEKTMALSBIDRAG, Hallbarhetsdimension, HALLBARHETSDIMENSIONER } from '@anslag/doman';
import { AnalysSvar } from '@anslag/kontrakt';
import { grad } from './uppfoljning.formulering';

export interface Verdiktformular {
  effektmal: string;
  namn: string;
  huvudmal: boolean;
  bidrag: Effektmalsbidrag | '';
  motivering: string;
}

type Delfalt = `bedomning_${Analysdel}` | `motivering_${Analysdel}`;
type Hallbarhetsfalt = `utlovat_${Hallbarhetsdimension}` | `levererat_${Hallbarhetsdimension}` | `bedomning_${Hallbarhetsdimension}`;

/** What is typed in the form of the analysis; each text and each grade is a field of its own. */
export interface Analysformular extends Record<Delfalt | Hallbarhetsfalt, string> {
  mal: Verdiktformular[];
}
export type Analysfalt = Exclude<keyof Analysformular, 'mal'>;

export const TEXTFALT: readonly Analysfalt[] = [
  ...ANALYSDELAR.flatMap((del): Analysfalt[] => [`bedomning_${del}`, `motivering_${del}`]),
  ...HALLBARHETSDIMENSIONER.flatMap((dim): Analysfalt[] => [`utlovat_${dim}`, `levererat_${dim}`, `bedomning_${dim}`]),
];
const TOMMA = Object.fromEntries(TEXTFALT.map((f) => [f, ''])) as Record<Analysfalt, string>;
export const TOMT: Analysformular = { ...TOMMA, mal: [] };
/** How a form is built, for reading one that was kept. */
export const MALL: Analysformular = { ...TOMMA, mal: [{ effektmal: '', namn: '', huvudmal: false, bidrag: '', motivering: '' }] };

const gradtext = (bedomning: number | null): string => (bedomning === null ? '' : String(bedomning));

export function somFormular(a: AnalysSvar): Analysformular {
  const form: Analysformular = {
    ...TOMT,
    mal: a.effektmal.map(({ effektmal, namn, huvudmal, bidrag, motivering }) => ({ effektmal, namn, huvudmal, bidrag: bidrag ?? '', motivering: motivering ?? '' })),
  };
  for (const del of ANALYSDELAR) {
    form[`bedomning_${del}`] = gradtext(a[del].bedomning);
    form[`motivering_${del}`] = a[del].motivering ?? '';
  }
  for (const { dimension, utlovat, levererat, bedomning } of a.hallbarhet) {
    form[`utlovat_${dimension}`] = utlovat ?? '';
    form[`levererat_${dimension}`] = levererat ?? '';
    form[`bedomning_${dimension}`] = gradtext(bedomning);
  }
  return form;
}

/** The analysis as it is written now. */
export function somAnalys(f: Analysformular): Analys {
  const text = (falt: Analysfalt): string | null => f[falt].trim() || null;
  const del = (d: Analysdel) => ({ bedomning: grad(f[`bedomning_${d}`]), motivering: text(`motivering_${d}`) });
  return {
    maluppfyllelse: del('maluppfyllelse'),
    genomforande: del('genomforande'),
    langsiktighet: del('langsiktighet'),
    hallbarhet: HALLBARHETSDIMENSIONER.map((dimension) => ({ dimension, utlovat: text(`utlovat_${dimension}`), levererat: text(`levererat_${dimension}`), bedomning: grad(f[`bedomning_${dimension}`]) })),
    effektmal: f.mal.map((m) => ({ effektmal: m.effektmal, bidrag: m.bidrag || null, motivering: m.motivering.trim() || null })),
  };
}

/** A button's value as a verdict; empty for none. */
export function bidrag(varde: string): Effektmalsbidrag | '' {
  return EFFEKTMALSBIDRAG.find((b) => b === varde) ?? '';
}

export const verdiktId = (effektmal: string): string => `verdikt-${effektmal}`;

/** Id of the control where what is missing is written. */
export function bristId(b: Analysbrist): string {
  switch (b.kod) {
    case 'bedomning_saknas':
      return `bedomning_${b.del}`;
    case 'motivering_saknas':
      return `motivering_${b.del}`;
    case 'levererat_saknas':
      return `levererat_${b.dimension}`;
    case 'verdikt_saknas':
      return verdiktId(b.effektmal);
    case 'verdikt_utan_motivering':
      return `${verdiktId(b.effektmal)}-motivering`;
  }
}

/** The parts that differ from what is stored, each whole. */
export function begaran(andrade: Partial<Analysformular>, f: Analysformular): object {
  const a = somAnalys(f);
  const rord = (...falt: Analysfalt[]): boolean => falt.some((x) => x in andrade);
  const delar = ANALYSDELAR.filter((d) => rord(`bedomning_${d}`, `motivering_${d}`)).map((del) => ({ del, ...a[del] }));
  const hallbarhet = a.hallbarhet.filter(({ dimension: d }) => rord(`utlovat_${d}`, `levererat_${d}`, `bedomning_${d}`));
  return {
    ...(delar.length > 0 ? { delar } : {}),
    ...(hallbarhet.length > 0 ? { hallbarhet } : {}),
    ...('mal' in andrade ? { effektmal: a.effektmal } : {}),
  };
}
