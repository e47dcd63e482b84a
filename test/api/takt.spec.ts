import { type Provserver, nyServer, provkonfiguration } from '../stod/app';
import { skapaApp } from '../../api/src/app';
import type { AddressInfo } from 'node:net';

const servrar: Provserver[] = [];
async function server(miljo: Record<string, string>): Promise<Provserver> {
  const ny = await nyServer('tom', provkonfiguration(miljo));
  servrar.push(ny);
  return ny;
}
afterEach(async () => {
  for (const s of servrar.splice(0)) await s.slapp();
});

function loggaIn(bas: string, fran?: string): Promise<Response> {
  return fetch(`${bas}/api/v1/session/exempel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(fran === undefined ? {} : { 'x-forwarded-for': fran }) },
    body: JSON.stringify({ roll: 'lasare' }),
  });
}

function antal(svar: Response[]): Record<number, number> {
  const per: Record<number, number> = {};
  for (const { status } of svar) per[status] = (per[status] ?? 0) + 1;
  return per;
}

describe('logins', () => {
  it('200 at once from one address: the first 20 get in, the rest are told how long to wait, and the server goes on', async () => {
    const { bas, som } = await server({ TAKT_INLOGGNING: '20/60' });
    const svar = await Promise.all(Array.from({ length: 200 }, () => loggaIn(bas)));
    expect(antal(svar)).toEqual({ 204: 20, 429: 180 });
    const nej = svar.find((s) => s.status === 429);
    const vanta = Number(nej?.headers.get('retry-after'));
    expect(vanta).toBeGreaterThanOrEqual(1);
    expect(vanta).toBeLessThanOrEqual(60);
    expect(await nej?.json()).toMatchObject({
      kod: 'for_manga',
      status: 429,
      detail: expect.stringMatching(/^Vänta .*\d+ sekunder/),
    });
    expect((await som(null)('/health/ready')).status).toBe(200);
  });

  it('200 at once within the bound: all get in, with ten connections to the database', async () => {
    const { bas } = await server({});
    expect(antal(await Promise.all(Array.from({ length: 200 }, () => loggaIn(bas))))).toEqual({ 204: 200 });
  });

  it('are counted together by two instances on one database', async () => {
    const konfiguration = { TAKT_INLOGGNING: '3/60' };
    const { bas, databas } = await server(konfiguration);
    const andra = await skapaApp(databas, provkonfiguration(konfiguration));
    await andra.listen(0, '127.0.0.1');
    const andraBas = `http://127.0.0.1:${(andra.getHttpServer().address() as AddressInfo).port}`;
    const svar = [await loggaIn(bas), await loggaIn(andraBas), await loggaIn(bas), await loggaIn(andraBas), await loggaIn(bas)];
    expect(svar.map((s) => s.status)).toEqual([204, 204, 204, 429, 429]);
    await andra.close();
  });

  it('are let in again when the time has gone', async () => {
    const { bas } = await server({ TAKT_INLOGGNING: '1/1' });
    expect([(await loggaIn(bas)).status, (await loggaIn(bas)).status]).toEqual([204, 429]);
    await new Promise((klar) => setTimeout(klar, 1_050));
    expect((await loggaIn(bas)).status).toBe(204);
  });

  it('cannot get another address by saying so, but are told apart by a trusted proxy', async () => {
    const direkt = await server({ TAKT_INLOGGNING: '1/60' });
    expect([(await loggaIn(direkt.bas, '203.0.113.1')).status, (await loggaIn(direkt.bas, '203.0.113.2')).status]).toEqual([
      204, 429,
    ]);
    const bakom = await server({ TAKT_INLOGGNING: '1/60', PROXY: 'loopback' });
    const fran = ['203.0.113.1', '203.0.113.2', '203.0.113.1', '198.51.100.9, 203.0.113.2', '2001:db8::1', '2001:db8::2'];
    const svar: number[] = [];
    for (const f of fran) svar.push((await loggaIn(bakom.bas, f)).status);
    // the fourth says another address before the one that the proxy added; the last two are of one network
    expect(svar).toEqual([204, 204, 429, 429, 204, 429]);
  });

  it('have a bound for all together, which a blocked address does not use up', async () => {
    const { bas } = await server({ TAKT_INLOGGNING: '2/60', TAKT_INLOGGNING_ALLA: '3/60', PROXY: 'loopback' });
    const svar: number[] = [];
    for (const f of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.3'])
      svar.push((await loggaIn(bas, f)).status);
    expect(svar).toEqual([204, 204, 429, 429, 204, 429]);
  });
});

describe('imports', () => {
  it('are counted per user, refused ones too', async () => {
    const { som } = await server({ TAKT_INLASNING: '2/600' });
    const forsok = (roll: 'handlaggare' | 'administrator') =>
      som(roll)('/api/v1/inlasningar/forhandsgranskning', { method: 'POST' });
    const forsta = [await forsok('handlaggare'), await forsok('handlaggare'), await forsok('handlaggare')].map((s) => s.status);
    expect(forsta).toEqual([415, 415, 429]);
    expect((await forsok('administrator')).status).toBe(415);
    // What has been looked at can be read in.
    const las = () => som('handlaggare')('/api/v1/inlasningar', { method: 'POST' });
    expect([(await las()).status, (await las()).status, (await las()).status]).toEqual([415, 415, 429]);
    expect((await som('handlaggare')('/api/v1/register')).status).toBe(200);
  });
});
