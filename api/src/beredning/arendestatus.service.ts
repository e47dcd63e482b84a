import { Injectable } from '@nestjs/common';
import { handlingForSteg, kraverSkal, provaSteg } from '@anslag/doman';
import { bristtext, type Faltfel, STATUSNAMN, type StatusandringSvar, type Stegvag } from '@anslag/kontrakt';
import type { ByterStatus } from '@anslag/kontrakt/begaran';
import { ArendeQuery } from '../arende/arende.query';
import { Arendeskrivning, versionsbyte } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { BeredningRepository } from './beredning.repository';
import { BeredningService, stegvag } from './beredning.service';
import { stegfakta } from './underlag';

const TAS_GENOM: Record<Exclude<Stegvag, 'for_hand'>, string> = {
  dagordning: 'Ärendet blir föreslaget när förslaget sätts upp på ett sammanträdes dagordning.',
  beslut: 'Ärendet blir beslutat när beslutet fattas.',
  expediering: 'Ärendet blir verkställt när beslutsbrevet skickas.',
};

/** Moves an ärende on its way, by hand. */
@Injectable()
export class ArendestatusService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    private readonly beredning: BeredningService,
    private readonly repository: BeredningRepository,
  ) {}

  /**
   * Takes a step, if it is one and nothing is missing for it.
   * Errors: those of Arendeskrivning; regelbrott (no such step; what is missing, one by one; no reason; the step is taken by other work).
   */
  byt(begarande: InloggadBegarande, nyckel: string, { version, till, skal = null }: ByterStatus, val: Skrivval): Promise<StatusandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: async ({ id }, tx) => handlingForSteg(await this.repository.statusNu(tx, id), till), version, ...val }, async (tx, last, anteckna) => {
      const arende = await this.arenden.hamta(tx, last.nyckel);
      if (!arende) throw finnsInte(`Ärendet ${last.nyckel}`);
      const fran = arende.status;
      const underlag = await this.beredning.underlag(tx, arende);
      const steg = provaSteg(fran, till, stegfakta(underlag, fran));
      if (!steg.far && steg.hinder === 'steget_finns_inte') {
        const mojliga = steg.mojliga.map((s) => STATUSNAMN[s]).join(', ');
        throw vagrat(`Ärendet är ${STATUSNAMN[fran].toLowerCase()} och kan inte bli ${STATUSNAMN[till].toLowerCase()}.`, mojliga === '' ? 'ingen annan status' : mojliga);
      }
      const vag = stegvag(till, underlag);
      if (vag === 'dagordning' && underlag.dagordning !== null) throw vagrat(`Förslaget står på dagordningen för ${underlag.dagordning}. Ta bort det därifrån, eller låt sammanträdet avgöra det.`, 'ett annat steg');
      if (vag !== 'for_hand') throw vagrat(TAS_GENOM[vag], 'ett annat steg');
      if (!steg.far) {
        throw new ProblemFel('regelbrott', 'Det saknas något för nästa steg. Inget har sparats.', steg.brister.map((b): Faltfel => ({ falt: 'till', last: till, meddelande: bristtext(b), ratt: null })));
      }
      if (skal === null && kraverSkal(fran, till)) {
        throw new ProblemFel('regelbrott', 'Skriv varför. Inget har sparats.', [{ falt: 'skal', last: null, meddelande: 'Skriv varför ärendet får den statusen.', ratt: 'ett skäl' }]);
      }
      await this.repository.status(tx, last.id, till);
      anteckna({ handelse: 'arende.status', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), { falt: 'Status', fore: STATUSNAMN[fran], efter: STATUSNAMN[till] }], skal });
      return { nyckel: last.nyckel, version: version + 1, status: till };
    });
  }
}

function vagrat(meddelande: string, ratt: string): ProblemFel {
  return new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'till', last: null, meddelande, ratt }]);
}
