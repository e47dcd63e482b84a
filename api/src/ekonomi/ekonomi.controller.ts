import { Controller, Get, Query, Res } from '@nestjs/common';
import { type EkonomiSvar, VAGAR } from '@anslag/kontrakt';
import { Ekonomifraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { Kraver } from '../behorighet/inloggad';
import { lasForst } from '../plattform/export/forst';
import { CSV, skrivCsv, skrivXlsx, XLSX } from '../plattform/export/tabellfil';
import { Svar } from '../plattform/openapi/svar';
import { EkonomiService } from './ekonomi.service';
import { EKONOMIKOLUMNER } from './ekonomiexport';

@Controller()
export class EkonomiController {
  constructor(private readonly service: EkonomiService) {}

  @Get(VAGAR.ekonomi)
  @Kraver('anslag.lasa')
  @Svar('EkonomiSvar', 'Projektens ekonomi i dag: bokfört, rekvirerat, utbetalt, kvar, takt och prognos', { fraga: Ekonomifraga })
  hamta(@Query() fraga: Ekonomifraga): Promise<EkonomiSvar> {
    return this.service.hamta(fraga);
  }

  @Get(VAGAR.ekonomiCsv)
  @Kraver('anslag.lasa')
  @Svar('', 'Samma projekt som en CSV-fil', { fraga: Ekonomifraga, fil: CSV })
  async csv(@Query() fraga: Ekonomifraga, @Res() svar: FastifyReply): Promise<void> {
    const rader = await lasForst(this.service.alla(fraga));
    svar.header('content-type', `${CSV}; charset=utf-8`).header('content-disposition', 'attachment; filename="ekonomi.csv"').send(skrivCsv(EKONOMIKOLUMNER, rader));
  }

  @Get(VAGAR.ekonomiXlsx)
  @Kraver('anslag.lasa')
  @Svar('', 'Samma projekt som en Excelfil', { fraga: Ekonomifraga, fil: XLSX })
  async xlsx(@Query() fraga: Ekonomifraga, @Res() svar: FastifyReply): Promise<void> {
    const rader = await lasForst(this.service.alla(fraga));
    svar.header('content-type', XLSX).header('content-disposition', 'attachment; filename="ekonomi.xlsx"').send(skrivXlsx('Ekonomi', EKONOMIKOLUMNER, rader));
  }
}
