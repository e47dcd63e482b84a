import { Module } from '@nestjs/common';
import { StrategiModule } from '../strategi/strategi.module';
import { ArendeController } from './arende.controller';
import { ArendeQuery } from './arende.query';
import { ArendeService } from './arende.service';
import { ArendelistaQuery } from './arendelista.query';

@Module({
  imports: [StrategiModule],
  controllers: [ArendeController],
  providers: [ArendeQuery, ArendelistaQuery, ArendeService],
  exports: [ArendeService],
})
export class ArendeModule {}
