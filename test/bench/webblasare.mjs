// The browser that the bench draws in: the one that the tests have unpacked, else one that is installed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const CACHE = join(import.meta.dirname, '../../.cache');
const INSTALLERADE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Starts it; null when there is none. */
export async function startaWebblasare() {
  const [version] = existsSync(CACHE) ? readdirSync(CACHE).filter((namn) => /^chromium-[\d.]+$/.test(namn)).sort().reverse() : [];
  const mapp = version && join(CACHE, version);
  const egen = mapp && { fil: join(mapp, 'chromium'), env: { LD_LIBRARY_PATH: join(mapp, 'al2023/lib'), FONTCONFIG_PATH: join(mapp, 'fonts') } };
  const installerad = INSTALLERADE.filter((fil) => existsSync(fil)).map((fil) => ({ fil, env: {} }))[0];
  const program = egen ?? installerad;
  if (!program) return null;
  return chromium.launch({ executablePath: program.fil, env: { ...process.env, ...program.env }, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}
