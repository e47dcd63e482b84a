import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Lasare } from '../../plattform/databas/tidsresa';
import { finnsInte, ProblemFel } from '../../plattform/problem/problem-fel';
import { type LagratSammantrade, SammantradeQuery } from '../../sammantrade/sammantrade.query';
import type { Dokumentbegaran, Dokumentmal } from '../dokumentkalla';

/** Finds the meeting that a document is to be made of. */
@Injectable()
export class Sammantradesmal {
  constructor(
    private readonly db: DataSource,
    private readonly moten: SammantradeQuery,
  ) {}

  /** Errors: formfel (no meeting is named), saknas. */
  async finn({ sammantrade }: Dokumentbegaran): Promise<{ mal: Dokumentmal; mote: LagratSammantrade }> {
    if (sammantrade === undefined) {
      throw new ProblemFel('formfel', 'Välj vilket sammanträde handlingen gäller.', [{ falt: 'sammantrade', last: null, meddelande: 'Sammanträdet saknas.', ratt: 'ett sammanträdes id' }]);
    }
    return { mal: { sammantradeId: sammantrade }, mote: await this.hamta(this.db, { sammantradeId: sammantrade }) };
  }

  /** Errors: saknas. */
  async hamta(db: Lasare, mal: Dokumentmal): Promise<LagratSammantrade> {
    if (!('sammantradeId' in mal)) throw new Error('A document of a meeting is made of a meeting');
    const mote = await this.moten.hamta(db, mal.sammantradeId);
    if (!mote) throw finnsInte('Sammanträdet');
    return mote;
  }
}

/** "regional tillväxtnämnd 2020-08-24": the meeting within a sentence. */
export function motet({ organ, datum }: Pick<LagratSammantrade, 'organ' | 'datum'>): string {
  return `${liten(organ)} ${datum}`;
}

/** The first letter as within a sentence. */
export function liten(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
