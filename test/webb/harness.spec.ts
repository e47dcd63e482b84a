import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { axe, nySida, stangLasare } from '../stod/sida';

let server: Server;
let bas: string;

const sidan = (kropp: string): string =>
  `<!doctype html><html lang="sv"><head><title>Prov</title><style>body{background:#fff;color:#111}</style></head><body><main><h1>Åtgärder 2020</h1>${kropp}</main></body></html>`;
const sidor: Record<string, string> = {
  '/god': sidan('<p>Beviljat: 3 588 981 kr</p>'),
  '/svag': sidan('<p style="color:#bbb">Svag text</p>'),
  '/utannamn': sidan('<button></button>'),
  '/kastar': sidan('<script>throw new Error("trasig")</script>'),
  '/saknar': sidan('<img alt="karta" src="/finns-inte.png">'),
};

beforeAll(async () => {
  server = createServer((fraga, svar) => {
    const kropp = sidor[fraga.url ?? ''];
    svar
      .writeHead(kropp || fraga.url === '/favicon.ico' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(kropp ?? '');
  });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  bas = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await stangLasare();
  await new Promise((klar) => server.close(klar));
});

describe('the browser of the tests sees what a person would', () => {
  it('lets a good page through, painted with a real font, in Swedish', async () => {
    const { sida, stang } = await nySida(bas, 390);
    await sida.goto('/god');
    await axe(sida);
    expect(await sida.evaluate(() => navigator.language)).toBe('sv-SE');
    const malade = await sida.evaluate(() => {
      const duk = document.createElement('canvas').getContext('2d');
      duk?.fillText('Åtgärder ☒', 10, 50);
      return duk?.getImageData(0, 0, 200, 100).data.filter((varde) => varde > 0).length ?? 0;
    });
    expect(malade).toBeGreaterThan(50);
    await stang();
  });

  it.each([
    ['/svag', /color-contrast \(serious\)[\s\S]*Svag text[\s\S]*contrast of 1\.\d+/],
    ['/utannamn', /button-name \(critical\)/],
  ])('axe fails on %s', async (adress, rad) => {
    const { sida, stang } = await nySida(bas);
    await sida.goto(adress);
    await expect(axe(sida)).rejects.toThrow(rad);
    await stang();
  });

  it.each([
    ['/kastar', /exception: trasig/],
    ['/saknar', /response: 404 GET .*finns-inte\.png/],
  ])('a fault on %s fails the test', async (adress, rad) => {
    const { sida, stang } = await nySida(bas);
    await sida.goto(adress);
    await expect(stang()).rejects.toThrow(rad);
  });

  it('an answer that is expected to fail does not', async () => {
    const { sida, forvanta, stang } = await nySida(bas);
    forvanta(404, /finns-inte/);
    await sida.goto('/saknar');
    await expect(stang()).resolves.toBeUndefined();
  });
});
