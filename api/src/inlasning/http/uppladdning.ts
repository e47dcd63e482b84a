import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';
import { INLASNINGSSLAG, type Faltfel, type Inlasningsslag } from '@anslag/kontrakt';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { kortLast } from '../falt/fellista';
import { type Inlasningsfil, STORSTA_FIL } from '../kalla/fil';

export interface Uppladdning {
  slag: Inlasningsslag;
  fil: Inlasningsfil;
  fingeravtryck?: string;
  /** Removes the file. */
  slapp(): Promise<void>;
}

const FORMELFALT = 10;
const LANGST_FALTNAMN = 100;
const LANGST_FALT = 1_000;
const LANGST_FILNAMN = 200;

/** The bounds of one upload; above them the request ends with 413. */
export const UPPLADDNINGSGRANSER = {
  fileSize: STORSTA_FIL,
  files: 1,
  fields: FORMELFALT,
  fieldNameSize: LANGST_FALTNAMN,
  fieldSize: LANGST_FALT,
  headerPairs: FORMELFALT,
  parts: FORMELFALT + 1,
};

function filnamn(namn: string): string {
  return basename(namn.replace(/\\/g, '/')).replace(/\p{C}/gu, '').slice(-LANGST_FILNAMN) || 'fil';
}

function tolka(falt: ReadonlyMap<string, string>, fil: Inlasningsfil | null, slapp: () => Promise<void>, prova: (slag: Inlasningsslag) => void): Uppladdning {
  const fel: Faltfel[] = [];
  const slag = INLASNINGSSLAG.find((s) => s === falt.get('slag'));
  const fingeravtryck = falt.get('fingeravtryck');
  const ar = falt.get('ar');
  if (!slag)
    fel.push({
      falt: 'slag',
      last: kortLast(falt.get('slag')),
      meddelande: 'Okänt slag av fil.',
      ratt: `Något av: ${INLASNINGSSLAG.join(', ')}`,
    });
  if (!fil) fel.push({ falt: 'fil', last: null, meddelande: 'Filen saknas.', ratt: 'En fil' });
  if (fingeravtryck !== undefined && !/^[0-9a-f]{64}$/.test(fingeravtryck)) {
    fel.push({
      falt: 'fingeravtryck',
      last: kortLast(fingeravtryck),
      meddelande: 'Inte ett fingeravtryck.',
      ratt: 'Det som förhandsgranskningen svarade',
    });
  }
  if (ar !== undefined && !/^(19|20)\d\d$/.test(ar))
    fel.push({ falt: 'ar', last: kortLast(ar), meddelande: 'Inte ett år.', ratt: '2023' });
  if (slag) prova(slag);
  if (!slag || !fil || fel.length > 0) throw new ProblemFel('formfel', 'Formuläret har fel.', fel);
  return { slag, fil: ar === undefined ? fil : { ...fil, ar: Number(ar) }, fingeravtryck, slapp };
}

/** An error of the form itself (busboy) has neither a status nor a system call. */
function somProblem(fel: unknown): unknown {
  const kant =
    fel instanceof ProblemFel || (typeof fel === 'object' && fel !== null && ('statusCode' in fel || 'syscall' in fel));
  return kant ? fel : new ProblemFel('formfel', 'Formuläret går inte att läsa; det bröts troligen av på vägen.');
}

/**
 * Takes a form (multipart: slag, fingeravtryck, ar, fil) and puts its file in a folder of its own on disk, never in memory.
 * @param prova throws when the person may not read in a file of that kind.
 * @throws ProblemFel fel_medietyp when it is not a form, formfel for faults in its fields.
 */
export async function taEmot(begaran: FastifyRequest, prova: (slag: Inlasningsslag) => void): Promise<Uppladdning> {
  if (!begaran.isMultipart())
    throw new ProblemFel('fel_medietyp', 'Skicka filen som ett formulär (multipart/form-data) med fälten slag och fil.');
  const mapp = await mkdtemp(join(tmpdir(), `anslag-inlasning-${process.pid}-`));
  const slapp = (): Promise<void> => rm(mapp, { recursive: true, force: true });
  try {
    const falt = new Map<string, string>();
    let fil: Inlasningsfil | null = null;
    for await (const del of begaran.parts({ limits: UPPLADDNINGSGRANSER })) {
      if (del.type === 'file') {
        fil = { namn: filnamn(del.filename), sokvag: join(mapp, 'fil') };
        await pipeline(del.file, createWriteStream(fil.sokvag));
        if (del.file.truncated)
          throw new ProblemFel('for_stort', `Filen är för stor. Högst ${STORSTA_FIL / 1024 / 1024} MB kan läsas in.`);
      } else {
        falt.set(del.fieldname, String(del.value));
      }
    }
    return tolka(falt, fil, slapp, prova);
  } catch (fel) {
    await slapp();
    throw somProblem(fel);
  }
}
