import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { datakallaOptions } from './databas/datakalla';
import { TJANST } from './databas/tjanst';
import { Tidsresa } from './databas/tidsresa';
import { Driftlage } from './halsa/driftlage';
import { Klocka } from './klocka/klocka';
import type { Konfiguration } from './konfiguration/konfiguration';
import { Taktraknare } from './skydd/taktraknare';

export const KONFIGURATION = Symbol('Konfiguration');

/** What every feature stands on: the database, the clock, the configuration. */
@Global()
@Module({})
export class PlattformModule {
  static med(url: string, konfiguration: Konfiguration): DynamicModule {
    return {
      module: PlattformModule,
      imports: [TypeOrmModule.forRoot({ ...datakallaOptions(url, TJANST), retryAttempts: 0 })],
      providers: [
        Klocka,
        Tidsresa,
        Driftlage,
        { provide: KONFIGURATION, useValue: konfiguration },
        { provide: Taktraknare, inject: [DataSource], useFactory: (db: DataSource) => new Taktraknare(db, konfiguration.skydd.takt) },
      ],
      exports: [Klocka, Tidsresa, Taktraknare, KONFIGURATION],
    };
  }
}
