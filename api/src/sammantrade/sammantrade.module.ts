import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeslutModule } from '../beslut/beslut.module';
import { DelegationModule } from '../delegation/delegation.module';
import { StrategiModule } from '../strategi/strategi.module';
import { DagordningController } from './dagordning.controller';
import { DagordningService } from './dagordning.service';
import { InstallelseService } from './installelse.service';
import { Redovisningspunkt } from './redovisningspunkt';
import { MoteController } from './mote.controller';
import { MoteService } from './mote.service';
import { PlaneringService } from './planering.service';
import { ProtokollService } from './protokoll.service';
import { PunktutfallService } from './punktutfall.service';
import { SammantradeController } from './sammantrade.controller';
import { SammantradeQuery } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';
import { SammantradeService } from './sammantrade.service';
import { Sammantradesskrivning } from './sammantradesskrivning';

/** Meetings of the committee: planned, called, held item by item, and their minutes. */
@Module({
  imports: [ArendeModule, BeslutModule, DelegationModule, StrategiModule],
  controllers: [SammantradeController, DagordningController, MoteController],
  providers: [SammantradeQuery, SammantradeRepository, SammantradeService, Sammantradesskrivning, PlaneringService, InstallelseService, DagordningService, Redovisningspunkt, MoteService, PunktutfallService, ProtokollService],
  exports: [SammantradeQuery, SammantradeService, ProtokollService],
})
export class SammantradeModule {}
