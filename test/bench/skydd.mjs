// What authorization and history cost: the product beside itself without a guard and, in a copy of the database, without history and former rows.
import { startaBarn } from './barn.mjs';
import { hamta, skicka } from './klient.mjs';
import { matVaxelvis } from './matt.mjs';
import { ettArende } from './matningar.mjs';

const MAL_LASNING = 1.25;
const MAL_SKRIVNING = 1.5;

const UTAN_HISTORIK = [
  `DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT tgrelid::regclass AS tabell, tgname FROM pg_trigger WHERE tgname IN ('kravs_i_historiken', 'versionera') LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.tabell);
    END LOOP;
  END $$`,
  'DROP FUNCTION historik_skriv',
  `CREATE FUNCTION historik_skriv(uuid, text, text, text, text[], text[], uuid[], text[], text[]) RETURNS bigint LANGUAGE sql AS 'SELECT 0::bigint'`,
  `INSERT INTO anvandare (utfardare, amne, namn, roller) VALUES ('urn:anslag:exempel', 'administrator', 'Mätning', '{administrator}')`,
];

const LASNINGAR = [
  ['portfolio, one year', () => '/api/v1/portfolj?per=effektmal&ar=2020'],
  ['list of ärenden, first page', () => '/api/v1/arenden'],
  ['one ärende', (arende) => arende],
];

/** A copy of the database at `url` in which nothing is kept of a change but the change. */
export async function kopiaUtanSkydd(kluster, url, antal) {
  const kopia = await kluster.kopia(url, `utan_skydd_${antal}`);
  await kluster.kor(kopia, ...UTAN_HISTORIK);
  return kopia;
}

/** One row per kind of call; the goal is on the ratio to the same call without. */
export async function matSkydd({ kopia, bas, antal }) {
  const barn = startaBarn('produkt.barn.mjs', kopia, 'utan-skydd');
  try {
    const utan = await barn.fraga('klar');
    const arende = await ettArende(bas);
    const rader = [];
    for (const [namn, vag] of LASNINGAR) {
      rader.push(jamfor(`authorization: ${namn}`, antal, MAL_LASNING, await matVaxelvis({ med: () => hamta(bas + vag(arende)), utan: () => hamta(utan + vag(arende)) })));
    }
    const skrivning = await matVaxelvis({ med: skrivaren(bas, arende), utan: skrivaren(utan, arende) });
    rader.push(jamfor('authorization and history: one edit', antal, MAL_SKRIVNING, skrivning));
    return rader;
  } finally {
    await barn.stang();
  }
}

/** Edits the ärende anew each time. */
function skrivaren(bas, arende) {
  let version;
  let gang = 0;
  return async () => {
    version ??= JSON.parse(await hamta(bas + arende)).version;
    const fore = performance.now();
    const { text } = await skicka(bas + arende, 'PATCH', { version, sammanfattning: `Ändring ${gang++}`, skal: 'Mätning' });
    const tid = performance.now() - fore;
    version = JSON.parse(text).version;
    return tid;
  };
}

function jamfor(matt, antal, mal, { med, utan }) {
  const kvot = med.p50 / utan.p50;
  return { matt, antal, ...med, kvot, mal, natt: kvot <= mal };
}
