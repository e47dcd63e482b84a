import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { AnsokanController } from './ansokan.controller';
import { AnsokanQuery } from './ansokan.query';
import { AnsokanService } from './ansokan.service';
import { OrganisationQuery } from './organisation.query';
import { OrganisationService } from './organisation.service';
import { RegistreringService } from './registrering.service';

/** Applications: registered, read and changed; and the register of those who apply. */
@Module({
  imports: [ArendeModule],
  controllers: [AnsokanController],
  providers: [AnsokanQuery, AnsokanService, OrganisationQuery, OrganisationService, RegistreringService],
  exports: [AnsokanQuery],
})
export class AnsokanModule {}
