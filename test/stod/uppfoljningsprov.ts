import type { Period, Roll } from '@anslag/doman';
import { API } from '@anslag/kontrakt';
import type { Beslutsprov, Utfall } from './beslutsprov';

/** A granted project of the handläggare's with the period; without a decision in the year's frame. Returns its key. */
export async function beviljatProjekt(prov: Beslutsprov, { fran, till }: Period, andring: { status?: string; stodtyp?: string } = {}): Promise<string> {
  const nyckel = await prov.nyttArende();
  await prov.db.query('UPDATE arende SET status = $2, stodtyp = $3 WHERE nyckel = $1', [nyckel, andring.status ?? 'verkstalld', andring.stodtyp ?? 'projekt']);
  await prov.db.query(
    `INSERT INTO beslut (arende_id, nummer, namn, slag, lage, beslutad_fran, beslutad_till, budgetar, beslutsniva, andel_hundradelar, tak_kr, period_fran, period_till, ofullstandigt)
     SELECT id, 1, namn, 'bifall', 'beslutad', $2::date, $2::date, EXTRACT(year FROM $2::date), 'delegation', 2500, null, $2, $3, true FROM arende WHERE nyckel = $1`,
    [nyckel, fran, till],
  );
  return nyckel;
}

/** A request as the role, and its answer. */
export async function anropa<T>(prov: Beslutsprov, roll: Roll, metod: 'GET' | 'PUT' | 'POST' | 'PATCH', vag: string, kropp?: object): Promise<Utfall<T>> {
  const svar = await prov.server.som(roll)(`${API}/${vag}`, {
    method: metod,
    ...(kropp ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) } : {}),
  });
  return { status: svar.status, svar: (await svar.json()) as T };
}
