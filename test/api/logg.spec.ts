import { Controller, Get, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { loggaBegaran, begaransIdFran } from '../../api/src/plattform/logg/begaranslogg';
import { type Logg, skapaLogg } from '../../api/src/plattform/logg/logg';
import { Nestlogg } from '../../api/src/plattform/logg/nestlogg';
import { type Provserver, nyServer, provkonfiguration } from '../stod/app';

interface Rad {
  level: string;
  begaran?: string;
  omrade?: string;
  msg?: string;
  metod?: string;
  rutt?: string;
  status?: number;
  ms?: number;
  anvandare?: string;
  err?: { type: string; message: string; stack: string };
}

/** A log whose lines the test can read. */
function provlogg(form: 'json' | 'text' = 'json'): { logg: Logg; text(): string; rader(): Rad[] } {
  let text = '';
  const logg = skapaLogg({ niva: 'debug', form }, { write: (rad) => (text += rad) });
  return {
    logg,
    text: () => text,
    rader: () =>
      text
        .trimEnd()
        .split('\n')
        .filter((r) => r !== '')
        .map((r) => JSON.parse(r) as Rad),
  };
}

describe('the log of a server', () => {
  const prov = provlogg();
  let server: Provserver;
  beforeAll(async () => {
    server = await nyServer('tom', provkonfiguration(), prov.logg);
  });
  afterAll(() => server.slapp());

  /** The line of a request; it is written when the connection has let go of the answer, a moment after it came. */
  async function radFor(svar: Response): Promise<Rad[]> {
    const id = svar.headers.get('x-request-id');
    for (let n = 0; n < 100; n++) {
      const rader = prov.rader().filter((r) => r.begaran === id);
      if (rader.some((r) => r.omrade === 'Åtkomst')) return rader;
      await new Promise((klar) => setTimeout(klar, 10));
    }
    return [];
  }

  it('has one line per request: method, pattern, status, time and who, and never what was asked for', async () => {
    const svar = await server.som('handlaggare')('/api/v1/arenden/20RS1234567?hemlig=Kommunalrad+Svensson');
    const rader = await radFor(svar);
    expect(rader).toEqual([
      expect.objectContaining({ level: 'info', metod: 'GET', rutt: '/api/v1/arenden/:nyckel', status: svar.status }),
    ]);
    expect(rader[0]?.ms).toEqual(expect.any(Number));
    const klient = new Client({ connectionString: server.databas });
    await klient.connect();
    const { rows } = await klient.query<{ id: string }>('SELECT id FROM anvandare');
    await klient.end();
    expect(rows.map((r) => r.id)).toEqual([rader[0]?.anvandare]);
    expect(prov.text()).not.toMatch(/Svensson|20RS1234567/);
  });

  it('tells nothing of the session: neither the cookie that is sent nor the one that is given', async () => {
    const svar = await fetch(`${server.bas}/api/v1/session/exempel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roll: 'chef' }),
    });
    const nyckel = /=([^;]+)/.exec(svar.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
    expect(nyckel.length).toBeGreaterThan(30);
    await radFor(
      await fetch(`${server.bas}/api/v1/register`, {
        headers: { cookie: `anslag=${nyckel}`, authorization: `Bearer ${nyckel}` },
      }),
    );
    expect(prov.text()).not.toContain(nyckel);
  });

  it('has a line of a request that matches no route, and none of health or files', async () => {
    expect(await radFor(await fetch(`${server.bas}/api/v1/hemlig/sak`))).toEqual([
      expect.objectContaining({ rutt: 'okänd', status: 404 }),
    ]);
    for (const vag of ['/health/live', '/health/ready', '/']) await fetch(`${server.bas}${vag}`);
    expect(prov.rader().filter((r) => r.metod !== undefined && !r.rutt?.startsWith('/api/') && r.rutt !== 'okänd')).toEqual([]);
  });

  it('has a fault whole, with its request, but not the values of the query', async () => {
    const trasig = provlogg();
    const egen = await nyServer('tom', provkonfiguration(), trasig.logg);
    const lasare = egen.som('lasare');
    await lasare('/api/v1/session');
    const klient = new Client({ connectionString: egen.databas });
    await klient.connect();
    await klient.query('ALTER TABLE arende RENAME TO arende_borta');
    await klient.end();
    const svar = await lasare('/api/v1/arenden/20RS7654');
    expect(svar.status).toBe(500);
    const [fel] = trasig.rader().filter((r) => r.level === 'error');
    expect(fel).toMatchObject({
      omrade: 'Problem',
      begaran: svar.headers.get('x-request-id'),
      err: {
        type: 'QueryFailedError',
        message: expect.stringContaining('arende'),
        stack: expect.stringContaining('arende.query'),
      },
    });
    expect(trasig.text()).not.toContain('20RS7654');
    await egen.slapp();
  });
});

describe('what services write during a request', () => {
  @Controller()
  class Provkontroll {
    private readonly logg = new Logger('Prov');

    @Get('api/prov')
    async svara(): Promise<string> {
      this.logg.log('före');
      await new Promise((klar) => setTimeout(klar, 20));
      this.logg.warn('cookie: anslag=abcdef123456');
      return 'ok';
    }
  }
  @Module({ controllers: [Provkontroll] })
  class Provmodul {}

  it("carries that request's id, also when many run at once, and no secret", async () => {
    const prov = provlogg();
    const app = await NestFactory.create<NestFastifyApplication>(
      Provmodul,
      new FastifyAdapter({ genReqId: begaransIdFran(false) }),
      {
        logger: new Nestlogg(prov.logg),
      },
    );
    loggaBegaran(app.getHttpAdapter().getInstance(), prov.logg, 'info');
    await app.listen(0, '127.0.0.1');
    const bas = await app.getUrl();
    const ider = await Promise.all(
      Array.from({ length: 10 }, async () => (await fetch(`${bas}/api/prov`)).headers.get('x-request-id')),
    );
    await app.close();
    const egna = prov.rader().filter((r) => r.omrade === 'Prov');
    for (const id of ider) {
      expect(egna.filter((r) => r.begaran === id).map((r) => [r.level, r.msg])).toEqual([
        ['info', 'före'],
        ['warn', 'cookie: anslag=[dolt]'],
      ]);
    }
    expect(egna).toHaveLength(20);
  });
});

describe('the log at a terminal', () => {
  it('is short lines of Swedish', () => {
    const { logg, text } = provlogg('text');
    const nest = new Nestlogg(logg);
    logg.info('Klart. Öppna http://localhost:3000 i webbläsaren. Avsluta med Ctrl-C.');
    nest.log('Årsbokslutet för 2025 är gjort.', 'Årsbokslut');
    nest.log('Mapped {/api, GET} route', 'RouterExplorer');
    nest.error(new TypeError('oj'), 'Problem');
    const rader = text().split('\n');
    expect(rader[0]).toBe('Klart. Öppna http://localhost:3000 i webbläsaren. Avsluta med Ctrl-C.');
    expect(rader[1]).toMatch(/^\d\d:\d\d:\d\d Årsbokslut: Årsbokslutet för 2025 är gjort\.$/);
    expect(rader[2]).toMatch(/^\d\d:\d\d:\d\d Fel: Problem: TypeError: oj$/);
  });

  it('hides secrets too', () => {
    const { logg, text } = provlogg('text');
    logg.info({ omrade: 'Prov', headers: { authorization: 'Bearer abc' } }, 'postgres://a:hemligt@db/anslag');
    expect(text()).toMatch(/^\d\d:\d\d:\d\d Prov: postgres:\/\/a:\[dolt\]@db\/anslag\n$/);
  });
});
