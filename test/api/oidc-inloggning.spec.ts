import { API, type SessionSvar, VAGAR } from '@anslag/kontrakt';
import { Kakburk } from '../stod/kakburk';
import { KONTON, nyOidcserver, type Oidcserver } from '../stod/oidc';

let server: Oidcserver;
beforeAll(async () => {
  server = await nyOidcserver();
});
afterAll(() => server?.slapp());

const vag = (v: keyof typeof VAGAR): string => `${server.bas}${API}/${VAGAR[v]}`;
const fel = (kod: string): string => `${server.bas}/logga-in?fel=${kod}`;
async function session(burk: Kakburk, bas = server.bas): Promise<SessionSvar> {
  burk.kakor.set(bas, burk.kakor.get(server.bas) ?? new Map());
  return (await (await burk.hamta(`${bas}${API}/${VAGAR.session}`)).json()) as SessionSvar;
}
/** Where the browser is sent by one request, without following it. */
async function vart(burk: Kakburk, url: string): Promise<string | null> {
  return Kakburk.vart(await burk.hamta(url), url);
}

describe('login at the identity provider', () => {
  it('lets the person in with the roles that their claim means here, and leads to where they were going', async () => {
    const burk = new Kakburk();
    expect(await session(burk)).toEqual({ inloggad: false, satt: 'oidc' });
    expect(await server.loggaIn(burk, 'hanna', '/arenden?sok=å&sida=2')).toBe(`${server.bas}/arenden?sok=%C3%A5&sida=2`);
    expect(await session(burk)).toMatchObject({ inloggad: true, namn: 'Hanna Handläggare', roller: ['handlaggare'] });
    expect(await server.sql(`SELECT namn, epost, amne, utfardare, roller FROM anvandare WHERE amne = 'hanna'`)).toEqual([
      { namn: 'Hanna Handläggare', epost: 'hanna@example.se', amne: 'hanna', utfardare: server.tjanst.utfardare, roller: ['handlaggare'] },
    ]);
  });

  it('a single text as claim, and a value that means two roles', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'cecilia');
    expect(await session(burk)).toMatchObject({ inloggad: true, roller: ['chef', 'lasare'] });
  });

  it('sends the browser with a code challenge, a state and a nonce, and keeps none of the secrets in clear', async () => {
    const burk = new Kakburk();
    const url = new URL((await vart(burk, vag('inloggning'))) ?? '');
    expect(url.origin).toBe(server.tjanst.utfardare);
    const { state = '', ...annat } = Object.fromEntries(url.searchParams);
    expect(annat).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: vag('inloggningssvar'), scope: 'openid profile email' });
    expect(annat['nonce']).toMatch(/^[\w-]{43}$/);
    const rader = JSON.stringify(await server.sql('SELECT * FROM inloggningsforsok'));
    expect(rader).toContain(annat['nonce']);
    expect([state, burk.kakor.get(server.bas)?.get('anslag_forsok') ?? 'saknas'].filter((hemligt) => rader.includes(hemligt))).toEqual([]);
  });

  it('gives cookies that no script reads and no other site sends with a form', async () => {
    const burk = new Kakburk();
    const borjan = await burk.hamta(vag('inloggning'));
    expect(borjan.headers.getSetCookie()).toEqual([expect.stringMatching(/^anslag_forsok=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const svar = await burk.hamta(await server.tillSvaret(burk, 'hanna'));
    expect(svar.headers.getSetCookie()).toEqual([expect.stringMatching(/^anslag=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)]);
    expect(svar.headers.get('cache-control')).toContain('no-store');
  });

  it('a new login in the same browser makes a new session and ends the former', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'hanna');
    const gammal = new Kakburk();
    gammal.kakor.set(server.bas, new Map(burk.kakor.get(server.bas)));
    await server.loggaIn(burk, 'hanna');
    expect(burk.kakor.get(server.bas)?.get('anslag')).not.toBe(gammal.kakor.get(server.bas)?.get('anslag'));
    expect(await session(burk)).toMatchObject({ inloggad: true });
    expect(await session(gammal)).toMatchObject({ inloggad: false });
  });

  it('a cookie that was there before the login does not become the session', async () => {
    const burk = new Kakburk();
    burk.kakor.set(server.bas, new Map([['anslag', 'A'.repeat(43)]]));
    await server.loggaIn(burk, 'hanna');
    expect(burk.kakor.get(server.bas)?.get('anslag')).not.toBe('A'.repeat(43));
  });

  it('two tabs of one browser can both end what they began', async () => {
    const burk = new Kakburk();
    const [forsta, andra] = [await server.tillSvaret(burk, 'hanna', '/portfolj'), await server.tillSvaret(burk, 'hanna', '/anslag')];
    expect(await vart(burk, andra)).toBe(`${server.bas}/anslag`);
    expect(await vart(burk, forsta)).toBe(`${server.bas}/portfolj`);
  });

  it('roles that were changed at the provider take effect at the next login, also for sessions that are open', async () => {
    const [gammal, ny] = [new Kakburk(), new Kakburk()];
    await server.loggaIn(gammal, 'hanna');
    await server.tjanst.konton({ ...KONTON, hanna: { ...KONTON['hanna'], roles: ['region-chef'] } });
    expect(await session(gammal)).toMatchObject({ roller: ['handlaggare'] });
    await server.loggaIn(ny, 'hanna');
    expect(await session(ny)).toMatchObject({ roller: ['chef', 'lasare'] });
    expect(await session(gammal)).toMatchObject({ roller: ['chef', 'lasare'] });
    const [rad] = await server.sql<{ andringar: string }>(`SELECT andringar FROM historik WHERE handelse = 'anvandare.inloggad' ORDER BY nummer DESC LIMIT 1`);
    expect(JSON.parse(rad?.andringar ?? '')).toEqual([{ falt: 'roller', fore: 'Handläggare', efter: 'Chef, Läsare' }]);
    await server.tjanst.konton(KONTON);
  });

  it('who has lost every role is shut out of the open sessions too', async () => {
    const [gammal, ny] = [new Kakburk(), new Kakburk()];
    await server.loggaIn(gammal, 'cecilia');
    await server.tjanst.konton({ ...KONTON, cecilia: { name: 'Cecilia Chef' } });
    expect(await server.loggaIn(ny, 'cecilia')).toBe(fel('ingen_roll'));
    expect(await session(gammal)).toMatchObject({ inloggad: false });
    await server.tjanst.konton(KONTON);
  });
});

describe('a login that is refused', () => {
  it.each([
    ['by the person at the provider', 'avbryt', 'avbruten'],
    ['because no value of the claim means a role', 'utan', 'ingen_roll'],
  ])('%s ends at the login page with a code and nothing more', async (_, konto, kod) => {
    const burk = new Kakburk();
    expect(await server.loggaIn(burk, konto)).toBe(fel(kod));
    expect(await session(burk)).toEqual({ inloggad: false, satt: 'oidc' });
  });

  it('a code and a state are good once', async () => {
    const burk = new Kakburk();
    const url = await server.tillSvaret(burk, 'hanna');
    expect(await vart(burk, url)).toBe(`${server.bas}/`);
    expect(await vart(burk, url)).toBe(fel('forbrukad'));
  });

  it('of twenty who come back with the same link at once, one is let in', async () => {
    const burk = new Kakburk();
    const url = await server.tillSvaret(burk, 'hanna');
    const cookie = `anslag_forsok=${burk.kakor.get(server.bas)?.get('anslag_forsok')}`;
    const svar = await Promise.all(Array.from({ length: 20 }, () => fetch(url, { redirect: 'manual', headers: { cookie } })));
    expect(svar.map((s) => s.headers.get('location')).sort()).toEqual([`${server.bas}/`, ...Array<string>(19).fill(fel('forbrukad'))].sort());
  });

  it('a link that someone else got from the provider logs nobody in', async () => {
    const [angripare, offer] = [new Kakburk(), new Kakburk()];
    const lank = await server.tillSvaret(angripare, 'hanna');
    expect(await vart(offer, lank)).toBe(fel('forbrukad'));
    await vart(offer, vag('inloggning'));
    expect(await vart(offer, lank)).toBe(fel('forbrukad'));
    expect(await session(offer)).toMatchObject({ inloggad: false });
    expect(await vart(angripare, lank)).toBe(`${server.bas}/`);
  });

  it('an attempt is forgotten after ten minutes', async () => {
    const burk = new Kakburk();
    const url = await server.tillSvaret(burk, 'hanna');
    await server.sql(`UPDATE inloggningsforsok SET gar_ut = gar_ut - interval '10 minutes'`);
    expect(await vart(burk, url)).toBe(fel('forbrukad'));
  });

  it('attempts that nobody came back from are cleaned away by the next login', async () => {
    await vart(new Kakburk(), vag('inloggning'));
    await server.sql(`UPDATE inloggningsforsok SET gar_ut = now() - interval '1 second'`);
    await vart(new Kakburk(), vag('inloggning'));
    expect(await server.sql('SELECT count(*)::int AS n FROM inloggningsforsok')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['no state', (u: URL) => u.searchParams.delete('state'), 'forbrukad'],
    ['another state', (u: URL) => u.searchParams.set('state', 'x'.repeat(43)), 'forbrukad'],
    ['a forged code', (u: URL) => u.searchParams.set('code', 'y'.repeat(43)), 'avvisad'],
    ['no code', (u: URL) => u.searchParams.delete('code'), 'avvisad'],
    ['two codes', (u: URL) => u.searchParams.append('code', 'y'), 'avvisad'],
    ['another issuer', (u: URL) => u.searchParams.set('iss', 'https://annan.example.se'), 'avvisad'],
    ['an error of the provider', (u: URL) => { u.searchParams.delete('code'); u.searchParams.set('error', 'temporarily_unavailable'); }, 'nere'],
    ['an unknown error with markup', (u: URL) => { u.searchParams.delete('code'); u.searchParams.set('error', '<script>'); }, 'avvisad'],
  ])('an answer with %s', async (_, andra, kod) => {
    const burk = new Kakburk();
    const url = new URL(await server.tillSvaret(burk, 'hanna'));
    andra(url);
    expect(await vart(burk, url.href)).toBe(fel(kod));
    expect(await session(burk)).toMatchObject({ inloggad: false });
  });

  it.each(['https://annan.example.se/', '//annan.example.se', '/\\annan.example.se', '/\t/annan.example.se', '\\\\annan.example.se', 'javascript:alert(1)', 'arenden', '/api/v1/inloggning', '//api/v1/session'])(
    'a target that is not a page here: %j',
    async (mal) => expect(await vart(new Kakburk(), `${vag('inloggning')}?mal=${encodeURIComponent(mal)}`)).toBe(fel('mal')),
  );
});

describe('a cookie that is not a session', () => {
  it('gets the same answer whether it is forged, cut off, of another time or never was one', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'hanna');
    const akta = burk.kakor.get(server.bas)?.get('anslag') ?? '';
    const [sista] = akta.slice(-1);
    const utgangen = new Kakburk();
    await server.loggaIn(utgangen, 'cecilia');
    const gammal = utgangen.kakor.get(server.bas)?.get('anslag') ?? '';
    await server.sql(`UPDATE session SET gar_ut = now() FROM anvandare a WHERE a.id = anvandare_id AND a.amne = 'cecilia'`);
    const forfalskade = [akta.slice(0, -1), `${akta}A`, akta.slice(0, -1) + (sista === 'A' ? 'B' : 'A'), 'A'.repeat(43), gammal, '', "' OR 1=1 --", '%00', 'x'.repeat(4000)];
    const svar = await Promise.all(
      [`anslag=${akta}`, ...forfalskade.map((f) => `anslag=${f}`)].map(async (cookie) => {
        const s = await fetch(vag('arenden'), { headers: { cookie } });
        const { instance: _, ...kropp } = (await s.json()) as Record<string, unknown>;
        return { status: s.status, kropp: s.status === 200 ? '' : kropp };
      }),
    );
    expect(svar[0]?.status).toBe(200);
    const [, forsta, ...ovriga] = svar;
    expect(forsta).toMatchObject({ status: 401, kropp: { kod: 'inte_inloggad', detail: 'Inloggningen har upphört. Logga in igen.' } });
    expect(ovriga.filter((o) => o.kropp !== '' && JSON.stringify(o) !== JSON.stringify(forsta))).toEqual([
      // An empty cookie is none.
      { status: 401, kropp: expect.objectContaining({ kod: 'inte_inloggad', detail: 'Logga in för att fortsätta.' }) },
    ]);
  });

  it('an ärende that exists and one that does not answer alike without a login', async () => {
    const [finns, saknas] = await Promise.all(['20RS3419', 'FINNS-INTE'].map(async (n) => (await fetch(`${server.bas}${API}/arenden/${n}`)).json() as Promise<Record<string, unknown>>));
    expect({ ...finns, instance: '' }).toEqual({ ...saknas, instance: '' });
    expect(finns).toMatchObject({ kod: 'inte_inloggad' });
  });

  it('headers that are too long are told so, and the server goes on', async () => {
    const svar = await fetch(vag('session'), { headers: { cookie: `anslag=${'x'.repeat(40_000)}` } });
    expect(svar.status).toBe(431);
    expect((await fetch(vag('session'))).status).toBe(200);
  });

  it('a session of an example account from before the provider was configured is none', async () => {
    const burk = new Kakburk();
    await server.loggaIn(burk, 'cecilia');
    expect(await session(burk)).toMatchObject({ inloggad: true });
    await server.sql(`UPDATE anvandare SET utfardare = 'urn:anslag:exempel' WHERE amne = 'cecilia'`);
    expect(await session(burk)).toMatchObject({ inloggad: false });
  });

  it('there is no example account where a provider is configured', async () => {
    const svar = await fetch(vag('exempelsession'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"roll":"administrator"}' });
    expect(svar.status).toBe(404);
    expect(svar.headers.getSetCookie()).toEqual([]);
  });
});
