import { type AddressInfo, type Server, createServer } from 'node:net';
import { Startfel } from './startfel';
import { oppnaDatabas } from './oppna-databas';

async function medServer(
  vidAnslutning: Parameters<typeof createServer>[1],
  arbete: (port: number) => Promise<void>,
): Promise<void> {
  const server: Server = createServer(vidAnslutning ?? (() => undefined));
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  try {
    await arbete((server.address() as AddressInfo).port);
  } finally {
    await new Promise((klar) => server.close(klar));
  }
}

async function radFor(url: string): Promise<string> {
  const fel: unknown = await oppnaDatabas({ projekt: '/finns-inte', url, svarstid: 300 }).catch((e: unknown) => e);
  expect(fel).toBeInstanceOf(Startfel);
  return (fel as Startfel).message;
}

describe('en egen PostgreSQL (DATABASE_URL) som inte går att använda ger en rad', () => {
  it.each([
    ['inte en adress', 'databasen'],
    ['en annan sorts databas', 'mysql://anslag:hemligt@127.0.0.1/anslag'],
  ])('%s', async (_fall, url) => {
    expect(await radFor(url)).toBe('DATABASE_URL går inte att tolka. Skriv postgres://användare:lösenord@värd:5432/databas.');
  });

  it('ingen svarar, och lösenordet syns inte', async () => {
    let ledig = 0;
    await medServer(undefined, async (port) => {
      ledig = port;
    });
    expect(await radFor(`postgres://anslag:hemligt@127.0.0.1:${ledig}/anslag`)).toBe(
      `Databasen 127.0.0.1:${ledig}/anslag (DATABASE_URL) går inte att nå: ingen svarar på den porten.`,
    );
  });

  it('servern tar emot men svarar aldrig', async () => {
    const oppna: { destroy(): void }[] = [];
    await medServer(
      (anslutning) => oppna.push(anslutning),
      async (port) => {
        expect(await radFor(`postgres://anslag@127.0.0.1:${port}/anslag`)).toMatch(/inget svar inom 0\.3 sekunder\.$/);
        oppna.forEach((a) => a.destroy());
      },
    );
  });

  it('servern bryter', async () => {
    await medServer(
      (anslutning) => anslutning.destroy(),
      async (port) => expect(await radFor(`postgres://anslag@127.0.0.1:${port}/anslag`)).toMatch(/förbindelsen bröts\.$/),
    );
  });
});
