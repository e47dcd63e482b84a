import { Body, Controller, Get, HttpStatus, Post, Query } from '@nestjs/common';
import { VAGAR, type VillkorskatalogSvar, type VillkorsmallSvar } from '@anslag/kontrakt';
import { Katalogfraga, NyVillkorsmall } from '@anslag/kontrakt/begaran';
import { Handlande, Kraver } from '../behorighet/inloggad';
import type { Aktor } from '../historik/aktor';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { VillkorService } from './villkor.service';

@Controller()
export class VillkorController {
  constructor(private readonly service: VillkorService) {}

  @Get(VAGAR.villkorsmallar)
  @Kraver('register.lasa')
  @Svar('VillkorskatalogSvar', 'Katalogen över villkor, med alla versioner', { fraga: Katalogfraga })
  katalog(@Query() fraga: Katalogfraga): Promise<VillkorskatalogSvar> {
    return this.service.katalog(fraga);
  }

  @Post(VAGAR.villkorsmallar)
  @Kraver('register.andra')
  @Svar('VillkorsmallSvar', 'Lägger in ett villkor eller en ny version av ett; den före upphör dagen innan', { status: HttpStatus.CREATED })
  ny(@Handlande() aktor: Aktor, @Body() begaran: NyVillkorsmall, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<VillkorsmallSvar> {
    return this.service.ny(aktor, begaran, { idempotens });
  }
}
