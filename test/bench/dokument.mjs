// How long a kallelse takes to write as Word and PDF, in how much memory, and how long other work has to wait.
import { startaBarn } from './barn.mjs';

const PUNKTER = 40;
const MAL_MS = 10_000;
const MAL_MINNE = 500_000_000;
const RUNDOR = 3;
/** The whole of a kallelse against nothing but the libraries: no tables, no tags, no outline, no own fonts. */
const MAL_KVOT = 3;

/** A kallelse of 40 items with attachments, and the same text and attachments bare, by turns and each in a process of its own. */
export async function matDokument(beratta) {
  beratta(`kallelse of ${PUNKTER} items …`);
  const [produkten, bart] = [[], []];
  for (let i = 0; i < RUNDOR; i++) {
    bart.push(await en('bart'));
    produkten.push(await en('produkten'));
  }
  const mitt = (rader, falt) => rader.map((r) => r[falt]).sort((a, b) => a - b)[Math.floor(rader.length / 2)];
  const [ms, barMs, minne] = [mitt(produkten, 'ms'), mitt(bart, 'ms'), Math.max(...produkten.map((r) => r.minne))];
  const [{ sidor, pdf, docx }] = produkten;
  beratta(`${sidor} pages, PDF ${(pdf / 1e6).toFixed(1)} MB, Word ${(docx / 1e6).toFixed(1)} MB, ${mitt(produkten, 'karnor').toFixed(2)} cores`);
  return [
    { matt: 'kallelse with attachments, Word and PDF', antal: PUNKTER, n: RUNDOR, p50: ms, minne, mal: `${MAL_MS} ms, 500 MB`, natt: ms < MAL_MS && minne < MAL_MINNE },
    { matt: 'kallelse against bare libraries', antal: PUNKTER, n: RUNDOR, p50: barMs, kvot: ms / barMs, mal: MAL_KVOT, natt: ms / barMs <= MAL_KVOT },
    { matt: 'longest time that other work waits', antal: PUNKTER, n: RUNDOR, p50: mitt(produkten, 'paus') },
  ];
}

async function en(vad) {
  const barn = startaBarn('dokument.barn.mjs');
  try {
    return await barn.fraga(vad, PUNKTER);
  } finally {
    await barn.stang();
  }
}
