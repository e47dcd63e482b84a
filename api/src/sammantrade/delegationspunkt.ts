import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SammantradesRad } from './sammantrade.query';

export const DELEGATIONSRUBRIK = 'Redovisning av delegationsbeslut';
/** What is proposed and decided of the list (kallelse regional tillväxtnämnd 2020-08-24, item 6). */
export const GODKANN_REDOVISNINGEN = 'att godkänna redovisningen.';

/** The list of delegated decisions as an item: there by itself on each new agenda. */
@Injectable()
export class Delegationspunkt {
  async laggTill(tx: EntityManager, { id }: Pick<SammantradesRad, 'id' | 'organ' | 'datum'>): Promise<void> {
    await tx.query("INSERT INTO sammantradespunkt (sammantrade_id, ordning, slag, rubrik, forslag) VALUES ($1, 1, 'delegation', $2, $3)", [id, DELEGATIONSRUBRIK, GODKANN_REDOVISNINGEN]);
  }

  async finns(tx: EntityManager, sammantradeId: string): Promise<boolean> {
    const rader = await tx.query<unknown[]>("SELECT 1 FROM sammantradespunkt WHERE sammantrade_id = $1 AND slag = 'delegation'", [sammantradeId]);
    return rader.length > 0;
  }
}
