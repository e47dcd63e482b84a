import { Controller, Get } from '@nestjs/common';
import { type OversiktSvar, VAGAR } from '@anslag/kontrakt';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { OversiktService } from './oversikt.service';

@Controller()
export class OversiktController {
  constructor(private readonly service: OversiktService) {}

  @Get(VAGAR.oversikt)
  @Kraver('arende.lasa')
  @Svar('OversiktSvar', 'Vad som väntar på den som frågar, och kommande dagar')
  hamta(@SomBegar() begarande: InloggadBegarande): Promise<OversiktSvar> {
    return this.service.hamta(begarande);
  }
}
