import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { destination } from 'pino';
import { AppModule } from '../app.module';
import { type Konfiguration, lasKonfiguration } from '../plattform/konfiguration/konfiguration';
import { skapaLogg } from '../plattform/logg/logg';
import { Nestlogg } from '../plattform/logg/nestlogg';

/** Opens the services on the database at `url`, without listening and without the scheduled jobs, and closes them afterwards. */
export async function medTjanster<T>(
  url: string,
  arbete: (app: INestApplicationContext) => Promise<T>,
  konfiguration: Konfiguration = lasKonfiguration(process.env),
): Promise<T> {
  // Not among the answers of a command.
  const logg = skapaLogg({ ...konfiguration.skydd.logg, niva: 'warn' }, destination({ dest: 2, sync: true }));
  const app = await NestFactory.createApplicationContext(AppModule.med(url, konfiguration, false), { logger: new Nestlogg(logg) });
  try {
    return await arbete(app);
  } finally {
    await app.close();
  }
}
