import { API, type SessionSvar, type UtloggningSvar, VAGAR } from '@anslag/kontrakt';
import { Kakburk } from '../stod/kakburk';
import { nyOidcserver, type Oidcserver } from '../stod/oidc';

const HANDELSE = 'http://schemas.openid.net/event/backchannel-logout';

let server: Oidcserver;
let andra: string;
beforeAll(async () => {
  server = await nyOidcserver();
  andra = await server.instans();
});
afterAll(() => server?.slapp());

const vag = (v: keyof typeof VAGAR, bas = server.bas): string => `${bas}${API}/${VAGAR[v]}`;
const kakan = (burk: Kakburk): string => `anslag=${burk.kakor.get(server.bas)?.get('anslag')}`;
async function inloggad(cookie: string, bas = server.bas): Promise<boolean> {
  return ((await (await fetch(vag('session', bas), { headers: { cookie } })).json()) as SessionSvar).inloggad;
}
async function nyInloggad(konto: string): Promise<{ burk: Kakburk; kaka: string }> {
  const burk = new Kakburk();
  await server.loggaIn(burk, konto);
  return { burk, kaka: kakan(burk) };
}
async function loggaUt(burk: Kakburk, vad: 'session' | 'sessioner'): Promise<UtloggningSvar> {
  const svar = await burk.hamta(vag(vad), { method: 'DELETE' });
  expect(svar.status).toBe(200);
  return (await svar.json()) as UtloggningSvar;
}

describe('logging out', () => {
  it('here ends this session only, and leads to the provider and back to the login page', async () => {
    const [har, dar] = [await nyInloggad('hanna'), await nyInloggad('hanna')];
    const { vidare } = await loggaUt(har.burk, 'session');
    expect(await inloggad(har.kaka)).toBe(false);
    expect(har.burk.kakor.get(server.bas)?.has('anslag')).toBe(false);
    expect(await inloggad(dar.kaka)).toBe(true);
    const url = new URL(vidare ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`${server.tjanst.utfardare}/session/end`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      id_token_hint: expect.stringMatching(/^eyJ/),
      client_id: 'anslag',
      post_logout_redirect_uri: `${server.bas}/logga-in`,
    });
    const fraga = await har.burk.hamta(url.href);
    const form = new URLSearchParams({ logout: 'yes', xsrf: /name="xsrf" value="(\w+)"/.exec(await fraga.text())?.[1] ?? '' });
    const klart = await har.burk.hamta(`${server.tjanst.utfardare}/session/end/confirm`, { method: 'POST', body: form });
    expect(Kakburk.vart(klart, url.href)).toBe(`${server.bas}/logga-in`);
    // The provider no longer knows the browser: it asks who it is.
    expect((await har.burk.folj(vag('inloggning'))).url).toContain('/interaktion/');
  });

  it("at the provider ends the browser's session here by the provider's own call, and no other", async () => {
    const [har, dar, annan] = [await nyInloggad('hanna'), await nyInloggad('hanna'), await nyInloggad('cecilia')];
    const adress = `${server.tjanst.utfardare}/session/end`;
    const fraga = await har.burk.hamta(adress);
    const form = new URLSearchParams({ logout: 'yes', xsrf: /name="xsrf" value="(\w+)"/.exec(await fraga.text())?.[1] ?? '' });
    await har.burk.hamta(`${adress}/confirm`, { method: 'POST', body: form });
    expect([await inloggad(har.kaka), await inloggad(dar.kaka), await inloggad(annan.kaka)]).toEqual([false, true, true]);
    expect(await server.sql(`SELECT aktor, objekt, andringar FROM historik ORDER BY nummer DESC LIMIT 1`)).toEqual([
      { aktor: 'Inloggningstjänsten', objekt: 'Hanna Handläggare', andringar: '[{"falt":"sessioner","fore":"1","efter":"0"}]' },
    ]);
  });

  it("everywhere ends every session of the person at once on every instance, and nobody else's", async () => {
    const mina = await Promise.all([nyInloggad('hanna'), nyInloggad('hanna'), nyInloggad('hanna')]);
    const annan = await nyInloggad('cecilia');
    expect(await inloggad(mina[2].kaka, andra)).toBe(true);
    expect((await loggaUt(mina[0].burk, 'sessioner')).vidare).toContain('/session/end?');
    const svar = await Promise.all(mina.flatMap(({ kaka }) => [inloggad(kaka), inloggad(kaka, andra)]));
    expect(svar).toEqual(Array(6).fill(false));
    expect(await inloggad(annan.kaka, andra)).toBe(true);
  });

  it('without a session is 401, and does nothing', async () => {
    expect((await fetch(vag('session'), { method: 'DELETE' })).status).toBe(401);
    expect((await fetch(vag('sessioner'), { method: 'DELETE', headers: { cookie: `anslag=${'A'.repeat(43)}` } })).status).toBe(401);
  });
});

describe("the provider's own call to end sessions", () => {
  let nummer = 0;
  const nu = (): number => Math.floor(Date.now() / 1000);
  const innehall = (mer: object): object => ({
    iss: server.tjanst.utfardare,
    aud: 'anslag',
    iat: nu(),
    exp: nu() + 120,
    jti: `jti-${++nummer}`,
    events: { [HANDELSE]: {} },
    ...mer,
  });
  const skicka = (intyg: string, bas = server.bas): Promise<Response> =>
    fetch(vag('bakkanalsutloggning', bas), { method: 'POST', body: new URLSearchParams({ logout_token: intyg }) });

  it('by the person ends all the sessions of that person, also on another instance', async () => {
    const [en, tva, annan] = [await nyInloggad('hanna'), await nyInloggad('hanna'), await nyInloggad('cecilia')];
    const svar = await skicka(await server.tjanst.signera(innehall({ sub: 'hanna' }), { typ: 'logout+jwt' }), andra);
    expect({ status: svar.status, kropp: await svar.text(), lagras: svar.headers.get('cache-control') }).toEqual({ status: 200, kropp: '', lagras: 'no-store' });
    expect([await inloggad(en.kaka), await inloggad(tva.kaka), await inloggad(annan.kaka)]).toEqual([false, false, true]);
  });

  it("by the provider's session ends that one; a session of somebody else's is not ended by a mismatched pair", async () => {
    const [en, tva] = [await nyInloggad('hanna'), await nyInloggad('hanna')];
    const [rad] = await server.sql<{ sid: string }>('SELECT provider_session AS sid FROM session ORDER BY skapad DESC LIMIT 1');
    expect(rad?.sid).toMatch(/.{10}/);
    expect((await skicka(await server.tjanst.signera(innehall({ sid: rad?.sid, sub: 'cecilia' })))).status).toBe(200);
    expect(await inloggad(tva.kaka)).toBe(true);
    expect((await skicka(await server.tjanst.signera(innehall({ sid: rad?.sid })))).status).toBe(200);
    expect([await inloggad(en.kaka), await inloggad(tva.kaka)]).toEqual([true, false]);
  });

  it('a person who was never here gets the same answer as one who was', async () => {
    const svar = await Promise.all(['hanna', 'ingen-sadan'].map(async (sub) => skicka(await server.tjanst.signera(innehall({ sub })))));
    expect(await Promise.all(svar.map(async (s) => [s.status, await s.text()]))).toEqual([[200, ''], [200, '']]);
  });

  it('is good once', async () => {
    const intyg = await server.tjanst.signera(innehall({ sub: 'hanna' }));
    expect((await skicka(intyg)).status).toBe(200);
    const { kaka } = await nyInloggad('hanna');
    expect((await skicka(intyg, andra)).status).toBe(400);
    expect(await inloggad(kaka)).toBe(true);
  });

  it.each<[string, () => object, object?]>([
    ['for another client', () => ({ aud: 'annan' })],
    ['from another issuer', () => ({ iss: 'https://annan.example.se' })],
    ['without a time', () => ({ iat: undefined })],
    // five minutes and a clock's difference of 30 s are allowed
    ['that is too old', () => ({ iat: nu() - 331, exp: nu() + 60 })],
    ['that has expired', () => ({ exp: nu() - 31 })],
    ['issued in the future', () => ({ iat: nu() + 60 })],
    ['without a name of its own', () => ({ jti: undefined })],
    ['without the event', () => ({ events: undefined })],
    ['with another event', () => ({ events: { 'http://example.se/annat': {} } })],
    ['with an event that is no object', () => ({ events: { [HANDELSE]: true } })],
    ['with a nonce, as an id token has', () => ({ nonce: 'x' })],
    ['about nobody', () => ({ sub: undefined })],
    ['with a session that is no text', () => ({ sid: 7 })],
    ['of another type', () => ({}), { typ: 'at+jwt' }],
    ['signed with an unknown key', () => ({}), { kid: 'okand' }],
  ])('a token %s is refused and ends nothing', async (_, mer, huvud = {}) => {
    const { kaka } = await nyInloggad('hanna');
    const svar = await skicka(await server.tjanst.signera(innehall({ sub: 'hanna', ...mer() }), huvud));
    expect({ status: svar.status, kropp: await svar.json() }).toMatchObject({ status: 400, kropp: { kod: 'formfel', detail: 'Utloggningsintyget godtas inte.' } });
    expect(await inloggad(kaka)).toBe(true);
  });

  it('an id token, an unsigned token, a changed one and what is no token are refused', async () => {
    const { kaka } = await nyInloggad('hanna');
    const [rad] = await server.sql<{ id_token: string }>('SELECT id_token FROM session ORDER BY skapad DESC LIMIT 1');
    const gott = await server.tjanst.signera(innehall({ sub: 'cecilia' }));
    const del = (o: object): string => Buffer.from(JSON.stringify(o)).toString('base64url');
    const daliga = [rad?.id_token ?? '', `${del({ alg: 'none' })}.${del(innehall({ sub: 'hanna' }))}.`, gott.replace(/\.[^.]+\./, `.${del(innehall({ sub: 'hanna' }))}.`), 'skräp', ''];
    expect(await Promise.all(daliga.map(async (d) => (await skicka(d)).status))).toEqual(daliga.map(() => 400));
    const tomma = await Promise.all([
      fetch(vag('bakkanalsutloggning'), { method: 'POST' }),
      fetch(vag('bakkanalsutloggning'), { method: 'POST', body: new URLSearchParams([['logout_token', gott], ['logout_token', gott]]) }),
      fetch(vag('bakkanalsutloggning'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[]' }),
    ]);
    expect(tomma.map((t) => t.status)).toEqual([400, 400, 400]);
    expect(await inloggad(kaka)).toBe(true);
  });

  it('a page of another site cannot make a browser send it', async () => {
    const svar = await fetch(vag('bakkanalsutloggning'), {
      method: 'POST',
      headers: { origin: 'https://annan.example.se', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ logout_token: await server.tjanst.signera(innehall({ sub: 'hanna' })) }),
    });
    expect(svar.status).toBe(403);
  });
});
