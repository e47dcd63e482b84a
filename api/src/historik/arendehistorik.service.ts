import { Injectable } from '@nestjs/common';
import type { ArendehistorikSvar, HistorikRad } from '@anslag/kontrakt';
import type { Arendehistorikfraga } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande } from '../behorighet/inloggad';
import { finnsInte } from '../plattform/problem/problem-fel';
import { HistorikQuery } from './historik.query';
import type { Historikurval } from './historikfilter';

/** One ärende's history as the person may see it. */
@Injectable()
export class ArendehistorikService {
  constructor(
    private readonly db: DataSource,
    private readonly historik: HistorikQuery,
    private readonly sekretess: SekretessService,
  ) {}

  /** Errors: formfel (nyckel), saknas. */
  async lista(begarande: Begarande, nyckel: string, fraga: Arendehistorikfraga): Promise<ArendehistorikSvar> {
    const urval = await this.urval(begarande, nyckel, fraga);
    const [svar, valbart] = await Promise.all([this.historik.lista(urval), this.historik.valbart(urval.arendeId)]);
    return { ...svar, ...valbart };
  }

  /** All entries that match. Errors: formfel (nyckel), saknas. */
  async alla(begarande: Begarande, nyckel: string, fraga: Arendehistorikfraga): Promise<AsyncGenerator<HistorikRad>> {
    return this.historik.alla(await this.urval(begarande, nyckel, fraga));
  }

  /** A permitted reading of a marked ärende is in the history before anything of it is answered. */
  private async urval(begarande: Begarande, nyckel: string, fraga: Arendehistorikfraga): Promise<Historikurval & { arendeId: string }> {
    const last = kravNyckel(nyckel);
    const [arende] = await this.db.query<{ id: string; nyckel: string }[]>('SELECT id, nyckel FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1', [last]);
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    const ratt = await this.sekretess.prova(begarande, arende.id);
    if (ratt.hinder === null) await this.sekretess.antecknaLasning(begarande, arende, ratt, 'Ärendets historik');
    return { ...fraga, arendeId: arende.id, hemligt: ratt.hinder === null };
  }
}
