import { Controller, Get } from '@nestjs/common';
import { type RegionSvar, type RegisterSvar, VAGAR } from '@anslag/kontrakt';
import { Kraver } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { RegisterQuery } from './register.query';

@Controller()
export class StrategiController {
  constructor(private readonly register: RegisterQuery) {}

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
}
