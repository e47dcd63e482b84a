import { lasPdffil } from './bilagor';
import type { Bilagerad } from './modell';

/**
 * The file with each attachment's pages put in after so many of its own; its tags, outline and properties are kept. The attachments are
 * read one at a time, so that they are not all held twice.
 */
export async function fogaInSidor(egna: Buffer, infogas: readonly { efter: number; bilaga: Bilagerad }[], steg: () => Promise<void>): Promise<Buffer> {
  const helhet = await lasPdffil(egna);
  let inlagda = 0;
  for (const { efter, bilaga } of infogas) {
    const egen = await lasPdffil(await bilaga.hamta());
    const sidor = await helhet.copyPages(egen, egen.getPageIndices());
    sidor.forEach((sida, i) => helhet.insertPage(efter + inlagda + i, sida));
    inlagda += sidor.length;
    await steg();
  }
  const fil = await helhet.save({ updateFieldAppearances: false, addDefaultPage: false, useObjectStreams: false, objectsPerTick: 50 });
  return Buffer.from(fil.buffer, fil.byteOffset, fil.byteLength);
}
