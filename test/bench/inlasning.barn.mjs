// One import in a process of its own, so that its memory is its own: what was read in, how long it took, the most memory held.
import { writeFile } from 'node:fs/promises';
import { storstaMinne, svara } from './barn.mjs';
import { genereraReferens } from '../../dist/api/exempel/region-exempel.js';
import { EXEMPELDATA } from '../../dist/api/historik/aktor.js';
import { laddaRegionExempel } from '../../dist/api/inlasning/exempel.js';
import { InlasningService } from '../../dist/api/inlasning/inlasning.service.js';
import { medTjanster } from '../../dist/api/start/sammanhang.js';

const url = process.argv[2];

svara({
  /** The whole fictional region. */
  region: (antal) => tagTid((service) => laddaRegionExempel(service, antal)),
  /** The registers that every other file refers to. */
  referens: (sokvag) =>
    tagTid(async (service) => {
      await writeFile(sokvag, JSON.stringify(genereraReferens()));
      await service.lasIn(EXEMPELDATA, 'referens', { namn: 'referens.json', sokvag });
    }),
  fil: ({ slag, sokvag }) =>
    tagTid(async (service) => {
      const { antal } = await service.lasIn(EXEMPELDATA, slag, { namn: sokvag, sokvag });
      return antal.nya;
    }),
});

function tagTid(arbete) {
  return medTjanster(url, async (tjanster) => {
    const fore = performance.now();
    const svar = await arbete(tjanster.get(InlasningService));
    return { svar, ms: performance.now() - fore, minne: storstaMinne() };
  });
}
