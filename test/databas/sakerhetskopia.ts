import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import JSZip from 'jszip';
import { Client } from 'pg';
import { medAnslutning } from '../../api/src/plattform/databas/anslutning';
import { kvalificerat, lasTabeller } from '../../api/src/sakerhetskopia/katalog';
import { MANIFEST, MANIFESTSUMMA, type Manifest } from '../../api/src/sakerhetskopia/manifest';
import { kontrollsumma } from '../../api/src/arsrapport/kanonisk';

/** For each table its number of rows and the MD5 of all of them in order, so that two databases can be compared. */
export async function innehall(url: string): Promise<Record<string, string>> {
  return medAnslutning(url, async (klient) => {
    const ut: Record<string, string> = {};
    for (const tabell of await lasTabeller(klient)) {
      const namn = kvalificerat(klient, tabell);
      const { rows } = await klient.query<{ svar: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C"), '')) AS svar FROM ${namn} t`,
      );
      ut[namn] = rows[0]?.svar ?? '';
    }
    return ut;
  });
}

/** The first column of the rows. */
export async function fraga<T>(url: string, sql: string): Promise<T[]> {
  return medAnslutning(url, async (klient) => (await klient.query<[T]>({ text: sql, rowMode: 'array' })).rows.map(([varde]) => varde));
}

/** Writes person and membership in one transaction, over and over, until stopped. Resolves when the first is there. */
export async function skrivare(url: string): Promise<{ stanna(): Promise<void> }> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  let stopp = false;
  let forsta = (): void => undefined;
  const borjat = new Promise<void>((klar) => (forsta = klar));
  const arbete = (async () => {
    for (let n = 0; !stopp; n++) {
      await klient.query(`
        WITH ny AS (INSERT INTO anvandare (utfardare, amne, namn, roller) VALUES ('prov', '${n}', 'Person ${n}', '{lasare}') RETURNING id)
        INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) SELECT id, 'Nämnden', '2020-01-01' FROM ny`);
      if (n === 0) forsta();
      await vanta(1);
    }
    await klient.end();
  })();
  await borjat;
  return {
    stanna: () => {
      stopp = true;
      return arbete;
    },
  };
}

/** The same backup with another manifest, sealed anew, or without a part. */
export async function packaOm(fil: string, till: string, andra: (manifest: Manifest, zip: JSZip) => void): Promise<string> {
  const zip = await JSZip.loadAsync(fs.readFileSync(fil));
  const manifest = JSON.parse((await zip.file(MANIFEST)?.async('string')) ?? '') as Manifest;
  andra(manifest, zip);
  const text = JSON.stringify(manifest);
  zip.file(MANIFEST, text).file(MANIFESTSUMMA, `${kontrollsumma(text)}  ${MANIFEST}\n`);
  fs.writeFileSync(till, await zip.generateAsync({ type: 'nodebuffer' }));
  return till;
}

/** A copy of the file with its bytes changed. */
export function medAndradeByte(fil: string, andra: (byte: Buffer) => Buffer): string {
  const till = path.join(path.dirname(fil), `andrad-${fs.readdirSync(path.dirname(fil)).length}.zip`);
  fs.writeFileSync(till, andra(fs.readFileSync(fil)));
  return till;
}
