import { Module } from '@nestjs/common';
import { UppfoljningModule } from '../uppfoljning/uppfoljning.module';
import { KalenderController } from './kalender.controller';
import { KalenderQuery } from './kalender.query';
import { KalenderService } from './kalender.service';

/** The days of meetings, and of a person's own follow-up, as a list and as a calendar. */
@Module({ imports: [UppfoljningModule], controllers: [KalenderController], providers: [KalenderQuery, KalenderService] })
export class KalenderModule {}
