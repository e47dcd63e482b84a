import type { Roll } from '@anslag/doman';
import { ledamotsperiod } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { EXEMPELDATA } from '../historik/aktor';
import type { Anteckna } from '../historik/skrivning';
import { EXEMPELUTFARDARE } from './exempelkonton';
import type { Identitet } from './session.service';

const FORTROENDEVALDA: readonly Roll[] = ['ledamot', 'ordforande'];
/** The beginning of the mandate that the oldest example decisions with a body of their own fall in. */
const FRAN = '2019-01-01';

/** Makes an example account that a mandate goes with a member of the body that takes most of the decisions; without decisions there is none. */
export async function gorExempelTillLedamot(tx: EntityManager, { utfardare, namn, roller }: Identitet, id: string, anteckna: Anteckna): Promise<void> {
  if (utfardare !== EXEMPELUTFARDARE || !roller.some((r) => FORTROENDEVALDA.includes(r))) return;
  const [namnd] = await tx.query<{ organ: string }[]>(`SELECT organ FROM beslut WHERE organ IS NOT NULL AND beslutsniva = 'namnd' GROUP BY organ ORDER BY count(*) DESC, organ LIMIT 1`);
  if (!namnd) return;
  await tx.query('INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, $2, $3)', [id, namnd.organ, FRAN]);
  anteckna({ aktor: EXEMPELDATA, handelse: 'ledamotskap.andrat', objekt: namn, andringar: [{ falt: `ledamot i ${namnd.organ}`, fore: null, efter: ledamotsperiod({ fran: FRAN, till: null }) }], skal: 'Exempelkonto' });
}
