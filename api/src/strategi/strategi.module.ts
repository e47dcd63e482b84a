import { Module } from '@nestjs/common';
import { RegisterQuery } from './register.query';
import { StrategiController } from './strategi.controller';

@Module({ controllers: [StrategiController], providers: [RegisterQuery], exports: [RegisterQuery] })
export class StrategiModule {}
