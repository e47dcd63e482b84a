import { type Beslut, type Beslutsniva, type Budget, formateraAndel, formateraKronor } from '@anslag/doman';
import { type Andring, avskrivningsgrundnamn, type BeslutsvillkorSvar } from '@anslag/kontrakt';
import type { NyttForslag, Villkorsbegaran } from '@anslag/kontrakt/begaran';
import type { LagratBeslut } from '../arende/arende.query';
import { somBudget } from './budgetbegaran';

const TEXTER = ['organ', 'delegationspunkt', 'roll', 'motivering', 'avslagsmotiv', 'ordalydelse'] as const;

/** What a proposal holds besides what every decision does. */
export interface Forslaget extends Beslut, Record<(typeof TEXTER)[number], string | null> {
  beslutsniva: Beslutsniva;
  villkor: BeslutsvillkorSvar[];
  /** Its own budget; null takes over the application's where the kind rests on one. */
  budget: Budget | null;
}

export function somVillkor({ kod, text, senast, bevis, sparrarUtbetalning, villkorsmall }: Villkorsbegaran): BeslutsvillkorSvar {
  return { kod, text, senast: senast ?? null, bevis: bevis ?? null, sparrarUtbetalning: sparrarUtbetalning ?? false, villkorsmall: villkorsmall ?? null };
}

/** The proposal that a person has written. */
export function somForslag(f: NyttForslag, nummer: number): Forslaget {
  const { datum, diarienummer } = f.allmannaVillkor ?? {};
  return {
    nummer,
    slag: f.slag,
    lage: 'forslag',
    beviljadAndel: f.beviljadAndel ?? null,
    tak: f.tak ?? null,
    aterkrav: f.aterkrav ?? null,
    avskrivningsgrund: f.avskrivningsgrund ?? null,
    projektperiod: { fran: f.projektperiod?.fran ?? null, till: f.projektperiod?.till ?? null },
    beslutat: { fran: f.datum, till: f.datum },
    villkor: (f.villkor ?? []).map(somVillkor),
    allmannaVillkor: datum || diarienummer ? { datum: datum ?? null, diarienummer: diarienummer ?? null } : null,
    rattarBeslut: null,
    ofullstandigt: false,
    beslutsniva: f.beslutsniva,
    rattsligRam: f.rattsligRam ?? null,
    organ: f.organ ?? null,
    delegationspunkt: f.delegationspunkt ?? null,
    roll: f.roll ?? null,
    motivering: f.motivering ?? null,
    avslagsmotiv: f.avslagsmotiv ?? null,
    ordalydelse: f.ordalydelse?.trim() || null,
    budget: f.budget ? somBudget(f.budget) : null,
  };
}

type Uppgiftsgivare = Omit<Forslaget, 'budget' | 'beslutsniva'> & Pick<LagratBeslut, 'beslutsniva'>;

/** What the history tells of a proposal, by the names that the import uses. */
function uppgifter(f: Uppgiftsgivare): [falt: string, varde: string | null][] {
  const kr = (kronor: number | null) => (kronor === null ? null : `${formateraKronor(kronor)} kr`);
  return [
    ['slag', f.slag],
    ['läge', f.lage],
    ['beslutat', f.beslutat.fran],
    ['beviljad andel', f.beviljadAndel === null ? null : `${formateraAndel(f.beviljadAndel)} %`],
    ['tak', kr(f.tak)],
    ['återkrav', kr(f.aterkrav)],
    ['avskrivningsgrund', f.avskrivningsgrund && avskrivningsgrundnamn(f.avskrivningsgrund)],
    ['tidigaste start', f.projektperiod.fran],
    ['senaste slut', f.projektperiod.till],
    ['beslutsnivå', f.beslutsniva],
    ['organ', f.organ],
    ['delegationspunkt', f.delegationspunkt],
    ['roll', f.roll],
    ['rättslig grund', f.rattsligRam],
    ['allmänna villkor', f.allmannaVillkor && [f.allmannaVillkor.datum, f.allmannaVillkor.diarienummer].filter(Boolean).join(', ')],
    ['villkor', f.villkor.length === 0 ? null : `${f.villkor.length} villkor`],
  ];
}

/** Texts and lists that the history tells of only when they change: they can be long. */
function texter(f: Uppgiftsgivare): [falt: string, varde: string | null][] {
  const villkor = f.villkor.map((v) => [v.text, v.senast && `senast ${v.senast}`, v.bevis, v.sparrarUtbetalning && 'spärrar utbetalning'].filter(Boolean).join('; ')).join('\n');
  return [...TEXTER.slice(3).map((falt): [string, string | null] => [falt, f[falt]]), ['villkor', villkor || null]];
}

/** Everything that a new proposal gives. */
export function uppgifterOm(f: Forslaget): Andring[] {
  return uppgifter(f).flatMap(([falt, efter]) => (efter === null ? [] : [{ falt: `Beslut ${f.nummer}: ${falt}`, fore: null, efter }]));
}

/** What a changed proposal says otherwise; `budget` when it has got another one. */
export function skillnader(fore: LagratBeslut, efter: Forslaget, nyBudget: boolean): Andring[] {
  const utanVillkor = ([falt]: [string, string | null]) => falt !== 'villkor';
  const [a, b] = [fore, efter].map((f) => [...uppgifter(f).filter(utanVillkor), ...texter(f)]);
  const rader = (b ?? []).map(([falt, blir], i): Andring => ({ falt: `Beslut ${efter.nummer}: ${falt}`, fore: a?.[i]?.[1] ?? null, efter: blir }));
  return [...rader.filter((r) => r.fore !== r.efter), ...(nyBudget ? [{ falt: `Beslut ${efter.nummer}: budget`, fore: fore.budget ? 'finns' : null, efter: 'ny' }] : [])];
}

/** What is taken back with a proposal. */
export function aterkallat(f: LagratBeslut): Andring[] {
  return uppgifter(f).flatMap(([falt, fore]) => (fore === null ? [] : [{ falt: `Beslut ${f.nummer}: ${falt}`, fore, efter: null }]));
}
