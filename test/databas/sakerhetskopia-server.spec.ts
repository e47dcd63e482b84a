import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ProblemFel } from '../../api/src/plattform/problem/problem-fel';
import { aterstall, sakerhetskopiera } from '../../api/src/sakerhetskopia/sakerhetskopia';
import { type Provdatabas, nyDatabas } from '../stod/databas';
import { fraga } from './sakerhetskopia';

/**
 * Stand-ins for PostgreSQL's programs, which the embedded server does not have. Each writes its arguments and the password it was given in
 * a file; pg_dump writes a file that begins as its own, and pg_restore accepts one that says "hel".
 */
const PROGRAM = {
  pg_dump: `
case $1 in --version) echo "pg_dump (PostgreSQL) $PROV_VERSION"; exit ;; esac
echo "pg_dump $* | $PGPASSWORD" >> "$PROV_ANROP"
for a; do case $a in --file=*) printf 'PGDMP hel' > "\${a#--file=}" ;; esac; done
[ -z "$PROV_DUMPFEL" ] || { echo "pg_dump: error: $PROV_DUMPFEL" >&2; exit 1; }`,
  pg_restore: `
case $1 in --version) echo "pg_restore (PostgreSQL) $PROV_VERSION"; exit ;; esac
echo "pg_restore $* | $PGPASSWORD" >> "$PROV_ANROP"
for fil; do case $fil in /*) grep -q hel "$fil" || { echo 'pg_restore: error: could not read from input file: end of file' >&2; exit 1; } ;; esac; done
case $1 in --data-only) printf 'COPY public.migrations (id, "timestamp", name) FROM stdin;\\n1\\t1763712000000\\t%s\\n\\\\.\\n' "$PROV_MIGRERING" ;; esac
case $1 in --exit-on-error) [ -z "$PROV_LASFEL" ] || { echo "pg_restore: error: $PROV_LASFEL" >&2; exit 1; } ;; esac`,
};

let rum: string;
let kalla: Provdatabas;
let tom: Provdatabas;
const miljo = { ...process.env };
let losenord: string;

beforeAll(async () => {
  [kalla, tom] = [await nyDatabas('exempel'), await nyDatabas('template0')];
  losenord = new URL(kalla.url).password;
});
afterAll(() => Promise.all([kalla.slapp(), tom.slapp()]));

beforeEach(() => {
  rum = fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-pgdump-'));
  for (const [namn, kod] of Object.entries(PROGRAM)) fs.writeFileSync(path.join(rum, namn), `#!/bin/sh${kod}\n`, { mode: 0o755 });
  Object.assign(process.env, {
    PATH: `${rum}:${miljo.PATH}`,
    PROV_ANROP: path.join(rum, 'anrop'),
    PROV_VERSION: '18.4 (Debian 18.4-1)',
    PROV_MIGRERING: 'SkapaModellen1763712000000',
    DATABASE_URL: kalla.url,
  });
});
afterEach(() => {
  process.env = { ...miljo };
  fs.rmSync(rum, { recursive: true, force: true });
});

const fil = () => path.join(rum, 'kopia.dump');
const anrop = () => (fs.existsSync(path.join(rum, 'anrop')) ? fs.readFileSync(path.join(rum, 'anrop'), 'utf8').trim().split('\n') : []);
const rad = (arbete: Promise<unknown>) =>
  arbete.then(
    () => 'lyckades',
    (fel: unknown) => (fel instanceof ProblemFel ? `${fel.kod}: ${fel.detail}` : Promise.reject(fel)),
  );

describe('backup of a server’s database', () => {
  it('is pg_dump’s custom format of the moment that was counted, and the password is on no command line', async () => {
    const svar = await sakerhetskopiera(fil());
    const [antal = 0] = await fraga<number>(kalla.url, 'SELECT nummer::int FROM historik_huvud');
    expect(svar).toMatchObject({ fil: fil(), byte: 9, historik: { nummer: antal } });
    expect(svar.rader).toBeGreaterThan(1000);
    expect(fs.statSync(fil()).mode & 0o777).toBe(0o600);
    const [dump = '', lista = ''] = anrop();
    expect(dump).toMatch(new RegExp(`^pg_dump --format=custom --file=${fil()}\\.\\d+\\.halv --snapshot=[\\w-]+ --dbname=postgres://anslag@127\\.0\\.0\\.1:\\d+/prov_\\w+ \\| ${losenord}$`));
    expect(lista).toMatch(/^pg_restore --list \S+\.halv \| *$/);
  });

  it('is done as the owner', async () => {
    const agare = new URL(kalla.url);
    process.env.DATABASE_URL_AGARE = agare.href;
    agare.username = 'anslag_finns_inte';
    process.env.DATABASE_URL = agare.href;
    // The application's address is tried too, and told by its name.
    await expect(sakerhetskopiera(fil())).rejects.toThrow(/\(DATABASE_URL\) går inte att nå: fel användare eller lösenord/);
    [process.env.DATABASE_URL, process.env.DATABASE_URL_AGARE] = [kalla.url, agare.href];
    await expect(sakerhetskopiera(fil())).rejects.toThrow(/\(DATABASE_URL_AGARE\) går inte att nå: fel användare eller lösenord/);
    expect(anrop()).toEqual([]);
  });

  it('needs the programs, of the server’s version or newer', async () => {
    process.env.PROV_VERSION = '15.18';
    expect(await rad(sakerhetskopiera(fil()))).toBe(
      'otillganglig: pg_dump är version 15, men servern är PostgreSQL 18. Installera klientprogrammen för PostgreSQL 18 (i Debian och Ubuntu: postgresql-client-18).',
    );
    process.env.PATH = path.join(rum, 'tom');
    expect(await rad(sakerhetskopiera(fil()))).toBe(
      'otillganglig: pg_dump finns inte på den här datorn. Installera klientprogrammen för PostgreSQL 18 (i Debian och Ubuntu: postgresql-client-18).',
    );
    expect(fs.existsSync(fil())).toBe(false);
  });

  it('is not there when pg_dump fails, and its own first line says why', async () => {
    process.env.PROV_DUMPFEL = 'permission denied for table historik';
    expect(await rad(sakerhetskopiera(fil()))).toBe('otillganglig: Säkerhetskopian kunde inte tas. pg_dump: permission denied for table historik');
    expect(fs.readdirSync(rum).sort()).toEqual(['anrop', 'pg_dump', 'pg_restore']);
  });

  it('of an empty database is not made', async () => {
    process.env.DATABASE_URL = tom.url;
    expect(await rad(sakerhetskopiera(fil()))).toBe('saknas: Databasen är tom. Det finns inget att kopiera.');
  });
});

describe('restore of a pg_dump file', () => {
  beforeEach(() => {
    fs.writeFileSync(fil(), 'PGDMP hel');
    process.env.DATABASE_URL = tom.url;
  });

  it('reads the whole file first, then loads it in one transaction', async () => {
    expect(await aterstall(fil())).toMatchObject({ fil: fil(), databas: new URL(tom.url).pathname.slice(1), tabeller: 0, rader: 0, historik: null, verifiering: null });
    expect(anrop().map((a) => a.replace(/ \| .*/, '').replace(/--dbname=\S+/, '--dbname=…'))).toEqual([
      `pg_restore --file=/dev/null ${fil()}`,
      `pg_restore --data-only --table=migrations --file=- ${fil()}`,
      `pg_restore --exit-on-error --single-transaction --no-owner ${fil()} --dbname=…`,
    ]);
    expect(anrop()[2]).not.toContain(`:${losenord}@`);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a newer program’s', { PROV_MIGRERING: 'LaggTillFramtid1900000000000' }, /^regelbrott: .*\(migreringen LaggTillFramtid1900000000000 är okänd\)/],
    ['an older pg_restore', { PROV_VERSION: '17.2' }, /^otillganglig: pg_restore är version 17, men servern är PostgreSQL 18\./],
    ['what pg_restore refuses', { PROV_LASFEL: 'role "x" does not exist' }, /^otillganglig: Databasen är orörd, för kopian gick inte att läsa in\. pg_restore: role "x" does not exist$/],
  ])('is refused: %s', async (_fall, andring, svar) => {
    Object.assign(process.env, andring);
    expect(await rad(aterstall(fil()))).toMatch(svar);
  });

  it('is refused when the file is cut', async () => {
    fs.writeFileSync(fil(), 'PGDMP ');
    expect(await rad(aterstall(fil()))).toBe(
      `formfel: Säkerhetskopian ${fil()} är skadad: pg_restore: could not read from input file: end of file. Inget är återläst. Använd en annan kopia.`,
    );
  });

  it('is refused into a database that is not empty, before anything is written', async () => {
    process.env.DATABASE_URL = kalla.url;
    expect(await rad(aterstall(fil()))).toMatch(/^konflikt: Databasen prov_\w+ är inte tom\./);
    expect(anrop().filter((a) => a.includes('--exit-on-error'))).toEqual([]);
  });
});
