import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';

const skript = path.resolve(__dirname, '../../docker/halsa.mjs');

async function kor(port: number): Promise<number> {
  const barn = spawn(process.execPath, [skript], { env: { PORT: String(port) }, stdio: 'ignore' });
  const [kod] = (await once(barn, 'exit')) as [number];
  return kod;
}

describe('containerns hälsokontroll', () => {
  it.each([
    [200, 0],
    [404, 1],
    [500, 1],
    [503, 1],
  ])('svar %i ger kod %i', async (status, kod) => {
    const server = http.createServer((fraga, svar) => svar.writeHead(fraga.url === '/health/ready' ? status : 400).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await kor(port)).toBe(kod);
    server.close();
    expect(await kor(port)).toBe(1);
  });
});
