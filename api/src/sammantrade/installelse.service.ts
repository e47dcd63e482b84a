import { Injectable } from '@nestjs/common';
import { SAMMANTRADESSTATUSNAMN, type SammantradeAndratSvar } from '@anslag/kontrakt';
import type { StallerInSammantrade } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { ArendeQuery } from '../arende/arende.query';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { RegisterQuery } from '../strategi/register.query';
import { arendesatser } from './punktsatser';
import { Redovisningspunkt } from './redovisningspunkt';
import { type LagradPunkt, SammantradeQuery } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';
import { type LastSammantrade, Sammantradesskrivning } from './sammantradesskrivning';

/** Cancels meetings that will not be held. */
@Injectable()
export class InstallelseService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly skrivningar: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    private readonly query: SammantradeQuery,
    private readonly repository: SammantradeRepository,
    private readonly redovisning: Redovisningspunkt,
    private readonly register: RegisterQuery,
  ) {}

  /**
   * Cancels a meeting that has not begun. Its agenda is kept as it was; the proposals and the delegated decisions on it are free for the next
   * one, and an ärende whose first proposal it had is ready for decision again.
   * Errors: those of Sammantradesskrivning (konflikt; regelbrott: it has begun, or is cancelled).
   */
  stallIn(begarande: InloggadBegarande, id: string, { version, skal }: StallerInSammantrade, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: ['planerat', 'kallat'], ...val }, async (tx, mote, anteckna) => {
      const { punkter } = (await this.query.hamta(tx, id)) ?? { punkter: [] };
      // Ärenden are held in the order of their ids, as everywhere.
      const medArende = punkter.filter((p) => p.arendeId !== null).sort((a, b) => ((a.arendeId ?? '') < (b.arendeId ?? '') ? -1 : 1));
      for (const punkt of medArende) await this.slappArende(tx, mote, anteckna, begarande, punkt, skal);
      for (const punkt of punkter.filter((p) => p.slag === 'delegation')) await this.redovisning.slapp(tx, punkt.id);
      await this.repository.stallIn(tx, id, skal);
      mote.anteckna('sammantrade.installt', [{ falt: 'Läge', fore: SAMMANTRADESSTATUSNAMN[mote.status], efter: SAMMANTRADESSTATUSNAMN.installt }], skal);
      return {};
    });
  }

  private async slappArende(tx: EntityManager, mote: LastSammantrade, anteckna: Anteckna, begarande: InloggadBegarande, { id, nyckel, nummer }: LagradPunkt, skal: string): Promise<void> {
    if (nyckel === null || nummer === null) return;
    await this.skrivningar.utforI(tx, anteckna, begarande, { nyckel, handling: 'sammantrade.planera', version: null }, async (_, last, antecknaArendet) => {
      const arende = await this.arenden.hamta(tx, last.nyckel);
      const foreslaget = arende && arendesatser(arende, nummer, (await this.register.region(tx)).namn);
      if (foreslaget && !('hinder' in foreslaget)) await this.repository.sparaForeslaget(tx, id, foreslaget);
      antecknaArendet({ handelse: 'sammantrade.installt', objekt: mote.objekt, arendeId: last.id, andringar: [], skal });
      const forslag = await this.query.forslaget(tx, last.id, nummer);
      if (forslag?.fattade === 0 && forslag.status === 'foreslagen') {
        await this.repository.flyttaStatus(tx, last, antecknaArendet, 'foreslagen', 'klar_for_beslut', `Sammanträdet ${mote.objekt} är inställt`);
      }
    });
  }
}
