import { type AddressInfo, createServer } from 'node:net';
import { Startfel } from '../plattform/databas/startfel';
import { lasExempel, provaPort } from './miljo';

describe('exemplet', () => {
  it.each([
    [[], 'orebro'],
    [['--exempel=stort'], 'stort'],
    [['--exempel=stort', '--exempel=inget'], 'inget'],
  ])('%j ger %s', (argument, exempel) => expect(lasExempel(argument)).toBe(exempel));

  it.each(['--exempel=litet', '--exempel', '--port=80', 'stort'])('argumentet %s avvisas', (argument) => {
    expect(() => lasExempel([argument])).toThrow(
      new Startfel(`Okänt argument "${argument}". Möjliga: --exempel=orebro, --exempel=stort, --exempel=inget.`),
    );
  });
});

describe('porten', () => {
  it('som är tagen ger en rad med vad man kan göra, och som är ledig ger inget', async () => {
    const upptagen = createServer();
    await new Promise<void>((klar) => upptagen.listen(0, '127.0.0.1', klar));
    const { port } = upptagen.address() as AddressInfo;
    const prova = (): Promise<void> => provaPort({ port, host: '127.0.0.1' });
    await expect(prova()).rejects.toThrow(
      new Startfel(`Port ${port} används redan av ett annat program. Välj en annan: PORT=${port + 1} npm start`),
    );
    await new Promise((klar) => upptagen.close(klar));
    await expect(prova()).resolves.toBeUndefined();
  });

  it('på en adress som inte är den här datorns ger en rad', async () => {
    await expect(provaPort({ port: 0, host: '203.0.113.7' })).rejects.toThrow(/^HOST=203\.0\.113\.7 är ingen adress/);
  });
});
