import { Body, Controller, Get, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { type KedjeandringSvar, type KedjeforslagSvar, type KedjekallorSvar, type KedjemallarSvar, type KedjeSvar, type LoggningSvar, type NodandringSvar, VAGAR } from '@anslag/kontrakt';
import { AndraEffektkedja, Kedjekallfraga, LoggatUtfall, NyttNodmal, Tingvag, Utfallsmakulering } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { KedjeService } from './kedja.service';
import { LoggningService } from './loggning.service';
import { UtfallService } from './utfall.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class EffektkedjaController {
  constructor(
    private readonly kedjor: KedjeService,
    private readonly utfall: UtfallService,
    private readonly loggning: LoggningService,
  ) {}

  @Get(VAGAR.arendeeffektkedja)
  @Kraver('arende.lasa')
  @Svar('KedjeSvar', 'Ärendets effektkedja med mål, loggade resultat och luckor')
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<KedjeSvar> {
    return this.kedjor.hamta(jag, { arende: nyckel });
  }

  @Put(VAGAR.arendeeffektkedja)
  @Kraver('uppfoljning.skriva')
  @Svar('KedjeandringSvar', 'Sparar ärendets hela effektkedja; 409 med vad som har ändrats om versionen är gammal')
  spara(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() kedja: AndraEffektkedja, @Idempotensnyckel() idempotens: Idempotens): Promise<KedjeandringSvar> {
    return this.kedjor.spara(jag, { arende: nyckel }, kedja, { idempotens });
  }

  @Get(VAGAR.effektkedjaFranAnsokan)
  @Kraver('arende.lasa')
  @Svar('KedjeforslagSvar', 'En början på en effektkedja ur ansökans delmål, aktiviteter och effektmål')
  franAnsokan(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<KedjeforslagSvar> {
    return this.kedjor.franAnsokan(jag, nyckel);
  }

  @Get(VAGAR.kedjemallar)
  @Kraver('register.lasa')
  @Svar('KedjemallarSvar', 'Mallar för vanliga effektkedjor som gäller i dag')
  mallar(): Promise<KedjemallarSvar> {
    return this.kedjor.mallar();
  }

  @Get(VAGAR.kedjekallor)
  @Kraver('arende.lasa')
  @Svar('KedjekallorSvar', 'Ärenden och insatser vars effektkedja kan kopieras; högst 50', { fraga: Kedjekallfraga })
  kallor(@Query() { sok }: Kedjekallfraga): Promise<KedjekallorSvar> {
    return this.kedjor.kallor(sok ?? '');
  }

  @Post(VAGAR.nodmal)
  @Kraver('uppfoljning.skriva', 'insats.andra')
  @Svar('NodandringSvar', 'Sätter ett mål för ett led; det förra är kvar', { status: HttpStatus.CREATED })
  sattMal(@SomBegar() jag: InloggadBegarande, @Param() { id }: Tingvag, @Body() mal: NyttNodmal, @Idempotensnyckel() idempotens: Idempotens): Promise<NodandringSvar> {
    return this.utfall.sattMal(jag, id, mal, { idempotens });
  }

  @Post(VAGAR.nodutfall)
  @Kraver('uppfoljning.skriva', 'insats.andra')
  @Svar('NodandringSvar', 'Loggar ett resultat för ett led, eller rättar ett', { status: HttpStatus.CREATED })
  logga(@SomBegar() jag: InloggadBegarande, @Param() { id }: Tingvag, @Body() utfall: LoggatUtfall, @Idempotensnyckel() idempotens: Idempotens): Promise<NodandringSvar> {
    return this.utfall.logga(jag, id, utfall, { idempotens });
  }

  @Post(VAGAR.utfallsmakulering)
  @Kraver('uppfoljning.skriva', 'insats.andra')
  @Svar('NodandringSvar', 'Makulerar ett loggat resultat, som är kvar med skälet', { status: HttpStatus.CREATED })
  makulera(@SomBegar() jag: InloggadBegarande, @Param() { id }: Tingvag, @Body() { skal }: Utfallsmakulering, @Idempotensnyckel() idempotens: Idempotens): Promise<NodandringSvar> {
    return this.utfall.makulera(jag, id, skal, { idempotens });
  }

  @Get(VAGAR.loggning)
  @Kraver('uppfoljning.skriva')
  @Svar('LoggningSvar', 'Egna projekt att logga resultat på, och vad som efterfrågas nu')
  egna(@SomBegar() jag: InloggadBegarande): Promise<LoggningSvar> {
    return this.loggning.hamta(jag);
  }
}
