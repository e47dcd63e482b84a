import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeslutController } from './beslut.controller';
import { FattandeService } from './fattande.service';
import { ForslagService } from './forslag.service';

/** Proposals and decisions on ärenden. */
@Module({ imports: [ArendeModule], controllers: [BeslutController], providers: [ForslagService, FattandeService], exports: [FattandeService] })
export class BeslutModule {}
