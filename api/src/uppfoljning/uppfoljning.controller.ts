import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { type UppfoljningsandringSvar, type UppfoljningslistaSvar, type UppfoljningSvar, VAGAR } from '@anslag/kontrakt';
import { SkrivUppfoljning, Uppfoljningsfilter } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { lasForst } from '../plattform/export/forst';
import { CSV, skrivCsv, skrivXlsx, XLSX } from '../plattform/export/tabellfil';
import { Svar } from '../plattform/openapi/svar';
import { UppfoljningService } from './uppfoljning.service';
import { UPPFOLJNINGSKOLUMNER } from './uppfoljningsexport';
import { UppfoljningsskrivningService } from './uppfoljningsskrivning.service';

@Controller()
export class UppfoljningController {
  constructor(
    private readonly uppfoljning: UppfoljningService,
    private readonly skrivning: UppfoljningsskrivningService,
  ) {}

  @Get(VAGAR.uppfoljning)
  @Kraver('arende.lasa')
  @Svar('UppfoljningslistaSvar', 'Uppföljningens poster i alla ärenden, eller i dem som den som frågar handlägger', { fraga: Uppfoljningsfilter })
  lista(@SomBegar() jag: InloggadBegarande, @Query() filter: Uppfoljningsfilter): Promise<UppfoljningslistaSvar> {
    return this.uppfoljning.lista(jag, filter);
  }

  @Get(VAGAR.uppfoljningCsv)
  @Kraver('arende.lasa')
  @Svar('', 'Samma poster som en CSV-fil', { fraga: Uppfoljningsfilter, fil: CSV })
  async csv(@SomBegar() jag: InloggadBegarande, @Query() filter: Uppfoljningsfilter, @Res() svar: FastifyReply): Promise<void> {
    const rader = await lasForst(this.uppfoljning.alla(jag, filter));
    svar.header('content-type', `${CSV}; charset=utf-8`).header('content-disposition', 'attachment; filename="uppfoljning.csv"').send(skrivCsv(UPPFOLJNINGSKOLUMNER, rader));
  }

  @Get(VAGAR.uppfoljningXlsx)
  @Kraver('arende.lasa')
  @Svar('', 'Samma poster som en Excelfil', { fraga: Uppfoljningsfilter, fil: XLSX })
  async xlsx(@SomBegar() jag: InloggadBegarande, @Query() filter: Uppfoljningsfilter, @Res() svar: FastifyReply): Promise<void> {
    const rader = await lasForst(this.uppfoljning.alla(jag, filter));
    svar.header('content-type', XLSX).header('content-disposition', 'attachment; filename="uppfoljning.xlsx"').send(skrivXlsx('Uppföljning', UPPFOLJNINGSKOLUMNER, rader));
  }

  @Get(VAGAR.arendeuppfoljning)
  @Kraver('arende.lasa')
  @Svar('UppfoljningSvar', 'Ärendets plan för uppföljning: vad som är gjort, vad som kommer och vad som är försenat')
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<UppfoljningSvar> {
    return this.uppfoljning.hamta(jag, nyckel);
  }

  @Put(VAGAR.uppfoljningspost)
  @Kraver('uppfoljning.skriva')
  @Svar('UppfoljningsandringSvar', 'Skriver en post i planen: gjord med svar, flyttad eller utgår')
  skriv(
    @SomBegar() jag: InloggadBegarande,
    @Param('nyckel') nyckel: string,
    @Param('slag') slag: string,
    @Param('post') post: string,
    @Body() begaran: SkrivUppfoljning,
    @Idempotensnyckel() idempotens: Skrivval['idempotens'],
  ): Promise<UppfoljningsandringSvar> {
    return this.skrivning.skriv(jag, nyckel, slag, post, begaran, { idempotens });
  }
}
