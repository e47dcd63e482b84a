import { Injectable } from '@nestjs/common';
import type { Datum } from '@anslag/doman';
import { type HandlingSvar, STATUSNAMN } from '@anslag/kontrakt';
import { Arendeskrivning, versionsbyte } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { HandlingQuery } from './handling.query';
import { HandlingService } from './handling.service';

/** That a letter of decision has been sent to the applicant. */
@Injectable()
export class ExpedieringService {
  constructor(
    private readonly handlingar: HandlingQuery,
    private readonly service: HandlingService,
    private readonly skrivning: Arendeskrivning,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Notes the day that the letter was sent. When it is of the latest decision, the ärende is verkställt.
   * Errors: those of Arendeskrivning; saknas, regelbrott (no letter, sent already, a day that has not been or was before the decision).
   */
  async expediera(begarande: InloggadBegarande, id: string, dag: Datum, { idempotens }: Skrivval): Promise<HandlingSvar> {
    const handling = await this.service.hamta(id);
    const { arende: nyckel, beslutsnummer } = handling;
    if (handling.slag !== 'beslutsbrev' || nyckel === null || beslutsnummer === null) throw new ProblemFel('regelbrott', 'Bara ett beslutsbrev skickas till sökanden.');
    await this.skrivning.utfor(begarande, { nyckel, handling: 'handling.gora', version: null, idempotens }, async (tx, arende, anteckna) => {
      const tidigare = (await this.service.hamta(id)).expedierad;
      if (tidigare !== null) throw new ProblemFel('regelbrott', `Beslutsbrevet skickades redan ${tidigare}.`);
      const { status, senaste, beslutat } = await this.handlingar.expedieringsfakta(tx, arende.id, beslutsnummer);
      if (dag > this.klocka.idag() || dag < beslutat) throw felDag(dag, beslutat, this.klocka.idag());
      await this.handlingar.expediera(tx, id, dag);
      anteckna({ handelse: 'handling.expedierad', objekt: handling.titel, arendeId: arende.id, andringar: [{ falt: 'Skickat', fore: null, efter: dag }] });
      if (status === 'beslutad' && senaste === beslutsnummer) {
        await this.handlingar.verkstall(tx, arende.id);
        anteckna({ handelse: 'arende.status', objekt: arende.nyckel, arendeId: arende.id, andringar: [versionsbyte(arende), { falt: 'Status', fore: STATUSNAMN.beslutad, efter: STATUSNAMN.verkstalld }] });
      }
    });
    return this.service.hamta(id);
  }
}

function felDag(dag: Datum, beslutat: Datum, idag: Datum): ProblemFel {
  const meddelande = dag > idag ? 'Dagen har inte varit än.' : 'Dagen är före beslutet.';
  return new ProblemFel('regelbrott', `Beslutsbrevet kan inte ha skickats ${dag}. ${meddelande}`, [{ falt: 'datum', last: dag, meddelande, ratt: `${beslutat}–${idag}` }]);
}
