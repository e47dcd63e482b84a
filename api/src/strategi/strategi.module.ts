import { Module } from '@nestjs/common';
import { MalQuery } from './mal.query';
import { MalService } from './mal.service';
import { RegisterQuery } from './register.query';
import { StrategiController } from './strategi.controller';

@Module({ controllers: [StrategiController], providers: [RegisterQuery, MalQuery, MalService], exports: [RegisterQuery] })
export class StrategiModule {}
