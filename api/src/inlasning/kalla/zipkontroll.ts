import type { Readable } from 'node:stream';
import { formateraKronor } from '@anslag/doman';
import { type Entry, type ZipFile, open } from 'yauzl';
import { ProblemFel } from '../../plattform/problem/problem-fel';

const FLEST_DELAR = 2_000;
const STORST_UPPACKAD = 200 * 1024 * 1024;
const STORST_KVOT = 200;
/** Below this a high ratio is no danger: empty sheets compress very well. */
const OFARLIGT = 1024 * 1024;

/** @param stangsSjalv closes the file when its last part has been told of. */
function oppna(sokvag: string, stangsSjalv = false): Promise<ZipFile> {
  return new Promise((klar, fel) => open(sokvag, { lazyEntries: true, autoClose: stangsSjalv }, (e, zip) => (e ? fel(e) : klar(zip))));
}

/** The parts of a zip file that `kontrolleraZip` has passed, each unpacked when it is asked for. */
export interface Zipdelar {
  namn: string[];
  /** Null when there is no such part. */
  las(namn: string): Promise<Readable | null>;
  stang(): void;
}

export async function oppnaZip(sokvag: string): Promise<Zipdelar> {
  const zip = await oppna(sokvag);
  const delar = new Map((await lasDelar(zip)).map((d) => [d.fileName, d]));
  return {
    namn: [...delar.keys()],
    las: (namn) => {
      const del = delar.get(namn);
      if (!del) return Promise.resolve(null);
      return new Promise((klar, fel) => zip.openReadStream(del, (e, strom) => (e ? fel(e) : klar(strom))));
    },
    stang: () => zip.close(),
  };
}

async function lasDelar(zip: ZipFile): Promise<Entry[]> {
  const delar: Entry[] = [];
  await new Promise<void>((klar, fel) => {
    zip.on('error', fel).on('end', klar);
    zip.on('entry', (del: Entry) => {
      if (delar.push(del) > FLEST_DELAR) klar();
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return delar;
}

/** Unpacks one part without keeping it; yauzl ends with an error as soon as it becomes larger than the part says it is. */
function packaUpp(zip: ZipFile, del: Entry): Promise<void> {
  return new Promise((klar, fel) => {
    zip.openReadStream(del, (e, strom) => {
      if (e) return fel(e);
      strom.on('error', fel).on('end', klar).resume();
    });
  });
}

function granska(delar: readonly Entry[]): void {
  const uppackad = delar.reduce((s, d) => s + d.uncompressedSize, 0);
  const packad = delar.reduce((s, d) => s + d.compressedSize, 0);
  const kvot = uppackad > OFARLIGT && uppackad > packad * STORST_KVOT;
  if (delar.length <= FLEST_DELAR && uppackad <= STORST_UPPACKAD && !kvot) return;
  throw new ProblemFel(
    'for_stort',
    `Filen packas upp till ${formateraKronor(uppackad)} byte i ${delar.length} delar och läses inte in. Högst ${STORST_UPPACKAD / 1024 / 1024} MB i ${FLEST_DELAR} delar, och högst ${STORST_KVOT} gånger den packade storleken.`,
  );
}

/**
 * Makes sure that a zip file can be unpacked within bounds before anything else reads it: what it says about its parts, and that the parts
 * are no larger than they say.
 * @param slag what the file should be: its usual ending.
 * @throws ProblemFel for_stort when it cannot, fel_medietyp when it is not a whole zip file.
 */
export async function kontrolleraZip(sokvag: string, slag = 'xlsx'): Promise<void> {
  try {
    const zip = await oppna(sokvag, true);
    granska(await lasDelar(zip));
  } catch (orsak) {
    throw orsak instanceof ProblemFel ? orsak : inteHel(slag);
  }
  await provaUppackning(sokvag, slag);
}

function inteHel(slag: string): ProblemFel {
  return new ProblemFel('fel_medietyp', `Filen är inte en hel ${slag}-fil.`);
}

async function provaUppackning(sokvag: string, slag: string): Promise<void> {
  try {
    const zip = await oppna(sokvag, true);
    await new Promise<void>((klar, fel) => {
      zip.on('error', fel).on('end', klar);
      zip.on('entry', (del: Entry) => void packaUpp(zip, del).then(() => zip.readEntry(), fel));
      zip.readEntry();
    });
  } catch {
    throw inteHel(slag);
  }
}
