import { Module } from '@nestjs/common';
import { ArendeModule } from '../arende/arende.module';
import { BilagaModule } from '../bilaga/bilaga.module';
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
import { Foredragning } from './kallor/foredragning';
import { Projektbeskrivning } from './kallor/projektbeskrivning';

const KALLOR = [Foredragning, Projektbeskrivning, Beslutsbrev];

/** Documents: one model, written as Word and PDF, made in the background and kept. */
@Module({
  imports: [ArendeModule, BilagaModule, StrategiModule],
  controllers: [DokumentController],
  providers: [
    HandlingQuery,
    HandlingService,
    ExpedieringService,
    DokumentjobbQuery,
    Dokumentverkstad,
    Arendemal,
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
