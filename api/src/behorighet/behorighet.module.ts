import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AnvandareController } from './anvandare.controller';
import { AnvandareService } from './anvandare.service';
import { BehorighetController } from './behorighet.controller';
import { Behorighetsvakt } from './behorighetsvakt';
import { KravPaRutter } from './krav-pa-rutter';
import { OmstandigheterQuery } from './omstandigheter.query';
import { SessionService } from './session.service';

/** Login, sessions and the guard before every route. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [BehorighetController, AnvandareController],
  providers: [SessionService, AnvandareService, OmstandigheterQuery, KravPaRutter, { provide: APP_GUARD, useClass: Behorighetsvakt }],
  exports: [SessionService, OmstandigheterQuery],
})
export class BehorighetModule {}
