import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DokumentjobbQuery } from './dokumentjobb.query';
import { Dokumentverkstad } from './dokumentverkstad';

/** Milliseconds between the looks for documents that another instance has left undone. */
const MELLANRUM = 5_000;

/** Looks at the queue now and then, so that what an instance that died was making is made by another. */
@Injectable()
export class Dokumentbevakning implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logg = new Logger('Handlingar');
  private klocka: NodeJS.Timeout | undefined;

  constructor(
    private readonly verkstad: Dokumentverkstad,
    private readonly jobb: DokumentjobbQuery,
  ) {}

  onApplicationBootstrap(): void {
    this.klocka = setInterval(() => this.verkstad.vack(), MELLANRUM);
    this.jobb.rensa().then(
      () => this.verkstad.vack(),
      (fel: Error) => this.logg.error(`Gamla dokumentjobb gick inte att rensa: ${fel.stack ?? fel.message}`),
    );
  }

  onModuleDestroy(): void {
    clearInterval(this.klocka);
  }
}
