import { ANSOKANSDELAR, Ansokansdel, Datum, Mottagartyp, formateraAndel, formateraKronor, tolkaAndel, tolkaKronor } from '@anslag/doman';
import { AnsokanSvar, DelmalSvar, Faltfel } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';
import { andelfel } from '../beslut/beslut.formulering';
import { Vald } from '../registrering/nyttformular';
import { Budgetformular, TOM_RAD, nyBudget, somBudgetformular, tolkaBudget } from './budgetformular';

export interface Delmalformular {
  rubrik: string;
  innehall: string;
  aktiviteter: string[];
}

/** What is typed in the form of an application; each of its parts is a field of its own, by its name. */
export interface Ansokansformular extends Record<Ansokansdel, string> {
  organisation: Vald | null;
  stodform: string;
  kon: string;
  euProgram: string;
  mottagartyp: Mottagartyp | '';
  inkom: Datum | null;
  soktAndel: string;
  soktBelopp: string;
  fran: Datum | null;
  till: Datum | null;
  sammanfattning: string;
  delmal: Delmalformular[];
  budget: Budgetformular | null;
  skal: string;
}
export type Ansokansfalt = keyof Ansokansformular;

const delar = (innehall: (del: Ansokansdel) => string): Record<Ansokansdel, string> => {
  const tomma: Record<Ansokansdel, string> = {
    bakgrund: '',
    overgripande_mal: '',
    projektmal: '',
    delmal_ingress: '',
    ingaende_kommuner: '',
    regional_samverkan: '',
    perspektiv: '',
    langsiktighet: '',
    uppfoljning: '',
    resultatspridning: '',
    projektorganisation: '',
    avgransning: '',
  };
  for (const del of ANSOKANSDELAR) tomma[del] = innehall(del);
  return tomma;
};

export const TOMT: Ansokansformular = {
  ...delar(() => ''),
  organisation: null,
  stodform: '',
  kon: '',
  euProgram: '',
  mottagartyp: '',
  inkom: null,
  soktAndel: '',
  soktBelopp: '',
  fran: null,
  till: null,
  sammanfattning: '',
  delmal: [],
  budget: null,
  skal: '',
};

/** How a form is built, for reading one that was kept. */
export const MALL: Ansokansformular = {
  ...TOMT,
  organisation: { id: '', namn: '', organisationsnummer: null },
  delmal: [{ rubrik: '', innehall: '', aktiviteter: [''] }],
  budget: { ...nyBudget(['2026']), kostnader: [TOM_RAD], finansiering: [TOM_RAD] },
};

export function somFormular(a: AnsokanSvar): Ansokansformular {
  return {
    ...delar((del) => a.delar.find((d) => d.del === del)?.innehall ?? ''),
    organisation: a.organisation && { id: a.organisation.id, namn: a.organisation.namn, organisationsnummer: a.organisation.organisationsnummer },
    stodform: a.stodform ?? '',
    kon: a.kon ?? '',
    euProgram: a.euProgram ?? '',
    mottagartyp: a.mottagartyp ?? '',
    inkom: a.inkom,
    soktAndel: a.soktAndel === null ? '' : formateraAndel(a.soktAndel),
    soktBelopp: a.soktBelopp === null ? '' : formateraKronor(a.soktBelopp),
    fran: a.period.fran,
    till: a.period.till,
    sammanfattning: a.sammanfattning ?? '',
    delmal: a.delmal.map((d: DelmalSvar) => ({ rubrik: d.rubrik, innehall: d.innehall ?? '', aktiviteter: [...d.aktiviteter] })),
    budget: a.budget && somBudgetformular(a.budget.budget),
    skal: '',
  };
}

/** Each field of a problem at its control. A field of a delmål or of the budget has its control's id as its name. */
export const FALTIDER: Readonly<Record<string, string>> = {
  inkom: 'inkom',
  organisation: 'organisation-sok',
  soktBelopp: 'sokt-belopp',
  soktAndel: 'sokt-andel',
  'period.fran': 'fran',
  'period.till': 'till',
  period: 'fran',
  stodform: 'stodform',
  mottagartyp: 'mottagartyp',
  kon: 'kon',
  euProgram: 'euProgram',
  sammanfattning: 'sammanfattning',
  ...Object.fromEntries(ANSOKANSDELAR.map((del) => [del, del])),
  delmal: 'delmal',
  budget: 'budget',
  skal: 'skal',
};

const fel = (falt: string, last: string, meddelande: string): Faltfel => ({ falt, last, meddelande, ratt: null });

export interface Ansokanstolkning {
  fel: Faltfel[];
  /** Hundredths of a percent, and kronor; null when they are not given or cannot be read. */
  soktAndel: number | null;
  soktBelopp: number | null;
}

/** What the form says of share and amount, and everything in it that cannot be saved. */
export function tolka(f: Ansokansformular): Ansokanstolkning {
  const andel = f.soktAndel.trim() === '' ? null : tolkaAndel(f.soktAndel);
  const belopp = f.soktBelopp.trim() === '' ? null : tolkaKronor(f.soktBelopp);
  const baklanges = f.fran !== null && f.till !== null && f.till < f.fran;
  return {
    soktAndel: andel?.ok ? andel.varde : null,
    soktBelopp: belopp?.ok ? belopp.varde.kronor : null,
    fel: [
      ...(belopp?.ok === false ? [fel('soktBelopp', f.soktBelopp, belopp.fel.map(talfel).join(' '))] : []),
      ...(andel?.ok === false ? [fel('soktAndel', f.soktAndel, andel.fel.map(andelfel).join(' '))] : []),
      ...(baklanges ? [fel('period.till', f.till ?? '', 'Projektet slutar före det börjar.')] : []),
      ...f.delmal.flatMap((d, i) => [
        ...(d.rubrik.trim() === '' ? [fel(`delmal-${i}-rubrik`, '', `Delmål ${i + 1} saknar rubrik.`)] : []),
        ...d.aktiviteter.flatMap((a, j) => (a.trim() === '' ? [fel(`delmal-${i}-aktivitet-${j}`, '', `Delmål ${i + 1}, aktivitet ${j + 1} är tom.`)] : [])),
      ]),
      ...(f.budget ? tolkaBudget(f.budget).fel : []),
    ],
  };
}

/** The changed fields as they are sent: only they, so that nobody's other change is undone. */
export function begaran(andrade: Partial<Ansokansformular>, f: Ansokansformular): object {
  const t = tolka(f);
  const text = (falt: 'stodform' | 'kon' | 'euProgram' | 'mottagartyp' | 'sammanfattning') => (andrade[falt] === undefined ? {} : { [falt]: andrade[falt].trim() || null });
  const skrivna = ANSOKANSDELAR.filter((del) => andrade[del] !== undefined);
  return {
    ...('organisation' in andrade ? { organisation: f.organisation?.id ?? null } : {}),
    ...text('stodform'),
    ...text('kon'),
    ...text('euProgram'),
    ...text('mottagartyp'),
    ...text('sammanfattning'),
    ...('inkom' in andrade ? { inkom: f.inkom } : {}),
    ...('soktAndel' in andrade ? { soktAndel: t.soktAndel } : {}),
    ...('soktBelopp' in andrade ? { soktBelopp: t.soktBelopp } : {}),
    ...('fran' in andrade || 'till' in andrade ? { period: { fran: f.fran, till: f.till } } : {}),
    ...(skrivna.length > 0 ? { delar: skrivna.map((del) => ({ del, innehall: f[del].trim() || null })) } : {}),
    ...('delmal' in andrade
      ? { delmal: f.delmal.map((d) => ({ rubrik: d.rubrik.trim(), innehall: d.innehall.trim() || null, aktiviteter: d.aktiviteter.map((a) => a.trim()) })) }
      : {}),
    ...('budget' in andrade ? { budget: f.budget && tolkaBudget(f.budget).budget } : {}),
    skal: f.skal.trim() || null,
  };
}

/** The years of the project, when its first and last day are known. */
export function projektar(f: Pick<Ansokansformular, 'fran' | 'till'>): string[] {
  if (!f.fran || !f.till || f.till < f.fran) return [];
  const [forst, sist] = [Number(f.fran.slice(0, 4)), Number(f.till.slice(0, 4))];
  return Array.from({ length: Math.min(sist - forst + 1, 20) }, (_, i) => String(forst + i));
}
