import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { type ProtokollSvar, type SammantradeAndratSvar, VAGAR } from '@anslag/kontrakt';
import { Protokollsignering, Punktutfallsbegaran, Punktvag, Sammantradessteg, Sammantradesvag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { MoteService } from './mote.service';
import { ProtokollService } from './protokoll.service';
import { PunktutfallService } from './punktutfall.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class MoteController {
  constructor(
    private readonly mote: MoteService,
    private readonly punkter: PunktutfallService,
    private readonly protokollen: ProtokollService,
  ) {}

  @Post(VAGAR.sammantradesstart)
  @Kraver('sammantrade.leda')
  @HttpCode(HttpStatus.OK)
  @Svar('SammantradeAndratSvar', 'Öppnar sammanträdet; varje punkt får sin paragraf')
  starta(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() steg: Sammantradessteg, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.mote.starta(jag, id, steg, { idempotens });
  }

  @Post(VAGAR.punktutfall)
  @Kraver('sammantrade.leda')
  @HttpCode(HttpStatus.OK)
  @Svar('SammantradeAndratSvar', 'För in en punkts utfall; ett bifall, avslag eller ändrat beslut fattas i samma steg')
  avgor(@SomBegar() jag: InloggadBegarande, @Param() { id, punkt }: Punktvag, @Body() utfall: Punktutfallsbegaran, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.punkter.avgor(jag, id, punkt, utfall, { idempotens });
  }

  @Post(VAGAR.sammantradesslut)
  @Kraver('sammantrade.leda')
  @HttpCode(HttpStatus.OK)
  @Svar('SammantradeAndratSvar', 'Avslutar sammanträdet och skriver protokollet')
  avsluta(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() steg: Sammantradessteg, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.mote.avsluta(jag, id, steg, { idempotens });
  }

  @Get(VAGAR.protokoll)
  @Kraver('arende.lasa')
  @Svar('ProtokollSvar', 'Protokollet från ett avslutat sammanträde')
  protokoll(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag): Promise<ProtokollSvar> {
    return this.protokollen.hamta(jag, id);
  }

  @Post(VAGAR.protokollsignering)
  @Kraver('protokoll.signera')
  @HttpCode(HttpStatus.OK)
  @Svar('SammantradeAndratSvar', 'Justerar protokollet; när alla har signerat är det låst')
  signera(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() signering: Protokollsignering, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.protokollen.signera(jag, id, signering, { idempotens });
  }
}
