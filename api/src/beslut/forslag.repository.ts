import { randomUUID } from 'node:crypto';
import type { Arendestatus, Beslutsslag, Datum } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import type { LagratArende } from '../arende/arende.query';
import { beredningensAvsteg } from '../beredning/avsteg.query';
import { finnsInte } from '../plattform/problem/problem-fel';
import { ramensAr } from './arsramprov';
import { Beslut } from './beslut.entity';
import { BeslutVillkor } from './beslut-villkor.entity';
import { kopieraBudget, skrivBudget, taBortBudgetar } from './budget.repository';
import type { Forslaget } from './forslaget';
import { skrivFordelning } from './skriv-fordelning';

/** Kinds that rest on a budget: a proposal of them takes over the application's. */
const MED_BUDGET: ReadonlySet<Beslutsslag> = new Set(['bifall', 'tillagg']);

/** The application's avsteg belong to its grant: a later decision does not depart from the riktlinje once more. */
async function avstegFor(tx: EntityManager, arendeId: string, slag: Beslutsslag): Promise<string | null> {
  return slag === 'bifall' ? beredningensAvsteg(tx, arendeId) : null;
}

/** Writes a new proposal with its conditions, budget and parts at the goals. */
export async function laggInForslag(tx: EntityManager, arende: LagratArende, f: Forslaget, berettAv: string): Promise<void> {
  const id = randomUUID();
  await tx.insert(Beslut, { id, arendeId: arende.id, nummer: f.nummer, namn: arende.namn, sokande: arende.sokande, lage: f.lage, berettAv, avsteg: await avstegFor(tx, arende.id, f.slag), ...kolumner(f) });
  await skrivDelar(tx, arende.id, id, f, true);
}

/** Replaces all that an open proposal says; whoever writes it now is the one who has prepared it. */
export async function skrivOverForslag(tx: EntityManager, arende: LagratArende, f: Forslaget, berettAv: string, nyBudget: boolean): Promise<void> {
  const id = await forslagetsId(tx, arende.id, f.nummer);
  await tx.update(Beslut, { id }, { namn: arende.namn, sokande: arende.sokande, berettAv, avsteg: await avstegFor(tx, arende.id, f.slag), ...kolumner(f) });
  await tx.query('DELETE FROM beslut_villkor WHERE beslut_id = $1', [id]);
  await skrivDelar(tx, arende.id, id, f, nyBudget);
}

/** Replaces the terms of an open proposal by what is decided instead; who has prepared it, for whom, and its budget stay. */
export async function skrivOverVillkoren(tx: EntityManager, arendeId: string, f: Forslaget): Promise<void> {
  const id = await forslagetsId(tx, arendeId, f.nummer);
  await tx.update(Beslut, { id }, kolumner(f));
  await tx.query('DELETE FROM beslut_villkor WHERE beslut_id = $1', [id]);
  await skrivDelar(tx, arendeId, id, f, false);
}

/** Takes an open proposal away with all that is its own. */
export async function taBortForslag(tx: EntityManager, arendeId: string, nummer: number): Promise<void> {
  const id = await forslagetsId(tx, arendeId, nummer);
  await taBortBudgetar(tx, 'beslut_id', [id]);
  for (const tabell of ['beslut_villkor', 'beslut_effektmal', 'beslut_kraftsamling']) await tx.query(`DELETE FROM ${tabell} WHERE beslut_id = $1`, [id]);
  await tx.query('DELETE FROM beslut WHERE id = $1', [id]);
}

/** Gives the ärende its next version, and the status when it is another. */
export async function nyVersion(tx: EntityManager, arendeId: string, status: Arendestatus): Promise<void> {
  await tx.query('UPDATE arende SET version = version + 1, status = $2 WHERE id = $1', [arendeId, status]);
}

/** Where a proposal waits for a decision: the meetings that have it on their agenda and have not dealt with it. */
export function dagordningar(tx: EntityManager, arendeId: string, nummer: number): Promise<{ organ: string; datum: string; kallat: boolean }[]> {
  return tx.query<{ organ: string; datum: string; kallat: boolean }[]>(
    `SELECT s.organ, s.datum, s.status <> 'planerat' AS kallat FROM sammantradespunkt p JOIN sammantrade s ON s.id = p.sammantrade_id JOIN beslut b ON b.id = p.beslut_id
     WHERE b.arende_id = $1 AND b.nummer = $2 AND p.utfall IS NULL ORDER BY s.datum`,
    [arendeId, nummer],
  );
}

/** The bodies that have members, meetings or a delegation order, or have decided here. */
export async function kandaOrgan(tx: EntityManager): Promise<string[]> {
  const rader = await tx.query<{ organ: string }[]>(
    `SELECT organ FROM (SELECT organ FROM ledamotskap UNION SELECT organ FROM sammantrade UNION SELECT organ FROM delegationsordning
       UNION SELECT organ FROM beslut WHERE lage = 'beslutad' AND beslutsniva = 'namnd' AND organ IS NOT NULL) o ORDER BY organ COLLATE "sv-x-icu"`,
  );
  return rader.map((r) => r.organ);
}

/** When the application came in; null when that is not known. */
export async function ansokanInkom(tx: EntityManager, arendeId: string): Promise<Datum | null> {
  const [rad] = await tx.query<{ inkom: Datum | null }[]>('SELECT inkom FROM ansokan WHERE arende_id = $1', [arendeId]);
  return rad?.inkom ?? null;
}

/** Has the ärende a proposal on an agenda that has not been dealt with? */
export async function nagotPaDagordning(tx: EntityManager, arendeId: string): Promise<boolean> {
  const rader = await tx.query<unknown[]>("SELECT 1 FROM sammantradespunkt p JOIN beslut b ON b.id = p.beslut_id WHERE b.arende_id = $1 AND b.lage = 'forslag' AND p.utfall IS NULL LIMIT 1", [arendeId]);
  return rader.length > 0;
}

/** Has a meeting dealt with the proposal, so that its minutes point at it? */
export async function harBehandlats(tx: EntityManager, arendeId: string, nummer: number): Promise<boolean> {
  const rader = await tx.query<unknown[]>('SELECT 1 FROM sammantradespunkt p JOIN beslut b ON b.id = p.beslut_id WHERE b.arende_id = $1 AND b.nummer = $2 AND p.utfall IS NOT NULL LIMIT 1', [arendeId, nummer]);
  return rader.length > 0;
}

async function forslagetsId(tx: EntityManager, arendeId: string, nummer: number): Promise<string> {
  const [rad] = await tx.query<{ id: string }[]>("SELECT id FROM beslut WHERE arende_id = $1 AND nummer = $2 AND lage = 'forslag'", [arendeId, nummer]);
  if (!rad) throw finnsInte('Förslaget');
  return rad.id;
}

async function skrivDelar(tx: EntityManager, arendeId: string, id: string, f: Forslaget, nyBudget: boolean): Promise<void> {
  await tx.insert(
    BeslutVillkor,
    f.villkor.map((v, ordning) => ({ beslutId: id, ordning, kod: v.kod, villkorstext: v.text, senast: v.senast, bevis: v.bevis, sparrarUtbetalning: v.sparrarUtbetalning, villkorsmallId: v.villkorsmall })),
  );
  if (nyBudget) await skrivBudget(tx, { beslutId: id }, f.budget);
  if (nyBudget && !f.budget && MED_BUDGET.has(f.slag)) await kopieraBudget(tx, arendeId, id);
  await skrivFordelning(tx, arendeId, { id, slag: f.slag, tak: f.tak });
}

function kolumner(f: Forslaget) {
  return {
    slag: f.slag,
    beslutadFran: f.beslutat.fran,
    beslutadTill: f.beslutat.till,
    budgetar: ramensAr(f, [f]),
    andelHundradelar: f.beviljadAndel,
    takKr: f.tak,
    aterkravKr: f.aterkrav,
    avskrivningsgrund: f.avskrivningsgrund,
    periodFran: f.projektperiod.fran,
    periodTill: f.projektperiod.till,
    beslutsniva: f.beslutsniva,
    organ: f.organ,
    delegationspunkt: f.delegationspunkt,
    roll: f.roll,
    rattsligRam: f.rattsligRam,
    allmannaVillkorDatum: f.allmannaVillkor?.datum ?? null,
    allmannaVillkorDiarienummer: f.allmannaVillkor?.diarienummer ?? null,
    avslagsmotiv: f.avslagsmotiv,
    motivering: f.motivering,
    ordalydelse: f.ordalydelse,
  };
}
