import {
  aterkravbart,
  Beslut,
  Beslutsniva,
  Beslutsslag,
  Datum,
  granskaBeslutsdag,
  granskaFoljdMed,
  granskaForslag,
  kontrolleraBeslut,
  ramansprak,
  tolkaAndel,
  tolkaKronor,
  Villkor,
} from '@anslag/doman';
import { ArendeSvar, beslutetsFel, beslutfel, Faltfel, fattandetsFel, foljdensFel, foljdfel, forslagetsFel } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';
import { andelfel } from './beslut.formulering';

/** What is typed in the form: everything as its control has it; amounts and shares as text. */
export interface Formular {
  slag: Beslutsslag;
  beviljadAndel: string;
  tak: string;
  fran: Datum | null;
  till: Datum | null;
  beslutsniva: Beslutsniva;
  organ: string;
  delegationspunkt: string;
  roll: string;
  rattsligRam: string;
  /** One villkor on each line. */
  villkor: string;
  motivering: string;
  avslagsmotiv: string;
  /** The day the decision is planned for. */
  datum: Datum | null;
}
export type Formularfalt = keyof Formular;

/** Each field of a problem at its control, in the order of the form. */
export const FALTIDER: Readonly<Record<string, string>> = {
  slag: 'slag',
  beviljadAndel: 'andel',
  tak: 'tak',
  'projektperiod.fran': 'fran',
  'projektperiod.till': 'till',
  avslagsmotiv: 'avslagsmotiv',
  organ: 'organ',
  delegationspunkt: 'delegationspunkt',
  roll: 'roll',
  datum: 'datum',
  rattsligRam: 'rattslig-ram',
  villkor: 'villkor',
  motivering: 'motivering',
};

/** What each kind of decision states; the rest is neither shown nor sent. */
const VISAS: Readonly<Record<Beslutsslag, readonly Formularfalt[]>> = {
  bifall: ['beviljadAndel', 'tak', 'fran', 'till', 'rattsligRam', 'villkor'],
  tillagg: ['beviljadAndel', 'tak', 'fran', 'till', 'rattsligRam', 'villkor'],
  forlangning: ['till', 'villkor'],
  avslag: ['avslagsmotiv'],
  avskrivning: [],
  andring: ['beviljadAndel', 'fran', 'till', 'villkor'],
  aterkrav: [],
  upphavande: [],
};

export function visas(f: Pick<Formular, 'slag'>, falt: Formularfalt): boolean {
  return VISAS[f.slag].includes(falt);
}

/** A villkor that is written here and not taken from the catalogue. */
const EGET = 'EGET';
const RATTSLIG_RAM = 'regionalt utvecklingsstöd – statligt stöd';

/** What a form is built of, for reading one that was kept. */
export const MALL: Formular = {
  slag: 'bifall',
  beviljadAndel: '',
  tak: '',
  fran: null,
  till: null,
  beslutsniva: 'namnd',
  organ: '',
  delegationspunkt: '',
  roll: '',
  rattsligRam: '',
  villkor: '',
  motivering: '',
  avslagsmotiv: '',
  datum: null,
};

/** An empty form, with what follows from the ärende's latest decision filled in. */
export function nyttFormular(a: ArendeSvar, idag: Datum): Formular {
  const senaste = a.beslut.at(-1);
  const period = a.gallande?.projektperiod;
  // A period that has ended is not the one that is to be granted.
  const kvar = period?.till && period.till >= idag ? period : null;
  return {
    slag: a.gallande ? 'tillagg' : 'bifall',
    beviljadAndel: '',
    tak: '',
    fran: kvar?.fran ?? null,
    till: kvar?.till ?? null,
    beslutsniva: senaste?.beslutsniva ?? 'namnd',
    organ: a.beslut.findLast((b) => b.organ)?.organ ?? '',
    delegationspunkt: '',
    roll: '',
    rattsligRam: a.beslut.findLast((b) => b.rattsligRam)?.rattsligRam ?? RATTSLIG_RAM,
    villkor: '',
    motivering: '',
    avslagsmotiv: '',
    datum: idag,
  };
}

/** What the form says: what is sent, what is wrong field by field, and what is only worth seeing. */
export interface Tolkning {
  begaran: object;
  fel: Faltfel[];
  anmarkningar: string[];
  /** Kronor that the decision takes of the frame; 0 while the amount cannot be read. */
  belopp: number;
}

/** Where the field stands in the form. */
export const plats = (falt: string): number => Object.keys(FALTIDER).indexOf(falt);

const fel = (falt: string, last: string, meddelande: string): Faltfel => ({ falt, last, meddelande, ratt: null });

export function tolka(f: Formular, a: ArendeSvar): Tolkning {
  const andelstext = visas(f, 'beviljadAndel') ? f.beviljadAndel.trim() : '';
  const taktext = visas(f, 'tak') ? f.tak.trim() : '';
  const andel = andelstext === '' ? null : tolkaAndel(andelstext);
  const tak = taktext === '' ? null : tolkaKronor(taktext);
  const givet = (falt: Formularfalt, varde: string): string | null => (visas(f, falt) ? varde.trim() || null : null);
  const nummer = 1 + Math.max(0, ...a.beslut.map((b) => b.nummer));
  const beslut: Beslut = {
    nummer,
    slag: f.slag,
    lage: 'forslag',
    beviljadAndel: andel?.ok ? andel.varde : null,
    tak: tak?.ok ? tak.varde.kronor : null,
    projektperiod: { fran: visas(f, 'fran') ? f.fran : null, till: visas(f, 'till') ? f.till : null },
    beslutat: { fran: f.datum ?? '', till: f.datum ?? '' },
    villkor: visas(f, 'villkor') ? villkoren(f.villkor, a) : [],
    allmannaVillkor: null,
    aterkrav: null,
    avskrivningsgrund: null,
    rattarBeslut: null,
    ofullstandigt: false,
    beslutsniva: f.beslutsniva,
    rattsligRam: givet('rattsligRam', f.rattsligRam),
  };
  const namnd = f.beslutsniva === 'namnd';
  const uppgifter = {
    organ: namnd ? f.organ.trim() || null : null,
    delegationspunkt: namnd ? null : f.delegationspunkt.trim() || null,
    roll: namnd ? null : f.roll.trim() || null,
    avslagsmotiv: givet('avslagsmotiv', f.avslagsmotiv),
    motivering: f.motivering.trim() || null,
  };
  const lasfel = [
    ...(andel?.ok === false ? [fel('beviljadAndel', andelstext, andel.fel.map(andelfel).join(' '))] : []),
    ...(tak?.ok === false ? [fel('tak', taktext, tak.fel.map(talfel).join(' '))] : []),
    ...(f.datum === null ? [fel('datum', '', 'Skriv vilken dag beslutet ska fattas.')] : []),
  ];
  const kontroll = kontrolleraBeslut(beslut, { stodtyp: a.stodtyp, sokandeArRegionen: a.egetProjekt, utbetalt: aterkravbart(a.utbetalt, a.beslut, nummer) });
  const foljd = granskaFoljdMed([...a.beslut, beslut], nummer, 'forslag');
  const regelfel = [
    ...forslagetsFel(granskaForslag({ ...beslut, ...uppgifter, beslutsniva: f.beslutsniva, egenBudget: false })),
    ...beslutetsFel(kontroll.hinder),
    ...foljdensFel(foljd.hinder),
    ...fattandetsFel(granskaBeslutsdag(beslut, a.beslut, f.datum ?? '')),
  ];
  const sagda = new Set([...lasfel.map((x) => x.falt), ...(f.datum === null ? ['beslutat'] : [])]);
  return {
    begaran: {
      slag: f.slag,
      beslutsniva: f.beslutsniva,
      datum: f.datum,
      beviljadAndel: beslut.beviljadAndel,
      tak: beslut.tak,
      projektperiod: beslut.projektperiod,
      ...uppgifter,
      rattsligRam: beslut.rattsligRam,
      villkor: beslut.villkor,
    },
    // What cannot be read is not also said to be missing.
    fel: [...lasfel, ...regelfel.filter((x) => !sagda.has(x.falt))].sort((x, y) => plats(x.falt) - plats(y.falt)),
    anmarkningar: [...kontroll.anmarkningar.filter((x) => x.kod !== 'start_fore_beslut' || f.datum !== null).map(beslutfel), ...foljd.anmarkningar.map(foljdfel)],
    belopp: ramansprak(beslut),
  };
}

/** One villkor for each line; one that is in force keeps its code. */
function villkoren(text: string, { gallande }: ArendeSvar): Villkor[] {
  return text
    .split('\n')
    .map((rad) => rad.trim())
    .filter((rad) => rad !== '')
    .map((rad) => ({ kod: gallande?.villkor.find((v) => v.text === rad)?.kod ?? EGET, text: rad, senast: null, bevis: null, sparrarUtbetalning: false }));
}
