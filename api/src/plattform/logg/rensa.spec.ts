import * as fc from 'fast-check';
import { hemligheterI, rensa } from './rensa';

describe('rensa', () => {
  it.each([
    ['{"cookie":"anslag=abc; x=1"}', '{"cookie":"[dolt]"}'],
    ['{"Set-Cookie":["anslag=abc","b=\\"2\\""]}', '{"Set-Cookie":"[dolt]"}'],
    ['{"headers":{"authorization":"Bearer a.b.c","accept":"*/*"}}', '{"headers":{"authorization":"[dolt]","accept":"*/*"}}'],
    ['{"authorization":"Digest x=\\"hemlig\\", y=2","a":1}', '{"authorization":"[dolt]","a":1}'],
    // JSON that was written as a text within the line
    ['{"msg":"{\\"access_token\\":\\"h\\\\\\"emlig\\",\\"b\\":1}"}', '{"msg":"{\\"access_token\\":\\"[dolt]\\",\\"b\\":1}"}'],
    ['postgres://anslag:h3mlig@db:5432/anslag', 'postgres://anslag:[dolt]@db:5432/anslag'],
    ['postgresql://a:p@ss@db/anslag nås inte', 'postgresql://a:[dolt]@db/anslag nås inte'],
    ['https://idp.example/?code=xyz&state=abc&iss=https%3A', 'https://idp.example/?code=[dolt]&state=[dolt]&iss=https%3A'],
    ['GET /api/v1/inloggning/svar?code=xyz&iss=a 302', 'GET /api/v1/inloggning/svar?[dolt] 302'],
    ['GET /api/v1/kalender.ics?nyckel=abc_DEF-123 200', 'GET /api/v1/kalender.ics?[dolt] 200'],
    ['/api/v1/inloggning?mal=%2Farenden', '/api/v1/inloggning?[dolt]'],
    ['Authorization: Basic YTpi', 'Authorization: Basic [dolt]'],
    ['cookie: __Host-anslag=0f2a; anslag_inloggning=9', 'cookie: __Host-anslag=[dolt]; anslag_inloggning=[dolt]'],
    ['svaret var eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln, konstigt', 'svaret var [dolt], konstigt'],
  ])('%s blir %s', (rad, ren) => expect(rensa(rad)).toBe(ren));

  it.each([
    'Årsbokslutet för 2025 är gjort.',
    'Klart. Öppna http://localhost:3000 i webbläsaren. Avsluta med Ctrl-C.',
    '{"level":"info","metod":"GET","rutt":"/api/v1/arenden/:nyckel","status":200}',
    'Databasen db:5432/anslag (DATABASE_URL) går inte att nå',
  ])('låter stå: %s', (rad) => expect(rensa(rad)).toBe(rad));

  it('lämnar det som var JSON som JSON, med samma nycklar, och utan det som doldes', () => {
    const omgivning = fc.string({ unit: 'grapheme' });
    const hemlighet = fc.stringMatching(/^[a-z0-9]{20,40}$/);
    const form = fc.constantFrom(
      '?code=%',
      'Bearer %',
      'cookie: anslag=%',
      'postgres://a:%@db',
      '/inloggning/svar?x=%',
      '"cookie":"%"',
    );
    fc.assert(
      fc.property(omgivning, hemlighet, form, omgivning, (fore, h, f, efter) => {
        const ren = rensa(JSON.stringify({ msg: `${fore} ${f.replace('%', h)} ${efter}`, cookie: h }));
        expect(Object.keys(JSON.parse(ren) as object)).toEqual(['msg', 'cookie']);
        expect(ren).not.toContain(h);
      }),
    );
  });

  it('tar bort kända hemligheter var de än står', () => {
    expect(rensa('x h3m/lig y h3m/lig', ['h3m/lig'])).toBe('x [dolt] y [dolt]');
  });
});

describe('hemligheter i miljön', () => {
  it('är databasernas lösenord, som de skrivs och som de sänds, och klientens hemlighet', () => {
    expect(
      hemligheterI({
        DATABASE_URL: 'postgres://anslag:sk%40rg%22rd@db/anslag',
        DATABASE_URL_AGARE: 'postgres://agare:fjallripa@db/anslag',
        OIDC_HEMLIGHET: 'klienthemlighet',
        PORT: '300000',
      }),
    ).toEqual(['klienthemlighet', 'sk%40rg%22rd', 'sk@rg\\"rd', 'fjallripa']);
  });

  it.each([[undefined], ['postgres://anslag@db/anslag'], ['postgres://a:kort@db/anslag'], ['anslag']])(
    '%s har ingen att leta efter',
    (url) => {
      expect(hemligheterI({ DATABASE_URL: url })).toEqual([]);
    },
  );
});
