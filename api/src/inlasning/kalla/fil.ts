import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { formateraKronor } from '@anslag/doman';
import { felkod } from '../../plattform/databas/startfel';
import { ProblemFel } from '../../plattform/problem/problem-fel';

/** A file to import; it lies on disk and is not removed by the import. */
export interface Inlasningsfil {
  /** The name the user knows it by. */
  namn: string;
  sokvag: string;
  /** For a tabellbilaga: the year it reports on, when the text does not say. */
  ar?: number;
}

export const STORSTA_FIL = 50 * 1024 * 1024;

export type Filslag = 'json' | 'xlsx' | 'text' | 'tom' | 'binar';

const BORJAN = 4096;

/** What a file is, by its first bytes and not by its name: 'tom' has nothing but blanks, 'binar' has signs that no text has. */
export async function filslag(sokvag: string): Promise<Filslag> {
  const fil = await open(sokvag);
  try {
    const { buffer, bytesRead } = await fil.read(Buffer.alloc(BORJAN), 0, BORJAN, 0);
    const borjan = buffer.subarray(0, bytesRead);
    if (borjan.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'xlsx';
    const text = borjan.toString('utf8').replace(/^\ufeff/, '');
    if (/^\s*[{[]/.test(text)) return 'json';
    if (borjan.some(arStyrtecken)) return 'binar';
    return bytesRead < BORJAN && text.trim() === '' ? 'tom' : 'text';
  } finally {
    await fil.close();
  }
}

/** A control character that is neither a tab, a line break nor a page break. */
function arStyrtecken(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32);
}

/** SHA-256 of the file in hex. @throws ProblemFel for_stort above 50 MB. */
export async function filsumma({ namn, sokvag }: Inlasningsfil): Promise<string> {
  const { size } = await stat(sokvag);
  if (size > STORSTA_FIL) {
    throw new ProblemFel(
      'for_stort',
      `Filen ${namn} är ${formateraKronor(size)} byte. Högst ${STORSTA_FIL / 1024 / 1024} MB kan läsas in.`,
    );
  }
  const summa = createHash('sha256');
  for await (const bit of createReadStream(sokvag)) summa.update(bit);
  return summa.digest('hex');
}

/** Which encoding a text file has: UTF-8 when all of it is valid UTF-8, else Windows-1252. */
export async function teckenkod(sokvag: string): Promise<'utf-8' | 'windows-1252'> {
  const provare = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bit of createReadStream(sokvag)) provare.decode(bit, { stream: true });
    provare.decode();
    return 'utf-8';
  } catch (fel) {
    if (felkod(fel) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw fel;
  }
}

/** The text of a file, piece by piece, without a byte order mark. */
export async function* textbitar(sokvag: string): AsyncGenerator<string> {
  const avkodare = new TextDecoder(await teckenkod(sokvag));
  for await (const bit of createReadStream(sokvag)) yield avkodare.decode(bit, { stream: true });
  yield avkodare.decode();
}
