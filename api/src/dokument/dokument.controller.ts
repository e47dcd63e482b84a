import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { type DokumentjobbSvar, type HandlingListaSvar, type HandlingSvar, VAGAR } from '@anslag/kontrakt';
import { Dokumentjobbsvag, Expediering, Handlingsvag, NyHandling, Sammantradesvag } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { bifogad } from '../plattform/export/bifogad';
import { Svar } from '../plattform/openapi/svar';
import { DOCX } from './bilagor';
import { ExpedieringService } from './expediering.service';
import { HandlingService } from './handling.service';

const PDF = 'application/pdf';

@Controller()
export class DokumentController {
  constructor(
    private readonly service: HandlingService,
    private readonly expedieringar: ExpedieringService,
  ) {}

  @Post(VAGAR.handlingar)
  @Kraver('handling.gora')
  @HttpCode(HttpStatus.ACCEPTED)
  @Svar('DokumentjobbSvar', 'Beställer en handling; fråga efter jobbet tills den är klar', { status: HttpStatus.ACCEPTED })
  bestall(@SomBegar() jag: InloggadBegarande, @Body() begaran: NyHandling, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<DokumentjobbSvar> {
    return this.service.bestall(jag, begaran, { idempotens });
  }

  @Get(VAGAR.dokumentjobb)
  @Kraver('handling.gora')
  @Svar('DokumentjobbSvar', 'Hur långt handlingen har kommit')
  jobbet(@SomBegar() jag: InloggadBegarande, @Param() { id }: Dokumentjobbsvag): Promise<DokumentjobbSvar> {
    return this.service.jobbet(jag, id);
  }

  @Get(VAGAR.arendehandlingar)
  @Kraver('arende.lasa')
  @Svar('HandlingListaSvar', 'Ärendets handlingar, den senaste först')
  forArende(@Param('nyckel') nyckel: string): Promise<HandlingListaSvar> {
    return this.service.forArende(nyckel);
  }

  @Get(VAGAR.sammantradeshandlingar)
  @Kraver('arende.lasa')
  @Svar('HandlingListaSvar', 'Sammanträdets handlingar, den senaste först')
  forSammantrade(@Param() { id }: Sammantradesvag): Promise<HandlingListaSvar> {
    return this.service.forSammantrade(id);
  }

  @Get(VAGAR.handling)
  @Kraver('arende.lasa')
  @Svar('HandlingSvar', 'En handling med sina filer')
  hamta(@Param() { id }: Handlingsvag): Promise<HandlingSvar> {
    return this.service.hamta(id);
  }

  @Get(VAGAR.handlingDocx)
  @Kraver('arende.lasa')
  @Svar('', 'Handlingen som Wordfil', { fil: DOCX })
  async docx(@SomBegar() jag: InloggadBegarande, @Param() { id }: Handlingsvag, @Res() svar: FastifyReply): Promise<void> {
    const { namn, innehall } = await this.service.fil(jag, id, 'docx');
    await svar.header('content-type', DOCX).header('content-disposition', bifogad(namn)).send(innehall);
  }

  @Get(VAGAR.handlingPdf)
  @Kraver('arende.lasa')
  @Svar('', 'Handlingen som PDF', { fil: PDF })
  async pdf(@SomBegar() jag: InloggadBegarande, @Param() { id }: Handlingsvag, @Res() svar: FastifyReply): Promise<void> {
    const { namn, innehall } = await this.service.fil(jag, id, 'pdf');
    await svar.header('content-type', PDF).header('content-disposition', bifogad(namn)).send(innehall);
  }

  @Post(VAGAR.expediering)
  @Kraver('handling.gora')
  @HttpCode(HttpStatus.OK)
  @Svar('HandlingSvar', 'Antecknar vilken dag beslutsbrevet skickades till sökanden')
  expediera(@SomBegar() jag: InloggadBegarande, @Param() { id }: Handlingsvag, @Body() { datum }: Expediering, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<HandlingSvar> {
    return this.expedieringar.expediera(jag, id, datum, { idempotens });
  }
}
