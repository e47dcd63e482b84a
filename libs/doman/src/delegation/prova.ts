import { Stodtyp } from '../arende/arende';
import { Roll } from '../behorighet/behorighet';
import { Datum } from '../tal/datum';
import { Kronor } from '../tal/kronor';

/** One point of a delegation order: who decides what in the body's place. */
export interface Delegationspunkt {
  /** As it is numbered, such as "3.3". */
  punkt: string;
  avser: string;
  /** The official's or elected's title, such as "områdeschef för Näringslivsutveckling". */
  beslutsfattare: string;
  /** Who may decide by it here; empty when the order does not tell them apart. */
  roller: Roll[];
  /** Empty when it holds for all. */
  stodtyper: Stodtyp[];
  /** Whole kronor; null when the order sets no limit. */
  hogst: Kronor | null;
}

/** A delegation order from and to days that both count; null until further notice. */
export interface Delegationsordning {
  organ: string;
  gallerFran: Datum;
  gallerTill: Datum | null;
  punkter: Delegationspunkt[];
}

export type DelegationFel =
  | { kod: 'ingen_delegationsordning'; dag: Datum }
  | { kod: 'punkt_finns_inte'; punkt: string; finns: string[] }
  | { kod: 'punkt_for_annan_stodtyp'; punkt: string; stodtyp: Stodtyp; stodtyper: Stodtyp[] }
  | { kod: 'over_delegationsgrans'; punkt: string; belopp: Kronor; hogst: Kronor }
  | { kod: 'fel_roll_for_punkt'; punkt: string; roller: Roll[] }
  /** The decision names another title than the point does. */
  | { kod: 'fel_beslutsfattare'; punkt: string; last: string; beslutsfattare: string };

export interface Delegationsfraga {
  punkt: string;
  stodtyp: Stodtyp;
  /** What the decision grants or asks back; 0 when it moves no money. */
  belopp: Kronor;
  /** The day of the decision. */
  dag: Datum;
  /** Those of the person who decides; null of a proposal, when nobody decides yet. */
  roller: readonly Roll[] | null;
}

export interface Delegationsprov {
  /** The point as it reads on the day; null when there is none. */
  punkt: Delegationspunkt | null;
  hinder: DelegationFel[];
}

/** Is the title that a decision names the point's? One that it leaves out is. */
export function granskaBeslutsfattare({ punkt, beslutsfattare }: Pick<Delegationspunkt, 'punkt' | 'beslutsfattare'>, roll: string | null): DelegationFel[] {
  const last = (roll ?? '').trim();
  return last === '' || last.toLowerCase() === beslutsfattare.trim().toLowerCase() ? [] : [{ kod: 'fel_beslutsfattare', punkt, last, beslutsfattare }];
}

/** The orders in force on a day. */
export function gallandeOrdningar<T extends Delegationsordning>(ordningar: readonly T[], dag: Datum): T[] {
  return ordningar.filter((o) => o.gallerFran <= dag && (o.gallerTill === null || dag <= o.gallerTill));
}

/** The points in force on the day that somebody with the roles may decide by, as they are numbered. */
export function punkterFor(ordningar: readonly Delegationsordning[], dag: Datum, roller: readonly Roll[]): string[] {
  const punkter = gallandeOrdningar(ordningar, dag).flatMap((o) => o.punkter);
  // The first of a number is the one that provaDelegation judges by.
  return punkter.filter((p, i) => punkter.findIndex((x) => x.punkt === p.punkt) === i && (p.roller.length === 0 || p.roller.some((r) => roller.includes(r)))).map((p) => p.punkt);
}

/** May this be decided by delegation under the point, on that day (regler §6; kommunallag 2017:725 6 kap. 37 § and 7 kap. 5 §)? */
export function provaDelegation(ordningar: readonly Delegationsordning[], { punkt, stodtyp, belopp, dag, roller }: Delegationsfraga): Delegationsprov {
  const punkter = gallandeOrdningar(ordningar, dag).flatMap((o) => o.punkter);
  if (punkter.length === 0) return { punkt: null, hinder: [{ kod: 'ingen_delegationsordning', dag }] };
  const vald = punkter.find((p) => p.punkt === punkt.trim());
  if (!vald) return { punkt: null, hinder: [{ kod: 'punkt_finns_inte', punkt, finns: punkter.map((p) => p.punkt) }] };
  const { stodtyper, hogst } = vald;
  const hinder: DelegationFel[] = [];
  if (stodtyper.length > 0 && !stodtyper.includes(stodtyp)) hinder.push({ kod: 'punkt_for_annan_stodtyp', punkt: vald.punkt, stodtyp, stodtyper });
  if (hogst !== null && belopp > hogst) hinder.push({ kod: 'over_delegationsgrans', punkt: vald.punkt, belopp, hogst });
  if (roller && vald.roller.length > 0 && !vald.roller.some((r) => roller.includes(r))) hinder.push({ kod: 'fel_roll_for_punkt', punkt: vald.punkt, roller: vald.roller });
  return { punkt: vald, hinder };
}
