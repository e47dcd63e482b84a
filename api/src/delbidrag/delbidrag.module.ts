import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { DelbidragController } from './delbidrag.controller';
import { DelbidragRepository } from './delbidrag.repository';
import { DelbidragService } from './delbidrag.service';

@Module({ imports: [ArendeModule], controllers: [DelbidragController], providers: [DelbidragRepository, DelbidragService], exports: [DelbidragRepository] })
export class DelbidragModule {}
