import { Konfigurationsfel, lasKonfiguration } from './konfiguration';

const HEMLIG = 'mycket-hemlig-hemlighet';
const RATT = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:a@db/anslag',
  DATABASE_URL_AGARE: 'postgres://agare:b@db/anslag',
  ADRESS: 'https://anslag.example.se',
  OIDC_UTFARDARE: 'https://login.example.se/realms/region',
  OIDC_KLIENT: 'anslag',
  OIDC_HEMLIGHET: HEMLIG,
  OIDC_ROLLER: '{"a":"handlaggare","b":["lasare","chef"]}',
};

function fel(miljo: NodeJS.ProcessEnv): string[] {
  try {
    lasKonfiguration(miljo);
    return [];
  } catch (e) {
    if (e instanceof Konfigurationsfel) return e.fel;
    throw e;
  }
}

describe('how people log in', () => {
  it('is at the provider when it is set, and cookies then go over https only', () => {
    const { inloggning, session, saker } = lasKonfiguration(RATT);
    expect(inloggning).toEqual({
      satt: 'oidc',
      utfardare: new URL('https://login.example.se/realms/region'),
      klient: 'anslag',
      hemlighet: HEMLIG,
      rollansprak: 'roles',
      roller: new Map([
        ['a', ['handlaggare']],
        ['b', ['chef', 'lasare']],
      ]),
      adress: new URL('https://anslag.example.se'),
    });
    expect({ session, saker }).toEqual({ session: { overksamMinuter: 60, langstTimmar: 12 }, saker: true });
  });

  it('is as an example account only when nothing of a provider is set, outside production', () => {
    expect(lasKonfiguration({}).inloggning).toEqual({ satt: 'exempel' });
    expect(lasKonfiguration({ OIDC_UTFARDARE: '', OIDC_KLIENT: '' }).inloggning).toEqual({ satt: 'exempel' });
  });

  it('a public client and a claim of one’s own', () => {
    const { OIDC_HEMLIGHET: _, ...utan } = RATT;
    expect(lasKonfiguration({ ...utan, OIDC_ROLLCLAIM: 'realm_access.roles' }).inloggning).toMatchObject({ hemlighet: null, rollansprak: 'realm_access.roles' });
  });

  it('over http only outside production', () => {
    const oppet = { ...RATT, OIDC_UTFARDARE: 'http://127.0.0.1:9000', ADRESS: 'http://127.0.0.1:3000' };
    expect(lasKonfiguration({ ...oppet, NODE_ENV: 'test' }).saker).toBe(false);
    expect(fel(oppet)).toEqual(['ADRESS ska börja med https:// i drift.', 'OIDC_UTFARDARE ska börja med https:// i drift.']);
  });

  it('in production every fault is told at once', () => {
    expect(fel({ ...RATT, ADRESS: undefined, OIDC_UTFARDARE: undefined, OIDC_KLIENT: undefined, OIDC_ROLLER: undefined })).toEqual([
      'NODE_ENV är "production" men ingen inloggningstjänst är inställd. Ange OIDC_UTFARDARE; exempelkonton finns bara utanför drift.',
      'OIDC_KLIENT saknas: tjänstens namn hos inloggningstjänsten.',
      'OIDC_ROLLER saknas: vilken roll varje värde ger.',
      'ADRESS saknas: adressen som webbläsarna når tjänsten på, till exempel "https://anslag.example.se".',
    ]);
  });

  it.each([['OIDC_UTFARDARE'], ['OIDC_KLIENT'], ['OIDC_ROLLER'], ['ADRESS']])('%s is needed outside production too, when the others are there', (namn) => {
    expect(fel({ ...RATT, NODE_ENV: undefined, [namn]: '' })).toEqual([expect.stringMatching(new RegExp(`^${namn} saknas: `))]);
  });

  it.each([
    [{ OIDC_UTFARDARE: 'login' }, /^OIDC_UTFARDARE ska vara inloggningstjänstens adress/],
    [{ OIDC_UTFARDARE: `https://anslag:${HEMLIG}@login.example.se` }, /^OIDC_UTFARDARE ska vara inloggningstjänstens adress/],
    [{ OIDC_UTFARDARE: 'https://login.example.se/?x=1' }, /^OIDC_UTFARDARE ska vara inloggningstjänstens adress/],
    [{ OIDC_UTFARDARE: 'ftp://login.example.se' }, /^OIDC_UTFARDARE ska vara inloggningstjänstens adress/],
    [{ ADRESS: 'https://anslag.example.se/tjanst' }, /^ADRESS är "https:\/\/anslag.example.se\/tjanst" men ska vara tjänstens adress utan sökväg/],
    [{ OIDC_ROLLER: HEMLIG }, /^OIDC_ROLLER ska vara ett JSON-objekt från värde till roll, till exempel \{"/],
    [{ OIDC_ROLLER: '[]' }, /^OIDC_ROLLER ska vara ett JSON-objekt/],
    [{ OIDC_ROLLER: '{}' }, /^OIDC_ROLLER ska vara ett JSON-objekt/],
    [{ OIDC_ROLLER: '{"a":"direktor"}' }, /^OIDC_ROLLER ger "a" något annat än roller. Möjliga: ledamot, ordforande, /],
    [{ OIDC_ROLLER: '{"a":["chef","direktor"]}' }, /^OIDC_ROLLER ger "a" något annat än roller/],
    [{ OIDC_ROLLER: '{"a":[]}' }, /^OIDC_ROLLER ger "a" något annat än roller/],
    [{ SESSION_OVERKSAM_MINUTER: '0' }, /^SESSION_OVERKSAM_MINUTER är "0" men ska vara ett antal minuter från 1 till 1440\.$/],
    [{ SESSION_OVERKSAM_MINUTER: 'en' }, /^SESSION_OVERKSAM_MINUTER är "en" men/],
    [{ SESSION_LANGST_TIMMAR: '169' }, /^SESSION_LANGST_TIMMAR är "169" men ska vara ett antal timmar från 1 till 168\.$/],
    [{ SESSION_LANGST_TIMMAR: '1,5' }, /^SESSION_LANGST_TIMMAR är "1,5" men/],
  ])('%j is one line, without the secret', (miljo, rad) => {
    const rader = fel({ ...RATT, ...miljo });
    expect(rader).toEqual([expect.stringMatching(rad)]);
    expect(rader.join()).not.toContain(HEMLIG);
  });
});

it.each(['Production', 'prod', 'PRODUCTION'])('NODE_ENV=%s is refused, since it would be taken for a trial', (NODE_ENV) => {
  expect(fel({ NODE_ENV })).toEqual([`NODE_ENV är "${NODE_ENV}" men ska vara "production", "development", "test" eller utelämnas.`]);
});
