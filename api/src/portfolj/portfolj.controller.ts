import { Controller, Get, Query } from '@nestjs/common';
import { type PortfoljRaderSvar, type PortfoljSvar, VAGAR } from '@anslag/kontrakt';
import { Portfoljfraga, Portfoljradfraga } from '@anslag/kontrakt/begaran';
import { Kraver } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { PortfoljService } from './portfolj.service';

@Controller()
export class PortfoljController {
  constructor(private readonly service: PortfoljService) {}

  @Get(VAGAR.portfolj)
  @Kraver('portfolj.lasa')
  @Svar('PortfoljSvar', 'Beviljade kronor, projekt och insatser per effektmål, kraftsamling, kommun eller stödtyp', { fraga: Portfoljfraga })
  tabell(@Query() fraga: Portfoljfraga): Promise<PortfoljSvar> {
    return this.service.tabell(fraga);
  }

  @Get(VAGAR.portfoljrader)
  @Kraver('portfolj.lasa')
  @Svar('PortfoljRaderSvar', 'Raderna bakom en siffra; de summerar till den', { fraga: Portfoljradfraga })
  underlag(@Query() fraga: Portfoljradfraga): Promise<PortfoljRaderSvar> {
    return this.service.underlag(fraga);
  }
}
