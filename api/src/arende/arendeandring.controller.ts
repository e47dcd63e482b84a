import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { type ArendeandringSvar, type HandlaggarvalSvar, VAGAR } from '@anslag/kontrakt';
import { AndraArende, Javsskal, MarkeraSekretess, ValjHandlaggare } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { ArendeandringService } from './arendeandring.service';
import { ArendeansvarService } from './arendeansvar.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class ArendeandringController {
  constructor(
    private readonly andringar: ArendeandringService,
    private readonly ansvar: ArendeansvarService,
  ) {}

  @Patch(VAGAR.arende)
  @Kraver('arende.andra')
  @Svar('ArendeandringSvar', 'Ändrar ärendets uppgifter; 409 med vad som har ändrats om versionen är gammal')
  andra(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() andring: AndraArende, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeandringSvar> {
    return this.andringar.andra(jag, nyckel, andring, { idempotens });
  }

  @Get(VAGAR.arendehandlaggare)
  @Kraver('arende.tilldela')
  @Svar('HandlaggarvalSvar', 'Vilka ärendet kan tilldelas')
  valbara(@Param('nyckel') nyckel: string): Promise<HandlaggarvalSvar> {
    return this.ansvar.valbara(nyckel);
  }

  @Put(VAGAR.arendehandlaggare)
  @Kraver('arende.ta', 'arende.tilldela')
  @Svar('ArendeandringSvar', 'Tar ärendet, eller tilldelar någon det')
  satHandlaggare(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() val: ValjHandlaggare, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeandringSvar> {
    return this.ansvar.satHandlaggare(jag, nyckel, val, { idempotens });
  }

  @Put(VAGAR.arendesekretess)
  @Kraver('sekretess.marka')
  @Svar('ArendeandringSvar', 'Markerar ärendet med sekretess, eller tar bort markeringen')
  markera(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() mark: MarkeraSekretess, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeandringSvar> {
    return this.ansvar.markera(jag, nyckel, mark, { idempotens });
  }

  @Post(VAGAR.arendejav)
  @Kraver('jav.anmala')
  @Svar('ArendeandringSvar', 'Anmäler att den inloggade är jävig i ärendet', { status: 201 })
  anmalJav(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() { skal }: Javsskal, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeandringSvar> {
    return this.ansvar.anmalJav(jag, nyckel, skal, { idempotens });
  }

  @Delete(VAGAR.arendejavFor)
  @Kraver('jav.upphava')
  @Svar('ArendeandringSvar', 'Häver en anmälan om jäv', { fraga: Javsskal })
  upphavJav(
    @SomBegar() jag: InloggadBegarande,
    @Param('nyckel') nyckel: string,
    @Param('id') id: string,
    @Query() { skal }: Javsskal,
    @Idempotensnyckel() idempotens: Idempotens,
  ): Promise<ArendeandringSvar> {
    return this.ansvar.upphavJav(jag, nyckel, id, skal, { idempotens });
  }
}
