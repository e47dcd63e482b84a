import type { Ansokansdel, Beredningsdel } from '@anslag/doman';

/**
 * The product's own import formats, version 1 (docs/inlasningsformat.md).
 * Everything a document does not state is left out or null: unknown is never written as zero or as an empty text.
 * Amounts are whole kronor, shares are written as in Swedish documents ("13" or "12,5"), dates are YYYY-MM-DD.
 */
import type { Riktlinjekod } from '@anslag/doman';
import type { Regelvardekod } from '../beredning/svar';

/** A day, a span of days or a whole year: what the document says about when something was decided. */
export type Tidsuppgift = string | { fran: string; till: string } | number;

export interface MalUppgift {
  namn: string;
  huvudmal?: boolean;
  /** Share of the amount in percent; either every goal of the ärende has one and they sum to 100, or none has. */
  andel?: string | null;
}

export interface KedjenodUppgift {
  id: string;
  niva: 'aktivitet' | 'prestation' | 'effekt_kort' | 'effekt_medellang' | 'effekt_lang' | 'effektmal';
  text: string;
  lage?: 'uppnadd' | 'forvantad' | null;
  grund?: 'uppfoljning' | 'utvardering' | 'egen_bedomning' | null;
  /** The year the outcome belongs to. */
  ar?: number | null;
}

export interface KedjelankUppgift {
  fran: string;
  till: string;
  /** Why a level is skipped. */
  skal?: string | null;
}

export interface EffektkedjaUppgift {
  noder: KedjenodUppgift[];
  lankar: KedjelankUppgift[];
}

export interface BudgetradUppgift {
  kategori: string;
  /** Kronor per year; a year that is null or missing is unknown. */
  celler: Record<string, number | null>;
  angivenSumma?: number | null;
}

export interface FinansieringsradUppgift extends BudgetradUppgift {
  typ?: 'offentlig' | 'privat' | null;
  form?: 'kontant' | 'annat' | null;
  egen11?: boolean;
}

export interface AngivnaSummor {
  perAr?: Record<string, number | null>;
  totalt?: number | null;
}

export interface BudgetUppgift {
  /** A supplement's budget covers only the extension, never the whole project. */
  avser: 'projektet' | 'forlangningen';
  kostnader: BudgetradUppgift[];
  finansiering: FinansieringsradUppgift[];
  angivet?: { kostnader?: AngivnaSummor; finansiering?: AngivnaSummor };
}

export interface BeslutUppgift {
  nummer: number;
  slag: 'bifall' | 'avslag' | 'avskrivning' | 'tillagg' | 'forlangning' | 'andring' | 'aterkrav' | 'upphavande';
  lage: 'forslag' | 'beslutad';
  beslutat: Tidsuppgift;
  beviljadAndel?: string | null;
  /** Whole kronor; for a supplement the additional amount. */
  tak?: number | null;
  /** Of an aterkrav: what is to be paid back, whole kronor. */
  aterkrav?: number | null;
  /** Of an avskrivning. */
  avskrivningsgrund?: 'aterkallad' | 'avvisad' | 'annan' | null;
  projektperiod?: { fran?: string | null; till?: string | null };
  /** Required unless the source leaves it unstated (`ofullstandigt`). */
  beslutsniva?: 'namnd' | 'delegation' | null;
  organ?: string | null;
  paragraf?: string | null;
  delegationspunkt?: string | null;
  /** The deciding official's role, never a name. */
  roll?: string | null;
  /** True when the committee has been told already of what was decided by delegation. */
  redovisat?: boolean;
  rattsligRam?: string | null;
  villkor?: { kod: string; text: string; senast?: string | null; bevis?: string | null; sparrarUtbetalning?: boolean }[];
  allmannaVillkor?: { datum?: string | null; diarienummer?: string | null } | null;
  avsteg?: string | null;
  avslagsmotiv?: string | null;
  motivering?: string | null;
  /** The att-clauses as the document words them, one per line; left out where they follow the usual formula. */
  ordalydelse?: string | null;
  rattarBeslut?: number | null;
  /** True when the source leaves fields unstated that a decision must have. */
  ofullstandigt?: boolean;
  /** Shown beside the decision, for instance "Exempel: protokoll saknas". */
  anmarkning?: string | null;
  budget?: BudgetUppgift | null;
}

export interface DelmalUppgift {
  rubrik: string;
  innehall?: string | null;
  aktiviteter?: string[];
}

/** Who applies, in the register. One that is there, by number or else by name, is used as it is; else it is laid up with what stands here. */
export interface OrganisationUppgift {
  namn: string;
  slag: 'kommun' | 'region' | 'myndighet' | 'larosate' | 'foretag' | 'forening' | 'ovrig';
  /** Of a legal person; never a personnummer. */
  organisationsnummer?: string | null;
  adress?: string | null;
  postnummer?: string | null;
  postort?: string | null;
}

/** What is applied for, whatever was decided. */
export interface AnsokanUppgift {
  inkom?: string | null;
  soktAndel?: string | null;
  /** Whole kronor. */
  soktBelopp?: number | null;
  period?: { fran?: string | null; till?: string | null };
  /** Only of kommersiell service. */
  mottagartyp?: 'foretag' | 'kommun' | 'butik' | 'drivmedelsstation' | 'forening' | 'annan' | null;
  organisation?: OrganisationUppgift | null;
  /** The parts of the project description. */
  delar?: Partial<Record<Ansokansdel, string | null>>;
  delmal?: DelmalUppgift[];
  budget?: BudgetUppgift | null;
}

/** The officer's answer to one check of the riktlinje. */
export interface RiktlinjesvarUppgift {
  kod: Riktlinjekod;
  /** Is it met? */
  svar?: boolean | null;
  /** Why it is met, when the check says otherwise. */
  motivering?: string | null;
  /** Why the application may deviate. */
  avsteg?: string | null;
}

export interface ArendeUppgift {
  diarienummer?: string | null;
  nypsId?: string | null;
  /** Only for historic ärenden whose numbers no document states, e.g. "H2021-01". */
  historiskNyckel?: string | null;
  namn: string;
  stodtyp: 'projekt' | 'foretagsstod' | 'kommersiell_service' | 'uppfoljning_utvardering';
  stodform?: string | null;
  sokande?: string | null;
  egetProjekt?: boolean;
  sammanfattning?: string | null;
  bransch?: string | null;
  /** Gender of the company's leader: K, M or unknown. */
  kon?: 'K' | 'M' | null;
  /** Where the company has its seat. */
  kommun?: string | null;
  /** Where the project works. */
  kommuner?: string[];
  /** EU programme the ärende co-finances. */
  euProgram?: 'ERUF' | 'ESF' | 'INTERREG' | 'REACT_EU' | 'ANNAT' | null;
  /** The priority and the inriktningsbeslut it was assessed under, e.g. { beslut: "2018-11-28 § 83", kod: "2b" }. */
  inriktning?: { beslut: string; kod: string } | null;
  prioriteratOmrade?: string | null;
  strategisktOmrade?: string | null;
  effektmal?: MalUppgift[];
  /** The goal as the document writes it, kept beside the register's goals. */
  effektmalSkrivet?: string | null;
  kraftsamlingar?: MalUppgift[];
  effektkedja?: EffektkedjaUppgift | null;
  ansokan?: AnsokanUppgift | null;
  /** The officer's assessment, part by part. */
  beredning?: Partial<Record<Beredningsdel, string | null>> | null;
  riktlinjesvar?: RiktlinjesvarUppgift[];
  kalla?: string | null;
  /** May be empty when the ärende has an application whose day is known. */
  beslut: BeslutUppgift[];
}

export interface Beslutsfil {
  format: 'anslag-beslut/1';
  kalla?: string;
  arenden: ArendeUppgift[];
}

export interface Ramfil {
  format: 'anslag-ram/1';
  ramar: RamUppgift[];
}

export type Stodtypsbelopp = { stodtyp: ArendeUppgift['stodtyp']; kronor: number };

export interface RamUppgift {
  budgetar: number;
  anslagsnamn: string;
  tilldelat?: number | null;
  bemyndiganderam?: number | null;
  utbetalningsram?: number | null;
  uppfoljningHogst?: number | null;
  /** A year whose outcome is stated by a document instead of computed from decisions. */
  historiskt?: boolean;
  kalla?: string | null;
  fordelningar?: {
    revision: number;
    datum?: string | null;
    organ?: string | null;
    skal?: string | null;
    poster: Stodtypsbelopp[];
  }[];
  angivetUtfall?: Stodtypsbelopp[];
  angivnaAggregat?: AggregatUppgift[];
}

/** One figure that a document states about the year, with the words it uses. */
export interface AggregatUppgift {
  tabell: string;
  rad: string;
  kolumn?: string | null;
  antal?: number | null;
  kronor?: number | null;
  precision?: 'exakt' | 'cirka' | 'harlett';
  kalla?: string | null;
}

export interface Insatsfil {
  format: 'anslag-insatser/1';
  region: string;
  ar: number;
  insatser: InsatsUppgift[];
}

export interface InsatsUppgift {
  namn: string;
  /** Chapter of the national tabellbilaga, 1–7. */
  kapitel?: number | null;
  beskrivning?: string | null;
  effektmal?: MalUppgift[];
  effektmalSkrivet?: string | null;
  kraftsamlingar?: MalUppgift[];
  effektkedja?: EffektkedjaUppgift | null;
  /** The ärende it reports on, when there is one: diarienummer, NYPS-id or historic key. */
  arende?: string | null;
  kalla?: string | null;
}

export interface Referensfil {
  format: 'anslag-referens/1';
  region: { namn: string; lan: string; fiktiv: boolean };
  strategier: {
    namn: string;
    gallerFran: string;
    gallerTill?: string | null;
    antagenAv?: string | null;
    /** How many the strategy says it has; fewer named ones means the rest are unknown. */
    antalEffektmal?: number | null;
    antalPrioriteradeOmraden?: number | null;
    overgripandeMal: string[];
    effektmal: { namn: string; overgripandeMal?: string | null; belagg: 'belagd' | 'foreslagen' | 'okand'; varianter?: string[] }[];
    prioriteradeOmraden: string[];
  }[];
  kraftsamlingar: {
    gallerFran: string;
    gallerTill?: string | null;
    utmaningsomrade: string;
    namn: string;
    plattform?: string | null;
  }[];
  strategiskaOmraden: { namn: string; kapitel: number; prioriteringar: string[] }[];
  inriktningsbeslut: {
    /** How other files refer to it, e.g. "2018-11-28 § 83". */
    beteckning: string;
    namn: string;
    beslutat?: string | null;
    organ?: string | null;
    paragraf?: string | null;
    avserAr: number;
    rangordnad: boolean;
    prioriteringar: { kod: string; namn: string | null; text?: string | null }[];
    /** Criteria with points, where the region uses them. */
    kriterier?: { namn: string; beskrivning?: string | null; hogstPoang: number }[];
  }[];
  stodformer: { namn: string; stodtyp: ArendeUppgift['stodtyp']; gallerFran?: string | null; gallerTill?: string | null }[];
  kommuner: { namn: string; lan: string }[];
  /** The region's rules for what is financed, each version with its checks and the document that each rests on. */
  riktlinjer?: {
    namn: string;
    gallerFran: string;
    gallerTill?: string | null;
    diarienummer?: string | null;
    antagenAv?: string | null;
    krav: { kod: Riktlinjekod; kalla: string; stodtyper?: string[]; prioriteringar?: string[]; parameter?: string | null }[];
  }[];
  /** Limits and rates: DE_MINIMIS in whole euro, EUR_KURS in öre per euro, OFFENTLIG_ANDEL and TAKT_TOLERANS in hundredths of a percent, REKVISITION_DAGAR in days. */
  regelvarden?: { kod: Regelvardekod; gallerFran: string; varde: number; kalla: string }[];
  /** The catalogue of conditions, version by version. */
  villkorsmallar?: {
    kod: string;
    version: number;
    gallerFran: string;
    gallerTill?: string | null;
    text: string;
    /** Left out or empty: for all. */
    stodtyper?: ArendeUppgift['stodtyp'][];
    /** Chosen from the start in a new proposal. */
    standard?: boolean;
    sparrarUtbetalning?: boolean;
    bevis?: string | null;
    dagarEfterBeslut?: number | null;
    /** The general conditions that the text points at. */
    dokument?: { datum?: string | null; diarienummer?: string | null } | null;
  }[];
  delegationsordningar?: {
    organ: string;
    namn: string;
    diarienummer?: string | null;
    gallerFran: string;
    gallerTill?: string | null;
    punkter: {
      punkt: string;
      avser: string;
      /** A title, never a name. */
      beslutsfattare: string;
      /** The product's roles that may decide by the point; left out or empty when the order does not tell them apart. */
      roller?: string[];
      stodtyper?: ArendeUppgift['stodtyp'][];
      /** Whole kronor; left out when there is no limit. */
      hogst?: number | null;
    }[];
  }[];
  /** Common effect chains to begin from. They end before the effektmål, which each ärende chooses. */
  kedjemallar?: {
    namn: string;
    beskrivning: string;
    gallerFran: string;
    gallerTill?: string | null;
    noder: { id: string; niva: KedjenodUppgift['niva']; text: string; indikator?: string | null; enhet?: string | null }[];
    lankar: KedjelankUppgift[];
  }[];
  /** Decisions by delegation on something else than an ärende in the files, for the committee to be told of. */
  delegationsbeslut?: { diarienummer: string; rubrik: string; punkt: string; beslutsfattare: string; beslutat?: string | null }[];
}

export interface Sammantradesfil {
  format: 'anslag-sammantraden/1';
  kalla?: string;
  sammantraden: SammantradeUppgift[];
}

export interface SammantradeUppgift {
  organ: string;
  /** Required unless `dagarFramat` is given. */
  datum?: string;
  /** Instead of a day, for an example: so many days after the file is read. Only when the body has no coming meeting. */
  dagarFramat?: number;
  tid?: string | null;
  plats?: string | null;
  status?: 'planerat' | 'kallat';
  /** Left out: counted from the day. */
  arendestopp?: string | null;
  kallasSenast?: string | null;
  justerasSenast?: string | null;
  forstaParagraf?: number | null;
  /** Shown beside the meeting, for instance "Exempel: protokoll saknas". */
  anmarkning?: string | null;
  /** The agenda, in order. */
  punkter: SammantradespunktUppgift[];
}

export interface SammantradespunktUppgift {
  /** Its number on the agenda, when the document has another than the one after the item before. */
  nummer?: number | null;
  slag: 'arende' | 'delegation' | 'information' | 'ovrigt';
  rubrik: string;
  /** The role of who presents it, never a name. */
  foredragande?: string | null;
  /** Diarienummer or NYPS-id of an ärende that is stored. */
  arende?: string | null;
  /** The nummer of its proposal. */
  forslag?: number | null;
  /** Of an item without an ärende. */
  diarienummer?: string | null;
  innehall?: string | null;
  /** Att-satser of its own, of an item without an ärende. */
  satser?: string[] | null;
}

/** Goals with their indicators, as a document has them. */
export interface Indikatorfil {
  format: 'anslag-indikatorer/1';
  /** What the document is called: "Delårsrapport januari–juli 2020". */
  dokument: string;
  /** Where each outcome is from, when it says nothing else. */
  kalla?: string | null;
  mal: IndikatormalUppgift[];
}

/** A goal: one of the committee's or of regionfullmäktige's own, or an effektmål of a strategy in the register. */
export interface IndikatormalUppgift {
  /** Of a goal that is not in the strategy: such as "nämndmål – territoriellt". */
  kategori?: string | null;
  nr?: string | null;
  titel?: string | null;
  perspektiv?: string | null;
  /** Instead of the four above: names as the register has them. */
  effektmal?: { strategi: string; namn: string } | null;
  indikatorer: IndikatorUppgift[];
}

export interface IndikatorUppgift {
  namn: string;
  enhet?: string | null;
  /** As the document says it: "öka", "högre än riket". */
  malriktning?: string | null;
  jamforelse?: string | null;
  baslinje?: IndikatorvardeUppgift | null;
  malvarde?: { ar?: number | null; varde: string } | null;
  utfall?: IndikatorutfallUppgift[];
  kalla?: string | null;
}

/** A value as Swedish documents write it: "62,5", at most two decimals. */
export interface IndikatorvardeUppgift {
  ar: number;
  varde: string;
}

export interface IndikatorutfallUppgift {
  ar: number;
  /** The part of the year or of the people it is about: "januari–juli", "kvinnor". */
  avser?: string | null;
  varde?: string | null;
  text?: string | null;
  status?: 'helt' | 'delvis' | 'inte_alls' | 'varde_saknas' | null;
  kalla?: string | null;
}
