import * as fs from 'node:fs';
import { setTimeout as vanta } from 'node:timers/promises';
import { Startfel, felkod } from './startfel';

/** Starting takes seconds; a lock older than this was left by a process that was killed. */
const FORALDRAD_MS = 60_000;

/** Whether a process with this id exists, also one we may not signal. */
export function lever(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fel) {
    return felkod(fel) === 'EPERM';
  }
}

/** Runs `arbete` while no other process does so with the same lock file. Throws Startfel when the lock never becomes free. */
export async function medLas<T>(fil: string, arbete: () => Promise<T>): Promise<T> {
  const slut = Date.now() + 2 * FORALDRAD_MS;
  while (!ta(fil)) {
    if (arForaldrat(fil)) fs.rmSync(fil, { force: true });
    else if (Date.now() > slut) throw new Startfel(`En annan start pågår sedan länge. Ta bort ${fil} om ingen start pågår.`);
    else await vanta(25);
  }
  try {
    return await arbete();
  } finally {
    fs.rmSync(fil, { force: true });
  }
}

function ta(fil: string): boolean {
  try {
    fs.writeFileSync(fil, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (fel) {
    if (felkod(fel) === 'EEXIST') return false;
    throw fel;
  }
}

function arForaldrat(fil: string): boolean {
  const fakta = fs.statSync(fil, { throwIfNoEntry: false });
  if (!fakta) return false;
  const alder = Date.now() - fakta.mtimeMs;
  const pid = Number(fs.readFileSync(fil, 'utf8'));
  // An empty file is one being written at this moment.
  return alder > FORALDRAD_MS || (pid > 0 && !lever(pid));
}
