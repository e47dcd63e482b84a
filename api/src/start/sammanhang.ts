import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { type Konfiguration, lasKonfiguration } from '../plattform/konfiguration/konfiguration';

/** Opens the services on the database at `url`, without listening and without the scheduled jobs, and closes them afterwards. */
export async function medTjanster<T>(
  url: string,
  arbete: (app: INestApplicationContext) => Promise<T>,
  konfiguration: Konfiguration = lasKonfiguration(process.env),
): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.med(url, konfiguration, false), { logger: ['error', 'warn'] });
  try {
    return await arbete(app);
  } finally {
    await app.close();
  }
}
