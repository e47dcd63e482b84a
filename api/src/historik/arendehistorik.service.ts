import { Injectable } from '@nestjs/common';
import { provaBehorighet, type Roll } from '@anslag/doman';
import type { ArendehistorikSvar, HistorikRad } from '@anslag/kontrakt';
import type { Arendehistorikfraga } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { kravNyckel } from '../arende/arende.service';
import { OmstandigheterQuery } from '../behorighet/omstandigheter.query';
import { finnsInte } from '../plattform/problem/problem-fel';
import type { Aktor } from './aktor';
import { HistorikQuery } from './historik.query';
import type { Historikurval } from './historikfilter';
import { Skrivning } from './skrivning';

/** Who asks, with all of the person's roles. */
export type Fragande = Aktor & { anvandareId: string; roller: readonly Roll[] };

/** One ärende's history as the person may see it. */
@Injectable()
export class ArendehistorikService {
  constructor(
    private readonly db: DataSource,
    private readonly historik: HistorikQuery,
    private readonly omstandigheter: OmstandigheterQuery,
    private readonly skrivning: Skrivning,
  ) {}

  /** Errors: formfel (nyckel), saknas. */
  async lista(fragande: Fragande, nyckel: string, fraga: Arendehistorikfraga): Promise<ArendehistorikSvar> {
    const urval = await this.urval(fragande, nyckel, fraga);
    const [svar, valbart] = await Promise.all([this.historik.lista(urval), this.historik.valbart(urval.arendeId)]);
    return { ...svar, ...valbart };
  }

  /** All entries that match. Errors: formfel (nyckel), saknas. */
  async alla(fragande: Fragande, nyckel: string, fraga: Arendehistorikfraga): Promise<AsyncGenerator<HistorikRad>> {
    return this.historik.alla(await this.urval(fragande, nyckel, fraga));
  }

  /** A permitted reading of a marked ärende is in the history before anything of it is answered. */
  private async urval(fragande: Fragande, nyckel: string, fraga: Arendehistorikfraga): Promise<Historikurval & { arendeId: string }> {
    const last = kravNyckel(nyckel);
    const [arende] = await this.db.query<{ id: string; nyckel: string; sekretess: string | null }[]>(
      'SELECT id, nyckel, sekretess FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1',
      [last],
    );
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    if (arende.sekretess === null) return { ...fraga, arendeId: arende.id, hemligt: false };
    const omstandigheter = await this.omstandigheter.hamta(this.db.manager, fragande.anvandareId, arende.id);
    const svar = provaBehorighet(fragande.roller, 'sekretess.lasa', omstandigheter);
    if (svar.far) {
      await this.skrivning.utfor({ ...fragande, roll: svar.roll }, (_, anteckna) => {
        anteckna({ handelse: 'sekretess.last', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Läst', fore: null, efter: 'Ärendets historik' }] });
        return Promise.resolve();
      });
    }
    return { ...fraga, arendeId: arende.id, hemligt: svar.far };
  }
}
