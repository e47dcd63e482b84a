import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeredningModule } from '../beredning/beredning.module';
import { DelegationModule } from '../delegation/delegation.module';
import { OversiktController } from './oversikt.controller';
import { OversiktQuery } from './oversikt.query';
import { OversiktService } from './oversikt.service';

/** What waits for whoever asks. */
@Module({ imports: [ArendeModule, BeredningModule, DelegationModule], controllers: [OversiktController], providers: [OversiktQuery, OversiktService] })
export class OversiktModule {}
