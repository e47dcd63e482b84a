import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DelegationsredovisningSvar, redovisningsrader } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { DelegationService } from '../delegation/delegation.service';
import type { Anteckna } from '../historik/skrivning';
import type { Lasare } from '../plattform/databas/tidsresa';
import type { LagradPunkt, SammantradesRad } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';

export const DELEGATIONSRUBRIK = 'Redovisning av delegationsbeslut';
/** What is proposed and decided of the list (kallelse regional tillväxtnämnd 2020-08-24, item 6). */
export const GODKANN_REDOVISNINGEN = 'att godkänna redovisningen.';

/** The list of delegated decisions as an item: there by itself on each new agenda, with all that no meeting has been told of. */
@Injectable()
export class Redovisningspunkt {
  constructor(
    private readonly delegation: DelegationService,
    private readonly repository: SammantradeRepository,
  ) {}

  async laggTill(tx: EntityManager, sammantradeId: string): Promise<void> {
    const tom = { foredragande: null, arendeId: null, beslutId: null, diarienummer: null, innehall: null };
    await this.repository.nyPunkt(tx, sammantradeId, { id: randomUUID(), slag: 'delegation', rubrik: DELEGATIONSRUBRIK, ...tom, forslag: GODKANN_REDOVISNINGEN });
  }

  /** What the item tells of: what it told of, once it is approved; before that all decisions up to the meeting that no meeting has been told of. */
  async innehall(db: Lasare, { organ, datum }: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: Pick<LagradPunkt, 'id' | 'utfall'>): Promise<DelegationsredovisningSvar> {
    return this.delegation.redovisning(db, organ, datum, punkt.utfall === 'godkand' ? { punkt: punkt.id } : 'orapporterade');
  }

  /** The item is approved: what it tells of is kept as its text, and counts as told. */
  async godkann(tx: EntityManager, anteckna: Anteckna, mote: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: LagradPunkt): Promise<void> {
    const rader = redovisningsrader(await this.innehall(tx, mote, punkt)).map((rad, i) => `${i + 1}. ${rad}`);
    await this.repository.satInnehall(tx, punkt.id, [punkt.innehall, ...rader].filter((r) => r !== null).join('\n') || null);
    await this.delegation.markeraRedovisade(tx, anteckna, punkt.id, mote.organ, mote.datum);
  }
}
