import { Module } from '@nestjs/common';
import { EkonomiController } from './ekonomi.controller';
import { EkonomiQuery } from './ekonomi.query';
import { EkonomiService } from './ekonomi.service';

@Module({ controllers: [EkonomiController], providers: [EkonomiQuery, EkonomiService] })
export class EkonomiModule {}
