import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API } from '@anslag/kontrakt';
import { AppModule } from './app.module';
import { lasKonfiguration, type Konfiguration } from './plattform/konfiguration/konfiguration';
import { skapaOpenapi } from './plattform/openapi/openapi';
import { Driftlogg } from './plattform/logg/driftlogg';
import { formkontroll } from './plattform/problem/formkontroll';
import { ProblemFilter } from './plattform/problem/problem.filter';
import { klientfel, ramverksfel } from './plattform/problem/ramverksfel';

const MAX_ADRESS = 4_000;
const MAX_KROPP = 1_000_000;

/** The whole server on the database at `url`: API, its description and the web app, not yet listening. */
export async function skapaApp(url: string, konfiguration: Konfiguration = lasKonfiguration(process.env)): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_KROPP,
    routerOptions: { maxParamLength: MAX_ADRESS },
    frameworkErrors: ramverksfel,
    clientErrorHandler: klientfel,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.med(url, konfiguration, true), adapter, { logger: new Driftlogg() });
  app.setGlobalPrefix(API.slice(1));
  app.useGlobalPipes(formkontroll());
  app.useGlobalFilters(new ProblemFilter());
  await app.register(cookie);
  await app.register(multipart);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], upgradeInsecureRequests: null },
    },
    strictTransportSecurity: false,
  });
  const beskrivning = skapaOpenapi(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_begaran, svar) => svar.send(beskrivning));
  await serveraWebben(app);
  await app.init();
  return app;
}

/** Serves the built web app: files by name, and its first page for every other address that is not the API's. */
async function serveraWebben(app: NestFastifyApplication): Promise<void> {
  const mapp = webbmapp();
  if (!mapp) return;
  await app.register(fastifyStatic, { root: mapp, serve: false });
  app.getHttpAdapter().getInstance().get('/*', (begaran, svar) => {
    const [adress = ''] = begaran.url.split('?');
    if (adress.startsWith('/api/')) return svar.callNotFound();
    // Every name holds a hash of its content, but for the first page.
    if (/\.(?!html$)[^/]+$/.test(adress)) return svar.sendFile(decodeURIComponent(adress), { maxAge: '1y', immutable: true });
    return svar.sendFile('index.html', { maxAge: 0, immutable: false });
  });
}

/** The folder with the built web app; none when only the API is built. */
function webbmapp(): string | null {
  for (let mapp = __dirname; mapp !== join(mapp, '..'); mapp = join(mapp, '..')) {
    const kandidat = join(mapp, 'dist', 'web');
    if (existsSync(join(kandidat, 'index.html'))) return kandidat;
  }
  return null;
}
