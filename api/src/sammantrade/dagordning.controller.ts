import { Body, Controller, Delete, Get, HttpStatus, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { type PunktSkapadSvar, type SammantradeAndratSvar, VAGAR, type ValbaraForslagSvar } from '@anslag/kontrakt';
import { AndraPunkt, Borttagning, NyPunkt, Punktordning, Punktvag, Sammantradesvag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { DagordningService } from './dagordning.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class DagordningController {
  constructor(private readonly dagordning: DagordningService) {}

  @Get(VAGAR.sammantradesvalbara)
  @Kraver('sammantrade.planera', 'sammantrade.leda')
  @Svar('ValbaraForslagSvar', 'Vilka förslag som kan sättas upp, och vilka personer som kan delta')
  valbara(@Param() { id }: Sammantradesvag): Promise<ValbaraForslagSvar> {
    return this.dagordning.valbara(id);
  }

  @Post(VAGAR.sammantradespunkter)
  @Kraver('sammantrade.planera')
  @Svar('PunktSkapadSvar', 'Lägger till en punkt på dagordningen', { status: HttpStatus.CREATED })
  laggTill(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() punkt: NyPunkt, @Idempotensnyckel() idempotens: Idempotens): Promise<PunktSkapadSvar> {
    return this.dagordning.laggTill(jag, id, punkt, { idempotens });
  }

  @Put(VAGAR.sammantradespunktordning)
  @Kraver('sammantrade.planera')
  @Svar('SammantradeAndratSvar', 'Ändrar punkternas ordning')
  ordna(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() ordning: Punktordning): Promise<SammantradeAndratSvar> {
    return this.dagordning.ordna(jag, id, ordning);
  }

  @Patch(VAGAR.sammantradespunkt)
  @Kraver('sammantrade.planera')
  @Svar('SammantradeAndratSvar', 'Ändrar en punkts texter')
  andra(@SomBegar() jag: InloggadBegarande, @Param() { id, punkt }: Punktvag, @Body() andring: AndraPunkt): Promise<SammantradeAndratSvar> {
    return this.dagordning.andra(jag, id, punkt, andring);
  }

  @Delete(VAGAR.sammantradespunkt)
  @Kraver('sammantrade.planera')
  @Svar('SammantradeAndratSvar', 'Tar bort en punkt från dagordningen', { fraga: Borttagning })
  taBort(@SomBegar() jag: InloggadBegarande, @Param() { id, punkt }: Punktvag, @Query() { version }: Borttagning, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.dagordning.taBort(jag, id, punkt, version, { idempotens });
  }
}
