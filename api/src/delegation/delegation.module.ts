import { Module } from '@nestjs/common';
import { DelegationController } from './delegation.controller';
import { DelegationQuery } from './delegation.query';
import { DelegationService } from './delegation.service';

/** Who decides what by delegation, and what the committee is told of it. */
@Module({ controllers: [DelegationController], providers: [DelegationQuery, DelegationService], exports: [DelegationService] })
export class DelegationModule {}
