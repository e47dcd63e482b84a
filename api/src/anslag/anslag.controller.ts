import { Controller, Get, Param } from '@nestjs/common';
import { type AnslagsarSvar, type AnslagSvar, VAGAR } from '@anslag/kontrakt';
import { Arsvag } from '@anslag/kontrakt/begaran';
import { Kraver } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { AnslagService } from './anslag.service';

@Controller()
export class AnslagController {
  constructor(private readonly service: AnslagService) {}

  @Get(VAGAR.anslag)
  @Kraver('anslag.lasa')
  @Svar('AnslagSvar', 'Åren med anslagsram eller beslut')
  alla(): Promise<AnslagSvar> {
    return this.service.alla();
  }

  @Get(VAGAR.anslagsar)
  @Kraver('anslag.lasa')
  @Svar('AnslagsarSvar', 'Ett års ram, indikativ fördelning och utfall')
  ar(@Param() { ar }: Arsvag): Promise<AnslagsarSvar> {
    return this.service.ar(ar);
  }
}
