import { Body, Controller, Get, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type BokforingSvar, VAGAR } from '@anslag/kontrakt';
import { Bokforingsmakulering, Bokforingsobjektval, Bokforingsvag, Bokforingsfilvag } from '@anslag/kontrakt/begaran';
import type { FastifyRequest } from 'fastify';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { Svar } from '../plattform/openapi/svar';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { Takt } from '../plattform/skydd/takt';
import { taEmotFormular } from '../plattform/uppladdning/formular';
import { BokforingService } from './bokforing.service';

const FIL = { type: 'string', format: 'binary' };
const OBJEKT = { type: 'string', description: 'Vilket projekt i filen som är ärendets, till exempel 6:123; behövs inte när filen bara har ett' };
const RATT = 'Skicka filen som ett formulär (multipart/form-data) med fältet fil, och objekt om projektet ska väljas.';
const LANGST_OBJEKT = 200;

@Controller()
export class BokforingController {
  constructor(
    private readonly service: BokforingService,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get(VAGAR.rekvisitionsbokforing)
  @Kraver('arende.lasa')
  @Svar('BokforingSvar', 'Bokföringen till en rekvisition, jämförd med det som rekvireras')
  hamta(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Bokforingsvag): Promise<BokforingSvar> {
    return this.service.hamta(jag, nyckel, nummer);
  }

  @Post(VAGAR.rekvisitionsbokforing)
  @Takt('bilaga')
  @Kraver('rekvisition.registrera')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['fil'], properties: { objekt: OBJEKT, fil: FIL } } })
  @Svar('BokforingSvar', 'Lägger in en bokföringsfil, SIE 4 eller Excel, till en rekvisition', { status: 201 })
  async laggIn(
    @SomBegar() jag: InloggadBegarande,
    @Param() { nyckel, nummer }: Bokforingsvag,
    @Req() begaran: FastifyRequest,
    @Idempotensnyckel() idempotens: Skrivval['idempotens'],
  ): Promise<BokforingSvar> {
    const { falt, fil, slapp } = await taEmotFormular(begaran, { andamal: 'bilaga', storst: this.konfiguration.bilagor.storst, ratt: RATT });
    try {
      if (!fil) throw new ProblemFel('formfel', 'Formuläret har fel.', [{ falt: 'fil', last: null, meddelande: 'Välj en fil.', ratt: 'en fil' }]);
      const objekt = (falt.get('objekt') ?? '').trim().slice(0, LANGST_OBJEKT);
      return await this.service.laggIn(jag, nyckel, nummer, fil, objekt === '' ? null : objekt, idempotens);
    } finally {
      await slapp();
    }
  }

  @Put(VAGAR.bokforingsobjekt)
  @Kraver('rekvisition.registrera')
  @Svar('BokforingSvar', 'Väljer vilket projekt i filen som är ärendets')
  valjObjekt(@SomBegar() jag: InloggadBegarande, @Param() vag: Bokforingsfilvag, @Body() { objekt }: Bokforingsobjektval, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<BokforingSvar> {
    return this.service.valjObjekt(jag, vag, objekt, { idempotens });
  }

  @Post(VAGAR.bokforingsmakulering)
  @Kraver('rekvisition.registrera')
  @Svar('BokforingSvar', 'Tar bort en bokföringsfil ur en rekvisition; filen finns kvar som makulerad bilaga', { status: 201 })
  makulera(@SomBegar() jag: InloggadBegarande, @Param() vag: Bokforingsfilvag, @Body() { skal }: Bokforingsmakulering, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<BokforingSvar> {
    return this.service.makulera(jag, vag, skal, { idempotens });
  }
}
