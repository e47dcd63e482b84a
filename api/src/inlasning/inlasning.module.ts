import { Module } from '@nestjs/common';
import { InlasningService } from './inlasning.service';

@Module({ providers: [InlasningService], exports: [InlasningService] })
export class InlasningModule {}
