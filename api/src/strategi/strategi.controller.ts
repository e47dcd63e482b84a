import { Controller, Get, Query } from '@nestjs/common';
import { type MalSvar, type RegionSvar, type RegisterSvar, VAGAR } from '@anslag/kontrakt';
import { Tidsfraga } from '@anslag/kontrakt/begaran';
import { Kraver } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { MalService } from './mal.service';
import { RegisterQuery } from './register.query';

@Controller()
export class StrategiController {
  constructor(
    private readonly register: RegisterQuery,
    private readonly mal: MalService,
  ) {}

  @Get(VAGAR.region)
  @Kraver('register.lasa')
  @Svar('RegionSvar', 'Regionen och de år den har uppgifter för')
  region(): Promise<RegionSvar> {
    return this.register.region();
  }

  @Get(VAGAR.register)
  @Kraver('register.lasa')
  @Svar('RegisterSvar', 'Strategins mål, kraftsamlingar, stödformer och kommuner')
  allt(): Promise<RegisterSvar> {
    return this.register.register();
  }

  @Get(VAGAR.strategimal)
  @Kraver('register.lasa')
  @Svar('MalSvar', 'Mål med indikatorer och utfall över tid, och de projekt som säger sig bidra; med dag och registrerat som det var då')
  malen(@Query() fraga: Tidsfraga): Promise<MalSvar> {
    return this.mal.hamta(fraga);
  }
}
