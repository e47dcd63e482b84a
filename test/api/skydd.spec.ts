import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Client } from 'pg';
import type { ProblemSvar } from '@anslag/kontrakt';
import { type Provserver, nyServer, provkonfiguration } from '../stod/app';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('tom');
});
afterAll(() => server.slapp());

const hamta = (vag: string, val?: RequestInit) => fetch(`${server.bas}${vag}`, val);

/** Sends bytes as they are, and returns all that comes back until the server ends the connection. */
async function raatt(text: string): Promise<string> {
  const uttag = connect((server.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  let svar = '';
  uttag.on('data', (bit) => (svar += String(bit))).on('error', () => undefined);
  uttag.write(text);
  await once(uttag, 'close');
  return svar;
}

describe('the headers', () => {
  it('of a page let in only what this server serves, in no frame, with a nonce of its own', async () => {
    const [forsta, andra] = await Promise.all([hamta('/'), hamta('/arenden')]);
    const csp = forsta.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(csp)?.[1] ?? '';
    expect(csp.split(';')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types angular angular#components',
    ]);
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(await forsta.text()).toContain(`ngcspnonce="${nonce}"`);
    expect(andra.headers.get('content-security-policy')).not.toContain(nonce);
    // a stored page would have another answer's nonce
    expect(forsta.headers.get('cache-control')).toBe('no-store');
    expect(Object.fromEntries(forsta.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(forsta.headers.has('strict-transport-security')).toBe(false);
    expect(forsta.headers.has('x-powered-by') || forsta.headers.has('server')).toBe(false);
  });

  it('of an answer with data keep it out of every store', async () => {
    for (const svar of [
      await hamta('/api/v1/session'),
      await server.som('lasare')('/api/v1/register'),
      await hamta('/api/v1/finns-inte'),
    ])
      expect(svar.headers.get('cache-control')).toBe('no-store');
  });

  it('of a file whose name holds its content let it be kept', async () => {
    const [fil] = /[\w-]+\.js/.exec(await (await hamta('/')).text()) ?? [];
    expect((await hamta(`/${fil}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('over https tell the browser never to use anything else', async () => {
    const saker = await nyServer('tom', provkonfiguration({ ADRESS: 'https://anslag.example.se' }));
    const { headers } = await fetch(saker.bas);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    await saker.slapp();
  });
});

describe('the request id', () => {
  it('is new for each request, whatever was sent, and is answered', async () => {
    const ider = await Promise.all(
      [1, 2].map(async () => {
        const svar = await hamta('/api/v1/session', { headers: { 'x-request-id': '11111111-1111-1111-1111-111111111111' } });
        return svar.headers.get('x-request-id');
      }),
    );
    expect(ider).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
    expect(new Set([...ider, '11111111-1111-1111-1111-111111111111']).size).toBe(3);
  });

  it("is the trusted proxy's when that is a uuid, and nothing else", async () => {
    const bakom = await nyServer('tom', provkonfiguration({ PROXY: 'loopback' }));
    const fraga = async (id: string) =>
      (await fetch(`${bakom.bas}/api/v1/session`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await fraga('0F8FAD5B-d9cb-469f-a165-70867728950e')).toBe('0f8fad5b-d9cb-469f-a165-70867728950e');
    expect(await fraga('0f8fad5bd9cb469fa16570867728950e')).toBe('0f8fad5b-d9cb-469f-a165-70867728950e');
    for (const falskt of ['1', 'x"}{"level":"error', `${'0f8fad5b-d9cb-469f-a165-70867728950e'.repeat(2)}`]) {
      const svar = await fraga(falskt);
      expect(svar).toMatch(UUID);
      expect(svar).not.toBe(falskt);
    }
    await bakom.slapp();
  });

  it('is told with a fault of ours', async () => {
    const trasig = await nyServer('tom');
    const klient = new Client({ connectionString: trasig.databas });
    await klient.connect();
    const lasare = trasig.som('lasare');
    await lasare('/api/v1/register');
    await klient.query('DROP TABLE region CASCADE');
    await klient.end();
    const svar = await lasare('/api/v1/region');
    const problem = (await svar.json()) as ProblemSvar;
    const id = svar.headers.get('x-request-id') ?? '';
    expect(problem).toMatchObject({ status: 500, kod: 'internt', instance: `urn:uuid:${id}` });
    expect(problem.detail).toContain(id);
    expect(JSON.stringify(problem)).not.toMatch(/relation|SELECT|region/);
    await trasig.slapp();
  });
});

describe('a changing request', () => {
  const logga = (headers: Record<string, string>) =>
    hamta('/api/v1/session/exempel', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ roll: 'lasare' }),
    });

  it('from another site is refused before anything is read', async () => {
    const frammande: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://ond.example' }, { origin: 'null' }];
    for (const headers of frammande) {
      const svar = await logga(headers);
      expect(svar.status).toBe(403);
      expect(svar.headers.getSetCookie()).toEqual([]);
      expect(await svar.json()).toMatchObject({ kod: 'obehorig', detail: expect.stringContaining('annan webbplats') });
    }
  });

  it('from another site is refused also with a session', async () => {
    const svar = await server.som('handlaggare')('/api/v1/session', {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'same-site' },
    });
    expect(svar.status).toBe(403);
    expect((await server.som('handlaggare')('/api/v1/register')).status).toBe(200);
  });

  it('from its own page, or from a program, is let in', async () => {
    const egna: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: server.bas }, {}];
    for (const headers of egna) expect((await logga(headers)).status).toBe(204);
  });
});

describe('the bounds', () => {
  it('too long headers are told in one line of Swedish', async () => {
    const svar = await raatt(`GET /api/v1/session HTTP/1.1\r\nHost: x\r\nCookie: anslag=${'a'.repeat(20_000)}\r\n\r\n`);
    expect(svar).toMatch(/^HTTP\/1\.1 431 /);
    const kropp = JSON.parse(svar.split('\r\n\r\n')[1] ?? '') as ProblemSvar;
    expect(kropp).toMatchObject({ status: 431, kod: 'formfel', detail: expect.stringContaining('kakor') });
    expect(svar).toContain('application/problem+json');
  });

  it.each([
    ['no HTTP at all', 'hej\r\n\r\n', 400],
    ['two lengths', 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400],
    [
      'a length and chunks',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a header with a line feed', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\nc\r\n\r\n', 400],
  ])('%s is answered and cut off', async (_, text, status) => {
    expect(await raatt(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it.each([
    ['address', () => hamta(`/api/v1/arenden?q=${'a'.repeat(8_000)}`), 400, 'Adressen är för lång'],
    [
      'body',
      () =>
        hamta('/api/v1/session/exempel', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `"${'a'.repeat(1_000_001)}"`,
        }),
      413,
      'för stort',
    ],
    [
      'kind of body',
      () => hamta('/api/v1/session/exempel', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }),
      415,
      'typ',
    ],
    [
      'body that changes every object',
      () =>
        hamta('/api/v1/session/exempel', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"__proto__":{"roll":"chef"}}',
        }),
      400,
      'går inte att läsa',
    ],
  ])('%s that is too long or wrong is a problem with its status', async (_, anrop, status, detail) => {
    const svar = await anrop();
    expect(svar.status).toBe(status);
    expect(await svar.json()).toMatchObject({ status, detail: expect.stringContaining(detail) });
  });
});

describe('what is not offered', () => {
  it.each(['TRACE', 'CONNECT', 'PROPFIND'])('%s', async (metod) => {
    const svar = await raatt(
      `${metod} /api/v1/session HTTP/1.1\r\nHost: x\r\nCookie: anslag=hemlig\r\nConnection: close\r\n\r\n`,
    );
    expect(svar).not.toMatch(/^HTTP\/1\.1 2/);
    expect(svar).not.toContain('hemlig');
  });

  it.each(['/media', '/media/', '/.', '/%2e%2e/package.json', '/..%2fpackage.json', '/.git/config', '/%00'])(
    'a folder or a file outside the web: %s',
    async (vag) => {
      const svar = await raatt(`GET ${vag} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      // an address that is no file is one of the web's own pages, which says that there is nothing
      expect(svar).toMatch(/^HTTP\/1\.1 (4\d\d|200)/);
      expect(svar).not.toMatch(/workspaces|\[core\]|Index of/);
    },
  );

  it('a parameter twice where one is meant', async () => {
    const svar = await server.som('lasare')('/api/v1/arenden?sok=a&sok=b');
    expect(svar.status).toBe(400);
    expect(await svar.json()).toMatchObject({ kod: 'formfel', falt: [expect.objectContaining({ falt: 'sok' })] });
  });

  it('sharing with other sites', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await hamta('/api/v1/session', {
        method,
        headers: { origin: 'https://ond.example', 'access-control-request-method': 'DELETE' },
      });
      expect([...headers.keys()].filter((h) => h.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('health', () => {
  it('is open, says nothing more, and is not kept', async () => {
    for (const vag of ['/health/live', '/health/ready']) {
      const svar = await hamta(vag);
      expect(svar.status).toBe(200);
      expect(await svar.json()).toEqual({ status: 'ok' });
      expect(svar.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is not ready until the newest migration has run, but lives', async () => {
    const gammal = await nyServer('tom');
    const klient = new Client({ connectionString: gammal.databas });
    await klient.connect();
    await klient.query('DELETE FROM migrations WHERE timestamp = (SELECT max(timestamp) FROM migrations)');
    const svar = await fetch(`${gammal.bas}/health/ready`);
    expect(svar.status).toBe(503);
    expect(await svar.json()).toEqual({ status: 'inte redo' });
    expect((await fetch(`${gammal.bas}/health/live`)).status).toBe(200);
    await klient.end();
    await gammal.slapp();
  });

  it('is not ready within two seconds when the database hangs, however many ask, and is when it answers again', async () => {
    const trog = await nyServer('tom');
    const klient = new Client({ connectionString: trog.databas });
    await klient.connect();
    await klient.query('BEGIN; LOCK TABLE migrations IN ACCESS EXCLUSIVE MODE');
    const borjade = performance.now();
    const svar = await Promise.all(Array.from({ length: 30 }, () => fetch(`${trog.bas}/health/ready`)));
    expect(svar.map((s) => s.status)).toEqual(svar.map(() => 503));
    expect(performance.now() - borjade).toBeLessThan(4_000);
    // one question held one connection: the other nine are free
    expect((await trog.som('lasare')('/api/v1/register')).status).toBe(200);
    await klient.query('ROLLBACK');
    await klient.end();
    await new Promise((klar) => setTimeout(klar, 1_100));
    expect((await fetch(`${trog.bas}/health/ready`)).status).toBe(200);
    await trog.slapp();
  });
});
