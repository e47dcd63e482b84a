import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn, skrivOver } from '../massinlagg';
import type { Register } from '../register';
import { budgetarFor, fordelas, fordelning } from './fordelning';
import type { LagratArende } from './lagrade';
import { type Arendepost, type Beslutspost, type Kedjepost, type Malpost, nyckelFor } from './post';

/** An ärende to write: new when `lagrad` is null. */
export interface Arendeandring {
  blir: Arendepost;
  lagrad: LagratArende | null;
}

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
} as const satisfies Kolumner;
const BESLUT = {
  id: 'uuid',
  arende_id: 'uuid',
  nummer: 'integer',
  slag: 'text',
  lage: 'text',
  beslutad_fran: 'date',
  beslutad_till: 'date',
  budgetar: 'integer',
  andel_hundradelar: 'integer',
  tak_kr: 'bigint',
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
  anmarkning: 'text',
  ofullstandigt: 'boolean',
  rattar_beslut_id: 'uuid',
} as const satisfies Kolumner;
const KOMMUN = { arende_id: 'uuid', kommun_id: 'uuid' } as const satisfies Kolumner;
const NOD = {
  id: 'uuid',
  arende_id: 'uuid',
  insats_id: 'uuid',
  beteckning: 'text',
  niva: 'integer',
  nodtext: 'text',
  effektmal_id: 'uuid',
  lage: 'text',
  grund: 'text',
  ar: 'integer',
} as const satisfies Kolumner;
const LANK = {
  fran_id: 'uuid',
  fran_niva: 'integer',
  till_id: 'uuid',
  till_niva: 'integer',
  skal: 'text',
} as const satisfies Kolumner;
const VILLKOR = { beslut_id: 'uuid', ordning: 'integer', kod: 'text', villkorstext: 'text' } as const satisfies Kolumner;
const BUDGET = { beslut_id: 'uuid', avser: 'text' } as const satisfies Kolumner;
const BUDGETSUMMA = { beslut_id: 'uuid', sida: 'text', ar: 'integer', angiven_kr: 'bigint' } as const satisfies Kolumner;
const BUDGETRAD = {
  id: 'uuid',
  beslut_id: 'uuid',
  sida: 'text',
  ordning: 'integer',
  kategori: 'text',
  typ: 'text',
  form: 'text',
  egen_11: 'boolean',
  angiven_kr: 'bigint',
} as const satisfies Kolumner;
const BUDGETCELL = { budgetrad_id: 'uuid', ar: 'integer', belopp_kr: 'bigint' } as const satisfies Kolumner;

function malkolumner<S extends 'effektmal' | 'kraftsamling'>(slag: S): { mal: Kolumner; del: Kolumner } {
  const id = `${slag}_id`;
  return {
    mal: { arende_id: 'uuid', [id]: 'uuid', huvudmal: 'boolean', andel_hundradelar: 'integer' },
    del: { beslut_id: 'uuid', [id]: 'uuid', belopp_kr: 'bigint', raknas: 'boolean' },
  };
}

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
    slag: b.slag,
    lage: b.lage,
    beslutad_fran: b.beslutad.fran,
    beslutad_till: b.beslutad.till,
    budgetar: budgetarFor(b, arende),
    andel_hundradelar: b.andel,
    tak_kr: b.tak,
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
    anmarkning: b.anmarkning,
    ofullstandigt: b.ofullstandigt,
    rattar_beslut_id: b.rattar === null ? null : (ider.get(b.rattar) ?? null),
  };
}

/** Writes chains for their owners; what the owners had before is already gone. */
export async function skrivKedjor(
  db: EntityManager,
  agare: 'arende_id' | 'insats_id',
  kedjor: readonly { id: string; kedja: Kedjepost }[],
): Promise<void> {
  const noder: Rad<typeof NOD>[] = [];
  const lankar: Rad<typeof LANK>[] = [];
  for (const { id, kedja } of kedjor) {
    const perBeteckning = new Map<string, { id: string; niva: number }>();
    for (const n of kedja.noder) {
      const nod = { id: randomUUID(), niva: n.niva };
      perBeteckning.set(n.beteckning, nod);
      noder.push({
        ...nod,
        [agare]: id,
        beteckning: n.beteckning,
        nodtext: n.text,
        effektmal_id: n.effektmalId,
        lage: n.lage,
        grund: n.grund,
        ar: n.ar,
      });
    }
    for (const l of kedja.lankar) {
      const [fran, till] = [perBeteckning.get(l.fran), perBeteckning.get(l.till)];
      if (fran && till)
        lankar.push({ fran_id: fran.id, fran_niva: fran.niva, till_id: till.id, till_niva: till.niva, skal: l.skal });
    }
  }
  await laggIn(db, 'effektkedja_nod', NOD, noder);
  await laggIn(db, 'effektkedja_lank', LANK, lankar);
}

async function skrivBudgetar(db: EntityManager, beslut: readonly { id: string; post: Beslutspost }[]): Promise<void> {
  const budgetar: Rad<typeof BUDGET>[] = [];
  const rader: Rad<typeof BUDGETRAD>[] = [];
  const celler: Rad<typeof BUDGETCELL>[] = [];
  const summor: Rad<typeof BUDGETSUMMA>[] = [];
  for (const { id: beslut_id, post } of beslut) {
    if (!post.budget) continue;
    budgetar.push({ beslut_id, avser: post.budget.avser });
    summor.push(...post.budget.summor.map((s) => ({ beslut_id, sida: s.sida, ar: s.ar, angiven_kr: s.angiven })));
    post.budget.rader.forEach((r, ordning) => {
      const id = randomUUID();
      rader.push({
        id,
        beslut_id,
        sida: r.sida,
        ordning,
        kategori: r.kategori,
        typ: r.typ,
        form: r.form,
        egen_11: r.egen11,
        angiven_kr: r.angiven,
      });
      celler.push(...Object.entries(r.celler).map(([ar, belopp_kr]) => ({ budgetrad_id: id, ar: Number(ar), belopp_kr })));
    });
  }
  await laggIn(db, 'budget', BUDGET, budgetar);
  await laggIn(db, 'budgetsumma', BUDGETSUMMA, summor);
  await laggIn(db, 'budgetrad', BUDGETRAD, rader);
  await laggIn(db, 'budgetcell', BUDGETCELL, celler);
}

/** Removes what hangs on changed ärenden and proposals and is written anew. Decided decisions themselves stay untouched. */
async function rensa(db: EntityManager, arendeIder: string[], forslagIder: string[]): Promise<void> {
  if (arendeIder.length > 0) {
    for (const tabell of ['arende_kommun', 'arende_effektmal', 'arende_kraftsamling', 'effektkedja_nod']) {
      await db.query(`DELETE FROM ${tabell} WHERE arende_id = ANY($1)`, [arendeIder]);
    }
    for (const tabell of ['beslut_effektmal', 'beslut_kraftsamling']) {
      await db.query(`DELETE FROM ${tabell} WHERE beslut_id IN (SELECT id FROM beslut WHERE arende_id = ANY($1))`, [arendeIder]);
    }
  }
  if (forslagIder.length > 0) {
    await db.query('DELETE FROM budgetcell WHERE budgetrad_id IN (SELECT id FROM budgetrad WHERE beslut_id = ANY($1))', [
      forslagIder,
    ]);
    for (const tabell of ['budgetrad', 'budgetsumma', 'budget', 'beslut_villkor']) {
      await db.query(`DELETE FROM ${tabell} WHERE beslut_id = ANY($1)`, [forslagIder]);
    }
  }
}

interface Placerad {
  id: string;
  andring: Arendeandring;
  /** nummer → id of every decision, stored and new. */
  beslutId: Map<number, string>;
}

function placera(andring: Arendeandring): Placerad {
  const beslutId = new Map(andring.lagrad?.beslutId);
  for (const b of andring.blir.beslut) if (!beslutId.has(b.nummer)) beslutId.set(b.nummer, randomUUID());
  return { id: andring.lagrad?.id ?? randomUUID(), andring, beslutId };
}

async function skrivMal(
  db: EntityManager,
  slag: 'effektmal' | 'kraftsamling',
  placerade: readonly Placerad[],
  register: Register,
): Promise<void> {
  const { mal: malkol, del: delkol } = malkolumner(slag);
  const id = `${slag}_id`;
  const malAv = (a: Arendepost): Malpost[] => (slag === 'effektmal' ? a.effektmal : a.kraftsamlingar);
  const mal: Rad<Kolumner>[] = [];
  const delar: Rad<Kolumner>[] = [];
  for (const p of placerade) {
    const egna = malAv(p.andring.blir);
    for (const m of egna) mal.push({ arende_id: p.id, [id]: m.id, huvudmal: m.huvudmal, andel_hundradelar: m.andel });
    for (const b of p.andring.blir.beslut) {
      if (!fordelas(b)) continue;
      for (const d of fordelning(b.tak, egna, (i) => register.namn(i))) {
        delar.push({ beslut_id: p.beslutId.get(b.nummer), [id]: d.id, belopp_kr: d.belopp, raknas: d.raknas });
      }
    }
  }
  await laggIn(db, `arende_${slag}`, malkol, mal);
  await laggInDelar(db, `beslut_${slag}`, delkol, delar);
}

/** The sum guard looks at a decision's parts statement by statement, so the parts of one decision must never be cut between two. */
async function laggInDelar(
  db: EntityManager,
  tabell: string,
  kolumner: Kolumner,
  delar: readonly Rad<Kolumner>[],
): Promise<void> {
  let fran = 0;
  while (fran < delar.length) {
    let till = Math.min(delar.length, fran + 2000);
    while (till < delar.length && till > fran + 1 && delar[till]?.['beslut_id'] === delar[till - 1]?.['beslut_id']) till -= 1;
    await laggIn(db, tabell, kolumner, delar.slice(fran, till));
    fran = till;
  }
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
  await laggIn(
    db,
    'arende',
    ARENDE,
    nya.map((p) => arenderad(p.id, p.andring.blir)),
  );
  await skrivOver(
    db,
    'arende',
    ARENDE,
    andrade.map((p) => arenderad(p.id, p.andring.blir)),
    'version = t.version + 1',
  );
  await laggIn(
    db,
    'arende_kommun',
    KOMMUN,
    placerade.flatMap((p) => p.andring.blir.kommunIder.map((kommun_id) => ({ arende_id: p.id, kommun_id }))),
  );
  await laggIn(db, 'beslut', BESLUT, nyaBeslut.map(rad));
  await skrivOver(db, 'beslut', BESLUT, andradeForslag.map(rad));
  const skrivna = [...nyaBeslut, ...andradeForslag];
  await laggIn(
    db,
    'beslut_villkor',
    VILLKOR,
    skrivna.flatMap(({ id, post }) =>
      post.villkor.map((v, ordning) => ({ beslut_id: id, ordning, kod: v.kod, villkorstext: v.text })),
    ),
  );
  await skrivBudgetar(db, skrivna);
  await skrivMal(db, 'effektmal', placerade, register);
  await skrivMal(db, 'kraftsamling', placerade, register);
  await skrivKedjor(
    db,
    'arende_id',
    placerade.flatMap((p) => (p.andring.blir.effektkedja ? [{ id: p.id, kedja: p.andring.blir.effektkedja }] : [])),
  );
}
