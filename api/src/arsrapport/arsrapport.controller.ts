import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { type ArsbokslutListaSvar, type ArsbokslutRaderSvar, type ArsbokslutSkillnadSvar, type ArsbokslutSvar, type NyttArsbokslutSvar, VAGAR } from '@anslag/kontrakt';
import { Arsbokslutscell, Arsbokslutsvag, NyttArsbokslut, Skillnadsfraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { Handlande, Kraver } from '../behorighet/inloggad';
import type { Aktor } from '../historik/aktor';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { ArsbokslutService } from './arsbokslut.service';
import { skapaFordelning } from './fordelning-dokument';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller()
export class ArsrapportController {
  constructor(private readonly service: ArsbokslutService) {}

  @Get(VAGAR.arsbokslut)
  @Kraver('arsbokslut.lasa')
  @Svar('ArsbokslutListaSvar', 'Alla årsbokslut, senaste året och versionen först')
  lista(): Promise<ArsbokslutListaSvar> {
    return this.service.lista();
  }

  @Post(VAGAR.arsbokslut)
  @Kraver('arsbokslut.gora')
  @Svar('NyttArsbokslutSvar', 'Gör årsbokslut för ett år; 200 med den senaste versionen om inget har ändrats', { status: HttpStatus.CREATED })
  async gor(
    @Body() { budgetar }: NyttArsbokslut,
    @Handlande() aktor: Aktor,
    @Idempotensnyckel() idempotens: Skrivval['idempotens'],
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<NyttArsbokslutSvar> {
    const gjort = await this.service.gor(aktor, budgetar, { idempotens });
    svar.status(gjort.nytt ? HttpStatus.CREATED : HttpStatus.OK);
    return gjort;
  }

  @Get(VAGAR.arsbokslutVersion)
  @Kraver('arsbokslut.lasa')
  @Svar('ArsbokslutSvar', 'Ett årsbokslut med alla tabeller och raderna bakom')
  hamta(@Param() { ar, nummer }: Arsbokslutsvag): Promise<ArsbokslutSvar> {
    return this.service.hamta(ar, nummer);
  }

  @Get(VAGAR.arsbokslutRader)
  @Kraver('arsbokslut.lasa')
  @Svar('ArsbokslutRaderSvar', 'Besluten eller utbetalningarna bakom en siffra', { fraga: Arsbokslutscell })
  rader(@Param() { ar, nummer }: Arsbokslutsvag, @Query() cell: Arsbokslutscell): Promise<ArsbokslutRaderSvar> {
    return this.service.rader(ar, nummer, cell);
  }

  @Get(VAGAR.arsbokslutSkillnad)
  @Kraver('arsbokslut.lasa')
  @Svar('ArsbokslutSkillnadSvar', 'Siffror som skiljer mot en annan version', { fraga: Skillnadsfraga })
  skillnad(@Param() { ar, nummer }: Arsbokslutsvag, @Query() { mot }: Skillnadsfraga): Promise<ArsbokslutSkillnadSvar> {
    return this.service.skillnad(ar, nummer, mot);
  }

  @Get(VAGAR.fordelning)
  @Kraver('arsbokslut.lasa')
  @Svar('', 'Rapportavsnittet Fördelning av anslag 1:1 som Wordfil', { fil: DOCX })
  async fordelning(@Param() { ar, nummer }: Arsbokslutsvag, @Res() svar: FastifyReply): Promise<void> {
    const dokument = await skapaFordelning(await this.service.hamta(ar, nummer));
    svar.header('content-type', DOCX).header('content-disposition', `attachment; filename="fordelning-${ar}-nr${nummer}.docx"`).send(dokument);
  }
}
