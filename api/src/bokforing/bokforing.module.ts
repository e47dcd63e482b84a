import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BilagaModule } from '../bilaga/bilaga.module';
import { BokforingController } from './bokforing.controller';
import { BokforingQuery } from './bokforing.query';
import { BokforingRepository } from './bokforing.repository';
import { BokforingService } from './bokforing.service';

@Module({ imports: [ArendeModule, BilagaModule], controllers: [BokforingController], providers: [BokforingQuery, BokforingRepository, BokforingService] })
export class BokforingModule {}
