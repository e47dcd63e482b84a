import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BeredningModule } from '../beredning/beredning.module';
import { BilagaModule } from '../bilaga/bilaga.module';
import { DelegationModule } from '../delegation/delegation.module';
import { SammantradeModule } from '../sammantrade/sammantrade.module';
import { StrategiModule } from '../strategi/strategi.module';
import { DokumentController } from './dokument.controller';
import { Dokumentbevakning } from './dokumentbevakning';
import { DokumentjobbQuery } from './dokumentjobb.query';
import { DOKUMENTKALLOR, type Dokumentkalla } from './dokumentkalla';
import { Dokumentverkstad } from './dokumentverkstad';
import { ExpedieringService } from './expediering.service';
import { HandlingQuery } from './handling.query';
import { HandlingService } from './handling.service';
import { Arendemal } from './kallor/arendekalla';
import { ArendeunderlagQuery } from './kallor/arendeunderlag.query';
import { Beslutsbrev } from './kallor/beslutsbrev';
import { Delegationslista } from './kallor/delegationslista';
import { Foredragning } from './kallor/foredragning';
import { Kallelse } from './kallor/kallelse';
import { Projektbeskrivning } from './kallor/projektbeskrivning';
import { Protokoll } from './kallor/protokoll';
import { Sammantradesmal } from './kallor/sammantradesmal';

const KALLOR = [Kallelse, Protokoll, Delegationslista, Foredragning, Beslutsbrev, Projektbeskrivning];

/** Documents: one model, written as Word and PDF, made in the background and kept. */
@Module({
  imports: [ArendeModule, BeredningModule, BilagaModule, DelegationModule, SammantradeModule, StrategiModule],
  controllers: [DokumentController],
  providers: [
    HandlingQuery,
    HandlingService,
    ExpedieringService,
    DokumentjobbQuery,
    Dokumentverkstad,
    Arendemal,
    Sammantradesmal,
    ArendeunderlagQuery,
    ...KALLOR,
    { provide: DOKUMENTKALLOR, useFactory: (...kallor: Dokumentkalla[]) => kallor, inject: KALLOR },
  ],
  exports: [DokumentjobbQuery, Dokumentverkstad],
})
export class DokumentModule {}

/** The watch over what other instances have left undone: only in a server, never in a command. */
@Module({ imports: [DokumentModule], providers: [Dokumentbevakning] })
export class DokumentbevakningModule {}
