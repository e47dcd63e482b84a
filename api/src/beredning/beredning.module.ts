import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { ArendestatusService } from './arendestatus.service';
import { BeredningController } from './beredning.controller';
import { BeredningQuery } from './beredning.query';
import { BeredningRepository } from './beredning.repository';
import { BeredningService } from './beredning.service';
import { BeredningsregisterController } from './beredningsregister.controller';
import { BeredningsregisterRepository } from './beredningsregister.repository';
import { BeredningsregisterService } from './beredningsregister.service';
import { BeredningsskrivningService } from './beredningsskrivning.service';
import { JamforelseQuery } from './jamforelse.query';

@Module({
  imports: [ArendeModule],
  controllers: [BeredningController, BeredningsregisterController],
  providers: [
    BeredningQuery,
    BeredningRepository,
    BeredningService,
    BeredningsskrivningService,
    ArendestatusService,
    JamforelseQuery,
    BeredningsregisterRepository,
    BeredningsregisterService,
  ],
  exports: [BeredningService, BeredningQuery],
})
export class BeredningModule {}
