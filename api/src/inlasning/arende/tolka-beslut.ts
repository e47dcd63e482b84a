import {
  AVSKRIVNINGSGRUNDER,
  BESLUTSLAGEN,
  BESLUTSNIVAER,
  BESLUTSSLAG,
  BUDGETENS_OMFATTNING,
  FINANSIARSTYPER,
  FINANSIERINGSFORMER,
  type Period,
  helAr,
} from '@anslag/doman';
import type { AngivnaSummor, BeslutUppgift, BudgetUppgift, FinansieringsradUppgift } from '@anslag/kontrakt';
import { LANGST_NAMN, Objektlasare, arObjekt, faltnamn, giltigDag } from '../falt/objektlasare';
import type { Beslutspost, Budgetpost, Budgetradpost, Budgetsummapost, LastBeslut } from './post';

export const BESLUTSFALT = faltnamn<BeslutUppgift>({
  nummer: true,
  slag: true,
  lage: true,
  beslutat: true,
  beviljadAndel: true,
  tak: true,
  aterkrav: true,
  avskrivningsgrund: true,
  projektperiod: true,
  beslutsniva: true,
  organ: true,
  paragraf: true,
  delegationspunkt: true,
  roll: true,
  redovisat: true,
  rattsligRam: true,
  villkor: true,
  allmannaVillkor: true,
  avsteg: true,
  avslagsmotiv: true,
  motivering: true,
  ordalydelse: true,
  rattarBeslut: true,
  ofullstandigt: true,
  anmarkning: true,
  budget: true,
});
export type Periodsuppgift = NonNullable<BeslutUppgift['projektperiod']>;
type Villkorsuppgift = NonNullable<BeslutUppgift['villkor']>[number];
type Villkorsversion = NonNullable<BeslutUppgift['allmannaVillkor']>;
type Angivet = NonNullable<BudgetUppgift['angivet']>;

export const PERIODFALT = faltnamn<Periodsuppgift>({ fran: true, till: true });
const VILLKORSFALT = faltnamn<Villkorsuppgift>({ kod: true, text: true, senast: true, bevis: true, sparrarUtbetalning: true });
const VERSIONSFALT = faltnamn<Villkorsversion>({ datum: true, diarienummer: true });
export const BUDGETFALT = faltnamn<BudgetUppgift>({ avser: true, kostnader: true, finansiering: true, angivet: true });
const RADFALT = faltnamn<FinansieringsradUppgift>({
  kategori: true,
  celler: true,
  angivenSumma: true,
  typ: true,
  form: true,
  egen11: true,
});
const KOSTNADSFALT = new Set([...RADFALT].filter((f) => !['typ', 'form', 'egen11'].includes(f)));
const ANGIVETFALT = faltnamn<Angivet>({ kostnader: true, finansiering: true });
const SUMMAFALT = faltnamn<AngivnaSummor>({ perAr: true, totalt: true });

const SENASTE_NUMMER = 999;

type Lasare = Objektlasare<BeslutUppgift>;

/** A day, a span of days within a year, or a year. */
function tolkaBeslutat(o: Lasare): Period | undefined {
  const v = o.ravarde('beslutat');
  const ratt = 'En dag "2020-08-24", ett spann { "fran": …, "till": … } inom ett år, eller ett år 2021';
  if (v === undefined || v === null) return o.fel('beslutat', 'Uppgiften saknas.', ratt);
  if (typeof v === 'number') {
    const ar = o.ar('beslutat');
    return ar ? helAr(ar) : undefined;
  }
  const spann = arObjekt(v) && Object.keys(v).every((k) => PERIODFALT.has(k)) ? v : { fran: v, till: v };
  const { fran, till } = spann as { fran?: unknown; till?: unknown };
  const trasig = [fran, till].find((d) => !giltigDag(d));
  if (!giltigDag(fran) || !giltigDag(till)) {
    o.felI('beslutat', trasig, 'Inte ett datum som finns.', ratt);
    return undefined;
  }
  if (fran > till) return o.fel('beslutat', 'Spannet slutar före sin början.', ratt);
  return fran.slice(0, 4) === till.slice(0, 4) ? { fran, till } : o.fel('beslutat', 'Spannet går över ett årsskifte.', ratt);
}

function tolkaBudgetrad(r: Objektlasare<FinansieringsradUppgift>, sida: Budgetradpost['sida']): Budgetradpost {
  return {
    sida,
    kategori: r.krav('kategori', r.text('kategori', LANGST_NAMN), 'Kostnadsslag eller finansiär') ?? '',
    typ: r.val('typ', FINANSIARSTYPER) ?? null,
    form: r.val('form', FINANSIERINGSFORMER) ?? null,
    egen11: r.bool('egen11') ?? false,
    angiven: r.kronor('angivenSumma') ?? null,
    celler: r.krav('celler', r.kronorPerAr('celler'), '{ "2021": 1000 }') ?? {},
  };
}

function tolkaAngivet(o: Objektlasare<Angivet>, falt: keyof Angivet, sida: Budgetsummapost['sida']): Budgetsummapost[] {
  const s = o.objekt<AngivnaSummor>(falt, SUMMAFALT);
  if (!s) return [];
  const perAr = Object.entries(s.kronorPerAr('perAr') ?? {}).flatMap(([ar, k]) =>
    k === null ? [] : [{ sida, ar: Number(ar), angiven: k }],
  );
  const totalt = s.kronor('totalt') ?? null;
  return totalt === null ? perAr : [...perAr, { sida, ar: 0, angiven: totalt }];
}

/** Reads a budget, a decision's or an application's. */
export function tolkaBudget(o: Objektlasare<BudgetUppgift>): Budgetpost {
  const angivet = o.objekt<Angivet>('angivet', ANGIVETFALT);
  return {
    avser: o.krav('avser', o.val('avser', BUDGETENS_OMFATTNING), BUDGETENS_OMFATTNING.join(' eller ')) ?? 'projektet',
    rader: [
      ...(o.lista<FinansieringsradUppgift, Budgetradpost>('kostnader', KOSTNADSFALT, (r) => tolkaBudgetrad(r, 'kostnader')) ??
        []),
      ...(o.lista<FinansieringsradUppgift, Budgetradpost>('finansiering', RADFALT, (r) => tolkaBudgetrad(r, 'finansiering')) ??
        []),
    ],
    summor: angivet
      ? [...tolkaAngivet(angivet, 'kostnader', 'kostnader'), ...tolkaAngivet(angivet, 'finansiering', 'finansiering')]
      : [],
  };
}

/**
 * Reads one decision; `last` is null when a field without which nothing can be said is at fault, while its time may still be known.
 * Rules are checked later, on the whole.
 */
export function tolkaBeslut(o: Lasare): { beslutad: Period | undefined; last: LastBeslut | null } {
  const nummer = o.krav('nummer', o.heltal('nummer', 1, SENASTE_NUMMER), 'Beslutets löpnummer i ärendet, från 1');
  const slag = o.krav('slag', o.val('slag', BESLUTSSLAG), BESLUTSSLAG.join(', '));
  const lage = o.krav('lage', o.val('lage', BESLUTSLAGEN), BESLUTSLAGEN.join(' eller '));
  const ofullstandigt = o.bool('ofullstandigt');
  const angivenNiva = o.val('beslutsniva', BESLUTSNIVAER) ?? null;
  const beslutsniva = ofullstandigt ? angivenNiva : o.krav('beslutsniva', angivenNiva, BESLUTSNIVAER.join(' eller '));
  const beslutad = tolkaBeslutat(o);
  const period = o.objekt<Periodsuppgift>('projektperiod', PERIODFALT);
  const version = o.objekt<Villkorsversion>('allmannaVillkor', VERSIONSFALT);
  const budget = o.objekt<BudgetUppgift>('budget', BUDGETFALT);
  const ovrigt = {
    andel: o.andel('beviljadAndel'),
    tak: o.kronor('tak', 1),
    aterkrav: o.kronor('aterkrav', 1),
    avskrivningsgrund: o.val('avskrivningsgrund', AVSKRIVNINGSGRUNDER),
    periodFran: period && period.datum('fran'),
    periodTill: period && period.datum('till'),
    organ: o.text('organ', LANGST_NAMN),
    paragraf: o.text('paragraf', LANGST_NAMN),
    delegationspunkt: o.text('delegationspunkt', LANGST_NAMN),
    roll: o.text('roll', LANGST_NAMN),
    redovisat: o.bool('redovisat'),
    rattsligRam: o.text('rattsligRam'),
    allmannaVillkorDatum: version && version.datum('datum'),
    allmannaVillkorDiarienummer: version && version.text('diarienummer', LANGST_NAMN),
    avsteg: o.text('avsteg'),
    avslagsmotiv: o.text('avslagsmotiv'),
    motivering: o.text('motivering'),
    ordalydelse: o.text('ordalydelse'),
    anmarkning: o.text('anmarkning'),
    ofullstandigt,
    rattar: o.heltal('rattarBeslut', 1, SENASTE_NUMMER),
    villkor:
      o.lista<Villkorsuppgift, Beslutspost['villkor'][number]>('villkor', VILLKORSFALT, (v) => ({
        kod: v.krav('kod', v.text('kod', 100), 'FULL_FINANSIERING') ?? '',
        text: v.krav('text', v.text('text'), 'Villkorets text') ?? '',
        senast: v.datum('senast') ?? null,
        bevis: v.text('bevis') ?? null,
        sparrarUtbetalning: v.bool('sparrarUtbetalning') ?? false,
      })) ?? undefined,
    budget: budget && tolkaBudget(budget),
  };
  if (!nummer || !slag || !lage || (!beslutsniva && !ofullstandigt) || !beslutad) return { beslutad, last: null };
  return { beslutad, last: { nummer, slag, lage, beslutsniva: beslutsniva ?? null, beslutad, ...ovrigt } };
}
