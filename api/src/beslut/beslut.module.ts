import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { DelegationModule } from '../delegation/delegation.module';
import { VillkorModule } from '../villkor/villkor.module';
import { BeslutController } from './beslut.controller';
import { FattandeService } from './fattande.service';
import { ForslagService } from './forslag.service';

/** Proposals and decisions on ärenden. */
@Module({ imports: [ArendeModule, DelegationModule, VillkorModule], controllers: [BeslutController], providers: [ForslagService, FattandeService], exports: [ForslagService, FattandeService] })
export class BeslutModule {}
