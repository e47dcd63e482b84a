import { randomUUID } from 'node:crypto';
import type { Arendedel } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { skrivDelar } from '../../ansokan/arendetext.repository';
import { taBortBudgetar } from '../../beslut/budget.repository';
import { type Kolumner, laggIn } from '../massinlagg';
import type { Placerad } from './andring';
import { type Ansokanspost, type Organisationspost, sammaOrganisation } from './post';
import { skrivBudgetar } from './skriv-budgetar';

const ORGANISATION = {
  id: 'uuid',
  organisationsnummer: 'text',
  namn: 'text',
  slag: 'text',
  adress: 'text',
  postnummer: 'text',
  postort: 'text',
} as const satisfies Kolumner;
const ANSOKAN = {
  arende_id: 'uuid',
  inkom: 'date',
  sokt_andel_hundradelar: 'integer',
  sokt_belopp_kr: 'bigint',
  period_fran: 'date',
  period_till: 'date',
} as const satisfies Kolumner;
const DELMAL = { arende_id: 'uuid', ordning: 'integer', rubrik: 'text', innehall: 'text' } as const satisfies Kolumner;
const AKTIVITET = { arende_id: 'uuid', delmal_ordning: 'integer', ordning: 'integer', innehall: 'text' } as const satisfies Kolumner;
const TEXT = { arende_id: 'uuid', del: 'text', innehall: 'text' } as const satisfies Kolumner;

/** Gives each applicant its id in the register, by number or else by name; one that is not there is laid up. To be done before the ärenden are written. */
export async function slaUppOrganisationer(db: EntityManager, placerade: readonly Placerad[]): Promise<void> {
  const sokta = placerade.flatMap((p) => p.andring.blir.ansokan?.organisation ?? []).filter((o) => o.id === null);
  if (sokta.length === 0) return;
  const kanda = await db.query<{ id: string; namn: string; organisationsnummer: string | null }[]>(
    'SELECT id, namn, organisationsnummer FROM organisation WHERE organisationsnummer = ANY($1) OR lower(namn) = ANY($2) ORDER BY namn, id',
    [sokta.map((o) => o.organisationsnummer), sokta.map((o) => o.namn.toLowerCase())],
  );
  const nya: (Organisationspost & { id: string })[] = [];
  for (const o of sokta) {
    let traff: { id: string } | undefined = [...kanda, ...nya].find((k) => sammaOrganisation(k, o));
    if (!traff) {
      const ny = { ...o, id: randomUUID() };
      nya.push(ny);
      traff = ny;
    }
    o.id = traff.id;
  }
  await laggIn(db, 'organisation', ORGANISATION, nya);
}

/** Writes the applications and texts that differ from what is stored. */
export async function skrivAnsokningar(db: EntityManager, placerade: readonly Placerad[]): Promise<void> {
  const andrade = placerade.filter((p) => JSON.stringify(p.andring.lagrad?.post.ansokan ?? null) !== JSON.stringify(p.andring.blir.ansokan));
  const forr = andrade.filter((p) => p.andring.lagrad).map((p) => p.id);
  if (forr.length > 0) {
    await taBortBudgetar(db, 'arende_id', forr);
    for (const tabell of ['delmal_aktivitet', 'delmal', 'ansokan']) await db.query(`DELETE FROM ${tabell} WHERE arende_id = ANY($1)`, [forr]);
  }
  await laggInAnsokningar(db, andrade.flatMap(({ id, andring: { blir } }) => (blir.ansokan ? [{ arende_id: id, ansokan: blir.ansokan }] : [])));
  const nya = placerade.filter((p) => !p.andring.lagrad);
  await laggIn(
    db,
    'arendetext',
    TEXT,
    nya.flatMap(({ id, andring }) => Object.entries(andring.blir.texter).map(([del, innehall]) => ({ arende_id: id, del, innehall }))),
  );
  for (const { id, andring } of placerade.filter((p) => p.andring.lagrad)) {
    const [fore, blir] = [andring.lagrad?.post.texter ?? {}, andring.blir.texter];
    const delar = (Object.keys({ ...fore, ...blir }) as Arendedel[]).filter((d) => fore[d] !== blir[d]);
    if (delar.length > 0) await skrivDelar(db, id, delar.map((del) => ({ del, innehall: blir[del] ?? null })));
  }
}

async function laggInAnsokningar(db: EntityManager, ansokningar: readonly { arende_id: string; ansokan: Ansokanspost }[]): Promise<void> {
  if (ansokningar.length === 0) return;
  await laggIn(
    db,
    'ansokan',
    ANSOKAN,
    ansokningar.map(({ arende_id, ansokan: a }) => ({
      arende_id,
      inkom: a.inkom,
      sokt_andel_hundradelar: a.andel,
      sokt_belopp_kr: a.belopp,
      period_fran: a.periodFran,
      period_till: a.periodTill,
    })),
  );
  const delmal = ansokningar.flatMap(({ arende_id, ansokan }) => ansokan.delmal.map((d, ordning) => ({ arende_id, ordning, ...d })));
  await laggIn(db, 'delmal', DELMAL, delmal.map(({ aktiviteter: _, ...d }) => d));
  await laggIn(
    db,
    'delmal_aktivitet',
    AKTIVITET,
    delmal.flatMap((d) => d.aktiviteter.map((innehall, ordning) => ({ arende_id: d.arende_id, delmal_ordning: d.ordning, ordning, innehall }))),
  );
  await skrivBudgetar(db, ansokningar.map(({ arende_id, ansokan }) => ({ arende_id, budget: ansokan.budget })));
}
