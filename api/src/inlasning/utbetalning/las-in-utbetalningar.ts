import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Datum, type Kronor, arDatum, arKronor, formateraKronor } from '@anslag/doman';
import type { Anteckna } from '../../historik/skrivning';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { Fellista } from '../falt/fellista';
import { type Kolumner, type Rad, laggIn } from '../massinlagg';

/** A payment to the ärende with the key (diarienummer, NYPS-id or historic key). */
export interface Utbetalningsuppgift {
  nyckel: string;
  utbetald: Datum;
  belopp: Kronor;
  /** Approved booked costs so far that it was reckoned on; null when not known. */
  bokfort: Kronor | null;
}

const UTBETALNING = {
  id: 'uuid',
  arende_id: 'uuid',
  utbetald: 'date',
  belopp_kr: 'bigint',
  bokfort_kr: 'bigint',
} as const satisfies Kolumner;
const SATS = 2000;

async function enSats(db: EntityManager, sats: readonly Utbetalningsuppgift[], fran: number, fel: Fellista, anteckna: Anteckna): Promise<void> {
  const rader = await db.query<{ id: string; nyckel: string }[]>('SELECT id, nyckel FROM arende WHERE nyckel = ANY($1)', [
    sats.map((u) => u.nyckel),
  ]);
  const arende = new Map(rader.map((r) => [r.nyckel, r.id]));
  const nya = sats.flatMap((u, i): Rad<typeof UTBETALNING>[] => {
    const plats = `utbetalningar[${fran + i}]`;
    const arende_id = arende.get(u.nyckel);
    if (arende_id === undefined) fel.fel(`${plats}.nyckel`, u.nyckel, 'Ärendet finns inte.', 'Nyckeln på ett inläst ärende');
    if (!arDatum(u.utbetald)) fel.fel(`${plats}.utbetald`, u.utbetald, 'Inte ett datum som finns.', 'ÅÅÅÅ-MM-DD');
    if (!arKronor(u.belopp) || u.belopp === 0) fel.fel(`${plats}.belopp`, u.belopp, 'Inte ett belopp.', 'Hela kronor, minst 1');
    if (u.bokfort !== null && !arKronor(u.bokfort)) fel.fel(`${plats}.bokfort`, u.bokfort, 'Inte ett belopp.', 'Hela kronor');
    return arende_id === undefined
      ? []
      : [{ id: randomUUID(), arende_id, utbetald: u.utbetald, belopp_kr: u.belopp, bokfort_kr: u.bokfort }];
  });
  if (fel.antal > 0) return;
  await laggIn(db, 'utbetalning', UTBETALNING, nya);
  for (const u of sats) {
    anteckna({
      handelse: 'utbetalning.registrerad',
      objekt: u.nyckel,
      arendeId: arende.get(u.nyckel),
      andringar: [{ falt: `Utbetalning ${u.utbetald}`, fore: null, efter: `${formateraKronor(u.belopp)} kr` }],
    });
  }
}

/**
 * Adds payments within the caller's transaction.
 * @returns how many.
 * @throws ProblemFel regelbrott with every fault.
 */
export async function lasInUtbetalningar(
  db: EntityManager,
  uppgifter: AsyncIterable<Utbetalningsuppgift> | Iterable<Utbetalningsuppgift>,
  anteckna: Anteckna,
): Promise<number> {
  const fel = new Fellista();
  let gjort = 0;
  let sats: Utbetalningsuppgift[] = [];
  const tom = async (): Promise<void> => {
    await enSats(db, sats, gjort, fel, anteckna);
    gjort += sats.length;
    sats = [];
  };
  for await (const u of uppgifter) if (sats.push(u) === SATS) await tom();
  await tom();
  if (fel.antal > 0)
    throw new ProblemFel('regelbrott', `Utbetalningarna har ${fel.antal} fel. Inget har lästs in.`, fel.allaFel());
  return gjort;
}
