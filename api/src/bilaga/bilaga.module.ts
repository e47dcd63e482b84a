import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BilagaController } from './bilaga.controller';
import { BilagaQuery } from './bilaga.query';
import { BilagaService } from './bilaga.service';
import { Bilageuppladdning } from './uppladdning';
import { Viruskontroll } from './viruskontroll';

@Module({
  imports: [ArendeModule],
  controllers: [BilagaController],
  providers: [BilagaQuery, BilagaService, Bilageuppladdning, Viruskontroll],
  exports: [BilagaQuery, BilagaService],
})
export class BilagaModule {}
