import { Module } from '@nestjs/common';
import { InlasningController } from './inlasning.controller';
import { InlasningService } from './inlasning.service';

@Module({ controllers: [InlasningController], providers: [InlasningService], exports: [InlasningService] })
export class InlasningModule {}
