import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { Arendeskrivning } from '../arende/arendeskrivning';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { kravBehorighet } from '../behorighet/krav';
import { type Anteckna, type Historikpost, Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { KedjeQuery, type Kedjevag, type LagradAgare } from './kedja.query';

/** What is done with a chain whose owner is held; what it notes is of the owner, in the role that gave the right. */
export type Kedjearbete<T> = (tx: EntityManager, agare: LagradAgare, anteckna: (post: Omit<Historikpost, 'objekt' | 'arendeId'>) => void) => Promise<T>;

export interface Kedjebegaran extends Skrivval {
  vag: Kedjevag;
  /** The version that the chain was made from; null for what is logged, which lies beside it. */
  version: number | null;
}

/** The one way to change a chain or log on it: its owner's row held, the right judged there and then. */
@Injectable()
export class Kedjeskrivning {
  constructor(
    private readonly db: DataSource,
    private readonly skrivning: Skrivning,
    private readonly arendeskrivning: Arendeskrivning,
    private readonly sekretess: SekretessService,
    private readonly kedjor: KedjeQuery,
  ) {}

  /** Errors: those of `arbete` and of Arendeskrivning; saknas, obehorig, konflikt (another version of the insats is stored). */
  async utfor<T>(begarande: InloggadBegarande, { vag, version, ...val }: Kedjebegaran, arbete: Kedjearbete<T>): Promise<T> {
    const agare = await this.kravAgare(vag);
    if (agare.slag === 'insats') return this.paInsats(begarande, agare, version, val, arbete);
    return this.arendeskrivning.utfor(begarande, { nyckel: agare.nyckel, handling: 'uppfoljning.skriva', version, ...val }, (tx, last, anteckna) =>
      arbete(tx, { ...agare, version: last.version }, (post) => anteckna({ ...post, objekt: last.nyckel, arendeId: last.id })),
    );
  }

  /** Errors: saknas, formfel (nyckel). */
  async kravAgare(vag: Kedjevag): Promise<LagradAgare> {
    const agare = await this.kedjor.agare(this.db, 'arende' in vag ? { arende: kravNyckel(vag.arende) } : vag);
    if (agare) return agare;
    throw finnsInte('arende' in vag ? `Ärendet ${vag.arende}` : 'insats' in vag ? 'Insatsen' : 'nod' in vag ? 'Ledet i effektkedjan' : 'Resultatet');
  }

  private async paInsats<T>(begarande: InloggadBegarande, agare: LagradAgare, version: number | null, val: Skrivval, arbete: Kedjearbete<T>): Promise<T> {
    const roll = kravBehorighet(begarande, 'insats.andra');
    if (!agare.egen) throw new ProblemFel('obehorig', 'Insatsen redovisas av en annan region och ändras inte här.');
    if (agare.arendeId !== null) await this.kravLasratt(begarande, agare.arendeId);
    return this.skrivning.utfor(
      { ...begarande, roll },
      async (tx, anteckna) => {
        const [last] = await tx.query<{ version: number; ar: number }[]>('SELECT version, ar FROM insats WHERE id = $1 FOR NO KEY UPDATE', [agare.id]);
        if (!last) throw finnsInte('Insatsen');
        if (version !== null && version !== last.version) {
          throw new ProblemFel('konflikt', 'Någon annan har ändrat insatsens effektkedja sedan du hämtade den. Inget har sparats.', [], { aktuell: { version: last.version, andrat: [] } });
        }
        return arbete(tx, { ...agare, version: last.version }, noterat(anteckna, agare, last.ar));
      },
      val,
    );
  }

  private async kravLasratt(begarande: InloggadBegarande, arendeId: string): Promise<void> {
    const { sekretess, hinder } = await this.sekretess.prova(begarande, arendeId);
    if (hinder !== null) throw new ProblemFel('obehorig', `Insatsens effektkedja omfattas av sekretess enligt ${sekretess}. ${hinder}`);
  }
}

function noterat(anteckna: Anteckna, { namn, arendeId }: LagradAgare, ar: number): Parameters<Kedjearbete<unknown>>[2] {
  return (post) => anteckna({ ...post, objekt: `insatsen ${namn} ${ar}`, ...(arendeId === null ? {} : { arendeId }) });
}
