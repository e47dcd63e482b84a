import { randomUUID } from 'node:crypto';
import { API, type KedjeSvar } from '@anslag/kontrakt';
import type { Beslutsprov } from './beslutsprov';
import { IDAG, posta } from './beslutsprov';

export const IAR = Number(IDAG.slice(0, 4));
/** A project that runs now, and one of whose effects are asked for, a year after its end, every day of the year. */
export const PAGAR = { fran: `${IAR - 1}-01-01`, till: `${IAR + 1}-12-31` };
export const SLUT = { fran: `${IAR - 4}-01-01`, till: `${IAR - 2}-12-31` };

/** The nodes of a project's chain: what is delivered is counted in persons, its effect is not measured. */
export const LED = { prestation: 'Deltagare i kurser', effekt: 'Fler kan yrket' };

/** Puts a granted project of the example's handläggare in the database, with a name of its own and a chain to log on. */
export async function projektMedKedja(prov: Beslutsprov, projektperiod: { fran: string; till: string }): Promise<{ nyckel: string; namn: string }> {
  const { nyckel, nummer } = await prov.forslagPa(100_000, { projektperiod });
  const namn = `Kurserna ${nyckel}`;
  await prov.db.query('UPDATE arende SET namn = $2 WHERE nyckel = $1', [nyckel, namn]);
  const fattat = await posta<object>(prov.server.som('chef'), `arenden/${nyckel}/forslag/${nummer}/beslut`, { version: await prov.version(nyckel), datum: IDAG });
  if (fattat.status !== 200) throw new Error(`The decision was answered ${fattat.status}: ${JSON.stringify(fattat.svar)}`);
  const svar = await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/effektkedja`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      version: await prov.version(nyckel),
      noder: [
        { id: 'p', niva: 'prestation', text: LED.prestation, indikator: 'Deltagare', enhet: 'personer' },
        { id: 'e', niva: 'effekt_kort', text: LED.effekt },
      ],
      lankar: [{ fran: 'p', till: 'e' }],
    }),
  });
  if (svar.status !== 200) throw new Error(`The chain was answered ${svar.status}: ${await svar.text()}`);
  return { nyckel, namn };
}

/** What is logged on a project's chain. */
export async function kedjan(prov: Beslutsprov, nyckel: string): Promise<KedjeSvar> {
  const svar = await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/effektkedja`);
  return (await svar.json()) as KedjeSvar;
}
