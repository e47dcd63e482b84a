import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const AR = 31_536_000;
const nonces = new WeakMap<object, string>();

/** The number, used once, that lets the page's own code put style elements in it. The same for the page and its header. */
export function nonceFor(svar: object): string {
  const given = nonces.get(svar) ?? randomBytes(16).toString('base64');
  nonces.set(svar, given);
  return given;
}

/** What the browser's own abilities the service uses: none. */
const FORMAGOR = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((f) => `${f}=()`)
  .join(', ');

/**
 * The headers that tell the browser what the page may do: only what this server serves, in no frame, with no code or style in the page
 * itself, and text becomes markup only through Angular's own policies (trusted types).
 * @param https the public address is https: the browser is told never to use anything else.
 */
export async function satSvarshuvuden(app: NestFastifyApplication, https: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_begaran: unknown, svar: ServerResponse) => `'nonce-${nonceFor(svar)}'`],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['angular', 'angular#components'],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https && { maxAge: AR, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', (begaran, svar, _kropp, klar) => {
    void svar.header('permissions-policy', FORMAGOR);
    // An answer with data is for the one who asked, and is not left behind in the browser's store.
    if (begaran.url.startsWith('/api/')) void svar.header('cache-control', 'no-store');
    klar();
  });
}
