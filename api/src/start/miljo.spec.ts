import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Startfel } from '../plattform/databas/startfel';
import { lasStartval, provaPort } from './miljo';

describe('vad den som startar bestämmer', () => {
  it('är port 3000 på den egna datorn och dokumenten som exempel, om inget annat sägs', () => {
    expect(lasStartval({}, [])).toEqual({ port: 3000, vard: '127.0.0.1', exempel: 'dokument' });
    expect(lasStartval({ PORT: '', HOST: '' }, [])).toEqual({ port: 3000, vard: '127.0.0.1', exempel: 'dokument' });
  });

  it('läses ur PORT, HOST och --exempel', () => {
    expect(lasStartval({ PORT: '80', HOST: '0.0.0.0' }, ['--exempel=stort'])).toEqual({
      port: 80,
      vard: '0.0.0.0',
      exempel: 'stort',
    });
  });

  it.each([
    { PORT: 'abc', rad: 'PORT ska vara ett heltal 0–65535, inte "abc".' },
    { PORT: '65536', rad: 'PORT ska vara ett heltal 0–65535, inte "65536".' },
    { PORT: '-1', rad: 'PORT ska vara ett heltal 0–65535, inte "-1".' },
    { PORT: '3000.5', rad: 'PORT ska vara ett heltal 0–65535, inte "3000.5".' },
  ])('PORT=$PORT avvisas', ({ PORT, rad }) => {
    expect(() => lasStartval({ PORT }, [])).toThrow(new Startfel(rad));
  });

  it.each(['--exempel=litet', '--exempel', '--port=80', 'stort'])('argumentet %s avvisas', (argument) => {
    expect(() => lasStartval({}, [argument])).toThrow(`Okänt argument "${argument}".`);
  });
});

describe('porten', () => {
  it('som är tagen ger en rad med vad man kan göra, och som är ledig ger inget', async () => {
    const upptagen = createServer();
    await new Promise<void>((klar) => upptagen.listen(0, '127.0.0.1', klar));
    const { port } = upptagen.address() as AddressInfo;
    const prova = (): Promise<void> => provaPort({ port, vard: '127.0.0.1', exempel: 'dokument' });
    await expect(prova()).rejects.toThrow(
      new Startfel(`Port ${port} används redan av ett annat program. Välj en annan: PORT=${port + 1} npm start`),
    );
    await new Promise((klar) => upptagen.close(klar));
    await expect(prova()).resolves.toBeUndefined();
  });
});
