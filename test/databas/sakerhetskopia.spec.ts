import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { DataSource } from 'typeorm';
import { aterlasningen } from '../../api/src/cli/sakerhetskommandon';
import { verifieraHistorik } from '../../api/src/historik/verifiera';
import { medAnslutning } from '../../api/src/plattform/databas/anslutning';
import { aterstall } from '../../api/src/sakerhetskopia/sakerhetskopia';
import { ArsbokslutService } from '../../api/src/arsrapport/arsbokslut.service';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { type OppenDatabas, oppnaInbyggd } from '../../api/src/plattform/databas/inbyggd-server';
import { medArkiv } from '../../api/src/sakerhetskopia/arkiv';
import { lasTillbaka } from '../../api/src/sakerhetskopia/las-tillbaka';
import type { Manifest } from '../../api/src/sakerhetskopia/manifest';
import { taKopia } from '../../api/src/sakerhetskopia/ta-kopia';
import { migrera } from '../../api/src/start/migrera';
import { medTjanster } from '../../api/src/start/sammanhang';
import { PROVARE } from '../stod/aktor';
import { type Provdatabas, nyDatabas } from '../stod/databas';
import { fraga, innehall, skrivare } from './sakerhetskopia';

let rum: string;
let kalla: Provdatabas;
let manifest: Manifest;
/** A server of its own, where the database has never been. */
let annan: OppenDatabas;

const bokslut = (url: string, ar: number) =>
  medTjanster(url, async (app) => {
    const tjanst = app.get(ArsbokslutService);
    const { nummer, nytt } = await tjanst.gor(PROVARE, ar);
    return { nytt, summa: (await tjanst.hamta(ar, nummer)).kontrollsumma };
  });
async function medKalla<T>(url: string, arbete: (db: DataSource) => Promise<T>): Promise<T> {
  const kalla = await skapaDatakalla(url).initialize();
  return arbete(kalla).finally(() => kalla.destroy());
}
const fil = () => path.join(rum, 'kopia.zip');

beforeAll(async () => {
  rum = fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-kopia-'));
  fs.writeFileSync(fil(), '');
  kalla = await nyDatabas('exempel');
  annan = await oppnaInbyggd({ datamapp: path.join(rum, 'annan', 'pg'), databas: 'anslag', flyktig: true });
});
afterAll(async () => {
  await annan?.stang();
  await kalla?.slapp();
  fs.rmSync(rum, { recursive: true, force: true });
});

describe('a backup that is taken while others write, and restored where the database has never been', () => {
  let fore: Awaited<ReturnType<typeof bokslut>>;

  beforeAll(async () => {
    fore = await bokslut(kalla.url, 2020);
    // A row with a former version, and text that the format must escape.
    await fraga(kalla.url, `UPDATE arende SET sammanfattning = E'Rad\\n\\ttabb \\\\N å' WHERE nyckel = '20RS3419'`);
    // An attachment, with bytes that a text would not hold.
    await fraga(kalla.url, `INSERT INTO anvandare (utfardare, amne, namn, roller) VALUES ('prov-bilaga', 'bilaga', 'Prov', '{lasare}')`);
    await fraga(
      kalla.url,
      `WITH b AS (SELECT decode('00ff5c0a095c4e', 'hex') AS innehall), ny AS (
         INSERT INTO bilaga (arende_id, namn, slag, mediatyp, storlek, kontrollsumma, kontrollerad, inlagd_av)
         SELECT a.id, 'f.pdf', 'annat', 'application/pdf', octet_length(innehall), encode(sha256(innehall), 'hex'), 'ren', p.id FROM b, arende a, anvandare p WHERE a.nyckel = '20RS3419' AND p.amne = 'bilaga' RETURNING id)
       SELECT id FROM ny`,
    );
    await fraga(kalla.url, `INSERT INTO bilaga_innehall SELECT id, decode('00ff5c0a095c4e', 'hex') FROM bilaga`);
    await fraga(kalla.url, `SELECT setval('migrations_id_seq', 40)`);
    const pagaende = await skrivare(kalla.url);
    manifest = await taKopia(kalla.url, fil());
    await pagaende.stanna();
    await medArkiv(fil(), (arkiv) => lasTillbaka(annan.url, fil(), arkiv));
  }, 60_000);

  it('is of one moment: who was written together is there together, and who came later is not', async () => {
    const [personer = 0] = await fraga<number>(annan.url, `SELECT count(*)::int FROM anvandare WHERE utfardare = 'prov'`);
    expect(personer).toBeGreaterThan(0);
    expect(await fraga(annan.url, 'SELECT count(*)::int FROM ledamotskap')).toEqual([personer]);
    expect((await fraga<number>(kalla.url, 'SELECT count(*)::int FROM ledamotskap'))[0]).toBeGreaterThan(personer);
  });

  it('has every row of every table to the letter, also the former versions', async () => {
    // Whom the copy came too early for are taken away again, past the history: by the owner.
    const [antal = 0] = await fraga<number>(annan.url, `SELECT count(*)::int FROM anvandare WHERE utfardare = 'prov'`);
    const senare = `utfardare = 'prov' AND amne::int >= ${antal}`;
    await fraga(kalla.url, `DELETE FROM ledamotskap l USING anvandare a WHERE a.id = l.anvandare_id AND ${senare}`);
    await fraga(kalla.url, `DELETE FROM anvandare WHERE ${senare}`);
    const [har, skall] = [await innehall(annan.url), await innehall(kalla.url)];
    expect(har).toEqual(skall);
    expect(Object.keys(har).filter((t) => t.startsWith('"forr"')).length).toBeGreaterThan(20);
    expect(har['"forr"."arende"']).toMatch(/^1 /);
    expect(await fraga(annan.url, `SELECT sammanfattning FROM arende WHERE nyckel = '20RS3419'`)).toEqual(['Rad\n\ttabb \\N å']);
  });

  it('gives the same årsbokslut: the one that was there, and one made for the first time', async () => {
    expect(await bokslut(annan.url, 2020)).toEqual({ nytt: false, summa: fore.summa });
    const [dar, har] = [await bokslut(annan.url, 2021), await bokslut(kalla.url, 2021)];
    expect(dar).toEqual({ nytt: true, summa: har.summa });
  });

  it.each([
    [`UPDATE arsbokslut SET utlosare = 'schema'`],
    ['TRUNCATE arsbokslut'],
    [`UPDATE beslut SET namn = 'Annat' WHERE lage = 'beslutad'`],
    [`UPDATE historik SET aktor = 'Annan'`],
    ['DELETE FROM forr.arende'],
  ])('has its guards: %s is refused', async (sql) => {
    await expect(fraga(annan.url, sql)).rejects.toMatchObject({ code: '23001' });
  });

  it('has a history that is whole, entry by entry, up to the seal the backup said', async () => {
    const granskad = await medKalla(annan.url, (db) => verifieraHistorik(db, manifest.historik));
    expect(granskad).toMatchObject({ hel: true });
    // The text of the ärende was changed past the history, and still is.
    expect(granskad.oforklarat.map((o) => [o.tabell, o.antal])).toEqual([['arende', 1]]);
  });

  it('keeps the chain of the history, and goes on with it', async () => {
    const huvud = 'SELECT nummer::int FROM historik_huvud';
    expect(manifest.historik?.nummer).toBeGreaterThan(0);
    const [nummer = 0] = await fraga<number>(annan.url, huvud);
    expect(nummer).toBeGreaterThanOrEqual(manifest.historik?.nummer ?? 0);
    const hash = await fraga(annan.url, `SELECT hash FROM historik WHERE nummer = ${manifest.historik?.nummer}`);
    expect(hash).toEqual([manifest.historik?.hash]);
    await bokslut(annan.url, 2017);
    expect((await fraga<number>(annan.url, huvud))[0]).toBeGreaterThan(nummer);
  });

  it('has nothing left to migrate, and its sequences go on after the last number', async () => {
    expect(await migrera(annan.url)).toEqual([]);
    expect(await fraga(annan.url, `SELECT nextval('migrations_id_seq')::int`)).toEqual([41]);
  });
});

it('a disk that becomes full is a fault, and the connection is let go', async () => {
  await expect(taKopia(kalla.url, '/dev/full')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await fraga(kalla.url, `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%'`)).toEqual([0]);
});

it('a history that was altered before the backup is restored as it was, and the entry is told', async () => {
  const [skadad, tom] = [await nyDatabas('exempel'), await nyDatabas('template0')];
  await medAnslutning(skadad.url, async (klient) => {
    await klient.query('SET session_replication_role = replica');
    await klient.query(`UPDATE historik SET aktor = 'Annan' WHERE nummer = 7`);
  });
  const kopia = path.join(rum, 'skadad.zip');
  fs.writeFileSync(kopia, '');
  await taKopia(skadad.url, kopia);
  process.env.DATABASE_URL = tom.url;
  const svar = await aterstall(kopia).finally(() => delete process.env.DATABASE_URL);
  expect(svar.verifiering).toMatchObject({ hel: false, fel: { slag: 'andrad', nummer: 7 } });
  const { text, misslyckat } = aterlasningen(svar);
  expect(misslyckat).toBe(true);
  expect(text).toMatch(/^Säkerhetskopian är inläst i databasen prov_\w+\.\nRader: [\d\u00a0 ]+ i \d+ tabeller\nPost 7 är ändrad/);
  expect(await innehall(tom.url)).toEqual(await innehall(skadad.url));
  await Promise.all([skadad.slapp(), tom.slapp()]);
});

it('an older backup is restored to its own migrations, and the next start runs the rest', async () => {
  const [aldre, tom] = [await nyDatabas('tom'), await nyDatabas('template0')];
  await medKalla(aldre.url, (db) => db.undoLastMigration());
  const gammal = path.join(rum, 'aldre.zip');
  fs.writeFileSync(gammal, '');
  const { migreringar } = await taKopia(aldre.url, gammal);
  await medArkiv(gammal, (arkiv) => lasTillbaka(tom.url, gammal, arkiv));
  expect(await fraga(tom.url, 'SELECT name FROM migrations ORDER BY id')).toEqual(migreringar);
  expect(await innehall(tom.url)).toEqual(await innehall(aldre.url));
  expect(await migrera(tom.url)).toEqual(manifest.migreringar.slice(migreringar.length));
  await Promise.all([aldre.slapp(), tom.slapp()]);
});
