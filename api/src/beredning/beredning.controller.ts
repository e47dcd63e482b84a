import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { type ArendeandringSvar, type BeredningSvar, type StatusandringSvar, VAGAR } from '@anslag/kontrakt';
import { ByterStatus, SkrivBeredning } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { ArendestatusService } from './arendestatus.service';
import { BeredningService } from './beredning.service';
import { BeredningsskrivningService } from './beredningsskrivning.service';

@Controller()
export class BeredningController {
  constructor(
    private readonly beredning: BeredningService,
    private readonly skrivning: BeredningsskrivningService,
    private readonly status: ArendestatusService,
  ) {}

  @Get(VAGAR.beredning)
  @Kraver('arende.lasa')
  @Svar('BeredningSvar', 'Beredningen: texter, kontroll med skäl och källa, mål, ramen före och efter, liknande ärenden och vad nästa steg saknar')
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<BeredningSvar> {
    return this.beredning.hamta(jag, nyckel);
  }

  @Put(VAGAR.beredning)
  @Kraver('arende.andra')
  @Svar('ArendeandringSvar', 'Ändrar beredningen; 409 med vad som har ändrats om versionen är gammal')
  skriv(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() begaran: SkrivBeredning, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<ArendeandringSvar> {
    return this.skrivning.skriv(jag, nyckel, begaran, { idempotens });
  }

  @Post(VAGAR.arendestatus)
  @Kraver('arende.andra', 'forslag.aterlamna')
  @Svar('StatusandringSvar', 'Tar ett steg på ärendets väg; 422 med vad som saknas', { status: 201 })
  byt(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() begaran: ByterStatus, @Idempotensnyckel() idempotens: Skrivval['idempotens']): Promise<StatusandringSvar> {
    return this.status.byt(jag, nyckel, begaran, { idempotens });
  }
}
