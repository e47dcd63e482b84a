import { randomUUID } from 'node:crypto';
import { statusAvBeslut } from '@anslag/doman';
import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn, skrivOver } from '../massinlagg';
import type { Register } from '../register';
import { taBortBudgetar } from '../../beslut/budget.repository';
import { budgetarFor } from '../../beslut/fordelning';
import type { Arendeandring, Placerad } from './andring';
import { type Arendepost, type Beslutspost, nyckelFor } from './post';
import { skrivRiktlinjesvar } from './riktlinjesvar';
import { skrivAnsokningar, slaUppOrganisationer } from './skriv-ansokningar';
import { skrivBudgetar } from './skriv-budgetar';
import { skrivKedjor } from './skriv-kedjor';
import { skrivMal } from './skriv-mal';

const ARENDE = {
  id: 'uuid',
  nyckel: 'text',
  diarienummer: 'text',
  nyps_id: 'text',
  historisk_nyckel: 'text',
  namn: 'text',
  stodtyp: 'text',
  stodform_id: 'uuid',
  sokande: 'text',
  eget_projekt: 'boolean',
  sammanfattning: 'text',
  bransch: 'text',
  kon: 'text',
  kommun_id: 'uuid',
  eu_program: 'text',
  prioritering_id: 'uuid',
  prioriterat_omrade_id: 'uuid',
  strategiskt_omrade_id: 'uuid',
  effektmal_skrivet: 'text',
  kalla: 'text',
  sokande_id: 'uuid',
  mottagartyp: 'text',
} as const satisfies Kolumner;
const NYTT_ARENDE = { ...ARENDE, status: 'text' } as const satisfies Kolumner;
const BESLUT = {
  id: 'uuid',
  arende_id: 'uuid',
  nummer: 'integer',
  namn: 'text',
  sokande: 'text',
  slag: 'text',
  lage: 'text',
  beslutad_fran: 'date',
  beslutad_till: 'date',
  budgetar: 'integer',
  andel_hundradelar: 'integer',
  tak_kr: 'bigint',
  aterkrav_kr: 'bigint',
  avskrivningsgrund: 'text',
  period_fran: 'date',
  period_till: 'date',
  beslutsniva: 'text',
  organ: 'text',
  paragraf: 'text',
  delegationspunkt: 'text',
  roll: 'text',
  rattslig_ram: 'text',
  allmanna_villkor_datum: 'date',
  allmanna_villkor_diarienummer: 'text',
  avsteg: 'text',
  avslagsmotiv: 'text',
  motivering: 'text',
  ordalydelse: 'text',
  anmarkning: 'text',
  ofullstandigt: 'boolean',
  rattar_beslut_id: 'uuid',
} as const satisfies Kolumner;
const KOMMUN = { arende_id: 'uuid', kommun_id: 'uuid' } as const satisfies Kolumner;
const REDOVISAT = { beslut_id: 'uuid' } as const satisfies Kolumner;
const VILLKOR = { beslut_id: 'uuid', ordning: 'integer', kod: 'text', villkorstext: 'text', senast: 'date', bevis: 'text', sparrar_utbetalning: 'boolean' } as const satisfies Kolumner;

function arenderad(id: string, a: Arendepost): Rad<typeof ARENDE> {
  return {
    id,
    nyckel: nyckelFor(a),
    diarienummer: a.diarienummer,
    nyps_id: a.nypsId,
    historisk_nyckel: a.historiskNyckel,
    namn: a.namn,
    stodtyp: a.stodtyp,
    stodform_id: a.stodformId,
    sokande: a.sokande,
    eget_projekt: a.egetProjekt,
    sammanfattning: a.sammanfattning,
    bransch: a.bransch,
    kon: a.kon,
    kommun_id: a.kommunId,
    eu_program: a.euProgram,
    prioritering_id: a.prioriteringId,
    prioriterat_omrade_id: a.prioriteratOmradeId,
    strategiskt_omrade_id: a.strategisktOmradeId,
    effektmal_skrivet: a.effektmalSkrivet,
    kalla: a.kalla,
    sokande_id: a.ansokan?.organisation?.id ?? null,
    mottagartyp: a.ansokan?.mottagartyp ?? null,
  };
}

function beslutsrad(
  id: string,
  arendeId: string,
  b: Beslutspost,
  arende: Arendepost,
  ider: ReadonlyMap<number, string>,
): Rad<typeof BESLUT> {
  return {
    id,
    arende_id: arendeId,
    nummer: b.nummer,
    namn: arende.namn,
    sokande: arende.sokande,
    slag: b.slag,
    lage: b.lage,
    beslutad_fran: b.beslutad.fran,
    beslutad_till: b.beslutad.till,
    budgetar: budgetarFor(b, arende),
    andel_hundradelar: b.andel,
    tak_kr: b.tak,
    aterkrav_kr: b.aterkrav,
    avskrivningsgrund: b.avskrivningsgrund,
    period_fran: b.periodFran,
    period_till: b.periodTill,
    beslutsniva: b.beslutsniva,
    organ: b.organ,
    paragraf: b.paragraf,
    delegationspunkt: b.delegationspunkt,
    roll: b.roll,
    rattslig_ram: b.rattsligRam,
    allmanna_villkor_datum: b.allmannaVillkorDatum,
    allmanna_villkor_diarienummer: b.allmannaVillkorDiarienummer,
    avsteg: b.avsteg,
    avslagsmotiv: b.avslagsmotiv,
    motivering: b.motivering,
    ordalydelse: b.ordalydelse,
    anmarkning: b.anmarkning,
    ofullstandigt: b.ofullstandigt,
    rattar_beslut_id: b.rattar === null ? null : (ider.get(b.rattar) ?? null),
  };
}

/** Removes what hangs on changed ärenden and proposals and is written anew. Decided decisions themselves stay untouched. */
async function rensa(db: EntityManager, arendeIder: string[], forslagIder: string[]): Promise<void> {
  if (arendeIder.length > 0) {
    for (const tabell of ['arende_kommun', 'arende_effektmal', 'arende_kraftsamling']) {
      await db.query(`DELETE FROM ${tabell} WHERE arende_id = ANY($1)`, [arendeIder]);
    }
    for (const tabell of ['beslut_effektmal', 'beslut_kraftsamling']) {
      await db.query(`DELETE FROM ${tabell} WHERE beslut_id IN (SELECT id FROM beslut WHERE arende_id = ANY($1))`, [arendeIder]);
    }
  }
  if (forslagIder.length > 0) {
    await taBortBudgetar(db, 'beslut_id', forslagIder);
    await db.query('DELETE FROM beslut_villkor WHERE beslut_id = ANY($1)', [forslagIder]);
  }
}

function placera(andring: Arendeandring): Placerad {
  const beslutId = new Map(andring.lagrad?.beslutId);
  for (const b of andring.blir.beslut) if (!beslutId.has(b.nummer)) beslutId.set(b.nummer, randomUUID());
  return { id: andring.lagrad?.id ?? randomUUID(), andring, beslutId };
}

/** An ärende that a file gives its first decision or proposal has come that far; one that has come further stays. */
async function flyttaFram(db: EntityManager, andrade: readonly Placerad[]): Promise<void> {
  const status = andrade.map((p) => ({ id: p.id, status: statusAvBeslut(p.andring.blir.beslut) }));
  const framat = status.filter((s) => s.status !== null);
  await db.query(
    `UPDATE arende a SET status = v.status FROM unnest($1::uuid[], $2::text[]) v(id, status)
     WHERE a.id = v.id AND a.status <> v.status AND a.status NOT IN ('beslutad', 'verkstalld', 'avslutad')`,
    [framat.map((s) => s.id), framat.map((s) => s.status)],
  );
}

/** Writes new and changed ärenden with all that belongs to them. A changed one gets the next version and its parts recomputed. */
export async function skrivArenden(db: EntityManager, andringar: readonly Arendeandring[], register: Register): Promise<void> {
  const placerade = andringar.map(placera);
  const nya = placerade.filter((p) => !p.andring.lagrad);
  const andrade = placerade.filter((p) => p.andring.lagrad);
  const lagradeBeslut = (p: Placerad, b: Beslutspost): Beslutspost | undefined =>
    p.andring.lagrad?.post.beslut.find((x) => x.nummer === b.nummer);
  const beslut = placerade.flatMap((p) =>
    p.andring.blir.beslut.map((post) => ({ p, post, id: p.beslutId.get(post.nummer) ?? '', lagrat: lagradeBeslut(p, post) })),
  );
  const nyaBeslut = beslut.filter((b) => !b.lagrat);
  const andradeForslag = beslut.filter((b) => b.lagrat?.lage === 'forslag');
  const rad = ({ p, post, id }: (typeof beslut)[number]): Rad<typeof BESLUT> =>
    beslutsrad(id, p.id, post, p.andring.blir, p.beslutId);

  await rensa(
    db,
    andrade.map((p) => p.id),
    andradeForslag.map((b) => b.id),
  );
  await slaUppOrganisationer(db, placerade);
  await laggIn(
    db,
    'arende',
    NYTT_ARENDE,
    nya.map((p) => ({ ...arenderad(p.id, p.andring.blir), status: statusAvBeslut(p.andring.blir.beslut) ?? 'inkommen' })),
  );
  await skrivOver(
    db,
    'arende',
    ARENDE,
    andrade.map((p) => arenderad(p.id, p.andring.blir)),
    'version = t.version + 1',
  );
  await flyttaFram(db, andrade);
  await laggIn(
    db,
    'arende_kommun',
    KOMMUN,
    placerade.flatMap((p) => p.andring.blir.kommunIder.map((kommun_id) => ({ arende_id: p.id, kommun_id }))),
  );
  await skrivAnsokningar(db, placerade);
  await skrivRiktlinjesvar(db, placerade);
  await laggIn(db, 'beslut', BESLUT, nyaBeslut.map(rad));
  await skrivOver(db, 'beslut', BESLUT, andradeForslag.map(rad));
  await laggIn(db, 'redovisat_beslut', REDOVISAT, [...nyaBeslut, ...andradeForslag].flatMap(({ id, post, lagrat }) => (post.redovisat && !lagrat?.redovisat ? [{ beslut_id: id }] : [])));
  const skrivna = [...nyaBeslut, ...andradeForslag];
  await laggIn(
    db,
    'beslut_villkor',
    VILLKOR,
    skrivna.flatMap(({ id, post }) =>
      post.villkor.map((v, ordning) => ({ beslut_id: id, ordning, kod: v.kod, villkorstext: v.text, senast: v.senast, bevis: v.bevis, sparrar_utbetalning: v.sparrarUtbetalning })),
    ),
  );
  await skrivBudgetar(
    db,
    skrivna.map(({ id, post }) => ({ beslut_id: id, budget: post.budget })),
  );
  await skrivMal(db, 'effektmal', placerade, register);
  await skrivMal(db, 'kraftsamling', placerade, register);
  await skrivKedjor(
    db,
    'arende_id',
    placerade.map((p) => ({ id: p.id, fore: p.andring.lagrad?.post.effektkedja ?? null, kedja: p.andring.blir.effektkedja })),
  );
}
