import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { lasKonfiguration } from '../plattform/konfiguration/konfiguration';
import { oppnaMigrerad } from '../start/migrera';

/** Opens the services on the project's database, without the scheduled jobs, and closes everything afterwards. */
export async function ensamtSammanhang<T>(arbete: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const konfiguration = lasKonfiguration(process.env);
  const databas = await oppnaMigrerad();
  try {
    const app = await NestFactory.createApplicationContext(AppModule.med(databas.url, konfiguration, false), { logger: ['error', 'warn'] });
    try {
      return await arbete(app);
    } finally {
      await app.close();
    }
  } finally {
    await databas.stang();
  }
}
