import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BilagaModule } from '../bilaga/bilaga.module';
import { DelbidragModule } from '../delbidrag/delbidrag.module';
import { ArendeekonomiController } from './arendeekonomi.controller';
import { ArendeekonomiService } from './arendeekonomi.service';
import { AterforingService } from './aterforing.service';
import { Ekonomilagen } from './ekonomilage';
import { RekvisitionController } from './rekvisition.controller';
import { RekvisitionQuery } from './rekvisition.query';
import { RekvisitionService } from './rekvisition.service';
import { RekvisitionsprovningService } from './rekvisitionsprovning.service';
import { Rekvisitionsskrivning } from './rekvisitionsskrivning';
import { VillkorsuppfyllelseService } from './villkorsuppfyllelse.service';

/** Claims from when they come in until they are to be paid, and money that comes back. */
@Module({
  imports: [ArendeModule, BilagaModule, DelbidragModule],
  controllers: [RekvisitionController, ArendeekonomiController],
  providers: [
    Ekonomilagen,
    RekvisitionQuery,
    Rekvisitionsskrivning,
    RekvisitionService,
    RekvisitionsprovningService,
    ArendeekonomiService,
    AterforingService,
    VillkorsuppfyllelseService,
  ],
  exports: [RekvisitionQuery, Ekonomilagen],
})
export class UtbetalningModule {}
