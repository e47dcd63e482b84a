import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';
import { ProblemFel } from '../problem/problem-fel';

/** A form with at most one file, which lies on disk in a folder of its own. */
export interface Formular {
  falt: ReadonlyMap<string, string>;
  /** The name is the sender's, without folders and control characters; the size is in bytes. */
  fil: { namn: string; sokvag: string; storlek: number } | null;
  /** Removes the file. */
  slapp(): Promise<void>;
}

export interface Formularval {
  /** What the temporary folder's name says it is for. */
  andamal: string;
  /** Bytes that the file may have. */
  storst: number;
  /** What to send instead, when what comes is no form. */
  ratt: string;
}

const FORMELFALT = 10;
const LANGST_FALTNAMN = 100;
const LANGST_FALT = 1_000;
const LANGST_FILNAMN = 200;
const EN_FIL = 'Skicka en fil i taget.';

function filnamn(namn: string): string {
  return basename(namn.replace(/\\/g, '/')).replace(/\p{C}/gu, '').slice(-LANGST_FILNAMN) || 'fil';
}

/** An error of the form itself (busboy) has neither a status nor a system call. */
function somProblem(fel: unknown): unknown {
  const kod = typeof fel === 'object' && fel !== null && 'code' in fel ? fel.code : null;
  if (kod === 'FST_FILES_LIMIT') return new ProblemFel('formfel', EN_FIL, [{ falt: 'fil', last: 'flera filer', meddelande: EN_FIL, ratt: 'en fil' }]);
  const kant =
    fel instanceof ProblemFel || (typeof fel === 'object' && fel !== null && ('statusCode' in fel || 'syscall' in fel));
  return kant ? fel : new ProblemFel('formfel', 'Formuläret går inte att läsa; det bröts troligen av på vägen.');
}

/**
 * Takes a form (multipart) and puts its file on disk, never in memory. The caller calls `slapp` when it is done with the file.
 * @throws ProblemFel fel_medietyp when it is not a form, for_stort above the bound, formfel when it cannot be read.
 */
export async function taEmotFormular(begaran: FastifyRequest, { andamal, storst, ratt }: Formularval): Promise<Formular> {
  if (!begaran.isMultipart()) throw new ProblemFel('fel_medietyp', ratt);
  const granser = { fileSize: storst, files: 1, fields: FORMELFALT, fieldNameSize: LANGST_FALTNAMN, fieldSize: LANGST_FALT, headerPairs: FORMELFALT, parts: FORMELFALT + 1 };
  const mapp = await mkdtemp(join(tmpdir(), `anslag-${andamal}-${process.pid}-`));
  const slapp = (): Promise<void> => rm(mapp, { recursive: true, force: true });
  try {
    const falt = new Map<string, string>();
    let fil: Formular['fil'] = null;
    for await (const del of begaran.parts({ limits: granser })) {
      if (del.type === 'file') {
        const sokvag = join(mapp, 'fil');
        await pipeline(del.file, createWriteStream(sokvag));
        if (del.file.truncated) throw new ProblemFel('for_stort', `Filen är för stor. Högst ${storst / 1024 / 1024} MB tas emot.`);
        fil = { namn: filnamn(del.filename), sokvag, storlek: (await stat(sokvag)).size };
      } else {
        falt.set(del.fieldname, String(del.value));
      }
    }
    return { falt, fil, slapp };
  } catch (fel) {
    await slapp();
    throw somProblem(fel);
  }
}
