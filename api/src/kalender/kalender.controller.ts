import { Controller, Delete, Get, HttpCode, HttpStatus, Post, Query, Res } from '@nestjs/common';
import { type KalendernyckelSvar, type KalenderSvar, type NyKalendernyckelSvar, VAGAR } from '@anslag/kontrakt';
import { Kalenderfraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply } from 'fastify';
import { Inloggad, type InloggadAnvandare, type InloggadBegarande, Kraver, KraverInloggning, Oppen, SomBegar } from '../behorighet/inloggad';
import { Svar } from '../plattform/openapi/svar';
import { Takt } from '../plattform/skydd/takt';
import { KalenderService } from './kalender.service';

const ICS = 'text/calendar';

@Controller()
export class KalenderController {
  constructor(private readonly kalender: KalenderService) {}

  @Get(VAGAR.kalender)
  @Kraver('arende.lasa')
  @Svar('KalenderSvar', 'Sammanträdenas dagar och tidsfrister, de kommande först, och uppföljningen i de egna ärendena')
  lista(@SomBegar() { anvandareId }: InloggadBegarande): Promise<KalenderSvar> {
    return this.kalender.lista(anvandareId);
  }

  @Get(VAGAR.kalendernyckel)
  @KraverInloggning()
  @Svar('KalendernyckelSvar', 'Om den inloggade har en kalenderlänk, och sedan när')
  nyckel(@Inloggad() { id }: InloggadAnvandare): Promise<KalendernyckelSvar> {
    return this.kalender.nyckel(id);
  }

  // No Idempotency-Key: the answer holds a secret that is not to be stored.
  @Post(VAGAR.kalendernyckel)
  @KraverInloggning()
  @Svar('NyKalendernyckelSvar', 'Gör en ny kalenderlänk; en tidigare slutar gälla', { status: HttpStatus.CREATED })
  nyNyckel(@Inloggad() { id }: InloggadAnvandare): Promise<NyKalendernyckelSvar> {
    return this.kalender.nyNyckel(id);
  }

  @Delete(VAGAR.kalendernyckel)
  @KraverInloggning()
  @HttpCode(HttpStatus.NO_CONTENT)
  @Svar('', 'Återkallar kalenderlänken', { status: HttpStatus.NO_CONTENT })
  aterkalla(@Inloggad() { id }: InloggadAnvandare): Promise<void> {
    return this.kalender.aterkalla(id);
  }

  @Get(VAGAR.kalenderIcs)
  @Oppen()
  @Takt('kalender')
  @Svar('', 'Sammanträdenas dagar och den egna uppföljningen som iCalendar, för den som har länkens nyckel', { fil: ICS, fraga: Kalenderfraga })
  async ics(@Query() { nyckel }: Kalenderfraga, @Res() svar: FastifyReply): Promise<void> {
    const fil = await this.kalender.ics(nyckel);
    await svar.header('content-type', `${ICS}; charset=utf-8`).header('content-disposition', 'attachment; filename="anslag.ics"').send(fil);
  }
}
