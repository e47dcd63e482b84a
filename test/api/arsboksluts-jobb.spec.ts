import { SchedulerRegistry } from '@nestjs/schedule';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { skapaApp } from '../../api/src/app';
import { ArsbokslutService } from '../../api/src/arsrapport/arsbokslut.service';
import { ArsbokslutsJobb } from '../../api/src/arsrapport/arsboksluts-jobb';
import { Klocka } from '../../api/src/plattform/klocka/klocka';
import { lasKonfiguration } from '../../api/src/plattform/konfiguration/konfiguration';
import { nyServer, type Provserver } from '../stod/app';

/** A clock that stands still. */
class Stillestaende extends Klocka {
  constructor(private readonly tid: string) {
    super();
  }

  override nu(): Date {
    return new Date(this.tid);
  }
}

let server: Provserver;
let andra: NestFastifyApplication;

beforeEach(async () => {
  server = await nyServer('tom');
  andra = await skapaApp(server.databas);
  // Their own catching up, by the real clock, is done before a test puts anything there.
  for (const app of [server.app, andra]) await app.get(ArsbokslutsJobb).klart();
});
afterEach(async () => {
  await andra?.close();
  await server?.slapp();
});

async function laggRam(...ar: number[]): Promise<void> {
  const klient = new Client({ connectionString: server.databas });
  await klient.connect();
  for (const y of ar) await klient.query(`INSERT INTO anslagsram (budgetar, anslagsnamn, tilldelat_kr) VALUES ($1, '1:1 Regionala utvecklingsåtgärder', 1000)`, [y]);
  await klient.end();
}

function jobb(app: NestFastifyApplication, tid: string): ArsbokslutsJobb {
  return new ArsbokslutsJobb(lasKonfiguration({}), new SchedulerRegistry(), app.get(ArsbokslutService), new Stillestaende(tid));
}

describe('årsbokslutet gör sig självt', () => {
  // 2 januari 04.00 i Stockholm är 03.00 UTC
  it.each([
    ['en minut före', '2026-01-02T02:59:00Z', []],
    ['på slaget', '2026-01-02T03:00:00Z', [2025]],
    ['ett halvår senare, för att servern var nere', '2026-07-01T12:00:00Z', [2025]],
  ])('%s 2 januari kl. 04.00 svensk tid', async (_, tid, gjorda) => {
    await laggRam(2025, 2026);
    expect(await jobb(server.app, tid).kor('schema')).toEqual(gjorda);
  });

  it('tar igen alla år som har missats, äldsta först, och gör dem inte om', async () => {
    await laggRam(2023, 2021, 2025);
    expect(await jobb(server.app, '2026-03-01T00:00:00Z').kor('ikapp')).toEqual([2021, 2023, 2025]);
    expect(await jobb(andra, '2026-03-01T00:00:00Z').kor('schema')).toEqual([]);
  });

  it('görs av en enda av flera servrar som vaknar samtidigt', async () => {
    await laggRam(2022, 2023, 2024, 2025);
    const tid = '2026-01-02T03:00:00Z';
    const gjorda = await Promise.all([server.app, andra, server.app, andra].map((app) => jobb(app, tid).kor('schema')));
    expect(gjorda.flat().sort()).toEqual([2022, 2023, 2024, 2025]);
    const { arsbokslut } = await server.app.get(ArsbokslutService).lista();
    expect(arsbokslut.map((b) => [b.budgetar, b.nummer, b.utlosare])).toEqual([2025, 2024, 2023, 2022].map((y) => [y, 1, 'schema']));
  });

  it('ligger i serverns schema med den tid och zon som är inställd', () => {
    const plan = server.app.get(SchedulerRegistry).getCronJob('arsbokslut');
    expect(String(plan.cronTime.source)).toBe('0 4 2 1 *');
    expect(plan.cronTime.timeZone).toBe('Europe/Stockholm');
    expect(plan.nextDate().setZone('Europe/Stockholm').toFormat('MM-dd HH:mm')).toBe('01-02 04:00');
  });
});
