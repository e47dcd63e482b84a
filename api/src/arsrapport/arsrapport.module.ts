import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { StrategiModule } from '../strategi/strategi.module';
import { ArsbokslutService } from './arsbokslut.service';
import { ArsbokslutsJobb } from './arsboksluts-jobb';
import { ArsrapportController } from './arsrapport.controller';
import { ArsunderlagQuery } from './arsunderlag.query';

@Module({
  imports: [ScheduleModule.forRoot(), StrategiModule],
  controllers: [ArsrapportController],
  providers: [ArsunderlagQuery, ArsbokslutService, ArsbokslutsJobb],
  exports: [ArsbokslutService],
})
export class ArsrapportModule {}
