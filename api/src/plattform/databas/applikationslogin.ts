import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { medAnslutning } from './anslutning';

/** What the application logs in as on the embedded server. Has no right of its own, only that of taking on the group role. */
const APPLIKATION = 'anslag_app';

/** The file in the data folder that holds a login's password, for PostgreSQL's own user only. */
export function losenordsplats(datamapp: string, roll: string): string {
  return path.join(datamapp, `${roll}.losenord`);
}

/**
 * Makes the application's login, and the file with its password, unless they are there. `agare` is the owner's address.
 * Returns the application's address. The caller sees to it that only one does so at a time.
 */
export async function skapaApplikationslogin(datamapp: string, agare: string): Promise<string> {
  const fil = losenordsplats(datamapp, APPLIKATION);
  const finns = fs.existsSync(fil);
  const losenord = finns ? fs.readFileSync(fil, 'utf8') : randomBytes(24).toString('hex');
  await medAnslutning(agare, async (klient) => {
    const { rowCount } = await klient.query('SELECT FROM pg_roles WHERE rolname = $1', [APPLIKATION]);
    if (!rowCount) await klient.query(`CREATE ROLE ${APPLIKATION} LOGIN NOINHERIT`);
    if (!rowCount || !finns) await klient.query(`ALTER ROLE ${APPLIKATION} PASSWORD ${klient.escapeLiteral(losenord)}`);
  });
  if (!finns) {
    const { uid, gid } = fs.statSync(datamapp);
    fs.writeFileSync(`${fil}.ny`, losenord, { mode: 0o600 });
    fs.chownSync(`${fil}.ny`, uid, gid);
    fs.renameSync(`${fil}.ny`, fil);
  }
  const url = new URL(agare);
  [url.username, url.password] = [APPLIKATION, losenord];
  return url.href;
}
