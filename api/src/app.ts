import 'reflect-metadata';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { API } from '@anslag/kontrakt';
import { AppModule } from './app.module';
import { Driftlage } from './plattform/halsa/driftlage';
import { svaraOmHalsan } from './plattform/halsa/halsa';
import { type Konfiguration, lasKonfiguration } from './plattform/konfiguration/konfiguration';
import { begaransIdFran, loggaBegaran } from './plattform/logg/begaranslogg';
import { type Logg, skapaLogg } from './plattform/logg/logg';
import { Nestlogg } from './plattform/logg/nestlogg';
import { skapaOpenapi } from './plattform/openapi/openapi';
import { formkontroll } from './plattform/problem/formkontroll';
import { ProblemFilter } from './plattform/problem/problem.filter';
import { klientfel, ramverksfel } from './plattform/problem/ramverksfel';
import { SERVERGRANSER, begransa } from './plattform/skydd/granser';
import { satSvarshuvuden } from './plattform/skydd/svarshuvuden';
import { kravEgetUrsprung } from './plattform/skydd/ursprung';
import { serveraWebben } from './plattform/webb/webb';

/** The whole server on the database at `url`: API, its description and the web app, not yet listening. */
export async function skapaApp(
  url: string,
  konfiguration: Konfiguration = lasKonfiguration(process.env),
  logg: Logg = skapaLogg(konfiguration.skydd.logg),
): Promise<NestFastifyApplication> {
  const { skydd } = konfiguration;
  const adapter = new FastifyAdapter({
    ...SERVERGRANSER,
    trustProxy: skydd.proxy.length > 0 && skydd.proxy,
    genReqId: begaransIdFran(skydd.proxy.length > 0),
    requestIdHeader: false,
    // Its account of starting and of each request says nothing that ours does not.
    loggerInstance: logg.child({ omrade: 'Fastify' }, { level: skydd.logg.niva === 'error' ? 'error' : 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: ramverksfel,
    clientErrorHandler: klientfel,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.med(url, konfiguration, true), adapter, {
    logger: new Nestlogg(logg),
  });
  app.setGlobalPrefix(API.slice(1));
  app.useGlobalPipes(formkontroll());
  app.useGlobalFilters(new ProblemFilter());
  const fastify = app.getHttpAdapter().getInstance();
  loggaBegaran(fastify, logg, skydd.logg.form === 'json' ? 'info' : 'debug');
  await satSvarshuvuden(app, konfiguration.saker);
  svaraOmHalsan(fastify, app.get(Driftlage));
  begransa(fastify);
  kravEgetUrsprung(fastify, skydd.adress?.origin ?? null);
  await app.register(cookie);
  await app.register(multipart);
  const beskrivning = skapaOpenapi(app);
  fastify.get('/api/openapi.json', (_begaran, svar) => svar.send(beskrivning));
  await serveraWebben(app);
  await app.init();
  return app;
}
