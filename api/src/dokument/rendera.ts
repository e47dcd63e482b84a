import { createHash } from 'node:crypto';
import { setImmediate as nastaVarv } from 'node:timers/promises';
import { oppnaBilagor } from './bilagor';
import { granska } from './granska';
import type { Dokument } from './modell';
import { somPdf } from './pdf';
import { somText } from './text';
import { somWord } from './word';

/** The finished files, and the checksum of what they say. */
export interface Handlingsfiler {
  docx: Buffer;
  pdf: Buffer;
  kontrollsumma: string;
}

export type Framsteg = (hundradelar: number, lagetext: string) => Promise<void>;

/** Milliseconds of work before other work is let in. */
const TUR = 12;

/**
 * Word and PDF of the document. `framsteg` is told how much of the work is done, in hundredths, and what comes next; it may throw to stop it.
 * @throws ProblemFel regelbrott when a placeholder is left.
 */
export async function rendera(dokument: Dokument, framsteg: Framsteg = async () => undefined): Promise<Handlingsfiler> {
  const klart = granska(dokument);
  const steg = turtagning();
  const bilagor = await oppnaBilagor(klart.bilagor, steg);
  await framsteg(30, 'Skriver Word');
  const docx = await somWord(klart, bilagor, steg);
  await framsteg(60, 'Skriver PDF');
  const pdf = await somPdf(klart, bilagor, steg);
  await framsteg(100, 'Sparar');
  return { docx, pdf, kontrollsumma: innehallssumma(klart) };
}

/** A document without attachments as Word alone. @throws ProblemFel regelbrott when a placeholder is left. */
export function renderaWord(dokument: Dokument): Promise<Buffer> {
  return somWord(granska(dokument), [], turtagning());
}

/** SHA-256, hexadecimal, of the document's text and its attachments' checksums. */
export function innehallssumma(dokument: Dokument): string {
  const bilagor = dokument.bilagor.map((b) => `${b.kontrollsumma} ${b.namn}`);
  return createHash('sha256').update([somText(dokument), ...bilagor].join('\n')).digest('hex');
}

/** Lets other work in when a turn has been used. */
function turtagning(): () => Promise<void> {
  let sedan = performance.now();
  return async () => {
    if (performance.now() - sedan < TUR) return;
    await nastaVarv();
    sedan = performance.now();
  };
}
