import { PDFDocument } from '@cantoo/pdf-lib';
import type { Oppnad } from './bilagor';

/** The file with each attachment's pages put in after so many of its own; its tags, outline and properties are kept. */
export async function fogaInSidor(
  egna: Buffer,
  infogas: readonly { efter: number; bilaga: Extract<Oppnad, { slag: 'sidor' }> }[],
  steg: () => Promise<void>,
): Promise<Buffer> {
  const helhet = await PDFDocument.load(egna, { updateMetadata: false, parseSpeed: 100 });
  let inlagda = 0;
  for (const { efter, bilaga } of infogas) {
    const sidor = await helhet.copyPages(bilaga.pdf, bilaga.pdf.getPageIndices());
    sidor.forEach((sida, i) => helhet.insertPage(efter + inlagda + i, sida));
    inlagda += sidor.length;
    await steg();
  }
  return Buffer.from(await helhet.save({ updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: 50 }));
}
