import {
  type Delegationsordning,
  gallande,
  granskaBeslutsdag,
  granskaFoljdMed,
  granskaForlangning,
  granskaForslag,
  granskaOrdalydelse,
  kontrolleraBeslut,
  ordalydelsefakta,
  provaDelegation,
  type Roll,
} from '@anslag/doman';
import { beslutetsFel, delegationensFel, type Faltfel, fattandetsFel, foljdensFel, type ForslagSvar, forslagetsFel, ordalydelsensFel } from '@anslag/kontrakt';
import type { LagratArende, LagratBeslut } from '../arende/arende.query';
import { beslutssammanhang } from './beslutssammanhang';
import type { Forslaget } from './forslaget';

type Granskning = Pick<ForslagSvar, 'anmarkningar' | 'foljdanmarkningar'> & { fel: Faltfel[] };

/** What is wrong with a proposal, field by field, and what is only worth seeing. `mallar` are the posts of the catalogue that it names, by id. */
export function granskaForslaget(arende: LagratArende, f: Forslaget, ordningar: readonly Delegationsordning[], mallar: ReadonlyMap<string, { kod: string }>): Granskning {
  const andra = arende.beslut.filter((b) => b.nummer !== f.nummer);
  const kontroll = kontrolleraBeslut(f, beslutssammanhang(arende, f.nummer));
  const foljd = granskaFoljdMed([...andra, f], f.nummer, 'forslag');
  const fel = [
    ...forslagetsFel(granskaForslag({ ...f, egenBudget: f.budget !== null })),
    ...forslagetsFel(granskaForlangning(f, andra)),
    ...beslutetsFel(kontroll.hinder),
    ...foljdensFel(foljd.hinder),
    ...fattandetsFel(granskaBeslutsdag(f, andra, f.beslutat.fran)),
    ...delegationsfel(arende, f, ordningar, null),
    ...ordalydelsesfel(arende, f),
    ...f.villkor.flatMap(({ villkorsmall, kod }, i): Faltfel[] =>
      villkorsmall === null || mallar.get(villkorsmall)?.kod === kod
        ? []
        : [{ falt: `villkor.${i}.villkorsmall`, last: villkorsmall, meddelande: `Villkorskatalogen har inget villkor ${kod} med det id:t.`, ratt: 'ett id ur katalogen, eller inget för ett eget villkor' }],
    ),
  ];
  return { fel, anmarkningar: kontroll.anmarkningar, foljdanmarkningar: foljd.anmarkningar };
}

type Delegerat = Pick<LagratBeslut, 'beslutsniva' | 'delegationspunkt' | 'tak' | 'aterkrav' | 'beslutat'>;

/** What stands in the way of deciding by delegation, on the decision's day; nothing when a nämnd decides. */
export function delegationsfel({ stodtyp }: Pick<LagratArende, 'stodtyp'>, b: Delegerat, ordningar: readonly Delegationsordning[], roller: readonly Roll[] | null): Faltfel[] {
  const punkt = b.beslutsniva === 'delegation' ? (b.delegationspunkt ?? '').trim() : '';
  if (punkt === '') return [];
  return delegationensFel(provaDelegation(ordningar, { punkt, stodtyp, belopp: b.tak ?? b.aterkrav ?? 0, dag: b.beslutat.fran, roller }).hinder);
}

/** Where a wording of the officer's own says another thing than the facts, with the terms as they become. */
export function ordalydelsesfel(arende: Pick<LagratArende, 'beslut' | 'namn' | 'sokande'>, b: Forslaget | LagratBeslut): Faltfel[] {
  if (b.ordalydelse === null) return [];
  const blir = gallande([...arende.beslut.filter((x) => x.nummer !== b.nummer), { ...b, lage: 'beslutad' }]);
  return ordalydelsensFel(granskaOrdalydelse(b.ordalydelse, ordalydelsefakta(b, blir, [arende.namn, ...(arende.sokande === null ? [] : [arende.sokande])])));
}
