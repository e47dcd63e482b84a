import { Body, Controller, Delete, Get, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { type ArendeEkonomiSvar, VAGAR } from '@anslag/kontrakt';
import { Aterforingsmakulering, Aterforingsvag, NyAterbetalning, NyAterforing, Uppfyllelsemakulering, Villkorsuppfyllelsebegaran, Villkorsvag } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { ArendeekonomiService } from './arendeekonomi.service';
import { AterforingService } from './aterforing.service';
import { VillkorsuppfyllelseService } from './villkorsuppfyllelse.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class ArendeekonomiController {
  constructor(
    private readonly ekonomi: ArendeekonomiService,
    private readonly aterforing: AterforingService,
    private readonly villkor: VillkorsuppfyllelseService,
  ) {}

  @Get(VAGAR.arendeekonomi)
  @Kraver('arende.lasa')
  @Svar('ArendeEkonomiSvar', 'Ärendets pengar: vad som är beviljat, godkänt, utbetalt, återfört och kvar')
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string): Promise<ArendeEkonomiSvar> {
    return this.ekonomi.hamta(jag, nyckel);
  }

  @Post(VAGAR.aterbetalningar)
  @Kraver('utbetalning.hantera')
  @Svar('ArendeEkonomiSvar', 'Registrerar pengar som sökanden har betalat tillbaka', { status: HttpStatus.CREATED })
  aterbetala(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() ny: NyAterbetalning, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeEkonomiSvar> {
    return this.aterforing.aterbetala(jag, nyckel, ny, { idempotens });
  }

  @Post(VAGAR.aterforing)
  @Kraver('aterforing.gora')
  @Svar('ArendeEkonomiSvar', 'Återför pengar till ett års ram', { status: HttpStatus.CREATED })
  aterfor(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() ny: NyAterforing, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeEkonomiSvar> {
    return this.aterforing.aterfor(jag, nyckel, ny, { idempotens });
  }

  @Delete(VAGAR.aterbetalning)
  @Kraver('utbetalning.hantera')
  @Svar('ArendeEkonomiSvar', 'Makulerar en återbetalning som registrerades av misstag', { fraga: Aterforingsmakulering })
  makuleraAterbetalning(@SomBegar() jag: InloggadBegarande, @Param() vag: Aterforingsvag, @Query() makulering: Aterforingsmakulering, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeEkonomiSvar> {
    return this.aterforing.makuleraAterbetalning(jag, vag, makulering, { idempotens });
  }

  @Delete(VAGAR.aterforingen)
  @Kraver('aterforing.gora')
  @Svar('ArendeEkonomiSvar', 'Makulerar en återföring som gjordes av misstag', { fraga: Aterforingsmakulering })
  makuleraAterforing(@SomBegar() jag: InloggadBegarande, @Param() vag: Aterforingsvag, @Query() makulering: Aterforingsmakulering, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeEkonomiSvar> {
    return this.aterforing.makuleraAterforing(jag, vag, makulering, { idempotens });
  }

  @Post(VAGAR.villkorsuppfyllelse)
  @Kraver('rekvisition.granska')
  @Svar('ArendeEkonomiSvar', 'Registrerar att ett villkor är uppfyllt', { status: HttpStatus.CREATED })
  uppfyll(@SomBegar() jag: InloggadBegarande, @Param() vag: Villkorsvag, @Body() uppfyllelse: Villkorsuppfyllelsebegaran, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeEkonomiSvar> {
    return this.villkor.registrera(jag, vag, uppfyllelse, { idempotens });
  }

  @Delete(VAGAR.villkorsuppfyllelse)
  @Kraver('rekvisition.granska')
  @Svar('ArendeEkonomiSvar', 'Makulerar en registrering av att ett villkor är uppfyllt', { fraga: Uppfyllelsemakulering })
  makuleraUppfyllelse(@SomBegar() jag: InloggadBegarande, @Param() vag: Villkorsvag, @Query() makulering: Uppfyllelsemakulering, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeEkonomiSvar> {
    return this.villkor.makulera(jag, vag, makulering, { idempotens });
  }
}
