import { Injectable } from '@nestjs/common';
import type { InsatslistaSvar, InsatsSvar } from '@anslag/kontrakt';
import type { Insatsfraga } from '@anslag/kontrakt/begaran';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande } from '../behorighet/inloggad';
import { finnsInte } from '../plattform/problem/problem-fel';
import { InsatsQuery } from './insats.query';

/** The region's insatser, as they are reported. */
@Injectable()
export class InsatsService {
  constructor(
    private readonly insatser: InsatsQuery,
    private readonly sekretess: SekretessService,
  ) {}

  lista(fraga: Insatsfraga): Promise<InsatslistaSvar> {
    return this.insatser.lista(fraga);
  }

  /** The insats as the one who asks may see it: of a marked ärende its texts are left out. Errors: saknas. */
  async hamta(begarande: Begarande, id: string): Promise<InsatsSvar> {
    const lagrad = await this.insatser.hamta(id);
    if (!lagrad) throw finnsInte('Insatsen');
    const { arendeId, ...insats } = lagrad;
    if (arendeId === null || insats.arende === null) return { ...insats, undanhallet: false };
    const ratt = await this.sekretess.prova(begarande, arendeId);
    if (ratt.hinder !== null) return { ...insats, beskrivning: null, prestationer: null, effekter: null, effektmalSkrivet: null, undanhallet: true };
    await this.sekretess.antecknaLasning(begarande, { id: arendeId, nyckel: insats.arende.nyckel }, ratt, 'Insatsens uppgifter');
    return { ...insats, undanhallet: false };
  }
}
