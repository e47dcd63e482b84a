import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const skript = path.resolve(__dirname, '../../docker/backup.sh');

/** Stand-ins for PostgreSQL's programs and the clock: pg_dump writes what PROV_DUMP says, pg_restore accepts only "hel". */
const PROGRAM = {
  pg_dump: 'for a; do case $a in --file=*) printf %s "$PROV_DUMP" > "${a#--file=}" ;; esac; done; exit "${PROV_FEL:-0}"',
  pg_restore: '[ "$(cat "$2")" = hel ]',
  date: 'case $1 in +%Y*) echo "$PROV_DAG" ;; *) echo "$PROV_KLOCKAN" ;; esac',
};

describe('säkerhetskopieringen', () => {
  let rot: string;
  let mapp: string;

  beforeEach(() => {
    rot = fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-backup-'));
    mapp = path.join(rot, 'kopior');
    fs.mkdirSync(mapp);
    fs.mkdirSync(path.join(rot, 'bin'));
    for (const [namn, kod] of Object.entries(PROGRAM)) {
      fs.writeFileSync(path.join(rot, 'bin', namn), `#!/bin/sh\n${kod}\n`, { mode: 0o755 });
    }
  });

  afterEach(() => fs.rmSync(rot, { recursive: true, force: true }));

  function kor(miljo: Record<string, string>, ...argument: string[]) {
    return spawnSync('sh', [skript, ...argument], {
      encoding: 'utf8',
      env: {
        PATH: `${path.join(rot, 'bin')}:${process.env.PATH}`,
        BACKUP_MAPP: mapp,
        PROV_DAG: '2026-01-31',
        PROV_DUMP: 'hel',
        ...miljo,
      },
    });
  }
  const filer = () => fs.readdirSync(mapp).sort();

  it('är giltig sh', () => {
    expect(spawnSync('sh', ['-n', skript], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it('sparar dagens kopia, och en till samma dag ersätter den', () => {
    expect(kor({}).status).toBe(0);
    expect(kor({}).status).toBe(0);
    expect(filer()).toEqual(['anslag-2026-01-31.dump']);
    expect(fs.readFileSync(path.join(mapp, 'anslag-2026-01-31.dump'), 'utf8')).toBe('hel');
    expect(fs.statSync(path.join(mapp, 'anslag-2026-01-31.dump')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['pg_dump misslyckas', { PROV_FEL: '1' }],
    ['kopian går inte att läsa', { PROV_DUMP: 'halv' }],
  ])('lämnar den förra kopian orörd och ger felkod när %s', (_, fel) => {
    fs.writeFileSync(path.join(mapp, 'anslag-2026-01-31.dump'), 'tidigare');
    expect(kor(fel)).toMatchObject({ status: 1, stderr: 'backup failed\n' });
    expect(filer()).toEqual(['anslag-2026-01-31.dump']);
    expect(fs.readFileSync(path.join(mapp, 'anslag-2026-01-31.dump'), 'utf8')).toBe('tidigare');
  });

  it('behåller de 30 senaste', () => {
    for (let dag = 1; dag <= 31; dag++)
      fs.writeFileSync(path.join(mapp, `anslag-2025-12-${String(dag).padStart(2, '0')}.dump`), 'hel');
    fs.writeFileSync(path.join(mapp, 'annat.txt'), 'rörs inte');
    expect(kor({}).status).toBe(0);
    // 31 in December and one in January: the two oldest go
    expect(filer()).toHaveLength(31);
    expect(filer().filter((f) => f.startsWith('anslag-'))).toHaveLength(30);
    expect(filer()).toEqual(expect.arrayContaining(['annat.txt', 'anslag-2025-12-03.dump', 'anslag-2026-01-31.dump']));
    expect(filer()).not.toContain('anslag-2025-12-02.dump');
  });

  it.each([
    ['02:29:59', 1],
    // at half past two it is a whole day to the next
    ['02:30:00', 86_400],
    ['02:30:01', 86_399],
    // 08 and 09 must not be read as octal: 17 h 21 min 51 s = 62 511 s
    ['09:08:09', 62_511],
    ['23:59:59', 9_001],
  ])('klockan %s är det %i sekunder till natten', (klockan, sekunder) => {
    const medEttor = klockan.replace(/\d\d/g, '1$&');
    expect(kor({ PROV_KLOCKAN: medEttor }, 'till-natten').stdout).toBe(`${sekunder}\n`);
  });

  it('vägrar ett okänt argument', () => {
    expect(kor({}, 'nu')).toMatchObject({ status: 2, stderr: 'unknown argument: nu\n' });
  });
});
