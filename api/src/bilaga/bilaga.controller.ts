import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type BilagaSvar, BILAGESLAG, type BilagorSvar, VAGAR } from '@anslag/kontrakt';
import { Bilagemakulering } from '@anslag/kontrakt/begaran';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { bifogad } from '../plattform/export/bifogad';
import { Svar } from '../plattform/openapi/svar';
import { Takt } from '../plattform/skydd/takt';
import { BilagaService } from './bilaga.service';
import { Bilageuppladdning } from './uppladdning';

const FIL = { type: 'string', format: 'binary' };
const SLAG = { type: 'string', enum: [...BILAGESLAG] };

@Controller()
export class BilagaController {
  constructor(
    private readonly service: BilagaService,
    private readonly uppladdning: Bilageuppladdning,
  ) {}

  @Get(VAGAR.arendebilagor)
  @Kraver('arende.lasa')
  @Svar('BilagorSvar', 'Ärendets bilagor, också de makulerade')
  lista(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<BilagorSvar> {
    return this.service.lista(jag, nyckel);
  }

  @Post(VAGAR.arendebilagor)
  @Takt('bilaga')
  @Kraver('arende.andra')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['slag', 'fil'], properties: { slag: SLAG, fil: FIL } } })
  @Svar('BilagaSvar', 'Lägger in en fil i ärendet', { status: 201 })
  async laggIn(
    @SomBegar() jag: InloggadBegarande,
    @Param('nyckel') nyckel: string,
    @Req() begaran: FastifyRequest,
    @Idempotensnyckel() idempotens: Skrivval['idempotens'],
  ): Promise<BilagaSvar> {
    const { slapp, ...fil } = await this.uppladdning.taEmot(begaran);
    return this.service.laggIn(jag, nyckel, fil, idempotens).finally(slapp);
  }

  @Get(VAGAR.bilagefil)
  @Kraver('arende.lasa')
  @Svar('', 'Bilagans fil, i den typ som den är av; alltid att spara och aldrig att visa', { fil: 'application/pdf' })
  async fil(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Param('id') id: string, @Res() svar: FastifyReply): Promise<void> {
    const { bilaga, innehall } = await this.service.hamta(jag, nyckel, id);
    await svar.header('content-type', bilaga.mediatyp).header('content-disposition', bifogad(bilaga.namn)).send(innehall);
  }

  @Post(VAGAR.bilagemakulering)
  @Kraver('arende.andra')
  @Svar('BilagaSvar', 'Makulerar bilagan; filen finns kvar', { status: 201 })
  makulera(
    @SomBegar() jag: InloggadBegarande,
    @Param('nyckel') nyckel: string,
    @Param('id') id: string,
    @Body() { skal }: Bilagemakulering,
    @Idempotensnyckel() idempotens: Skrivval['idempotens'],
  ): Promise<BilagaSvar> {
    return this.service.makulera(jag, nyckel, id, skal, idempotens);
  }
}
