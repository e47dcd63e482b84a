import { Injectable } from '@nestjs/common';
import { ANALYSDELAR, type Analysbedomning, analysbrister, type Analysdel, HALLBARHETSDIMENSIONER, harUppfoljningsplan, utlovatOm } from '@anslag/doman';
import type { AnalysSvar, UppfoljningSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { ArendeQuery } from '../arende/arende.query';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { BeredningQuery } from '../beredning/beredning.query';
import type { Lasare } from '../plattform/databas/tidsresa';
import { finnsInte } from '../plattform/problem/problem-fel';
import { AnalysQuery, type LagradAnalys } from './analys.query';

/** The analysis with all its dimensions and goals, those that nothing is said of too. */
export type HelAnalys = Omit<AnalysSvar, 'nyckel' | 'namn' | 'undanhallet' | 'min'>;

const TOM: Analysbedomning = { bedomning: null, motivering: null };

/** The analysis at close: what is stored, beside what the application promised and the goals it was granted for. */
@Injectable()
export class AnalysService {
  constructor(
    private readonly db: DataSource,
    private readonly arenden: ArendeQuery,
    private readonly beredning: BeredningQuery,
    private readonly query: AnalysQuery,
    private readonly sekretess: SekretessService,
  ) {}

  /** The analysis as the one who asks may see it. Errors: saknas (no such ärende, or a support that has none), formfel (nyckel). */
  async hamta(begarande: InloggadBegarande, nyckel: string): Promise<AnalysSvar> {
    const last = kravNyckel(nyckel);
    const finns = await this.arenden.hamta(this.db, last);
    if (!finns) throw finnsInte(`Ärendet ${last}`);
    if (!harUppfoljningsplan(finns.stodtyp)) throw finnsInte(`En sammanfattande analys av ärendet ${last}`);
    const { arende, ratt } = await this.sekretess.lamnaUt(begarande, finns);
    const hel = await this.hel(this.db, arende.id);
    const undanhallet = ratt.hinder !== null;
    return { nyckel: arende.nyckel, namn: arende.namn, ...(undanhallet ? utanTexter(hel) : hel), undanhallet, min: ratt.min };
  }

  /** How far the analysis has come. */
  async lage(arendeId: string): Promise<NonNullable<UppfoljningSvar['analys']>> {
    const { version, faststalld, brister } = await this.hel(this.db, arendeId);
    return { paborjad: version > 0, faststalld, brister };
  }

  async hel(db: Lasare, arendeId: string): Promise<HelAnalys> {
    const lagrad = await this.query.hamta(db, arendeId);
    const texter = Object.fromEntries((await this.beredning.hamta(db, arendeId)).texter.map((t) => [t.del, t.innehall]));
    const analys = {
      ...delar(lagrad),
      hallbarhet: HALLBARHETSDIMENSIONER.map(
        (dimension) => lagrad?.hallbarhet.find((h) => h.dimension === dimension) ?? { dimension, utlovat: utlovatOm(dimension, texter), levererat: null, bedomning: null },
      ),
      effektmal: (await this.query.malen(db, arendeId)).map((m) => {
        const verdikt = lagrad?.effektmal.find((e) => e.effektmal === m.effektmal);
        return { ...m, bidrag: verdikt?.bidrag ?? null, motivering: verdikt?.motivering ?? null };
      }),
    };
    return { ...analys, version: lagrad?.version ?? 0, faststalld: lagrad?.faststalld ?? null, faststalldAv: lagrad?.faststalldAv ?? null, brister: analysbrister(analys) };
  }
}

function delar(lagrad: LagradAnalys | null): Record<Analysdel, Analysbedomning> {
  return { maluppfyllelse: lagrad?.maluppfyllelse ?? TOM, genomforande: lagrad?.genomforande ?? TOM, langsiktighet: lagrad?.langsiktighet ?? TOM };
}

/** As it is for those who may not read what is secret: that it is settled, and for which goals. */
function utanTexter(a: HelAnalys): HelAnalys {
  return {
    ...a,
    ...Object.fromEntries(ANALYSDELAR.map((del) => [del, TOM])),
    hallbarhet: a.hallbarhet.map(({ dimension }) => ({ dimension, utlovat: null, levererat: null, bedomning: null })),
    effektmal: a.effektmal.map((m) => ({ ...m, bidrag: null, motivering: null })),
    brister: [],
  };
}
