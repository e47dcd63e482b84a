import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Post, Req, Res } from '@nestjs/common';
import { type SessionSvar, type UtloggningSvar, VAGAR } from '@anslag/kontrakt';
import { Exempelinloggning } from '@anslag/kontrakt/begaran';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Aktor } from '../historik/aktor';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { Svar } from '../plattform/openapi/svar';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte } from '../plattform/problem/problem-fel';
import { Takt } from '../plattform/skydd/takt';
import { exempelkonto } from './exempelkonton';
import { Handlande, KraverInloggning, Oppen } from './inloggad';
import { lasKaka, sattKaka } from './kaka';
import { Inloggning } from './oidc/inloggning.service';
import { SessionService } from './session.service';

@Controller()
export class BehorighetController {
  constructor(
    private readonly sessioner: SessionService,
    private readonly inloggning: Inloggning,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get(VAGAR.session)
  @Oppen()
  @Svar('SessionSvar', 'Vem som är inloggad, eller hur man loggar in')
  async session(@Req() begaran: FastifyRequest): Promise<SessionSvar> {
    const nyckel = lasKaka(begaran, this.konfiguration);
    const anvandare = nyckel ? await this.sessioner.finn(nyckel) : null;
    const { satt } = this.konfiguration.inloggning;
    if (!anvandare) return { inloggad: false, satt };
    return { inloggad: true, ...anvandare, garUt: anvandare.garUt.toISOString(), satt };
  }

  @Post(VAGAR.exempelsession)
  @Oppen()
  @Takt('inloggning')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Svar('', 'Loggar in med ett exempelkonto; finns bara där ingen inloggningstjänst är inställd', { status: HttpStatus.NO_CONTENT })
  async exempel(@Body() { roll }: Exempelinloggning, @Req() begaran: FastifyRequest, @Res({ passthrough: true }) svar: FastifyReply): Promise<void> {
    if (this.konfiguration.inloggning.satt !== 'exempel') throw finnsInte('Inloggning med exempelkonto');
    const { nyckel } = await this.sessioner.borja(exempelkonto(roll), begaran.id, null, lasKaka(begaran, this.konfiguration));
    sattKaka(svar, this.konfiguration, nyckel);
  }

  @Delete(VAGAR.session)
  @KraverInloggning()
  @Svar('UtloggningSvar', 'Loggar ut')
  async loggaUt(@Handlande() aktor: Aktor, @Req() begaran: FastifyRequest, @Res({ passthrough: true }) svar: FastifyReply): Promise<UtloggningSvar> {
    return this.avsluta(aktor, 'denna', begaran, svar);
  }

  @Delete(VAGAR.sessioner)
  @KraverInloggning()
  @Svar('UtloggningSvar', 'Loggar ut överallt')
  async loggaUtOverallt(@Handlande() aktor: Aktor, @Req() begaran: FastifyRequest, @Res({ passthrough: true }) svar: FastifyReply): Promise<UtloggningSvar> {
    return this.avsluta(aktor, 'alla', begaran, svar);
  }

  /** Ends this session or all of the person's, and says where the browser ends the provider's. */
  private async avsluta(aktor: Aktor, vilka: 'denna' | 'alla', begaran: FastifyRequest, svar: FastifyReply): Promise<UtloggningSvar> {
    const nyckel = lasKaka(begaran, this.konfiguration) ?? '';
    const idToken = await this.sessioner.idToken(nyckel);
    await this.sessioner.avsluta(aktor, vilka === 'alla' ? { anvandareId: aktor.anvandareId ?? '' } : { nyckel });
    sattKaka(svar, this.konfiguration, null);
    return { vidare: idToken === null ? null : await this.inloggning.utloggningsadress(idToken) };
  }
}
