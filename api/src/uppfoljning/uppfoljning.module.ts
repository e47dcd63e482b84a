import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeredningModule } from '../beredning/beredning.module';
import { AnalysController } from './analys.controller';
import { AnalysQuery } from './analys.query';
import { AnalysRepository } from './analys.repository';
import { AnalysService } from './analys.service';
import { AnalysskrivningService } from './analysskrivning.service';
import { UppfoljningController } from './uppfoljning.controller';
import { UppfoljningQuery } from './uppfoljning.query';
import { UppfoljningRepository } from './uppfoljning.repository';
import { UppfoljningService } from './uppfoljning.service';
import { UppfoljningsskrivningService } from './uppfoljningsskrivning.service';

/** The follow-up of ärenden: the plan, what happens to its posts, and the analysis at close. */
@Module({
  imports: [ArendeModule, BeredningModule],
  controllers: [UppfoljningController, AnalysController],
  providers: [UppfoljningQuery, UppfoljningRepository, UppfoljningService, UppfoljningsskrivningService, AnalysQuery, AnalysRepository, AnalysService, AnalysskrivningService],
  exports: [UppfoljningService],
})
export class UppfoljningModule {}
