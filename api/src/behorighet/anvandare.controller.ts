import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { type AnvandareListaSvar, VAGAR } from '@anslag/kontrakt';
import { Anvandarvag, SattLedamotskap } from '@anslag/kontrakt/begaran';
import type { Aktor } from '../historik/aktor';
import { Svar } from '../plattform/openapi/svar';
import { AnvandareService } from './anvandare.service';
import { Handlande, Kraver } from './inloggad';

@Controller()
export class AnvandareController {
  constructor(private readonly service: AnvandareService) {}

  @Get(VAGAR.anvandare)
  @Kraver('anvandare.lasa')
  @Svar('AnvandareListaSvar', 'De som har loggat in, med roller, sessioner och ledamotskap')
  lista(): Promise<AnvandareListaSvar> {
    return this.service.lista();
  }

  @Put(VAGAR.anvandaresLedamotskap)
  @Kraver('anvandare.andra')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Svar('', 'Ersätter personens ledamotskap', { status: HttpStatus.NO_CONTENT })
  ledamotskap(@Handlande() aktor: Aktor, @Param() { id }: Anvandarvag, @Body() begaran: SattLedamotskap): Promise<void> {
    return this.service.sattLedamotskap(aktor, id, begaran);
  }

  @Delete(VAGAR.anvandaresSessioner)
  @Kraver('anvandare.andra')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Svar('', 'Loggar ut personen överallt', { status: HttpStatus.NO_CONTENT })
  loggaUt(@Handlande() aktor: Aktor, @Param() { id }: Anvandarvag): Promise<void> {
    return this.service.loggaUt(aktor, id);
  }
}
