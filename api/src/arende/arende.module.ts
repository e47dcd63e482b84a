import { Module } from '@nestjs/common';
import { StrategiModule } from '../strategi/strategi.module';
import { ArendeController } from './arende.controller';
import { ArendeQuery } from './arende.query';
import { ArendeService } from './arende.service';
import { ArendeandringController } from './arendeandring.controller';
import { ArendeandringService } from './arendeandring.service';
import { ArendeansvarService } from './arendeansvar.service';
import { ArendelistaQuery } from './arendelista.query';
import { Arendeskrivning } from './arendeskrivning';
import { SambandRepository } from './samband.repository';
import { SekretessService } from './sekretess.service';

@Module({
  imports: [StrategiModule],
  controllers: [ArendeController, ArendeandringController],
  providers: [ArendeQuery, ArendelistaQuery, ArendeService, ArendeandringService, ArendeansvarService, Arendeskrivning, SambandRepository, SekretessService],
  exports: [ArendeQuery, ArendeService, Arendeskrivning, SekretessService],
})
export class ArendeModule {}
