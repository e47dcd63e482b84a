import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type DelbidragenSvar, type DelbidragSvar, VAGAR } from '@anslag/kontrakt';
import { Delbidragsmakulering, Delbidragsvag, NyttDelbidrag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { DelbidragService } from './delbidrag.service';

@Controller()
export class DelbidragController {
  constructor(private readonly service: DelbidragService) {}

  @Get(VAGAR.delbidrag)
  @Kraver('arende.lasa')
  @Svar('DelbidragenSvar', 'De bidrag som ett ramprojekt har delat ut, och vad som är kvar av ramen')
  lista(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<DelbidragenSvar> {
    return this.service.lista(jag, nyckel);
  }

  @Post(VAGAR.delbidrag)
  @Kraver('delbidrag.skriva')
  @Svar('DelbidragSvar', 'Registrerar ett bidrag som ramprojektet har delat ut', { status: 201 })
  laggTill(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() nytt: NyttDelbidrag, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<DelbidragSvar> {
    return this.service.laggTill(jag, nyckel, nytt, { idempotens });
  }

  @Post(VAGAR.delbidragsmakulering)
  @Kraver('delbidrag.skriva')
  @Svar('DelbidragSvar', 'Makulerar ett delbidrag, så att det inte längre räknas', { status: 201 })
  makulera(
    @SomBegar() jag: InloggadBegarande,
    @Param() { nyckel, nummer }: Delbidragsvag,
    @Body() { skal }: Delbidragsmakulering,
    @Idempotensnyckel() idempotens: Skrivval['idempotens'],
  ): Promise<DelbidragSvar> {
    return this.service.makulera(jag, nyckel, nummer, skal, { idempotens });
  }
}
