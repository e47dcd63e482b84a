import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as vanta } from 'node:timers/promises';
import { API, type SessionSvar, VAGAR } from '@anslag/kontrakt';
import { Kakburk } from '../stod/kakburk';
import { KONTON, nyOidcserver, type Oidcserver } from '../stod/oidc';

const vag = (s: Oidcserver, v: keyof typeof VAGAR): string => `${s.bas}${API}/${VAGAR[v]}`;
async function session(s: Oidcserver, burk: Kakburk): Promise<SessionSvar> {
  return (await (await burk.hamta(vag(s, 'session'))).json()) as SessionSvar;
}
const fel = (s: Oidcserver, kod: string): string => `${s.bas}/logga-in?fel=${kod}`;
/** Longer than a server trusts that the provider is still there. */
const merAnNyss = (): Promise<void> => vanta(3_200);

describe('a provider that is down', () => {
  let server: Oidcserver;
  beforeAll(async () => {
    server = await nyOidcserver({ oppen: false });
  });
  afterAll(() => server?.slapp());

  it('when the server starts does not keep it from starting, and the login works when the provider does', async () => {
    const burk = new Kakburk();
    expect((await server.app.inject('/api/v1/session')).statusCode).toBe(200);
    expect(await server.loggaIn(burk, 'hanna')).toBe(fel(server, 'nere'));
    await server.tjanst.oppna();
    expect(await server.loggaIn(burk, 'hanna')).toBe(`${server.bas}/`);
  });

  it('when someone is to log in: a code, and whoever is logged in goes on, and can log out', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'hanna');
    await server.tjanst.stang();
    await merAnNyss();
    expect(await server.loggaIn(new Kakburk(), 'cecilia')).toBe(fel(server, 'nere'));
    expect((await burk.hamta(vag(server, 'arenden'))).status).toBe(200);
    expect((await burk.hamta(vag(server, 'session'), { method: 'DELETE' })).status).toBe(200);
    expect(await session(server, burk)).toMatchObject({ inloggad: false });
    await server.tjanst.oppna();
  });

  it('when the person comes back from it', async () => {
    const burk = new Kakburk();
    const url = await server.tillSvaret(burk, 'hanna');
    await server.tjanst.stang();
    expect(Kakburk.vart(await burk.hamta(url), url)).toBe(fel(server, 'nere'));
    expect(await session(server, burk)).toMatchObject({ inloggad: false });
    await server.tjanst.oppna();
  });

  it('when it is to end sessions after a new start of ours: the provider is told to come back, and nothing is ended', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'hanna');
    const ny = await server.instans();
    const intyg = await server.tjanst.signera({ sub: 'hanna' });
    await server.tjanst.stang();
    const svar = await fetch(`${ny}${API}/${VAGAR.bakkanalsutloggning}`, { method: 'POST', body: new URLSearchParams({ logout_token: intyg }) });
    expect({ status: svar.status, kropp: await svar.json() }).toMatchObject({ status: 503, kropp: { kod: 'otillganglig' } });
    expect(await session(server, burk)).toMatchObject({ inloggad: true });
    await server.tjanst.oppna();
  });
});

describe('a provider that answers something else than it should', () => {
  const json = (kropp: object): RequestListener => (_, svar) => svar.setHeader('content-type', 'application/json').end(JSON.stringify(kropp));

  it.each<[string, RequestListener, string]>([
    ['that it is out of order', (_, svar) => svar.writeHead(503).end(), 'nere'],
    ['nothing, and hangs up', (_, svar) => svar.destroy(), 'nere'],
    ['half a description', (_, svar) => svar.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"issuer":', () => svar.destroy()), 'nere'],
    ['nothing in five seconds', () => undefined, 'nere'],
    ['a page', (_, svar) => svar.end('<html>'), 'avvisad'],
    ['not found', (_, svar) => svar.writeHead(404).end(), 'avvisad'],
    ["another provider's description", json({ issuer: 'https://annan.example.se', authorization_endpoint: 'https://annan.example.se/auth' }), 'avvisad'],
  ])('%s', async (_, svara, kod) => {
    const provider = createServer(svara);
    await new Promise<void>((klar) => provider.listen(0, '127.0.0.1', klar));
    const server = await nyOidcserver({ miljo: { OIDC_UTFARDARE: `http://127.0.0.1:${(provider.address() as AddressInfo).port}` } });
    const svar = await fetch(vag(server, 'inloggning'), { redirect: 'manual' });
    expect({ status: svar.status, till: svar.headers.get('location') }).toEqual({ status: 302, till: fel(server, kod) });
    await server.slapp();
    provider.closeAllConnections();
    await new Promise((klar) => provider.close(klar));
  });
});

describe('a provider that changes its key', () => {
  it('between two logins, without telling beforehand: the next login is let in, and tokens of the old key are not', async () => {
    const server = await nyOidcserver();
    const [en, tva] = [new Kakburk(), new Kakburk()];
    expect(await server.loggaIn(en, 'hanna')).toBe(`${server.bas}/`);
    const nu = Math.floor(Date.now() / 1000);
    const gammalt = await server.tjanst.signera({ iss: server.tjanst.utfardare, aud: 'anslag', iat: nu, jti: 'gammal', sub: 'hanna', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } });
    await server.tjanst.rotera();
    // Longer than the pause between two fetches of the keys.
    await vanta(1_100);
    expect(await server.loggaIn(tva, 'cecilia')).toBe(`${server.bas}/`);
    const svar = await fetch(vag(server, 'bakkanalsutloggning'), { method: 'POST', body: new URLSearchParams({ logout_token: gammalt }) });
    expect(await session(server, tva)).toMatchObject({ inloggad: true, namn: 'Cecilia Chef' });
    expect(svar.status).toBe(400);
    expect(await session(server, en)).toMatchObject({ inloggad: true });
    await server.slapp();
  });
});

it('an id token signed with a key that the provider does not publish lets nobody in', async () => {
  const server = await nyOidcserver();
  await server.tjanst.publicera(false);
  expect(await server.loggaIn(new Kakburk(), 'hanna')).toBe(fel(server, 'avvisad'));
  await server.tjanst.publicera(true);
  await vanta(1_100);
  expect(await server.loggaIn(new Kakburk(), 'hanna')).toBe(`${server.bas}/`);
  await server.slapp();
});

describe('a session ends', () => {
  let server: Oidcserver;
  beforeAll(async () => {
    server = await nyOidcserver({ miljo: { SESSION_OVERKSAM_MINUTER: '20', SESSION_LANGST_TIMMAR: '2' } });
  });
  afterAll(() => server?.slapp());

  it.each([
    ['19 minutes unused', `anvand = now() - interval '19 minutes'`, true],
    ['20 minutes unused', `anvand = now() - interval '20 minutes'`, false],
    ['a minute before two hours, in use', `gar_ut = gar_ut - interval '119 minutes'`, true],
    ['two hours after the login, however much it is used', `gar_ut = gar_ut - interval '120 minutes'`, false],
  ])('%s', async (_, andring, oppen) => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'hanna');
    await server.sql(`UPDATE session SET ${andring}`);
    expect(await session(server, burk)).toMatchObject({ inloggad: oppen });
    expect((await burk.hamta(vag(server, 'arenden'))).status).toBe(oppen ? 200 : 401);
  });

  it('use puts off the end of an unused session, but not the last one', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'hanna');
    await server.sql(`UPDATE session SET anvand = now() - interval '19 minutes'`);
    await session(server, burk);
    expect(await server.sql(`SELECT now() - anvand < interval '1 minute' AS nyss, gar_ut < now() + interval '2 hours' AS slut FROM session`)).toContainEqual({ nyss: true, slut: true });
  });

  it('and is cleaned away by the next login', async () => {
    await server.sql(`UPDATE session SET anvand = now() - interval '21 minutes'`);
    await server.loggaIn(new Kakburk(), 'cecilia');
    expect(await server.sql('SELECT count(*)::int AS n FROM session')).toEqual([{ n: 1 }]);
  });
});

describe('other providers', () => {
  it('a public client, name and roles only in userinfo, roles in a claim within a claim', async () => {
    const server = await nyOidcserver({
      hemlighet: null,
      anspraken: 'userinfo',
      konton: { nils: { preferred_username: 'nils.nilsson', realm_access: { roles: ['region-handlaggare'] } } },
      miljo: { OIDC_ROLLCLAIM: 'realm_access.roles' },
    });
    const burk = new Kakburk();
    expect(await server.loggaIn(burk, 'nils')).toBe(`${server.bas}/`);
    expect(await session(server, burk)).toMatchObject({ inloggad: true, namn: 'nils.nilsson', roller: ['handlaggare'] });
    await server.slapp();
  });

  it('one that does not accept our secret lets nobody in', async () => {
    const server = await nyOidcserver({ miljo: { OIDC_HEMLIGHET: 'fel-hemlighet' } });
    expect(await server.loggaIn(new Kakburk(), 'hanna')).toBe(fel(server, 'avvisad'));
    await server.slapp();
  });

  it('over https the cookies are of the kind that only this host can set', async () => {
    const server = await nyOidcserver({ miljo: { ADRESS: 'https://anslag.example.se' } });
    const svar = await fetch(vag(server, 'inloggning'), { redirect: 'manual' });
    expect(svar.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-anslag_forsok=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)]);
    expect(new URL(svar.headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe('https://anslag.example.se/api/v1/inloggning/svar');
    await server.slapp();
  });
});

describe('two hundred who log in at once', () => {
  const namn = Array.from({ length: 200 }, (_, i) => `person${i}`);
  const konton = Object.fromEntries(namn.map((n) => [n, { name: n, roles: ['region-handlaggare'] }]));

  it('are all let in, each as who they are, while another works; the history is whole', async () => {
    const server = await nyOidcserver({ konton: { ...KONTON, ...konton } });
    const arbetar = new Kakburk();
    await server.loggaIn(arbetar, 'cecilia');
    const burkar = namn.map((n) => ({ n, burk: new Kakburk() }));
    const inloggningar = Promise.all(burkar.map(({ n, burk }) => server.loggaIn(burk, n)));
    const medan = await Promise.all(Array.from({ length: 20 }, async () => (await arbetar.hamta(vag(server, 'arenden'))).status));
    expect(new Set(await inloggningar)).toEqual(new Set([`${server.bas}/`]));
    expect(new Set(medan)).toEqual(new Set([200]));
    const vilka = await Promise.all(burkar.map(async ({ burk }) => session(server, burk)));
    expect(vilka.map((v) => (v.inloggad ? v.namn : null))).toEqual(namn);
    expect(
      await server.sql(`SELECT count(*)::int AS rader, count(DISTINCT objekt)::int AS personer, max(nummer)::int - min(nummer)::int + 1 AS langd,
        bool_and(forra_hash = coalesce(forra, forra_hash)) AS hel FROM (SELECT *, lag(hash) OVER (ORDER BY nummer) AS forra FROM historik) h WHERE handelse = 'anvandare.inloggad'`),
    ).toEqual([{ rader: 201, personer: 201, langd: 201, hel: true }]);
    await server.slapp();
  }, 60_000);

  it('past the bound are told to wait, and nobody is half let in', async () => {
    const server = await nyOidcserver({ konton, miljo: { TAKT_INLOGGNING: '50/60' } });
    const svar = await Promise.all(namn.map(() => fetch(vag(server, 'inloggning'), { redirect: 'manual' })));
    const antal = (status: number): number => svar.filter((s) => s.status === status).length;
    expect([antal(302), antal(429)]).toEqual([50, 150]);
    const person = await fetch(vag(server, 'inloggning'), { redirect: 'manual', headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([person.status, person.headers.get('location')]).toEqual([302, '/logga-in?fel=for_manga']);
    expect(await server.sql('SELECT (SELECT count(*)::int FROM inloggningsforsok) AS forsok, (SELECT count(*)::int FROM session) AS sessioner')).toEqual([{ forsok: 50, sessioner: 0 }]);
    await server.slapp();
  });
});
