// What is measured at one size of the region.
import { startaBarn } from './barn.mjs';
import { hamta, loggaIn } from './klient.mjs';
import { matVaxelvis } from './matt.mjs';
import { kopiaUtanSkydd, matSkydd } from './skydd.mjs';
import { oppnaUppspelning } from './uppspelning.mjs';

/** A year in the middle of the region's twenty. */
const AR = 2020;
const PORTFOLJ = '/api/v1/portfolj?per=effektmal';
const MAL_PORTFOLJ = 1.5;
const MAL_BOKSLUT = 2;
/** The database refuses to empty what is frozen; only an owner who turns its guards off may. */
const TOM_BOKSLUT = ['SET session_replication_role = replica', 'TRUNCATE arsbokslut'];

const PORTFOLJER = [
  ['portfolio, one year', `${PORTFOLJ}&ar=${AR}`],
  ['portfolio, all years', PORTFOLJ],
];
const SIDOR = [
  ['list of ärenden, first page', '/api/v1/arenden'],
  ['list, search', '/api/v1/arenden?sok=maskin'],
  ['list, largest grants first', '/api/v1/arenden?sortering=beviljat&riktning=fallande'],
  ['list, one effektmål', `/api/v1/arenden?effektmal=${encodeURIComponent('Service i hela länet')}`],
];

/** Loads a region of `antal` decisions and measures everything on it; one row per measure. */
export async function matStorlek(kluster, antal, beratta) {
  const url = await kluster.nyDatabas(`region_${antal}`);
  beratta(`Loading a region of ${antal} decisions …`);
  const laddning = startaBarn('inlasning.barn.mjs', url);
  const { ms } = await laddning.fraga('region', antal);
  await laddning.stang();
  beratta(`… loaded in ${Math.round(ms / 1000)} s. Catching up with the årsbokslut of twenty years …`);
  // What autovacuum does within minutes in real use.
  await kluster.kor(url, 'VACUUM ANALYZE', 'CHECKPOINT');
  const kopia = await kopiaUtanSkydd(kluster, url, antal);
  const produkt = startaBarn('produkt.barn.mjs', url);
  const bar = startaBarn('bar-http.barn.mjs');
  try {
    const fore = performance.now();
    const bas = await produkt.fraga('klar');
    await loggaIn(bas);
    beratta(`… in ${Math.round((performance.now() - fore) / 1000)} s. Measuring …`);
    const rader = [];
    for (const [namn, vag] of PORTFOLJER) rader.push(await matPortfolj({ url, bas, produkt, bar, namn, vag, antal }));
    rader.push(await matBokslut({ kluster, url, produkt, antal }));
    for (const [namn, vag] of [...SIDOR, ['one ärende', await ettArende(bas)]]) {
      const { sida } = await matVaxelvis({ sida: () => hamta(bas + vag) });
      rader.push({ matt: namn, antal, ...sida });
    }
    rader.push(...(await matSkydd({ kopia, bas, antal })));
    rader.push({ matt: 'memory of the server, at most', antal, minne: await produkt.fraga('minne') });
    return rader;
  } finally {
    await Promise.all([produkt.stang(), bar.stang()]);
  }
}

/** The product's request against its own statements bare, plus a bare server's answer of the same size. */
async function matPortfolj({ url, bas, produkt, bar, namn, vag, antal }) {
  await hamta(bas + vag);
  await produkt.fraga('spelaIn');
  const svar = await hamta(bas + vag);
  const uppspelning = await oppnaUppspelning(url, await produkt.fraga('inspelat'));
  await bar.fraga('kropp', svar);
  const barAdress = await bar.fraga('adress');
  const {
    product,
    sql,
    http: barHttp,
  } = await matVaxelvis({
    product: () => hamta(bas + vag),
    sql: uppspelning.spela,
    http: () => hamta(barAdress),
  });
  await uppspelning.stang();
  return medJamforelse({ matt: namn, antal, ...product }, { sql: sql.p50, http: barHttp.p50 }, MAL_PORTFOLJ);
}

/** The year's årsbokslut, computed and written anew each time, against its own statements bare (reads, transaction and insert). */
async function matBokslut({ kluster, url, produkt, antal }) {
  const tom = () => kluster.kor(url, ...TOM_BOKSLUT);
  await tom();
  await produkt.fraga('spelaIn');
  await produkt.fraga('bokslut', AR);
  const uppspelning = await oppnaUppspelning(url, await produkt.fraga('inspelat'));
  const { product, sql } = await matVaxelvis({
    product: async () => {
      await tom();
      return produkt.fraga('bokslut', AR);
    },
    sql: async () => {
      await tom();
      const fore = performance.now();
      await uppspelning.spela();
      return performance.now() - fore;
    },
  });
  await uppspelning.stang();
  return medJamforelse({ matt: 'årsbokslut of a year', antal, ...product }, { sql: sql.p50 }, MAL_BOKSLUT);
}

/** How much faster than the bare SQL the product's cost grows from the smaller to the larger size: 1 is just as fast. */
export function tillvaxt(rader, [mindre, storre]) {
  if (storre === undefined) return [];
  const vid = (matt, antal) => rader.find((r) => r.matt === matt && r.antal === antal);
  return rader
    .filter((r) => r.antal === storre && r.bart)
    .map(({ matt }) => {
      const [liten, stor] = [vid(matt, mindre), vid(matt, storre)];
      const kvot = stor.p50 / liten.p50 / (stor.bart.sql / liten.bart.sql);
      return { matt: `growth against bare SQL: ${matt}`, antal: storre, kvot, mal: 1, natt: kvot <= 1 };
    });
}

function medJamforelse(rad, bart, mal) {
  const kvot = rad.p50 / Object.values(bart).reduce((a, b) => a + b, 0);
  return { ...rad, bart, kvot, mal, natt: kvot <= mal };
}

/** A project, since those have budget, chain and payments. */
export async function ettArende(bas) {
  const { rader } = JSON.parse(await hamta(`${bas}/api/v1/arenden?stodtyp=projekt&perSida=1`));
  return `/api/v1/arenden/${rader[0].nyckel}`;
}
