import {
  type Delegationsordning,
  gallande,
  granskaBeslutsdag,
  granskaBeslutsfattare,
  granskaFoljdMed,
  granskaForlangning,
  granskaForslag,
  granskaOrdalydelse,
  granskaVillkor,
  kontrolleraBeslut,
  ordalydelsefakta,
  provaDelegation,
  type Roll,
} from '@anslag/doman';
import { beslutetsFel, delegationensFel, type Faltfel, fattandetsFel, foljdensFel, type ForslagSvar, forslagetsFel, malltextensFel, ordalydelsensFel, villkorensFel } from '@anslag/kontrakt';
import type { LagratArende, LagratBeslut } from '../arende/arende.query';
import { beslutssammanhang } from './beslutssammanhang';
import type { Forslaget } from './forslaget';

type Granskning = Pick<ForslagSvar, 'anmarkningar' | 'foljdanmarkningar'> & { fel: Faltfel[] };

/** What a proposal is judged by besides its ärende: the delegation orders, the posts of the catalogue that it names by id, and the bodies there are. */
export interface Granskningsregister {
  ordningar: readonly Delegationsordning[];
  mallar: ReadonlyMap<string, { kod: string }>;
  organ: readonly string[];
}

/** What is wrong with a proposal, field by field, and what is only worth seeing. */
export function granskaForslaget(arende: LagratArende, f: Forslaget, { ordningar, mallar, organ }: Granskningsregister): Granskning {
  const andra = arende.beslut.filter((b) => b.nummer !== f.nummer);
  const kontroll = kontrolleraBeslut(f, beslutssammanhang(arende, f.nummer));
  const foljd = granskaFoljdMed([...andra, f], f.nummer, 'forslag');
  const fel = [
    // The title is the point's when it is left out; a point that there is none of is told of once.
    ...forslagetsFel(granskaForslag({ ...f, egenBudget: f.budget !== null })).filter((x) => x.falt !== 'roll'),
    ...forslagetsFel(granskaForlangning(f, andra)),
    ...beslutetsFel(kontroll.hinder),
    ...foljdensFel(foljd.hinder),
    ...fattandetsFel(granskaBeslutsdag(f, andra, f.beslutat.fran)),
    ...organfel(f, organ),
    ...delegationsfel(arende, f, ordningar, null),
    ...textfel(arende, f, null),
    ...ordalydelsesfel(arende, f),
    ...f.villkor.flatMap(({ villkorsmall, kod }, i): Faltfel[] =>
      villkorsmall === null || mallar.get(villkorsmall)?.kod === kod
        ? []
        : [{ falt: `villkor.${i}.villkorsmall`, last: villkorsmall, meddelande: `Villkorskatalogen har inget villkor ${kod} med det id:t.`, ratt: 'ett id ur katalogen, eller inget för ett eget villkor' }],
    ),
  ];
  return { fel, anmarkningar: kontroll.anmarkningar, foljdanmarkningar: foljd.anmarkningar };
}

/** A body that nobody is a member of, that does not meet and has not decided is none; before there is any, all are. */
function organfel({ beslutsniva, organ }: Forslaget, kanda: readonly string[]): Faltfel[] {
  const last = (organ ?? '').trim();
  if (beslutsniva !== 'namnd' || last === '' || kanda.length === 0 || kanda.includes(last)) return [];
  return [{ falt: 'organ', last, meddelande: `${last} är inget organ som finns här. De som finns: ${kanda.join(', ')}.`, ratt: kanda.join(', ') }];
}

/** Conditions that are empty or stand there twice, and text of a template that is left anywhere in what is decided. */
export function textfel({ namn }: Pick<LagratArende, 'namn'>, f: Forslaget | LagratBeslut, overskridandeskal: string | null): Faltfel[] {
  return [...villkorensFel(granskaVillkor(f.villkor)), ...malltextensFel({ ...f, namn, overskridandeskal })];
}

type Delegerat = Pick<LagratBeslut, 'beslutsniva' | 'roll' | 'delegationspunkt' | 'tak' | 'aterkrav' | 'beslutat'>;

/** What stands in the way of deciding by delegation, on the decision's day; nothing when a nämnd decides. */
export function delegationsfel({ stodtyp }: Pick<LagratArende, 'stodtyp'>, b: Delegerat, ordningar: readonly Delegationsordning[], roller: readonly Roll[] | null): Faltfel[] {
  const punkt = b.beslutsniva === 'delegation' ? (b.delegationspunkt ?? '').trim() : '';
  if (punkt === '') return [];
  const prov = provaDelegation(ordningar, { punkt, stodtyp, belopp: b.tak ?? b.aterkrav ?? 0, dag: b.beslutat.fran, roller });
  return delegationensFel([...prov.hinder, ...(roller === null && prov.punkt ? granskaBeslutsfattare(prov.punkt, b.roll) : [])]);
}

/** Where a wording of the officer's own says another thing than the facts, with the terms as they become. */
export function ordalydelsesfel(arende: Pick<LagratArende, 'beslut' | 'namn' | 'sokande'>, b: Forslaget | LagratBeslut): Faltfel[] {
  if (b.ordalydelse === null) return [];
  const blir = gallande([...arende.beslut.filter((x) => x.nummer !== b.nummer), { ...b, lage: 'beslutad' }]);
  return ordalydelsensFel(granskaOrdalydelse(b.ordalydelse, ordalydelsefakta(b, blir, [arende.namn, ...(arende.sokande === null ? [] : [arende.sokande])])));
}
