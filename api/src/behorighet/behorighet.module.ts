import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AnvandareController } from './anvandare.controller';
import { AnvandareService } from './anvandare.service';
import { BehorighetController } from './behorighet.controller';
import { Behorighetsvakt } from './behorighetsvakt';
import { KravPaRutter } from './krav-pa-rutter';
import { OmstandigheterQuery } from './omstandigheter.query';
import { Bakkanal } from './oidc/bakkanal.service';
import { ForsokService } from './oidc/forsok.service';
import { Identitetstjanst } from './oidc/identitetstjanst';
import { InloggningController } from './oidc/inloggning.controller';
import { Inloggning } from './oidc/inloggning.service';
import { SessionService } from './session.service';

/** Login, sessions and the guard before every route. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [BehorighetController, AnvandareController, InloggningController],
  providers: [
    SessionService,
    AnvandareService,
    Identitetstjanst,
    ForsokService,
    Inloggning,
    Bakkanal,
    OmstandigheterQuery,
    KravPaRutter,
    { provide: APP_GUARD, useClass: Behorighetsvakt },
  ],
  exports: [SessionService, OmstandigheterQuery],
})
export class BehorighetModule {}
