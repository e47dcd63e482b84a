import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type BetalningsfilerSvar, type BetalningsfilSvar, type UtbetalningsordrarSvar, VAGAR } from '@anslag/kontrakt';
import { NyBetalningsfil, Orderfraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { bifogad } from '../plattform/export/bifogad';
import { CSV, XLSX } from '../plattform/export/tabellfil';
import { Svar } from '../plattform/openapi/svar';
import { BetalningService } from './betalning.service';

@Controller()
export class BetalningController {
  constructor(private readonly service: BetalningService) {}

  @Get(VAGAR.utbetalningsorder)
  @Kraver('anslag.lasa')
  @Svar('UtbetalningsordrarSvar', 'Attesterade utbetalningar och hur långt de har kommit', { fraga: Orderfraga })
  ordrar(@Query() fraga: Orderfraga): Promise<UtbetalningsordrarSvar> {
    return this.service.ordrar(fraga);
  }

  @Get(VAGAR.betalningsfiler)
  @Kraver('anslag.lasa')
  @Svar('BetalningsfilerSvar', 'Betalningsfiler som har skapats, senast först')
  filer(): Promise<BetalningsfilerSvar> {
    return this.service.filer();
  }

  @Post(VAGAR.betalningsfiler)
  @Kraver('utbetalning.hantera')
  @Svar('BetalningsfilSvar', 'Skapar en betalningsfil av utbetalningar som väntar', { status: 201 })
  skapa(@SomBegar() jag: InloggadBegarande, @Body() ny: NyBetalningsfil, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<BetalningsfilSvar> {
    return this.service.skapa(jag, ny, { idempotens });
  }

  @Get(VAGAR.betalningsfil)
  @Kraver('utbetalning.hantera')
  @Svar('', 'Betalningsfilen, alltid samma byte', { fil: XLSX })
  async fil(@Param('id') id: string, @Res() svar: FastifyReply): Promise<void> {
    const { fil, innehall } = await this.service.hamta(id);
    await svar.header('content-type', fil.format === 'csv' ? `${CSV}; charset=utf-8` : XLSX).header('content-disposition', bifogad(fil.namn)).send(innehall);
  }
}
