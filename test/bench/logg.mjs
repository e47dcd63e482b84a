// How long it takes to log a result on a node of a chain, against a bare insert of the same row.
import pg from 'pg';
import { startaBarn } from './barn.mjs';
import { hamta, loggaIn, skicka } from './klient.mjs';
import { ettArende } from './matningar.mjs';
import { matVaxelvis } from './matt.mjs';

/** The region that the ärende lies in, and how many nodes its chain has. */
const BESLUT = 1_000;
const LED = 60;
const NIVAER = ['aktivitet', 'prestation', 'effekt_kort', 'effekt_medellang', 'effekt_lang'];
const UTFALL = { ar: 2021, datum: '2021-06-01', lage: 'uppnadd', grund: 'uppfoljning', varde: 4200, kvinnor: 20, man: 22, kalla: 'Bench' };

/** The round trip of a logged result over HTTP – session, right, rules, row, history – by turns with the bare row in a transaction of its own. */
export async function matLogg(kluster, beratta) {
  const url = await kluster.nyDatabas('logg');
  beratta(`Loading a region of ${BESLUT} decisions …`);
  const laddning = startaBarn('inlasning.barn.mjs', url);
  await laddning.fraga('region', BESLUT);
  await laddning.stang();
  await kluster.kor(url, 'VACUUM ANALYZE', 'CHECKPOINT');
  const produkt = startaBarn('produkt.barn.mjs', url);
  const bar = new pg.Client({ connectionString: url });
  try {
    const bas = await produkt.fraga('klar');
    await loggaIn(bas);
    await bar.connect();
    beratta('… measuring …');
    const arende = await ettArende(bas);
    const noder = await kedjaMed(bas, arende, LED);
    let varv = 0;
    // Spread over the nodes, as results of many years are: each node gets a few.
    const nod = () => noder[varv++ % noder.length];
    const { product, sql } = await matVaxelvis({
      product: () => skicka(`${bas}/api/v1/effektkedja/noder/${nod()}/utfall`, 'POST', UTFALL),
      sql: () => bartUtfall(bar, nod()),
    });
    return [{ matt: `result logged on a chain of ${LED} nodes`, antal: BESLUT, ...product, bart: { sql: sql.p50 }, kvot: product.p50 / sql.p50 }];
  } finally {
    await bar.end();
    await produkt.stang();
  }
}

/** Gives the ärende a chain of `antal` nodes, five levels in rows that lead into each other. Returns those that have results. */
async function kedjaMed(bas, arende, antal) {
  const vag = `${bas}${arende}/effektkedja`;
  const { version } = JSON.parse(await hamta(vag));
  const rader = antal / NIVAER.length;
  const noder = NIVAER.flatMap((niva, i) => Array.from({ length: rader }, (_, rad) => ({ id: `${i}-${rad}`, niva, text: `Led ${i} ${rad}`, enhet: 'personer' })));
  const lankar = noder.flatMap(({ id }) => {
    const [i, rad] = id.split('-').map(Number);
    return i + 1 < NIVAER.length ? [{ fran: id, till: `${i + 1}-${rad}` }, { fran: id, till: `${i + 1}-${(rad + 1) % rader}` }] : [];
  });
  const { text } = await skicka(vag, 'PUT', { version, noder, lankar });
  return JSON.parse(text).nyaIder.filter(({ fran }) => !fran.startsWith('0-')).map(({ till }) => till);
}

function bartUtfall(klient, nod) {
  const { ar, datum, lage, grund, varde, kvinnor, man, kalla } = UTFALL;
  return klient.query(
    `INSERT INTO utfall (nod_id, ar, datum, lage, grund, varde_hundradelar, avser, kvinnor, man, kalla) VALUES ($1, $2, $3, $4, $5, $6, 'hela', $7, $8, $9)`,
    [nod, ar, datum, lage, grund, varde, kvinnor, man, kalla],
  );
}
