// `npm run bench`: how the product does against the bare database and a bare server, on a fictional region of N decisions.
// `--antal=10000` runs one size only, `--del=dokument`, `--del=logg` or `--del=kedja` that part alone, `--json` prints the figures as JSON. A missed goal is said, never an exit code: times are the machine's.
import { gorKlar } from '../../api/start/bygg.mjs';
import { matDokument } from './dokument.mjs';
import { matInlasning } from './inlasningar.mjs';
import { matKedja } from './kedja.mjs';
import { medKluster } from './kluster.mjs';
import { matLogg } from './logg.mjs';
import { matStorlek, tillvaxt } from './matningar.mjs';
import { skrivTabell } from './tabell.mjs';

const antal = tal('--antal=');
const storlekar = antal ? [antal] : [10_000, 100_000];

await gorKlar();
/** The parts that run alone. */
const DELAR = { dokument: () => matDokument(beratta), logg: () => medKluster((kluster) => matLogg(kluster, beratta)), kedja: () => medKluster((kluster) => matKedja(kluster, beratta)) };
const bara = process.argv.find((a) => a.startsWith('--del='))?.slice('--del='.length);
if (bara !== undefined && !Object.hasOwn(DELAR, bara)) {
  console.error(`--del=${bara}: the parts that run alone are ${Object.keys(DELAR).join(' and ')}`);
  process.exit(1);
}
const rader = bara ? await DELAR[bara]() : await medKluster(async (kluster) => {
  const matta = [];
  for (const n of storlekar) matta.push(...(await matStorlek(kluster, n, beratta)));
  matta.push(...tillvaxt(matta, storlekar));
  matta.push(...(await matInlasning(kluster, Math.max(...storlekar), beratta)));
  matta.push(...(await matLogg(kluster, beratta)));
  matta.push(...(await matDokument(beratta)));
  matta.push(...(await matKedja(kluster, beratta)));
  return matta;
});
if (process.argv.includes('--json')) console.log(JSON.stringify(rader, null, 2));
else skrivTabell(rader);

function beratta(rad) {
  console.error(rad);
}

function tal(flagga) {
  const skrivet = process.argv.find((a) => a.startsWith(flagga))?.slice(flagga.length);
  if (skrivet === undefined) return undefined;
  if (!/^[1-9]\d{2,6}$/.test(skrivet)) {
    console.error(`${flagga}${skrivet}: write a whole number from 100, such as ${flagga}10000`);
    process.exit(1);
  }
  return Number(skrivet);
}
