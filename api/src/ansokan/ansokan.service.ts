import { Injectable } from '@nestjs/common';
import { ANSOKANSDELAR, granskaBudget, periodOk, provaStodtypsfalt, type Stodtypsfalt } from '@anslag/doman';
import { type AnsokanSvar, type AnsokansdelSvar, type ArendeandringSvar, type Faltfel, stodtypsfaltensFel } from '@anslag/kontrakt';
import type { AndraAnsokan, Tidsfraga } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { Arendeskrivning, versionsbyte } from '../arende/arendeskrivning';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande, InloggadBegarande } from '../behorighet/inloggad';
import { somBudget } from '../beslut/budgetbegaran';
import type { Skrivval } from '../historik/skrivning';
import { Tidsresa } from '../plattform/databas/tidsresa';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { AnsokanQuery, type LagradAnsokan, undanhallAnsokan } from './ansokan.query';
import { skrivAnsokan } from './ansokan.repository';
import { ansokansandringar } from './ansokansandringar';
import { inkomFel, kravInga, organisationMed, stodformMed } from './registeruppslag';

/** What is applied for in an ärende: read and changed. */
@Injectable()
export class AnsokanService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly ansokningar: AnsokanQuery,
    private readonly sekretess: SekretessService,
    private readonly tidsresa: Tidsresa,
    private readonly klocka: Klocka,
  ) {}

  /** The application as of `fraga`, as the one who asks may see it. Errors: saknas, formfel (nyckel, dag, registrerat). */
  async hamta(begarande: Begarande, nyckel: string, fraga: Tidsfraga = {}): Promise<AnsokanSvar> {
    const last = kravNyckel(nyckel);
    const hel = await this.tidsresa.vidTid(fraga, (db) => this.ansokningar.hamta(db, last));
    if (!hel) throw finnsInte(`Ärendet ${last}`);
    const ratt = await this.sekretess.prova(begarande, hel.id);
    if (ratt.hinder === null) await this.sekretess.antecknaLasning(begarande, hel, ratt, 'Ansökan');
    const { id: _, budget, ...ansokan } = ratt.hinder === null ? hel : undanhallAnsokan(hel);
    return {
      ...ansokan,
      undanhallet: ratt.hinder !== null,
      budget: budget && { budget, granskning: granskaBudget(budget, { andel: ansokan.soktAndel, tak: ansokan.soktBelopp }) },
    };
  }

  /**
   * Changes what is given and differs. When something is decided, why is asked for.
   * Errors: those of Arendeskrivning; formfel (what the registers do not have, what the stödtyp has no use for, a period or a day that cannot be).
   */
  andra(begarande: InloggadBegarande, nyckel: string, andring: AndraAnsokan, val: Skrivval): Promise<ArendeandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'arende.andra', version: andring.version, ...val }, async (tx, last, anteckna) => {
      const fore = await this.ansokningar.hamta(tx, last.nyckel);
      if (!fore) throw finnsInte(`Ärendet ${last.nyckel}`);
      const { blir, stodformId } = await this.blir(tx, fore, andring);
      const andringar = ansokansandringar(fore, blir);
      if (andringar.length === 0) return { nyckel: last.nyckel, version: last.version };
      await kravSkal(tx, last.id, andring);
      const delar = (andring.delar ?? []).map(({ del, innehall }) => ({ del, innehall }));
      await skrivAnsokan(tx, { blir, stodformId, delar, delmal: andring.delmal !== undefined, budget: andring.budget !== undefined });
      anteckna({ handelse: 'ansokan.andrad', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...andringar], skal: andring.skal ?? null });
      return { nyckel: last.nyckel, version: last.version + 1 };
    });
  }

  /** The application as it would be. Errors: formfel. */
  private async blir(tx: EntityManager, fore: LagradAnsokan, a: AndraAnsokan): Promise<{ blir: LagradAnsokan; stodformId: string | null }> {
    const fel: Faltfel[] = [];
    const stodform = await stodformMed(tx, given(a.stodform, fore.stodform), fore.stodtyp, fel);
    const organisation = a.organisation === undefined ? fore.organisation : await organisationMed(tx, a.organisation, fel);
    const blir: LagradAnsokan = {
      ...fore,
      organisation,
      stodform: stodform?.namn ?? null,
      kon: given(a.kon, fore.kon),
      euProgram: given(a.euProgram, fore.euProgram),
      mottagartyp: given(a.mottagartyp, fore.mottagartyp),
      inkom: given(a.inkom, fore.inkom),
      soktAndel: given(a.soktAndel, fore.soktAndel),
      soktBelopp: given(a.soktBelopp, fore.soktBelopp),
      period: a.period === undefined ? fore.period : { fran: a.period?.fran ?? null, till: a.period?.till ?? null },
      sammanfattning: given(a.sammanfattning, fore.sammanfattning),
      delar: medDelar(fore.delar, a.delar ?? []),
      delmal: a.delmal?.map(({ rubrik, innehall, aktiviteter }) => ({ rubrik, innehall: innehall ?? null, aktiviteter })) ?? fore.delmal,
      budget: a.budget === undefined ? fore.budget : a.budget && somBudget(a.budget),
    };
    const onodiga = provaStodtypsfalt(fore.stodtyp, new Set(NYA_FALT.filter((f) => a[f] !== undefined && a[f] !== null))).filter((f) => f.kod === 'falt_anvands_inte');
    kravInga('Ansökan', [...fel, ...dubbla(a.delar ?? []), ...stodtypsfaltensFel(onodiga), ...inkomFel(a.inkom ?? null, this.klocka.idag()), ...periodfel(blir)]);
    return { blir, stodformId: stodform?.id ?? null };
  }
}

/** Facts that depend on the stödtyp and can be changed here. */
const NYA_FALT = ['stodform', 'kon', 'mottagartyp', 'euProgram'] as const satisfies readonly Stodtypsfalt[];

function given<T>(nytt: T | undefined, forr: T): T {
  return nytt === undefined ? forr : nytt;
}

function medDelar(fore: readonly AnsokansdelSvar[], nya: NonNullable<AndraAnsokan['delar']>): AnsokansdelSvar[] {
  const delar = new Map<string, string | null>([...fore, ...nya].map((d) => [d.del, d.innehall]));
  return ANSOKANSDELAR.flatMap((del) => {
    const innehall = delar.get(del) ?? null;
    return innehall === null ? [] : [{ del, innehall }];
  });
}

function dubbla(delar: NonNullable<AndraAnsokan['delar']>): Faltfel[] {
  return delar.flatMap(({ del }, i) => (delar.findIndex((d) => d.del === del) < i ? [{ falt: `delar.${i}.del`, last: del, meddelande: 'Samma del två gånger.', ratt: 'varje del en gång' }] : []));
}

function periodfel({ period: { fran, till } }: LagradAnsokan): Faltfel[] {
  if (fran === null || till === null || periodOk({ fran, till })) return [];
  return [{ falt: 'period.till', last: till, meddelande: 'Perioden slutar före sin början.', ratt: `${fran} eller senare` }];
}

async function kravSkal(tx: EntityManager, arendeId: string, { skal }: AndraAnsokan): Promise<void> {
  if (skal) return;
  const [fattat] = await tx.query<unknown[]>("SELECT 1 FROM beslut WHERE arende_id = $1 AND lage = 'beslutad' LIMIT 1", [arendeId]);
  if (fattat) throw new ProblemFel('formfel', 'Ärendet är beslutat, så en ändring av ansökan behöver ett skäl.', [{ falt: 'skal', last: null, meddelande: 'Skälet saknas.', ratt: 'varför ansökan ändras efter beslutet' }]);
}
