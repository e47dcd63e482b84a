import { Module } from '@nestjs/common';
import { StrategiModule } from '../strategi/strategi.module';
import { PortfoljController } from './portfolj.controller';
import { PortfoljQuery } from './portfolj.query';
import { PortfoljService } from './portfolj.service';
import { PortfoljregisterQuery } from './portfoljregister.query';

@Module({
  imports: [StrategiModule],
  controllers: [PortfoljController],
  providers: [PortfoljQuery, PortfoljregisterQuery, PortfoljService],
  exports: [PortfoljService],
})
export class PortfoljModule {}
