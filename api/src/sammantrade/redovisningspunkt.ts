import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DelegationsredovisningSvar, redovisningsrader } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import type { Redovisningsurval } from '../delegation/delegation.query';
import { DelegationService } from '../delegation/delegation.service';
import type { Anteckna } from '../historik/skrivning';
import type { Lasare } from '../plattform/databas/tidsresa';
import type { LagradPunkt, SammantradesRad } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';

export const DELEGATIONSRUBRIK = 'Redovisning av delegationsbeslut';
/** What is proposed and decided of the list (kallelse regional tillväxtnämnd 2020-08-24, item 6). */
export const GODKANN_REDOVISNINGEN = 'att godkänna redovisningen.';

type Redovisad = Pick<LagradPunkt, 'id' | 'utfall' | 'redovisningFaststalld'>;

/** Which decisions an item tells of: those that were set when the meeting was called, or it was approved; before that all that no meeting has been told of. */
export function redovisningsurval({ id, utfall, redovisningFaststalld }: Redovisad): Redovisningsurval {
  return redovisningFaststalld || utfall === 'godkand' ? { punkt: id } : 'orapporterade';
}

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

  /** What the item tells of. */
  async innehall(db: Lasare, { organ, datum }: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: Redovisad): Promise<DelegationsredovisningSvar> {
    return this.delegation.redovisning(db, organ, datum, redovisningsurval(punkt));
  }

  /** The meeting is called: what the item tells of is no other meeting's, and what is decided from now on comes later. Returns how many. */
  async faststall(tx: EntityManager, { organ, datum }: Pick<SammantradesRad, 'organ' | 'datum'>, punktId: string): Promise<number> {
    await this.repository.faststallRedovisning(tx, punktId, true);
    return this.delegation.taUpp(tx, punktId, organ, datum);
  }

  /** The item is taken away, or left until later: what it told of comes on the next agenda. */
  async slapp(tx: EntityManager, punktId: string): Promise<void> {
    await this.delegation.slapp(tx, punktId);
    await this.repository.faststallRedovisning(tx, punktId, false);
  }

  /** The item is left until later: what it told of is kept as its text. */
  async bordlagg(tx: EntityManager, mote: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: LagradPunkt): Promise<void> {
    await this.bevaraSomText(tx, mote, punkt);
    await this.slapp(tx, punkt.id);
  }

  /** The item is approved: what it tells of is kept as its text, and counts as told. */
  async godkann(tx: EntityManager, anteckna: Anteckna, mote: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: LagradPunkt): Promise<void> {
    await this.bevaraSomText(tx, mote, punkt);
    if (!punkt.redovisningFaststalld) await this.faststall(tx, mote, punkt.id);
    await this.delegation.antecknaRedovisade(tx, anteckna, punkt.id, mote.organ, mote.datum);
  }

  private async bevaraSomText(tx: EntityManager, mote: Pick<SammantradesRad, 'organ' | 'datum'>, punkt: LagradPunkt): Promise<void> {
    const rader = redovisningsrader(await this.innehall(tx, mote, punkt)).map((rad, i) => `${i + 1}. ${rad}`);
    await this.repository.satInnehall(tx, punkt.id, [punkt.innehall, ...rader].filter((r) => r !== null).join('\n') || null);
  }
}
