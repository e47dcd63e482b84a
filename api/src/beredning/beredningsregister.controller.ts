import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { type KriterierSvar, type RegelvardenSvar, type RegisterandringSvar, type RiktlinjerSvar, VAGAR } from '@anslag/kontrakt';
import { NyRiktlinje, NyttRegelvarde, SattKriterier } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { BeredningsregisterService } from './beredningsregister.service';

@Controller()
export class BeredningsregisterController {
  constructor(private readonly register: BeredningsregisterService) {}

  @Get(VAGAR.riktlinjer)
  @Kraver('register.lasa')
  @Svar('RiktlinjerSvar', 'Riktlinjernas versioner med sina frågor och varifrån de kommer')
  riktlinjer(): Promise<RiktlinjerSvar> {
    return this.register.riktlinjer();
  }

  @Post(VAGAR.riktlinjer)
  @Kraver('register.andra')
  @Svar('RegisterandringSvar', 'Lägger upp en ny version av en riktlinje; den förra slutar gälla dagen före', { status: 201 })
  nyRiktlinje(@SomBegar() jag: InloggadBegarande, @Body() ny: NyRiktlinje, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<RegisterandringSvar> {
    return this.register.nyRiktlinje(jag, ny, { idempotens });
  }

  @Get(VAGAR.kriterier)
  @Kraver('register.lasa')
  @Svar('KriterierSvar', 'Inriktningsbeslutens kriterier')
  kriterier(): Promise<KriterierSvar> {
    return this.register.kriterier();
  }

  @Put(VAGAR.kriterier)
  @Kraver('register.andra')
  @Svar('RegisterandringSvar', 'Bestämmer kriterierna i ett inriktningsbeslut')
  sattKriterier(@SomBegar() jag: InloggadBegarande, @Body() begaran: SattKriterier, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<RegisterandringSvar> {
    return this.register.sattKriterier(jag, begaran, { idempotens });
  }

  @Get(VAGAR.regelvarden)
  @Kraver('register.lasa')
  @Svar('RegelvardenSvar', 'Gränser och kurser som reglerna läser, med när de gäller')
  regelvarden(): Promise<RegelvardenSvar> {
    return this.register.regelvarden();
  }

  @Post(VAGAR.regelvarden)
  @Kraver('register.andra')
  @Svar('RegisterandringSvar', 'Lägger upp ett regelvärde från en dag', { status: 201 })
  nyttRegelvarde(@SomBegar() jag: InloggadBegarande, @Body() nytt: NyttRegelvarde, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<RegisterandringSvar> {
    return this.register.nyttRegelvarde(jag, nytt, { idempotens });
  }
}
