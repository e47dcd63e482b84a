import { Controller, Get, Param, Query } from '@nestjs/common';
import { type AnslagsarSvar, type AnslagSvar, VAGAR } from '@anslag/kontrakt';
import { Arsvag, Tidsfraga } from '@anslag/kontrakt/begaran';
import { Kraver } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { AnslagService } from './anslag.service';

@Controller()
export class AnslagController {
  constructor(private readonly service: AnslagService) {}

  @Get(VAGAR.anslag)
  @Kraver('anslag.lasa')
  @Svar('AnslagSvar', 'Åren med anslagsram eller beslut', { fraga: Tidsfraga })
  alla(@Query() fraga: Tidsfraga): Promise<AnslagSvar> {
    return this.service.alla(fraga);
  }

  @Get(VAGAR.anslagsar)
  @Kraver('anslag.lasa')
  @Svar('AnslagsarSvar', 'Ett års ram, indikativ fördelning och utfall', { fraga: Tidsfraga })
  ar(@Param() { ar }: Arsvag, @Query() fraga: Tidsfraga): Promise<AnslagsarSvar> {
    return this.service.ar(ar, fraga);
  }
}
