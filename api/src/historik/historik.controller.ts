import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type ArendehistorikSvar, type HelHistorikSvar, type HistorikRad, VAGAR } from '@anslag/kontrakt';
import { Arendehistorikfraga, Historikfraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { lasForst } from '../plattform/export/forst';
import { CSV, skrivCsv, skrivXlsx, XLSX } from '../plattform/export/tabellfil';
import { Svar } from '../plattform/openapi/svar';
import { ArendehistorikService } from './arendehistorik.service';
import { HistorikQuery } from './historik.query';
import { HISTORIKKOLUMNER } from './historikexport';

/** What is secret is never in the history of everything: it is read in the ärende's own, where the reading leaves its line. */
const OPPET = { hemligt: false };

@Controller()
export class HistorikController {
  constructor(
    private readonly historik: HistorikQuery,
    private readonly arenden: ArendehistorikService,
  ) {}

  @Get(VAGAR.historik)
  @Kraver('historik.allt')
  @Svar('HelHistorikSvar', 'Historiken över allt, senaste först, en sida i taget', { fraga: Historikfraga })
  async allt(@Query() fraga: Historikfraga): Promise<HelHistorikSvar> {
    const [svar, sigill] = await Promise.all([this.historik.lista({ ...fraga, ...OPPET }), this.historik.sigill()]);
    return { ...svar, sigill };
  }

  @Get(VAGAR.historikCsv)
  @Kraver('historik.allt')
  @Svar('', 'Samma poster som en CSV-fil', { fraga: Historikfraga, fil: CSV })
  async alltCsv(@Query() fraga: Historikfraga, @Res() svar: FastifyReply): Promise<void> {
    await sandCsv(svar, 'historik', this.historik.alla({ ...fraga, ...OPPET }));
  }

  @Get(VAGAR.historikXlsx)
  @Kraver('historik.allt')
  @Svar('', 'Samma poster som en Excelfil', { fraga: Historikfraga, fil: XLSX })
  async alltXlsx(@Query() fraga: Historikfraga, @Res() svar: FastifyReply): Promise<void> {
    await sandXlsx(svar, 'historik', this.historik.alla({ ...fraga, ...OPPET }));
  }

  @Get(VAGAR.arendehistorik)
  @Kraver('historik.lasa')
  @Svar('ArendehistorikSvar', 'Vad som har hänt i ärendet, senaste först, en sida i taget', { fraga: Arendehistorikfraga })
  arendets(@Param('nyckel') nyckel: string, @Query() fraga: Arendehistorikfraga, @SomBegar() begarande: InloggadBegarande): Promise<ArendehistorikSvar> {
    return this.arenden.lista(begarande, nyckel, fraga);
  }

  @Get(VAGAR.arendehistorikCsv)
  @Kraver('historik.lasa')
  @Svar('', 'Samma poster som en CSV-fil', { fraga: Arendehistorikfraga, fil: CSV })
  async arendetsCsv(
    @Param('nyckel') nyckel: string,
    @Query() fraga: Arendehistorikfraga,
    @SomBegar() begarande: InloggadBegarande,
    @Res() svar: FastifyReply,
  ): Promise<void> {
    await sandCsv(svar, 'arendehistorik', await this.arenden.alla(begarande, nyckel, fraga));
  }

  @Get(VAGAR.arendehistorikXlsx)
  @Kraver('historik.lasa')
  @Svar('', 'Samma poster som en Excelfil', { fraga: Arendehistorikfraga, fil: XLSX })
  async arendetsXlsx(
    @Param('nyckel') nyckel: string,
    @Query() fraga: Arendehistorikfraga,
    @SomBegar() begarande: InloggadBegarande,
    @Res() svar: FastifyReply,
  ): Promise<void> {
    await sandXlsx(svar, 'arendehistorik', await this.arenden.alla(begarande, nyckel, fraga));
  }
}

async function sandCsv(svar: FastifyReply, namn: string, poster: AsyncGenerator<HistorikRad>): Promise<void> {
  const rader = await lasForst(poster);
  svar.header('content-type', `${CSV}; charset=utf-8`).header('content-disposition', `attachment; filename="${namn}.csv"`).send(skrivCsv(HISTORIKKOLUMNER, rader));
}

async function sandXlsx(svar: FastifyReply, namn: string, poster: AsyncGenerator<HistorikRad>): Promise<void> {
  const rader = await lasForst(poster);
  svar.header('content-type', XLSX).header('content-disposition', `attachment; filename="${namn}.xlsx"`).send(skrivXlsx('Historik', HISTORIKKOLUMNER, rader));
}
