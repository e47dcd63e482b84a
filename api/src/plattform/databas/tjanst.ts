import type { Client } from 'pg';
import { medAnslutning } from './anslutning';
import { Startfel } from './startfel';

/** What the application runs as, whoever logs in: it works with rows, but owns no table, empties none and does not write in the history. */
export const TJANST = 'anslag_tjanst';

/**
 * Makes sure that the application's login may take on the role, and has its rights in no other way: the database asks for a line in the
 * history of that role, and a login that had the rights by itself could go around it. The owner gives the right when it can.
 * Nothing is done when both addresses have the same login. Throws Startfel with the SQL to run when the owner may not.
 */
export async function slappInTjansten(agare: string, applikation: string): Promise<void> {
  const login = await medAnslutning(applikation, inloggningen);
  if (login.klar) return;
  await medAnslutning(agare, async (klient) => {
    const { rows } = await klient.query<{ agare: string; ny: boolean }>(
      `SELECT current_user AS agare, current_setting('server_version_num')::int >= 160000 AS ny`,
    );
    if (rows[0]?.agare === login.namn) return;
    const roll = klient.escapeIdentifier(login.namn);
    // PostgreSQL 16 keeps with the grant what 15 keeps with the login.
    const sql = rows[0]?.ny ? `GRANT ${TJANST} TO ${roll} WITH INHERIT FALSE, SET TRUE` : `ALTER ROLE ${roll} NOINHERIT; GRANT ${TJANST} TO ${roll}`;
    await klient.query(sql).catch(() => {
      throw new Startfel(`Inloggningen ${login.namn} (DATABASE_URL) ska kunna arbeta som ${TJANST}, och bara så. Låt en superuser köra: ${sql};`);
    });
  });
}

/** The login's name, and whether it may take on the role and has no rights of it before it does. */
async function inloggningen(klient: Client): Promise<{ namn: string; klar: boolean }> {
  const { rows } = await klient.query<{ namn: string; arver: boolean }>(
    `SELECT current_user AS namn, pg_has_role(current_user, '${TJANST}', 'USAGE') AS arver`,
  );
  const kan = await klient.query(`SET ROLE ${TJANST}`).then(
    () => true,
    () => false,
  );
  return { namn: rows[0]?.namn ?? '', klar: kan && rows[0]?.arver === false };
}

/**
 * In production the application must not log in as the owner, who could change the history.
 * Throws Startfel when DATABASE_URL_AGARE is missing or names the same login as DATABASE_URL.
 */
export function kravSkildaInloggningar({ NODE_ENV, DATABASE_URL, DATABASE_URL_AGARE }: NodeJS.ProcessEnv): void {
  if (NODE_ENV !== 'production' || !DATABASE_URL) return;
  const rad = 'Med NODE_ENV=production ska programmet inte logga in som databasens ägare.';
  if (!DATABASE_URL_AGARE) throw new Startfel(`${rad} Ange ägarens adress i DATABASE_URL_AGARE och programmets i DATABASE_URL.`);
  if (inloggning(DATABASE_URL) === inloggning(DATABASE_URL_AGARE))
    throw new Startfel(`${rad} DATABASE_URL och DATABASE_URL_AGARE har samma inloggning; skapa en egen för programmet.`);
}

function inloggning(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).username : undefined;
}
