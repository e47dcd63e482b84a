import type { EntityManager } from 'typeorm';
import type { Malpost } from '../../beslut/fordelning';
import { ansokningarPer, texterPer } from './lagrade-ansokningar';
import { riktlinjesvarPer } from './riktlinjesvar';
import type {
  Arendepost,
  Beslutspost,
  Budgetpost,
  Budgetradpost,
  Budgetsummapost,
  Kedjepost,
  Lankpost,
  Nodpost,
} from './post';

/** An ärende as it is stored, with the ids that a change of it needs. */
export interface LagratArende {
  id: string;
  post: Arendepost;
  /** What it is marked as secret by; null when it is not. */
  sekretess: string | null;
  /** nummer → id of the decision. */
  beslutId: Map<number, string>;
}

interface Arenderad extends Omit<Arendepost, 'kommunIder' | 'effektmal' | 'kraftsamlingar' | 'effektkedja' | 'ansokan' | 'texter' | 'riktlinjesvar' | 'beslut'> {
  id: string;
  sekretess: string | null;
}
type Beslutsrad = Omit<Beslutspost, 'villkor' | 'budget' | 'beslutad'> & {
  id: string;
  arende: string;
  beslutadFran: string;
  beslutadTill: string;
};

const ARENDE = `
  SELECT id, diarienummer, nyps_id AS "nypsId", historisk_nyckel AS "historiskNyckel", namn, stodtyp, stodform_id AS "stodformId", sokande,
    eget_projekt AS "egetProjekt", sammanfattning, bransch, kon, kommun_id AS "kommunId", eu_program AS "euProgram",
    prioritering_id AS "prioriteringId", prioriterat_omrade_id AS "prioriteratOmradeId", strategiskt_omrade_id AS "strategisktOmradeId",
    effektmal_skrivet AS "effektmalSkrivet", kalla, sekretess
  FROM arende WHERE diarienummer = ANY($1) OR nyps_id = ANY($1) OR historisk_nyckel = ANY($1)`;

const BESLUT = `
  SELECT b.id, b.arende_id AS arende, b.nummer, b.slag, b.lage, b.beslutad_fran AS "beslutadFran", b.beslutad_till AS "beslutadTill",
    b.andel_hundradelar AS andel, b.tak_kr AS tak, b.aterkrav_kr AS aterkrav, b.avskrivningsgrund, b.ordalydelse, b.period_fran AS "periodFran", b.period_till AS "periodTill", b.beslutsniva, b.organ, b.paragraf,
    b.delegationspunkt, b.roll, EXISTS (SELECT FROM redovisat_beslut t WHERE t.beslut_id = b.id) AS redovisat, b.rattslig_ram AS "rattsligRam", b.allmanna_villkor_datum AS "allmannaVillkorDatum",
    b.allmanna_villkor_diarienummer AS "allmannaVillkorDiarienummer", b.avsteg, b.avslagsmotiv, b.motivering, b.anmarkning, b.ofullstandigt,
    r.nummer AS rattar
  FROM beslut b LEFT JOIN beslut r ON r.id = b.rattar_beslut_id WHERE b.arende_id = ANY($1) ORDER BY b.nummer`;

function perAgare<R extends { agare: string }>(rader: readonly R[]): Map<string, Omit<R, 'agare'>[]> {
  const svar = new Map<string, Omit<R, 'agare'>[]>();
  for (const { agare, ...rad } of rader) {
    const lista = svar.get(agare);
    if (lista) lista.push(rad);
    else svar.set(agare, [rad]);
  }
  return svar;
}

async function malPer(db: EntityManager, slag: 'effektmal' | 'kraftsamling', ider: string[]): Promise<Map<string, Malpost[]>> {
  return perAgare(
    await db.query<(Malpost & { agare: string })[]>(
      `SELECT arende_id AS agare, ${slag}_id AS id, huvudmal, andel_hundradelar AS andel FROM arende_${slag} WHERE arende_id = ANY($1) ORDER BY 2`,
      [ider],
    ),
  );
}

/** Effect chains by owner, where `kolumn` says whether the owners are ärenden or insatser. */
export async function kedjorPer(
  db: EntityManager,
  kolumn: 'arende_id' | 'insats_id',
  ider: string[],
): Promise<Map<string, Kedjepost>> {
  const noder = perAgare(
    await db.query<(Nodpost & { agare: string })[]>(
      `SELECT ${kolumn} AS agare, beteckning, niva, nodtext AS text, effektmal_id AS "effektmalId", lage, grund, ar,
         EXISTS (SELECT FROM utfall u WHERE u.nod_id = n.id) OR EXISTS (SELECT FROM effektkedja_mal m WHERE m.nod_id = n.id) AS loggad
       FROM effektkedja_nod n WHERE ${kolumn} = ANY($1) ORDER BY niva, beteckning`,
      [ider],
    ),
  );
  const lankar = perAgare(
    await db.query<(Lankpost & { agare: string })[]>(
      `SELECT f.${kolumn} AS agare, f.beteckning AS fran, t.beteckning AS till, l.skal
       FROM effektkedja_lank l JOIN effektkedja_nod f ON f.id = l.fran_id JOIN effektkedja_nod t ON t.id = l.till_id WHERE f.${kolumn} = ANY($1)`,
      [ider],
    ),
  );
  return new Map([...noder].map(([agare, n]) => [agare, { noder: n, lankar: lankar.get(agare) ?? [] }]));
}

/** Budgets by the decision, or by the ärende whose application they belong to. */
async function budgetarPer(db: EntityManager, kolumn: 'beslut_id' | 'arende_id', ider: string[]): Promise<Map<string, Budgetpost>> {
  const budgetar = await db.query<{ id: string; agare: string; avser: Budgetpost['avser'] }[]>(
    `SELECT id, ${kolumn} AS agare, avser FROM budget WHERE ${kolumn} = ANY($1)`,
    [ider],
  );
  if (budgetar.length === 0) return new Map();
  const budgetider = budgetar.map((b) => b.id);
  const rader = perAgare(
    await db.query<(Budgetradpost & { agare: string })[]>(
      `SELECT r.budget_id AS agare, r.sida, r.kategori, r.typ, r.form, r.egen_11 AS egen11, r.angiven_kr AS angiven,
         COALESCE((SELECT json_object_agg(c.ar, c.belopp_kr) FROM budgetcell c WHERE c.budgetrad_id = r.id), '{}') AS celler
       FROM budgetrad r WHERE r.budget_id = ANY($1) ORDER BY r.sida, r.ordning`,
      [budgetider],
    ),
  );
  const summor = perAgare(
    await db.query<(Budgetsummapost & { agare: string })[]>(
      'SELECT budget_id AS agare, sida, ar, angiven_kr AS angiven FROM budgetsumma WHERE budget_id = ANY($1)',
      [budgetider],
    ),
  );
  return new Map(budgetar.map((b) => [b.agare, { avser: b.avser, rader: rader.get(b.id) ?? [], summor: summor.get(b.id) ?? [] }]));
}

/**
 * The stored ärenden that any of the keys (diarienummer, NYPS-id or historic key) belongs to, whole.
 * @param hall keeps them from being edited by others until the transaction ends, so that what is compared is what is overwritten.
 */
export async function lasLagrade(db: EntityManager, nycklar: readonly string[], hall: boolean): Promise<LagratArende[]> {
  const arenden = await db.query<Arenderad[]>(hall ? `${ARENDE} ORDER BY id FOR NO KEY UPDATE` : ARENDE, [nycklar]);
  if (arenden.length === 0) return [];
  const ider = arenden.map((a) => a.id);
  const beslut = await db.query<Beslutsrad[]>(BESLUT, [ider]);
  const beslutsider = beslut.map((b) => b.id);
  const kommuner = perAgare(
    await db.query<{ agare: string; id: string }[]>(
      'SELECT arende_id AS agare, kommun_id AS id FROM arende_kommun WHERE arende_id = ANY($1)',
      [ider],
    ),
  );
  const effektmal = await malPer(db, 'effektmal', ider);
  const kraftsamlingar = await malPer(db, 'kraftsamling', ider);
  const kedjor = await kedjorPer(db, 'arende_id', ider);
  const villkor = perAgare(
    await db.query<(Beslutspost['villkor'][number] & { agare: string })[]>(
      'SELECT beslut_id AS agare, kod, villkorstext AS text, senast, bevis, sparrar_utbetalning AS "sparrarUtbetalning" FROM beslut_villkor WHERE beslut_id = ANY($1) ORDER BY ordning',
      [beslutsider],
    ),
  );
  const budgetar = await budgetarPer(db, 'beslut_id', beslutsider);
  const ansokningar = await ansokningarPer(db, ider, await budgetarPer(db, 'arende_id', ider));
  const texter = await texterPer(db, ider);
  const riktlinjesvar = await riktlinjesvarPer(db, ider);
  const beslutPerArende = perAgare(beslut.map(({ arende, ...b }) => ({ agare: arende, ...b })));

  return arenden.map(({ id, sekretess, ...a }) => {
    const egna = beslutPerArende.get(id) ?? [];
    const poster = egna.map(({ id: beslutId, beslutadFran, beslutadTill, ...b }): Beslutspost => ({
      ...b,
      beslutad: { fran: beslutadFran, till: beslutadTill },
      villkor: villkor.get(beslutId) ?? [],
      budget: budgetar.get(beslutId) ?? null,
    }));
    const post: Arendepost = {
      ...a,
      kommunIder: (kommuner.get(id) ?? []).map((k) => k.id),
      effektmal: effektmal.get(id) ?? [],
      kraftsamlingar: kraftsamlingar.get(id) ?? [],
      effektkedja: kedjor.get(id) ?? null,
      ansokan: ansokningar.get(id) ?? null,
      texter: texter.get(id) ?? {},
      riktlinjesvar: riktlinjesvar.get(id) ?? [],
      beslut: poster,
    };
    return { id, post, sekretess, beslutId: new Map(egna.map((b) => [b.nummer, b.id])) };
  });
}
