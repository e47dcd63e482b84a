import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeredningModule } from '../beredning/beredning.module';
import { DelegationModule } from '../delegation/delegation.module';
import { VillkorModule } from '../villkor/villkor.module';
import { BeslutController } from './beslut.controller';
import { FattandeService } from './fattande.service';
import { Fattbarhet } from './fattbarhet';
import { ForslagService } from './forslag.service';

/** Proposals and decisions on ärenden. */
@Module({ imports: [ArendeModule, BeredningModule, DelegationModule, VillkorModule], controllers: [BeslutController], providers: [ForslagService, FattandeService, Fattbarhet], exports: [ForslagService, FattandeService] })
export class BeslutModule {}
