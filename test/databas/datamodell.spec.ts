import * as fs from 'node:fs';
import * as path from 'node:path';
import { Client } from 'pg';
import { nyDatabas, type Provdatabas } from '../stod/databas';

const FIL = path.resolve(__dirname, '../../docs/datamodell.md');
const DIAGRAM = /(?<=```mermaid\n)[\s\S]*?(?=```)/;

/** Columns every table of the domain has for the same reason, told once in the text. */
const GEMENSAMMA = ['giltig_fran'];

let databas: Provdatabas;
let klient: Client;
beforeAll(async () => {
  databas = await nyDatabas();
  klient = new Client({ connectionString: databas.url });
  await klient.connect();
});
afterAll(async () => {
  await klient.end();
  await databas.slapp();
});

/** The tables and their pointers as a Mermaid diagram, from what PostgreSQL itself says. */
async function diagram(): Promise<string> {
  const kolumner = await klient.query<{ tabell: string; rad: string }>(
    `SELECT c.relname AS tabell, concat_ws(' ', split_part(format_type(a.atttypid, NULL), ' ', 1), a.attname,
       (SELECT string_agg(DISTINCT CASE k.contype WHEN 'p' THEN 'PK' ELSE 'FK' END, ',' ORDER BY CASE k.contype WHEN 'p' THEN 'PK' ELSE 'FK' END DESC)
        FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'f') AND a.attnum = ANY (k.conkey)),
       CASE WHEN NOT a.attnotnull THEN '"may be unknown"' END) AS rad
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations' AND NOT a.attname = ANY ($1)
     ORDER BY c.relname COLLATE "C", a.attnum`,
    [GEMENSAMMA],
  );
  const nycklar = await klient.query<{ rad: string }>(
    `SELECT format('%s %s--o{ %s : "%s"', k.confrelid::regclass,
       CASE WHEN bool_and(a.attnotnull) THEN '||' ELSE '|o' END, k.conrelid::regclass, string_agg(a.attname, ', ' ORDER BY array_position(k.conkey, a.attnum))) AS rad
     FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace GROUP BY k.oid, k.confrelid, k.conrelid
     ORDER BY k.confrelid::regclass::text COLLATE "C", k.conrelid::regclass::text COLLATE "C", k.conname COLLATE "C"`,
  );
  const tabeller = [...new Set(kolumner.rows.map((k) => k.tabell))].flatMap((t) => [
    `  ${t} {`,
    ...kolumner.rows.filter((k) => k.tabell === t).map((k) => `    ${k.rad}`),
    '  }',
  ]);
  return `${['erDiagram', ...tabeller, ...nycklar.rows.map((n) => `  ${n.rad}`)].join('\n')}\n`;
}

// SKRIV_DATAMODELL=1 writes the diagram anew after a migration.
it('docs/datamodell.md shows every table, column and pointer of the database', async () => {
  const ritat = await diagram();
  const text = fs.readFileSync(FIL, 'utf8');
  expect(ritat.match(/^ {2}\w+ \{$/gm)?.length).toBeGreaterThan(40);
  if (process.env.SKRIV_DATAMODELL) fs.writeFileSync(FIL, text.replace(DIAGRAM, () => ritat));
  else expect(DIAGRAM.exec(text)?.[0]).toBe(ritat);
});
