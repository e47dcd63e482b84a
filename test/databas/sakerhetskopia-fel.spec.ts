import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ProblemFel } from '../../api/src/plattform/problem/problem-fel';
import { skrivHelFil } from '../../api/src/sakerhetskopia/hel-fil';
import type { Manifest } from '../../api/src/sakerhetskopia/manifest';
import { aterstall } from '../../api/src/sakerhetskopia/sakerhetskopia';
import { taKopia } from '../../api/src/sakerhetskopia/ta-kopia';
import { type Provdatabas, nyDatabas } from '../stod/databas';
import { styr } from '../stod/postgres';
import { fraga, medAndradeByte, packaOm } from './sakerhetskopia';

let rum: string;
let kalla: Provdatabas;
let tom: Provdatabas;
let kopia: string;

/** Restores into the empty database; the fault as code and line. */
async function nekat(fil: string, url: string = tom.url, tillDatabas?: string): Promise<string> {
  process.env.DATABASE_URL = url;
  try {
    await aterstall(fil, tillDatabas);
    return 'lästes in';
  } catch (fel) {
    if (!(fel instanceof ProblemFel)) throw fel;
    expect(fel.detail).not.toContain('\n');
    return `${fel.kod}: ${fel.detail.replaceAll(fil, 'FIL')}`;
  } finally {
    delete process.env.DATABASE_URL;
  }
}

beforeAll(async () => {
  rum = fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-kopia-'));
  kopia = path.join(rum, 'kopia.zip');
  [kalla, tom] = [await nyDatabas('exempel'), await nyDatabas('template0')];
  await skrivHelFil(kopia, async (halv) => void (await taKopia(kalla.url, halv)));
});
afterAll(async () => {
  await Promise.all([kalla?.slapp(), tom?.slapp()]);
  fs.rmSync(rum, { recursive: true, force: true });
});

/** Whatever is refused, nothing has been written. */
afterEach(async () => {
  expect(await fraga(tom.url, `SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual([0]);
});

describe('a file that is no whole backup is refused before anything is written', () => {
  it.each([0.1, 0.5, 0.9, 0.999])('cut at %d of its length', async (del) => {
    const avkortad = medAndradeByte(kopia, (byte) => byte.subarray(0, Math.floor(byte.length * del)));
    expect(await nekat(avkortad)).toMatch(/^formfel: Säkerhetskopian FIL är skadad: .*\. Inget är återläst\. Använd en annan kopia\.$/);
  });

  it('one byte altered in the rows, in the manifest or in the seal', async () => {
    const bytes = fs.readFileSync(kopia);
    const namn = ['public.beslut.copy', 'forr.dagvillkor.copy', 'manifest.json', 'manifest.json.sha256'];
    // The part's data begins after its header: 30 bytes, its name and its extra field.
    const data = namn.map((del) => {
      const huvud = bytes.indexOf(`${del}`) - 30;
      return huvud + 30 + bytes.readUInt16LE(huvud + 26) + bytes.readUInt16LE(huvud + 28);
    });
    for (const plats of data) {
      const andrad = medAndradeByte(kopia, (byte) => Buffer.from(byte.map((b, i) => (i === plats + 1 ? b ^ 0x10 : b))));
      expect(await nekat(andrad)).toMatch(/^formfel: Säkerhetskopian FIL är skadad: /);
    }
  });

  it.each([
    ['a table that says another checksum', (t: { sha256: string }) => (t.sha256 = '0'.repeat(64))],
    ['a table that says another number of rows', (t: { rader: number }) => t.rader++],
  ])('%s', async (_fall, andra) => {
    const fil = await packaOm(kopia, path.join(rum, 'andrad.zip'), (m) => m.tabeller.filter((t) => t.namn === 'beslut' && t.schema === 'forr').forEach(andra));
    expect(await nekat(fil)).toBe(
      'formfel: Säkerhetskopian FIL är skadad: tabellen forr.beslut stämmer inte med sin kontrollsumma. Inget är återläst. Använd en annan kopia.',
    );
  });

  it('a missing part', async () => {
    const fil = await packaOm(kopia, path.join(rum, 'utan.zip'), (_m, zip) => zip.remove('public.beslut.copy'));
    expect(await nekat(fil)).toMatch(/är skadad: delen public\.beslut\.copy saknas\./);
  });

  it.each([
    ['text', 'Namn;Belopp\n'],
    ['nothing', ''],
  ])('another file: %s', async (_fall, text) => {
    const fil = path.join(rum, 'annat.csv');
    fs.writeFileSync(fil, text);
    expect(await nekat(fil)).toBe('formfel: Filen FIL är ingen säkerhetskopia från Anslag 1:1. Inget är återläst.');
  });

  it('another zip file', async () => {
    const fil = await packaOm(kopia, path.join(rum, 'annan.zip'), (m) => Object.assign(m, { format: 'annat' }));
    expect(await nekat(fil)).toBe('formfel: Filen FIL är ingen säkerhetskopia från Anslag 1:1. Inget är återläst.');
  });

  it('a folder, and a file that is not there', async () => {
    expect(await nekat(rum)).toBe('formfel: Filen FIL är ingen säkerhetskopia från Anslag 1:1. Inget är återläst.');
    expect(await nekat(path.join(rum, 'saknas.zip'))).toBe('saknas: Filen FIL finns inte.');
  });
});

describe('a whole backup that does not belong is refused, and the database stays empty', () => {
  it.each([
    ['a migration this program has not heard of', (m: { migreringar: string[] }) => m.migreringar.push('LaggTillFramtid1900000000000'), 'migreringen LaggTillFramtid1900000000000 är okänd'],
    ['a newer format', (m: { version: number }) => (m.version = 2), 'formatet är version 2'],
  ])('%s', async (_fall, andra, hur) => {
    const fil = await packaOm(kopia, path.join(rum, 'nyare.zip'), andra);
    expect(await nekat(fil)).toBe(
      `regelbrott: Säkerhetskopian FIL är tagen med en nyare version av programmet (${hur}). Inget är återläst. Uppdatera programmet först.`,
    );
  });

  it.each([
    ['the history ends elsewhere than it says', (m: { historik: { nummer: number } | null }) => m.historik && m.historik.nummer++, /historikens sigill stämmer inte/],
    ['a table is left out', (m: Manifest) => (m.tabeller = m.tabeller.filter((t) => t.namn !== 'utbetalning')), /tabellen (forr|public)\.utbetalning finns inte, eller har andra kolumner/],
    ['its tables are those of other migrations', (m: { migreringar: string[] }) => m.migreringar.splice(1), /tabellen .* finns inte, eller har andra kolumner/],
  ])('%s', async (_fall, andra, rad) => {
    const fil = await packaOm(kopia, path.join(rum, 'annan.zip'), andra);
    expect(await nekat(fil)).toMatch(rad);
  });

  it('rows that point at nothing', async () => {
    const fil = path.join(rum, 'utan-mal.zip');
    await packaOm(kopia, fil, (m, zip) => {
      const beslut = m.tabeller.find((t) => t.schema === 'public' && t.namn === 'effektmal');
      if (!beslut) throw new Error('no such table');
      Object.assign(beslut, { rader: 0, byte: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
      zip.file(beslut.fil, '');
    });
    expect(await nekat(fil)).toMatch(/är skadad: en rad pekar på något som inte finns \(fk_\w+\)\./);
  });

  it('a database that is not empty', async () => {
    const [namn] = await fraga<string>(kalla.url, 'SELECT current_database()');
    const fore = await fraga(kalla.url, 'SELECT count(*) FROM beslut');
    expect(await nekat(kopia, kalla.url)).toBe(
      `konflikt: Databasen ${namn} är inte tom. En säkerhetskopia läses bara in i en tom databas, så inget är ändrat.`,
    );
    expect(await fraga(kalla.url, 'SELECT count(*) FROM beslut')).toEqual(fore);
  });

  it('a name of a database that belongs to the embedded server, with DATABASE_URL', async () => {
    expect(await nekat(kopia, tom.url, 'anslag_ovning')).toMatch(/^formfel: --till-databas väljer namn i den inbyggda databasen\./);
  });
});

describe('a login without rights', () => {
  const roll = `kopieprov_${process.pid}`;
  let url: URL;
  beforeAll(async () => {
    await styr(`CREATE ROLE ${roll} LOGIN PASSWORD 'prov'`);
    url = new URL(tom.url);
    [url.username, url.password] = [roll, 'prov'];
  });
  afterAll(() => styr(`DROP ROLE IF EXISTS ${roll}`));

  it('may not restore, and is told what a superuser can do about it', async () => {
    expect(await nekat(kopia, url.href)).toBe(
      `otillganglig: Inloggningen får inte läsa in rader med triggers avstängda. Låt en superuser köra: GRANT SET ON PARAMETER session_replication_role TO ${roll};`,
    );
  });

  it('may not copy what it may not read, and is told whose address is needed', async () => {
    url.pathname = new URL(kalla.url).pathname;
    await fraga(kalla.url, `GRANT SELECT ON migrations, historik_huvud, migrations_id_seq TO ${roll}`);
    await expect(taKopia(url.href, path.join(rum, 'utan-ratt.zip'))).rejects.toMatchObject({
      kod: 'otillganglig',
      detail: expect.stringMatching(/^Inloggningen får inte läsa hela databasen \(permission denied .*\)\. Ange ägarens adress i DATABASE_URL_AGARE\.$/),
    });
    await fraga(kalla.url, `DROP OWNED BY ${roll}`);
  });
});

describe('the file of a backup', () => {
  const skriv = (fil: string, text = 'hel') => skrivHelFil(fil, async (halv) => fs.writeFileSync(halv, text));

  it('is its owner’s alone, and nothing else is left in the folder', async () => {
    const mapp = fs.mkdtempSync(path.join(rum, 'mapp-'));
    expect(await skriv(path.join(mapp, 'a.zip'))).toBe(3);
    expect(fs.readdirSync(mapp)).toEqual(['a.zip']);
    expect(fs.statSync(path.join(mapp, 'a.zip')).mode & 0o777).toBe(0o600);
  });

  it('is not there when the writing fails', async () => {
    const mapp = fs.mkdtempSync(path.join(rum, 'mapp-'));
    const avbruten = skrivHelFil(path.join(mapp, 'a.zip'), async (halv) => {
      fs.writeFileSync(halv, 'hal');
      throw new Error('avbröts');
    });
    await expect(avbruten).rejects.toThrow('avbröts');
    expect(fs.readdirSync(mapp)).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is not there, nor half of it, when the program is ended by %s', async (signal) => {
    const mapp = fs.mkdtempSync(path.join(rum, 'mapp-'));
    const slut = jest.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('ended');
    });
    const fore = process.listenerCount(signal);
    const avbruten = skrivHelFil(path.join(mapp, 'a.zip'), async (halv) => {
      fs.writeFileSync(halv, 'hal');
      process.emit(signal);
    });
    await expect(avbruten).rejects.toThrow('ended');
    expect(slut).toHaveBeenCalledWith(130);
    expect(fs.readdirSync(mapp)).toEqual([]);
    expect(process.listenerCount(signal)).toBe(fore);
    slut.mockRestore();
  });

  it('replaces no other', async () => {
    const fil = path.join(rum, 'finns.zip');
    fs.writeFileSync(fil, 'förra');
    await expect(skriv(fil)).rejects.toMatchObject({ kod: 'konflikt', detail: `Filen ${fil} finns redan. Välj ett annat namn med --till.` });
    expect(fs.readFileSync(fil, 'utf8')).toBe('förra');
  });

  it.each([
    ['saknas/a.zip', 'mappen finns inte'],
    ['kopia.zip/a.zip', 'en del av sökvägen är inte en mapp'],
    [`${'a'.repeat(300)}.zip`, 'namnet är för långt'],
  ])('cannot lie at %s', async (namn, orsak) => {
    const fil = path.join(rum, namn);
    await expect(skriv(fil)).rejects.toMatchObject({ detail: `Säkerhetskopian kunde inte skrivas till ${fil}: ${orsak}.` });
  });

  it('of an empty database is not made', async () => {
    await expect(taKopia(tom.url, kopia)).rejects.toMatchObject({ kod: 'saknas', detail: expect.stringMatching(/är tom\. Det finns inget att kopiera\.$/) });
  });
});
