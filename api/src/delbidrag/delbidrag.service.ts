import { Injectable } from '@nestjs/common';
import { granskaDelbidrag, kvarAttDela, provaBehorighet } from '@anslag/doman';
import { delbidragensFel, type DelbidragenSvar, type DelbidragSvar, type Faltfel } from '@anslag/kontrakt';
import type { NyttDelbidrag } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { kommunerMed, kravInga, organisationMed } from '../ansokan/registeruppslag';
import { ArendeQuery, type LagratArende } from '../arende/arende.query';
import { Arendeskrivning } from '../arende/arendeskrivning';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import type { Lasare } from '../plattform/databas/tidsresa';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import { DelbidragRepository } from './delbidrag.repository';
import { delbidragstext } from './delbidragstext';
import { ramlageFor } from './ramlage';

/** The grants that a ramprojekt hands out. */
@Injectable()
export class DelbidragService {
  constructor(
    private readonly db: DataSource,
    private readonly arenden: ArendeQuery,
    private readonly delbidrag: DelbidragRepository,
    private readonly skrivning: Arendeskrivning,
    private readonly sekretess: SekretessService,
    private readonly klocka: Klocka,
  ) {}

  /** Errors: formfel (nyckel), saknas, obehorig (the ärende is marked as secret). */
  async lista(begarande: InloggadBegarande, nyckel: string): Promise<DelbidragenSvar> {
    const arende = await this.finn(this.db, nyckel);
    await this.sekretess.kravLasratt(begarande, arende, 'Förteckningen över delbidrag');
    const { min } = await this.sekretess.prova(begarande, arende.id);
    const delbidrag = await this.delbidrag.lista(this.db, arende.id);
    const ram = ramlageFor(arende, delbidrag, await this.delbidrag.aterfort(this.db, arende.id), this.klocka.idag());
    const { fran, till } = ram.projektperiod;
    return {
      arende: arende.nyckel,
      ramprojekt: ram.ramprojekt,
      tak: ram.tak,
      period: fran !== null && till !== null ? { fran, till } : null,
      aterfortKr: ram.aterfort,
      deltKr: ram.delat,
      kvarKr: kvarAttDela(ram),
      delbidrag,
      farSkriva: ram.ramprojekt && provaBehorighet(begarande.roller, 'delbidrag.skriva', { ...min, harBerett: false, ledamotIOrganet: false }).far,
    };
  }

  /**
   * Registers a grant that has been handed out.
   * Errors: those of Arendeskrivning; formfel (a name that no register has), regelbrott (no ramprojekt, nothing granted, beyond what is left, outside the period).
   */
  laggTill(begarande: InloggadBegarande, nyckel: string, nytt: NyttDelbidrag, val: Skrivval): Promise<DelbidragSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'delbidrag.skriva', version: null, ...val }, async (tx, { id, nyckel: arendenyckel }, anteckna) => {
      const fel: Faltfel[] = [];
      const organisation = await organisationMed(tx, nytt.organisation ?? null, fel);
      const [kommunId = null] = await kommunerMed(tx, 'kommun', nytt.kommun ? [nytt.kommun] : [], fel);
      kravInga('Delbidraget', fel);
      const arende = await this.finn(tx, arendenyckel);
      const ram = ramlageFor(arende, await this.delbidrag.lista(tx, id), await this.delbidrag.aterfort(tx, id), this.klocka.idag());
      const brott = granskaDelbidrag({ belopp: nytt.beloppKr, beslutat: nytt.beslutat }, ram);
      if (brott.length > 0) throw new ProblemFel('regelbrott', 'Delbidraget kan inte registreras. Inget har sparats.', delbidragensFel(brott));
      const { mottagare, namn, bransch = null, kon = null, beloppKr, beslutat, beslutatAvRoll = null } = nytt;
      const [nummer] = await this.delbidrag.skriv(tx, id, [{ mottagare, namn, organisationId: organisation?.id ?? null, kommunId, bransch, kon, beloppKr, beslutat, beslutatAvRoll }]);
      const sparat = krav(await this.delbidrag.lista(tx, id), nummer);
      anteckna({ handelse: 'delbidrag.registrerat', objekt: arendenyckel, arendeId: id, andringar: [{ falt: `Delbidrag ${sparat.nummer}`, fore: null, efter: delbidragstext(sparat) }] });
      return sparat;
    });
  }

  /** Takes a delbidrag out of the sum; one that is so already stays as it was. Errors: those of Arendeskrivning; saknas. */
  makulera(begarande: InloggadBegarande, nyckel: string, nummer: number, skal: string, val: Skrivval): Promise<DelbidragSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'delbidrag.skriva', version: null, ...val }, async (tx, arende, anteckna) => {
      const fore = krav(await this.delbidrag.lista(tx, arende.id), nummer);
      if (fore.makulerat) return fore;
      await this.delbidrag.makulera(tx, arende.id, nummer, skal);
      anteckna({ handelse: 'delbidrag.makulerat', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: `Delbidrag ${nummer}`, fore: delbidragstext(fore), efter: null }], skal });
      return krav(await this.delbidrag.lista(tx, arende.id), nummer);
    });
  }

  private async finn(db: Lasare, nyckel: string): Promise<LagratArende> {
    const last = kravNyckel(nyckel);
    const arende = await this.arenden.hamta(db, last);
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    return arende;
  }
}

function krav(delbidrag: readonly DelbidragSvar[], nummer: number | undefined): DelbidragSvar {
  const funnet = delbidrag.find((d) => d.nummer === nummer);
  if (!funnet) throw finnsInte(`Delbidrag ${nummer ?? ''}`.trim());
  return funnet;
}
