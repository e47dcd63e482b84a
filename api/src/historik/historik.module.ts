import { Global, Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { ArendehistorikService } from './arendehistorik.service';
import { HistorikController } from './historik.controller';
import { HistorikQuery } from './historik.query';
import { Skrivning } from './skrivning';

/** Every feature that changes something does it through Skrivning. */
@Global()
@Module({ providers: [Skrivning], exports: [Skrivning] })
export class HistorikModule {}

/** What has been written, to be read. */
@Module({ imports: [ArendeModule], controllers: [HistorikController], providers: [HistorikQuery, ArendehistorikService], exports: [HistorikQuery] })
export class HistoriklasningModule {}
