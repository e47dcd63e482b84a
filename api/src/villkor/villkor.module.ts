import { Module } from '@nestjs/common';
import { VillkorController } from './villkor.controller';
import { VillkorQuery } from './villkor.query';
import { VillkorService } from './villkor.service';

/** The catalogue of conditions that decisions are given from. */
@Module({ controllers: [VillkorController], providers: [VillkorQuery, VillkorService], exports: [VillkorQuery] })
export class VillkorModule {}
