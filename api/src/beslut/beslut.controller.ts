import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { type FattatBeslutSvar, type ForslagSvar, VAGAR } from '@anslag/kontrakt';
import { Beslutsbegaran, Forslagsvag, NyttForslag } from '@anslag/kontrakt/begaran';
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

  @Post(VAGAR.beslutsfattande)
  @Kraver('beslut.namnd', 'beslut.delegation')
  @HttpCode(HttpStatus.OK)
  @Svar('FattatBeslutSvar', 'Fattar beslut enligt ett förslag')
  fatta(@SomBegar() begarande: InloggadBegarande, @Param() { nyckel, nummer }: Forslagsvag, @Body() beslut: Beslutsbegaran, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<FattatBeslutSvar> {
    return this.fattande.fatta(begarande, nyckel, nummer, beslut, { idempotens });
  }
}
