import { Module } from '@nestjs/common';
import { BetalningController } from './betalning.controller';
import { BetalningQuery } from './betalning.query';
import { BetalningService } from './betalning.service';

/** What is approved, on its way to the finance system and back. */
@Module({ controllers: [BetalningController], providers: [BetalningQuery, BetalningService] })
export class BetalningModule {}
