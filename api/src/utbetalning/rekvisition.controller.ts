import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { type RekvisitionerSvar, type RekvisitionSvar, VAGAR } from '@anslag/kontrakt';
import { AndradRekvisition, Attestbegaran, Granskningsbegaran, NyRekvisition, Ordermakulering, Rekvisitionsskal, Rekvisitionsvag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { ArendeekonomiService } from './arendeekonomi.service';
import { RekvisitionService } from './rekvisition.service';
import { RekvisitionsprovningService } from './rekvisitionsprovning.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class RekvisitionController {
  constructor(
    private readonly ekonomi: ArendeekonomiService,
    private readonly rekvisitioner: RekvisitionService,
    private readonly provning: RekvisitionsprovningService,
  ) {}

  @Get(VAGAR.rekvisitioner)
  @Kraver('arende.lasa')
  @Svar('RekvisitionerSvar', 'Ärendets rekvisitioner')
  lista(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<RekvisitionerSvar> {
    return this.ekonomi.rekvisitioner(jag, nyckel);
  }

  @Post(VAGAR.rekvisitioner)
  @Kraver('rekvisition.registrera')
  @Svar('RekvisitionSvar', 'Registrerar en rekvisition eller ett förskott', { status: HttpStatus.CREATED })
  registrera(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() ny: NyRekvisition, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.rekvisitioner.registrera(jag, nyckel, ny, { idempotens });
  }

  @Get(VAGAR.rekvisition)
  @Kraver('arende.lasa')
  @Svar('RekvisitionSvar', 'En rekvisition, med vad den ger och vad som hindrar den')
  hamta(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag): Promise<RekvisitionSvar> {
    return this.ekonomi.rekvisition(jag, nyckel, nummer);
  }

  @Put(VAGAR.rekvisition)
  @Kraver('rekvisition.registrera')
  @Svar('RekvisitionSvar', 'Ändrar en rekvisition som inte är granskad')
  andra(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag, @Body() andrad: AndradRekvisition, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.rekvisitioner.andra(jag, nyckel, nummer, andrad, { idempotens });
  }

  @Post(VAGAR.rekvisitionsgranskning)
  @Kraver('rekvisition.granska')
  @HttpCode(HttpStatus.OK)
  @Svar('RekvisitionSvar', 'Granskar en rekvisition: vad som inte godkänns, och varför')
  granska(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag, @Body() granskning: Granskningsbegaran, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.provning.granska(jag, nyckel, nummer, granskning, { idempotens });
  }

  @Post(VAGAR.rekvisitionsattest)
  @Kraver('rekvisition.attestera')
  @HttpCode(HttpStatus.OK)
  @Svar('RekvisitionSvar', 'Attesterar en rekvisition som någon annan har berett')
  attestera(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag, @Body() attest: Attestbegaran, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.provning.attestera(jag, nyckel, nummer, attest, { idempotens });
  }

  @Post(VAGAR.rekvisitionsavslag)
  @Kraver('rekvisition.attestera')
  @HttpCode(HttpStatus.OK)
  @Svar('RekvisitionSvar', 'Avslår en rekvisition')
  avsla(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag, @Body() avslag: Rekvisitionsskal, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.provning.avsla(jag, nyckel, nummer, avslag, { idempotens });
  }

  @Post(VAGAR.rekvisitionsaterlamning)
  @Kraver('rekvisition.granska', 'rekvisition.attestera')
  @HttpCode(HttpStatus.OK)
  @Svar('RekvisitionSvar', 'Lämnar tillbaka en rekvisition för komplettering')
  aterlamna(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag, @Body() aterlamning: Rekvisitionsskal, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.provning.aterlamna(jag, nyckel, nummer, aterlamning, { idempotens });
  }

  @Post(VAGAR.ordermakulering)
  @Kraver('utbetalning.hantera')
  @HttpCode(HttpStatus.OK)
  @Svar('RekvisitionSvar', 'Makulerar en utbetalningsorder som inte är betald')
  makuleraOrder(@SomBegar() jag: InloggadBegarande, @Param() { nyckel, nummer }: Rekvisitionsvag, @Body() makulering: Ordermakulering, @Idempotensnyckel() idempotens: Idempotens): Promise<RekvisitionSvar> {
    return this.provning.makuleraOrder(jag, nyckel, nummer, makulering, { idempotens });
  }
}
