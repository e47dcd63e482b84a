import { Injectable } from '@nestjs/common';
import { type DelegationsredovisningSvar, redovisningsrader } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { DelegationService } from '../delegation/delegation.service';
import type { Anteckna } from '../historik/skrivning';
import type { Lasare } from '../plattform/databas/tidsresa';
import { type LagradPunkt, type SammantradesRad } from './sammantrade.query';

export const DELEGATIONSRUBRIK = 'Redovisning av delegationsbeslut';
/** What is proposed and decided of the list (kallelse regional tillväxtnämnd 2020-08-24, item 6). */
export const GODKANN_REDOVISNINGEN = 'att godkänna redovisningen.';

/** The list of delegated decisions as an item: there by itself on each new agenda, with all that no meeting has been told of. */
@Injectable()
export class Redovisningspunkt {
  constructor(private readonly delegation: DelegationService) {}

  async laggTill(tx: EntityManager, sammantradeId: string): Promise<void> {
    await tx.query("INSERT INTO sammantradespunkt (sammantrade_id, ordning, slag, rubrik, forslag) VALUES ($1, 1, 'delegation', $2, $3)", [sammantradeId, DELEGATIONSRUBRIK, GODKANN_REDOVISNINGEN]);
  }

  async finns(tx: EntityManager, sammantradeId: string): Promise<boolean> {
    const rader = await tx.query<unknown[]>("SELECT 1 FROM sammantradespunkt WHERE sammantrade_id = $1 AND slag = 'delegation'", [sammantradeId]);
    return rader.length > 0;
  }

  /** What the item tells of: what it told of, once it is approved; before that all decisions up to the meeting that no meeting has been told of. */
  async innehall(db: Lasare, { organ, datum }: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: Pick<LagradPunkt, 'id' | 'utfall'>): Promise<DelegationsredovisningSvar> {
    return this.delegation.redovisning(db, organ, datum, punkt.utfall === 'godkand' ? { punkt: punkt.id } : 'orapporterade');
  }

  /** The item is approved: what it tells of is kept as its text, and counts as told. */
  async godkann(tx: EntityManager, anteckna: Anteckna, mote: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: LagradPunkt): Promise<void> {
    const rader = redovisningsrader(await this.innehall(tx, mote, punkt));
    await tx.query('UPDATE sammantradespunkt SET innehall = $2 WHERE id = $1', [punkt.id, [punkt.innehall, ...rader].filter((r) => r !== null).join('\n') || null]);
    await this.delegation.markeraRedovisade(tx, anteckna, punkt.id, mote.organ, mote.datum);
  }
}
