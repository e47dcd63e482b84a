import { Body, Controller, Get, HttpCode, HttpStatus, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { type SammantradeAndratSvar, type SammantradeListaSvar, type SammantradeSvar, VAGAR } from '@anslag/kontrakt';
import { AndraSammantrade, NyttSammantrade, Sammantradesfraga, Sammantradessteg, Sammantradesvag, SattDeltagare, StallerInSammantrade } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { InstallelseService } from './installelse.service';
import { PlaneringService } from './planering.service';
import { SammantradeService } from './sammantrade.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class SammantradeController {
  constructor(
    private readonly sammantraden: SammantradeService,
    private readonly planering: PlaneringService,
    private readonly installelse: InstallelseService,
  ) {}

  @Get(VAGAR.sammantraden)
  @Kraver('arende.lasa')
  @Svar('SammantradeListaSvar', 'Sammanträden, senaste först, med tidsfrister', { fraga: Sammantradesfraga })
  lista(@Query() fraga: Sammantradesfraga): Promise<SammantradeListaSvar> {
    return this.sammantraden.lista(fraga);
  }

  @Post(VAGAR.sammantraden)
  @Kraver('sammantrade.planera')
  @Svar('SammantradeAndratSvar', 'Planerar ett sammanträde', { status: HttpStatus.CREATED })
  skapa(@SomBegar() jag: InloggadBegarande, @Body() nytt: NyttSammantrade, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.planering.skapa(jag, nytt, { idempotens });
  }

  @Get(VAGAR.sammantrade)
  @Kraver('arende.lasa')
  @Svar('SammantradeSvar', 'Ett sammanträde med dagordning, deltagare och utfall')
  hamta(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag): Promise<SammantradeSvar> {
    return this.sammantraden.hamta(jag, id);
  }

  @Patch(VAGAR.sammantrade)
  @Kraver('sammantrade.planera')
  @Svar('SammantradeAndratSvar', 'Ändrar dag, tid, plats, tidsfrister eller första paragraf')
  andra(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() andring: AndraSammantrade): Promise<SammantradeAndratSvar> {
    return this.planering.andra(jag, id, andring);
  }

  @Put(VAGAR.sammantradesdeltagare)
  @Kraver('sammantrade.planera', 'sammantrade.leda')
  @Svar('SammantradeAndratSvar', 'Ersätter listan över vilka som deltar, är närvarande och justerar')
  deltagare(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() lista: SattDeltagare): Promise<SammantradeAndratSvar> {
    return this.planering.deltagare(jag, id, lista);
  }

  @Post(VAGAR.sammantradeskallelse)
  @Kraver('sammantrade.planera')
  @HttpCode(HttpStatus.OK)
  @Svar('SammantradeAndratSvar', 'Antecknar att kallelsen är utskickad')
  kalla(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() steg: Sammantradessteg, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.planering.kalla(jag, id, steg, { idempotens });
  }

  @Post(VAGAR.sammantradesinstallelse)
  @Kraver('sammantrade.planera')
  @HttpCode(HttpStatus.OK)
  @Svar('SammantradeAndratSvar', 'Ställer in ett sammanträde som inte har börjat; dess förslag kan sättas upp på nästa dagordning')
  stallIn(@SomBegar() jag: InloggadBegarande, @Param() { id }: Sammantradesvag, @Body() begaran: StallerInSammantrade, @Idempotensnyckel() idempotens: Idempotens): Promise<SammantradeAndratSvar> {
    return this.installelse.stallIn(jag, id, begaran, { idempotens });
  }
}
