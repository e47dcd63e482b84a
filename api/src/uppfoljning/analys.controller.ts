import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { type AnalysSvar, VAGAR } from '@anslag/kontrakt';
import { FaststallAnalys, SkrivAnalys } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { AnalysService } from './analys.service';
import { AnalysskrivningService } from './analysskrivning.service';

@Controller()
export class AnalysController {
  constructor(
    private readonly analys: AnalysService,
    private readonly skrivning: AnalysskrivningService,
  ) {}

  @Get(VAGAR.analys)
  @Kraver('arende.lasa')
  @Svar('AnalysSvar', 'Den sammanfattande analysen, med vad ansökan utlovade och vad som saknas för att fastställa den')
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<AnalysSvar> {
    return this.analys.hamta(jag, nyckel);
  }

  @Put(VAGAR.analys)
  @Kraver('uppfoljning.skriva')
  @Svar('AnalysSvar', 'Ändrar analysen; en som är fastställd öppnas igen med ett skäl')
  skriv(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() begaran: SkrivAnalys, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<AnalysSvar> {
    return this.skrivning.skriv(jag, nyckel, begaran, { idempotens });
  }

  @Post(VAGAR.analysfaststallande)
  @Kraver('uppfoljning.skriva')
  @HttpCode(HttpStatus.OK)
  @Svar('AnalysSvar', 'Fastställer analysen; 422 med vad som saknas')
  faststall(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() begaran: FaststallAnalys, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<AnalysSvar> {
    return this.skrivning.faststall(jag, nyckel, begaran, { idempotens });
  }
}
