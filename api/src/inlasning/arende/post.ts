import type { Arendedel, Avskrivningsgrund, Beslutslage, Beslutsniva, Beslutsslag, Datum, Kronor, Mottagartyp, Organisationsslag, Period, Riktlinjebedomning, Stodtyp, Villkor } from '@anslag/doman';
import type { ArendeUppgift } from '@anslag/kontrakt';
import type { Malpost } from '../../beslut/fordelning';
import { medGivna } from '../falt/med-givna';

export interface Nodpost {
  beteckning: string;
  /** 1 aktivitet … 6 effektmål, as in the database. */
  niva: number;
  text: string;
  effektmalId: string | null;
  lage: 'uppnadd' | 'forvantad' | null;
  grund: 'uppfoljning' | 'utvardering' | 'egen_bedomning' | null;
  ar: number | null;
  /** Stored, with targets or outcomes logged on it. */
  loggad?: boolean;
}

export interface Lankpost {
  fran: string;
  till: string;
  skal: string | null;
}

export interface Kedjepost {
  noder: Nodpost[];
  lankar: Lankpost[];
}

export interface Budgetradpost {
  sida: 'kostnader' | 'finansiering';
  kategori: string;
  typ: 'offentlig' | 'privat' | null;
  form: 'kontant' | 'annat' | null;
  egen11: boolean;
  angiven: Kronor | null;
  celler: Record<string, Kronor | null>;
}

/** A stated sum; `ar` 0 is the total. */
export interface Budgetsummapost {
  sida: 'kostnader' | 'finansiering';
  ar: number;
  angiven: Kronor;
}

export interface Budgetpost {
  avser: 'projektet' | 'forlangningen';
  rader: Budgetradpost[];
  summor: Budgetsummapost[];
}

export interface Beslutspost {
  nummer: number;
  slag: Beslutsslag;
  lage: Beslutslage;
  beslutad: Period;
  andel: number | null;
  tak: Kronor | null;
  aterkrav: Kronor | null;
  avskrivningsgrund: Avskrivningsgrund | null;
  periodFran: Datum | null;
  periodTill: Datum | null;
  beslutsniva: Beslutsniva | null;
  organ: string | null;
  paragraf: string | null;
  delegationspunkt: string | null;
  roll: string | null;
  /** The committee has been told of it. */
  redovisat: boolean;
  rattsligRam: string | null;
  allmannaVillkorDatum: Datum | null;
  allmannaVillkorDiarienummer: string | null;
  avsteg: string | null;
  avslagsmotiv: string | null;
  motivering: string | null;
  ordalydelse: string | null;
  anmarkning: string | null;
  ofullstandigt: boolean;
  /** Nummer of the decision it corrects. */
  rattar: number | null;
  villkor: Villkor[];
  budget: Budgetpost | null;
}

export interface Organisationspost {
  /** Null until it is looked up in the register, or laid up. */
  id: string | null;
  namn: string;
  slag: Organisationsslag;
  organisationsnummer: string | null;
  adress: string | null;
  postnummer: string | null;
  postort: string | null;
}

export interface Delmalspost {
  rubrik: string;
  innehall: string | null;
  aktiviteter: string[];
}

export interface Ansokanspost {
  inkom: Datum | null;
  andel: number | null;
  belopp: Kronor | null;
  periodFran: Datum | null;
  periodTill: Datum | null;
  mottagartyp: Mottagartyp | null;
  organisation: Organisationspost | null;
  delmal: Delmalspost[];
  budget: Budgetpost | null;
}

/** Parts of the application and of the beredning; one that is missing is not written. */
export type Texter = Partial<Record<Arendedel, string>>;

/** An ärende as the import compares and writes it: names looked up, numbers exact. */
export interface Arendepost {
  diarienummer: string | null;
  nypsId: string | null;
  historiskNyckel: string | null;
  namn: string;
  stodtyp: Stodtyp;
  stodformId: string | null;
  sokande: string | null;
  egetProjekt: boolean;
  sammanfattning: string | null;
  bransch: string | null;
  kon: 'K' | 'M' | null;
  kommunId: string | null;
  kommunIder: string[];
  euProgram: NonNullable<ArendeUppgift['euProgram']> | null;
  prioriteringId: string | null;
  prioriteratOmradeId: string | null;
  strategisktOmradeId: string | null;
  effektmalSkrivet: string | null;
  kalla: string | null;
  effektmal: Malpost[];
  kraftsamlingar: Malpost[];
  effektkedja: Kedjepost | null;
  ansokan: Ansokanspost | null;
  texter: Texter;
  /** The officer's answers to the checks of the riktlinje, in the order of the checks. */
  riktlinjesvar: Riktlinjebedomning[];
  beslut: Beslutspost[];
}

/** What a file says about a decision: a field that is left out is undefined and leaves what is stored as it is. */
export type LastBeslut = Partial<Beslutspost> & Pick<Beslutspost, 'nummer' | 'slag' | 'lage' | 'beslutad' | 'beslutsniva'>;

/** What a file says about an ärende, in the same way. */
export type LastArende = Partial<Omit<Arendepost, 'beslut' | 'ansokan' | 'texter'>> &
  Pick<Arendepost, 'namn' | 'stodtyp'> & { beslut: LastBeslut[]; ansokan?: Partial<Ansokanspost> | null; texter?: Partial<Record<Arendedel, string | null>> };

const TOMT_BESLUT = {
  andel: null,
  tak: null,
  aterkrav: null,
  avskrivningsgrund: null,
  ordalydelse: null,
  periodFran: null,
  periodTill: null,
  organ: null,
  paragraf: null,
  delegationspunkt: null,
  roll: null,
  redovisat: false,
  rattsligRam: null,
  allmannaVillkorDatum: null,
  allmannaVillkorDiarienummer: null,
  avsteg: null,
  avslagsmotiv: null,
  motivering: null,
  anmarkning: null,
  ofullstandigt: false,
  rattar: null,
  villkor: [],
  budget: null,
} satisfies Partial<Beslutspost>;

const TOMT_ARENDE = {
  diarienummer: null,
  nypsId: null,
  historiskNyckel: null,
  stodformId: null,
  sokande: null,
  egetProjekt: false,
  sammanfattning: null,
  bransch: null,
  kon: null,
  kommunId: null,
  kommunIder: [],
  euProgram: null,
  prioriteringId: null,
  prioriteratOmradeId: null,
  strategisktOmradeId: null,
  effektmalSkrivet: null,
  kalla: null,
  effektmal: [],
  kraftsamlingar: [],
  effektkedja: null,
  ansokan: null,
  texter: {},
  riktlinjesvar: [],
} satisfies Partial<Arendepost>;

const TOM_ANSOKAN: Ansokanspost = {
  inkom: null,
  andel: null,
  belopp: null,
  periodFran: null,
  periodTill: null,
  mottagartyp: null,
  organisation: null,
  delmal: [],
  budget: null,
};

/** The same organisation: by number where both have one, else by name. */
export function sammaOrganisation(a: Pick<Organisationspost, 'namn' | 'organisationsnummer'>, b: Pick<Organisationspost, 'namn' | 'organisationsnummer'>): boolean {
  if (a.organisationsnummer !== null && b.organisationsnummer !== null) return a.organisationsnummer === b.organisationsnummer;
  return a.namn.toLowerCase() === b.namn.toLowerCase();
}

function medAnsokan(lagrad: Ansokanspost | null, last: LastArende['ansokan']): Ansokanspost | null {
  if (!last) return lagrad;
  const blir = medGivna(lagrad ?? TOM_ANSOKAN, last);
  const [forr, ny] = [lagrad?.organisation, blir.organisation];
  return forr && ny && sammaOrganisation(forr, ny) ? { ...blir, organisation: forr } : blir;
}

function medTexter(lagrade: Texter, lasta: LastArende['texter'] = {}): Texter {
  return Object.fromEntries(Object.entries({ ...lagrade, ...lasta }).filter(([, innehall]) => innehall !== null && innehall !== undefined));
}

/** What the ärende becomes: what is stored (or nothing) with what the file says on top, decision by decision. Decisions in order of nummer. */
export function sammanfoga(last: LastArende, lagrad: Arendepost | null): Arendepost {
  const { beslut: lasta, ansokan, texter, ...ovrigt } = last;
  const { namn, stodtyp } = last;
  const poster = new Map<number, Beslutspost>((lagrad?.beslut ?? []).map((b) => [b.nummer, b]));
  for (const b of lasta) {
    const { nummer, slag, lage, beslutad, beslutsniva } = b;
    poster.set(
      nummer,
      medGivna<Beslutspost>(poster.get(nummer) ?? { nummer, slag, lage, beslutad, beslutsniva, ...TOMT_BESLUT }, b),
    );
  }
  const beslut = [...poster.values()].sort((a, b) => a.nummer - b.nummer);
  const blir = medGivna<Arendepost>(lagrad ? { ...lagrad, beslut } : { namn, stodtyp, beslut, ...TOMT_ARENDE }, ovrigt);
  if (ansokan) blir.ansokan = medAnsokan(blir.ansokan, ansokan);
  if (texter) blir.texter = medTexter(blir.texter, texter);
  return blir;
}

/** The key an ärende is known by (docs/inlasningsformat.md). */
export function nyckelFor(a: Pick<Partial<Arendepost>, 'diarienummer' | 'nypsId' | 'historiskNyckel'>): string | null {
  return a.diarienummer ?? a.nypsId ?? a.historiskNyckel ?? null;
}
