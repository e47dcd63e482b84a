import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { Utlosare } from '@anslag/kontrakt';
import { CronJob } from 'cron';
import { DateTime } from 'luxon';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { Klocka } from '../plattform/klocka/klocka';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ArsbokslutService } from './arsbokslut.service';

const NAMN = 'arsbokslut';

/**
 * Makes the årsbokslut of the year before at year-end, and at start those that were missed while the server was down.
 * Several instances may run it at once: the database lets one of them do it.
 */
@Injectable()
export class ArsbokslutsJobb implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logg = new Logger('Årsbokslut');
  private pagaende: Promise<void> = Promise.resolve();

  constructor(
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    private readonly schema: SchedulerRegistry,
    private readonly arsbokslut: ArsbokslutService,
    private readonly klocka: Klocka,
  ) {}

  onApplicationBootstrap(): void {
    const { cron, zon } = this.konfiguration.arsbokslut;
    const jobb = CronJob.from({ cronTime: cron, timeZone: zon, onTick: () => this.starta('schema'), start: true });
    this.schema.addCronJob(NAMN, jobb);
    this.starta('ikapp');
  }

  async onModuleDestroy(): Promise<void> {
    if (this.schema.doesExist('cron', NAMN)) this.schema.deleteCronJob(NAMN);
    await this.klart();
  }

  /** Resolves when what has been started is done. */
  klart(): Promise<void> {
    return this.pagaende;
  }

  /** Makes every årsbokslut that is due and missing, oldest year first. Returns the years it made. */
  async kor(utlosare: Utlosare): Promise<number[]> {
    const gjorda: number[] = [];
    for (const ar of await this.arsbokslut.saknade(this.forfalletFore())) {
      const svar = await this.arsbokslut.gorOmSaknas(ar, utlosare);
      if (svar) gjorda.push(ar);
    }
    return gjorda;
  }

  /** Years before this one are due: the year before last is, and last year once this year's first run has been passed. */
  private forfalletFore(): number {
    const { cron, zon } = this.konfiguration.arsbokslut;
    const nu = DateTime.fromJSDate(this.klocka.nu(), { zone: zon });
    const forstaKorning = CronJob.from({ cronTime: cron, timeZone: zon, onTick: () => undefined })
      .cronTime.getNextDateFrom(nu.startOf('year').minus({ milliseconds: 1 }).toJSDate(), zon);
    return nu >= forstaKorning ? nu.year : nu.year - 1;
  }

  private starta(utlosare: Utlosare): void {
    this.pagaende = this.pagaende
      .then(() => this.kor(utlosare))
      .then(
        (ar) => ar.forEach((y) => this.logg.log(`Årsbokslutet för ${y} är gjort.`)),
        (fel: Error) => this.logg.error(`Årsbokslutet gick inte att göra: ${fel.stack ?? fel.message}`),
      );
  }
}
