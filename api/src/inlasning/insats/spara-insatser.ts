import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { granskaMal } from '@anslag/doman';
import { type Skillnad, kedjesida } from '../arende/jamfor';
import { granskaLoggade } from '../arende/granska-arende';
import { kedjorPer } from '../arende/lagrade';
import type { Malpost } from '../../beslut/fordelning';
import { skrivKedjor } from '../arende/skriv-kedjor';
import { medGivna } from '../falt/med-givna';
import { formulera } from '../formulering';
import type { Korning } from '../korning';
import { type Kolumner, type Rad, laggIn, skrivOver } from '../massinlagg';
import type { Register } from '../register';
import { type Insatspost, type LastInsats, TOM_INSATS, insatsnyckel } from './insatspost';

const INSATS = {
  id: 'uuid',
  region: 'text',
  ar: 'integer',
  kapitel: 'integer',
  namn: 'text',
  beskrivning: 'text',
  prestationer: 'text',
  effekter: 'text',
  effektmal_skrivet: 'text',
  arende_id: 'uuid',
  kalla: 'text',
} as const satisfies Kolumner;

interface Lagrad {
  id: string;
  post: Insatspost;
}

async function malPer(db: EntityManager, slag: 'effektmal' | 'kraftsamling', ider: string[]): Promise<Map<string, Malpost[]>> {
  const rader = await db.query<{ agare: string; id: string; huvudmal: boolean }[]>(
    `SELECT insats_id AS agare, ${slag}_id AS id, huvudmal FROM insats_${slag} WHERE insats_id = ANY($1)`,
    [ider],
  );
  const svar = new Map<string, Malpost[]>();
  for (const { agare, id, huvudmal } of rader) svar.set(agare, [...(svar.get(agare) ?? []), { id, huvudmal, andel: null }]);
  return svar;
}

async function lasLagrade(db: EntityManager, ar: number[], regioner: string[]): Promise<Map<string, Lagrad>> {
  const rader = await db.query<(Omit<Insatspost, 'effektmal' | 'kraftsamlingar' | 'effektkedja'> & { id: string })[]>(
    `SELECT id, region, ar, kapitel, namn, beskrivning, prestationer, effekter, effektmal_skrivet AS "effektmalSkrivet", arende_id AS "arendeId", kalla
     FROM insats WHERE ar = ANY($1) AND region = ANY($2)`,
    [ar, regioner],
  );
  const ider = rader.map((r) => r.id);
  const effektmal = await malPer(db, 'effektmal', ider);
  const kraftsamlingar = await malPer(db, 'kraftsamling', ider);
  const kedjor = await kedjorPer(db, 'insats_id', ider);
  return new Map(
    rader.map(({ id, ...r }) => {
      const post = {
        ...r,
        effektmal: effektmal.get(id) ?? [],
        kraftsamlingar: kraftsamlingar.get(id) ?? [],
        effektkedja: kedjor.get(id) ?? null,
      };
      return [insatsnyckel(r), { id, post }];
    }),
  );
}

function malnamn(mal: readonly Malpost[], register: Register): string {
  return (
    mal
      .map((m) => register.namn(m.id) + (m.huvudmal ? ' (huvudmål)' : ''))
      .sort()
      .join(', ') || '–'
  );
}

function jamfor(fore: Insatspost, efter: Insatspost, register: Register): Skillnad[] {
  const falt: [string, (i: Insatspost) => string][] = [
    ['Beskrivning', (i) => i.beskrivning ?? '–'],
    ['Prestationer', (i) => i.prestationer ?? '–'],
    ['Effekter', (i) => i.effekter ?? '–'],
    ['Effektmål som skrivet', (i) => i.effektmalSkrivet ?? '–'],
    ['Ärende', (i) => i.arendeId ?? '–'],
    ['Källa', (i) => i.kalla ?? '–'],
    ['Effektmål', (i) => malnamn(i.effektmal, register)],
    ['Kraftsamlingar', (i) => malnamn(i.kraftsamlingar, register)],
  ];
  const skillnader = falt.flatMap(([namn, text]): Skillnad[] =>
    text(fore) === text(efter) ? [] : [{ falt: namn, fore: text(fore).slice(0, 200), efter: text(efter).slice(0, 200) }],
  );
  const [a, b] = [kedjesida(fore.effektkedja), kedjesida(efter.effektkedja)];
  return (a.helt ?? a.visa) === (b.helt ?? b.visa)
    ? skillnader
    : [...skillnader, { falt: 'Effektkedja', fore: a.visa, efter: b.visa }];
}

async function skriv(db: EntityManager, andringar: readonly { id: string; blir: Insatspost; fore: Insatspost | null }[]): Promise<void> {
  const gamla = andringar.filter((a) => a.fore).map((a) => a.id);
  for (const tabell of ['insats_effektmal', 'insats_kraftsamling'])
    await db.query(`DELETE FROM ${tabell} WHERE insats_id = ANY($1)`, [gamla]);
  const rad = ({ id, blir: i }: (typeof andringar)[number]): Rad<typeof INSATS> => ({
    id,
    region: i.region,
    ar: i.ar,
    kapitel: i.kapitel,
    namn: i.namn,
    beskrivning: i.beskrivning,
    prestationer: i.prestationer,
    effekter: i.effekter,
    effektmal_skrivet: i.effektmalSkrivet,
    arende_id: i.arendeId,
    kalla: i.kalla,
  });
  await laggIn(db, 'insats', INSATS, andringar.filter((a) => !a.fore).map(rad));
  await skrivOver(db, 'insats', INSATS, andringar.filter((a) => a.fore).map(rad));
  const mal = (slag: 'effektmal' | 'kraftsamling', av: (i: Insatspost) => Malpost[]): Promise<void> =>
    laggIn(
      db,
      `insats_${slag}`,
      { insats_id: 'uuid', [`${slag}_id`]: 'uuid', huvudmal: 'boolean' },
      andringar.flatMap(({ id, blir }) => av(blir).map((m) => ({ insats_id: id, [`${slag}_id`]: m.id, huvudmal: m.huvudmal }))),
    );
  await mal('effektmal', (i) => i.effektmal);
  await mal('kraftsamling', (i) => i.kraftsamlingar);
  await skrivKedjor(
    db,
    'insats_id',
    andringar.map(({ id, blir, fore }) => ({ id, fore: fore?.effektkedja ?? null, kedja: blir.effektkedja })),
  );
}

/** Compares insatser with the stored ones and writes what is new or differs. */
export async function sparaInsatser(korning: Korning, lasta: readonly LastInsats[]): Promise<void> {
  const { db, fel, protokoll, register } = korning;
  const lagrade = await lasLagrade(db, [...new Set(lasta.map((l) => l.ar))], [...new Set(lasta.map((l) => l.region))]);
  const sedda = new Map<string, string>();
  const andringar: { id: string; blir: Insatspost; fore: Insatspost | null }[] = [];
  for (const { plats, vag, ...last } of lasta) {
    const fore = fel.antal;
    const nyckel = insatsnyckel(last);
    const tidigare = sedda.get(nyckel);
    if (tidigare !== undefined)
      fel.fel(vag('namn'), last.namn, `Samma insats står redan på ${tidigare}.`, 'En insats per region, år, kapitel och namn');
    sedda.set(nyckel, plats);
    const lagrad = lagrade.get(nyckel);
    const { region, ar, kapitel, namn } = last;
    const blir = medGivna<Insatspost>(lagrad?.post ?? { ...TOM_INSATS, region, ar, kapitel, namn }, last);
    for (const [falt, mal] of [
      ['effektmal', blir.effektmal],
      ['kraftsamlingar', blir.kraftsamlingar],
    ] as const) {
      for (const f of granskaMal(mal.map((m) => ({ effektmal: m.id, huvudmal: m.huvudmal, andel: m.andel }))))
        fel.fel(vag(falt), null, ...formulera(f));
      if (mal.some((m) => m.andel !== null))
        fel.varning(vag(falt), null, 'Andelarna sparas inte: en insats räknas vid sina mål utan andel.');
    }
    granskaLoggade(lagrad?.post.effektkedja ?? null, blir.effektkedja, vag, fel);
    const skillnader = lagrad ? jamfor(lagrad.post, blir, register) : [];
    const utfall = fel.antal > fore ? 'fel' : !lagrad ? 'ny' : skillnader.length > 0 ? 'andrad' : 'oforandrad';
    protokoll.post({
      plats,
      nyckel: [blir.region, blir.ar, blir.kapitel ?? '–'].join(' · '),
      namn: blir.namn,
      utfall,
      skillnader,
    });
    if (utfall === 'ny' || utfall === 'andrad') andringar.push({ id: lagrad?.id ?? randomUUID(), blir, fore: lagrad?.post ?? null });
  }
  if (korning.skriv && fel.antal === 0) await skriv(db, andringar);
}
