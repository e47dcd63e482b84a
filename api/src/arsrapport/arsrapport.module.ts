import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { StrategiModule } from '../strategi/strategi.module';
import { ArsbokslutService } from './arsbokslut.service';
import { ArsbokslutsJobb } from './arsboksluts-jobb';
import { ArsrapportController } from './arsrapport.controller';
import { ArsunderlagQuery } from './arsunderlag.query';

@Module({
  imports: [StrategiModule],
  controllers: [ArsrapportController],
  providers: [ArsunderlagQuery, ArsbokslutService],
  exports: [ArsbokslutService],
})
export class ArsrapportModule {}

/** The årsbokslut that makes itself: only in a server, never in a command. */
@Module({ imports: [ScheduleModule.forRoot(), ArsrapportModule], providers: [ArsbokslutsJobb] })
export class ArsbokslutsschemaModule {}
