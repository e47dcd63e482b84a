import { randomUUID } from 'node:crypto';
import { type Kedjeplan, type Niva, NIVAER, type Plannod } from '@anslag/doman';
import type { Andring } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { EffektkedjaLank } from './effektkedja-lank.entity';
import { EffektkedjaNod, type Effektniva } from './effektkedja-nod.entity';
import type { LagradAgare, LagradKedja, LagradNod, Registernamn } from './kedja.query';

/** What a saved chain differs in from the stored one. */
export interface Kedjeskillnad {
  nya: (Plannod & { beteckning: string; ordning: number; skickatId: string })[];
  andrade: (Plannod & { beteckning: string; ordning: number })[];
  borttagna: LagradNod[];
  /** All links as they are to be, by the ids that are stored. */
  lankar: Kedjeplan['lankar'];
  andringar: Andring[];
}

const FORKORTNING: Record<Niva, string> = { aktivitet: 'a', prestation: 'p', effekt_kort: 'ek', effekt_medellang: 'em', effekt_lang: 'el', effektmal: 'm' };

const FALT = {
  niva: 'nivå',
  text: 'text',
  effektmal: 'effektmål',
  lage: 'läge',
  grund: 'grund',
  ar: 'år',
  indikator: 'indikator',
  strategiindikator: 'indikator i registret',
  enhet: 'enhet',
  baslinje: 'baslinje',
  baslinjeAr: 'baslinjeår',
  avser: 'avser',
  ansvarig: 'ansvarig',
  klartSenast: 'klart senast',
} as const satisfies Partial<Record<keyof Plannod, string>>;
const NODFALT = Object.keys(FALT) as (keyof typeof FALT)[];

const somText = (varde: string | number | null | undefined): string | null => (varde === null || varde === undefined ? null : `${varde}`);

/** What the plan changes. Nodes are known by their ids; links by what they join; what is chosen in a register is told of by its name. */
export function kedjeskillnad(fore: LagradKedja, plan: Kedjeplan, registernamn: Registernamn): Kedjeskillnad {
  const lagrade = new Map(fore.noder.map((n) => [n.id, n]));
  const upptagna = new Set(fore.noder.map((n) => n.beteckning));
  const beteckning = (niva: Niva): string => {
    for (let i = 1; ; i++) {
      const ledig = `${FORKORTNING[niva]}${i}`;
      if (upptagna.has(ledig)) continue;
      upptagna.add(ledig);
      return ledig;
    }
  };
  const ider = new Map(plan.noder.map((n) => [n.id, lagrade.has(n.id) ? n.id : randomUUID()]));
  const blir = plan.noder.map((n, ordning) => ({ ...n, id: ider.get(n.id) ?? n.id, skickatId: n.id, ordning, beteckning: lagrade.get(n.id)?.beteckning ?? beteckning(n.niva) }));
  const nya = blir.filter((n) => !lagrade.has(n.id));
  const skiljer = (n: (typeof blir)[number]): (keyof typeof FALT)[] => NODFALT.filter((f) => somText(lagrade.get(n.id)?.[f]) !== somText(n[f]));
  const iOrd = (f: keyof typeof FALT, n: Plannod | LagradNod | undefined): string | null => {
    const text = somText(n?.[f]);
    return text !== null && (f === 'effektmal' || f === 'strategiindikator') ? (registernamn[f].get(text) ?? text) : text;
  };
  const omordnade = blir.filter((n) => lagrade.has(n.id)).some((n, i) => fore.noder.filter((m) => ider.has(m.id))[i]?.id !== n.id);
  const andrade = blir.filter((n) => lagrade.has(n.id) && (omordnade || nya.length > 0 || skiljer(n).length > 0));
  const borttagna = fore.noder.filter((n) => !ider.has(n.id));
  const lankar = plan.lankar.map((l) => ({ ...l, fran: ider.get(l.fran) ?? l.fran, till: ider.get(l.till) ?? l.till }));
  const namn = new Map([...fore.noder, ...blir].map((n) => [n.id, n.beteckning]));
  return {
    nya,
    andrade,
    borttagna,
    lankar,
    andringar: [
      ...borttagna.map((n) => ({ falt: `Led ${n.beteckning}`, fore: n.text, efter: null })),
      ...nya.map((n) => ({ falt: `Led ${n.beteckning}`, fore: null, efter: n.text })),
      ...andrade.flatMap((n) => skiljer(n).map((f) => ({ falt: `Led ${n.beteckning}: ${FALT[f]}`, fore: iOrd(f, lagrade.get(n.id)), efter: iOrd(f, n) }))),
      ...lankandringar(fore.lankar, lankar, (id) => namn.get(id) ?? id),
      ...(omordnade ? [{ falt: 'Ledens ordning', fore: null, efter: 'ändrad' }] : []),
    ],
  };
}

function lankandringar(fore: Kedjeplan['lankar'], efter: Kedjeplan['lankar'], namn: (id: string) => string): Andring[] {
  const per = (lankar: Kedjeplan['lankar']): Map<string, string> => new Map(lankar.map((l) => [`Länk ${namn(l.fran)} → ${namn(l.till)}`, l.skal ?? 'finns']));
  const [a, b] = [per(fore), per(efter)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((falt) => (a.get(falt) === b.get(falt) ? [] : [{ falt, fore: a.get(falt) ?? null, efter: b.get(falt) ?? null }]));
}

const niva = (n: Niva): Effektniva => (NIVAER.indexOf(n) + 1) as Effektniva;

/** Writes the chain over: what is gone goes, what is there keeps its id with all that is logged on it. */
export async function skrivKedja(tx: EntityManager, agare: LagradAgare, { nya, andrade, borttagna, lankar }: Kedjeskillnad): Promise<void> {
  const kolumn = `${agare.slag}_id`;
  const nivaer = new Map(
    (await tx.query<{ id: string; niva: Effektniva }[]>(`SELECT id, niva FROM effektkedja_nod WHERE ${kolumn} = $1`, [agare.id])).map((n) => [n.id, n.niva]),
  );
  const bytta = andrade.filter((n) => nivaer.get(n.id) !== niva(n.niva)).map((n) => n.id);
  // A link carries the levels of its ends: those of a node that changes level are made anew.
  await tx.query(
    `DELETE FROM effektkedja_lank l USING effektkedja_nod f WHERE f.id = l.fran_id AND f.${kolumn} = $1 AND (l.fran_id = ANY($2) OR l.till_id = ANY($2)
       OR NOT EXISTS (SELECT FROM unnest($3::uuid[], $4::uuid[], $5::text[]) v(fran, till, skal) WHERE v.fran = l.fran_id AND v.till = l.till_id AND v.skal IS NOT DISTINCT FROM l.skal))`,
    [agare.id, bytta, lankar.map((l) => l.fran), lankar.map((l) => l.till), lankar.map((l) => l.skal ?? null)],
  );
  await tx.query('DELETE FROM effektkedja_nod WHERE id = ANY($1)', [borttagna.map((n) => n.id)]);
  const rad = (n: Kedjeskillnad['nya' | 'andrade'][number]) => ({
    id: n.id,
    beteckning: n.beteckning,
    niva: niva(n.niva),
    nodtext: n.text,
    effektmalId: n.effektmal ?? null,
    lage: n.lage,
    grund: n.grund,
    ar: n.ar,
    ordning: n.ordning,
    indikator: n.indikator,
    strategiindikatorId: n.strategiindikator,
    enhet: n.enhet,
    baslinje: n.baslinje,
    baslinjeAr: n.baslinjeAr,
    avser: n.avser,
    ansvarig: n.ansvarig,
    klartSenast: n.klartSenast,
  });
  const agarid = agare.slag === 'arende' ? { arendeId: agare.id } : { insatsId: agare.id };
  await tx.insert(EffektkedjaNod, nya.map((n) => ({ ...agarid, ...rad(n) })));
  for (const n of andrade) {
    const { id, ...falt } = rad(n);
    await tx.update(EffektkedjaNod, { id }, falt);
  }
  const blir = new Map([...nivaer, ...[...nya, ...andrade].map((n) => [n.id, niva(n.niva)] as const)]);
  await tx
    .createQueryBuilder()
    .insert()
    .into(EffektkedjaLank)
    .values(lankar.map((l) => ({ franId: l.fran, tillId: l.till, skal: l.skal ?? null, franNiva: blir.get(l.fran) ?? 1, tillNiva: blir.get(l.till) ?? 1 })))
    .orIgnore()
    .execute();
  await tx.query(`UPDATE ${agare.slag} SET version = version + 1 WHERE id = $1`, [agare.id]);
}
