import { Module } from '@nestjs/common';
import { AnslagController } from './anslag.controller';
import { AnslagQuery } from './anslag.query';
import { AnslagService } from './anslag.service';

@Module({ controllers: [AnslagController], providers: [AnslagQuery, AnslagService], exports: [AnslagService, AnslagQuery] })
export class AnslagModule {}
