import { type DynamicModule, Module } from '@nestjs/common';
import { AnsokanModule } from './ansokan/ansokan.module';
import { AnslagModule } from './anslag/anslag.module';
import { ArendeModule } from './arende/arende.module';
import { ArsbokslutsschemaModule, ArsrapportModule } from './arsrapport/arsrapport.module';
import { BeredningModule } from './beredning/beredning.module';
import { BehorighetModule } from './behorighet/behorighet.module';
import { BilagaModule } from './bilaga/bilaga.module';
import { BeslutModule } from './beslut/beslut.module';
import { BetalningModule } from './betalning/betalning.module';
import { BokforingModule } from './bokforing/bokforing.module';
import { DelbidragModule } from './delbidrag/delbidrag.module';
import { DelegationModule } from './delegation/delegation.module';
import { DokumentbevakningModule, DokumentModule } from './dokument/dokument.module';
import { EffektkedjaModule } from './effektkedja/effektkedja.module';
import { EkonomiModule } from './ekonomi/ekonomi.module';
import { HistorikModule, HistoriklasningModule } from './historik/historik.module';
import { InlasningModule } from './inlasning/inlasning.module';
import { KalenderModule } from './kalender/kalender.module';
import { OversiktModule } from './oversikt/oversikt.module';
import type { Konfiguration } from './plattform/konfiguration/konfiguration';
import { PlattformModule } from './plattform/plattform.module';
import { PortfoljModule } from './portfolj/portfolj.module';
import { SammantradeModule } from './sammantrade/sammantrade.module';
import { StrategiModule } from './strategi/strategi.module';
import { UppfoljningModule } from './uppfoljning/uppfoljning.module';
import { UtbetalningModule } from './utbetalning/utbetalning.module';
import { VillkorModule } from './villkor/villkor.module';

@Module({})
export class AppModule {
  /** @param schemalagt false for a command that must not start the scheduled jobs. */
  static med(url: string, konfiguration: Konfiguration, schemalagt: boolean): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlattformModule.med(url, konfiguration),
        HistorikModule,
        BehorighetModule,
        StrategiModule,
        ArendeModule,
        AnsokanModule,
        HistoriklasningModule,
        BeslutModule,
        DelegationModule,
        DelbidragModule,
        BokforingModule,
        BetalningModule,
        EkonomiModule,
        VillkorModule,
        BeredningModule,
        UppfoljningModule,
        BilagaModule,
        EffektkedjaModule,
        UtbetalningModule,
        SammantradeModule,
        KalenderModule,
        PortfoljModule,
        AnslagModule,
        OversiktModule,
        InlasningModule,
        DokumentModule,
        ...(schemalagt ? [ArsbokslutsschemaModule, DokumentbevakningModule] : [ArsrapportModule]),
      ],
    };
  }
}
