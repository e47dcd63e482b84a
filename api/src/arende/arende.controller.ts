import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type ArendeListaSvar, type ArendeSvar, type BeslutstextSvar, type UtbetalningsberakningSvar, VAGAR } from '@anslag/kontrakt';
import { Arendefraga, Beslutstextfraga, Tidsfraga, Utbetalningsfraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { lasForst } from '../plattform/export/forst';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { CSV, skrivCsv, skrivXlsx, XLSX } from '../plattform/export/tabellfil';
import { Svar } from '../plattform/openapi/svar';
import { ArendelistaQuery } from './arendelista.query';
import { ArendeService } from './arende.service';
import { ARENDEKOLUMNER } from './arendeexport';

@Controller()
export class ArendeController {
  constructor(
    private readonly service: ArendeService,
    private readonly listan: ArendelistaQuery,
  ) {}

  @Get(VAGAR.arenden)
  @Kraver('arende.lasa')
  @Svar('ArendeListaSvar', 'Ärenden som motsvarar filtren, en sida i taget', { fraga: Arendefraga })
  lista(@Query() fraga: Arendefraga): Promise<ArendeListaSvar> {
    return this.listan.lista(fraga);
  }

  @Get(VAGAR.arendenCsv)
  @Kraver('arende.lasa')
  @Svar('', 'Samma ärenden som en CSV-fil', { fraga: Arendefraga, fil: CSV })
  async csv(@Query() fraga: Arendefraga, @Res() svar: FastifyReply): Promise<void> {
    const rader = await lasForst(this.listan.alla(fraga));
    svar.header('content-type', `${CSV}; charset=utf-8`).header('content-disposition', 'attachment; filename="arenden.csv"').send(skrivCsv(ARENDEKOLUMNER, rader));
  }

  @Get(VAGAR.arendenXlsx)
  @Kraver('arende.lasa')
  @Svar('', 'Samma ärenden som en Excelfil', { fraga: Arendefraga, fil: XLSX })
  async xlsx(@Query() fraga: Arendefraga, @Res() svar: FastifyReply): Promise<void> {
    const rader = await lasForst(this.listan.alla(fraga));
    svar.header('content-type', XLSX).header('content-disposition', 'attachment; filename="arenden.xlsx"').send(skrivXlsx('Ärenden', ARENDEKOLUMNER, rader));
  }

  @Get(VAGAR.arende)
  @Kraver('arende.lasa')
  @Svar('ArendeSvar', 'Ärendet med villkor som gäller, beslut, budget och effektkedja', { fraga: Tidsfraga })
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Query() fraga: Tidsfraga): Promise<ArendeSvar> {
    return this.service.hamta(jag, nyckel, fraga);
  }

  @Get(VAGAR.beslutstext)
  @Kraver('arende.lasa')
  @Svar('BeslutstextSvar', 'Beslutets ordalydelse', { fraga: Beslutstextfraga })
  beslutstext(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Query() { nummer, ...tid }: Beslutstextfraga): Promise<BeslutstextSvar> {
    return this.service.beslutstext(jag, nyckel, nummer, tid);
  }

  @Get(VAGAR.utbetalningsberakning)
  @Kraver('arende.lasa')
  @Svar('UtbetalningsberakningSvar', 'Vad som kan betalas ut för bokförda kostnader', { fraga: Utbetalningsfraga })
  utbetalningsberakning(@Param('nyckel') nyckel: string, @Query() { bokfort }: Utbetalningsfraga): Promise<UtbetalningsberakningSvar> {
    return this.service.utbetalningsberakning(nyckel, bokfort);
  }
}
