import { type Bedomtfynd, granskaBudget, granskaFoljd, granskaMalverkan, kontrolleraBeslut, malkonflikter, type Budget } from '@anslag/doman';
import { type Beredningsfynd, fyndkalla } from '@anslag/kontrakt';
import type { LagratArende, LagratBeslut } from '../arende/arende.query';
import { beslutssammanhang } from '../beslut/beslutssammanhang';
import { avstegstext } from './avsteg.query';
import type { LagradBeredning } from './beredning.query';

export interface Fyndunderlag {
  arende: LagratArende;
  beslut: LagratBeslut | null;
  budget: Budget | null;
  kontroll: readonly Bedomtfynd[];
  mal: LagradBeredning['mal'];
}

/** All that the checks of decision, budget, riktlinje and goals have found, in one list; what is met is not in it. */
export function samlaFynd({ arende, beslut, budget, kontroll, mal }: Fyndunderlag): Beredningsfynd[] {
  return [
    ...(beslut ? beslutsfynd(arende, beslut) : []),
    ...budgetfynd(beslut, budget),
    ...kontroll.flatMap(riktlinjefynd),
    ...egnaAvsteg(beslut, kontroll),
    ...granskaMalverkan(mal).map((fel) => medKalla({ slag: 'mal' as const, fel })),
    ...konflikter(mal),
  ];
}

const medKalla = <F extends Parameters<typeof fyndkalla>[0]>(f: F): F & { kalla: string } => ({ ...f, kalla: fyndkalla(f) });

function beslutsfynd(arende: LagratArende, beslut: LagratBeslut): Beredningsfynd[] {
  const { hinder, anmarkningar } = kontrolleraBeslut(beslut, beslutssammanhang(arende, beslut.nummer));
  const foljd = granskaFoljd(arende.beslut);
  return [
    ...hinder.map((fel) => medKalla({ slag: 'beslut' as const, nummer: beslut.nummer, hindrar: true, fel })),
    ...anmarkningar.map((fel) => medKalla({ slag: 'beslut' as const, nummer: beslut.nummer, hindrar: false, fel })),
    ...foljd.hinder.map((fel) => medKalla({ slag: 'foljd' as const, hindrar: true, fel })),
    ...foljd.anmarkningar.map((fel) => medKalla({ slag: 'foljd' as const, hindrar: false, fel })),
  ];
}

function budgetfynd(beslut: LagratBeslut | null, budget: Budget | null): Beredningsfynd[] {
  if (!budget) return [];
  const nummer = beslut?.budget ? beslut.nummer : null;
  const { avvikelser } = granskaBudget(budget, { andel: beslut?.beviljadAndel ?? null, tak: beslut?.tak ?? null });
  return avvikelser.map((avvikelse) => medKalla({ slag: 'budget' as const, nummer, avvikelse }));
}

function riktlinjefynd({ kod, kalla, lage, grund, bedomning }: Bedomtfynd): Beredningsfynd[] {
  if (lage === 'uppfyllt' || lage === 'ej_tillampligt') return [];
  return [{ slag: 'riktlinje', kod, kalla, lage, grund, motivering: bedomning?.motivering ?? null, avsteg: lage === 'avsteg' ? (bedomning?.avsteg ?? null) : null }];
}

/** What a decision says of avsteg in words of its own; what it has from the assessment is among the checks. */
function egnaAvsteg(beslut: LagratBeslut | null, kontroll: readonly Bedomtfynd[]): Beredningsfynd[] {
  // Imported decisions have the reason alone; proposals have it after the name of the rule.
  const bedomda = kontroll.flatMap(({ kod, bedomning }) => (bedomning?.avsteg ? [bedomning.avsteg, avstegstext(kod, bedomning.avsteg)] : [])).flatMap((text) => text.split('\n'));
  const rader = beslut?.avsteg?.split('\n').filter((rad) => !bedomda.includes(rad)) ?? [];
  return beslut && rader.length > 0 ? [medKalla({ slag: 'avsteg' as const, nummer: beslut.nummer, text: rader.join('\n') })] : [];
}

function konflikter(mal: LagradBeredning['mal']): Beredningsfynd[] {
  const { motverkar, bidrar } = malkonflikter(mal);
  const namn = (id: string) => mal.find((m) => m.effektmal === id)?.namn ?? id;
  return motverkar.map((id) => ({ ...medKalla({ slag: 'mal' as const }), slag: 'malkonflikt' as const, mal: namn(id), not: mal.find((m) => m.effektmal === id)?.not ?? null, bidrar: bidrar.map(namn) }));
}
