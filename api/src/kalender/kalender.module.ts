import { Module } from '@nestjs/common';
import { KalenderController } from './kalender.controller';
import { KalenderQuery } from './kalender.query';
import { KalenderService } from './kalender.service';

/** The days of meetings as a list and as a calendar. */
@Module({ controllers: [KalenderController], providers: [KalenderQuery, KalenderService] })
export class KalenderModule {}
