import { Injectable } from '@nestjs/common';
import { type DelegationsredovisningSvar, redovisningsingress, redovisningsrader } from '@anslag/kontrakt';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import { DelegationService } from '../../delegation/delegation.service';
import type { Lasare } from '../../plattform/databas/tidsresa';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { redovisningsurval } from '../../sammantrade/redovisningspunkt';
import type { LagratSammantrade } from '../../sammantrade/sammantrade.query';
import { RegisterQuery } from '../../strategi/register.query';
import type { Dokumentbegaran, Dokumentkalla, Dokumentmal, Samlat } from '../dokumentkalla';
import type { Block } from '../modell';
import { delegationslistor } from './delegationsblock';
import { motet, Sammantradesmal } from './sammantradesmal';

/** What has been decided by delegation, as a meeting is told of it. */
@Injectable()
export class Delegationslista implements Dokumentkalla {
  readonly slag = 'delegationslista';

  constructor(
    private readonly moten: Sammantradesmal,
    private readonly delegation: DelegationService,
    private readonly register: RegisterQuery,
  ) {}

  async finn(_: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal> {
    return (await this.moten.finn(begaran)).mal;
  }

  async samla(db: Lasare, mal: Dokumentmal): Promise<Samlat> {
    const mote = await this.moten.hamta(db, mal);
    const redovisning = await redovisningFor(this.delegation, db, mote);
    if (!redovisning || redovisning.antal === 0) throw new ProblemFel('regelbrott', `Det finns inga delegationsbeslut att redovisa för ${motet(mote)}.`);
    const region = await this.register.region(db);
    const titel = `Redovisning av delegationsbeslut till ${motet(mote)}`;
    const block: Block[] = [
      { slag: 'rubrik', niva: 1, text: titel },
      { slag: 'stycke', text: redovisningsingress(mote.organ) },
      { slag: 'punkter', numrerad: true, rader: redovisningsrader(redovisning) },
      ...delegationslistor(redovisning, 2),
    ];
    return { dokument: { titel, arende: null, region: region.namn, sidhuvud: `${region.namn} · ${titel}`, fiktivt: region.fiktiv, datum: mote.datum, block, bilagor: [] }, arenden: [] };
  }
}

/** What the meeting was told of under its item, or is to be told of while it has not been; null when it has no such item. */
export async function redovisningFor(delegation: DelegationService, db: Lasare, { organ, datum, punkter }: LagratSammantrade): Promise<DelegationsredovisningSvar | null> {
  const punkt = punkter.find((p) => p.slag === 'delegation');
  if (!punkt) return null;
  return delegation.redovisning(db, organ, datum, redovisningsurval(punkt));
}
