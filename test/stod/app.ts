import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { skapaApp } from '../../api/src/app';
import { nyDatabas } from './databas';
import type { Mall } from './postgres';

export interface Provserver {
  /** http://127.0.0.1:<port> of the whole server: API and web. */
  bas: string;
  /** postgres://… of the database behind it, for what a test wants to put there or look at. */
  databas: string;
  app: NestFastifyApplication;
  slapp(): Promise<void>;
}

/** Starts the real server on a free port against a database of the test's own. Call `slapp` in `afterAll`. */
export async function nyServer(mall: Mall = 'tom'): Promise<Provserver> {
  const databas = await nyDatabas(mall);
  const app = await skapaApp(databas.url);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    bas: `http://127.0.0.1:${port}`,
    databas: databas.url,
    app,
    slapp: async () => {
      await app.close();
      await databas.slapp();
    },
  };
}
