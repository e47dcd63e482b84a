import { Global, Module } from '@nestjs/common';
import { ArendehistorikService } from './arendehistorik.service';
import { HistorikController } from './historik.controller';
import { HistorikQuery } from './historik.query';
import { Skrivning } from './skrivning';

/** Every feature that changes something does it through Skrivning. */
@Global()
@Module({ controllers: [HistorikController], providers: [Skrivning, HistorikQuery, ArendehistorikService], exports: [Skrivning, HistorikQuery] })
export class HistorikModule {}
