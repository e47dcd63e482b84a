import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeredningModule } from '../beredning/beredning.module';
import { DelegationModule } from '../delegation/delegation.module';
import { UppfoljningModule } from '../uppfoljning/uppfoljning.module';
import { OversiktController } from './oversikt.controller';
import { OversiktQuery } from './oversikt.query';
import { OversiktService } from './oversikt.service';
import { VillkorsfristQuery } from './villkorsfrist.query';

/** What waits for whoever asks. */
@Module({ imports: [ArendeModule, BeredningModule, DelegationModule, UppfoljningModule], controllers: [OversiktController], providers: [OversiktQuery, OversiktService, VillkorsfristQuery] })
export class OversiktModule {}
