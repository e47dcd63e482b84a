import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { ArsbokslutService } from '../../api/src/arsrapport/arsbokslut.service';
import { laddaExempel } from '../../api/src/inlasning/exempel';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import { oppnaInbyggd } from '../../api/src/plattform/databas/inbyggd-server';
import { slappInTjansten, TJANST } from '../../api/src/plattform/databas/tjanst';
import { gorKlar, type MigreradDatabas, oppnaMigrerad } from '../../api/src/start/migrera';
import { medTjanster } from '../../api/src/start/sammanhang';
import { PROVARE } from '../stod/aktor';
import { type Provdatabas, nyDatabas } from '../stod/databas';
import { styr } from '../stod/postgres';
import { fraga } from './sakerhetskopia';

const FAR_INTE = '42501';

describe('the application’s own login on the embedded server', () => {
  let rum: string;
  let databas: MigreradDatabas;
  const oppna = async () => gorKlar(await oppnaInbyggd({ datamapp: path.join(rum, 'pg'), databas: 'anslag', flyktig: true }));
  const losenord = () => path.join(rum, 'pg', 'anslag_app.losenord');

  beforeAll(async () => {
    rum = fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-login-'));
    databas = await oppna();
    await medTjanster(databas.url, async (app) => {
      await laddaExempel(app.get(InlasningService), 'orebro');
      await app.get(ArsbokslutService).gor(PROVARE, 2020);
    });
  }, 60_000);
  afterAll(async () => {
    await databas?.stang();
    fs.rmSync(rum, { recursive: true, force: true });
  });

  /** Runs the statements as the application, in the role it works as or without it; PostgreSQL's error code, or what it answered. */
  async function som(roll: string | null, ...satser: string[]): Promise<string | number | null> {
    const klient = new Client({ connectionString: databas.url, ...(roll ? { options: `-c role=${roll}` } : {}) });
    await klient.connect();
    try {
      let antal: number | null = null;
      for (const sats of satser) antal = (await klient.query(sats)).rowCount;
      return antal;
    } catch (fel) {
      return (fel as { code: string }).code;
    } finally {
      await klient.end();
    }
  }

  it('is another than the owner, and its password is for PostgreSQL’s user only', async () => {
    expect(new URL(databas.url).username).toBe('anslag_app');
    expect(new URL(databas.agare).username).toBe('anslag');
    expect(new URL(databas.url).password).not.toBe(new URL(databas.agare).password);
    expect(fs.statSync(losenord()).mode & 0o777).toBe(0o600);
    expect(fs.statSync(losenord()).uid).toBe(fs.statSync(path.join(rum, 'pg', 'anslag.losenord')).uid);
    await expect(fraga(databas.url.replace(/:[^:@]+@/, ':gissning@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('stays the same the next time, and is given a new password when the file is lost', async () => {
    const andra = await oppna();
    expect(andra.url).toBe(databas.url);
    fs.rmSync(losenord());
    const tredje = await oppna();
    expect(tredje.url).not.toBe(databas.url);
    databas.url = tredje.url;
    expect(await som(TJANST, 'SELECT 1')).toBe(1);
    await Promise.all([andra.stang(), tredje.stang()]);
  });

  it('reads what is there', async () => {
    expect(await som(TJANST, 'SELECT FROM beslut')).toBeGreaterThan(0);
    expect(await som(TJANST, 'SELECT FROM historik LIMIT 1')).toBe(1);
  });

  it.each(['historik', 'historik_huvud', 'arsbokslut', 'forr.arende', 'forr.beslut'].flatMap((t) => [`UPDATE ${t} SET ${t.includes('huvud') ? 'nummer = 0' : t === 'historik' ? `aktor = 'x'` : t === 'arsbokslut' ? `utlosare = 'schema'` : `namn = 'x'`}`, `DELETE FROM ${t}`, `TRUNCATE ${t}`]))(
    'may not %s',
    async (sats) => expect(await som(TJANST, sats)).toBe(FAR_INTE),
  );

  it.each([
    ['SET ROLE anslag'],
    ['SET SESSION AUTHORIZATION anslag'],
    ['SET session_replication_role = replica'],
    ['ALTER TABLE historik DISABLE TRIGGER ALL'],
    ['ALTER TABLE beslut DISABLE TRIGGER beslut_last'],
    ['DROP TRIGGER historik_last ON historik'],
    ['ALTER FUNCTION vagra_historikandring() OWNER TO anslag_app'],
    ['CREATE OR REPLACE FUNCTION vagra_andring() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$'],
    ['CREATE TABLE egen (n int)'],
    ['CREATE ROLE fler SUPERUSER'],
    ['TRUNCATE arende CASCADE'],
    [`COPY arende TO PROGRAM 'cat'`],
    [`UPDATE migrations SET name = 'x'`],
  ])('may not %s', async (sats) => expect(await som(TJANST, sats)).toBe(FAR_INTE));

  it('may not commit a change without a line in the history', async () => {
    expect(await som(TJANST, 'BEGIN', `UPDATE arende SET sammanfattning = 'x' WHERE nyckel = '20RS3419'`, 'COMMIT')).toBe('23000');
  });

  it.each(['SELECT FROM arende', `UPDATE arende SET sammanfattning = 'x'`, 'SELECT historik_skriv(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)'])(
    'has no rights of its own, so the role cannot be laid aside: %s',
    async (sats) => {
      expect(await som(null, sats)).toBe(FAR_INTE);
      expect(await som(TJANST, 'RESET ROLE', 'SET ROLE NONE', sats)).toBe(FAR_INTE);
    },
  );
});

describe('the application’s login on a server', () => {
  const [roll, vanlig] = [`loginprov_${process.pid}`, `agarprov_${process.pid}`];
  let databas: Provdatabas;
  const som = (namn: string) => {
    const url = new URL(databas.url);
    [url.username, url.password] = [namn, 'prov'];
    return url.href;
  };

  beforeAll(async () => {
    databas = await nyDatabas();
    for (const namn of [roll, vanlig]) await styr(`CREATE ROLE ${namn} LOGIN PASSWORD 'prov'`);
  });
  afterAll(async () => {
    for (const namn of [roll, vanlig]) await styr(`DROP ROLE ${namn}`);
    await databas.slapp();
  });

  it('is told what a superuser can do, when the owner may not let it in', async () => {
    await expect(slappInTjansten(som(vanlig), som(roll))).rejects.toThrow(
      `Inloggningen ${roll} (DATABASE_URL) ska kunna arbeta som anslag_tjanst, och bara så. Låt en superuser köra: GRANT anslag_tjanst TO "${roll}" WITH INHERIT FALSE, SET TRUE;`,
    );
  });

  it('is let in by an owner who may, also when it had the rights by itself', async () => {
    for (const fore of ['SELECT 1', `GRANT anslag_tjanst TO ${roll} WITH INHERIT TRUE`]) {
      await styr(fore);
      await slappInTjansten(databas.url, som(roll));
      expect(await fraga(databas.url, `SELECT pg_has_role('${roll}', 'anslag_tjanst', 'SET') AND NOT pg_has_role('${roll}', 'anslag_tjanst', 'USAGE')`)).toEqual([true]);
      expect(await fraga(som(roll), 'SELECT 1')).toEqual([1]);
    }
    // Nothing is left to do, so the owner's rights are not asked for.
    await slappInTjansten(som(vanlig), som(roll));
  });

  it('may be the owner’s own, but not in production', async () => {
    await expect(slappInTjansten(databas.url, databas.url)).resolves.toBeUndefined();
    const miljo = { ...process.env };
    Object.assign(process.env, { NODE_ENV: 'production', DATABASE_URL: databas.url });
    await expect(oppnaMigrerad()).rejects.toThrow(/^Med NODE_ENV=production ska programmet inte logga in som databasens ägare\./);
    process.env = miljo;
  });
});
