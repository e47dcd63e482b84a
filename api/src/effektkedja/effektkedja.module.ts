import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { EffektkedjaController } from './effektkedja.controller';
import { InsatsController } from './insats.controller';
import { InsatsQuery } from './insats.query';
import { InsatsService } from './insats.service';
import { KedjeQuery } from './kedja.query';
import { KedjeService } from './kedja.service';
import { Kedjeskrivning } from './kedjeskrivning';
import { LoggningQuery } from './loggning.query';
import { LoggningService } from './loggning.service';
import { UtfallService } from './utfall.service';

/** Effect chains of ärenden and insatser, and what is logged on them. */
@Module({
  imports: [ArendeModule],
  controllers: [EffektkedjaController, InsatsController],
  providers: [InsatsQuery, InsatsService, KedjeQuery, KedjeService, Kedjeskrivning, LoggningQuery, LoggningService, UtfallService],
  exports: [KedjeQuery, LoggningService],
})
export class EffektkedjaModule {}
