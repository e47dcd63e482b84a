import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { type AterkallatForslagSvar, type FattatBeslutSvar, type ForslagSvar, VAGAR } from '@anslag/kontrakt';
import { AndratForslag, AterkallaForslag, Beslutsbegaran, Forslagsvag, NyttForslag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { FattandeService } from './fattande.service';
import { ForslagService } from './forslag.service';

@Controller()
export class BeslutController {
  constructor(
    private readonly forslagen: ForslagService,
    private readonly fattande: FattandeService,
  ) {}

  @Post(VAGAR.forslag)
  @Kraver('forslag.skriva')
  @Svar('ForslagSvar', 'Skriver ett förslag till beslut', { status: HttpStatus.CREATED })
  foresla(@SomBegar() begarande: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() forslag: NyttForslag, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<ForslagSvar> {
    return this.forslagen.skriv(begarande, nyckel, forslag, { idempotens });
  }

  @Put(VAGAR.forslaget)
  @Kraver('forslag.skriva')
  @Svar('ForslagSvar', 'Ändrar ett öppet förslag')
  andra(@SomBegar() begarande: InloggadBegarande, @Param() { nyckel, nummer }: Forslagsvag, @Body() forslag: AndratForslag, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<ForslagSvar> {
    return this.forslagen.andra(begarande, nyckel, nummer, forslag, { idempotens });
  }

  @Delete(VAGAR.forslaget)
  @Kraver('forslag.skriva')
  @Svar('AterkallatForslagSvar', 'Återkallar ett öppet förslag', { fraga: AterkallaForslag })
  aterkalla(@SomBegar() begarande: InloggadBegarande, @Param() { nyckel, nummer }: Forslagsvag, @Query() aterkallelse: AterkallaForslag, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<AterkallatForslagSvar> {
    return this.forslagen.aterkalla(begarande, nyckel, nummer, aterkallelse, { idempotens });
  }

  @Post(VAGAR.beslutsfattande)
  @Kraver('beslut.namnd', 'beslut.delegation')
  @HttpCode(HttpStatus.OK)
  @Svar('FattatBeslutSvar', 'Fattar beslut enligt ett förslag')
  fatta(@SomBegar() begarande: InloggadBegarande, @Param() { nyckel, nummer }: Forslagsvag, @Body() beslut: Beslutsbegaran, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<FattatBeslutSvar> {
    return this.fattande.fatta(begarande, nyckel, nummer, beslut, { idempotens });
  }
}
