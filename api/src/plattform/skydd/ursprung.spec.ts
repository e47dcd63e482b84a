import { kommerHarifran } from './ursprung';

const HOST = 'anslag.example.se';
const EGEN = `https://${HOST}`;
const ANNAN = 'https://ond.example';

describe('kommerHarifran', () => {
  it.each([
    // what the browser says decides, whatever the origin
    ['POST', 'same-origin', EGEN, true],
    ['POST', 'none', undefined, true],
    ['POST', 'same-site', EGEN, false],
    ['POST', 'cross-site', EGEN, false],
    ['POST', 'cross-site', undefined, false],
    ['POST', 'same-origin, cross-site', EGEN, false],
    ['POST', '', EGEN, false],
    // without it, the origin
    ['POST', undefined, EGEN, true],
    ['POST', undefined, ANNAN, false],
    ['POST', undefined, 'null', false],
    ['POST', undefined, `${EGEN}:8443`, false],
    ['POST', undefined, `${EGEN}.ond.example`, false],
    // neither: no browser
    ['POST', undefined, undefined, true],
    ['PUT', 'cross-site', undefined, false],
    ['PATCH', undefined, ANNAN, false],
    ['DELETE', 'cross-site', undefined, false],
    // reading is for anyone to ask for
    ['GET', 'cross-site', ANNAN, true],
    ['HEAD', 'cross-site', ANNAN, true],
    ['OPTIONS', 'cross-site', ANNAN, true],
  ])('%s med Sec-Fetch-Site %s och Origin %s: %s', (metod, secFetchSite, origin, svar) => {
    expect(kommerHarifran({ metod, secFetchSite, origin, host: HOST }, null)).toBe(svar);
    expect(kommerHarifran({ metod, secFetchSite, origin, host: HOST }, EGEN)).toBe(svar);
  });

  it('utan inställd adress jämförs den frågade värden, med port', () => {
    const prova = (origin: string) =>
      kommerHarifran({ metod: 'POST', secFetchSite: undefined, origin, host: '127.0.0.1:3000' }, null);
    expect(prova('http://127.0.0.1:3000')).toBe(true);
    expect(prova('http://127.0.0.1:3001')).toBe(false);
    expect(prova('http://localhost:3000')).toBe(false);
  });

  it('med inställd adress räcker det inte att värden stämmer: sättet att nå den hör dit', () => {
    expect(kommerHarifran({ metod: 'POST', secFetchSite: undefined, origin: `http://${HOST}`, host: HOST }, EGEN)).toBe(false);
  });
});
