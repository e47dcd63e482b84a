import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { nonceFor } from '../skydd/svarshuvuden';

/** Stands in the first page where each answer has a nonce of its own. */
const NONCE = 'NONCE_PER_SVAR';

/** Serves the built web app: files by name, and its first page for every other address that is not the API's. */
export async function serveraWebben(app: NestFastifyApplication): Promise<void> {
  const mapp = webbmapp();
  if (!mapp) return;
  const forstasidan = readFileSync(join(mapp, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root: mapp, serve: false });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (begaran, svar) => {
      const [adress = ''] = begaran.url.split('?');
      if (adress.startsWith('/api/')) return svar.callNotFound();
      // Every name holds a hash of its content, but for the first page.
      if (/\.(?!html$)[^/]+$/.test(adress)) return svar.sendFile(decodeURIComponent(adress), { maxAge: '1y', immutable: true });
      // A stored page would have the nonce of another answer.
      return svar
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(forstasidan.replaceAll(NONCE, nonceFor(svar.raw)));
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
