import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Logger, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { INLOGGNINGSSIDA, VAGAR } from '@anslag/kontrakt';
import { Inloggningsfraga } from '@anslag/kontrakt/begaran';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Konfiguration } from '../../plattform/konfiguration/konfiguration';
import { Svar } from '../../plattform/openapi/svar';
import { KONFIGURATION } from '../../plattform/plattform.module';
import { Takt } from '../../plattform/skydd/takt';
import { Oppen } from '../inloggad';
import { lasForsokskaka, lasKaka, sattForsokskaka, sattKaka } from '../kaka';
import { Bromsfilter } from './broms.filter';
import { Bakkanal } from './bakkanal.service';
import { Identitetstjanst } from './identitetstjanst';
import { Inloggning } from './inloggning.service';
import { Inloggningsavbrott } from './inloggningsavbrott';

/** The routes that a browser is sent to and from the identity provider by, and the one that the provider itself calls. */
@Controller()
export class InloggningController {
  private readonly logg = new Logger('Inloggning');

  constructor(
    private readonly inloggning: Inloggning,
    private readonly bakkanal: Bakkanal,
    private readonly tjanst: Identitetstjanst,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get(VAGAR.inloggning)
  @Oppen()
  @Takt('inloggning')
  @UseFilters(Bromsfilter)
  @Svar('', 'Skickar webbläsaren till inloggningstjänsten', { status: HttpStatus.FOUND, fraga: Inloggningsfraga })
  borja(@Query() { mal = '/' }: Inloggningsfraga, @Req() begaran: FastifyRequest, @Res() svar: FastifyReply): Promise<void> {
    return this.vidare(svar, async () => {
      const { adress, webblasare } = await this.inloggning.borja(mal, lasForsokskaka(begaran, this.konfiguration));
      sattForsokskaka(svar, this.konfiguration, webblasare);
      return adress;
    });
  }

  @Get(VAGAR.inloggningssvar)
  @Oppen()
  @Svar('', 'Tar emot webbläsaren från inloggningstjänsten, loggar in och skickar den vidare dit den var på väg', { status: HttpStatus.FOUND })
  slutfor(@Req() begaran: FastifyRequest, @Res() svar: FastifyReply): Promise<void> {
    return this.vidare(svar, async () => {
      const [forsok, gammal] = [lasForsokskaka(begaran, this.konfiguration), lasKaka(begaran, this.konfiguration)];
      const { nyckel, mal } = await this.inloggning.slutfor(begaran.url, forsok, gammal, begaran.id);
      sattKaka(svar, this.konfiguration, nyckel);
      return mal;
    });
  }

  @Post(VAGAR.bakkanalsutloggning)
  @Oppen()
  @HttpCode(HttpStatus.OK)
  @Svar('', 'Inloggningstjänsten avslutar en persons sessioner (OpenID Connect Back-Channel Logout)')
  async loggaUt(@Body() kropp: unknown, @Req() begaran: FastifyRequest): Promise<void> {
    await this.bakkanal.avsluta(kropp, begaran.id);
  }

  /** Sends the browser to where `arbete` says, or to the login page with the code of what went wrong. */
  private async vidare(svar: FastifyReply, arbete: () => Promise<string>): Promise<void> {
    const { adress } = this.tjanst.installning;
    void svar.header('cache-control', 'no-store');
    try {
      void svar.redirect(await arbete(), HttpStatus.FOUND);
    } catch (fel) {
      if (!(fel instanceof Inloggningsavbrott)) throw fel;
      this.logg.warn(fel.message);
      void svar.redirect(new URL(`${INLOGGNINGSSIDA}?fel=${fel.kod}`, adress).href, HttpStatus.FOUND);
    }
  }
}
