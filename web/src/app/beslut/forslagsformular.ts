import { Avskrivningsgrund, Beslutsniva, Beslutsslag, bevillningensFalt, Datum, dagarEfter, formateraAndel, formateraKronor, Stodtyp } from '@anslag/doman';
import { ArendeSvar, BeslutSvar, VillkorsmallSvar } from '@anslag/kontrakt';

/** One condition as it is typed. */
export interface Villkorsrad {
  /** The catalogue's code, or EGET. */
  kod: string;
  text: string;
  /** The last day to fulfil it. */
  senast: Datum | null;
  /** What shows that it is fulfilled. */
  bevis: string;
  sparrar: boolean;
  /** Id in the catalogue; null when it is the decision's own. */
  mall: string | null;
}

/** What is typed in the form: everything as its control has it; amounts and shares as text. */
export interface Formular {
  slag: Beslutsslag;
  beviljadAndel: string;
  tak: string;
  aterkrav: string;
  avskrivningsgrund: Avskrivningsgrund | '';
  fran: Datum | null;
  till: Datum | null;
  beslutsniva: Beslutsniva;
  organ: string;
  delegationspunkt: string;
  roll: string;
  rattsligRam: string;
  /** Which version of the general conditions is pointed at. */
  allmannaDatum: Datum | null;
  allmannaDiarienummer: string;
  villkor: Villkorsrad[];
  motivering: string;
  avslagsmotiv: string;
  /** The att-clauses in the officer's own words, one per line; empty when they are made from the facts. */
  ordalydelse: string;
  /** The day the decision is planned for. */
  datum: Datum | null;
  /** Why a proposal is changed. */
  skal: string;
}
export type Formularfalt = keyof Formular;

/** Each field of a problem at its control, in the order of the form. */
export const FALTIDER: Readonly<Record<string, string>> = {
  slag: 'slag',
  avskrivningsgrund: 'avskrivningsgrund',
  beviljadAndel: 'andel',
  tak: 'tak',
  aterkrav: 'aterkrav',
  'projektperiod.fran': 'fran',
  'projektperiod.till': 'till',
  avslagsmotiv: 'avslagsmotiv',
  organ: 'organ',
  delegationspunkt: 'delegationspunkt',
  roll: 'roll',
  datum: 'datum',
  rattsligRam: 'rattslig-ram',
  allmannaVillkor: 'allmanna-datum',
  villkor: 'villkor-rubrik',
  motivering: 'motivering',
  ordalydelse: 'ordalydelse',
  skal: 'skal',
};

/** What each kind of decision states; the rest is neither shown nor sent. */
const VISAS: Readonly<Record<Beslutsslag, readonly Formularfalt[]>> = {
  bifall: ['beviljadAndel', 'tak', 'fran', 'till', 'rattsligRam', 'allmannaDatum', 'villkor'],
  tillagg: ['beviljadAndel', 'tak', 'fran', 'till', 'rattsligRam', 'allmannaDatum', 'villkor'],
  forlangning: ['till', 'villkor'],
  andring: ['beviljadAndel', 'fran', 'till', 'allmannaDatum', 'villkor'],
  aterkrav: ['aterkrav', 'villkor'],
  upphavande: [],
  avslag: ['avslagsmotiv'],
  avskrivning: ['avskrivningsgrund'],
};

/** What a grant does not have for every stödtyp, by the rule's name for it. */
const BEVILLNINGENS = { beviljadAndel: 'beviljadAndel', fran: 'projektperiod.fran', till: 'projektperiod.till' } as const;

/** Does such a decision have the field? What a proposal already states is shown whatever the stödtyp, so that it can be taken away. */
export function visas(f: Formular, falt: Formularfalt, stodtyp: Stodtyp): boolean {
  if (!VISAS[f.slag].includes(falt)) return false;
  if (f.slag !== 'bifall' && f.slag !== 'tillagg') return true;
  if (falt !== 'beviljadAndel' && falt !== 'fran' && falt !== 'till') return true;
  return bevillningensFalt(stodtyp).includes(BEVILLNINGENS[falt]) || (f[falt] ?? '') !== '';
}

/** A villkor that is written here and not taken from the catalogue. */
export const EGET = 'EGET';
const RATTSLIG_RAM = 'regionalt utvecklingsstöd – statligt stöd';

export const TOMT_VILLKOR: Villkorsrad = { kod: EGET, text: '', senast: null, bevis: '', sparrar: false, mall: null };

const TOMT: Formular = {
  slag: 'bifall',
  beviljadAndel: '',
  tak: '',
  aterkrav: '',
  avskrivningsgrund: '',
  fran: null,
  till: null,
  beslutsniva: 'namnd',
  organ: '',
  delegationspunkt: '',
  roll: '',
  rattsligRam: RATTSLIG_RAM,
  allmannaDatum: null,
  allmannaDiarienummer: '',
  villkor: [],
  motivering: '',
  avslagsmotiv: '',
  ordalydelse: '',
  datum: null,
  skal: '',
};

/** What a form is built of, for reading one that was kept. */
export const MALL: Formular = { ...TOMT, villkor: [TOMT_VILLKOR] };

/** An empty form, with what follows from the ärende's latest decision filled in. */
export function nyttFormular(a: ArendeSvar, idag: Datum): Formular {
  const senaste = a.beslut.at(-1);
  const period = a.gallande?.projektperiod;
  // A period that has ended is not the one that is to be granted.
  const kvar = period?.till && period.till >= idag ? period : null;
  return {
    ...TOMT,
    slag: a.gallande ? 'tillagg' : 'bifall',
    fran: kvar?.fran ?? null,
    till: kvar?.till ?? null,
    beslutsniva: senaste?.beslutsniva ?? 'namnd',
    organ: a.beslut.findLast((b) => b.organ)?.organ ?? '',
    rattsligRam: a.beslut.findLast((b) => b.rattsligRam)?.rattsligRam ?? RATTSLIG_RAM,
    datum: idag,
  };
}

/** The form of a proposal that is to be changed. */
export function somFormular(b: BeslutSvar): Formular {
  return {
    slag: b.slag,
    beviljadAndel: b.beviljadAndel === null ? '' : formateraAndel(b.beviljadAndel),
    tak: b.tak === null ? '' : formateraKronor(b.tak),
    aterkrav: b.aterkrav === null ? '' : formateraKronor(b.aterkrav),
    avskrivningsgrund: b.avskrivningsgrund ?? '',
    fran: b.projektperiod.fran,
    till: b.projektperiod.till,
    beslutsniva: b.beslutsniva ?? 'namnd',
    organ: b.organ ?? '',
    delegationspunkt: b.delegationspunkt ?? '',
    roll: b.roll ?? '',
    rattsligRam: b.rattsligRam ?? '',
    allmannaDatum: b.allmannaVillkor?.datum ?? null,
    allmannaDiarienummer: b.allmannaVillkor?.diarienummer ?? '',
    villkor: b.villkor.map((v) => ({ kod: v.kod, text: v.text, senast: v.senast, bevis: v.bevis ?? '', sparrar: v.sparrarUtbetalning, mall: v.villkorsmall })),
    motivering: b.motivering ?? '',
    avslagsmotiv: b.avslagsmotiv ?? '',
    ordalydelse: b.ordalydelse ?? '',
    datum: b.beslutat.fran,
    skal: '',
  };
}

/** A condition of the catalogue in the form; its last day follows from the day of the decision. */
export function avMall(m: VillkorsmallSvar, beslutsdag: Datum | null): Villkorsrad {
  const senast = m.dagarEfterBeslut === null || beslutsdag === null ? null : dagarEfter(beslutsdag, m.dagarEfterBeslut);
  return { kod: m.kod, text: m.text, senast, bevis: m.bevis ?? '', sparrar: m.sparrarUtbetalning, mall: m.id };
}

/** The conditions of the catalogue that can be chosen for a decision in such an ärende. */
export function valbaraMallar(mallar: readonly VillkorsmallSvar[], stodtyp: Stodtyp): VillkorsmallSvar[] {
  return mallar.filter((m) => m.galler && (m.stodtyper.length === 0 || m.stodtyper.includes(stodtyp)));
}

/** Where the field stands in the form. */
export const plats = (falt: string): number => Object.keys(FALTIDER).indexOf(falt);
