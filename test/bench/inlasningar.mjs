// How fast files are read in, and in how much memory.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { startaBarn } from './barn.mjs';
import { genereraArenden } from '../../dist/api/exempel/generator.js';
import { FORETAGSSTODSKOLUMNER } from '../../dist/api/inlasning/kalla/foretagsstod.js';

const FRO = 1;
const MAL_RADER_PER_S = 5_000;
const MAL_MINNE = 1_000_000_000;
/** As much as the product takes in one file, with some room. */
const STORSTA_JSON = 45_000_000;

/** Two imports: a list of företagsstöd with `antal` rows, and as many decisions in JSON as one file may hold, at most `antal`. */
export async function matInlasning(kluster, antal, beratta) {
  const csv = join(kluster.mapp, 'foretagsstod.csv');
  const json = join(kluster.mapp, 'beslut.json');
  await pipeline(
    Readable.from(foretagsstod(antal)),
    stringify({ delimiter: ';', header: true, columns: [...FORETAGSSTODSKOLUMNER] }),
    createWriteStream(csv),
  );
  await pipeline(Readable.from(beslutsfil(antal)), createWriteStream(json));
  return [
    ...(await enInlasning(kluster, beratta, { matt: 'import of företagsstöd, CSV', slag: 'foretagsstod', sokvag: csv })),
    ...(await enInlasning(kluster, beratta, { matt: 'import of ärenden, JSON', slag: 'beslut', sokvag: json })),
  ];
}

async function enInlasning(kluster, beratta, { matt, slag, sokvag }) {
  beratta(`${matt} …`);
  const url = await kluster.nyDatabas(`inlasning_${slag}`);
  const forst = startaBarn('inlasning.barn.mjs', url);
  await forst.fraga('referens', join(kluster.mapp, 'referens.json'));
  await forst.stang();
  const fore = await kluster.skrivnaRader(url);
  const barn = startaBarn('inlasning.barn.mjs', url);
  const { svar: rader, ms, minne } = await barn.fraga('fil', { slag, sokvag });
  await barn.stang();
  const takt = rader / (ms / 1000);
  const skrivna = (await kluster.skrivnaRader(url)) - fore;
  return [
    { matt, antal: rader, takt, mal: MAL_RADER_PER_S, natt: takt >= MAL_RADER_PER_S && minne < MAL_MINNE, minne },
    // An ärende is many rows in the database, and more of them the more its source tells.
    { matt: `${matt}: rows in the database`, antal: skrivna, takt: skrivna / (ms / 1000) },
  ];
}

/** `antal` rows of the list of företagsstöd, from the fictional region's supports of both kinds. */
function* foretagsstod(antal) {
  let rader = 0;
  // Some of the region's decisions are projects: more are generated than rows are wanted.
  for (const a of genereraArenden({ antal: antal * 2, fro: FRO })) {
    if (a.stodtyp !== 'foretagsstod' && a.stodtyp !== 'kommersiell_service') continue;
    const [b] = a.beslut;
    const beslutat = typeof b.beslutat === 'string' ? { fran: b.beslutat, till: b.beslutat } : b.beslutat;
    yield {
      Diarienummer: a.diarienummer,
      'NYPS-id': a.nypsId,
      Stödform: a.stodform,
      Företag: a.sokande,
      Bransch: a.bransch,
      Kön: a.kon,
      Kommun: a.kommun,
      Belopp: b.tak,
      Beslut: b.slag,
      Avslagsmotiv: b.avslagsmotiv,
      'Beslutsdatum från': beslutat.fran,
      'Beslutsdatum till': beslutat.till,
      Delegationspunkt: b.delegationspunkt,
      Roll: b.roll,
    };
    if (++rader === antal) return;
  }
}

/** A file of decisions with at most `antal` of them, ended before it grows past what the product takes in. */
function* beslutsfil(antal) {
  let storlek = 0;
  yield '{"format":"anslag-beslut/1","arenden":[';
  for (const a of genereraArenden({ antal, fro: FRO })) {
    const post = `${storlek ? ',\n' : ''}${JSON.stringify(a)}`;
    storlek += Buffer.byteLength(post);
    if (storlek > STORSTA_JSON) break;
    yield post;
  }
  yield ']}';
}
