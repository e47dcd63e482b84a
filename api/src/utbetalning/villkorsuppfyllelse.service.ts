import { Injectable } from '@nestjs/common';
import { gallandeVillkor } from '@anslag/doman';
import type { ArendeEkonomiSvar, Faltfel } from '@anslag/kontrakt';
import type { Uppfyllelsemakulering, Villkorsuppfyllelsebegaran, Villkorsvag } from '@anslag/kontrakt/begaran';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { BilagaQuery } from '../bilaga/bilaga.query';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, finnsRedan, ProblemFel } from '../plattform/problem/problem-fel';
import { makuleraUppfyllelse, skrivUppfyllelse } from './aterforing.repository';
import { ArendeekonomiService } from './arendeekonomi.service';
import { Ekonomilagen } from './ekonomilage';

/** That a condition of the decision is fulfilled, so that it no longer stops payments. */
@Injectable()
export class VillkorsuppfyllelseService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly lagen: Ekonomilagen,
    private readonly ekonomi: ArendeekonomiService,
    private readonly bilagor: BilagaQuery,
    private readonly klocka: Klocka,
  ) {}

  /** Errors: those of Arendeskrivning; saknas (the condition is not in force), konflikt (registered already), regelbrott (field by field). */
  registrera(begarande: InloggadBegarande, { nyckel, beslut, ordning }: Villkorsvag, begaran: Villkorsuppfyllelsebegaran, { idempotens }: Skrivval): Promise<ArendeEkonomiSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'rekvisition.granska', version: null, idempotens }, async (tx, last, anteckna) => {
      const { galler } = await this.lagen.hamta(tx, last.nyckel);
      const villkor = galler && gallandeVillkor(galler).find((v) => v.beslut === beslut && v.ordning === ordning);
      if (!villkor) throw finnsInte(`Villkor ${ordning + 1} i beslut ${beslut} bland de gällande villkoren i ärende ${last.nyckel}`);
      const idag = this.klocka.idag();
      const bilaga = begaran.bilaga ?? null;
      const falt: Faltfel[] = [
        ...(begaran.uppfyllt > idag ? [{ falt: 'uppfyllt', last: begaran.uppfyllt, meddelande: 'Dagen har inte varit.', ratt: `senast ${idag}` }] : []),
        ...(bilaga !== null && (await this.bilagor.finn(last.id, bilaga, tx))?.makulerad !== null ? [{ falt: 'bilaga', last: bilaga, meddelande: 'Bilagan finns inte i ärendet, eller är makulerad.', ratt: 'en bilaga i ärendet' }] : []),
      ];
      if (falt.length > 0) throw new ProblemFel('regelbrott', 'Uppfyllelsen kan inte sparas. Inget har sparats.', falt);
      if (!(await skrivUppfyllelse(tx, last.id, begarande.anvandareId, { beslut, ordning, uppfyllt: begaran.uppfyllt, bevis: begaran.bevis, bilaga }))) {
        throw finnsRedan('Villkoret är redan registrerat som uppfyllt.');
      }
      anteckna({ handelse: 'villkor.uppfyllt', objekt: last.nyckel, arendeId: last.id, andringar: [{ falt: `Beslut ${beslut}: villkor ${ordning + 1} (${villkor.kod})`, fore: null, efter: `uppfyllt ${begaran.uppfyllt}: ${begaran.bevis}` }] });
      return this.ekonomi.svar(tx, begarande, last);
    });
  }

  /** The registration was wrong: the condition counts as not fulfilled again. Errors: those of Arendeskrivning; saknas. */
  makulera(begarande: InloggadBegarande, { nyckel, beslut, ordning }: Villkorsvag, { skal }: Uppfyllelsemakulering, { idempotens }: Skrivval): Promise<ArendeEkonomiSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'rekvisition.granska', version: null, idempotens }, async (tx, last, anteckna) => {
      const { uppfyllda } = await this.lagen.hamta(tx, last.nyckel);
      const finns = uppfyllda.find((u) => u.beslut === beslut && u.ordning === ordning);
      if (!finns) throw finnsInte(`En registrering av att villkor ${ordning + 1} i beslut ${beslut} är uppfyllt`);
      await makuleraUppfyllelse(tx, last.id, beslut, ordning, skal);
      anteckna({ handelse: 'villkor.uppfyllelse_makulerad', objekt: last.nyckel, arendeId: last.id, andringar: [{ falt: `Beslut ${beslut}: villkor ${ordning + 1} (${finns.kod})`, fore: `uppfyllt ${finns.uppfyllt}: ${finns.bevis}`, efter: null }], skal });
      return this.ekonomi.svar(tx, begarande, last);
    });
  }
}
