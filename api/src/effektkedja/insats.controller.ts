import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type InsatslistaSvar, type InsatsSvar, type KedjeandringSvar, type KedjeSvar, VAGAR } from '@anslag/kontrakt';
import { AndraEffektkedja, Insatsfraga, Tingvag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { InsatsService } from './insats.service';
import { KedjeService } from './kedja.service';

@Controller()
export class InsatsController {
  constructor(
    private readonly insatser: InsatsService,
    private readonly kedjor: KedjeService,
  ) {}

  @Get(VAGAR.insatser)
  @Kraver('arende.lasa')
  @Svar('InsatslistaSvar', 'Regionens egna insatser med hur långt deras effektkedjor har kommit', { fraga: Insatsfraga })
  lista(@Query() fraga: Insatsfraga): Promise<InsatslistaSvar> {
    return this.insatser.lista(fraga);
  }

  @Get(VAGAR.insats)
  @Kraver('arende.lasa')
  @Svar('InsatsSvar', 'En insats så som den är redovisad')
  hamta(@SomBegar() jag: InloggadBegarande, @Param() { id }: Tingvag): Promise<InsatsSvar> {
    return this.insatser.hamta(jag, id);
  }

  @Get(VAGAR.insatseffektkedja)
  @Kraver('arende.lasa')
  @Svar('KedjeSvar', 'Insatsens effektkedja med mål, loggade resultat och luckor')
  kedja(@SomBegar() jag: InloggadBegarande, @Param() { id }: Tingvag): Promise<KedjeSvar> {
    return this.kedjor.hamta(jag, { insats: id });
  }

  @Put(VAGAR.insatseffektkedja)
  @Kraver('insats.andra')
  @Svar('KedjeandringSvar', 'Sparar insatsens hela effektkedja; 409 om versionen är gammal')
  spara(@SomBegar() jag: InloggadBegarande, @Param() { id }: Tingvag, @Body() kedja: AndraEffektkedja, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<KedjeandringSvar> {
    return this.kedjor.spara(jag, { insats: id }, kedja, { idempotens });
  }
}
