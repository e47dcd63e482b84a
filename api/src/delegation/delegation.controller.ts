import { Body, Controller, Get, HttpStatus, Post, Query } from '@nestjs/common';
import { type DelegationsordningarSvar, type DelegationsordningSvar, type DelegationsredovisningSvar, type OvrigtDelegationsbeslutRad, VAGAR } from '@anslag/kontrakt';
import { Delegationsfraga, NyDelegationsordning, NyttOvrigtDelegationsbeslut } from '@anslag/kontrakt/begaran';
import { Handlande, Kraver } from '../behorighet/inloggad';
import type { Aktor } from '../historik/aktor';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { DelegationService } from './delegation.service';

@Controller()
export class DelegationController {
  constructor(private readonly service: DelegationService) {}

  @Get(VAGAR.delegationsordningar)
  @Kraver('register.lasa')
  @Svar('DelegationsordningarSvar', 'Vem som får besluta vad på delegation, med de tider det har gällt')
  ordningar(): Promise<DelegationsordningarSvar> {
    return this.service.ordningar();
  }

  @Post(VAGAR.delegationsordningar)
  @Kraver('register.andra')
  @Svar('DelegationsordningSvar', 'Lägger in en ny delegationsordning; den före upphör dagen innan', { status: HttpStatus.CREATED })
  nyOrdning(@Handlande() aktor: Aktor, @Body() begaran: NyDelegationsordning, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<DelegationsordningSvar> {
    return this.service.nyOrdning(aktor, begaran, { idempotens });
  }

  @Get(VAGAR.delegationsbeslut)
  @Kraver('arende.lasa')
  @Svar('DelegationsredovisningSvar', 'Beslut på delegation, punkt för punkt', { fraga: Delegationsfraga })
  lista(@Query() fraga: Delegationsfraga): Promise<DelegationsredovisningSvar> {
    return this.service.lista(fraga);
  }

  @Post(VAGAR.ovrigaDelegationsbeslut)
  @Kraver('sammantrade.planera')
  @Svar('OvrigtDelegationsbeslutRad', 'Lägger in ett delegationsbeslut som inte gäller ett ärende här', { status: HttpStatus.CREATED })
  laggInOvrigt(@Handlande() aktor: Aktor, @Body() begaran: NyttOvrigtDelegationsbeslut, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<OvrigtDelegationsbeslutRad> {
    return this.service.laggInOvrigt(aktor, begaran, { idempotens });
  }
}
