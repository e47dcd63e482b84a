import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INLASNINGSRATT, INLASNINGSSLAG, type InlasningListaSvar, VAGAR } from '@anslag/kontrakt';
import { handlande, Inloggad, type InloggadAnvandare, Kraver } from '../behorighet/inloggad';
import { kravBehorighet } from '../behorighet/krav';
import { Svar } from '../plattform/openapi/svar';
import { finnsInte } from '../plattform/problem/problem-fel';
import { Takt } from '../plattform/skydd/takt';
import { svaraMed } from './http/radsvar';
import { taEmot } from './http/uppladdning';
import { InlasningService } from './inlasning.service';
import { MALLAR, XLSX } from './mall/mallar';

const FIL = { type: 'string', format: 'binary' };
const SLAG = { type: 'string', enum: [...INLASNINGSSLAG] };
const AR = { type: 'string', description: 'För en tabellbilaga: året den gäller, om texten inte säger det' };
const FINGERAVTRYCK = {
  type: 'string',
  description: 'Det som förhandsgranskningen svarade; stämmer det inte längre blir svaret 409',
};

@Controller()
export class InlasningController {
  constructor(private readonly service: InlasningService) {}

  @Get(VAGAR.inlasningar)
  @Kraver('inlasning.lasa')
  @Svar('InlasningListaSvar', 'De senaste inläsningarna')
  senaste(): Promise<InlasningListaSvar> {
    return this.service.senaste();
  }

  @Get(VAGAR.inlasningsmall)
  @Kraver('inlasning.lasa')
  @Svar('string', 'En tom mall att fylla i: beslut, foretagsstod eller utfall som .xlsx, de två senare även som .csv', { fil: XLSX })
  async mall(@Param('slag') namn: string, @Res() svar: FastifyReply): Promise<void> {
    const mall = MALLAR.get(namn);
    if (!mall) throw finnsInte(`Mallen ${namn.slice(0, 80)}`);
    const innehall = await mall.skapa(await this.service.register());
    await svar.header('content-type', mall.typ).header('content-disposition', `attachment; filename="${namn}"`).send(innehall);
  }

  @Post(VAGAR.forhandsgranskning)
  @Takt('forhandsgranskning')
  @Kraver(...new Set(Object.values(INLASNINGSRATT)))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['slag', 'fil'], properties: { slag: SLAG, ar: AR, fil: FIL } } })
  @Svar(
    'ForhandsgranskningSvar',
    'Vad filen skulle ändra, rad för rad; inget sparas. Med Accept: application/x-ndjson även framsteg',
  )
  async forhandsgranska(@Inloggad() anvandare: InloggadAnvandare, @Req() begaran: FastifyRequest, @Res() svar: FastifyReply): Promise<void> {
    const { slag, fil, slapp } = await taEmot(begaran, (slag) => kravBehorighet(anvandare, INLASNINGSRATT[slag]));
    const aktor = handlande(begaran, kravBehorighet(anvandare, INLASNINGSRATT[slag]));
    await svaraMed(begaran, svar, 200, (framsteg) => this.service.forhandsgranska(aktor, slag, fil, framsteg).finally(slapp));
  }

  @Post(VAGAR.inlasningar)
  @Takt('inlasning')
  @Kraver(...new Set(Object.values(INLASNINGSRATT)))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['slag', 'fil'],
      properties: { slag: SLAG, ar: AR, fingeravtryck: FINGERAVTRYCK, fil: FIL },
    },
  })
  @Svar('InlasningSvar', 'Läser in filen, allt eller inget. Med Accept: application/x-ndjson även framsteg', { status: 201 })
  async lasIn(@Inloggad() anvandare: InloggadAnvandare, @Req() begaran: FastifyRequest, @Res() svar: FastifyReply): Promise<void> {
    const { slag, fil, fingeravtryck, slapp } = await taEmot(begaran, (slag) => kravBehorighet(anvandare, INLASNINGSRATT[slag]));
    const aktor = handlande(begaran, kravBehorighet(anvandare, INLASNINGSRATT[slag]));
    await svaraMed(begaran, svar, 201, (framsteg) => this.service.lasIn(aktor, slag, fil, { fingeravtryck, framsteg }).finally(slapp));
  }
}
