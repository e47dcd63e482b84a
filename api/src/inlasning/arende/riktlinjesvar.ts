import { type Riktlinjebedomning, RIKTLINJEKODER } from '@anslag/doman';
import type { ArendeUppgift, RiktlinjesvarUppgift } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { type Objektlasare, faltnamn } from '../falt/objektlasare';
import { type Kolumner, laggIn } from '../massinlagg';
import type { Placerad } from './andring';

const SVARSFALT = faltnamn<RiktlinjesvarUppgift>({ kod: true, svar: true, motivering: true, avsteg: true });
const RIKTLINJEBEDOMNING = { arende_id: 'uuid', kod: 'text', svar: 'boolean', motivering: 'text', avsteg: 'text' } as const satisfies Kolumner;

const efterKod = (svar: readonly Riktlinjebedomning[]): Riktlinjebedomning[] => [...svar].sort((a, b) => RIKTLINJEKODER.indexOf(a.kod) - RIKTLINJEKODER.indexOf(b.kod));

/** The officer's answers as a file has them; undefined where it says nothing of them. */
export function tolkaRiktlinjesvar(o: Objektlasare<ArendeUppgift>): Riktlinjebedomning[] | undefined {
  const svar = o.lista<RiktlinjesvarUppgift, Riktlinjebedomning>('riktlinjesvar', SVARSFALT, (s) => {
    const kod = s.krav('kod', s.val('kod', RIKTLINJEKODER), RIKTLINJEKODER.join(', ')) ?? 'regionalt_mervarde';
    const rad = { kod, svar: s.bool('svar') ?? null, motivering: s.text('motivering') ?? null, avsteg: s.text('avsteg') ?? null };
    if (rad.svar === true && rad.avsteg !== null) s.fel('avsteg', 'Det som är uppfyllt är inget avsteg.', 'inget avsteg, eller svaret false');
    if (rad.svar === null && rad.motivering === null && rad.avsteg === null) s.fel('svar', 'Svaret är tomt.', 'true, false, en motivering eller ett avsteg');
    return rad;
  });
  if (!svar) return undefined;
  svar.forEach(({ kod }, i) => {
    if (svar.findIndex((x) => x.kod === kod) < i) o.felI('riktlinjesvar', kod, 'Samma fråga besvaras två gånger.', 'Varje fråga en gång');
  });
  return efterKod(svar);
}

/** The stored answers, by ärende. */
export async function riktlinjesvarPer(db: EntityManager, ider: string[]): Promise<Map<string, Riktlinjebedomning[]>> {
  const rader = await db.query<(Riktlinjebedomning & { arende: string })[]>('SELECT arende_id AS arende, kod, svar, motivering, avsteg FROM riktlinjebedomning WHERE arende_id = ANY($1)', [ider]);
  const per = new Map<string, Riktlinjebedomning[]>();
  for (const { arende, ...svar } of rader) per.set(arende, efterKod([...(per.get(arende) ?? []), svar]));
  return per;
}

/** Writes the answers that differ from what is stored. */
export async function skrivRiktlinjesvar(db: EntityManager, placerade: readonly Placerad[]): Promise<void> {
  const andrade = placerade.filter((p) => JSON.stringify(p.andring.lagrad?.post.riktlinjesvar ?? []) !== JSON.stringify(p.andring.blir.riktlinjesvar));
  const forr = andrade.filter((p) => p.andring.lagrad).map((p) => p.id);
  if (forr.length > 0) await db.query('DELETE FROM riktlinjebedomning WHERE arende_id = ANY($1)', [forr]);
  await laggIn(
    db,
    'riktlinjebedomning',
    RIKTLINJEBEDOMNING,
    andrade.flatMap((p) => p.andring.blir.riktlinjesvar.map((s) => ({ arende_id: p.id, ...s }))),
  );
}
