import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Andring, Handelse } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { Aktor } from './aktor';

/** What is told of one change. */
export interface Historikpost {
  handelse: Handelse;
  /** What it concerns, as a person would name it. */
  objekt: string;
  arendeId?: string;
  andringar?: Andring[];
  skal?: string | null;
  /** Who did it, when another than whoever the transaction is run for. */
  aktor?: Aktor;
}

/** Adds an entry to what the transaction will have written when it commits. */
export type Anteckna = (post: Historikpost) => void;

export interface Skrivval {
  /** The caller's name for this one request, and what it asks for: a repeated one gets the first one's answer. */
  idempotens?: { nyckel: string; begaran: unknown } | undefined;
}

/** Entries written by one statement. */
const POSTER_PER_SATS = 5000;

/** The one way to change something: work and history in one transaction. The database refuses a change without history. */
@Injectable()
export class Skrivning {
  constructor(private readonly db: DataSource) {}

  /**
   * Runs `arbete` in a transaction and writes what it noted last of all, so that the history is locked as short a while as can be.
   * Errors: those of `arbete`; konflikt when the idempotency key has been used for another request.
   */
  utfor<T>(aktor: Aktor, arbete: (tx: EntityManager, anteckna: Anteckna) => Promise<T>, val: Skrivval = {}): Promise<T> {
    return this.utforPa(this.db.manager, aktor, arbete, val);
  }

  /** As `utfor`, on a connection that the caller holds. Always READ COMMITTED: who waits for the history's last entry must see it. */
  utforPa<T>(anslutning: EntityManager, aktor: Aktor, arbete: (tx: EntityManager, anteckna: Anteckna) => Promise<T>, val: Skrivval = {}): Promise<T> {
    return anslutning.transaction('READ COMMITTED', (tx) => iTransaktion(tx, aktor, arbete, val));
  }
}

async function iTransaktion<T>(tx: EntityManager, aktor: Aktor, arbete: (tx: EntityManager, anteckna: Anteckna) => Promise<T>, { idempotens }: Skrivval): Promise<T> {
  const forra = idempotens && aktor.anvandareId ? await reservera(tx, aktor.anvandareId, idempotens) : null;
  if (forra) return forra.svar as T;
  const poster: Historikpost[] = [];
  const svar = await arbete(tx, (post) => poster.push(post));
  for (const [vem, deras] of perAktor(aktor, poster)) {
    for (let i = 0; i < deras.length; i += POSTER_PER_SATS) await skriv(tx, vem, deras.slice(i, i + POSTER_PER_SATS));
  }
  if (idempotens) {
    await tx.query('UPDATE idempotens SET svar = $3 WHERE anvandare_id = $1 AND nyckel = $2', [aktor.anvandareId, idempotens.nyckel, JSON.stringify(svar)]);
  }
  return svar;
}

function perAktor(aktor: Aktor, poster: Historikpost[]): Map<Aktor, Historikpost[]> {
  const per = new Map<Aktor, Historikpost[]>();
  for (const post of poster) {
    const vem = post.aktor ?? aktor;
    const deras = per.get(vem);
    if (deras) deras.push(post);
    else per.set(vem, [post]);
  }
  return per;
}

async function skriv(tx: EntityManager, aktor: Aktor, poster: Historikpost[]): Promise<void> {
  await tx.query('SELECT historik_skriv($1, $2, $3, $4, $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[])', [
    aktor.anvandareId,
    aktor.namn,
    aktor.roll,
    aktor.begaranId,
    poster.map((p) => p.handelse),
    poster.map((p) => p.objekt),
    poster.map((p) => p.arendeId ?? null),
    poster.map((p) => JSON.stringify(p.andringar ?? [])),
    poster.map((p) => p.skal ?? null),
  ]);
}

/** Takes the key, waiting for whoever holds it; gives the answer of the request that has used it before. */
async function reservera(tx: EntityManager, anvandareId: string, { nyckel, begaran }: { nyckel: string; begaran: unknown }): Promise<{ svar: unknown } | null> {
  const summa = createHash('sha256').update(JSON.stringify(begaran)).digest('hex');
  const nya = await tx.query<unknown[]>('INSERT INTO idempotens (anvandare_id, nyckel, begaran) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1', [anvandareId, nyckel, summa]);
  if (nya.length > 0) return null;
  const [forra] = await tx.query<{ begaran: string; svar: string }[]>('SELECT begaran, svar FROM idempotens WHERE anvandare_id = $1 AND nyckel = $2', [anvandareId, nyckel]);
  if (!forra || forra.begaran !== summa) {
    throw new ProblemFel('konflikt', 'Idempotency-Key har redan använts för en annan begäran. Använd en ny nyckel för varje ny begäran.');
  }
  return { svar: JSON.parse(forra.svar) as unknown };
}
